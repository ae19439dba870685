//! Dispatch decisions: who is sent, chosen from the legal candidates. One policy per file.

mod candidate;
mod dispatch_policy;
mod lowest_sufficient_role;
mod nearest;
mod own_cell_first;
mod preference_list;
mod request;
mod reserve_cutoff;
mod shipped;

pub use candidate::{Candidate, Candidates};
pub use dispatch_policy::DispatchPolicy;
pub use lowest_sufficient_role::LowestSufficientRole;
pub use nearest::Nearest;
pub use own_cell_first::OwnCellFirst;
pub use preference_list::PreferenceList;
pub use request::{Request, Situation};
pub use reserve_cutoff::ReserveCutoff;
pub use shipped::shipped;
