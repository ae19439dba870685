//! Which model a scenario has the shape of.

use super::assumption::{Assumption, Departure};
use super::departures::quoted;
use super::effects::Effects;
use super::eligible::eligible_for;
use crate::model::{Follows, IncidentType, LineRule, RoleSet, Scenario, Several, SkillSet};

/// The shape of a scenario.
pub(super) enum Shape {
    /// One unit to every incident, out of the same units.
    OneUnit,
    /// Units of several roles taken together, and nothing waits.
    Team,
    /// Several equal units that start together.
    JointStart,
    /// None that theory answers: why.
    Other(Departure),
}

/// The shape of the scenario.
pub(super) fn shape(scenario: &Scenario) -> Shape {
    if let Some(departure) = shapeless(scenario) {
        return Shape::Other(departure);
    }
    let rules = &scenario.dispatch;
    let Some(several) = scenario.types.iter().find(|kind| asked(kind) > 1) else {
        let same = rules.line == LineRule::Loss || same_units(scenario);
        return if same {
            Shape::OneUnit
        } else {
            let kind = scenario.types.iter().find(|kind| differs(scenario, kind));
            other(Assumption::SameUnits, kind, "needs")
        };
    };
    let needs = asked_for(scenario);
    let roles = |needs: &RoleSet| needs.iter(scenario.roles.len()).count();
    if rules.line == LineRule::Loss && rules.several != Several::AsTheyCome {
        let mixed = scenario.types.iter().find(|kind| {
            let mut needs = kind.stages.iter().flat_map(|stage| &stage.needs);
            needs.any(|need| {
                roles(&need.roles) > 1 || !whole_role(scenario, need.roles, need.skills)
            })
        });
        return match mixed {
            Some(kind) => other(Assumption::OneRole, Some(kind), "needs"),
            None => Shape::Team,
        };
    }
    let joint = rules.several == Several::Together
        && rules.blocking
        && rules.line == LineRule::FirstCome
        && needs.len() == 1;
    if joint {
        Shape::JointStart
    } else {
        other(Assumption::OneUnit, Some(several), "needs")
    }
}

/// Why the scenario has the shape of no model, whatever its rules.
fn shapeless(scenario: &Scenario) -> Option<Departure> {
    if scenario.recorded.is_some() {
        return Some(departure(
            Assumption::RandomIncidents,
            Vec::new(),
            "records.file".into(),
        ));
    }
    let rate = |kind: &IncidentType| {
        let sources = kind.sources.iter();
        sources
            .map(|source| source.rate.events_per_millisecond())
            .sum::<f64>()
    };
    if scenario.types.iter().map(rate).sum::<f64>() <= 0.0 {
        return Some(departure(
            Assumption::SomeIncidents,
            Vec::new(),
            "types".into(),
        ));
    }
    let of = |kind: &IncidentType, assumption, what: &str| {
        let key = format!("types.{}.{what}", quoted(&kind.name));
        departure(assumption, vec![kind.name.clone()], key)
    };
    let stage = |kind: &IncidentType, what: &str| {
        let name = kind.stages.first().map_or("", |stage| stage.name.as_str());
        format!("stages.{}.{what}", quoted(name))
    };
    scenario.types.iter().find_map(|kind| {
        let first = kind.stages.first()?;
        if kind.stages.len() != 1 {
            Some(of(kind, Assumption::OneStage, "stages"))
        } else if asked(kind) == 0 {
            Some(of(kind, Assumption::SomebodyComes, &stage(kind, "needs")))
        } else if first.visits_at_most > 1 && matches!(first.follows, Follows::Stage(_)) {
            Some(of(kind, Assumption::NoRepetition, &stage(kind, "next")))
        } else {
            None
        }
    })
}

fn departure(assumption: Assumption, names: Vec<String>, key: String) -> Departure {
    Departure {
        assumption,
        names,
        key,
        approximation: None,
        touches: Effects::ALL,
    }
}

fn other(assumption: Assumption, kind: Option<&IncidentType>, what: &str) -> Shape {
    let name = kind.map_or("", |kind| kind.name.as_str());
    let stage = kind.and_then(|kind| kind.stages.first());
    let stage = stage.map_or("", |stage| stage.name.as_str());
    let key = format!("types.{}.stages.{}.{what}", quoted(name), quoted(stage));
    Shape::Other(departure(assumption, vec![name.to_owned()], key))
}

/// Units that a type asks for.
pub(super) fn asked(kind: &IncidentType) -> usize {
    let needs = kind.stages.iter().flat_map(|stage| &stage.needs);
    needs.map(|need| need.number as usize).sum()
}

/// The different roles and skills that needs ask for.
fn asked_for(scenario: &Scenario) -> Vec<(RoleSet, SkillSet)> {
    let mut all = Vec::new();
    let stages = scenario.types.iter().flat_map(|kind| &kind.stages);
    for need in stages.flat_map(|stage| &stage.needs) {
        let asked = (need.roles, need.skills);
        if need.number > 0 && !all.contains(&asked) {
            all.push(asked);
        }
    }
    all
}

/// Whether every unit of the roles has the skills.
fn whole_role(scenario: &Scenario, roles: RoleSet, skills: SkillSet) -> bool {
    let mut units = scenario
        .units
        .iter()
        .filter(|unit| roles.contains(unit.role));
    units.all(|unit| unit.skills.covers(skills))
}

/// Whether the same units can be sent to every type.
fn same_units(scenario: &Scenario) -> bool {
    !scenario.types.iter().any(|kind| differs(scenario, kind))
}

/// Whether other units can be sent to the type than to the first.
fn differs(scenario: &Scenario, kind: &IncidentType) -> bool {
    let position = scenario
        .types
        .iter()
        .position(|other| other.name == kind.name)
        .unwrap_or(0);
    (0..scenario.units.len())
        .any(|unit| eligible_for(scenario, 0, unit) != eligible_for(scenario, position, unit))
}
