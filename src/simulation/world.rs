//! The world of one replication and its loop over instants.

use super::agenda::{Agenda, Event};
use super::backlog::StoreState;
use super::case::Case;
use super::duties::DutyState;
use super::prepared::Prepared;
use super::record::{Recorder, Responsible, UnitStatus};
use super::unit_state::UnitState;
use crate::demand::Demand;
use crate::model::{Calendar, PlaceId, Scenario, UnitId};
use crate::policy::DispatchPolicy;
use crate::random::Chance;
use crate::units::{SimTime, Span};

/// Everything that changes during one replication.
pub(super) struct World<'a, R: Recorder + ?Sized> {
    pub prepared: &'a Prepared<'a>,
    pub scenario: &'a Scenario,
    pub demand: &'a Demand,
    pub chance: Chance,
    pub calendar: Calendar,
    pub policy: &'a dyn DispatchPolicy,
    pub recorder: &'a mut R,
    pub now: SimTime,
    pub band: usize,
    pub agenda: Agenda,
    pub units: Vec<UnitState>,
    /// Where each unit is posted at this hour.
    pub posts: Vec<PlaceId>,
    pub idle_since: Vec<SimTime>,
    /// Free units (for somebody) by role.
    pub free: Vec<u32>,
    pub cases: Vec<Case>,
    pub unused_cases: Vec<usize>,
    /// Incidents known and not ended.
    pub present: u32,
    /// Cases with an open need that may be assigned, in line order.
    pub line: Vec<usize>,
    pub told_line: (u32, u32),
    pub next_report: usize,
    /// Something has happened that makes the line worth scanning.
    pub assign_wanted: bool,
    /// Who answers for the cells has to be worked out again.
    pub roster_changed: bool,
    /// Units that have become idle at this instant.
    pub restless: Vec<UnitId>,
    pub responsible: Vec<Option<UnitId>>,
    pub told_responsible: Vec<Responsible>,
    pub pool: Vec<(Span, UnitId)>,
    pub picks: Vec<(usize, UnitId)>,
    pub duties: Vec<DutyState>,
    /// A unit has been called away from a duty at this instant.
    pub duty_left: bool,
    pub stores: Vec<StoreState>,
    /// People of units not formed, who join the next unit of their role at the same instant.
    pub joining: Vec<(SimTime, u32)>,
}

/// The step in which duties begin.
const STEP_OF_DUTIES: u64 = 6;

impl<'a, R: Recorder + ?Sized> World<'a, R> {
    pub(super) fn new(
        prepared: &'a Prepared<'a>,
        demand: &'a Demand,
        chance: Chance,
        calendar: Calendar,
        policy: &'a dyn DispatchPolicy,
        recorder: &'a mut R,
    ) -> Self {
        let scenario = prepared.scenario;
        let slots = scenario.geography.cells.len() * prepared.slots();
        let week = calendar.since_monday(SimTime::START);
        let posts: Vec<PlaceId> = scenario
            .units
            .iter()
            .map(|unit| unit.post_at(week))
            .collect();
        Self {
            prepared,
            scenario,
            demand,
            chance,
            calendar,
            policy,
            recorder,
            now: SimTime::START,
            band: scenario.geography.travel.bands().at(week),
            agenda: Agenda::default(),
            units: posts.iter().copied().map(UnitState::off_duty).collect(),
            posts,
            idle_since: vec![SimTime::START; scenario.units.len()],
            free: vec![0; scenario.roles.len()],
            cases: Vec::new(),
            unused_cases: Vec::new(),
            present: 0,
            line: Vec::new(),
            told_line: (0, 0),
            next_report: 0,
            assign_wanted: false,
            roster_changed: true,
            restless: Vec::new(),
            responsible: vec![None; slots],
            told_responsible: Vec::with_capacity(slots),
            pool: Vec::with_capacity(scenario.units.len()),
            picks: Vec::new(),
            duties: scenario
                .duties
                .iter()
                .map(|_| DutyState::default())
                .collect(),
            duty_left: false,
            stores: scenario.backlog.iter().map(StoreState::new).collect(),
            joining: vec![(SimTime::NEVER, 0); scenario.roles.len()],
        }
    }

    /// Runs the replication from its start to the end of the run-out.
    pub(super) fn run(&mut self) {
        self.begin();
        let end = self.demand.window.end;
        loop {
            let at = self.agenda.next_at().min(self.next_report_at());
            if at >= end {
                break;
            }
            self.now = at;
            self.run_instant();
        }
        self.now = end;
        self.finish();
    }

    fn begin(&mut self) {
        self.recorder
            .observed(self.demand.window.from, self.demand.window.to);
        self.recorder.band_changed(self.now, self.band);
        for unit in 0..self.units.len() {
            self.tell_unit(UnitId::new(unit), UnitStatus::OffDuty);
            self.schedule_first_window(UnitId::new(unit));
        }
        self.begin_duties();
        self.begin_stores();
        self.schedule_calendar();
    }

    /// Steps 1 to 4, assignment, then duties and idle work; an instant is gone through again when
    /// something of no length happens in it.
    fn run_instant(&mut self) {
        let at = self.now;
        loop {
            let report_waits = self.next_report_at() == at;
            if let Some(event) = self.agenda.take(at, STEP_OF_DUTIES, report_waits) {
                self.handle(event);
            } else if report_waits {
                self.become_known();
            } else if self.assign_wanted {
                self.refresh_responsible();
                self.assign();
            } else {
                break;
            }
        }
        self.refresh_responsible();
        while let Some(event) = self.agenda.take(at, STEP_OF_DUTIES + 1, false) {
            self.handle(event);
        }
        self.settle_restless();
        self.tell_line();
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Calendar => self.turn_calendar(),
            Event::Unit(unit, stamp) if self.units[unit.index()].stamp == stamp => {
                self.unit_event(unit)
            }
            Event::PatrolOn(unit, stamp) if self.units[unit.index()].stamp == stamp => {
                self.patrol_on(unit)
            }
            Event::HoldEnd(unit, stamp) if self.units[unit.index()].stamp == stamp => {
                self.end_hold(unit)
            }
            Event::OverrunEnd(unit, stamp) if self.units[unit.index()].stamp == stamp => {
                self.end_overrun(unit)
            }
            Event::Unit(..) | Event::PatrolOn(..) | Event::HoldEnd(..) | Event::OverrunEnd(..) => {}
            Event::Work(case, stamp) => self.end_work(case, stamp),
            Event::DutyEnd(duty, from) => self.end_duty(duty, from),
            Event::WindowEnd(unit) => self.end_window(unit),
            Event::WindowBegin(unit) => self.begin_window(unit),
            Event::HandOverEnd(unit) => self.end_hand_over(unit),
            Event::Deadline(case, entry) => self.meet_deadline(case, entry),
            Event::Patience(case) => self.lose_patience(case),
            Event::Ready(case) => self.become_ready(case),
            Event::AskAgain => self.assign_wanted = true,
            Event::DutyMuster(duty) => self.muster_duty(duty),
            Event::DutyDepart(duty, unit) => self.depart_for_duty(duty, unit),
            Event::DutyBegin(duty) => self.fill_duty(duty),
            Event::BreakBegin(unit, until) => self.begin_break(unit, until),
            Event::StorePeriod(store) => self.turn_store(store),
        }
    }

    pub(super) fn next_report_at(&self) -> SimTime {
        self.demand
            .incidents
            .get(self.next_report)
            .map_or(SimTime::NEVER, |incident| incident.reported)
    }

    /// A band, or the hours of a beat, timetable, backlog or patrol, have changed.
    fn turn_calendar(&mut self) {
        let week = self.calendar.since_monday(self.now);
        let band = self.scenario.geography.travel.bands().at(week);
        if band != self.band {
            self.band = band;
            self.recorder.band_changed(self.now, band);
            self.assign_wanted = true;
        }
        self.roster_changed = true;
        self.turn_timetables(week);
        for unit in 0..self.units.len() {
            if matches!(self.units[unit].status, UnitStatus::Idle) {
                self.restless.push(UnitId::new(unit));
            }
        }
        self.schedule_calendar();
    }

    fn schedule_calendar(&mut self) {
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

    fn tell_line(&mut self) {
        let waiting = self
            .line
            .iter()
            .filter(|&&case| self.cases[case].waits())
            .count() as u32;
        if self.told_line != (self.present, waiting) {
            self.told_line = (self.present, waiting);
            self.recorder.line_changed(self.now, self.present, waiting);
        }
    }

    fn finish(&mut self) {
        for case in 0..self.cases.len() {
            if self.cases[case].live {
                self.recorder.incident_ended(&self.cases[case].record);
            }
        }
        self.finish_duties();
        self.recorder.finished(self.now);
    }
}
