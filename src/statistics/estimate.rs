//! An estimate: a value, how sure it is, and what to say when there is none.

use std::fmt;

use super::skewness::{adjusted, skewness_of_mean, unadjusted};
use super::{student_quantile, student_tail};

/// A value with its uncertainty; never *not a number*. What is unknown is `None` and noted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The value in the unit of its measure.
    pub value: Option<f64>,
    /// Standard error in the same unit.
    pub standard_error: Option<f64>,
    /// Half the length of the ordinary two-sided 95 % interval in the same unit.
    pub half_width95: Option<f64>,
    /// Degrees of freedom of the standard error; 0 without one.
    pub freedom: usize,
    /// Skewness of the value over repeated experiments, as estimated: an interval reaches further
    /// to the side of the long tail. 0 when it is not known.
    pub skewness: f64,
    /// Replications it was taken from.
    pub replications: usize,
    /// Why the value or its interval is missing, if so.
    pub note: Option<Note>,
}

/// Why an estimate has no value or no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// Nothing was observed that the value could be taken from.
    NothingObserved,
    /// The quantile falls among values that were never reached: it is infinite.
    NotReached,
    /// The quantile is finite overall, not in every section: no interval.
    PartlyReached,
    /// Too few observations or replications for an interval.
    Few,
    /// One replication tells nothing of its own chance: no interval.
    OneReplication,
    /// Follows from the plan alone: exact, no interval needed.
    Fixed,
}

impl Estimate {
    /// A value with a standard error of `freedom` degrees of freedom.
    pub fn with_error(
        value: f64,
        standard_error: f64,
        freedom: usize,
        replications: usize,
    ) -> Self {
        let factor = student_quantile(0.95, freedom);
        if !value.is_finite() {
            return Self::missing(replications, Note::NothingObserved);
        }
        let (Some(factor), true) = (factor, standard_error.is_finite()) else {
            return Self::without_interval(value, replications, Note::Few);
        };
        Self {
            value: Some(value),
            standard_error: Some(standard_error),
            half_width95: Some(factor * standard_error),
            freedom,
            skewness: 0.0,
            replications,
            note: None,
        }
    }

    /// A value with the residuals of its replications or sections, whose mean it goes with: as
    /// [`Estimate::with_error`], and the interval follows their skewness.
    pub(super) fn with_residuals(
        value: f64,
        standard_error: f64,
        residuals: &[f64],
        replications: usize,
    ) -> Self {
        let freedom = residuals.len().saturating_sub(1);
        let mut estimate = Self::with_error(value, standard_error, freedom, replications);
        if estimate.standard_error.is_some() {
            estimate.skewness = skewness_of_mean(residuals);
            estimate.half_width95 = estimate.half_width(0.95);
        }
        estimate
    }

    /// A value without an interval, and why.
    pub fn without_interval(value: f64, replications: usize, note: Note) -> Self {
        if !value.is_finite() {
            return Self::missing(replications, Note::NothingObserved);
        }
        Self {
            value: Some(value),
            ..Self::missing(replications, note)
        }
    }

    /// No value, and why.
    pub fn missing(replications: usize, note: Note) -> Self {
        Self {
            value: None,
            standard_error: None,
            half_width95: None,
            freedom: 0,
            skewness: 0.0,
            replications,
            note: Some(note),
        }
    }

    /// An exact value that follows from the plan alone.
    pub fn fixed(value: f64, replications: usize) -> Self {
        Self::without_interval(value, replications, Note::Fixed)
    }

    /// The two-sided interval of a confidence, lower end first: value − e for the two errors e, in
    /// standard errors, that chance exceeds as seldom on either side.
    pub fn interval(&self, confidence: f64) -> Option<(f64, f64)> {
        let t = student_quantile(confidence, self.freedom)?;
        let (value, error) = (self.value?, self.standard_error?);
        Some((
            value - adjusted(t, self.skewness) * error,
            value - adjusted(-t, self.skewness) * error,
        ))
    }

    /// Half the length of the two-sided interval of a confidence, such as that of a family.
    pub fn half_width(&self, confidence: f64) -> Option<f64> {
        let t = student_quantile(confidence, self.freedom)?;
        let length = adjusted(t, self.skewness) - adjusted(-t, self.skewness);
        Some(length / 2.0 * self.standard_error?)
    }

    /// The ordinary 95 % interval, lower end first.
    pub fn interval95(&self) -> Option<(f64, f64)> {
        self.interval(0.95)
    }

    /// The interval within a family of simultaneous intervals; see [`family_confidence`].
    pub fn family_interval(&self, family_size: usize) -> Option<(f64, f64)> {
        self.interval(family_confidence(family_size))
    }

    /// Two-sided p-value of the hypothesis that the true value is 0: an interval of a higher
    /// confidence than 1 − p holds 0, one of a lower does not.
    pub fn p_value(&self) -> Option<f64> {
        let (value, error) = (self.value?, self.standard_error?);
        if value == 0.0 {
            return Some(1.0);
        }
        let t = unadjusted(value / error, self.skewness);
        // Beyond it not even the narrowest interval leaves 0 out.
        let beside = (t > 0.0) == (value > 0.0);
        student_tail(if beside { t } else { 0.0 }, self.freedom)
    }

    /// Why there is no interval after all `replications` were used.
    pub(super) fn note_on_few(replications: usize) -> Note {
        if replications == 1 {
            Note::OneReplication
        } else {
            Note::Few
        }
    }
}

/// The confidence of each interval of a family so that all hold together with 95 %
/// (Bonferroni): 1 − 0.05 / `family_size`.
pub fn family_confidence(family_size: usize) -> f64 {
    1.0 - 0.05 / family_size.max(1) as f64
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingObserved => "nothing observed",
            Self::NotReached => "not reached",
            Self::PartlyReached => "not reached in every section",
            Self::Few => "few",
            Self::OneReplication => "one replication",
            Self::Fixed => "fixed",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_follow_student() {
        let estimate = Estimate::with_error(10.0, 2.0, 19, 20);
        let half_width = 2.0 * 2.093_024_054_408_31;
        assert!((estimate.half_width95.unwrap() - half_width).abs() < 1e-11);
        let (low, high) = estimate.family_interval(1).unwrap();
        assert!((high - low - 2.0 * half_width).abs() < 1e-11);
        assert!(estimate.half_width(family_confidence(10)) > estimate.half_width95);
    }

    #[test]
    fn nothing_is_ever_not_a_number() {
        for value in [f64::NAN, f64::INFINITY] {
            assert_eq!(Estimate::with_error(value, 1.0, 4, 5).value, None);
            assert_eq!(Estimate::fixed(value, 5).value, None);
            let estimate = Estimate::with_error(1.0, value, 4, 5);
            assert_eq!((estimate.value, estimate.standard_error), (Some(1.0), None));
            assert_eq!(estimate.p_value(), None);
        }
        assert_eq!(Estimate::with_error(1.0, 1.0, 0, 1).half_width95, None);
    }

    #[test]
    fn skewed_residuals_lengthen_the_interval_on_one_side() {
        let residuals: Vec<f64> = (0..20).map(|i| f64::from(i * i) - 123.5).collect();
        let estimate = Estimate::with_residuals(50.0, 2.0, &residuals, 20);
        let (low, high) = estimate.interval95().unwrap();
        assert!(high - 50.0 > 50.0 - low, "{low} {high}");
        assert!((high - low - 2.0 * estimate.half_width95.unwrap()).abs() < 1e-12);
        let symmetric = Estimate::with_error(50.0, 2.0, 19, 20);
        assert!(estimate.half_width95 > symmetric.half_width95);
    }

    #[test]
    fn p_values_match_the_interval() {
        let mut skewed = Estimate::with_error(-3.0, 1.2, 19, 20);
        for skewness in [-0.4, 0.0, 0.4] {
            skewed.skewness = skewness;
            let p = skewed.p_value().unwrap();
            let (_, high) = skewed.interval(1.0 - p).unwrap();
            assert!(high.abs() < 1e-9, "{skewness}: {high}");
        }
        let t = student_quantile(0.95, 7).unwrap();
        let p = Estimate::with_error(-3.0 * t, 3.0, 7, 8).p_value().unwrap();
        assert!((p - 0.05).abs() < 1e-12);
        assert_eq!(Estimate::with_error(0.0, 0.0, 7, 8).p_value(), Some(1.0));
        assert_eq!(Estimate::with_error(2.0, 0.0, 7, 8).p_value(), Some(0.0));
    }
}
