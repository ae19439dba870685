//! The period that is simulated and how often.

use super::Calendar;
use crate::units::Span;

/// When the simulation runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Calendar of the first replication.
    pub calendar: Calendar,
    /// Discarded at the beginning.
    pub warm_up: Extent,
    /// What is measured.
    pub observed: Extent,
    /// Time after the observed period, with arrivals, so that counted incidents can finish.
    pub run_out: Span,
    /// Replications start in different weeks of the year.
    pub spread_over_year: bool,
}

impl Period {
    /// Calendar of `replication`: the declared start, or one of the 52 weeks from it, chosen
    /// so that any run of replications is spread evenly (golden-ratio sequence).
    pub fn calendar_of(&self, replication: u64) -> Calendar {
        if !self.spread_over_year {
            return self.calendar;
        }
        let turn = (replication as f64 * 0.618_033_988_749_894_8).fract();
        self.calendar.later_by_weeks((turn * 52.0) as i64)
    }
}

/// A length of simulated time, or the time that a number of incidents takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A duration.
    Time(Span),
    /// A number of incidents, in order of report.
    Incidents(u64),
}

/// How often the simulation is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Experiment {
    /// Replications.
    pub replications: u64,
    /// Seed of all chance.
    pub seed: u64,
}
