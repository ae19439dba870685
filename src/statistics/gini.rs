//! The Gini coefficient.

/// The Gini coefficient of (value, weight) pairs: Σ Σ w w |x − x′| / (2 x̄) with the weights
/// scaled to sum to 1. 0 is full equality. `None` when there is no weight, or when a value or
/// weight is negative or not finite.
///
/// Computed as Σ F (1 − F) Δx / x̄ over the gaps Δx between neighbouring values, which is the
/// same number, exactly 0 for equal values.
/// Source: Kleiber & Kotz (2003), *Statistical Size Distributions*.
pub fn gini(weighted: &[(f64, f64)]) -> Option<f64> {
    let valid = |number: f64| number.is_finite() && number >= 0.0;
    if !weighted.iter().all(|&(x, w)| valid(x) && valid(w)) {
        return None;
    }
    let total: f64 = weighted.iter().map(|&(_, w)| w).sum();
    if !(total > 0.0 && total.is_finite()) {
        return None;
    }
    let mean = weighted.iter().map(|&(x, w)| x * w).sum::<f64>() / total;
    if mean == 0.0 {
        return Some(0.0);
    }
    let mut rising: Vec<(f64, f64)> = weighted.iter().copied().filter(|&(_, w)| w > 0.0).collect();
    rising.sort_by(|one, other| one.0.total_cmp(&other.0));
    // From the top down: few large values far above the others keep their digits.
    let mut above = 0.0;
    let mut sum = 0.0;
    for pair in rising.windows(2).rev() {
        above += pair[1].1;
        let share = above / total;
        sum += share * (1.0 - share) * (pair[1].0 - pair[0].0);
    }
    Some(sum / mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::normal_quantile;

    fn of(values: impl IntoIterator<Item = f64>) -> f64 {
        let weighted: Vec<_> = values.into_iter().map(|x| (x, 2.0)).collect();
        gini(&weighted).unwrap()
    }

    #[test]
    fn small_samples_have_known_values() {
        assert_eq!(of([7.3; 9]), 0.0);
        assert_eq!(of([0.0; 3]), 0.0);
        assert!((of([0.0, 0.0, 5.0, 0.0, 0.0]) - 0.8).abs() < 1e-12);
        assert!((of((1..=10).map(f64::from)) - 0.3).abs() < 1e-12);
        assert!((of([4.0, 2.0, 1.0, 3.0]) - 0.25).abs() < 1e-12);
        let groups = [(4.0, 10.0), (3.0, 20.0), (2.0, 30.0), (1.0, 40.0)];
        assert!((gini(&groups).unwrap() - 0.27).abs() < 1e-12);
    }

    #[test]
    fn distributions_have_closed_forms() {
        // The exact grid of a distribution's quantiles comes near its coefficient.
        let grid = |quantile: &dyn Fn(f64) -> f64| {
            of((0..200_000).map(|i| quantile((f64::from(i) + 0.5) / 200_000.0)))
        };
        let lognormal = |sigma: f64| grid(&|u| libm::exp(sigma * normal_quantile(u)));
        let cases = [
            (grid(&|u| -libm::log1p(-u)), 0.5),
            (grid(&|u| u), 1.0 / 3.0),
            (grid(&|u| 1.0 + 2.0 * u), 1.0 / 6.0),
            (lognormal(1.0), 0.520_499_877_813_046_5),
            (lognormal(0.5), 0.276_326_390_168_236_9),
            (
                grid(&|u| libm::sqrt(-libm::log1p(-u))),
                0.292_893_218_813_452_4,
            ),
            (
                grid(&|u| libm::pow(-libm::log1p(-u), 1.0 / 0.7)),
                0.628_501_427_715_762_9,
            ),
        ];
        for (computed, exact) in cases {
            assert!((computed - exact).abs() < 2e-4, "{computed} for {exact}");
        }
    }

    #[test]
    fn what_has_no_coefficient_is_none() {
        assert_eq!(gini(&[]), None);
        assert_eq!(gini(&[(1.0, 0.0)]), None);
        assert_eq!(gini(&[(-1.0, 1.0)]), None);
        assert_eq!(gini(&[(f64::NAN, 1.0), (1.0, 1.0)]), None);
        assert_eq!(gini(&[(f64::INFINITY, 1.0)]), None);
    }
}
