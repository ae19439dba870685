//! Initial bias: how much of the beginning of a series to discard, by MSER-5.

/// Observations that are averaged into one before the rule looks.
const BATCH: usize = 5;
/// With fewer batches the rule has nothing to go by.
const FEWEST_BATCHES: usize = 10;

/// Where a series that began in an untypical state has settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settling {
    /// Observations to discard: a multiple of five.
    pub discard: usize,
    /// Whether that lies in the first half. Beyond it the series still drifts, and no beginning of
    /// it can be discarded with confidence.
    pub settled: bool,
}

/// The beginning of a series to discard so that the mean of the rest is surest: with z the means
/// of k consecutive batches of five, the number of batches d ≤ k − 5 that makes
/// Σ (z_j − z̄(d))² / (k − d)² least, where j runs over the k − d batches that are left and z̄(d)
/// is their mean. What is left over after the last whole batch is not looked at. `None` below 50
/// observations.
///
/// Source: White, Cobb and Spratt (2000), *Winter Simulation Conference*, 755–760; that a
/// minimum in the second half tells nothing: Hoad, Robinson and Davies (2010), *Journal of the
/// Operational Research Society* 61.
///
/// ```
/// use gridforce::statistics::mser5;
///
/// // A queue that fills for 20 observations and then hovers about 4.
/// let series: Vec<f64> = (0..200)
///     .map(|i| f64::from(i.min(20)) / 5.0 + if i % 10 < 5 { 0.1 } else { -0.1 })
///     .collect();
/// let found = mser5(&series).unwrap();
/// assert_eq!((found.discard, found.settled), (20, true));
/// ```
pub fn mser5(series: &[f64]) -> Option<Settling> {
    let batches: Vec<f64> = series
        .chunks_exact(BATCH)
        .map(|batch| batch.iter().sum::<f64>() / BATCH as f64)
        .collect();
    let count = batches.len();
    if count < FEWEST_BATCHES {
        return None;
    }
    // From the end, with running mean and sum of squares (Welford).
    let (mut mean, mut squares) = (0.0, 0.0);
    let mut best = (f64::INFINITY, 0);
    for (discarded, batch) in batches.iter().enumerate().rev() {
        let left = (count - discarded) as f64;
        let step = batch - mean;
        mean += step / left;
        squares += step * (batch - mean);
        let error = squares / (left * left);
        // Of equals the least is discarded.
        if discarded + BATCH <= count && error <= best.0 {
            best = (error, discarded);
        }
    }
    Some(Settling {
        discard: best.1 * BATCH,
        settled: 2 * best.1 <= count,
    })
}

/// The series without what repeats every `length` observations: each less the median of those at
/// its place in the cycle, so that an untypical first cycle does not leave its mark on the others.
/// A rule for initial bias would else take a quiet night for a beginning.
pub fn without_cycle(series: &[f64], length: usize) -> Vec<f64> {
    let length = length.max(1);
    let medians: Vec<f64> = (0..length.min(series.len()))
        .map(|place| {
            let mut values: Vec<f64> = series.iter().skip(place).step_by(length).copied().collect();
            values.sort_by(f64::total_cmp);
            let middle = values.len() / 2;
            if values.len() % 2 == 1 {
                values[middle]
            } else {
                (values[middle - 1] + values[middle]) / 2.0
            }
        })
        .collect();
    let values = series.iter().enumerate();
    values
        .map(|(position, value)| value - medians[position % length])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten batches: 9 and nine that alternate 1, 0, 1 … 1. Nothing discarded: mean 1.4, squares
    /// 81 + 5 − 19.6 = 66.4, over 100: 0.664. The first discarded: mean 5/9, squares 20/9, over
    /// 81: 0.0274. Two discarded: mean 1/2, squares 2, over 64: 0.03125.
    #[test]
    fn gives_what_is_worked_out_on_paper() {
        let batches = [9.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0];
        let series: Vec<f64> = batches.iter().flat_map(|&value| [value; 5]).collect();
        let found = mser5(&series).unwrap();
        assert_eq!((found.discard, found.settled), (5, true));
        assert_eq!(mser5(&series[..49]), None);
    }

    #[test]
    fn a_series_without_a_beginning_keeps_everything() {
        let discarded = |series: &[f64]| mser5(series).map(|found| found.discard);
        assert_eq!(discarded(&[3.0; 80]), Some(0));
        let even: Vec<f64> = (0..80).map(|i| f64::from(i / 5 % 2)).collect();
        assert_eq!(discarded(&even), Some(0));
    }

    #[test]
    fn a_series_that_drifts_to_its_end_is_not_settled() {
        let step: Vec<f64> = (0..100)
            .map(|i| if i < 70 { f64::from(i) } else { 70.0 })
            .collect();
        assert!(!mser5(&step).unwrap().settled);
    }

    #[test]
    fn what_repeats_is_taken_out() {
        let series: Vec<f64> = (0..24).map(|i| f64::from(i % 6) + 10.0).collect();
        assert!(without_cycle(&series, 6).iter().all(|&value| value == 0.0));
        let uneven = without_cycle(&[1.0, 5.0, 3.0], 2);
        assert_eq!(uneven, [-1.0, 0.0, 1.0]);
    }
}
