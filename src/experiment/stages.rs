//! Where the processor time of an experiment goes, stage by stage, added up over its threads.

use std::sync::atomic::{AtomicU64, Ordering};

/// A stage of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Orders, keys and yardsticks of every plan.
    SetUp,
    /// Demand, once per replication.
    Draw,
    /// Replications; the accumulators listen while they run.
    Simulate,
    /// Closing the accumulators and folding rows into tables.
    Measure,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 4] = [Self::SetUp, Self::Draw, Self::Simulate, Self::Measure];
}

/// Processor time by stage. The clock is the caller's: it tells the processor time of the calling
/// thread in nanoseconds since any fixed instant.
pub struct Stages<'c> {
    clock: &'c (dyn Fn() -> u64 + Sync),
    nanoseconds: [AtomicU64; Stage::ALL.len()],
}

impl<'c> Stages<'c> {
    /// Nothing has been spent yet.
    pub fn new(clock: &'c (dyn Fn() -> u64 + Sync)) -> Self {
        Self {
            clock,
            nanoseconds: Default::default(),
        }
    }

    /// Nanoseconds of processor time that a stage has taken so far.
    pub fn nanoseconds(&self, stage: Stage) -> u64 {
        self.nanoseconds[stage as usize].load(Ordering::Relaxed)
    }

    /// Does `work` and counts its time, where times are counted.
    pub(super) fn time<T>(stages: Option<&Self>, stage: Stage, work: impl FnOnce() -> T) -> T {
        let Some(stages) = stages else {
            return work();
        };
        let begun = (stages.clock)();
        let done = work();
        let spent = (stages.clock)().saturating_sub(begun);
        stages.nanoseconds[stage as usize].fetch_add(spent, Ordering::Relaxed);
        done
    }
}
