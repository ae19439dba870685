//! What the best plan is selected by, and what was found.

use crate::measures::Measure;

/// What is asked of a selection of the best plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Contest {
    /// What makes a plan the best.
    pub criterion: Criterion,
    /// Probability that the selected plan is the best, where the best is better than every other
    /// by the tolerance: above 0.5, below 1.
    pub confidence: f64,
    /// The difference that does not matter, in the unit of the measure; `None`: the practical
    /// threshold, and of costs without one 1 % of the baseline's.
    pub tolerance: Option<f64>,
}

/// What makes a plan the best.
#[derive(Clone, Debug, PartialEq)]
pub enum Criterion {
    /// The best value of the measure of this key.
    Measure(String),
    /// The scenario's rule: the lowest cost of those that meet every target of theirs.
    CheapestThatMeetsTargets,
}

impl Criterion {
    /// Key of the measure that was named.
    pub fn key(&self) -> Option<&String> {
        match self {
            Self::Measure(key) => Some(key),
            Self::CheapestThatMeetsTargets => None,
        }
    }
}

/// What a selection found.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// What was asked.
    pub criterion: Criterion,
    /// The measure that plans were ranked by.
    pub measure: Measure,
    /// The stated probability of a right selection.
    pub confidence: f64,
    /// The difference that was taken not to matter, in the unit of the measure.
    pub tolerance: f64,
    /// What is shown.
    pub outcome: Outcome,
    /// How each plan came off, in their order.
    pub plans: Vec<Contender>,
    /// When undecided: the replications after which it would be, as far as the first ones tell.
    pub decided_after: Option<f64>,
}

/// What a selection shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// This plan is the best, with the stated probability.
    Selected(usize),
    /// No plan meets every target.
    NoPlan,
    /// Not decided by the replications that were allowed.
    Undecided,
}

/// How one plan came off.
#[derive(Clone, Debug, PartialEq)]
pub struct Contender {
    /// Replications spent on it.
    pub replications: usize,
    /// Where it stands.
    pub place: Place,
    /// Whether it is shown to be no worse by the tolerance than the selected plan (than every one
    /// still in, when undecided); `None` where that is not asked: of the selected plan itself, of
    /// one that does not compete, and under the scenario's rule.
    pub no_worse: Option<bool>,
}

/// Where a plan stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The best.
    Selected,
    /// Not beaten yet.
    Contending,
    /// Beaten by the plan at this position.
    Beaten(usize),
    /// It misses the targets of these keys.
    Misses(Vec<String>),
    /// A what-if condition never competes.
    Condition,
    /// It does not have the measure.
    WithoutMeasure,
}
