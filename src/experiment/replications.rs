//! Running replications of all plans on many threads, and folding them in order.

use super::precision::all_reached;
use super::replicator::{Replicator, Turn};
use super::settings::{Precision, Progress, Replications, Settings, Watch};
use crate::demand::drawn_for;
use crate::measures::{Figures, Kind, Measure, Row, Sample, TableSums, Tally, Yardstick, headline};
use crate::model::Scenario;
use crate::random::Chance;
use crate::statistics::{Estimate, REPLICATION_STEP, next_replications};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    /// Seed of all chance.
    pub(super) seed: u64,
}

impl Finished {
    /// Replications that every plan has finished.
    pub(super) fn replications(&self) -> usize {
        self.figures.first().map_or(0, Vec::len)
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
    settings: &Settings,
    watch: Watch<'_>,
    replicator: &impl Replicator,
) -> Finished {
    let extent = Extent::of(plans, settings);
    let mut finished = Finished {
        figures: vec![Vec::new(); plans.len()],
        tables: yardsticks.iter().map(TableSums::new).collect(),
        wanted: extent.at_most,
        complete: false,
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
        interim: vec![None; plans.len()],
    };
    let watched = Watched::of(yardsticks);
    loop {
        let done = finished.replications();
        let Some(next) = extent.next(done) else {
            finished.complete = true;
            return finished;
        };
        for rows in step.run(done..next) {
            let Some(rows) = rows else {
                return finished;
            };
            for (plan, row) in rows.into_iter().enumerate() {
                let figures = finished.tables[plan].fold(&yardsticks[plan], row);
                finished.figures[plan].push(figures);
            }
        }
        if extent.is_precise(yardsticks, &finished) {
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
        };
        let threads = rayon::current_num_threads();
        Self {
            // Replications are numbered with 32 bits.
            at_most: at_most.clamp(1, u32::MAX as usize),
            wanted,
            step: REPLICATION_STEP.max(4 * threads),
        }
    }

    /// Replications after the next step; with a precision a step is always the same.
    fn next(&self, done: usize) -> Option<usize> {
        if !self.wanted.is_empty() {
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

/// The measure that progress tells of: the first of the headline that is simulated.
struct Watched {
    /// By plan.
    measures: Vec<Option<Measure>>,
}

impl Watched {
    fn of(yardsticks: &[Yardstick<'_>]) -> Self {
        let all: Vec<Vec<Measure>> = yardsticks.iter().map(Yardstick::measures).collect();
        let first = headline(yardsticks[0].scenario(), &all[0]);
        let key = first.into_iter().find(|key| {
            let measure = all[0].iter().find(|measure| measure.key == *key);
            measure.is_some_and(|measure| measure.kind != Kind::Fixed)
        });
        let find = |measures: Vec<Measure>| {
            measures
                .into_iter()
                .find(|measure| Some(&measure.key) == key.as_ref())
        };
        Self {
            measures: all.into_iter().map(find).collect(),
        }
    }

    fn interim(
        &self,
        yardsticks: &[Yardstick<'_>],
        finished: &Finished,
    ) -> Vec<Option<(String, Estimate)>> {
        let base = finished.sample(yardsticks, 0);
        let of_plan = |(plan, own): (usize, &Option<Measure>)| {
            let (own, theirs) = (own.as_ref()?, self.measures[0].as_ref()?);
            let sample = finished.sample(yardsticks, plan);
            let estimate = if plan == 0 {
                sample.estimate(own)
            } else {
                sample.difference(own, &base, theirs)
            };
            Some((own.key.clone(), estimate))
        };
        self.measures.iter().enumerate().map(of_plan).collect()
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
    interim: Vec<Option<(String, Estimate)>>,
}

impl<R: Replicator> Step<'_, '_, R> {
    /// Rows of all plans by replication; `None` for a replication that was not finished.
    fn run(&self, replications: Range<usize>) -> Vec<Option<Vec<Row>>> {
        replications
            .into_par_iter()
            .map(|replication| self.replicate(replication as u32))
            .collect()
    }

    fn replicate(&self, replication: u32) -> Option<Vec<Row>> {
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
                if self.drawn_for[plan] == plan {
                    self.replicator.draw(plan, &turn(plan))
                } else {
                    None
                }
            })
            .collect();
        (0..self.plans.len())
            .into_par_iter()
            .map(|plan| {
                if self.is_stopped() {
                    return None;
                }
                let turn = turn(plan);
                let demand = demands[self.drawn_for[plan]].as_ref()?;
                let mut tally = Tally::new(&self.yardsticks[plan], turn.calendar);
                let completion = self.replicator.run(plan, demand, &turn, &mut tally);
                if !completion.finished {
                    return None;
                }
                self.tell(plan);
                Some(tally.finish())
            })
            .collect()
    }

    fn is_stopped(&self) -> bool {
        let stop = self.watch.stop;
        stop.is_some_and(|stop| stop.load(Ordering::Relaxed))
    }

    fn tell(&self, plan: usize) {
        let done = self.done[plan].fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(progress) = self.watch.progress {
            progress(Progress {
                plan,
                done,
                total: self.total,
                interim: self.interim[plan].clone(),
            });
        }
    }
}
