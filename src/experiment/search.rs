//! Trying plan after plan on the same incidents, as a search for a better plan asks.

use super::stages::{Stage, Stages};
use super::{ExperimentError, Watch};
use crate::demand::{Demand, draw_shared, draws_alike};
use crate::measures::{Figures, Measure, Sample, Tally, Yardstick};
use crate::model::{Calendar, Effect, Quantity, Scenario};
use crate::policy::{DispatchPolicy, shipped};
use crate::random::Chance;
use crate::simulation::{Prepared, Replication};
use crate::statistics::Estimate;
use rayon::prelude::*;
use std::fmt;

/// A base plan with the incidents of its replications, drawn once: any number of plans that meet
/// the same demand can be tried on them. Plans share what the base's clone shares, such as the
/// travel tables.
pub struct Search<'a> {
    base: &'a Scenario,
    seed: u64,
    demands: Vec<Demand>,
    pool: rayon::ThreadPool,
    watch: Watch<'a>,
}

/// The replications of a plan that was tried.
pub struct Trial<'p> {
    yardstick: Yardstick<'p>,
    measures: Vec<Measure>,
    figures: Vec<Figures>,
}

/// Why a plan cannot be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialError {
    /// It does not draw the demand of the base plan.
    OtherDemand,
    /// Other roles, or another team, must come than in the base plan: its measures have other denominators.
    OtherResponse,
    /// The search was stopped.
    Stopped,
}

impl fmt::Display for TrialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherDemand => "the plan meets other incidents than the base plan",
            Self::OtherResponse => "the plan asks others to come than the base plan",
            Self::Stopped => "the search was stopped",
        })
    }
}

impl std::error::Error for TrialError {}

impl<'a> Search<'a> {
    /// Draws the incidents of `replications` of `base` under `seed`, on so many threads (`None`: as
    /// many as the machine has). They are those that [`compare`](super::compare) meets.
    ///
    /// # Errors
    /// When threads cannot be started, or the watch said stop.
    pub fn new(
        base: &'a Scenario,
        replications: u32,
        seed: u64,
        threads: Option<usize>,
        watch: Watch<'a>,
    ) -> Result<Self, ExperimentError> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.unwrap_or(0))
            .build()
            .map_err(|error| ExperimentError::Threads(error.to_string()))?;
        let draw = |replication: u32| {
            let (chance, calendar) = turn(base, seed, replication);
            Stages::time(watch.stages, Stage::Draw, || {
                draw_shared(watch.stop, base, &[base], chance, calendar)
            })
        };
        let demands: Option<Vec<Demand>> =
            pool.install(|| (0..replications).into_par_iter().map(draw).collect());
        Ok(Self {
            base,
            seed,
            demands: demands.ok_or(ExperimentError::NothingFinished)?,
            pool,
            watch,
        })
    }

    /// Runs every replication of `plan` with the policy that it names.
    ///
    /// # Errors
    /// When the plan meets other demand than the base plan, or asks others to come.
    pub fn try_plan<'p>(&self, plan: &'p Scenario) -> Result<Trial<'p>, TrialError> {
        self.try_policy(plan, &*shipped(plan))
    }

    /// Runs every replication of `plan` with a policy of the caller's.
    ///
    /// # Errors
    /// As [`Search::try_plan`].
    pub fn try_policy<'p>(
        &self,
        plan: &'p Scenario,
        policy: &dyn DispatchPolicy,
    ) -> Result<Trial<'p>, TrialError> {
        let stages = self.watch.stages;
        if !draws_alike(self.base, plan) || !asks_for_no_more(self.base, plan) {
            return Err(TrialError::OtherDemand);
        }
        let (yardstick, prepared) = Stages::time(stages, Stage::SetUp, || {
            (Yardstick::new(plan, &[self.base]), Prepared::new(plan))
        });
        if yardstick.has_other_denominators() {
            return Err(TrialError::OtherResponse);
        }
        let run = |replication: usize| {
            let (chance, calendar) = turn(plan, self.seed, replication as u32);
            let replication = Replication {
                stop: self.watch.stop,
                ..Replication::new(&self.demands[replication], chance, calendar, policy)
            };
            let mut tally = Tally::new(&yardstick, calendar);
            let completion = Stages::time(stages, Stage::Simulate, || {
                prepared.replicate(&replication, &mut tally)
            });
            let figures = Stages::time(stages, Stage::Measure, || tally.finish().into_figures());
            completion.finished.then_some(figures)
        };
        let replications = 0..self.demands.len();
        let figures: Option<Vec<Figures>> = self
            .pool
            .install(|| replications.into_par_iter().map(run).collect());
        Ok(Trial {
            figures: figures.ok_or(TrialError::Stopped)?,
            measures: yardstick.measures(),
            yardstick,
        })
    }
}

fn turn(plan: &Scenario, seed: u64, replication: u32) -> (Chance, Calendar) {
    let calendar = plan.period.calendar_of(u64::from(replication));
    (Chance::new(seed, replication), calendar)
}

impl Trial<'_> {
    /// The value of a measure, with its interval; `None` when the plan has no such measure.
    pub fn estimate(&self, key: &str) -> Option<Estimate> {
        Some(self.sample().estimate(self.measure(key)?))
    }

    /// The difference this − `other` in a measure, paired by replication; `None` when one of them
    /// has no such measure.
    pub fn difference(&self, other: &Self, key: &str) -> Option<Estimate> {
        let (own, theirs) = (self.measure(key)?, other.measure(key)?);
        Some(self.sample().difference(own, &other.sample(), theirs))
    }

    fn measure(&self, key: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.key == key)
    }

    fn sample(&self) -> Sample<'_, '_> {
        Sample {
            yardstick: &self.yardstick,
            figures: &self.figures,
        }
    }
}

/// Whether effects ask for no candidates beyond those that are drawn for the base plan: each that
/// changes how often or when a matter becomes known is as large and as far-reaching as one there.
fn asks_for_no_more(base: &Scenario, plan: &Scenario) -> bool {
    let draws = |effect: &&Effect| matches!(effect.quantity, Quantity::Rate | Quantity::Detection);
    let is_there = |effect: &Effect| {
        base.effects.iter().any(|known| {
            known.name == effect.name
                && known.quantity == effect.quantity
                && known.size == effect.size
                && known.reach.stages == effect.reach.stages
                && known.reach.spots == effect.reach.spots
        })
    };
    plan.effects.iter().filter(draws).all(is_there)
}
