//! How an experiment is run: replications, precision, seed, threads, progress and stopping.

use super::stages::Stages;
use super::{Contest, Requirement};
use crate::statistics::Estimate;
use crate::units::Span;
use std::sync::atomic::AtomicBool;

/// How an experiment is run.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// When to stop.
    pub extent: Replications,
    /// Seed; `None`: the baseline's.
    pub seed: Option<u64>,
    /// Threads; `None`: as many as the machine has.
    pub threads: Option<usize>,
    /// Length of the observed window in place of the scenarios'.
    pub observed: Option<Span>,
    /// Requirements to be checked on every plan.
    pub requirements: Vec<Requirement>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            extent: Replications::FromScenario,
            seed: None,
            threads: None,
            observed: None,
            requirements: Vec::new(),
        }
    }
}

/// How many replications.
#[derive(Clone, Debug, PartialEq)]
pub enum Replications {
    /// As the baseline says.
    FromScenario,
    /// So many.
    Number(usize),
    /// In steps of 20 until every precision is reached.
    Precision {
        /// Half-widths to be reached.
        wanted: Vec<Precision>,
        /// At most so many.
        at_most: usize,
    },
    /// In steps of 20 until the best plan is selected; plans that are beaten get no more.
    Selection {
        /// What is asked.
        contest: Contest,
        /// At most so many for each plan.
        at_most: usize,
    },
}

impl Replications {
    /// Keys of the measures that say when to stop.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        let precise = match self {
            Self::Precision { wanted, .. } => wanted.as_slice(),
            _ => &[],
        };
        let selected = match self {
            Self::Selection { contest, .. } => contest.criterion.key(),
            _ => None,
        };
        precise.iter().map(|item| &item.measure).chain(selected)
    }
}

/// A wanted half-width.
#[derive(Clone, Debug, PartialEq)]
pub struct Precision {
    /// Key of the measure.
    pub measure: String,
    /// Ordinary 95 % half-width, in the measure's unit: of the difference, or of the value in a run of one plan.
    pub half_width: f64,
}

/// What the caller watches and controls while an experiment runs.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    /// Told after every replication of every plan, from any thread.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
    /// Set it and what is begun is given up; replications that every plan has finished are kept.
    pub stop: Option<&'a AtomicBool>,
    /// Counts the processor time of each stage.
    pub stages: Option<&'a Stages<'a>>,
}

/// How far one plan is.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Position of the plan.
    pub plan: usize,
    /// Replications that it has finished.
    pub done: usize,
    /// Replications wanted.
    pub total: usize,
    /// Incidents that have become known in them.
    pub incidents: u64,
    /// First headline measure's key and difference from the baseline (value for the baseline) after the last complete step.
    pub interim: Option<(String, Estimate)>,
}
