//! Dispatch decisions: who is sent, chosen from the legal candidates. One policy per file.

mod candidate;
mod lowest_sufficient_role;
mod nearest;
mod own_cell_first;
mod preference_list;
mod request;
mod reserve_cutoff;

pub use candidate::{Candidate, Candidates};
pub use lowest_sufficient_role::LowestSufficientRole;
pub use nearest::Nearest;
pub use own_cell_first::OwnCellFirst;
pub use preference_list::PreferenceList;
pub use request::{Request, Situation};
pub use reserve_cutoff::ReserveCutoff;

use crate::model::{PolicyChoice, Scenario};
use crate::units::Span;

/// Chooses which unit is sent.
///
/// A policy keeps no state between calls and takes chance only from [`Request::chance`].
pub trait DispatchPolicy: Send + Sync {
    /// One of `candidates` (legal, nearest first, ties to the lowest index), or `None`: let it wait.
    fn choose<'c>(
        &self,
        request: &Request<'_>,
        candidates: Candidates<'c>,
    ) -> Option<Candidate<'c>>;

    /// After *let it wait*: ask again after this time, even if nothing else happens. Default: do not.
    fn ask_again(&self, _request: &Request<'_>) -> Option<Span> {
        None
    }
}

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
