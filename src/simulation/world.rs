//! The world of one replication and its loop over instants.

use super::agenda::{Agenda, Event};
use super::arrivals::Arrivals;
use super::case::{Case, Slot};
use super::duties::DutyState;
use super::effects::Effects;
use super::free_units::FreeUnits;
use super::hot_spots::PatrolPlan;
use super::line::Line;
use super::points::SiteState;
use super::prepared::Prepared;
use super::record::{Recorder, Responsible, UnitStatus};
use super::responsible::OnDuty;
use super::run::{Completion, Replication};
use super::stores::{Origin, StoreState};
use super::unit_state::UnitState;
use crate::demand::Demand;
use crate::model::{Calendar, CellId, DutyId, PlaceId, RoleSet, Scenario, UnitId};
use crate::policy::DispatchPolicy;
use crate::random::Chance;
use crate::units::{SimTime, Span};
use std::sync::atomic::{AtomicBool, Ordering};

/// Everything that changes during one replication.
pub(super) struct World<'a, R: Recorder + ?Sized> {
    pub prepared: &'a Prepared<'a>,
    pub scenario: &'a Scenario,
    pub demand: &'a Demand,
    pub chance: Chance,
    pub calendar: Calendar,
    pub policy: &'a dyn DispatchPolicy,
    stop: Option<&'a AtomicBool>,
    /// Events handled so far.
    pub events: u64,
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
    pub free_units: FreeUnits,
    /// Roles with a free unit.
    pub free_roles: RoleSet,
    pub cases: Vec<Case>,
    pub unused_cases: Vec<usize>,
    /// Incidents known and not ended.
    pub present: u32,
    /// Cases with an open need that may be assigned.
    pub line: Line,
    pub told_line: (u32, u32),
    pub arrivals: Arrivals<'a>,
    /// Something has happened that makes the line worth scanning.
    pub assign_wanted: bool,
    /// Units that have become idle at this instant.
    pub restless: Vec<UnitId>,
    pub on_duty: OnDuty,
    pub responsible: Vec<Option<UnitId>>,
    pub told_responsible: Vec<Responsible>,
    /// By unit: cells that it is the responsible unit of, in no order.
    pub answers_for: Vec<Vec<CellId>>,
    pub pool: Vec<(Span, UnitId)>,
    pub picks: Vec<(usize, UnitId)>,
    /// Slots of the stage that a case has just left; empty in between.
    pub slots_before: Vec<Slot>,
    pub duties: Vec<DutyState>,
    /// Duties that units have been named for and that have not ended, in declared order.
    pub mustered: Vec<DutyId>,
    /// A unit has been called away from a duty at this instant.
    pub duty_left: bool,
    pub stores: Vec<StoreState>,
    /// People of units not formed, who join the next unit of their role at the same instant.
    pub joining: Vec<(SimTime, u32)>,
    pub effects: Effects<'a>,
    /// Sites with points, by scheme.
    pub points: Vec<Vec<SiteState>>,
    /// Plans of patrols, by unit.
    pub patrols: Vec<Option<PatrolPlan>>,
    /// Incidents that became known, by type × cell; empty when no patrol asks for them.
    pub reported: Vec<u32>,
}

/// So many events take about a millisecond.
const EVENTS_BETWEEN_LOOKS: u64 = 4_096;

/// The step in which duties begin.
const STEP_OF_DUTIES: u64 = 6;

impl<'a, R: Recorder + ?Sized> World<'a, R> {
    pub(super) fn new(
        prepared: &'a Prepared<'a>,
        replication: &Replication<'a>,
        recorder: &'a mut R,
    ) -> Self {
        let scenario = prepared.scenario;
        let calendar = replication.calendar;
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
            demand: replication.demand,
            chance: replication.chance,
            calendar,
            policy: replication.policy,
            stop: replication.stop,
            events: 0,
            recorder,
            now: SimTime::START,
            band: scenario.geography.travel.bands().at(week),
            agenda: Agenda::of_units(scenario.units.len()),
            units: posts.iter().copied().map(UnitState::off_duty).collect(),
            posts,
            idle_since: vec![SimTime::START; scenario.units.len()],
            free: vec![0; scenario.roles.len()],
            free_units: FreeUnits::none(
                scenario.units.len(),
                scenario.roles.len(),
                scenario.geography.areas.len(),
            ),
            free_roles: RoleSet::EMPTY,
            cases: Vec::new(),
            unused_cases: Vec::new(),
            present: 0,
            line: Line::default(),
            told_line: (0, 0),
            arrivals: Arrivals::new(scenario, replication.demand, replication.chance),
            assign_wanted: false,
            restless: Vec::new(),
            on_duty: OnDuty::nobody(scenario),
            responsible: vec![None; slots],
            told_responsible: Vec::with_capacity(slots),
            answers_for: vec![Vec::new(); scenario.units.len()],
            pool: Vec::with_capacity(scenario.units.len()),
            picks: Vec::new(),
            slots_before: Vec::new(),
            duties: scenario
                .duties
                .iter()
                .map(|_| DutyState::default())
                .collect(),
            mustered: Vec::new(),
            duty_left: false,
            stores: scenario.backlog.iter().map(StoreState::new).collect(),
            joining: vec![(SimTime::NEVER, 0); scenario.roles.len()],
            effects: Effects::new(scenario, replication.chance, calendar),
            points: scenario.points.iter().map(SiteState::of).collect(),
            patrols: PatrolPlan::of_all(scenario),
            reported: PatrolPlan::counters(scenario),
        }
    }

    /// Runs the replication from its start to the end of the run-out, unless it is stopped.
    pub(super) fn run(mut self) -> Completion {
        self.begin();
        let end = self.demand.window.end;
        let mut look_at = EVENTS_BETWEEN_LOOKS;
        loop {
            let at = self.agenda.next_at().min(self.arrivals.next_at()).min(end);
            if self.decide_before(at) {
                continue;
            }
            if at >= end {
                break;
            }
            if self.events >= look_at {
                look_at += EVENTS_BETWEEN_LOOKS;
                if self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                    return self.completion(false);
                }
            }
            self.now = at;
            self.run_instant();
        }
        self.now = end;
        self.finish();
        self.completion(true)
    }

    fn completion(&self, finished: bool) -> Completion {
        Completion {
            finished,
            events: self.events,
            incidents: self.arrivals.known(),
        }
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
        self.begin_points();
        self.begin_patrols();
        self.schedule_calendar();
    }

    /// Steps 1 to 4, assignment, then duties and idle work; an instant is gone through again when
    /// something of no length happens in it.
    fn run_instant(&mut self) {
        let at = self.now;
        loop {
            let report_waits = self.arrivals.next_at() == at;
            if let Some(event) = self.agenda.take(at, STEP_OF_DUTIES, report_waits) {
                self.handle(event);
            } else if report_waits {
                self.events += 1;
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
        self.events += 1;
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
            // It has been overtaken.
            Event::Unit(..) | Event::PatrolOn(..) | Event::HoldEnd(..) | Event::OverrunEnd(..) => {
                self.events -= 1
            }
            Event::Work(case, stamp) => self.end_work(case, stamp),
            Event::DutyEnd(duty, number) => self.end_duty(duty, number),
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
            Event::BreakBegin(unit, length) => {
                self.begin_break(unit, Span::from_milliseconds(i64::from(length)));
            }
            Event::StorePeriod(store) => self.turn_store(store),
            Event::PointsPeriod(scheme) => self.turn_points(scheme.into()),
            Event::ActionEnd(scheme, site, action) => {
                self.end_action(Origin {
                    scheme: scheme.into(),
                    site: site as usize,
                    action: action.into(),
                });
            }
            Event::PatrolPlan(unit) => self.turn_patrol(unit),
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
