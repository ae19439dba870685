//! Units of several roles that are taken together, without a line.

use super::analyse::Effort;
use super::answer::{Analysis, Model, Size};
use super::departures::of_team;
use super::effects::Effects;
use super::figure::Basis;
use super::method::Method;
use super::service::Service;
use crate::model::{RoleId, RoleSet, Several};
use crate::queueing::{NoAnswer, Taking, Team, TeamAnswer, TeamIncident, TeamRole};

/// Analyses a scenario of this shape. Who is free does not depend on who is sent from where,
/// so that travel matters only as far as it keeps units busy.
pub(super) fn analyse(service: &Service<'_>, effort: Effort) -> Analysis {
    let size = Size {
        units: service.units.len(),
        streams: service.origins.len(),
        loss: true,
    };
    let mut analysis = Analysis::new(Model::Team, Some(size), of_team(service));
    let basis = Basis {
        method: Method::TeamChain,
        effects: Effects::BUSY.or(Effects::LOST),
        effort,
    };
    if !analysis.gives(basis) {
        return analysis;
    }
    let roles = asked_roles(service);
    match team(service, &roles).and_then(|team| Ok((team.solve_within(effort.most_states)?, team)))
    {
        Ok((answer, team)) => {
            describe(service, &roles, &team, &answer, basis, &mut analysis);
            analysis
        }
        Err(reason) => analysis.refused(reason),
    }
}

/// Positions of the roles that are asked for, in declared order.
fn asked_roles(service: &Service<'_>) -> Vec<usize> {
    let stages = || service.scenario.types.iter().flat_map(|kind| &kind.stages);
    let asked = |role: &usize| {
        let mut needs = stages().flat_map(|stage| &stage.needs);
        needs.any(|need| need.number > 0 && need.roles.contains(RoleId::new(*role)))
    };
    (0..service.scenario.roles.len()).filter(asked).collect()
}

fn team(service: &Service<'_>, roles: &[usize]) -> Result<Team, NoAnswer> {
    let scenario = service.scenario;
    let need = |kind: usize, role: usize| {
        let needs = scenario.types[kind]
            .stages
            .iter()
            .flat_map(|stage| &stage.needs);
        let of_role = needs.filter(|need| need.roles.contains(RoleId::new(role)));
        of_role.map(|need| need.number as usize).sum()
    };
    let incident = |kind: usize| TeamIncident {
        rate: service.rate_of(|origin| origin.kind == kind),
        needs: roles.iter().map(|&role| need(kind, role)).collect(),
    };
    Ok(Team {
        roles: roles
            .iter()
            .map(|&role| team_role(service, role))
            .collect::<Result<_, _>>()?,
        incidents: (0..scenario.types.len()).map(incident).collect(),
        taking: match scenario.dispatch.several {
            Several::Together => Taking::AllOrNone,
            Several::AsTheyCome | Several::WhoeverIsFree => Taking::WhoeverIsFree,
        },
    })
}

/// The role's units, each busy for the mean over all incidents and units of the role.
fn team_role(service: &Service<'_>, role: usize) -> Result<TeamRole, NoAnswer> {
    let of_role = |unit: &usize| service.scenario.units[service.units[*unit]].role.index() == role;
    let units: Vec<usize> = (0..service.units.len()).filter(of_role).collect();
    let (mut sum, mut weight) = (0.0, 0.0);
    for ((origin, unit), busy) in service.busy.indexed_iter() {
        if units.contains(&unit) && service.trips[(origin, unit)].is_some() {
            sum += service.origins[origin].rate * busy.mean;
            weight += service.origins[origin].rate;
        }
    }
    if units.is_empty() || weight <= 0.0 {
        return Err(NoAnswer::Invalid("a role that is asked for has no units"));
    }
    Ok(TeamRole {
        units: units.len(),
        mean_busy: sum / weight,
    })
}

fn describe(
    service: &Service<'_>,
    roles: &[usize],
    team: &Team,
    answer: &TeamAnswer,
    basis: Basis,
    analysis: &mut Analysis,
) {
    let scenario = service.scenario;
    let pattern = &scenario.pattern.roles;
    let in_pattern = |role: &usize| pattern.contains(&RoleId::new(*role));
    let one_each = team.roles.iter().all(|role| role.units == 1);
    let whole = pattern.len() == roles.len() && roles.iter().all(in_pattern) && one_each;
    let one_cell = scenario.geography.cells.len() == 1;
    if whole && one_cell {
        analysis.share("pattern_whole_free", answer.whole_free, basis);
    }
    for (&role, (free, (busy, of))) in roles
        .iter()
        .zip(answer.free.iter().zip(answer.busy.iter().zip(&team.roles)))
    {
        let name = &scenario.roles[role].name;
        // Shares of residents by dispatch area; one area sees all units of the role.
        if scenario.geography.areas.len() <= 1 {
            analysis.share(format!("no_free_{name}"), 1.0 - free, basis);
        }
        analysis.share(format!("busy_{name}"), busy / of.units as f64, basis);
    }
    let rate = |kind: &usize| team.incidents[*kind].rate;
    let kinds: Vec<usize> = (0..team.incidents.len())
        .filter(|kind| rate(kind) > 0.0)
        .collect();
    let total: f64 = kinds.iter().map(rate).sum();
    let lost: f64 = kinds
        .iter()
        .map(|kind| rate(kind) * answer.lost[*kind])
        .sum();
    analysis.share("unanswered_first", lost / total, basis);
    analysis.share("unanswered_lost", lost / total, basis);
    for &kind in kinds.iter().filter(|_| kinds.len() > 1) {
        let key = format!("unanswered_first@{}", scenario.types[kind].name);
        analysis.share(key, answer.lost[kind], basis);
    }
    team_measures(service, &kinds, team, answer, basis, analysis);
}

/// Completeness of the whole team, for the types that oblige every role of the pattern.
fn team_measures(
    service: &Service<'_>,
    kinds: &[usize],
    team: &Team,
    answer: &TeamAnswer,
    basis: Basis,
    analysis: &mut Analysis,
) {
    let scenario = service.scenario;
    let pattern = &scenario.pattern.roles;
    let obliges = |kind: &&usize| {
        let mut stages = scenario.types[**kind].stages.iter();
        let all = pattern.iter().copied().fold(RoleSet::EMPTY, RoleSet::with);
        stages.any(|stage| {
            let asked = stage
                .needs
                .iter()
                .fold(RoleSet::EMPTY, |roles, need| roles.or(need.roles));
            asked == all && pattern.iter().all(|&role| stage.must_come(role))
        })
    };
    let whole: Vec<usize> = kinds.iter().filter(obliges).copied().collect();
    let rate: f64 = whole.iter().map(|&kind| team.incidents[kind].rate).sum();
    if pattern.is_empty() || rate <= 0.0 {
        return;
    }
    let complete: f64 = whole
        .iter()
        .map(|&kind| team.incidents[kind].rate * answer.fully_served[kind])
        .sum();
    analysis.share("team_complete", complete / rate, basis);
    analysis.share("team_incomplete", 1.0 - complete / rate, basis);
}
