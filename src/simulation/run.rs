//! Running one replication.

use super::prepared::Prepared;
use super::record::Recorder;
use super::world::World;
use crate::demand::Demand;
use crate::model::{Calendar, Scenario};
use crate::policy::DispatchPolicy;
use crate::random::Chance;
use std::sync::atomic::AtomicBool;

/// One replication of a scenario: what it meets and who decides.
#[derive(Clone, Copy)]
pub struct Replication<'a> {
    /// Its incidents.
    pub demand: &'a Demand,
    /// Its chance.
    pub chance: Chance,
    /// Its dates.
    pub calendar: Calendar,
    /// Who is sent.
    pub policy: &'a dyn DispatchPolicy,
    /// Looked at every few thousand events: when set, the replication is given up.
    pub stop: Option<&'a AtomicBool>,
}

impl<'a> Replication<'a> {
    /// A replication that nobody stops.
    pub fn new(
        demand: &'a Demand,
        chance: Chance,
        calendar: Calendar,
        policy: &'a dyn DispatchPolicy,
    ) -> Self {
        Self {
            demand,
            chance,
            calendar,
            policy,
            stop: None,
        }
    }
}

/// How a replication went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Whether it came to its end; if not, what it told is worth nothing.
    pub finished: bool,
    /// Events handled: reports, and everything that had been noted on the agenda and still held.
    pub events: u64,
    /// Incidents that became known.
    pub incidents: u64,
}

/// Runs one replication of `scenario` and tells `recorder` what happens. Cannot fail on a valid
/// scenario. For many replications, prepare the scenario once ([`Prepared`]).
pub fn simulate<R: Recorder + ?Sized>(
    scenario: &Scenario,
    replication: &Replication<'_>,
    recorder: &mut R,
) -> Completion {
    Prepared::new(scenario).replicate(replication, recorder)
}

impl Prepared<'_> {
    /// Runs one replication. Cannot fail on a valid scenario.
    pub fn replicate<R: Recorder + ?Sized>(
        &self,
        replication: &Replication<'_>,
        recorder: &mut R,
    ) -> Completion {
        World::new(self, replication, recorder).run()
    }
}
