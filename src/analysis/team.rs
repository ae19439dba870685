//! Units of several roles that are taken together, without a line.

use super::analyse::Effort;
use super::answer::{Analysis, Departure};
use super::places::origins;
use super::service::on_scene;
use crate::model::{Scenario, Several};
use crate::queueing::{NoAnswer, Taking, Team, TeamIncident, TeamRole};

/// Analyses a scenario of this shape. Travel does not matter to who is free, so that only
/// departures without an approximation, or those that change busy times, stand in the way.
pub(super) fn analyse(scenario: &Scenario, departures: Vec<Departure>, effort: Effort) -> Analysis {
    let stuck = departures
        .iter()
        .any(|departure| departure.approximation.is_none());
    let exact = departures.is_empty();
    let analysis = Analysis::new(
        "team without a line, chain of busy units, exact",
        departures,
    );
    if stuck || (!exact && !effort.approximate) {
        return analysis;
    }
    match team(scenario).and_then(|team| team.solve().map(|answer| (team, answer))) {
        Ok((team, answer)) => {
            let mut analysis = analysis;
            analysis.size = format!(
                "{} roles, {} types of incidents",
                team.roles.len(),
                team.incidents.len()
            );
            let names = |role: usize| &scenario.roles[role].name;
            let single_cell = scenario.geography.cells.len() == 1;
            let pattern = &scenario.pattern.roles;
            let whole =
                pattern.len() == team.roles.len() && team.roles.iter().all(|role| role.units == 1);
            if single_cell && whole {
                analysis.share("pattern_whole_free", answer.whole_free);
            }
            for (position, role) in asked_roles(scenario).into_iter().enumerate() {
                analysis.share(
                    format!("no_free_{}", names(role)),
                    1.0 - answer.free[position],
                );
                let busy = answer.busy[position] / team.roles[position].units as f64;
                analysis.share(format!("busy_{}", names(role)), busy);
            }
            let total: f64 = team.incidents.iter().map(|incident| incident.rate).sum();
            let lost = team
                .incidents
                .iter()
                .zip(&answer.lost)
                .map(|(incident, lost)| incident.rate * lost);
            analysis.share("unanswered_first", lost.sum::<f64>() / total);
            analysis
        }
        Err(reason) => analysis.refused(reason),
    }
}

/// Positions of the roles that are asked for, in declared order.
fn asked_roles(scenario: &Scenario) -> Vec<usize> {
    let needs = || {
        scenario
            .types
            .iter()
            .flat_map(|kind| &kind.stages)
            .flat_map(|stage| &stage.needs)
    };
    let asked = |role: &usize| {
        let id = crate::model::RoleId::new(*role);
        needs().any(|need| need.number > 0 && need.roles.contains(id))
    };
    (0..scenario.roles.len()).filter(asked).collect()
}

fn team(scenario: &Scenario) -> Result<Team, NoAnswer> {
    let asked = asked_roles(scenario);
    let roles: Result<Vec<TeamRole>, NoAnswer> = asked
        .iter()
        .map(|&role| team_role(scenario, role))
        .collect();
    let mut incidents: Vec<TeamIncident> = (scenario.types.iter())
        .map(|kind| TeamIncident {
            rate: 0.0,
            needs: asked
                .iter()
                .map(|&role| {
                    let needs = kind.stages.iter().flat_map(|stage| &stage.needs);
                    let id = crate::model::RoleId::new(role);
                    needs
                        .filter(|need| need.roles.contains(id))
                        .map(|need| need.number as usize)
                        .sum()
                })
                .collect(),
        })
        .collect();
    for origin in origins(scenario) {
        incidents[origin.kind].rate += origin.rate;
    }
    let taking = match scenario.dispatch.several {
        Several::Together => Taking::AllOrNone,
        Several::AsTheyCome | Several::WhoeverIsFree => Taking::WhoeverIsFree,
    };
    Ok(Team {
        roles: roles?,
        incidents,
        taking,
    })
}

/// The role's units, if they are alike to every type.
fn team_role(scenario: &Scenario, role: usize) -> Result<TeamRole, NoAnswer> {
    let of_role = |unit: &usize| scenario.units[*unit].role.index() == role;
    let units: Vec<usize> = (0..scenario.units.len()).filter(of_role).collect();
    let id = crate::model::RoleId::new(role);
    let asks = |kind: &usize| {
        let stage = scenario.types[*kind].stages.first();
        stage.is_some_and(|stage| stage.needs.iter().any(|need| need.roles.contains(id)))
    };
    let mut times = (0..scenario.types.len()).filter(asks).flat_map(|kind| {
        units
            .iter()
            .map(move |&unit| on_scene(scenario, kind, unit).mean_minutes)
    });
    let Some(mean_busy) = times.next() else {
        return Err(NoAnswer::Invalid("a role that is asked for has no units"));
    };
    if times.any(|time| (time - mean_busy).abs() > 1e-9) {
        return Err(NoAnswer::Invalid(
            "units of one role take different times on scene",
        ));
    }
    Ok(TeamRole {
        units: units.len(),
        mean_busy,
    })
}
