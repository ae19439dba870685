//! Leaving: how units part from cases, where they go afterwards, and how cases end.

use super::case::{Slot, SlotState};
use super::incident_record::{Departure, Outcome};
use super::record::{Cause, Recorder, UnitStatus};
use super::unit_state::{Position, Task};
use super::world::World;
use crate::model::{Afterwards, FreeFrom, PlaceId, UnitId};
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The unit in `slot`, on scene, is done with the case.
    pub(super) fn release(&mut self, case: usize, slot: usize, state: SlotState) {
        let Some((unit, _)) = self.cases[case].slots[slot].unit else {
            return;
        };
        let now = self.now;
        self.cases[case].note_departure(slot, now, Departure::Cleared);
        self.cases[case].slots[slot].state = state;
        self.cases[case].there -= 1;
        let place = self.cases[case].place;
        self.after_job(unit, place);
    }

    /// A unit of the stage before, whose slot is `before`, is not wanted in the next.
    pub(super) fn release_unit(
        &mut self,
        case: usize,
        unit: UnitId,
        before: &Slot,
        place: PlaceId,
    ) {
        let on_scene = before.state.on_scene();
        if let Some((_, visit)) = before.unit {
            let visit = &mut self.cases[case].record.visits[visit];
            visit.left = Some(self.now);
            visit.departure = if on_scene {
                Departure::Cleared
            } else {
                Departure::StoodDown
            };
        }
        if on_scene {
            self.cases[case].there -= 1;
            self.after_job(unit, place);
        } else {
            self.stand_down(unit);
        }
    }

    /// Ends a case: units there clear, units on the way are stood down.
    pub(super) fn close(&mut self, case: usize, outcome: Outcome) {
        let state = &self.cases[case];
        // Those behind an incident that blocked need wait no longer.
        self.assign_wanted |=
            self.scenario.dispatch.blocking && state.standing.is_some() && state.waits();
        self.leave_line(case);
        let now = self.now;
        let place = self.cases[case].place;
        let state = &mut self.cases[case];
        for slot in 0..state.slots.len() {
            match state.slots[slot].state {
                SlotState::Coming => state.note_departure(slot, now, Departure::StoodDown),
                on_scene if on_scene.on_scene() => {
                    state.note_departure(slot, now, Departure::Cleared)
                }
                _ => {}
            }
        }
        if let Some(stage) = state.record.stages.last_mut() {
            stage.ended = stage.ended.or(Some(now));
        }
        state.record.outcome = outcome;
        state.record.ended = Some(now);
        self.recorder.incident_ended(&self.cases[case].record);
        self.present -= 1;
        for slot in 0..self.cases[case].slots.len() {
            let Slot {
                state,
                unit: Some((unit, _)),
                ..
            } = self.cases[case].slots[slot]
            else {
                continue;
            };
            if state.on_scene() {
                self.after_job(unit, place);
            } else if state == SlotState::Coming {
                self.stand_down(unit);
            }
        }
        let state = &mut self.cases[case];
        state.slots.clear();
        state.live = false;
        state.work_stamp = state.work_stamp.wrapping_add(1);
        self.unused_cases.push(case);
    }

    /// A unit has done its job at `place`: free at once, or on its way home, as the rules say.
    pub(super) fn after_job(&mut self, unit: UnitId, place: PlaceId) {
        let rules = &self.scenario.dispatch;
        let (afterwards, free_from) = (rules.afterwards, rules.free_from);
        self.stand_at(unit, place);
        let state = &mut self.units[unit.index()];
        state.stamp += 1;
        state.task = Task::None;
        state.trip = None;
        match afterwards {
            Afterwards::Return if !state.in_window => self.return_home(unit),
            _ if !state.in_window => self.go_off_duty(unit),
            Afterwards::Return if free_from == FreeFrom::Return => self.return_home(unit),
            _ => {
                state.just_cleared = true;
                self.set_status(unit, UnitStatus::Idle, Cause::None);
            }
        }
    }

    /// The incident ended before the unit came: it turns round where it is.
    pub(super) fn stand_down(&mut self, unit: UnitId) {
        let post = self.post(unit);
        self.units[unit.index()].task = Task::None;
        if self.scenario.dispatch.afterwards == Afterwards::AtPost {
            self.units[unit.index()].trip = None;
            return self.after_job(unit, post);
        }
        self.return_home(unit);
    }

    /// Sets out for the post.
    pub(super) fn return_home(&mut self, unit: UnitId) {
        let post = self.post(unit);
        let state = &mut self.units[unit.index()];
        state.just_cleared = false;
        state.must_move = false;
        self.set_status(unit, UnitStatus::Returning, Cause::None);
        self.start_trip(unit, post, Span::ZERO);
    }

    /// Back at the post.
    pub(super) fn come_home(&mut self, unit: UnitId) {
        if self.units[unit.index()].in_window {
            self.set_status(unit, UnitStatus::Idle, Cause::None);
        } else {
            self.go_off_duty(unit);
        }
    }

    /// After assignment and duties: units that became idle at this instant take a break, backlog
    /// work or a patrol, or go where units go after a job.
    pub(super) fn settle_restless(&mut self) {
        if self.restless.is_empty() && !self.duty_left {
            return;
        }
        self.fill_duties();
        let mut restless = std::mem::take(&mut self.restless);
        restless.sort_unstable();
        restless.dedup();
        for &unit in &restless {
            if self.units[unit.index()].status == UnitStatus::Idle {
                self.settle(unit);
            }
            if std::mem::take(&mut self.units[unit.index()].just_cleared) {
                self.note_start(unit);
            }
        }
        restless.clear();
        // What settling has made restless waits for the next pass over this list.
        restless.append(&mut self.restless);
        self.restless = restless;
    }

    fn settle(&mut self, unit: UnitId) {
        let post = self.post(unit);
        let state = &self.units[unit.index()];
        let just_cleared = state.just_cleared;
        let on_break = self.now < state.break_until;
        let at_once = just_cleared && self.scenario.dispatch.afterwards == Afterwards::AtPost;
        if state.must_move && state.position != Position::At(post) && !at_once {
            return self.return_home(unit);
        }
        self.units[unit.index()].must_move = false;
        if !on_break && self.take_job(unit) {
            return;
        }
        let away = self.units[unit.index()].position != Position::At(post);
        match self.scenario.dispatch.afterwards {
            Afterwards::AtPost if just_cleared || on_break => {
                self.stand_at(unit, post);
                self.tell_unit(unit, UnitStatus::Idle);
            }
            // Within one cell the way home is the time within the cell.
            Afterwards::Return if just_cleared || away => return self.return_home(unit),
            Afterwards::Stay if on_break && away => return self.return_home(unit),
            _ => {}
        }
        if on_break {
            self.start_break(unit);
        } else {
            self.start_patrol(unit);
        }
    }
}
