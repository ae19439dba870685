//! When a run is precise enough to stop.

use super::estimate::{Estimate, Note};

/// Replications added between two looks at the precision, and the least that are run.
pub const REPLICATION_STEP: usize = 20;

/// Whether every ordinary 95 % half-width is at most `wanted` (in the unit of the measure). An
/// exact value is precise; one without an interval is not.
pub fn enough<'e>(estimates: impl IntoIterator<Item = &'e Estimate>, wanted: f64) -> bool {
    estimates.into_iter().all(|estimate| {
        let exact = estimate.note == Some(Note::Fixed);
        exact || estimate.half_width95.is_some_and(|half| half <= wanted)
    })
}

/// The number of replications to look at after `done`: the next whole step, at most `most`;
/// `None` when `most` are done.
pub fn next_replications(done: usize, most: usize) -> Option<usize> {
    let next = (done / REPLICATION_STEP + 1) * REPLICATION_STEP;
    (done < most).then_some(next.min(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_estimate_must_be_precise() {
        let precise = Estimate::with_error(5.0, 0.1, 19, 20);
        let coarse = Estimate::with_error(5.0, 1.0, 19, 20);
        let fixed = Estimate::fixed(5.0, 20);
        let few = Estimate::without_interval(5.0, 20, Note::Few);
        assert!(enough([&precise, &fixed], 0.5));
        assert!(!enough([&precise, &coarse], 0.5));
        assert!(!enough([&precise, &few], 0.5));
    }

    #[test]
    fn steps_are_whole_and_end() {
        assert_eq!(next_replications(0, 1000), Some(20));
        assert_eq!(next_replications(20, 1000), Some(40));
        assert_eq!(next_replications(20, 30), Some(30));
        assert_eq!(next_replications(30, 30), None);
        assert_eq!(next_replications(0, 5), Some(5));
    }
}
