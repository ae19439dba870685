//! From a scenario to its analysis.

use super::answer::Analysis;
use super::choice::{Shape, shape};
use super::{changing, departures, dispatching, joint, team};
use crate::model::Scenario;

/// How much may be done for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Approximate where the scenario departs from the model's assumptions.
    pub approximate: bool,
    /// Most units for which all states are looked at (20 is the limit of the model).
    pub most_exact_units: usize,
    /// Whether an answer may take seconds.
    pub patient: bool,
}

impl Effort {
    /// What takes a tenth of a second at most: exact answers beside a simulation.
    pub const BRIEF: Self = Self {
        approximate: false,
        most_exact_units: 12,
        patient: false,
    };

    /// Whatever it takes.
    pub const fn full(approximate: bool) -> Self {
        Self {
            approximate,
            most_exact_units: 20,
            patient: true,
        }
    }
}

/// Analyses the scenario.
pub fn analyse(scenario: &Scenario, effort: Effort) -> Analysis {
    match shape(scenario) {
        Shape::Dispatching => {
            let found = departures::of_dispatching(scenario);
            let only_the_rate = !found.is_empty()
                && found
                    .iter()
                    .all(|departure| departure.assumption == departures::CONSTANT_RATE);
            if only_the_rate && !effort.approximate && effort.patient {
                return changing::analyse(scenario, found);
            }
            dispatching::analyse(scenario, found, effort)
        }
        Shape::Team => team::analyse(scenario, departures::of_team(scenario), effort),
        Shape::JointStart => joint::analyse(scenario, departures::of_joint_start(scenario), effort),
        Shape::Other(found) => Analysis::new("none", vec![found]),
    }
}
