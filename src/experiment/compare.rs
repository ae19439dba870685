//! Comparing plans: the front door of the experiment.

use super::evaluation::evaluate;
use super::replications::run_replications;
use super::replicator::{Replicator, Simulated};
use super::result::Comparison;
use super::selecting::Selecting;
use super::settings::{Replications, Settings, Watch};
use super::stages::{Stage, Stages};
use crate::demand::draw;
use crate::measures::Yardstick;
use crate::model::{Extent, Scenario};
use crate::policy::{DispatchPolicy, shipped};
use crate::random::Chance;
use crate::simulation::{Recorder, Replication, simulate};
use std::borrow::Cow;
use std::fmt;

/// Why an experiment has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExperimentError {
    /// There is no plan.
    NoPlan,
    /// No plan has the measure of this key.
    UnknownMeasure(String),
    /// It was stopped before any replication was finished.
    NothingFinished,
    /// The measure of this key cannot rank plans: neither direction of it is better.
    NothingBetter(String),
    /// No tolerance is known for a selection on the measure of this key.
    NoTolerance(String),
    /// The confidence of a selection is not above 0.5 and below 1, or its tolerance is negative.
    Senseless,
    /// Threads could not be started; what the system said.
    Threads(String),
}

impl fmt::Display for ExperimentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPlan => f.write_str("there is no plan"),
            Self::UnknownMeasure(key) => write!(f, "no plan has a measure {key:?}"),
            Self::NothingBetter(key) => write!(f, "neither direction of {key:?} is better"),
            Self::NoTolerance(key) => write!(f, "{key:?} has no practical threshold"),
            Self::Senseless => {
                f.write_str("a confidence lies between 0.5 and 1, a tolerance above 0")
            }
            Self::NothingFinished => f.write_str("stopped before any replication was finished"),
            Self::Threads(reason) => write!(f, "threads could not be started: {reason}"),
        }
    }
}

impl std::error::Error for ExperimentError {}

/// Runs plans with the policies that they name and compares them with the first.
///
/// # Errors
/// Without a plan, for a measure that no plan has, or when stopped before anything was finished.
pub fn compare(
    plans: &[Scenario],
    settings: &Settings,
    watch: Watch<'_>,
) -> Result<Comparison, ExperimentError> {
    compare_policies(plans, &[], settings, watch)
}

/// Runs plans with one policy of the caller's, the same for each plan, and compares them with the first.
///
/// # Errors
/// As [`compare`].
pub fn compare_with(
    plans: &[Scenario],
    settings: &Settings,
    watch: Watch<'_>,
    policy: &dyn DispatchPolicy,
) -> Result<Comparison, ExperimentError> {
    compare_policies(plans, &vec![policy; plans.len()], settings, watch)
}

/// Runs each plan with the policy at its position and compares them with the first: the same plan
/// under two policies, say. Plans beyond the list keep the policies that they name.
///
/// # Errors
/// As [`compare`].
pub fn compare_policies(
    plans: &[Scenario],
    policies: &[&dyn DispatchPolicy],
    settings: &Settings,
    watch: Watch<'_>,
) -> Result<Comparison, ExperimentError> {
    let plans = adjusted(plans, settings);
    let named: Vec<_> = plans.iter().map(shipped).collect();
    let policies = named
        .iter()
        .enumerate()
        .map(|(plan, named)| policies.get(plan).copied().unwrap_or(&**named))
        .collect();
    let simulated = Stages::time(watch.stages, Stage::SetUp, || {
        Simulated::new(&plans, policies)
    });
    compare_by(&plans, settings, watch, &simulated)
}

/// Compares plans by the records that `replicator` gives. The observed length in `settings` is
/// the replicator's own matter.
///
/// # Errors
/// As [`compare`].
pub fn compare_by(
    plans: &[Scenario],
    settings: &Settings,
    watch: Watch<'_>,
    replicator: &impl Replicator,
) -> Result<Comparison, ExperimentError> {
    if plans.is_empty() {
        return Err(ExperimentError::NoPlan);
    }
    let set_up = || yardsticks_of(plans);
    let yardsticks = Stages::time(watch.stages, Stage::SetUp, set_up);
    check_keys(&yardsticks, settings)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(settings.threads.unwrap_or(0))
        .build()
        .map_err(|error| ExperimentError::Threads(error.to_string()))?;
    pool.install(|| {
        let mut selecting = selecting(plans, &yardsticks, settings)?;
        let run = (settings, watch, replicator);
        let finished = run_replications(plans, &yardsticks, run, &mut selecting);
        if finished.replications() == 0 {
            return Err(ExperimentError::NothingFinished);
        }
        let selection = selecting
            .map(|selecting| selecting.result(&finished.samples(&yardsticks), finished.decided));
        Ok(Comparison {
            selection,
            ..evaluate(plans, &yardsticks, settings, &finished)
        })
    })
}

/// Each plan's yardstick, compared with all others.
fn yardsticks_of(plans: &[Scenario]) -> Vec<Yardstick<'_>> {
    let yardstick = |(position, plan)| {
        let others = plans.iter().enumerate();
        let others = others.filter(|&(other, _)| other != position);
        let others: Vec<&Scenario> = others.map(|(_, other)| other).collect();
        Yardstick::new(plan, &others)
    };
    plans.iter().enumerate().map(yardstick).collect()
}

/// Runs one replication again and tells `recorder` what happens; the same history as in
/// [`compare`] under the same settings.
pub fn replay(
    plan: &Scenario,
    settings: &Settings,
    seed: u64,
    replication: u32,
    recorder: &mut dyn Recorder,
) {
    let plans = adjusted(std::slice::from_ref(plan), settings);
    let chance = Chance::new(seed, replication);
    for plan in plans.iter() {
        let calendar = plan.period.calendar_of(u64::from(replication));
        let demand = draw(plan, chance, calendar);
        let policy = shipped(plan);
        let replication = Replication::new(&demand, chance, calendar, &*policy);
        simulate(plan, &replication, recorder);
    }
}

/// The plans with the observed length that the settings ask for.
fn adjusted<'p>(plans: &'p [Scenario], settings: &Settings) -> Cow<'p, [Scenario]> {
    let Some(observed) = settings.observed else {
        return Cow::Borrowed(plans);
    };
    let mut plans = plans.to_vec();
    for plan in &mut plans {
        plan.period.observed = Extent::Time(observed);
    }
    Cow::Owned(plans)
}

/// The selection that is asked for, if any.
fn selecting<'a>(
    plans: &[Scenario],
    yardsticks: &[Yardstick<'_>],
    settings: &'a Settings,
) -> Result<Option<Selecting<'a>>, ExperimentError> {
    let Replications::Selection { contest, .. } = &settings.extent else {
        return Ok(None);
    };
    Selecting::new(contest, plans, yardsticks).map(Some)
}

/// Requirements and precisions may only name measures that some plan has.
fn check_keys(yardsticks: &[Yardstick<'_>], settings: &Settings) -> Result<(), ExperimentError> {
    let known: Vec<_> = yardsticks
        .iter()
        .flat_map(|yardstick| yardstick.measures())
        .collect();
    let required = settings.requirements.iter().map(|item| &item.measure);
    for key in required.chain(settings.extent.keys()) {
        if !known.iter().any(|measure| measure.key == *key) {
            return Err(ExperimentError::UnknownMeasure(key.clone()));
        }
    }
    Ok(())
}
