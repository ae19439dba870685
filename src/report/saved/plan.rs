//! One plan of a result, as saved.

use super::estimate::Value;
use indexmap::IndexMap;
use serde::Deserialize;

/// One plan.
#[derive(Clone, Debug, Deserialize)]
pub struct Plan {
    /// File stem.
    pub id: String,
    /// Label.
    pub name: String,
    /// The planner's question.
    pub question: String,
    /// A what-if condition.
    pub condition: bool,
    /// What is invented, if anything.
    pub synthetic: Option<String>,
    /// Name of the currency.
    pub currency: String,
    /// Measures by key.
    pub measures: IndexMap<String, Measure>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Staff by role.
    pub staff: Vec<Staff>,
    /// One row per cell.
    pub cells: Vec<CellRow>,
    /// One row per unit.
    pub units: Vec<Unit>,
    /// States over the week.
    pub hours: Hours,
    /// Distributions of response times.
    pub curves: Vec<Curve>,
    /// Where values come from.
    pub provenance: Vec<Source>,
    /// Degrees of urgency, highest first.
    #[serde(default)]
    pub priorities: Vec<Priority>,
    /// Planned travel time within which a cell is covered.
    #[serde(default)]
    pub coverage_minutes: Option<f64>,
}

/// Words in both languages, as saved.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Words {
    /// English.
    pub en: String,
    /// Chinese.
    #[serde(rename = "zh-CN")]
    pub zh: String,
}

/// A measure of a plan.
#[derive(Clone, Debug, Deserialize)]
pub struct Measure {
    /// Short name of the unit.
    pub unit: String,
    /// The value.
    #[serde(flatten)]
    pub value: Value,
    /// `higher`, `lower` or nothing.
    pub better: Option<String>,
    /// Short name.
    pub label: Words,
    /// How it is taken from the replications, such as `quantile`.
    #[serde(default)]
    pub kind: String,
    /// 5 to 95 % of single weeks, where known; the upper end is open when it is not reached.
    #[serde(default)]
    pub weeks90: Option<(f64, Option<f64>)>,
}

/// A target and how it stands.
#[derive(Clone, Debug, Deserialize)]
pub struct Target {
    /// Key of the measure.
    pub measure: String,
    /// At least.
    #[serde(default)]
    pub min: Option<f64>,
    /// At most.
    #[serde(default)]
    pub max: Option<f64>,
    /// `met`, `missed` or `open`.
    pub status: String,
}

/// People of one role.
#[derive(Clone, Debug, Deserialize)]
pub struct Staff {
    /// Name of the role.
    pub role: Option<String>,
    /// What people call it.
    #[serde(default)]
    pub label: String,
    /// Whether its people are volunteers.
    #[serde(default)]
    pub volunteers: bool,
    /// Units declared.
    pub units: usize,
    /// People on their lists.
    pub people: u32,
    /// Person-hours asked per week.
    pub asked_hours_per_week: Option<f64>,
    /// Person-hours under contract per week.
    pub contracted_hours_per_week: Option<f64>,
    /// Asked per contracted hours.
    pub relief_factor: Option<f64>,
}

/// What happens in one cell.
#[derive(Clone, Debug, Deserialize)]
pub struct CellRow {
    /// Declared name.
    pub cell: Option<String>,
    /// Incidents per week.
    pub incidents: Value,
    /// Mean first response, minutes.
    pub response_mean_first: Value,
    /// P90 of the first response, minutes.
    pub response_p90_first: Value,
    /// Share within target.
    pub within_target_first: Value,
    /// Share of time covered.
    pub covered_first: Option<Value>,
    /// Share of time with the pattern whole.
    pub pattern_whole: Option<Value>,
    /// Share of time with the pattern whole and free.
    pub pattern_whole_free: Option<Value>,
    /// Share of incidents where the whole team came.
    #[serde(default)]
    pub team_complete: Option<Value>,
    /// Mean time that the first waits alone, minutes.
    #[serde(default)]
    pub alone_mean: Option<Value>,
}

/// What one unit does.
#[derive(Clone, Debug, Deserialize)]
pub struct Unit {
    /// Declared name.
    pub unit: Option<String>,
    /// What people call it.
    pub label: Option<String>,
    /// Name of its role.
    pub role: Option<String>,
    /// Name of the post that its teams share.
    #[serde(default)]
    pub post: Option<String>,
    /// Cell of its post, by position.
    #[serde(default)]
    pub cell: Option<usize>,
    /// Hours on duty per week.
    pub on_duty_hours_per_week: Value,
    /// Share of time on duty by activity.
    pub activity: IndexMap<String, Value>,
}

/// States over the week.
#[derive(Clone, Debug, Deserialize)]
pub struct Hours {
    /// Width of a bin.
    pub bin_minutes: f64,
    /// The states.
    pub series: Vec<Series>,
}

/// One state over the week.
#[derive(Clone, Debug, Deserialize)]
pub struct Series {
    /// Name, such as `no_free_officer`.
    pub state: String,
    /// Average by bin.
    pub mean: Vec<Value>,
}

/// A distribution of response times.
#[derive(Clone, Debug, Deserialize)]
pub struct Curve {
    /// `first`, `team` or a role.
    pub who: String,
    /// Class; all without one.
    pub class: Option<String>,
    /// Incidents.
    pub count: u64,
    /// (minutes, share answered by then), rising.
    pub points: Vec<(f64, f64)>,
}

/// Where a value comes from.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Source {
    /// Dotted key.
    pub key: String,
    /// `measured`, `document` or `assumed`.
    pub grade: String,
    /// Source or reason.
    pub from: String,
    /// When it was read, measured or chosen.
    #[serde(default)]
    pub date: Option<String>,
    /// The value as written, when the key is one value.
    #[serde(default)]
    pub value: Option<String>,
    /// Values under the key, when it is a table.
    #[serde(default)]
    pub values: u64,
}

/// A degree of urgency.
#[derive(Clone, Debug, Deserialize)]
pub struct Priority {
    /// Declared name.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Response target, minutes.
    pub target_minutes: Option<f64>,
}
