//! What progress tells of the result so far.

use super::replications::Finished;
use crate::measures::{Kind, Measure, Yardstick, headline};
use crate::statistics::Estimate;

/// The measure that progress tells of: the first of the headline that is simulated.
pub(super) struct Watched {
    /// By plan.
    measures: Vec<Option<Measure>>,
}

impl Watched {
    pub(super) fn of(yardsticks: &[Yardstick<'_>]) -> Self {
        let all: Vec<Vec<Measure>> = yardsticks.iter().map(Yardstick::measures).collect();
        let first = headline(yardsticks[0].scenario(), &all[0]);
        let key = first.into_iter().find(|key| {
            let measure = all[0].iter().find(|measure| measure.key == *key);
            measure.is_some_and(|measure| measure.kind != Kind::Fixed)
        });
        let find = |measures: Vec<Measure>| {
            measures
                .into_iter()
                .find(|measure| Some(&measure.key) == key.as_ref())
        };
        Self {
            measures: all.into_iter().map(find).collect(),
        }
    }

    /// By plan, its key and its difference from the baseline (of the baseline its value).
    pub(super) fn interim(
        &self,
        yardsticks: &[Yardstick<'_>],
        finished: &Finished,
    ) -> Vec<Option<(String, Estimate)>> {
        let base = finished.sample(yardsticks, 0);
        let of_plan = |(plan, own): (usize, &Option<Measure>)| {
            let (own, theirs) = (own.as_ref()?, self.measures[0].as_ref()?);
            let sample = finished.sample(yardsticks, plan);
            let estimate = if plan == 0 {
                sample.estimate(own)
            } else {
                sample.difference(own, &base, theirs)
            };
            Some((own.key.clone(), estimate))
        };
        self.measures.iter().enumerate().map(of_plan).collect()
    }
}
