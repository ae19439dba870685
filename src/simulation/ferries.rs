//! Ferries as they really leave: phases, boats, last boats and called boats.

use super::record::Recorder;
use super::unit_state::{Leg, Position, Task};
use super::world::World;
use crate::model::{PlaceId, UnitId};
use crate::network::{Ferry, FerryRoute};
use crate::random::{Entity, Purpose};
use crate::units::{SimTime, Span};

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The landing at which the planned route from `here` to `to` takes `ferry`.
    pub(super) fn near_landing(
        &self,
        unit: UnitId,
        ferry: usize,
        here: PlaceId,
        to: PlaceId,
        band: usize,
    ) -> PlaceId {
        let travel = &self.scenario.geography.travel;
        let mode = self.scenario.roles[self.scenario.units[unit.index()].role.index()].mode;
        let line = &travel.ferries()[ferry];
        let way = |landing: usize| {
            let first = if landing == here.index() {
                Some(Span::ZERO)
            } else {
                travel.land(mode, band, here.index(), landing)
            };
            let beyond = line.opposite(landing);
            let rest = if beyond == to.index() {
                Some(Span::ZERO)
            } else {
                travel.planned(mode, band, beyond, to.index())
            };
            Some(first? + rest?)
        };
        let near = match (way(line.from), way(line.to)) {
            (Some(out), Some(back)) if back < out => line.to,
            (None, Some(_)) => line.to,
            _ => line.from,
        };
        PlaceId::new(near)
    }

    /// At the landing of `ferry`: waits for its next boat, calls one, or plans again.
    pub(super) fn board(&mut self, unit: UnitId, ferry: usize, landing: PlaceId) {
        let week = self.calendar.since_monday(self.now);
        let line = &self.scenario.geography.travel.ferries()[ferry];
        match line.route(week) {
            FerryRoute::Scheduled => match self.next_departure(ferry, landing) {
                Some(leaves) => self.set_leg(unit, Leg::ForBoat { ferry, landing }, leaves),
                None => self.miss_last_boat(unit, ferry, landing, closing(line, week)),
            },
            FerryRoute::Called => self.call_boat(unit, ferry, landing),
            FerryRoute::Closed => {
                if let Some(trip) = &mut self.units[unit.index()].trip {
                    trip.band = None;
                }
                self.plan_leg(unit);
            }
        }
    }

    /// The last boat before closing has gone: plans as if it were closing time already.
    fn miss_last_boat(&mut self, unit: UnitId, ferry: usize, landing: PlaceId, closes: Span) {
        let travel = &self.scenario.geography.travel;
        let band = travel.bands().at(Span::from_milliseconds(
            closes.milliseconds().rem_euclid(Span::WEEK.milliseconds()),
        ));
        let mode = self.scenario.roles[self.scenario.units[unit.index()].role.index()].mode;
        let Some(trip) = &mut self.units[unit.index()].trip else {
            return;
        };
        trip.band = Some(band);
        let to = trip.destination.index();
        match travel.first_ferry(mode, band, landing.index(), to) {
            _ if travel.planned(mode, band, landing.index(), to).is_none() => {
                self.wait_for_route(unit)
            }
            Some(first) if first == ferry => self.call_boat(unit, ferry, landing),
            _ => self.plan_leg(unit),
        }
    }

    fn call_boat(&mut self, unit: UnitId, ferry: usize, landing: PlaceId) {
        let delay = &self.scenario.geography.on_call_delays[ferry];
        let key = match self.units[unit.index()].task {
            Task::Case { case, .. } => self.cases[case].key,
            _ => self.prepared.unit_keys[unit.index()].and(self.now.milliseconds().unsigned_abs()),
        };
        let key = key.and(self.prepared.ferry_keys[ferry].hash());
        let wait = delay.as_ref().map_or(Span::ZERO, |delay| {
            self.chance.time(delay, Purpose::OnCallBoat, key, 0)
        });
        self.set_leg(unit, Leg::ForBoat { ferry, landing }, self.now + wait);
    }

    pub(super) fn cross(&mut self, unit: UnitId, ferry: usize, landing: PlaceId) {
        let line = &self.scenario.geography.travel.ferries()[ferry];
        let beyond = PlaceId::new(line.opposite(landing.index()));
        let arrives = self.now + line.crossing;
        self.units[unit.index()].position = Position::Aboard {
            landing: beyond,
            arrives,
        };
        self.note_start(unit);
        self.set_leg(unit, Leg::Crossing, arrives);
    }

    /// The next boat from `landing` at or after now, unless the ferry closes first.
    fn next_departure(&self, ferry: usize, landing: PlaceId) -> Option<SimTime> {
        let line = &self.scenario.geography.travel.ferries()[ferry];
        let closes = self.now
            + (closing(line, self.calendar.since_monday(self.now))
                - self.calendar.since_monday(self.now));
        let key = self.prepared.ferry_keys[ferry].of(if landing.index() == line.from {
            "out"
        } else {
            "back"
        });
        let today = self.calendar.date_number(self.now);
        (today..=today + 7).find_map(|date| {
            let leaves = self.first_boat(line, key, date)?;
            (leaves < closes).then_some(leaves)
        })
    }

    /// The first boat at or after now among those of one date.
    fn first_boat(&self, line: &Ferry, key: Entity, date: i64) -> Option<SimTime> {
        let midnight = self.calendar.midnight(date);
        let weekday = self.calendar.since_monday(midnight);
        let phase = line.headway.scaled(self.chance.uniform(
            Purpose::FerryPhase,
            key,
            date.unsigned_abs(),
        ));
        let boats = line.hours.iter().filter_map(|&(from, to)| {
            let opens = midnight + (from.max(weekday) - weekday);
            let shuts = midnight + (to.min(weekday + Span::DAY) - weekday);
            let first = opens + phase;
            let late = self.now.since(first).milliseconds();
            let headway = line.headway.milliseconds();
            let missed = if late > 0 {
                (late + headway - 1) / headway
            } else {
                0
            };
            let leaves = first + line.headway * missed;
            (opens < shuts && leaves < shuts).then_some(leaves)
        });
        boats.min()
    }
}

/// When the opening that holds at `week` ends, as time since this Monday; may pass the week's end.
fn closing(line: &Ferry, week: Span) -> Span {
    let mut closes = week;
    // Openings that touch are one; a ferry that never closes is looked at a week ahead.
    while closes < week + Span::WEEK {
        let within =
            Span::from_milliseconds(closes.milliseconds().rem_euclid(Span::WEEK.milliseconds()));
        match line
            .hours
            .iter()
            .find(|&&(from, to)| from <= within && within < to)
        {
            Some(&(_, to)) => closes += to - within,
            None => break,
        }
    }
    closes
}
