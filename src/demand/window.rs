//! The observed window of a replication and its end.

use super::Candidate;
use crate::model::{Extent, Period};
use crate::units::{SimTime, Span};

/// The observed window and the end of the run-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObservedWindow {
    /// End of the warm-up, included.
    pub from: SimTime,
    /// End of the observed period, excluded.
    pub to: SimTime,
    /// End of the run-out, when the replication ends.
    pub end: SimTime,
}

impl ObservedWindow {
    /// The window of `period` over `incidents` (sorted by report time). Where a number of incidents
    /// is asked for and there are fewer, the window ends just after the last.
    pub(super) fn of(period: &Period, incidents: &[Candidate]) -> Self {
        let report = |number: usize| {
            incidents.get(number).map_or_else(
                || {
                    incidents.last().map_or(SimTime::START, |last| {
                        last.reported + Span::from_milliseconds(1)
                    })
                },
                |incident| incident.reported,
            )
        };
        let from = match period.warm_up {
            Extent::Time(span) => SimTime::START + span,
            Extent::Incidents(0) => SimTime::START,
            Extent::Incidents(number) => report(number as usize),
        };
        let to = match period.observed {
            Extent::Time(span) => from + span,
            Extent::Incidents(number) => {
                let first = incidents.partition_point(|incident| incident.reported < from);
                report(first + number as usize).max(from)
            }
        };
        Self {
            from,
            to,
            end: to + period.run_out,
        }
    }

    /// Incidents needed to fill the numbers asked for; 0 when both extents are durations.
    pub(super) fn incidents_needed(period: &Period) -> u64 {
        let number = |extent| match extent {
            Extent::Incidents(number) => number,
            Extent::Time(_) => 0,
        };
        match (period.warm_up, period.observed) {
            (Extent::Time(_), Extent::Time(_)) => 0,
            (warm_up, observed) => number(warm_up) + number(observed) + 1,
        }
    }

    /// Whether an incident reported at `at` is counted.
    pub fn contains(&self, at: SimTime) -> bool {
        self.from <= at && at < self.to
    }
}
