//! Moving about: planned times from where a unit is, trips leg by leg, ferries as they really leave.

use super::record::{Recorder, UnitStatus};
use super::unit_state::{Leg, Position, Segment, Task, Trip};
use super::world::World;
use crate::model::{PlaceId, UnitId};
use crate::units::{SimTime, Span};

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Planned time from where the unit is to `to`, turn-out excluded; `None` when there is no route now.
    pub(super) fn planned_from_here(&self, unit: UnitId, to: PlaceId) -> Option<Span> {
        let travel = &self.scenario.geography.travel;
        if travel.is_by_unit() {
            return travel.of_unit(unit.index(), to.index());
        }
        let state = &self.units[unit.index()];
        match state.position {
            Position::At(_) if self.starts_from_post(unit) => {
                self.planned(unit, self.post(unit), to, self.band)
            }
            Position::At(place) => self.planned(unit, place, to, self.band),
            Position::Between(segment) => self.ways_from(unit, &segment, to).0,
            Position::Aboard { landing, arrives } => Some(
                self.planned(unit, landing, to, self.band)?
                    + arrives.since(self.now).max(Span::ZERO),
            ),
        }
    }

    /// Planned time of a new trip to `to`, turn-out included.
    pub(super) fn planned_trip(&self, unit: UnitId, to: PlaceId) -> Option<Span> {
        Some(self.planned_from_here(unit, to)? + self.prepared.turn_out[unit.index()])
    }

    pub(super) fn planned(
        &self,
        unit: UnitId,
        from: PlaceId,
        to: PlaceId,
        band: usize,
    ) -> Option<Span> {
        let travel = &self.scenario.geography.travel;
        if travel.is_by_unit() {
            let other = if to == self.post(unit) { from } else { to };
            return travel.of_unit(unit.index(), other.index());
        }
        travel.planned(self.mode(unit), band, from.index(), to.index())
    }

    fn mode(&self, unit: UnitId) -> usize {
        self.scenario.roles[self.scenario.units[unit.index()].role.index()].mode
    }

    /// From between two places: the shorter of turning back and going on, and whether it is going on.
    fn ways_from(&self, unit: UnitId, segment: &Segment, to: PlaceId) -> (Option<Span>, bool) {
        let along = segment.along_at(self.now);
        let back = self
            .planned(unit, segment.a, to, self.band)
            .map(|time| time + along);
        let on = self
            .planned(unit, segment.b, to, self.band)
            .map(|time| time + (segment.whole - along));
        match (back, on) {
            (Some(back), Some(on)) if back < on => (Some(back), false),
            (Some(back), None) => (Some(back), false),
            (_, on) => (on, true),
        }
    }

    /// Sends a unit on a trip after `turn_out`. What it was doing before has been ended.
    pub(super) fn start_trip(&mut self, unit: UnitId, destination: PlaceId, turn_out: Span) {
        let from_post = self.starts_from_post(unit);
        let post = self.post(unit);
        let now = self.now;
        self.units[unit.index()].just_cleared = false;
        if from_post {
            self.stand_at(unit, post);
        } else {
            self.note_start(unit);
        }
        let state = &mut self.units[unit.index()];
        if let Position::Between(segment) = &mut state.position {
            // It stands still while it gets ready.
            segment.along = segment.along_at(now);
            segment.since = now + turn_out;
        }
        state.trip = Some(Trip {
            destination,
            leg: Leg::TurnOut,
            band: None,
        });
        state.busy_until = now + turn_out;
        if turn_out > Span::ZERO {
            self.schedule_unit(unit, now + turn_out);
        } else {
            self.set_out(unit);
        }
    }

    /// Planned time until a unit on a trip comes to its destination `to`; `turn_out` is what is
    /// left of its planned turn-out, while it gets ready.
    pub(super) fn planned_left(&self, unit: UnitId, to: PlaceId, turn_out: Span) -> Option<Span> {
        let state = &self.units[unit.index()];
        match (state.trip?.leg, state.position) {
            (Leg::Last, Position::Between(segment)) => {
                Some(segment.whole - segment.along_at(self.now))
            }
            (Leg::Crossing, Position::Aboard { landing, arrives }) if landing == to => {
                Some(arrives.since(self.now))
            }
            (Leg::TurnOut, _) => Some(self.planned_from_here(unit, to)? + turn_out),
            _ => self.planned_from_here(unit, to),
        }
    }

    /// Notes the unit's next own event, in place of any other.
    pub(super) fn schedule_unit(&mut self, unit: UnitId, at: SimTime) {
        let state = &mut self.units[unit.index()];
        state.stamp += 1;
        self.agenda.set_unit(unit, at, state.stamp);
    }

    fn set_out(&mut self, unit: UnitId) {
        let Some(trip) = self.units[unit.index()].trip else {
            return;
        };
        if self.scenario.geography.travel.is_by_unit() {
            // Its own times hold wherever it is, also on the way.
            self.stand_at(unit, self.units[unit.index()].stands);
        }
        match self.units[unit.index()].position {
            Position::At(_) => self.plan_leg(unit),
            Position::Between(segment) => {
                let forward = self.ways_from(unit, &segment, trip.destination).1;
                let along = segment.along_at(self.now);
                let left = if forward {
                    segment.whole - along
                } else {
                    along
                };
                let moving = Segment {
                    along,
                    since: self.now,
                    forward,
                    ..segment
                };
                self.units[unit.index()].position = Position::Between(moving);
                self.note_start(unit);
                self.set_leg(unit, Leg::ToEnd, self.now + left);
            }
            Position::Aboard { arrives, .. } => {
                self.set_leg(unit, Leg::ToEnd, arrives.max(self.now))
            }
        }
    }

    pub(super) fn set_leg(&mut self, unit: UnitId, leg: Leg, ends: SimTime) {
        if let Some(trip) = &mut self.units[unit.index()].trip {
            trip.leg = leg;
        }
        self.schedule_unit(unit, ends);
    }

    /// Begins the next leg from the place where the unit is.
    pub(super) fn plan_leg(&mut self, unit: UnitId) {
        let state = &self.units[unit.index()];
        let (Some(trip), Position::At(here)) = (state.trip, state.position) else {
            return;
        };
        let to = trip.destination;
        let travel = &self.scenario.geography.travel;
        if travel.is_by_unit() {
            let homeward = self.units[unit.index()].status == UnitStatus::Returning;
            let other = if homeward { here } else { to };
            let whole = travel
                .of_unit(unit.index(), other.index())
                .unwrap_or(Span::ZERO);
            return self.go_by_land(unit, to, whole, Leg::Last);
        }
        let band = trip.band.unwrap_or(self.band);
        let mode = self.mode(unit);
        let Some(whole) = self.planned(unit, here, to, band) else {
            return self.wait_for_route(unit);
        };
        let Some(ferry) = travel.first_ferry(mode, band, here.index(), to.index()) else {
            return self.go_by_land(unit, to, whole, Leg::Last);
        };
        let landing = self.near_landing(unit, ferry, here, to, band);
        if landing == here {
            return self.board(unit, ferry, landing);
        }
        let whole = travel
            .land(mode, band, here.index(), landing.index())
            .unwrap_or(Span::ZERO);
        self.go_by_land(unit, landing, whole, Leg::ToLanding { ferry, landing });
    }

    fn go_by_land(&mut self, unit: UnitId, to: PlaceId, whole: Span, leg: Leg) {
        let state = &mut self.units[unit.index()];
        if let Position::At(here) = state.position {
            state.position = Position::Between(Segment {
                a: here,
                b: to,
                whole,
                along: Span::ZERO,
                since: self.now,
                forward: true,
            });
            self.note_start(unit);
        }
        self.set_leg(unit, leg, self.now + whole);
    }

    /// Waits where it is until travel conditions change, and looks again.
    pub(super) fn wait_for_route(&mut self, unit: UnitId) {
        let week = self.calendar.since_monday(self.now);
        let change = self.scenario.geography.travel.bands().until_change(week);
        let at = change.map_or(SimTime::NEVER, |span| self.now + span);
        self.set_leg(unit, Leg::ForRoute, at);
    }

    /// A unit's own event: its leg is over, or what it does at a place is.
    pub(super) fn unit_event(&mut self, unit: UnitId) {
        match self.units[unit.index()].trip {
            Some(trip) => self.end_leg(unit, trip),
            None => self.end_stay(unit),
        }
    }

    fn end_leg(&mut self, unit: UnitId, trip: Trip) {
        match trip.leg {
            Leg::TurnOut => self.set_out(unit),
            Leg::Last => self.arrive(unit, trip.destination),
            Leg::ToLanding { ferry, landing } => {
                self.stand_at(unit, landing);
                self.board(unit, ferry, landing);
            }
            Leg::ForBoat { ferry, landing } => self.cross(unit, ferry, landing),
            Leg::Crossing => {
                if let Position::Aboard { landing, .. } = self.units[unit.index()].position {
                    self.stand_at(unit, landing);
                    if landing == trip.destination {
                        return self.arrive(unit, landing);
                    }
                }
                self.plan_leg(unit);
            }
            Leg::ToEnd => {
                let end = match self.units[unit.index()].position {
                    Position::Between(segment) if segment.forward => segment.b,
                    Position::Between(segment) => segment.a,
                    Position::Aboard { landing, .. } => landing,
                    Position::At(place) => place,
                };
                self.stand_at(unit, end);
                self.plan_leg(unit);
            }
            Leg::ForRoute => {
                if let Some(trip) = &mut self.units[unit.index()].trip {
                    trip.band = None;
                }
                self.plan_leg(unit);
            }
        }
    }

    pub(super) fn stand_at(&mut self, unit: UnitId, place: PlaceId) {
        let state = &mut self.units[unit.index()];
        state.position = Position::At(place);
        state.stands = place;
        self.note_start(unit);
    }

    fn arrive(&mut self, unit: UnitId, place: PlaceId) {
        self.stand_at(unit, place);
        self.units[unit.index()].trip = None;
        match self.units[unit.index()].task {
            Task::Case { case, slot } => self.arrive_at_case(unit, case, slot),
            Task::Duty { duty, .. } => self.arrive_at_duty(unit, duty),
            Task::Job { .. } => self.begin_job(unit),
            Task::None | Task::Break
                if self.units[unit.index()].status == UnitStatus::Patrolling =>
            {
                self.dwell(unit)
            }
            Task::None | Task::Break => self.come_home(unit),
        }
    }
}
