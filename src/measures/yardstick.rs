//! What one plan's records are measured with: everything that is fixed before the first replication.

use super::answer::Possible;
use super::eligibility::Eligibility;
use super::formula::Who;
use super::reach::Reach;
use super::row::Basis;
use crate::model::{IncidentType, RoleId, RoleSet, Scenario, Stage};
use crate::units::Span;

/// Fixed facts of a plan, shared by all its replications.
#[derive(Debug)]
pub struct Yardstick<'s> {
    pub(super) scenario: &'s Scenario,
    /// Cells in reach of units; `None` without a coverage target.
    pub(super) reach: Option<Reach<'s>>,
    /// Roles that count for `covered_first`.
    pub(super) coverage_roles: RoleSet,
    /// Whether units that are free for the highest priority only count as free.
    pub(super) hand_over_covers: bool,
    /// What the plan itself says.
    pub(super) own: Eligibility,
    /// By type: what its incidents can come to.
    pub(super) possible: Vec<Possible>,
    /// What every compared plan says, when it is less.
    pub(super) common: Option<Eligibility>,
    /// Residents of each cell; 1 each when nobody lives anywhere.
    pub(super) residents: Vec<f64>,
    /// The same by dispatch area.
    pub(super) area_residents: Vec<f64>,
    /// The same in all.
    pub(super) all_residents: f64,
    /// People by role.
    pub(super) people: Vec<u32>,
    /// Thresholds of first responses.
    pub(super) thresholds: Vec<Span>,
}

impl<'s> Yardstick<'s> {
    /// The yardstick of `scenario`, compared with `others`.
    pub fn new(scenario: &'s Scenario, others: &[&Scenario]) -> Self {
        let own = Eligibility::of(scenario);
        let common = Eligibility::common(scenario, others);
        let geography = &scenario.geography;
        let mut residents: Vec<f64> = geography.cells.iter().map(|cell| cell.residents).collect();
        if residents.iter().sum::<f64>() <= 0.0 {
            residents.fill(1.0);
        }
        let mut area_residents = vec![0.0; geography.areas.len()];
        for (cell, people) in geography.cells.iter().zip(&residents) {
            area_residents[cell.area.index()] += people;
        }
        Self {
            scenario,
            reach: Reach::new(scenario),
            coverage_roles: coverage_roles(scenario),
            hand_over_covers: reference_is_highest(scenario),
            common: (common != own).then_some(common),
            own,
            possible: scenario.types.iter().map(Possible::of).collect(),
            all_residents: residents.iter().sum(),
            residents,
            area_residents,
            people: (0..scenario.roles.len())
                .map(|role| super::staff::people(scenario, RoleId::new(role)))
                .collect(),
            thresholds: scenario
                .measures
                .within_minutes
                .iter()
                .map(|&minutes| Span::from_minutes(minutes))
                .collect(),
        }
    }

    /// The plan.
    pub fn scenario(&self) -> &'s Scenario {
        self.scenario
    }

    /// Whether other roles, or another team, must come than in the plans that it is compared with.
    pub(crate) fn has_other_denominators(&self) -> bool {
        self.common.is_some()
    }

    /// The part of the cost that follows from the plan alone, money per year.
    pub fn fixed_cost(&self) -> f64 {
        super::staff::fixed_cost(self.scenario)
    }

    /// Number of incident classes: all, priorities, types.
    pub(super) fn classes(&self) -> usize {
        1 + self.scenario.priorities.len() + self.scenario.types.len()
    }

    /// Kinds of arrival that are told apart: first, roles and team; roles and team once more for
    /// the denominators common to all plans, when those differ.
    pub(super) fn response_kinds(&self) -> usize {
        let by_basis = self.roles() + 1;
        1 + by_basis * (1 + usize::from(self.common.is_some()))
    }

    /// Where the responses of an arrival and class are kept in a row.
    pub(super) fn response_position(&self, who: Who, basis: Basis, class: usize) -> usize {
        self.response_kind(who, basis) * self.classes() + class
    }

    /// Position of an arrival among the kinds of arrival.
    pub(super) fn response_kind(&self, who: Who, basis: Basis) -> usize {
        let within = match who {
            Who::First => None,
            Who::Role(role) => Some(1 + role.index()),
            Who::Team => Some(1 + self.roles()),
        };
        let shift = match basis {
            Basis::Common if self.common.is_some() => self.roles() + 1,
            _ => 0,
        };
        within.map_or(0, |kind| kind + shift)
    }

    /// Number of roles.
    pub(super) fn roles(&self) -> usize {
        self.scenario.roles.len()
    }
}

/// Roles that may start or hold in the first asking stage of the reference class, or of any type.
pub fn coverage_roles(scenario: &Scenario) -> RoleSet {
    reference_types(scenario)
        .filter_map(|(_, kind)| kind.stages.get(asking_stage(kind).unwrap_or(0)))
        .fold(RoleSet::EMPTY, |roles, stage: &Stage| {
            roles.or(stage.may_start).or(stage.may_hold)
        })
}

/// Types of the reference class of coverage, with their positions.
pub(super) fn reference_types(scenario: &Scenario) -> impl Iterator<Item = (usize, &IncidentType)> {
    let reference = scenario.measures.coverage_class.as_ref();
    let is_in = move |kind: &IncidentType| {
        reference.is_none_or(|name| {
            *name == kind.name || is_priority(scenario, kind.priority.index(), name)
        })
    };
    let kinds = scenario.types.iter().enumerate();
    kinds.filter(move |(_, kind)| is_in(kind))
}

/// Position of the first stage that asks somebody to come.
pub(super) fn asking_stage(kind: &IncidentType) -> Option<usize> {
    kind.stages.iter().position(|stage| !stage.needs.is_empty())
}

/// Whether the reference class has the highest priority.
fn reference_is_highest(scenario: &Scenario) -> bool {
    scenario
        .measures
        .coverage_class
        .as_ref()
        .is_some_and(|name| {
            is_priority(scenario, 0, name)
                || scenario
                    .types
                    .iter()
                    .any(|kind| kind.name == *name && kind.priority.index() == 0)
        })
}

fn is_priority(scenario: &Scenario, position: usize, name: &str) -> bool {
    scenario
        .priorities
        .get(position)
        .is_some_and(|priority| priority.name == name)
}
