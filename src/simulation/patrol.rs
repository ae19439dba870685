//! Patrol: moving between the cells of a beat while idle.

use super::agenda::Event;
use super::record::{Cause, Recorder, UnitStatus};
use super::world::World;
use crate::model::{PlaceId, UnitId};
use crate::random::Purpose;
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// An idle unit that patrols at this hour begins to.
    pub(super) fn start_patrol(&mut self, unit: UnitId) {
        let Some(patrol) = &self.scenario.units[unit.index()].patrol else {
            return;
        };
        if self.units[unit.index()].in_window
            && patrol.hours.contains(self.calendar.since_monday(self.now))
        {
            self.set_status(unit, UnitStatus::Patrolling, Cause::None);
            self.move_on(unit);
        }
    }

    /// In a cell of the beat: stays for a drawn time, at least a minute.
    pub(super) fn dwell(&mut self, unit: UnitId) {
        let Some(patrol) = &self.scenario.units[unit.index()].patrol else {
            return;
        };
        let moves = self.units[unit.index()].patrol_moves;
        let draw = self.chance.uniform(
            Purpose::PatrolDwell,
            self.prepared.unit_keys[unit.index()],
            moves,
        );
        let stay = patrol.dwell.quantile(draw).max(Span::MINUTE);
        self.units[unit.index()].stamp += 1;
        let stamp = self.units[unit.index()].stamp;
        self.agenda
            .add(self.now + stay, Event::PatrolOn(unit, stamp));
        self.tell_unit(unit, UnitStatus::Patrolling);
    }

    /// The stay is over: on to another cell, or home when the hours of patrol are over.
    pub(super) fn patrol_on(&mut self, unit: UnitId) {
        let Some(patrol) = &self.scenario.units[unit.index()].patrol else {
            return;
        };
        if patrol.hours.contains(self.calendar.since_monday(self.now)) {
            self.move_on(unit);
        } else {
            self.return_home(unit);
        }
    }

    fn move_on(&mut self, unit: UnitId) {
        let (Some(patrol), Some(plan)) = (
            &self.scenario.units[unit.index()].patrol,
            &self.patrols[unit.index()],
        ) else {
            return;
        };
        let state = &mut self.units[unit.index()];
        state.patrol_moves += 1;
        let draw = self.chance.uniform(
            Purpose::PatrolMove,
            self.prepared.unit_keys[unit.index()],
            state.patrol_moves,
        );
        let total: f64 = plan.weights.iter().sum();
        let mut rest = draw * total;
        let chosen = plan.weights.iter().position(|weight| {
            rest -= weight;
            rest < 0.0
        });
        let last = || plan.weights.iter().rposition(|&weight| weight > 0.0);
        let Some(position) = chosen.or_else(last) else {
            return;
        };
        let cell = patrol.beat[position].0;
        if self.planned_from_here(unit, PlaceId::from(cell)).is_some() {
            self.start_trip(unit, PlaceId::from(cell), Span::ZERO);
        } else {
            self.dwell(unit);
        }
    }
}
