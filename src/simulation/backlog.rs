//! Backlog work: jobs that idle units take in their own cells.

use super::agenda::Event;
use super::effects::Deed;
use super::record::{Cause, JobRecord, Recorder, UnitStatus};
use super::stores::Origin;
use super::unit_state::Task;
use super::world::World;
use crate::model::{Activity, SpotId, StoreId, UnitId};
use crate::random::{Entity, Purpose};
use crate::units::{SimTime, Span};

impl<R: Recorder + ?Sized> World<'_, R> {
    pub(super) fn begin_stores(&mut self) {
        for (store, declared) in self.scenario.backlog.iter().enumerate() {
            if declared.jobs.iter().any(|&(_, jobs)| jobs > 0) {
                let event = Event::StorePeriod(StoreId::new(store));
                self.agenda.add(SimTime::START, event);
            }
        }
    }

    /// What is due is counted; where a period has ended, the jobs of the next are released.
    pub(super) fn turn_store(&mut self, id: StoreId) {
        let declared = &self.scenario.backlog[id.index()];
        let next = self.now + declared.period;
        let mut goes_on = false;
        for (position, &(spot, jobs)) in declared.jobs.iter().enumerate() {
            let cell = self.scenario.geography.cell_at(spot);
            let here = self.stores[id.index()].at_mut(position);
            while let Some(batch) = here.take_due(self.now) {
                self.recorder
                    .jobs_due(self.now, id, cell, batch.released, batch.done);
            }
            goes_on |= here.begin_period(jobs, next);
        }
        if goes_on {
            self.agenda.add(next, Event::StorePeriod(id));
            self.wake_idle();
        }
    }

    /// One more job of a store falls due at `spot`, a period from now.
    pub(super) fn release_job(&mut self, store: StoreId, spot: SpotId, origin: Origin) {
        let declared = &self.scenario.backlog[store.index()];
        let Some(position) = declared.jobs.iter().position(|&(at, _)| at == spot) else {
            return;
        };
        let due = self.now + declared.period;
        self.stores[store.index()]
            .at_mut(position)
            .release(due, origin);
        self.agenda.add(due, Event::StorePeriod(store));
        self.wake_idle();
    }

    /// Idle units look for work again at the end of this instant.
    fn wake_idle(&mut self) {
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
        let Some((.., store, position)) = self.next_job(unit) else {
            return false;
        };
        let (spot, _) = self.scenario.backlog[store].jobs[position];
        let Some((due, number)) = self.stores[store].at_mut(position).take() else {
            return false;
        };
        let id = StoreId::new(store);
        self.units[unit.index()].task = Task::Job {
            store: id,
            position,
            due,
            number,
            begun: None,
        };
        self.set_status(unit, UnitStatus::OnBacklog, Cause::Job(id));
        let place = self.scenario.geography.place_at(spot);
        self.start_trip(unit, place, Span::ZERO);
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
            if !declared.roles.contains(role) {
                continue;
            }
            let jobs_in = &self.prepared.jobs_in[store];
            for &position in cells.iter().flat_map(|cell| &jobs_in[cell.index()]) {
                let position = position as usize;
                let Some(due) = self.stores[store].at(position).soonest() else {
                    continue;
                };
                if best.is_some_and(|(earliest, ..)| earliest < due) {
                    continue;
                }
                let (spot, _) = declared.jobs[position];
                if let Some(way) = self.job_way(unit, store, spot) {
                    let found = (due, way, store, position);
                    best = Some(best.map_or(found, |known| known.min(found)));
                }
            }
        }
        best
    }

    /// Planned way to a job that may be begun then and leaves the unit back at its post in time.
    fn job_way(&self, unit: UnitId, store: usize, spot: SpotId) -> Option<Span> {
        let declared = &self.scenario.backlog[store];
        let place = self.scenario.geography.place_at(spot);
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
            position,
            due,
            number,
            ..
        } = self.units[unit.index()].task
        else {
            return;
        };
        let declared = &self.scenario.backlog[store.index()];
        let (spot, _) = declared.jobs[position];
        let key = Entity::named(&declared.name).of(self.scenario.geography.spot_name(spot));
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
            position,
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
            Task::Job {
                store, position, ..
            } => {
                self.count_job(unit);
                let (spot, _) = self.scenario.backlog[store.index()].jobs[position];
                self.after_job(unit, self.scenario.geography.place_at(spot));
            }
            Task::Break => self.end_break(unit),
            Task::Duty { .. } | Task::None => {}
        }
    }

    fn count_job(&mut self, unit: UnitId) {
        let Task::Job {
            store,
            position,
            due,
            ..
        } = self.units[unit.index()].task
        else {
            return;
        };
        let origin = self.stores[store.index()].at_mut(position).done(due);
        let (spot, _) = self.scenario.backlog[store.index()].jobs[position];
        self.recorder.job_done(&JobRecord {
            at: self.now,
            store,
            spot,
            cell: self.scenario.geography.cell_at(spot),
            unit,
            due,
        });
        let is_meant = |activity: &Activity| match activity {
            Activity::Jobs(stores) => stores[store.index()],
            _ => false,
        };
        let deed = Deed {
            spot,
            unit: Some(unit),
        };
        self.effects.done(is_meant, deed, self.now);
        if let Some(origin) = origin {
            self.end_action(origin);
        }
    }

    /// Called away from a job: counted as done when at least half done, otherwise to be begun again.
    pub(super) fn leave_job(&mut self, unit: UnitId) {
        let Task::Job {
            store,
            position,
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
        } else {
            self.stores[store.index()].at_mut(position).put_back(due);
        }
        let state = &mut self.units[unit.index()];
        state.task = Task::None;
        state.stamp += 1;
    }
}
