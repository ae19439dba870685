//! Replications of plans under common chance, folded into a comparison with intervals and verdicts.
//!
//! ```text
//! compare(plans: &[Scenario], &Settings, Watch) -> Result<Comparison, ExperimentError>       shipped policies
//! compare_with(plans, &Settings, Watch, policy: &(dyn DispatchPolicy + Sync)) -> …            a researcher's policy
//! replay(plan: &Scenario, seed: u64, replication: u64, &mut dyn Recorder)                    one replication again, for its records
//! ```

mod requirement;
mod result;
mod settings;

pub use requirement::{Requirement, RequirementError};
pub use result::{
    Best, CellDifference, CellDifferences, Choice, Comparison, Difference, MeasureValue,
    PlanResult, RequirementResult, Standing, Status, TargetResult,
};
pub use settings::{Precision, Progress, Replications, Settings, Watch};
