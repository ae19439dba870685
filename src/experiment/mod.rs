//! Replications of plans under common chance, folded into a comparison with intervals and verdicts.
//!
//! [`compare`] runs plans with the policies that they name, [`compare_with`] with a policy of the
//! caller's, [`compare_policies`] with one for each plan, [`compare_by`] with any source of records; [`replay`] runs one replication again for
//! its records. Every plan of a replication meets the same demand; rows are folded in the order
//! of replications, so the number of threads changes no byte of a result.

mod assumed;
mod best;
mod compare;
mod contest;
mod convergence;
mod evaluation;
mod precision;
mod replications;
mod replicator;
mod requirement;
mod result;
mod search;
#[cfg(test)]
mod search_tests;
mod selecting;
mod settings;
mod stages;
mod target_trial;
#[cfg(test)]
mod tests;
mod watched;

pub use assumed::{Assumed, assumed};
pub use compare::{ExperimentError, compare, compare_by, compare_policies, compare_with, replay};
pub use contest::{Contender, Contest, Criterion, Outcome, Place, Selection};
pub use precision::PrecisionResult;
pub use replicator::{Replicator, Turn};
pub use requirement::{Requirement, RequirementError};
pub use result::{
    Best, CellDifference, CellDifferences, Choice, Comparison, Convergence, Difference,
    MeasureValue, PlanResult, RequirementResult, Standing, Status, TargetResult,
};
pub use search::{Search, Trial, TrialError};
pub use settings::{Precision, Progress, Replications, Settings, Watch};
pub use stages::{Stage, Stages};
