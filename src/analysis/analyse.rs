//! From a scenario to its analysis.

use super::answer::{Analysis, Model};
use super::service::Service;
use super::shape::{Shape, shape};
use super::{joint_start, one_unit, team};
use crate::model::Scenario;

/// How much may be done for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Approximate where the scenario departs from the model's assumptions.
    pub approximate: bool,
    /// Most states of busy units that are looked at.
    pub most_states: usize,
    /// Whether an answer may take seconds.
    pub patient: bool,
}

impl Effort {
    /// What takes a tenth of a second at most: exact answers beside a simulation.
    pub const BRIEF: Self = Self {
        approximate: false,
        most_states: 1 << 12,
        patient: false,
    };

    /// Whatever it takes.
    pub const fn full(approximate: bool) -> Self {
        Self {
            approximate,
            most_states: 1 << 20,
            patient: true,
        }
    }
}

/// Analyses the scenario.
pub fn analyse(scenario: &Scenario, effort: Effort) -> Analysis {
    match shape(scenario) {
        Shape::OneUnit => one_unit::analyse(&Service::of(scenario), effort),
        Shape::Team => team::analyse(&Service::of(scenario), effort),
        Shape::JointStart => joint_start::analyse(&Service::of(scenario), effort),
        Shape::Other(found) => Analysis::new(Model::None, None, vec![found]),
    }
}
