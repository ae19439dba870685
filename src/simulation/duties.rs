//! Scheduled duties and breaks: naming units, going there, keeping them, filling gaps.

use super::agenda::Event;
use super::record::{Availability, Cause, DutyRecord, Recorder, UnitStatus};
use super::unit_state::{Position, Task};
use super::world::World;
use crate::model::{Duty, DutyId, UnitId};
use crate::units::{SimTime, Span};

/// The occurrence of a duty that is being prepared or kept.
#[derive(Clone, Debug, Default)]
pub(super) struct DutyState {
    /// Beginning and end of the occurrence.
    occurrence: Option<(SimTime, SimTime)>,
    begun: bool,
    keepers: Vec<UnitId>,
    kept: Span,
}

impl<'a, R: Recorder + ?Sized> World<'a, R> {
    pub(super) fn begin_duties(&mut self) {
        for duty in 0..self.scenario.duties.len() {
            self.schedule_duty(DutyId::new(duty), SimTime::START);
        }
    }

    fn duty(&self, duty: DutyId) -> &'a Duty {
        &self.scenario.duties[duty.index()]
    }

    /// Notes the next occurrence that begins at or after `after` and before the replication ends.
    fn schedule_duty(&mut self, duty: DutyId, after: SimTime) {
        let declared = self.duty(duty);
        let week = self.calendar.since_monday(after);
        let next = |from: SimTime| {
            let starts = declared.hours.intervals.iter().map(|&(begins, ends)| {
                let wait = begins - week;
                let wait = if wait < Span::ZERO {
                    wait + Span::WEEK
                } else {
                    wait
                };
                (from + wait, from + wait + (ends - begins))
            });
            let (season_from, season_to) = declared
                .season
                .map_or((None, None), |(from, to)| (Some(from), Some(to)));
            let held = |&(begins, _): &(SimTime, SimTime)| {
                self.calendar.in_season(begins, season_from, season_to)
            };
            starts.filter(held).min()
        };
        let mut week_from = after;
        let occurrence = loop {
            if week_from >= self.demand.window.end {
                return;
            }
            if let Some(occurrence) = next(week_from) {
                break occurrence;
            }
            week_from += Span::WEEK;
        };
        let (from, to) = occurrence;
        let lead = self.longest_way(declared).min(from.since(self.now));
        self.agenda.add(from - lead, Event::DutyMuster(duty));
        self.agenda.add(from, Event::DutyBegin(duty));
        self.agenda.add(to, Event::DutyEnd(duty, from));
        self.duties[duty.index()] = DutyState {
            occurrence: Some(occurrence),
            ..DutyState::default()
        };
    }

    fn allowed(&self, duty: &'a Duty) -> impl Iterator<Item = UnitId> + '_ {
        (0..self.units.len())
            .map(UnitId::new)
            .filter(|unit| duty.roles.contains(self.scenario.units[unit.index()].role))
    }

    fn planned_from_post(&self, unit: UnitId, duty: &Duty) -> Option<Span> {
        let way = self.planned(unit, self.post(unit), duty.place, self.band)?;
        Some(way + self.prepared.turn_out[unit.index()])
    }

    fn longest_way(&self, duty: &'a Duty) -> Span {
        self.allowed(duty)
            .filter_map(|unit| self.planned_from_post(unit, duty))
            .max()
            .unwrap_or(Span::ZERO)
    }

    /// Names the nearest units that will be on duty; they set out so as to be there at the beginning.
    pub(super) fn muster_duty(&mut self, duty: DutyId) {
        let declared = self.duty(duty);
        let Some((from, _)) = self.duties[duty.index()].occurrence else {
            return;
        };
        let mut named: Vec<(Span, UnitId)> = self
            .allowed(declared)
            .filter(|unit| {
                self.units[unit.index()].named.is_none()
                    && !matches!(self.units[unit.index()].task, Task::Duty { .. })
            })
            .filter_map(|unit| Some((self.planned_from_post(unit, declared)?, unit)))
            .filter(|&(planned, unit)| self.on_duty_between(unit, from - planned, from))
            .collect();
        named.sort_unstable();
        for &(planned, unit) in named.iter().take(declared.number as usize) {
            let leaves = (from - planned).max(self.now);
            self.units[unit.index()].named = Some((duty, leaves));
            self.agenda.add(leaves, Event::DutyDepart(duty, unit));
        }
    }

    /// Whether the unit's present or next window holds both instants.
    fn on_duty_between(&self, unit: UnitId, from: SimTime, to: SimTime) -> bool {
        let state = &self.units[unit.index()];
        (state.in_window || self.window_begins(unit) <= from) && state.window_end > to
    }

    pub(super) fn depart_for_duty(&mut self, duty: DutyId, unit: UnitId) {
        self.units[unit.index()].named = None;
        let missing = self.duties[duty.index()].keepers.len() < self.duty(duty).number as usize;
        if missing && self.units[unit.index()].availability == Availability::Free {
            self.go_to_duty(duty, unit);
        }
    }

    pub(super) fn begin_duty(&mut self, duty: DutyId) {
        self.duties[duty.index()].begun = true;
        self.fill_duty(duty);
    }

    /// Duties that miss a unit take the nearest free one, in declared order.
    pub(super) fn fill_duties(&mut self) {
        for duty in 0..self.duties.len() {
            if self.duties[duty].begun {
                self.fill_duty(DutyId::new(duty));
            }
        }
    }

    fn fill_duty(&mut self, duty: DutyId) {
        let declared = self.duty(duty);
        let Some((_, to)) = self.duties[duty.index()].occurrence else {
            return;
        };
        while self.duties[duty.index()].keepers.len() < declared.number as usize {
            let worthwhile = |&(planned, unit): &(Span, UnitId)| {
                let there = self.now + planned;
                there + declared.worth_returning < to && there < self.units[unit.index()].window_end
            };
            let nearest = self
                .allowed(declared)
                .filter(|unit| self.units[unit.index()].availability == Availability::Free)
                .filter_map(|unit| Some((self.planned_trip(unit, declared.place)?, unit)))
                .filter(worthwhile)
                .min();
            match nearest {
                Some((_, unit)) => self.go_to_duty(duty, unit),
                None => return,
            }
        }
    }

    fn go_to_duty(&mut self, duty: DutyId, unit: UnitId) {
        self.duties[duty.index()].keepers.push(unit);
        self.units[unit.index()].task = Task::Duty { duty, since: None };
        self.set_status(unit, UnitStatus::OnDuty, Cause::Duty(duty));
        let turn_out = self.prepared.turn_out[unit.index()];
        self.start_trip(unit, self.duty(duty).place, turn_out);
    }

    pub(super) fn arrive_at_duty(&mut self, unit: UnitId, duty: DutyId) {
        self.units[unit.index()].task = Task::Duty {
            duty,
            since: Some(self.now),
        };
        self.tell_unit(unit, UnitStatus::OnDuty);
    }

    /// The occurrence that began at `from` ends; its keepers are free.
    pub(super) fn end_duty(&mut self, duty: DutyId, from: SimTime) {
        if self.duties[duty.index()]
            .occurrence
            .is_none_or(|(begins, _)| begins != from)
        {
            return;
        }
        for unit in std::mem::take(&mut self.duties[duty.index()].keepers) {
            let came = self.credit(unit);
            if came {
                self.after_job(unit, self.duty(duty).place);
            } else {
                self.stand_down(unit);
            }
        }
        let asked = self.now.since(from) * i64::from(self.duty(duty).number);
        let kept = self.duties[duty.index()].kept;
        self.recorder.duty_ended(&DutyRecord {
            duty,
            from,
            to: self.now,
            asked,
            kept,
        });
        self.duties[duty.index()] = DutyState::default();
        self.schedule_duty(duty, self.now);
    }

    /// Counts the time that a keeper has been present; tells whether it had come.
    fn credit(&mut self, unit: UnitId) -> bool {
        let Task::Duty { duty, since } = self.units[unit.index()].task else {
            return false;
        };
        let Some((from, to)) = self.duties[duty.index()].occurrence else {
            return false;
        };
        if let Some(since) = since {
            self.duties[duty.index()].kept +=
                self.now.min(to).since(since.max(from)).max(Span::ZERO);
        }
        since.is_some()
    }

    /// A keeper is called away.
    pub(super) fn leave_duty(&mut self, unit: UnitId) {
        self.credit(unit);
        if let Task::Duty { duty, .. } = self.units[unit.index()].task {
            self.duties[duty.index()]
                .keepers
                .retain(|&keeper| keeper != unit);
        }
        let state = &mut self.units[unit.index()];
        state.task = Task::None;
        state.stamp += 1;
    }

    /// Occurrences cut by the end of the replication are not reported.
    pub(super) fn finish_duties(&mut self) {
        self.duties.clear();
    }

    /// A break begins: it is taken at the post, from when the unit is idle there.
    pub(super) fn begin_break(&mut self, unit: UnitId, until: SimTime) {
        self.units[unit.index()].break_until = until;
        match self.units[unit.index()].status {
            UnitStatus::Idle => self.restless.push(unit),
            UnitStatus::Patrolling => self.return_home(unit),
            _ => {}
        }
    }

    pub(super) fn start_break(&mut self, unit: UnitId) {
        if self.units[unit.index()].position == Position::At(self.post(unit)) {
            self.units[unit.index()].task = Task::Break;
            self.set_status(unit, UnitStatus::OnDuty, Cause::Break);
            self.schedule_unit(unit, self.units[unit.index()].break_until);
        }
    }

    pub(super) fn end_break(&mut self, unit: UnitId) {
        self.units[unit.index()].task = Task::None;
        self.set_status(unit, UnitStatus::Idle, Cause::None);
    }
}
