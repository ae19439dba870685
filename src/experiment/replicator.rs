//! What runs one replication: the shipped simulation, or any other source of records.

use crate::demand::{Demand, draw_shared, drawn_for};
use crate::model::{Calendar, Scenario};
use crate::policy::DispatchPolicy;
use crate::random::Chance;
use crate::simulation::{Prepared, Recorder};

/// Draws demand and runs replications of a list of plans.
pub trait Replicator: Sync {
    /// What is drawn once per replication and shared by plans with the same demand.
    type Demand: Send + Sync;

    /// The demand of one replication of the plan at `plan`.
    fn draw(&self, plan: usize, chance: Chance, calendar: Calendar) -> Self::Demand;

    /// Runs one replication of the plan at `plan`.
    fn run(
        &self,
        plan: usize,
        demand: &Self::Demand,
        chance: Chance,
        calendar: Calendar,
        recorder: &mut dyn Recorder,
    );
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

    fn draw(&self, plan: usize, chance: Chance, calendar: Calendar) -> Demand {
        draw_shared(&self.scenarios[plan], &self.alike[plan], chance, calendar)
    }

    fn run(
        &self,
        plan: usize,
        demand: &Demand,
        chance: Chance,
        calendar: Calendar,
        recorder: &mut dyn Recorder,
    ) {
        let policy = self.policies[plan];
        self.plans[plan].replicate(demand, chance, calendar, policy, recorder);
    }
}
