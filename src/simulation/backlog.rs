//! Backlog work: jobs that idle units take in their own cells.

use super::agenda::Event;
use super::record::{Cause, JobRecord, Recorder, UnitStatus};
use super::unit_state::Task;
use super::world::World;
use crate::model::{BacklogStore, CellId, PlaceId, StoreId, UnitId};
use crate::random::{Entity, Purpose};
use crate::units::{SimTime, Span};

/// Jobs of one store in the present period.
#[derive(Clone, Debug)]
pub(super) struct StoreState {
    /// Jobs not taken, by position in the store's list.
    left: Vec<u32>,
    /// Jobs done in time.
    done: Vec<u32>,
    due: Option<SimTime>,
}

impl StoreState {
    pub(super) fn new(store: &BacklogStore) -> Self {
        Self {
            left: vec![0; store.jobs.len()],
            done: vec![0; store.jobs.len()],
            due: None,
        }
    }
}

impl<R: Recorder + ?Sized> World<'_, R> {
    pub(super) fn begin_stores(&mut self) {
        for store in 0..self.stores.len() {
            let event = Event::StorePeriod(StoreId::new(store));
            self.agenda.add(SimTime::START, event);
        }
    }

    /// A period ends and the next begins: what was due is counted, new jobs are released.
    pub(super) fn turn_store(&mut self, id: StoreId) {
        let store = id.index();
        let scenario = self.scenario;
        let declared = &scenario.backlog[store];
        if self.stores[store].due.is_some() {
            for (position, &(cell, jobs)) in declared.jobs.iter().enumerate() {
                let done = self.stores[store].done[position];
                self.recorder.jobs_due(self.now, id, cell, jobs, done);
            }
        }
        let due = self.now + declared.period;
        let state = &mut self.stores[store];
        state.left = declared.jobs.iter().map(|&(_, jobs)| jobs).collect();
        state.done.fill(0);
        state.due = Some(due);
        self.agenda.add(due, Event::StorePeriod(id));
        for unit in 0..self.units.len() {
            if self.units[unit].status == UnitStatus::Idle {
                self.restless.push(UnitId::new(unit));
            }
        }
    }

    /// An idle unit takes the job in its own cells that is due first, if it can be back in time.
    pub(super) fn take_job(&mut self, unit: UnitId) -> bool {
        if !self.scenario.units[unit.index()].takes_backlog || !self.units[unit.index()].in_window {
            return false;
        }
        let Some((due, _, store, position)) = self.next_job(unit) else {
            return false;
        };
        let (cell, jobs) = self.scenario.backlog[store].jobs[position];
        let number = u64::from(jobs - self.stores[store].left[position]);
        self.stores[store].left[position] -= 1;
        let id = StoreId::new(store);
        self.units[unit.index()].task = Task::Job {
            store: id,
            cell: position,
            due,
            number,
            begun: None,
        };
        self.set_status(unit, UnitStatus::OnBacklog, Cause::Job(id));
        self.start_trip(unit, PlaceId::from(cell), Span::ZERO);
        true
    }

    /// The job that a unit would take: due first, then nearest, then declared first.
    fn next_job(&self, unit: UnitId) -> Option<(SimTime, Span, usize, usize)> {
        let role = self.scenario.units[unit.index()].role;
        let home = [self.scenario.geography.places[self.post(unit).index()].cell];
        let cells = if self.scenario.pattern.roles.contains(&role) {
            &self.answers_for[unit.index()][..]
        } else {
            &home[..]
        };
        let mut best: Option<(SimTime, Span, usize, usize)> = None;
        for (store, declared) in self.scenario.backlog.iter().enumerate() {
            let state = &self.stores[store];
            let Some(due) = state.due.filter(|_| declared.roles.contains(role)) else {
                continue;
            };
            if best.is_some_and(|(earliest, ..)| earliest < due) {
                continue;
            }
            for &cell in cells {
                let left = |&&position: &&u32| state.left[position as usize] > 0;
                let jobs = &self.prepared.jobs_in[store][cell.index()];
                let Some(&position) = jobs.iter().find(left) else {
                    continue;
                };
                if let Some(way) = self.job_way(unit, store, cell) {
                    let found = (due, way, store, position as usize);
                    best = Some(best.map_or(found, |known| known.min(found)));
                }
            }
        }
        best
    }

    /// Planned way to a job that may be begun then and leaves the unit back at its post in time.
    fn job_way(&self, unit: UnitId, store: usize, cell: CellId) -> Option<Span> {
        let declared = &self.scenario.backlog[store];
        let place = PlaceId::from(cell);
        let way = self.planned_from_here(unit, place)?;
        if !declared
            .hours
            .contains(self.calendar.since_monday(self.now + way))
        {
            return None;
        }
        let back = self.planned(unit, place, self.post(unit), self.band)?;
        let on_site = self.prepared.planned_on_site[store];
        let state = &self.units[unit.index()];
        let next_duty = state.named.map_or(SimTime::NEVER, |(_, leaves)| leaves);
        (self.now + way + on_site + back <= state.window_end.min(next_duty)).then_some(way)
    }

    /// The unit has come to the job.
    pub(super) fn begin_job(&mut self, unit: UnitId) {
        let now = self.now;
        let Task::Job {
            store,
            cell,
            due,
            number,
            ..
        } = self.units[unit.index()].task
        else {
            return;
        };
        let declared = &self.scenario.backlog[store.index()];
        let place = declared.jobs[cell].0;
        let key =
            Entity::named(&declared.name).of(&self.scenario.geography.cells[place.index()].name);
        let mut stream = self.chance.stream(
            Purpose::Backlog,
            key.and(due.milliseconds().unsigned_abs()),
            number,
        );
        let on_site: Span = (0..declared.visits_per_job)
            .map(|_| declared.on_site.quantile(stream.uniform()))
            .sum();
        self.units[unit.index()].task = Task::Job {
            store,
            cell,
            due,
            number,
            begun: Some((now, on_site)),
        };
        self.tell_unit(unit, UnitStatus::OnBacklog);
        self.schedule_unit(unit, now + on_site);
    }

    /// What the unit was doing at a place is over.
    pub(super) fn end_stay(&mut self, unit: UnitId) {
        match self.units[unit.index()].task {
            Task::Case { case, slot } => self.end_own_work(case, slot),
            Task::Job { store, cell, .. } => {
                self.count_job(unit);
                let place = self.scenario.backlog[store.index()].jobs[cell].0;
                self.after_job(unit, PlaceId::from(place));
            }
            Task::Break => self.end_break(unit),
            Task::Duty { .. } | Task::None => {}
        }
    }

    fn count_job(&mut self, unit: UnitId) {
        let Task::Job {
            store, cell, due, ..
        } = self.units[unit.index()].task
        else {
            return;
        };
        let state = &mut self.stores[store.index()];
        if state.due == Some(due) {
            state.done[cell] += 1;
        }
        let place = self.scenario.backlog[store.index()].jobs[cell].0;
        self.recorder.job_done(&JobRecord {
            at: self.now,
            store,
            cell: place,
            unit,
            due,
        });
    }

    /// Called away from a job: counted as done when at least half done, otherwise to be begun again.
    pub(super) fn leave_job(&mut self, unit: UnitId) {
        let Task::Job {
            store,
            cell,
            due,
            begun,
            ..
        } = self.units[unit.index()].task
        else {
            return;
        };
        let half_done = begun.is_some_and(|(from, whole)| self.now.since(from) * 2 >= whole);
        if half_done {
            self.count_job(unit);
        } else if self.stores[store.index()].due == Some(due) {
            self.stores[store.index()].left[cell] += 1;
        }
        let state = &mut self.units[unit.index()];
        state.task = Task::None;
        state.stamp += 1;
    }
}
