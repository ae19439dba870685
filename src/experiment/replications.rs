//! Running replications of all plans on many threads, and folding them in order.

use super::precision::all_reached;
use super::replicator::{Replicator, Turn};
use super::selecting::Selecting;
use super::settings::{Precision, Progress, Replications, Settings, Watch};
use super::stages::{Stage, Stages};
use super::watched::Watched;
use crate::demand::drawn_for;
use crate::measures::{Figures, Row, Sample, TableSums, Tally, Yardstick};
use crate::model::Scenario;
use crate::random::Chance;
use crate::statistics::{Estimate, REPLICATION_STEP, next_replications};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// The finished replications of every plan.
pub(super) struct Finished {
    /// By plan.
    pub(super) figures: Vec<Vec<Figures>>,
    /// By plan.
    pub(super) tables: Vec<TableSums>,
    /// Replications wanted, or the most allowed.
    pub(super) wanted: usize,
    /// Whether it ended by itself.
    pub(super) complete: bool,
    /// Whether a selection was decided.
    pub(super) decided: bool,
    /// Seed of all chance.
    pub(super) seed: u64,
}

impl Finished {
    /// Replications that every plan has finished.
    pub(super) fn replications(&self) -> usize {
        self.figures.iter().map(Vec::len).min().unwrap_or(0)
    }

    /// Replications of the plan that has most.
    fn most_replications(&self) -> usize {
        self.figures.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The replications of every plan.
    pub(super) fn samples<'a, 's>(
        &'a self,
        yardsticks: &'a [Yardstick<'s>],
    ) -> Vec<Sample<'a, 's>> {
        let plans = 0..yardsticks.len();
        plans.map(|plan| self.sample(yardsticks, plan)).collect()
    }

    /// The replications of one plan.
    pub(super) fn sample<'a, 's>(
        &'a self,
        yardsticks: &'a [Yardstick<'s>],
        plan: usize,
    ) -> Sample<'a, 's> {
        Sample {
            yardstick: &yardsticks[plan],
            figures: &self.figures[plan],
        }
    }
}

/// Runs replications in steps until enough are finished or the watch says stop. Rows are folded
/// in the order of replications, so the number of threads changes nothing.
pub(super) fn run_replications(
    plans: &[Scenario],
    yardsticks: &[Yardstick<'_>],
    (settings, watch, replicator): (&Settings, Watch<'_>, &impl Replicator),
    selecting: &mut Option<Selecting<'_>>,
) -> Finished {
    let extent = Extent::of(plans, settings);
    let mut finished = Finished {
        figures: vec![Vec::new(); plans.len()],
        tables: yardsticks.iter().map(TableSums::new).collect(),
        wanted: extent.at_most,
        complete: false,
        decided: false,
        seed: settings.seed.unwrap_or(plans[0].experiment.seed),
    };
    let mut step = Step {
        plans,
        yardsticks,
        drawn_for: drawn_for(plans),
        replicator,
        watch,
        seed: finished.seed,
        total: extent.at_most,
        done: plans.iter().map(|_| AtomicUsize::new(0)).collect(),
        incidents: plans.iter().map(|_| AtomicU64::new(0)).collect(),
        needed: vec![true; plans.len()],
        interim: vec![None; plans.len()],
    };
    let watched = Watched::of(yardsticks);
    loop {
        let done = finished.most_replications();
        let Some(next) = extent.next(done) else {
            finished.complete = true;
            return finished;
        };
        for rows in step.run(done..next) {
            let Some(rows) = rows else {
                return finished;
            };
            Stages::time(watch.stages, Stage::Measure, || {
                for (plan, row) in rows.into_iter().enumerate() {
                    let Some(row) = row else {
                        continue;
                    };
                    let figures = finished.tables[plan].fold(&yardsticks[plan], row);
                    finished.figures[plan].push(figures);
                }
            });
        }
        let decided = selecting.as_mut().is_some_and(|selecting| {
            let decided = selecting.look(&finished.samples(yardsticks));
            for (plan, needed) in step.needed.iter_mut().enumerate() {
                *needed = selecting.needs(plan);
            }
            decided
        });
        finished.decided = decided;
        if decided || extent.is_precise(yardsticks, &finished) {
            finished.complete = true;
            return finished;
        }
        step.interim = watched.interim(yardsticks, &finished);
    }
}

/// When to stop.
struct Extent<'a> {
    at_most: usize,
    wanted: &'a [Precision],
    /// Whether something is looked at after each step, which is then the same on any machine.
    fixed_step: bool,
    step: usize,
}

impl<'a> Extent<'a> {
    fn of(plans: &[Scenario], settings: &'a Settings) -> Self {
        let (at_most, wanted): (usize, &[Precision]) = match &settings.extent {
            Replications::FromScenario => {
                let number = plans.first().map_or(1, |plan| plan.experiment.replications);
                (usize::try_from(number).unwrap_or(usize::MAX), &[])
            }
            Replications::Number(number) => (*number, &[]),
            Replications::Precision { wanted, at_most } => (*at_most, wanted),
            Replications::Selection { at_most, .. } => (*at_most, &[]),
        };
        let threads = rayon::current_num_threads();
        Self {
            // Replications are numbered with 32 bits.
            at_most: at_most.clamp(1, u32::MAX as usize),
            wanted,
            fixed_step: !matches!(
                settings.extent,
                Replications::FromScenario | Replications::Number(_)
            ),
            step: REPLICATION_STEP.max(4 * threads),
        }
    }

    /// Replications after the next step.
    fn next(&self, done: usize) -> Option<usize> {
        if self.fixed_step {
            return next_replications(done, self.at_most);
        }
        (done < self.at_most).then(|| (done + self.step).min(self.at_most))
    }

    fn is_precise(&self, yardsticks: &[Yardstick<'_>], finished: &Finished) -> bool {
        if self.wanted.is_empty() {
            return false;
        }
        all_reached(yardsticks, self.wanted, finished)
    }
}

/// One step of replications.
struct Step<'a, 's, R> {
    plans: &'a [Scenario],
    yardsticks: &'a [Yardstick<'s>],
    /// By plan: the plan whose demand serves it.
    drawn_for: Vec<usize>,
    replicator: &'a R,
    watch: Watch<'a>,
    seed: u64,
    total: usize,
    done: Vec<AtomicUsize>,
    /// By plan: incidents of its finished replications.
    incidents: Vec<AtomicU64>,
    /// By plan: whether it gets more replications.
    needed: Vec<bool>,
    interim: Vec<Option<(String, Estimate)>>,
}

impl<R: Replicator> Step<'_, '_, R> {
    /// Rows of all plans by replication (`None` for a plan that needs none); `None` for a
    /// replication that was not finished.
    fn run(&self, replications: Range<usize>) -> Vec<Option<Vec<Option<Row>>>> {
        replications
            .into_par_iter()
            .map(|replication| self.replicate(replication as u32))
            .collect()
    }

    fn replicate(&self, replication: u32) -> Option<Vec<Option<Row>>> {
        let chance = Chance::new(self.seed, replication);
        if self.is_stopped() {
            return None;
        }
        let turn = |plan: usize| Turn {
            chance,
            calendar: self.plans[plan].period.calendar_of(u64::from(replication)),
            stop: self.watch.stop,
        };
        let demands: Vec<Option<R::Demand>> = (0..self.plans.len())
            .map(|plan| {
                let serves = |other: usize| self.drawn_for[other] == plan && self.needed[other];
                if !(0..self.plans.len()).any(serves) {
                    return None;
                }
                let draw = || self.replicator.draw(plan, &turn(plan));
                Stages::time(self.watch.stages, Stage::Draw, draw)
            })
            .collect();
        (0..self.plans.len())
            .into_par_iter()
            .map(|plan| {
                if !self.needed[plan] {
                    return Some(None);
                }
                if self.is_stopped() {
                    return None;
                }
                let turn = turn(plan);
                let demand = demands[self.drawn_for[plan]].as_ref()?;
                let mut tally = Tally::new(&self.yardsticks[plan], turn.calendar);
                let completion = Stages::time(self.watch.stages, Stage::Simulate, || {
                    self.replicator.run(plan, demand, &turn, &mut tally)
                });
                if !completion.finished {
                    return None;
                }
                self.tell(plan, completion.incidents);
                let finish = || tally.finish();
                let row = Stages::time(self.watch.stages, Stage::Measure, finish);
                Some(Some(row))
            })
            .collect()
    }

    fn is_stopped(&self) -> bool {
        let stop = self.watch.stop;
        stop.is_some_and(|stop| stop.load(Ordering::Relaxed))
    }

    fn tell(&self, plan: usize, incidents: u64) {
        let before = self.incidents[plan].fetch_add(incidents, Ordering::Relaxed);
        let done = self.done[plan].fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(progress) = self.watch.progress {
            progress(Progress {
                plan,
                done,
                total: self.total,
                incidents: before + incidents,
                interim: self.interim[plan].clone(),
            });
        }
    }
}
