//! How the interval of the first headline measure narrowed while replications were added.

use super::result::{Best, Choice, Convergence};
use crate::measures::{Kind, Measure, Sample};
use crate::statistics::{Estimate, REPLICATION_STEP, family_confidence};

/// Points after the first step at most.
const POINTS: usize = 40;

/// The half-widths after a rising number of replications: of the difference of the best plan (else
/// the last) from the baseline, in the first headline measure whose difference is uncertain; in a
/// run of one plan of the first value that is.
pub(super) fn convergence(
    samples: &[Sample<'_, '_>],
    measures: &[Vec<Measure>],
    headline: &[String],
    family_size: usize,
    best: &Best,
) -> Option<Convergence> {
    let plan = match best.choice {
        Choice::Plan(plan) if plan > 0 => plan,
        _ => samples.len() - 1,
    };
    let sample = samples[plan];
    headline.iter().find_map(|key| {
        let find = |plan: usize| measures[plan].iter().find(|measure| measure.key == *key);
        let (own, theirs) = (find(plan)?, find(0)?);
        if own.kind == Kind::Fixed && theirs.kind == Kind::Fixed {
            return None;
        }
        let half_width = |count: usize| {
            let own_part = sample.first(count);
            let estimate: Estimate = if plan == 0 {
                own_part.estimate(own)
            } else {
                own_part.difference(own, &samples[0].first(count), theirs)
            };
            estimate.half_width(family_confidence(family_size))
        };
        let all = sample.figures.len();
        half_width(all).filter(|width| *width > 0.0)?;
        Some(Convergence {
            measure: key.clone(),
            plan: (plan > 0).then_some(plan),
            points: counts(all)
                .filter_map(|count| Some((count, half_width(count)?)))
                .collect(),
        })
    })
}

/// Replications after which one looks: single ones at first, then whole steps, because a quantile's
/// interval comes from that many equal sections; `all` at the end.
fn counts(all: usize) -> impl Iterator<Item = usize> {
    let stride = REPLICATION_STEP * all.div_ceil(REPLICATION_STEP * POINTS);
    let single = 2..REPLICATION_STEP;
    let steps = (1..).map(move |number| number * stride);
    single
        .chain(steps)
        .take_while(move |count| *count < all)
        .chain([all])
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn one_looks_often_at_first_and_at_most_sixty_times() {
        assert_eq!(counts(4).collect::<Vec<_>>(), [2, 3, 4]);
        assert_eq!(counts(50).skip(17).collect::<Vec<_>>(), [19, 20, 40, 50]);
        assert!(counts(100_000).count() < 60);
        assert_eq!(counts(100_000).last(), Some(100_000));
        assert_eq!(counts(1).collect::<Vec<_>>(), [1]);
    }
}
