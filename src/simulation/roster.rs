//! Windows: who comes on duty and goes off, and who answers for the cells then.

use super::agenda::Event;
use super::muster::Muster;
use super::record::{Cause, Recorder, UnitStatus, WindowRecord};
use super::unit_state::Task;
use super::world::World;
use crate::model::{Schedule, UnitId, Window};
use crate::units::{SimTime, Span};

impl<'a, R: Recorder + ?Sized> World<'a, R> {
    /// Notes the first window that has not ended at the start.
    pub(super) fn schedule_first_window(&mut self, unit: UnitId) {
        let scenario = self.scenario;
        match &scenario.units[unit.index()].schedule {
            Schedule::Always => {
                self.units[unit.index()].window_end = SimTime::NEVER;
                self.agenda.add(SimTime::START, Event::WindowBegin(unit));
            }
            Schedule::Cycle {
                days, anchor_date, ..
            } => {
                let today = self.calendar.date_number(SimTime::START);
                // Windows may pass their cycle's end, so the search begins two cycles back.
                let first = (today - anchor_date).div_euclid(*days) - 2;
                self.units[unit.index()].next_window = (first, 0);
                self.schedule_window(unit, SimTime::START);
            }
        }
    }

    /// Notes the next window that ends after `after`.
    fn schedule_window(&mut self, unit: UnitId, after: SimTime) {
        let scenario = self.scenario;
        let Schedule::Cycle { windows, .. } = &scenario.units[unit.index()].schedule else {
            return;
        };
        if windows.is_empty() {
            return;
        }
        loop {
            let (cycle, position) = self.units[unit.index()].next_window;
            let (begins, ends) = self.window_times(unit, cycle, &windows[position]);
            if ends > after {
                let state = &mut self.units[unit.index()];
                (state.window_begin, state.window_end) = (begins, ends);
                self.agenda
                    .add(begins.max(SimTime::START), Event::WindowBegin(unit));
                return;
            }
            self.units[unit.index()].next_window = following(cycle, position, windows.len());
        }
    }

    fn window_times(&self, unit: UnitId, cycle: i64, window: &Window) -> (SimTime, SimTime) {
        match &self.scenario.units[unit.index()].schedule {
            Schedule::Always => (SimTime::START, SimTime::NEVER),
            Schedule::Cycle {
                days, anchor_date, ..
            } => {
                let midnight = self.calendar.midnight(anchor_date + cycle * days);
                (midnight + window.from, midnight + window.to)
            }
        }
    }

    /// The unit's window begins: its people come or do not, and it is formed or is not.
    pub(super) fn begin_window(&mut self, unit: UnitId) {
        let ends = self.units[unit.index()].window_end;
        let Muster {
            came,
            joined,
            present,
            formed,
        } = self.muster(unit);
        self.agenda.add(ends, Event::WindowEnd(unit));
        self.recorder.window_began(&WindowRecord {
            at: self.now,
            ends,
            unit,
            came,
            joined,
            present,
            formed,
        });
        self.units[unit.index()].present = present;
        if !formed {
            return;
        }
        self.units[unit.index()].in_window = true;
        self.note_on_duty(unit, true);
        if let Some(from) = self.units[unit.index()].overtime_from.take()
            && from < self.now
        {
            self.recorder
                .overtime_ended(self.now, unit, self.now.since(from));
        }
        self.begin_window_settings(unit);
        match self.units[unit.index()].status {
            UnitStatus::OffDuty => {
                self.stand_at(unit, self.post(unit));
                self.set_status(unit, UnitStatus::Idle, Cause::None);
            }
            status => self.tell_unit(unit, status),
        }
    }

    /// Hand-over and breaks of the window that begins.
    fn begin_window_settings(&mut self, unit: UnitId) {
        let scenario = self.scenario;
        let Schedule::Cycle { windows, .. } = &scenario.units[unit.index()].schedule else {
            return;
        };
        let state = &self.units[unit.index()];
        let window = &windows[state.next_window.1];
        let (begins, ends) = (state.window_begin, state.window_end);
        if window.hand_over > Span::ZERO && begins + window.hand_over > self.now {
            self.units[unit.index()].hand_over_until = begins + window.hand_over;
            self.agenda
                .add(begins + window.hand_over, Event::HandOverEnd(unit));
        }
        for &(from, to) in &window.breaks {
            let begin = begins + from;
            if begin >= self.now {
                let length = (begins + to).min(ends).since(begin).max(Span::ZERO);
                let length = u32::try_from(length.milliseconds()).unwrap_or(u32::MAX);
                self.agenda.add(begin, Event::BreakBegin(unit, length));
            }
        }
    }

    pub(super) fn end_hand_over(&mut self, unit: UnitId) {
        let status = self.units[unit.index()].status;
        self.tell_unit(unit, status);
        self.assign_wanted = true;
    }

    /// The unit's window ends: off duty when it waits or returns, overtime when it is out on something.
    pub(super) fn end_window(&mut self, unit: UnitId) {
        let scenario = self.scenario;
        let state = &mut self.units[unit.index()];
        let ended = state.window_end;
        if let Schedule::Cycle { windows, .. } = &scenario.units[unit.index()].schedule {
            state.next_window = following(state.next_window.0, state.next_window.1, windows.len());
            self.schedule_window(unit, ended);
        }
        if !self.units[unit.index()].in_window {
            return;
        }
        self.units[unit.index()].in_window = false;
        self.note_on_duty(unit, false);
        let status = self.units[unit.index()].status;
        match status {
            UnitStatus::OffDuty => {}
            UnitStatus::Idle | UnitStatus::Patrolling | UnitStatus::Returning => {
                self.go_off_duty(unit)
            }
            UnitStatus::OnDuty if self.units[unit.index()].task == Task::Break => {
                self.go_off_duty(unit)
            }
            _ => {
                self.units[unit.index()].overtime_from = Some(ended);
                self.tell_unit(unit, status);
                if status == UnitStatus::Holding {
                    self.limit_hold(unit, ended);
                }
            }
        }
    }

    /// Ends the unit's day at its post.
    pub(super) fn go_off_duty(&mut self, unit: UnitId) {
        let post = self.post(unit);
        let state = &mut self.units[unit.index()];
        state.stamp += 1;
        state.trip = None;
        state.task = Task::None;
        state.just_cleared = false;
        let overtime = state.overtime_from.take();
        self.stand_at(unit, post);
        if let Some(from) = overtime {
            self.recorder
                .overtime_ended(self.now, unit, self.now.since(from));
        }
        self.set_status(unit, UnitStatus::OffDuty, Cause::None);
    }
}

/// The window after the one at `position` of `cycle`.
fn following(cycle: i64, position: usize, windows: usize) -> (i64, usize) {
    if position + 1 < windows {
        (cycle, position + 1)
    } else {
        (cycle + 1, 0)
    }
}
