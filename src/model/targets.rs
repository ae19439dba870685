//! Targets on measures and the scenario's own settings of measures.

use crate::units::Span;

/// A wish on a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Key of the measure, as in `gridforce measures`.
    pub measure: String,
    /// The bound, in the measure's unit (shares as fractions, durations in minutes).
    pub bound: Bound,
}

/// Which side of a value is good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// At least.
    Min(f64),
    /// At most.
    Max(f64),
}

/// What the scenario asks of the measures.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureSettings {
    /// Headline measures, in order; empty: the default list.
    pub headline: Vec<String>,
    /// Extra thresholds for `within_<m>min_first`, in minutes.
    pub within_minutes: Vec<f64>,
    /// Practical thresholds by measure key, in place of the defaults.
    pub thresholds: Vec<(String, f64)>,
    /// Planned travel time within which a cell counts as covered.
    pub coverage_target: Option<Span>,
    /// Class (type name) whose roles that may start or hold count for coverage; `None`: any type.
    pub coverage_class: Option<String>,
    /// Width of the time bins of the week.
    pub bin: Span,
}
