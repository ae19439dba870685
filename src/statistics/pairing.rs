//! What common random numbers gain: a paired difference against that of independent runs.

use super::Estimate;

/// A difference plan − baseline, and what pairing it by replication gained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairedEstimate {
    /// The difference with its interval.
    pub estimate: Estimate,
    /// `None` without an interval, or when neither side varies.
    pub pairing: Option<Pairing>,
}

/// How the two sides of a paired difference vary together.
///
/// Source: A. M. Law (2015), *Simulation Modeling and Analysis*, chapter 11.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pairing {
    /// (Var plan + Var baseline) / Var difference: how many times the replications independent
    /// runs would need for as short an interval. Below 1 pairing does harm; `None` where the
    /// difference does not vary at all.
    pub variance_reduction: Option<f64>,
    /// Correlation of the two sides over replications (or sections); `None` where one side does
    /// not vary.
    pub correlation: Option<f64>,
}

impl PairedEstimate {
    /// A difference of which nothing else is known.
    pub fn alone(estimate: Estimate) -> Self {
        Self {
            estimate,
            pairing: None,
        }
    }
}

impl Pairing {
    /// From the two sides' residuals by replication or section; `None` when neither varies, or
    /// with fewer than two.
    ///
    /// ```
    /// use gridforce::statistics::Pairing;
    ///
    /// let (plan, baseline) = ([1.0, 2.0, 4.0, 5.0], [0.0, 1.0, 3.0, 5.0]);
    /// let pairing = Pairing::of(&plan, &baseline).unwrap();
    /// // Variances 10/3 and 59/12, of the difference 1/4.
    /// assert!((pairing.variance_reduction.unwrap() - 33.0).abs() < 1e-12);
    /// ```
    pub fn of(plan: &[f64], baseline: &[f64]) -> Option<Self> {
        let count = plan.len().min(baseline.len());
        if count < 2 {
            return None;
        }
        let mean = |side: &[f64]| side[..count].iter().sum::<f64>() / count as f64;
        let means = (mean(plan), mean(baseline));
        let (mut own, mut theirs, mut together, mut apart) = (0.0, 0.0, 0.0, 0.0);
        for (plan, baseline) in plan.iter().zip(baseline) {
            let (x, y) = (plan - means.0, baseline - means.1);
            own += x * x;
            theirs += y * y;
            together += x * y;
            apart += (x - y) * (x - y);
        }
        // Below this share of its terms a sum of squares is rounding.
        let floor = 1e-24 * (own + theirs);
        (own + theirs > 0.0).then(|| Self {
            variance_reduction: (apart > floor).then(|| (own + theirs) / apart),
            correlation: (own > floor && theirs > floor)
                .then(|| (together / (own * theirs).sqrt()).clamp(-1.0, 1.0)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_varies_together_gains() {
        let baseline = [3.0, 1.0, 4.0, 1.0, 5.0];
        let same = Pairing::of(&baseline, &baseline).unwrap();
        assert_eq!(same.variance_reduction, None);
        assert_eq!(same.correlation, Some(1.0));
        let opposite = baseline.map(|value| -value);
        let harm = Pairing::of(&opposite, &baseline).unwrap();
        assert_eq!(harm.variance_reduction, Some(0.5));
        assert_eq!(harm.correlation, Some(-1.0));
    }

    #[test]
    fn what_does_not_vary_gains_nothing() {
        let one = Pairing::of(&[1.0, 2.0, 3.0], &[7.0; 3]).unwrap();
        assert_eq!((one.variance_reduction, one.correlation), (Some(1.0), None));
        assert_eq!(Pairing::of(&[1.0; 3], &[7.0; 3]), None);
        assert_eq!(Pairing::of(&[1.0], &[2.0]), None);
    }
}
