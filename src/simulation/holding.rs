//! Holding the scene until a unit that may start comes.

use super::agenda::Event;
use super::case::SlotState;
use super::incident_record::Departure;
use super::record::{Cause, Recorder, UnitStatus};
use super::unit_state::Task;
use super::world::World;
use crate::model::UnitId;
use crate::units::SimTime;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// A unit is there and work cannot begin: it holds if that is all it may do, otherwise it waits.
    pub(super) fn wait_or_hold(&mut self, unit: UnitId, case: usize, slot: usize) {
        let stage = self.stage_of(case);
        let role = self.scenario.units[unit.index()].role;
        if !stage.may_hold.contains(role) || stage.may_start.contains(role) {
            return;
        }
        let now = self.now;
        self.cases[case].slots[slot].state = SlotState::Holding;
        if let Some(visit) = self.cases[case].visit(slot) {
            visit.held = visit.held.or(Some(now));
        }
        let cause = Cause::Incident(self.cases[case].record.number);
        let state = &mut self.units[unit.index()];
        state.stamp += 1;
        let stamp = state.stamp;
        let overtime = state.overtime_from;
        self.set_status(unit, UnitStatus::Holding, cause);
        if let Some(most) = stage.hold_at_most {
            self.agenda.add(now + most, Event::HoldEnd(unit, stamp));
        }
        if let Some(ended) = overtime {
            self.limit_hold(unit, ended);
        }
    }

    /// A holding unit whose window ended at `ended` stays for the stage's overrun at most.
    pub(super) fn limit_hold(&mut self, unit: UnitId, ended: SimTime) {
        if let Task::Case { case, .. } = self.units[unit.index()].task {
            let until = (ended + self.stage_of(case).hold_overrun).max(self.now);
            self.agenda.add(
                until,
                Event::OverrunEnd(unit, self.units[unit.index()].stamp),
            );
        }
    }

    /// The overrun after a window's end is over; it means nothing to a unit that has begun its next window.
    pub(super) fn end_overrun(&mut self, unit: UnitId) {
        if let (Some(ended), Task::Case { case, .. }) = (
            self.units[unit.index()].overtime_from,
            self.units[unit.index()].task,
        ) && ended + self.stage_of(case).hold_overrun <= self.now
        {
            self.end_hold(unit);
        }
    }

    /// The unit has held as long as it may and leaves; somebody else is wanted.
    pub(super) fn end_hold(&mut self, unit: UnitId) {
        let Task::Case { case, slot } = self.units[unit.index()].task else {
            return;
        };
        if self.cases[case].slots[slot].state != SlotState::Holding {
            return;
        }
        let now = self.now;
        self.release(case, slot, SlotState::Lapsed);
        self.cases[case].note_departure(slot, now, Departure::HoldEnded);
        let state = &mut self.cases[case];
        if state.there == 0 {
            state.record.left_alone = true;
        }
        let awaited = |state: SlotState| matches!(state, SlotState::Open | SlotState::Coming);
        if !state.slots.iter().any(|slot| awaited(slot.state)) {
            state.slots[slot].state = SlotState::Open;
            state.slots[slot].unit = None;
        }
        self.join_line(case);
    }
}
