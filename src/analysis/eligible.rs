//! Which units can be sent to which incidents.

use crate::model::{Scenario, Unit};

/// Whether the unit meets a need of the type.
pub(super) fn eligible_for(scenario: &Scenario, kind: usize, unit: usize) -> bool {
    let crew: &Unit = &scenario.units[unit];
    let needs = scenario.types[kind]
        .stages
        .iter()
        .flat_map(|stage| &stage.needs);
    needs
        .filter(|need| need.number > 0)
        .any(|need| need.roles.contains(crew.role) && crew.skills.covers(need.skills))
}

/// Positions of the units that meet some need, in the order of declaration.
pub(super) fn eligible_for_some(scenario: &Scenario) -> Vec<usize> {
    let kinds = scenario.types.len();
    (0..scenario.units.len())
        .filter(|&unit| (0..kinds).any(|kind| eligible_for(scenario, kind, unit)))
        .collect()
}
