//! Posts that move by the hour: where a unit is posted, and when it leaves for its next post.

use super::record::{Availability, Recorder, UnitStatus};
use super::world::World;
use crate::model::{PlaceId, UnitId};
use crate::units::{SimTime, Span};

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Where the unit is posted now.
    pub(super) fn post(&self, unit: UnitId) -> PlaceId {
        self.posts[unit.index()]
    }

    /// Where the unit is posted just before `at`.
    pub(super) fn post_before(&self, unit: UnitId, at: SimTime) -> PlaceId {
        let unit = &self.scenario.units[unit.index()];
        if !unit.moves() {
            return unit.post;
        }
        let before = at - Span::from_milliseconds(1);
        unit.post_at(self.calendar.since_monday(before))
    }

    /// Units whose timetable names another post from this hour on: they leave when they are free.
    pub(super) fn turn_timetables(&mut self, week: Span) {
        let prepared = self.prepared;
        for &unit in &prepared.moving {
            let post = self.scenario.units[unit.index()].post_at(week);
            if post == self.posts[unit.index()] {
                continue;
            }
            self.posts[unit.index()] = post;
            if self.units[unit.index()].availability != Availability::Busy {
                self.note_free(unit);
            }
            match self.units[unit.index()].status {
                UnitStatus::OffDuty => self.stand_at(unit, post),
                // It is on its way already, to where it was posted before.
                UnitStatus::Returning => self.return_home(unit),
                _ => self.units[unit.index()].must_move = true,
            }
        }
    }
}
