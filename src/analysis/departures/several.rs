//! Departures from the models in which an incident takes several units.

use super::collect::{Breach, Departures};
use super::demand::of_stage;
use super::one_unit::Facts;
use crate::analysis::assumption::{Approximation, Assumption, Departure};
use crate::analysis::effects::Effects;
use crate::analysis::service::Service;
use crate::model::{OnSceneRule, Scenario, Several, Stage, StartRule};

/// Where it departs from the chain of a team without a line.
pub(in crate::analysis) fn of_team(service: &Service<'_>) -> Vec<Departure> {
    let scenario = service.scenario;
    let mut departures = common(service);
    let at_once = scenario.dispatch.several == Several::Together && service.still;
    departures.note(
        Assumption::StartAtOnce,
        stage_with(scenario, "start", &|stage| {
            !at_once && stage.start == StartRule::All
        }),
        Effects::ALL,
        None,
    );
    let differs = (0..scenario.roles.len()).find_map(|role| unequal(service, role));
    departures.note(
        Assumption::EqualUnits,
        differs,
        Effects::ALL,
        Some(Approximation::MeanTimes),
    );
    departures.0
}

/// Where it departs from the line of calls that start together.
pub(in crate::analysis) fn of_joint_start(service: &Service<'_>) -> Vec<Departure> {
    let mut departures = common(service);
    let unequal = (0..service.scenario.roles.len()).find_map(|role| unequal(service, role));
    departures.note(
        Assumption::EqualTypes,
        unequal,
        Effects::ALL,
        Some(Approximation::MeanTimes),
    );
    departures.0
}

fn common(service: &Service<'_>) -> Departures {
    let facts = Facts {
        single: false,
        integrable: false,
        ..Facts::of(service)
    };
    let scenario = service.scenario;
    let mut departures = Departures::default();
    departures.demand(service, &facts);
    departures.units(service, &facts);
    departures.work(service, &facts);
    departures.movement(service, &facts);
    departures.rules(service, &facts);
    let several = |stage: &Stage| stage.needs.iter().map(|need| need.number).sum::<u32>() > 1;
    departures.note(
        Assumption::OwnTime,
        stage_with(scenario, "on_scene_rule", &|stage| {
            several(stage) && stage.on_scene_rule != OnSceneRule::EachItsOwn
        }),
        Effects::ALL,
        None,
    );
    departures
}

fn stage_with(scenario: &Scenario, what: &str, broken: &dyn Fn(&Stage) -> bool) -> Option<Breach> {
    let mut kinds = scenario.types.iter();
    let kind = kinds.find(|kind| kind.stages.first().is_some_and(broken))?;
    Some(Breach::of(&kind.name, of_stage(kind, what)))
}

/// A type with which a unit of the role is busy for another time than the first is with the
/// first type that asks for the role.
fn unequal(service: &Service<'_>, role: usize) -> Option<Breach> {
    let scenario = service.scenario;
    let mut first = None;
    for ((origin, unit), busy) in service.busy.indexed_iter() {
        let crew = &scenario.units[service.units[unit]];
        if crew.role.index() != role || service.trips[(origin, unit)].is_none() {
            continue;
        }
        let first = *first.get_or_insert(busy.mean);
        if (busy.mean - first).abs() > 1e-9 {
            let kind = &scenario.types[service.origins[origin].kind];
            return Some(Breach::of(&kind.name, of_stage(kind, "on_scene")));
        }
    }
    None
}
