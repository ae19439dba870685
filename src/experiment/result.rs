//! What a comparison of plans found: everything that is shown or saved.

use super::assumed::Assumed;
use super::contest::Selection;
use super::precision::PrecisionResult;
use super::sensitivity::Sensitivity;
use crate::measures::{Measure, Staff, Tables, WeekRange};
use crate::model::{CellId, Target};
use crate::statistics::{Estimate, Needed, Pairing, TargetStatus, Verdict};

/// The result of running plans under the same chance; the first plan is the baseline. A run of
/// one plan is a comparison without differences.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Whether every replication was finished.
    pub status: Status,
    /// Replications that all plans finished; a selection runs more of some.
    pub replications: usize,
    /// Replications that were wanted (at most, when a precision or a selection was asked for).
    pub replications_wanted: usize,
    /// Seed of all chance.
    pub seed: u64,
    /// Mean length of the observed window, in weeks.
    pub observed_weeks: f64,
    /// The plans, baseline first.
    pub plans: Vec<PlanResult>,
    /// Keys of the baseline's headline measures that some plan has, in order.
    pub headline: Vec<String>,
    /// Simultaneous intervals in the headline: other plans × headline measures with an interval.
    pub family_size: usize,
    /// Differences plan − baseline for every measure that both have, by plan, then in the order of measures.
    pub differences: Vec<Difference>,
    /// How each difference depends on the values that are only assumed, in the same order.
    pub sensitivities: Vec<Sensitivity>,
    /// Cells whose difference passes Benjamini–Hochberg at 5 %, by plan and measure.
    pub cells: Vec<CellDifferences>,
    /// Which plan is best, and why not the others.
    pub best: Best,
    /// What a selection of the best plan found, when one was asked for.
    pub selection: Option<Selection>,
    /// Requirements and whether each plan keeps them.
    pub requirements: Vec<RequirementResult>,
    /// The effects of all plans with the sizes drawn for them in each replication.
    pub assumed: Vec<Assumed>,
    /// Precisions that were asked for and whether they are reached.
    pub precision: Vec<PrecisionResult>,
    /// Whether all plans meet the same demand; if not, differences mix plan and demand.
    pub same_demand: bool,
    /// How the interval of the first headline measure narrowed; `None` without an interval.
    pub convergence: Option<Convergence>,
}

/// Half-widths of 95 % intervals after a rising number of replications.
#[derive(Clone, Debug, PartialEq)]
pub struct Convergence {
    /// Key of the measure.
    pub measure: String,
    /// The plan whose difference from the baseline it is (within the family of intervals); `None`:
    /// the value of the only plan.
    pub plan: Option<usize>,
    /// Replications and the half-width after them, in the measure's unit.
    pub points: Vec<(usize, f64)>,
}

/// Whether a run was finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All replications that were wanted.
    Complete,
    /// Stopped early: the longest common prefix of replications.
    Partial,
}

/// The result of one plan.
#[derive(Clone, Debug)]
pub struct PlanResult {
    /// File stem.
    pub id: String,
    /// Label; may repeat.
    pub name: String,
    /// The planner's question.
    pub question: String,
    /// A what-if condition, never named best.
    pub condition: bool,
    /// Every measure with its value.
    pub measures: Vec<MeasureValue>,
    /// Tables beside the headline.
    pub tables: Tables,
    /// People, hours and night shifts by role, in declared order.
    pub staff: Vec<Staff>,
    /// The plan's targets.
    pub targets: Vec<TargetResult>,
}

impl PlanResult {
    /// The value of the measure `key`, if the plan has it.
    pub fn value(&self, key: &str) -> Option<&MeasureValue> {
        self.measures.iter().find(|value| value.measure.key == key)
    }
}

/// A measure and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureValue {
    /// What was measured.
    pub measure: Measure,
    /// Its value, ordinary 95 % interval and note.
    pub estimate: Estimate,
    /// How far single weeks lie apart, where they are followed.
    pub single_weeks: Option<WeekRange>,
}

/// A difference plan − baseline in one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Position of the plan in [`Comparison::plans`].
    pub plan: usize,
    /// The measure (its threshold is the practical threshold of the verdict).
    pub measure: Measure,
    /// Difference with its ordinary interval, paired by replication.
    pub estimate: Estimate,
    /// What pairing by replication gained: common random numbers against independent runs.
    pub pairing: Option<Pairing>,
    /// Whether it belongs to the headline; only then it has a family interval and a verdict.
    pub headline: bool,
    /// Interval that holds together with those of the whole family.
    pub interval_family95: Option<(f64, f64)>,
    /// What it amounts to.
    pub verdict: Option<Verdict>,
    /// Replications still needed for a clear verdict, when it is unclear.
    pub replications_needed: Option<Needed>,
}

/// Differences of one measure by cell, plan − baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct CellDifferences {
    /// Position of the plan in [`Comparison::plans`].
    pub plan: usize,
    /// `response_mean_first` (minutes) or `within_target_first` (share).
    pub measure: &'static str,
    /// One row per cell, in declared order.
    pub rows: Vec<CellDifference>,
}

/// The difference in one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellDifference {
    /// The cell.
    pub cell: CellId,
    /// Difference, paired by replication.
    pub estimate: Estimate,
    /// What passes Benjamini–Hochberg at 5 % over the map: better or worse; `None` otherwise.
    pub verdict: Option<Verdict>,
}

/// A target of a plan and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetResult {
    /// The wish.
    pub target: Target,
    /// The measure's value; `None` when the plan does not have the measure.
    pub estimate: Option<Estimate>,
    /// Met, missed or open.
    pub status: TargetStatus,
}

/// The cheapest plan whose every target is met.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// The choice.
    pub choice: Choice,
    /// How each plan stands, in the order of [`Comparison::plans`].
    pub standings: Vec<Standing>,
}

/// Which plan is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This one, by position.
    Plan(usize),
    /// No plan meets every target.
    NoPlan,
    /// There are no targets, so there is no best plan.
    NoTargets,
}

/// What speaks for or against a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Position of the plan.
    pub plan: usize,
    /// Money per year.
    pub cost: Option<f64>,
    /// Keys of missed targets.
    pub missed: Vec<String>,
    /// Keys of open targets.
    pub open: Vec<String>,
    /// It is a what-if condition, so it is never named.
    pub condition: bool,
}

/// A requirement of the command line on one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct RequirementResult {
    /// As written.
    pub expression: String,
    /// Position of the plan.
    pub plan: usize,
    /// The measure's value; `None` when the plan does not have the measure.
    pub estimate: Option<Estimate>,
    /// Met, missed or open.
    pub status: TargetStatus,
}
