//! For which types a role, or the whole team, must come: the fixed denominators of response measures.

use crate::model::{IncidentType, RoleId, RoleSet, Scenario, Stage};

/// Per type, the roles that must come and the stage that the whole team must come to.
///
/// A role must come to a type when the type's first stage that asks anybody to come names it in
/// a need that must come. The team must come to a type when some stage names every role of the
/// pattern in needs that must come; the first such stage counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eligibility {
    roles: Vec<RoleSet>,
    team: Vec<Option<usize>>,
}

impl Eligibility {
    /// What one plan says.
    pub fn of(scenario: &Scenario) -> Self {
        let team_stage = |kind: &IncidentType| {
            let whole = |stage: &Stage| {
                scenario
                    .pattern
                    .roles
                    .iter()
                    .all(|&role| stage.must_come(role))
            };
            let wanted = !scenario.pattern.roles.is_empty();
            kind.stages.iter().position(whole).filter(|_| wanted)
        };
        Self {
            roles: scenario
                .types
                .iter()
                .map(|kind| {
                    (0..scenario.roles.len())
                        .map(RoleId::new)
                        .filter(|&role| role_must_come(kind, role))
                        .collect()
                })
                .collect(),
            team: scenario.types.iter().map(team_stage).collect(),
        }
    }

    /// What `scenario` says and every other plan says too; types and roles are matched by name.
    pub fn common(scenario: &Scenario, others: &[&Scenario]) -> Self {
        let mut common = Self::of(scenario);
        for other in others {
            let said = Self::of(other);
            for (position, kind) in scenario.types.iter().enumerate() {
                let theirs = other
                    .types
                    .iter()
                    .position(|candidate| candidate.name == kind.name);
                let both = |role: RoleId| {
                    let name = &scenario.roles[role.index()].name;
                    let their_role = other.roles.iter().position(|role| role.name == *name);
                    theirs
                        .zip(their_role)
                        .is_some_and(|(kind, role)| said.roles[kind].contains(RoleId::new(role)))
                };
                common.roles[position] = common.roles[position]
                    .iter(scenario.roles.len())
                    .filter(|&role| both(role))
                    .collect();
                if theirs.is_none_or(|kind| said.team[kind].is_none()) {
                    common.team[position] = None;
                }
            }
        }
        common
    }

    /// Those of the first `count` roles that must come to the type at `kind`.
    pub(super) fn roles(&self, kind: usize, count: usize) -> impl Iterator<Item = RoleId> {
        let roles = self.roles.get(kind).copied().unwrap_or_default();
        roles.iter(count)
    }

    /// The stage of the type at `kind` that the whole team must come to.
    pub(super) fn team_stage(&self, kind: usize) -> Option<usize> {
        self.team.get(kind).copied().flatten()
    }

    /// Whether any type asks for `role`.
    pub(super) fn any_role(&self, role: RoleId) -> bool {
        self.roles.iter().any(|set| set.contains(role))
    }

    /// Whether any type asks for the whole team.
    pub(super) fn any_team(&self) -> bool {
        self.team.iter().any(Option::is_some)
    }
}

fn role_must_come(kind: &IncidentType, role: RoleId) -> bool {
    kind.stages
        .iter()
        .find(|stage| !stage.needs.is_empty())
        .is_some_and(|stage| stage.must_come(role))
}
