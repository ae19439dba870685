//! Keeping a duty: going there, being counted while there, being called away.

use super::effects::Deed;
use super::record::{Cause, Recorder, UnitStatus};
use super::unit_state::Task;
use super::world::World;
use crate::model::{Activity, DutyId, UnitId};
use crate::units::{SimTime, Span};

impl<R: Recorder + ?Sized> World<'_, R> {
    pub(super) fn go_to_duty(&mut self, duty: DutyId, unit: UnitId) {
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
        if let Some((from, _)) = self.duties[duty.index()].occurrence {
            self.keep_for_effects(unit, duty, self.now.max(from), 1.0);
        }
        self.tell_unit(unit, UnitStatus::OnDuty);
    }

    /// Counts the time that a keeper has been present; tells whether it had come.
    pub(super) fn credit(&mut self, unit: UnitId) -> bool {
        let Task::Duty { duty, since } = self.units[unit.index()].task else {
            return false;
        };
        let Some((from, to)) = self.duties[duty.index()].occurrence else {
            return false;
        };
        if let Some(since) = since {
            self.duties[duty.index()].kept +=
                self.now.min(to).since(since.max(from)).max(Span::ZERO);
            self.keep_for_effects(unit, duty, self.now.max(from), -1.0);
        }
        since.is_some()
    }

    /// From `at` on one more keeper, or one less, counts for effects.
    fn keep_for_effects(&mut self, unit: UnitId, duty: DutyId, at: SimTime, change: f64) {
        let deed = Deed {
            spot: self.duty(duty).spot,
            unit: Some(unit),
        };
        let is_meant = |activity: &Activity| match activity {
            Activity::Duties(duties) => duties[duty.index()],
            _ => false,
        };
        self.effects.presence(is_meant, deed, at, change);
    }

    /// A keeper is called away.
    pub(super) fn leave_duty(&mut self, unit: UnitId) {
        self.credit(unit);
        self.duty_left = true;
        if let Task::Duty { duty, .. } = self.units[unit.index()].task {
            self.duties[duty.index()]
                .keepers
                .retain(|&keeper| keeper != unit);
        }
        let state = &mut self.units[unit.index()];
        state.task = Task::None;
        state.stamp += 1;
    }
}
