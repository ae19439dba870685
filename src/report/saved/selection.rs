//! A selection of the best plan, as saved.

use serde::Deserialize;

/// What a selection found.
#[derive(Clone, Debug, Deserialize)]
pub struct Selection {
    /// By a measure, or by the scenario's rule.
    pub rule: String,
    /// Key of the measure that plans were ranked by.
    pub measure: String,
    /// Stated probability of a right selection.
    pub confidence: f64,
    /// Difference that was taken not to matter.
    pub tolerance: f64,
    /// `selected`, `undecided` or that no plan meets every target.
    pub outcome: String,
    /// Id of the selected plan.
    pub plan: Option<String>,
    /// How each plan came off, in the order of the plans.
    pub plans: Vec<Contender>,
}

/// How one plan came off.
#[derive(Clone, Debug, Deserialize)]
pub struct Contender {
    /// Replications spent on it.
    pub replications: u64,
    /// `selected`, `contending`, `beaten` or why it does not compete.
    pub place: String,
    /// Whether it is shown to be no worse than the selected plan by the tolerance.
    pub no_worse: Option<bool>,
}

impl Selection {
    /// Whether costs and targets decided, not a measure.
    pub fn is_by_rule(&self) -> bool {
        self.rule != "best measure"
    }
}
