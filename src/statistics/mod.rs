//! Statistics: estimates with intervals, quantiles, paired differences, verdicts and selection.
//!
//! Pure procedures over numbers from replications; they know nothing of incidents. The rules
//! are those of the page on measures: ratios over replications, quantiles by sectioning,
//! differences paired by replication, and no number where there is none.

mod batch_means;
mod boundary;
mod bucket;
mod counting;
mod coverage;
mod discovery;
mod estimate;
mod gini;
mod histogram;
mod influence;
mod no_worse;
mod pairing;
mod quantile;
mod ratio;
mod sectioning;
mod selection;
mod selector;
mod settling;
mod skewness;
mod stopping;
mod student;
mod target;
#[cfg(test)]
mod tests;
mod verdict;

pub use batch_means::batch_means;
pub use boundary::Boundary;
pub use bucket::Bucket;
pub use counting::Counting;
pub use coverage::Coverage;
pub use discovery::discoveries;
pub use estimate::{Estimate, Note, family_confidence};
pub use gini::gini;
pub use histogram::Histogram;
pub use influence::{Influence, influence, outer_thirds};
pub use no_worse::no_worse;
pub use pairing::{PairedEstimate, Pairing};
pub use quantile::{
    Quantile, never_reached, pooled_quantile, quantile_difference, quantile_estimate,
    quantile_parts, weighted_quantile,
};
pub use ratio::{ratio_difference, ratio_estimate, ratio_parts};
pub use sectioning::{sectioned, sectioned_difference};
pub use selection::{bechhofer_constant, kim_nelson_eta, rinott_constant, sequential_eta};
pub use selector::{Beaten, Selector};
pub use settling::{Settling, mser5, without_cycle};
pub use stopping::{REPLICATION_STEP, enough, next_replications};
pub use student::{student_quantile, student_tail};
pub use target::{Bound, TargetStatus};
pub use verdict::{Direction, Needed, Verdict, replications_needed, verdict};
