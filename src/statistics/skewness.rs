//! Skewed observations: how much further an interval reaches on the side of the long tail.

/// Fewer observations tell too little of their skewness.
const FEWEST: usize = 10;

/// The skewness of the mean of `residuals`, about their own mean: that of the residuals / √n. 0 with
/// fewer than ten or without spread.
pub(super) fn skewness_of_mean(residuals: &[f64]) -> f64 {
    let count = residuals.len() as f64;
    if residuals.len() < FEWEST {
        return 0.0;
    }
    let mean = residuals.iter().sum::<f64>() / count;
    let (squares, cubes) = residuals.iter().fold((0.0, 0.0), |(squares, cubes), e| {
        let apart = e - mean;
        (squares + apart * apart, cubes + apart * apart * apart)
    });
    let variance = squares / (count - 1.0);
    let third = cubes * count / ((count - 1.0) * (count - 2.0));
    let skewness = third / (variance * variance.sqrt() * count.sqrt());
    if skewness.is_finite() { skewness } else { 0.0 }
}

/// What `t`, a quantile of Student's t, becomes when the mean has this `skewness`: the error of the
/// mean in standard errors that is exceeded as seldom.
///
/// The inverse of Hall's cubic transformation, to the second order in the skewness (the third power
/// in t), which keeps it rising everywhere, where the exact inverse is nearly vertical in places.
/// Sources: P. Hall (1992), *Journal of the Royal Statistical Society B* 54, 221–228; R. Willink
/// (2005), *Communications in Statistics: Theory and Methods* 34, 753–766.
pub(super) fn adjusted(t: f64, skewness: f64) -> f64 {
    let b = skewness / 6.0;
    let w = t - b;
    w - 2.0 * b * w * w + 20.0 / 3.0 * b * b * w * w * w
}

/// The `t` for which [`adjusted`] gives `error`.
pub(super) fn unadjusted(error: f64, skewness: f64) -> f64 {
    if skewness == 0.0 || !error.is_finite() {
        return error;
    }
    // It rises with a slope of at least 0.8, so that what is sought lies between these.
    let gap = 1.25 * (adjusted(0.0, skewness) - error).abs() + 1e-9;
    let (mut low, mut high) = (-gap, gap);
    for _ in 0..200 {
        let middle = (low + high) / 2.0;
        if adjusted(middle, skewness) < error {
            low = middle;
        } else {
            high = middle;
        }
        if high - low <= 1e-14 * middle.abs() {
            break;
        }
    }
    (low + high) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symmetric_observations_have_none() {
        let residuals: Vec<f64> = (-10..=10).map(f64::from).collect();
        assert!(skewness_of_mean(&residuals).abs() < 1e-15);
        assert_eq!(skewness_of_mean(&[1.0; 12]), 0.0);
        assert_eq!(skewness_of_mean(&[0.0, 0.0, 9.0]), 0.0);
        assert_eq!(adjusted(2.1, 0.0), 2.1);
    }

    #[test]
    fn one_outlier_has_the_largest_skewness() {
        // One of n apart: the sample skewness is √n, so that of the mean is 1, whatever n.
        for count in [10, 100, 1000] {
            let mut residuals = vec![0.0; count];
            residuals[3] = 7.0;
            assert!((skewness_of_mean(&residuals) - 1.0).abs() < 1e-9, "{count}");
        }
    }

    #[test]
    fn the_long_tail_is_reached_further() {
        // b = 0.05, w = 1.95: 1.95 − 0.38025 + 0.123581… ; w = −2.05: −2.05 − 0.42025 − 0.143585…
        assert!((adjusted(2.0, 0.3) - 1.693_331_25).abs() < 1e-12);
        assert!((adjusted(-2.0, 0.3) + 2.613_835_416_666_667).abs() < 1e-12);
        assert!((adjusted(2.0, -0.3) - 2.613_835_416_666_667).abs() < 1e-12);
    }

    #[test]
    fn it_can_be_undone() {
        for skewness in [-1.0, -0.2, 0.0, 0.01, 0.5, 1.0] {
            for t in [-8.0, -2.0, -0.1, 0.0, 0.3, 2.0, 6.0] {
                let again = unadjusted(adjusted(t, skewness), skewness);
                assert!((again - t).abs() < 1e-9, "{t} {skewness}: {again}");
            }
        }
    }
}
