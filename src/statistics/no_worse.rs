//! Statements that one plan is no worse than another.

use super::{Direction, Estimate, Note};

/// Which plans are shown to be no worse by `tolerance` than each of those in `best` (the selected
/// plan, say): with the stated confidence all of these statements hold at once. `difference(one,
/// other)` is one − other, paired. A plan is not held against itself.
///
/// A plan is shown so when the upper end of a one-sided interval of what the other is better by
/// does not exceed the tolerance (Bonferroni over all pairs). A difference without an interval
/// shows nothing, an exact one is its own interval.
/// After J. C. Hsu (1984), *Annals of Statistics* 12, 1136–1144 (multiple comparisons with the best).
pub fn no_worse(
    plans: usize,
    best: &[usize],
    (confidence, tolerance, direction): (f64, f64, Direction),
    difference: impl Fn(usize, usize) -> Estimate,
) -> Vec<bool> {
    let pairs = best.len() * plans.saturating_sub(1);
    // One-sided, so that the two-sided interval may miss twice as often.
    let missed = 2.0 * (1.0 - confidence) / pairs.max(1) as f64;
    let shown = |plan: usize, other: usize| {
        let found = difference(plan, other);
        let ends = match (found.note, found.value) {
            (Some(Note::Fixed), Some(value)) => Some((value, value)),
            _ => found.interval(1.0 - missed),
        };
        ends.is_some_and(|(low, high)| match direction {
            Direction::HigherIsBetter => low >= -tolerance,
            Direction::LowerIsBetter => high <= tolerance,
        })
    };
    let all = |plan: usize| {
        best.iter()
            .all(|&other| other == plan || shown(plan, other))
    };
    (0..plans).map(all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BETTER: Direction = Direction::LowerIsBetter;

    /// Differences of plans with these values, each with the same error over 20 replications.
    fn of(values: &'static [f64], error: f64) -> impl Fn(usize, usize) -> Estimate {
        move |one, other| Estimate::with_error(values[one] - values[other], error, 19, 20)
    }

    #[test]
    fn no_worse_needs_the_whole_interval() {
        let shown = |values, error, tolerance| {
            no_worse(3, &[0], (0.95, tolerance, BETTER), of(values, error))
        };
        assert_eq!(shown(&[3.0, 3.1, 9.0], 0.1, 0.5), [true, true, false]);
        assert_eq!(shown(&[3.0, 3.1, 9.0], 0.3, 0.5), [true, false, false]);
        // Two one-sided statements: each may fail in 2.5 %, t = 2.093.
        assert_eq!(shown(&[3.0, 3.0, 3.0], 0.5 / 2.0931, 0.5), [true; 3]);
        assert_eq!(
            shown(&[3.0, 3.0, 3.0], 0.5 / 2.0929, 0.5),
            [true, false, false]
        );
    }
}
