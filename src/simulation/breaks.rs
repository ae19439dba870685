//! Breaks: taken at the post, and given up for what may interrupt a duty.

use super::record::{Cause, Recorder, UnitStatus};
use super::unit_state::{Position, Task};
use super::world::World;
use crate::model::UnitId;
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// A break begins: it is taken at the post, from when the unit is idle there.
    pub(super) fn begin_break(&mut self, unit: UnitId, length: Span) {
        self.units[unit.index()].break_until = self.now + length;
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
