//! Single weeks: how far one week may lie from the mean, which more replications do not narrow.

use super::axis::Axis;
use super::counts::{Count, ResponseCounts};
use super::formula::{Formula, Who};
use super::measure::Measure;
use super::pair::mean_response;
use super::row::{Detail, Responses};
use super::yardstick::Yardstick;
use crate::simulation::IncidentRecord;
use crate::statistics::Quantile;
use crate::units::Span;

/// Weeks below which no range is told.
const FEWEST: usize = 20;

/// First responses by whole week of the observed window and by class: all, then the priorities.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WeekResponses {
    classes: usize,
    responses: Vec<Responses>,
}

/// The middle nine tenths of the single weeks of all replications.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekRange {
    /// Key of the measure.
    pub key: String,
    /// The smallest value that 5 % of the weeks do not exceed.
    pub low: f64,
    /// The same for 95 %; `None` where it falls among weeks without a finite value.
    pub high: Option<f64>,
    /// Weeks that had a value.
    pub weeks: usize,
}

/// The values of one measure in single weeks, folded over replications.
#[derive(Clone, Debug)]
pub(super) struct WeekValues {
    measure: Measure,
    /// Infinite where a quantile is not reached.
    values: Vec<f64>,
}

/// The same while it is being counted: by week and priority.
pub(super) struct WeekCounts {
    priorities: usize,
    counts: Vec<ResponseCounts>,
}

impl WeekCounts {
    pub(super) fn new(yardstick: &Yardstick<'_>) -> Self {
        Self {
            priorities: yardstick.scenario.priorities.len(),
            counts: Vec::new(),
        }
    }

    /// Counts the first response to an incident, unless it belongs to a broken week.
    pub(super) fn add(&mut self, axis: &Axis, record: &IncidentRecord, first: Count) {
        if let Some(week) = axis.whole_week_of(record.reported) {
            let needed = (week + 1) * self.priorities;
            if self.counts.len() < needed {
                self.counts.resize(needed, ResponseCounts::default());
            }
            self.counts[week * self.priorities + record.priority.index()].add(first);
        }
    }

    /// What is kept: all, then the priorities.
    pub(super) fn responses(&self) -> WeekResponses {
        let weeks = self.counts.chunks_exact(self.priorities.max(1));
        let responses = weeks.flat_map(|week| {
            let mut all = ResponseCounts::default();
            week.iter().for_each(|priority| all.absorb(priority));
            let priorities = week.iter().map(ResponseCounts::responses);
            std::iter::once(all.responses()).chain(priorities)
        });
        WeekResponses {
            classes: 1 + self.priorities,
            responses: responses.collect(),
        }
    }
}

impl WeekResponses {
    fn get(&self, week: usize, class: usize) -> Option<&Responses> {
        let known = class < self.classes;
        self.responses
            .get(week * self.classes + class)
            .filter(|_| known)
    }
}

impl WeekValues {
    /// One for every measure whose single weeks are followed.
    pub(super) fn all(yardstick: &Yardstick<'_>) -> Vec<Self> {
        let classes = 1 + yardstick.scenario.priorities.len();
        let followed = |measure: &Measure| match measure.formula {
            Formula::ResponseMean(Who::First)
            | Formula::ResponseQuantile(Who::First, _)
            | Formula::WithinTarget(Who::First) => measure.class_position < classes,
            Formula::Average(_) => true,
            _ => false,
        };
        let measures = yardstick.measures().into_iter().filter(followed);
        measures
            .map(|measure| Self {
                measure,
                values: Vec::new(),
            })
            .collect()
    }

    /// Takes in the whole weeks of one replication.
    pub(super) fn fold(&mut self, detail: &Detail) {
        let week = Span::WEEK.milliseconds() as f64;
        let weeks = (detail.milliseconds / week) as usize;
        self.values
            .extend((0..weeks).filter_map(|week| value(&self.measure, detail, week)));
    }

    /// The range; `None` below twenty weeks or where most weeks have no finite value.
    pub(super) fn range(&self) -> Option<WeekRange> {
        let mut values = self.values.clone();
        values.sort_by(f64::total_cmp);
        let count = values.len();
        let at = |percent: usize| {
            let rank = (count * percent).div_ceil(100).max(1);
            values
                .get(rank - 1)
                .copied()
                .filter(|value| value.is_finite())
        };
        (count >= FEWEST).then_some(())?;
        Some(WeekRange {
            key: self.measure.key.clone(),
            low: at(5)?,
            high: at(95),
            weeks: count,
        })
    }
}

/// The value of one whole week; infinite where a quantile is not reached.
fn value(measure: &Measure, detail: &Detail, week: usize) -> Option<f64> {
    let responses = || detail.weeks.get(week, measure.class_position);
    let ratio = |(sum, of): (f64, f64)| (of > 0.0).then(|| sum / of);
    match measure.formula {
        Formula::ResponseMean(_) => ratio(mean_response(responses()?)),
        Formula::WithinTarget(_) => {
            let responses = responses()?;
            ratio((responses.within_target.into(), responses.with_target.into()))
        }
        Formula::ResponseQuantile(_, percent) => {
            match responses()?.histogram.quantile(f64::from(percent) / 100.0) {
                Quantile::Minutes(minutes) => Some(minutes),
                Quantile::NotReached => Some(f64::INFINITY),
                Quantile::Empty => None,
            }
        }
        Formula::Average(state) => {
            let sums = detail.week.get(state.position())?.as_ref()?;
            let integral = sums.single.get(week).copied().unwrap_or(0.0);
            Some(integral / Span::WEEK.milliseconds() as f64)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{calendar, two_cells};
    use super::super::fixture_records::{OFFICER, at, change, incident, visit};
    use super::super::{Sample, TableSums, Tally, Yardstick};
    use crate::simulation::{Availability, Recorder, UnitStatus};
    use crate::units::Span;

    /// Ten replications of two weeks and a day: the officer comes after 4 min in the first week and
    /// after 8 in the second, and stands in the west in the first week only.
    #[test]
    fn single_weeks_lie_apart() {
        let scenario = two_cells();
        let yardstick = Yardstick::new(&scenario, &[]);
        let mut sums = TableSums::new(&yardstick);
        let mut figures = Vec::new();
        let week = Span::WEEK.minutes() as i64;
        for _ in 0..10 {
            let mut tally = Tally::new(&yardstick, calendar());
            tally.observed(at(0), at(2 * week + 1440));
            tally.unit_changed(&change(0, OFFICER, UnitStatus::Idle, Availability::Free, 0));
            tally.unit_changed(&change(
                week,
                OFFICER,
                UnitStatus::Idle,
                Availability::Busy,
                0,
            ));
            for (reported, minutes) in [(10, 4), (week + 10, 8), (2 * week + 10, 99)] {
                let arrived = Some(reported + minutes);
                let visits = vec![visit(OFFICER, reported, arrived, arrived)];
                tally.incident_ended(&incident(0, reported, reported + minutes, visits));
            }
            tally.finished(at(3 * week));
            figures.push(sums.fold(&yardstick, tally.finish()));
        }
        let sample = Sample {
            yardstick: &yardstick,
            figures: &figures,
        };
        let ranges = sums.tables(&sample).single_weeks;
        let range = |key: &str| {
            let found = ranges.iter().find(|range| range.key == key).expect(key);
            (found.low, found.high, found.weeks)
        };
        assert_eq!(range("response_p90_first"), (4.0, Some(8.0), 20));
        assert_eq!(range("response_mean_first@urgent"), (4.0, Some(8.0), 20));
        assert_eq!(range("within_target_first"), (1.0, Some(1.0), 20));
        assert_eq!(range("covered_first"), (0.0, Some(0.75), 20));
        assert!(
            ranges
                .iter()
                .all(|range| range.key != "response_p90_first@theft")
        );
    }
}
