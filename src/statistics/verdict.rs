//! What a difference between a plan and its baseline amounts to.

use super::estimate::{Estimate, Note};
use super::family_confidence;

/// What can be said of a plan against its baseline in one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Better, by enough to matter.
    Better,
    /// Worse, by enough to matter.
    Worse,
    /// The same for every practical purpose.
    Same,
    /// Not to be told from these replications.
    Unclear,
}

/// Which way a measure is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    HigherIsBetter,
    /// Less is better.
    LowerIsBetter,
}

/// The verdict on a difference plan − baseline: with the family interval [lo, hi] and the
/// practical threshold δ (same unit, at least 0), both turned so that positive is better,
/// *same* if −δ ≤ lo and hi ≤ δ; else *better* if lo > 0 and the mean ≥ δ; *worse* if hi < 0
/// and the mean ≤ −δ; else *unclear*. An exact difference is its own interval; `None` without one.
pub fn verdict(
    difference: &Estimate,
    family_size: usize,
    threshold: f64,
    direction: Direction,
) -> Option<Verdict> {
    let half_width = match difference.note {
        Some(Note::Fixed) => 0.0,
        _ => difference.half_width(family_confidence(family_size))?,
    };
    let mean = match direction {
        Direction::HigherIsBetter => difference.value?,
        Direction::LowerIsBetter => -difference.value?,
    };
    let (low, high) = (mean - half_width, mean + half_width);
    Some(if -threshold <= low && high <= threshold {
        Verdict::Same
    } else if low > 0.0 && mean >= threshold {
        Verdict::Better
    } else if high < 0.0 && mean <= -threshold {
        Verdict::Worse
    } else {
        Verdict::Unclear
    })
}

/// How many replications more a clear verdict needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needed {
    /// About so many more.
    Replications(u32),
    /// More than 10,000 more.
    TooMany,
}

/// The replications still needed for a clear verdict: ⌈n ((w / h)² − 1)⌉ with the family
/// half-width w and the needed one h, which is |mean| if |mean| ≥ δ, else the larger of |mean|
/// and δ − |mean|. `None` without an interval.
pub fn replications_needed(
    difference: &Estimate,
    family_size: usize,
    threshold: f64,
) -> Option<Needed> {
    let half_width = difference.half_width(family_confidence(family_size))?;
    let mean = difference.value?.abs();
    let wanted = if mean >= threshold {
        mean
    } else {
        mean.max(threshold - mean)
    };
    if half_width <= wanted {
        return Some(Needed::Replications(0));
    }
    let times = (half_width / wanted).powi(2) - 1.0;
    let more = (difference.replications as f64 * times).ceil();
    Some(if more <= MOST_NEEDED {
        Needed::Replications(more as u32)
    } else {
        Needed::TooMany
    })
}

const MOST_NEEDED: f64 = 10_000.0;

#[cfg(test)]
mod tests {
    use super::super::student_quantile;
    use super::*;

    /// A difference whose ordinary half-width is as given.
    fn difference(mean: f64, half_width: f64) -> Estimate {
        let error = half_width / student_quantile(0.95, 19).unwrap();
        Estimate::with_error(mean, error, 19, 20)
    }

    #[test]
    fn verdicts_follow_interval_and_threshold() {
        let cases = [
            (0.0, 0.0, Verdict::Same),
            (0.2, 0.7, Verdict::Same),
            (-0.2, 0.7, Verdict::Same),
            (3.0, 1.0, Verdict::Better),
            (-3.0, 1.0, Verdict::Worse),
            // Surely not 0, but too small to matter, or perhaps so.
            (0.8, 0.5, Verdict::Unclear),
            (3.0, 3.5, Verdict::Unclear),
            (1.0, 0.9, Verdict::Better),
        ];
        for (mean, half_width, expected) in cases {
            let higher = verdict(
                &difference(mean, half_width),
                1,
                1.0,
                Direction::HigherIsBetter,
            );
            assert_eq!(higher, Some(expected), "{mean} ± {half_width}");
            let lower = verdict(
                &difference(-mean, half_width),
                1,
                1.0,
                Direction::LowerIsBetter,
            );
            assert_eq!(lower, Some(expected), "{mean} ± {half_width}");
        }
    }

    #[test]
    fn a_family_is_harder_to_convince() {
        let difference = difference(3.0, 2.9);
        let alone = verdict(&difference, 1, 1.0, Direction::HigherIsBetter);
        let family = verdict(&difference, 10, 1.0, Direction::HigherIsBetter);
        assert_eq!(
            (alone, family),
            (Some(Verdict::Better), Some(Verdict::Unclear))
        );
    }

    #[test]
    fn without_an_interval_there_is_no_verdict() {
        let one = Estimate::without_interval(3.0, 1, Note::OneReplication);
        assert_eq!(verdict(&one, 1, 1.0, Direction::HigherIsBetter), None);
        assert_eq!(replications_needed(&one, 1, 1.0), None);
    }

    #[test]
    fn an_exact_difference_is_its_own_interval() {
        for (cost, expected) in [
            (16.0, Verdict::Worse),
            (0.0, Verdict::Same),
            (-16.0, Verdict::Better),
        ] {
            let exact = Estimate::fixed(cost, 1);
            let found = verdict(&exact, 72, 0.0, Direction::LowerIsBetter);
            assert_eq!(found, Some(expected), "{cost}");
        }
    }

    #[test]
    fn needed_replications_grow_with_the_square() {
        let needed = |mean, half_width, threshold| {
            replications_needed(&difference(mean, half_width), 1, threshold)
        };
        assert_eq!(needed(2.0, 3.9999, 1.0), Some(Needed::Replications(60)));
        assert_eq!(needed(2.0, 1.5, 1.0), Some(Needed::Replications(0)));
        assert_eq!(needed(-0.25, 1.4999, 1.0), Some(Needed::Replications(60)));
        assert_eq!(needed(0.001, 5.0, 0.0), Some(Needed::TooMany));
        assert_eq!(needed(0.0, 5.0, 0.0), Some(Needed::TooMany));
        assert_eq!(needed(0.0, 0.0, 0.0), Some(Needed::Replications(0)));
    }
}
