//! Which model a scenario has the shape of.

use super::answer::Departure;
use crate::model::{IncidentType, LineRule, RoleSet, Scenario, Several, SkillSet};

/// The shape of a scenario.
pub(super) enum Shape {
    /// One unit to every incident, out of the same units: the hypercube.
    Dispatching,
    /// Units of several roles taken together, and nothing waits.
    Team,
    /// Several equal units that start together.
    JointStart,
    /// None that theory answers: why.
    Other(Departure),
}

/// The shape of the scenario.
pub(super) fn shape(scenario: &Scenario) -> Shape {
    let other = |assumption: &'static str, found: String| {
        Shape::Other(Departure {
            assumption,
            found,
            approximation: None,
        })
    };
    if scenario.recorded.is_some() {
        return other(
            "incidents arise at random",
            "recorded incidents are replayed".into(),
        );
    }
    let sum = |kind: &IncidentType| kind.stages.first().map_or(0, needed);
    if let Some(kind) = scenario
        .types
        .iter()
        .find(|kind| kind.stages.len() != 1 || sum(kind) == 0)
    {
        let found = format!("{} has {} stages", kind.name, kind.stages.len());
        return other(
            "a matter ends with its first stage, which asks somebody to come",
            found,
        );
    }
    if scenario.types.is_empty() {
        return other(
            "incidents arise at random",
            "there are no types of incidents".into(),
        );
    }
    let (rules, several) = (&scenario.dispatch, scenario.dispatch.several);
    let all_ask_for_one = scenario.types.iter().all(|kind| sum(kind) == 1);
    let asked = asked_for(scenario);
    if all_ask_for_one && asked.len() == 1 {
        return Shape::Dispatching;
    }
    let one_role_each = asked
        .iter()
        .all(|&(roles, _)| roles.iter(scenario.roles.len()).count() == 1);
    if rules.line == LineRule::Loss && several != Several::AsTheyCome && one_role_each {
        return Shape::Team;
    }
    if several == Several::Together
        && rules.blocking
        && rules.line == LineRule::FirstCome
        && asked.len() == 1
    {
        return Shape::JointStart;
    }
    if all_ask_for_one {
        let found = format!("{} different sets of roles are asked for", asked.len());
        return other("every incident can be answered by the same units", found);
    }
    let found = scenario.types.iter().find(|kind| sum(kind) > 1);
    let found = found.map_or_else(String::new, |kind| {
        format!("{} asks for {} units", kind.name, sum(kind))
    });
    other(
        "an incident takes one unit, or waits for several of one role in a blocking line, or takes its team without waiting",
        found,
    )
}

fn needed(stage: &crate::model::Stage) -> u32 {
    stage.needs.iter().map(|need| need.number).sum()
}

/// The different roles and skills that needs ask for.
fn asked_for(scenario: &Scenario) -> Vec<(RoleSet, SkillSet)> {
    let mut all = Vec::new();
    for need in scenario
        .types
        .iter()
        .flat_map(|kind| &kind.stages)
        .flat_map(|stage| &stage.needs)
    {
        let asked = (need.roles, need.skills);
        if need.number > 0 && !all.contains(&asked) {
            all.push(asked);
        }
    }
    all
}

/// Positions of the units that needs can be met with, in the order of declaration.
pub(super) fn eligible(scenario: &Scenario) -> Vec<usize> {
    let asked = asked_for(scenario);
    let fits = |unit: &crate::model::Unit| {
        asked
            .iter()
            .any(|&(roles, skills)| roles.contains(unit.role) && unit.skills.covers(skills))
    };
    (0..scenario.units.len())
        .filter(|&unit| fits(&scenario.units[unit]))
        .collect()
}
