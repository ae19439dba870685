//! How often the whole team was there and how long the first waited alone, by cell and by hour.

use super::formula::TeamEnd;
use super::moments::Moments;
use crate::statistics::Estimate;
use crate::units::Span;

/// Counts of one replication in one cell or one bin of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Together {
    /// Incidents needing two or more units, with an arrival.
    alone: u32,
    /// Time that their first unit was alone.
    alone_milliseconds: i64,
    /// Incidents whose type asks for the whole team.
    team: u32,
    /// Those where it was complete.
    complete: u32,
}

impl Together {
    /// Counts one incident.
    pub(super) fn count(&mut self, alone: Option<Span>, team: Option<TeamEnd>) {
        if let Some(alone) = alone {
            self.alone += 1;
            self.alone_milliseconds += alone.milliseconds();
        }
        if let Some(ending) = team {
            self.team += 1;
            self.complete += u32::from(ending == TeamEnd::Complete);
        }
    }
}

/// The same over replications.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TogetherSums {
    alone: Moments,
    team: Moments,
}

impl TogetherSums {
    /// Takes in one replication.
    pub(super) fn add(&mut self, found: &Together) {
        let minutes = Span::from_milliseconds(found.alone_milliseconds).minutes();
        self.alone.add(minutes, found.alone.into());
        self.team.add(found.complete.into(), found.team.into());
    }

    /// Mean minutes that the first unit was alone, as `alone_mean`.
    pub(super) fn alone_mean(&self) -> Estimate {
        self.alone.estimate()
    }

    /// Share of incidents where the whole team was there, as `team_complete`.
    pub(super) fn team_complete(&self) -> Estimate {
        self.team.estimate()
    }
}
