//! Running one replication.

use super::prepared::Prepared;
use super::record::Recorder;
use super::world::World;
use crate::demand::Demand;
use crate::model::{Calendar, Scenario};
use crate::policy::DispatchPolicy;
use crate::random::Chance;

/// Runs one replication of `scenario` against `demand` and tells `recorder` what happens.
/// Cannot fail on a valid scenario. For many replications, prepare the scenario once ([`Prepared`]).
pub fn simulate<R: Recorder + ?Sized>(
    scenario: &Scenario,
    demand: &Demand,
    chance: Chance,
    calendar: Calendar,
    policy: &dyn DispatchPolicy,
    recorder: &mut R,
) {
    simulate_prepared(
        &Prepared::new(scenario),
        demand,
        chance,
        calendar,
        policy,
        recorder,
    );
}

/// Runs one replication of a prepared scenario.
pub(super) fn simulate_prepared<R: Recorder + ?Sized>(
    prepared: &Prepared<'_>,
    demand: &Demand,
    chance: Chance,
    calendar: Calendar,
    policy: &dyn DispatchPolicy,
    recorder: &mut R,
) {
    World::new(prepared, demand, chance, calendar, policy, recorder).run();
}
