//! Ratios over replications, and their paired differences.

use super::estimate::Note;
use super::{Estimate, PairedEstimate, Pairing};

/// The ratio R = Σ a / Σ b of pairs (a, b), one per replication, with the standard error
/// s(e) / √n of e = (a − R b) / b̄ and n − 1 degrees of freedom.
///
/// Never the mean of a / b, which is biased and undefined where b is 0.
pub fn ratio_estimate(replications: &[(f64, f64)]) -> Estimate {
    match Residuals::of(replications) {
        None => Estimate::missing(replications.len(), Note::NothingObserved),
        Some(residuals) => estimate(residuals.ratio, &residuals.values),
    }
}

/// The difference plan − baseline of two ratios, paired by replication: the residuals of the
/// two are subtracted before their spread is taken. Equal histories give exactly 0 ± 0.
///
/// Pairs that only one side has are left out.
///
/// ```
/// use gridforce::statistics::ratio_difference;
///
/// // Minutes and incidents of three replications, under the baseline and under a plan.
/// let baseline = [(90.0, 10.0), (260.0, 20.0), (110.0, 10.0)];
/// let plan = [(70.0, 10.0), (216.0, 20.0), (90.0, 10.0)];
/// let difference = ratio_difference(&plan, &baseline);
/// assert!((difference.estimate.value.unwrap() + 2.1).abs() < 1e-12);
/// assert!(difference.pairing.unwrap().variance_reduction.unwrap() > 30.0);
/// ```
pub fn ratio_difference(plan: &[(f64, f64)], baseline: &[(f64, f64)]) -> PairedEstimate {
    let count = plan.len().min(baseline.len());
    let both = Residuals::of(&plan[..count]).zip(Residuals::of(&baseline[..count]));
    let Some((plan, baseline)) = both else {
        return PairedEstimate::alone(Estimate::missing(count, Note::NothingObserved));
    };
    let differences: Vec<f64> = plan
        .values
        .iter()
        .zip(&baseline.values)
        .map(|(plan, baseline)| plan - baseline)
        .collect();
    PairedEstimate {
        estimate: estimate(plan.ratio - baseline.ratio, &differences),
        pairing: Pairing::of(&plan.values, &baseline.values),
    }
}

/// What each replication contributes to a ratio: R + (a − R b) / b̄, whose mean is R; `None` when
/// the denominators sum to 0.
pub fn ratio_parts(replications: &[(f64, f64)]) -> Option<Vec<f64>> {
    let residuals = Residuals::of(replications)?;
    let parts = residuals.values.iter();
    Some(parts.map(|value| residuals.ratio + value).collect())
}

/// A ratio and what each replication deviates from it.
struct Residuals {
    ratio: f64,
    values: Vec<f64>,
}

impl Residuals {
    /// `None` when the denominators sum to 0.
    fn of(replications: &[(f64, f64)]) -> Option<Self> {
        let above: f64 = replications.iter().map(|&(a, _)| a).sum();
        let below: f64 = replications.iter().map(|&(_, b)| b).sum();
        if below == 0.0 {
            return None;
        }
        let ratio = above / below;
        let mean_below = below / replications.len() as f64;
        let values = replications
            .iter()
            .map(|&(a, b)| (a - ratio * b) / mean_below)
            .collect();
        Some(Self { ratio, values })
    }
}

/// The estimate from residuals, whose mean is 0 by construction.
fn estimate(value: f64, residuals: &[f64]) -> Estimate {
    let count = residuals.len();
    if count < 2 {
        return Estimate::without_interval(value, count, Note::OneReplication);
    }
    let squares: f64 = residuals.iter().map(|e| e * e).sum();
    let error = (squares / ((count - 1) as f64 * count as f64)).sqrt();
    Estimate::with_residuals(value, error, residuals, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_mean_when_denominators_are_equal() {
        // Values 1, 2, 3, 6: mean 3, variance 14/3, standard error √(14/12).
        let pairs = [(2.0, 2.0), (4.0, 2.0), (6.0, 2.0), (12.0, 2.0)];
        let estimate = ratio_estimate(&pairs);
        assert_eq!(estimate.value, Some(3.0));
        let error = estimate.standard_error.unwrap();
        assert!((error - (14.0_f64 / 12.0).sqrt()).abs() < 1e-15);
        assert_eq!((estimate.freedom, estimate.replications), (3, 4));
    }

    #[test]
    fn pools_instead_of_averaging_and_takes_empty_replications() {
        let estimate = ratio_estimate(&[(1.0, 1.0), (0.0, 0.0), (0.0, 3.0)]);
        assert_eq!(estimate.value, Some(0.25));
        // b̄ = 4/3, e = (0.75, 0, −0.75) / b̄, s² = 0.31640625, error = s / √3.
        let error = (0.316_406_25_f64 / 3.0).sqrt();
        assert!((estimate.standard_error.unwrap() - error).abs() < 1e-15);
    }

    #[test]
    fn parts_average_to_the_ratio() {
        let parts = ratio_parts(&[(1.0, 1.0), (0.0, 0.0), (0.0, 3.0)]).unwrap();
        // R = 1/4, b̄ = 4/3.
        assert_eq!(parts, [0.25 + 0.5625, 0.25, 0.25 - 0.5625]);
        assert_eq!(ratio_parts(&[(0.0, 0.0)]), None);
    }

    #[test]
    fn without_observations_there_is_no_value() {
        for pairs in [&[][..], &[(0.0, 0.0), (0.0, 0.0)]] {
            let estimate = ratio_estimate(pairs);
            assert_eq!(estimate.value, None);
            assert_eq!(estimate.note, Some(Note::NothingObserved));
        }
        let one = ratio_estimate(&[(1.0, 4.0)]);
        assert_eq!((one.value, one.half_width95), (Some(0.25), None));
        assert_eq!(one.note, Some(Note::OneReplication));
    }

    #[test]
    fn equal_histories_differ_by_exactly_nothing() {
        let pairs = [(1.3, 7.0), (0.1, 3.0), (2.9, 11.0)];
        let difference = ratio_difference(&pairs, &pairs).estimate;
        assert_eq!(difference.value, Some(0.0));
        assert_eq!(difference.half_width95, Some(0.0));
    }

    #[test]
    fn pairing_removes_what_replications_share() {
        let baseline = [(10.0, 10.0), (30.0, 10.0), (50.0, 10.0)];
        let plan = [(11.0, 10.0), (32.0, 10.0), (51.0, 10.0)];
        let found = ratio_difference(&plan, &baseline);
        let difference = found.estimate;
        assert!((difference.value.unwrap() - 4.0 / 30.0).abs() < 1e-15);
        // Differences 0.1, 0.2, 0.1: variance 1/300, error √(1/900).
        assert!((difference.standard_error.unwrap() - 1.0 / 30.0).abs() < 1e-15);
        // Variances 4 and 1201/300 of the sides, 1/300 of the difference.
        let gained = found.pairing.unwrap().variance_reduction.unwrap();
        assert!((gained - 2_401.0).abs() < 1e-6, "{gained}");
    }
}
