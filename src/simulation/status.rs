//! Changes of a unit's state, for whom it is free, and telling the recorder.

use super::record::{Availability, Cause, Recorder, UnitChange, UnitStatus};
use super::unit_state::Task;
use super::world::World;
use crate::model::{CellId, FreeFrom, UnitId};

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Puts a unit into a state and tells the recorder.
    pub(super) fn set_status(&mut self, unit: UnitId, status: UnitStatus, cause: Cause) {
        let state = &mut self.units[unit.index()];
        let from = state.status;
        state.status = status;
        state.cause = cause;
        if status == UnitStatus::Idle && from != UnitStatus::Idle {
            self.restless.push(unit);
        }
        self.tell_unit(unit, from);
    }

    /// Works out for whom a unit is free and tells the recorder of its state.
    pub(super) fn tell_unit(&mut self, unit: UnitId, from: UnitStatus) {
        let availability = self.availability_of(unit);
        let state = &mut self.units[unit.index()];
        let was_free = state.availability != Availability::Busy;
        let is_free = availability != Availability::Busy;
        state.availability = availability;
        let change = UnitChange {
            at: self.now,
            unit,
            from,
            to: state.status,
            availability,
            in_window: state.in_window,
            place: state.stands,
            cause: state.cause,
        };
        let role = self.scenario.units[unit.index()].role;
        let free = &mut self.free[role.index()];
        if is_free && !was_free {
            *free += 1;
            self.free_roles = self.free_roles.with(role);
            self.idle_since[unit.index()] = self.now;
        } else if was_free && !is_free {
            *free -= 1;
            if *free == 0 {
                self.free_roles = self.free_roles.without(role);
            }
        }
        self.assign_wanted |= is_free && !was_free;
        if is_free {
            self.note_free(unit);
        } else {
            self.free_units.remove(unit);
        }
        if self.effects.follow_units() {
            let there = self.present_in(unit);
            self.effects.unit_is(unit, there, self.now);
        }
        self.recorder.unit_changed(&change);
    }

    /// Tells how many incidents are present and wait, when it has changed.
    pub(super) fn tell_line(&mut self) {
        let waiting = self.line.waiting();
        if self.told_line != (self.present, waiting) {
            self.told_line = (self.present, waiting);
            self.recorder.line_changed(self.now, self.present, waiting);
        }
    }

    /// The cell that a unit is present in for effects, and whether it patrols; nowhere off duty and
    /// on the way to or from something.
    fn present_in(&self, unit: UnitId) -> Option<(CellId, bool)> {
        let state = &self.units[unit.index()];
        let is_there = match state.status {
            UnitStatus::OffDuty | UnitStatus::Travelling | UnitStatus::Returning => false,
            UnitStatus::OnDuty | UnitStatus::OnBacklog => !matches!(
                state.task,
                Task::Duty { since: None, .. } | Task::Job { begun: None, .. }
            ),
            UnitStatus::Idle
            | UnitStatus::Patrolling
            | UnitStatus::OnScene
            | UnitStatus::Holding => true,
        };
        let cell = self.scenario.geography.places[state.stands.index()].cell;
        is_there.then_some((cell, state.status == UnitStatus::Patrolling))
    }

    fn availability_of(&self, unit: UnitId) -> Availability {
        let state = &self.units[unit.index()];
        let rules = &self.scenario.dispatch;
        let returning_free = rules.redispatch_on_the_way && rules.free_from == FreeFrom::Clearing;
        match state.status {
            _ if !state.in_window => Availability::Busy,
            UnitStatus::Returning if !returning_free => Availability::Busy,
            UnitStatus::Idle | UnitStatus::Patrolling | UnitStatus::Returning
                if self.now < state.hand_over_until =>
            {
                Availability::HighestOnly
            }
            UnitStatus::Idle | UnitStatus::Patrolling | UnitStatus::Returning => Availability::Free,
            _ => Availability::Busy,
        }
    }
}
