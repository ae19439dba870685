//! Batch means: the error of the mean of one long series.

use super::Estimate;
use super::estimate::Note;
use super::sectioning::{from_sections, sections};

/// The mean of one long series of dependent observations, with an interval from the means of
/// `batches` consecutive batches (the remainder goes to the last). Take 10 to 30 batches, each
/// much longer than the series remembers. Without two batches there is no interval.
///
/// Source: Law (2015), *Simulation Modeling and Analysis*, chapter 9.
///
/// ```
/// use gridforce::statistics::batch_means;
///
/// // Made-up waits of which each is near the one before.
/// let mut waits = vec![5.0];
/// for call in 1..2_000 {
///     let news = f64::from(call * 37 % 101) / 10.0;
///     waits.push(0.5 * waits[waits.len() - 1] + 0.5 * news);
/// }
/// let (low, high) = batch_means(&waits, 20).interval95().unwrap();
/// assert!(low < 5.0 && 5.0 < high);
/// ```
pub fn batch_means(series: &[f64], batches: usize) -> Estimate {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    if series.is_empty() {
        return Estimate::missing(1, Note::NothingObserved);
    }
    if batches < 2 || series.len() < batches {
        return Estimate::without_interval(mean(series), 1, Note::Few);
    }
    let means = sections(series.len(), batches)
        .into_iter()
        .map(|batch| mean(&series[batch]))
        .collect();
    from_sections(mean(series), Some(means), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_of_one_are_the_usual_error() {
        let estimate = batch_means(&[1.0, 2.0, 3.0, 6.0], 4);
        assert_eq!(estimate.value, Some(3.0));
        let error = (14.0_f64 / 12.0).sqrt();
        assert!((estimate.standard_error.unwrap() - error).abs() < 1e-15);
    }

    #[test]
    fn a_series_that_remembers_gets_a_wider_interval() {
        let series: Vec<f64> = (0..4000).map(|i| f64::from(i / 200 % 3)).collect();
        let honest = batch_means(&series, 10).half_width95.unwrap();
        let naive = batch_means(&series, 4000).half_width95.unwrap();
        assert!(honest > 2.0 * naive, "{honest} {naive}");
    }

    #[test]
    fn too_short_a_series_has_no_interval() {
        assert_eq!(batch_means(&[], 4).value, None);
        assert_eq!(batch_means(&[2.0], 4).half_width95, None);
        assert_eq!(batch_means(&[2.0, 4.0], 1).value, Some(3.0));
    }
}
