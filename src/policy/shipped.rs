//! The policy that a scenario names, with its reserve.

use super::{
    DispatchPolicy, LowestSufficientRole, Nearest, OwnCellFirst, PreferenceList, ReserveCutoff,
};
use crate::model::{PolicyChoice, Scenario};

/// The policy that a scenario names, with its reserve.
pub fn shipped(scenario: &Scenario) -> Box<dyn DispatchPolicy> {
    let rules = &scenario.dispatch;
    let policy: Box<dyn DispatchPolicy> = match rules.policy {
        PolicyChoice::Nearest => Box::new(Nearest),
        PolicyChoice::OwnCellFirst => Box::new(OwnCellFirst),
        PolicyChoice::LowestSufficientRole => Box::new(LowestSufficientRole),
        PolicyChoice::PreferenceList => Box::new(PreferenceList::new(
            rules.preferences.as_ref(),
            scenario.units.len(),
        )),
    };
    let reserve = &rules.reserve;
    if reserve.iter().flatten().all(|&units| units == 0) {
        return policy;
    }
    Box::new(ReserveCutoff::new(policy, reserve.clone()))
}
