//! What turns with the calendar: travel-time bands, hours of beats, timetables, backlog and patrols.

use super::agenda::Event;
use super::record::{Recorder, UnitStatus};
use super::world::World;
use crate::model::UnitId;
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// A band, or the hours of a beat, timetable, backlog or patrol, have changed.
    pub(super) fn turn_calendar(&mut self) {
        let week = self.calendar.since_monday(self.now);
        let band = self.scenario.geography.travel.bands().at(week);
        if band != self.band {
            self.band = band;
            self.recorder.band_changed(self.now, band);
            self.assign_wanted = true;
            self.on_duty.reopen();
        }
        if self.prepared.answers_by_hour {
            self.on_duty.reopen();
        }
        self.turn_timetables(week);
        for unit in 0..self.units.len() {
            if matches!(self.units[unit].status, UnitStatus::Idle) {
                self.restless.push(UnitId::new(unit));
            }
        }
        self.schedule_calendar();
    }

    pub(super) fn schedule_calendar(&mut self) {
        let week = self.calendar.since_monday(self.now);
        let bands = self.scenario.geography.travel.bands();
        let edges = &self.prepared.edges;
        let to_edge = edges
            .get(edges.partition_point(|&edge| edge <= week))
            .copied();
        let to_edge = to_edge
            .or_else(|| edges.first().map(|&edge| edge + Span::WEEK))
            .map(|edge| edge - week);
        if let Some(span) = [bands.until_change(week), to_edge]
            .into_iter()
            .flatten()
            .min()
        {
            self.agenda.add(self.now + span, Event::Calendar);
        }
    }
}
