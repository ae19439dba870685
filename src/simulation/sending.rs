//! Sending the chosen unit: its visit, its turn-out, its trip.

use super::case::SlotState;
use super::incident_record::{Departure, Visit};
use super::record::{Cause, Recorder, UnitStatus};
use super::unit_state::Task;
use super::world::World;
use crate::model::UnitId;
use crate::random::Purpose;
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Sends `unit` to fill `slot`, away from whatever it is doing.
    pub(super) fn send(&mut self, case: usize, slot: usize, unit: UnitId) {
        let place = self.cases[case].place;
        let way = self.planned_from_here(unit, place).unwrap_or(Span::ZERO);
        self.interrupt(unit);
        let stage = self.stage_of(case);
        let role = self.scenario.units[unit.index()].role;
        let state = &mut self.cases[case];
        state.record.visits.push(Visit {
            unit,
            role,
            stage: state.stage as u8,
            need: state.slots[slot].need,
            must_come: state.slots[slot].must,
            first_responder: stage.may_start.or(stage.may_hold).contains(role),
            assigned: self.now,
            planned: way + self.prepared.turn_out[unit.index()],
            from: self.units[unit.index()].stands,
            arrived: None,
            held: None,
            began: None,
            left: None,
            departure: Departure::NotYet,
        });
        let visit = state.record.visits.len() - 1;
        state.slots[slot].unit = Some((unit, visit));
        state.slots[slot].state = SlotState::Coming;
        let cause = Cause::Incident(state.record.number);
        let turn_out = self.draw_turn_out(case, unit);
        self.units[unit.index()].task = Task::Case { case, slot };
        self.set_status(unit, UnitStatus::Travelling, cause);
        if self.scenario.dispatch.travel_occupies {
            return self.start_trip(unit, place, turn_out);
        }
        self.cases[case].record.visits[visit].arrived = Some(self.now + turn_out + way);
        self.units[unit.index()].just_cleared = false;
        self.units[unit.index()].stamp += 1;
        self.units[unit.index()].trip = None;
        self.stand_at(unit, place);
        self.arrive_at_case(unit, case, slot);
    }

    fn draw_turn_out(&self, case: usize, unit: UnitId) -> Span {
        let declared = &self.scenario.units[unit.index()];
        let key = self.cases[case]
            .key
            .and(self.prepared.unit_keys[unit.index()].hash());
        match (&declared.call_out, declared.standing) {
            (Some(call_out), false) => self.chance.time(call_out, Purpose::CallOut, key, 0),
            _ => {
                let turn_out = &self.scenario.roles[declared.role.index()].turn_out;
                self.chance.time(turn_out, Purpose::TurnOut, key, 0)
            }
        }
    }
}
