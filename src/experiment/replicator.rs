//! What runs one replication: the shipped simulation, or any other source of records.

use crate::demand::{Demand, draw_shared, drawn_for};
use crate::model::{Calendar, Scenario};
use crate::policy::DispatchPolicy;
use crate::random::Chance;
use crate::simulation::{Completion, Prepared, Recorder, Replication};
use std::sync::atomic::AtomicBool;

/// Draws demand and runs replications of a list of plans.
pub trait Replicator: Sync {
    /// What is drawn once per replication and shared by plans with the same demand.
    type Demand: Send + Sync;

    /// The demand of one replication of the plan at `plan`; `None` when it was stopped.
    fn draw(&self, plan: usize, turn: &Turn<'_>) -> Option<Self::Demand>;

    /// Runs one replication of the plan at `plan`.
    fn run(
        &self,
        plan: usize,
        demand: &Self::Demand,
        turn: &Turn<'_>,
        recorder: &mut dyn Recorder,
    ) -> Completion;
}

/// Which replication it is.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'a> {
    /// Its chance.
    pub chance: Chance,
    /// Its dates.
    pub calendar: Calendar,
    /// When set, what is begun is given up.
    pub stop: Option<&'a AtomicBool>,
}

/// The simulation with one policy per plan.
pub(super) struct Simulated<'a> {
    plans: Vec<Prepared<'a>>,
    scenarios: &'a [Scenario],
    /// By plan: those that its demand serves, itself among them; none when another's serves it.
    alike: Vec<Vec<&'a Scenario>>,
    policies: Vec<&'a dyn DispatchPolicy>,
}

impl<'a> Simulated<'a> {
    /// Prepares every plan; `policies` are in the order of `scenarios`.
    pub(super) fn new(scenarios: &'a [Scenario], policies: Vec<&'a dyn DispatchPolicy>) -> Self {
        let drawn_for = drawn_for(scenarios);
        let alike = |first: usize| {
            let plans = drawn_for.iter().zip(scenarios);
            let alike = plans.filter(|&(&other, _)| other == first);
            alike.map(|(_, plan)| plan).collect()
        };
        Self {
            plans: scenarios.iter().map(Prepared::new).collect(),
            scenarios,
            alike: (0..scenarios.len()).map(alike).collect(),
            policies,
        }
    }
}

impl Replicator for Simulated<'_> {
    type Demand = Demand;

    fn draw(&self, plan: usize, turn: &Turn<'_>) -> Option<Demand> {
        draw_shared(
            turn.stop,
            &self.scenarios[plan],
            &self.alike[plan],
            turn.chance,
            turn.calendar,
        )
    }

    fn run(
        &self,
        plan: usize,
        demand: &Demand,
        turn: &Turn<'_>,
        recorder: &mut dyn Recorder,
    ) -> Completion {
        let replication = Replication {
            demand,
            chance: turn.chance,
            calendar: turn.calendar,
            policy: self.policies[plan],
            stop: turn.stop,
        };
        self.plans[plan].replicate(&replication, recorder)
    }
}
