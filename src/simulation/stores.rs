//! Jobs of the backlog: how many are due where and when, and how many are left.

use crate::model::BacklogStore;
use crate::units::SimTime;

/// The jobs of one store, by position in its list.
#[derive(Clone, Debug)]
pub(super) struct StoreState(Vec<PlaceJobs>);

/// Jobs at one place.
#[derive(Clone, Debug, Default)]
pub(super) struct PlaceJobs {
    /// With different dates, in no order.
    batches: Vec<Batch>,
    /// The earliest date of which jobs are left.
    soonest: Option<SimTime>,
}

/// Jobs at one place that are due at the same time.
#[derive(Clone, Debug)]
pub(super) struct Batch {
    pub due: SimTime,
    pub released: u32,
    /// Done in time.
    pub done: u32,
    /// Not taken.
    left: u32,
    /// Whether the store's period has released it.
    periodic: bool,
    /// What else has released jobs of it that are not done.
    origins: Vec<Origin>,
}

/// The action of a points scheme that has released a job.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    pub scheme: usize,
    pub site: usize,
    pub action: usize,
}

impl StoreState {
    pub fn new(store: &BacklogStore) -> Self {
        Self(vec![PlaceJobs::default(); store.jobs.len()])
    }

    pub fn at(&self, position: usize) -> &PlaceJobs {
        &self.0[position]
    }

    pub fn at_mut(&mut self, position: usize) -> &mut PlaceJobs {
        &mut self.0[position]
    }
}

impl PlaceJobs {
    /// The earliest date of which jobs are left.
    pub fn soonest(&self) -> Option<SimTime> {
        self.soonest
    }

    /// A batch that is due by `now`, taken out.
    pub fn take_due(&mut self, now: SimTime) -> Option<Batch> {
        let expired = self.batches.iter().position(|batch| batch.due <= now)?;
        let batch = self.batches.swap_remove(expired);
        self.look_for_soonest();
        Some(batch)
    }

    /// Releases the jobs of a period, unless those of one are there.
    pub fn begin_period(&mut self, jobs: u32, due: SimTime) -> bool {
        if jobs == 0 || self.batches.iter().any(|batch| batch.periodic) {
            return false;
        }
        let batch = self.batch(due);
        batch.periodic = true;
        batch.released += jobs;
        batch.left += jobs;
        self.look_for_soonest();
        true
    }

    /// Releases one job for an action.
    pub fn release(&mut self, due: SimTime, origin: Origin) {
        let batch = self.batch(due);
        batch.released += 1;
        batch.left += 1;
        batch.origins.push(origin);
        self.look_for_soonest();
    }

    /// Takes one of the jobs that are due first: its date, and its number among those of that date.
    pub fn take(&mut self) -> Option<(SimTime, u64)> {
        let due = self.soonest?;
        let batch = self.known(due)?;
        let number = batch.released - batch.left;
        batch.left -= 1;
        self.look_for_soonest();
        Some((due, number.into()))
    }

    /// Puts a job back that was not done, unless its date has passed.
    pub fn put_back(&mut self, due: SimTime) {
        if let Some(batch) = self.known(due) {
            batch.left += 1;
            self.look_for_soonest();
        }
    }

    /// Counts a job as done, unless its date has passed; and says which action it was for.
    pub fn done(&mut self, due: SimTime) -> Option<Origin> {
        let batch = self.known(due)?;
        batch.done += 1;
        (!batch.origins.is_empty()).then(|| batch.origins.remove(0))
    }

    fn known(&mut self, due: SimTime) -> Option<&mut Batch> {
        self.batches.iter_mut().find(|batch| batch.due == due)
    }

    fn batch(&mut self, due: SimTime) -> &mut Batch {
        let at = self.batches.iter().position(|batch| batch.due == due);
        let at = at.unwrap_or_else(|| {
            self.batches.push(Batch {
                due,
                released: 0,
                done: 0,
                left: 0,
                periodic: false,
                origins: Vec::new(),
            });
            self.batches.len() - 1
        });
        &mut self.batches[at]
    }

    fn look_for_soonest(&mut self) {
        let left = self.batches.iter().filter(|batch| batch.left > 0);
        self.soonest = left.map(|batch| batch.due).min();
    }
}
