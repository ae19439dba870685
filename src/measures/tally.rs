//! Listens to one replication and measures it.

use super::axis::Axis;
use super::coverage::{Coverage, Scene};
use super::formula::State;
use super::incidents::IncidentTally;
use super::instant::Instant;
use super::level::{Level, WeekSums};
use super::pattern::PatternTally;
use super::row::{Detail, Figures, Row};
use super::settling::Hourly;
use super::single_weeks::WeekResponses;
use super::workload::Workload;
use super::yardstick::Yardstick;
use crate::model::{Calendar, CellId, RoleId, StoreId, UnitId};
use crate::simulation::{
    DutyRecord, IncidentRecord, PointsCause, PointsRecord, Prevented, Recorder, Responsible,
    UnitChange, WindowRecord,
};
use crate::units::{SimTime, Span};

/// The accumulators of one replication; give it to the simulation as its recorder.
pub struct Tally<'y, 's> {
    yardstick: &'y Yardstick<'s>,
    calendar: Calendar,
    axis: Axis,
    latest: SimTime,
    instant: Instant,
    states: Vec<Level>,
    present: Hourly,
    figures: Figures,
    incidents: IncidentTally,
    workload: Workload,
    coverage: Option<Coverage>,
    pattern: Option<PatternTally>,
}

impl<'y, 's> Tally<'y, 's> {
    /// Accumulators for one replication that follows `calendar`. Nothing counts until the
    /// observed window is told.
    pub fn new(yardstick: &'y Yardstick<'s>, calendar: Calendar) -> Self {
        let bin = yardstick.scenario.measures.bin;
        let axis = Axis::new(calendar, bin, SimTime::START, SimTime::START);
        let mut states = levels(yardstick, axis.bins());
        Self {
            yardstick,
            calendar,
            axis,
            latest: SimTime::START,
            instant: Instant::new(yardstick.scenario.units.len()),
            present: Hourly::default(),
            figures: Figures::empty(yardstick),
            incidents: IncidentTally::new(yardstick, &axis),
            workload: Workload::new(yardstick, &axis, &mut states),
            coverage: yardstick.reach.as_ref().map(|_| Coverage::new(yardstick)),
            pattern: PatternTally::new(yardstick),
            states,
        }
    }

    /// Takes over what has changed in another instant than `at`.
    fn go_on_to(&mut self, at: SimTime) {
        if self.instant.is_over(at) {
            self.go_on();
        }
    }

    /// Takes over what has changed in the last instant.
    fn go_on(&mut self) {
        let (yardstick, axis, states) = (self.yardstick, &self.axis, &mut self.states[..]);
        let figures = &mut self.figures;
        for change in self.instant.changes() {
            self.workload
                .change(yardstick, axis, change, states, figures);
            if let Some(pattern) = &mut self.pattern {
                pattern.change(axis, change);
            }
        }
        if let (Some(coverage), Some(scene)) = (&mut self.coverage, scene(yardstick, axis)) {
            coverage.change(&scene, self.instant.changes(), states);
        }
        if let Some(pattern) = &mut self.pattern {
            pattern.publish(axis, self.instant.at(), states);
        }
        self.instant.clear();
    }

    /// What the replication comes to.
    pub fn finish(mut self) -> Row {
        self.go_on();
        let axis = self.axis;
        let covered = self.coverage.map(|coverage| coverage.finish(&axis));
        let mut figures = self.figures;
        let milliseconds = axis.length().milliseconds() as f64;
        figures.milliseconds = milliseconds;
        let (whole, whole_free) = self
            .pattern
            .map(|pattern| pattern.finish(&axis))
            .unwrap_or_default();
        let mut detail = Detail {
            milliseconds,
            units: self.workload.finish(&axis, &mut figures),
            dispatch: Vec::new(),
            covered: covered.unwrap_or_default(),
            whole,
            whole_free,
            bins: bins(&axis),
            reported: Vec::new(),
            cells_together: Vec::new(),
            bins_together: Vec::new(),
            weeks: WeekResponses::default(),
            present: self.present.finish(axis.to),
            warm_up: axis.from.since(SimTime::START),
            week: Vec::with_capacity(self.states.len()),
        };
        self.incidents
            .finish(self.yardstick, &mut figures, &mut detail);
        for (integral, level) in figures.states.iter_mut().zip(self.states) {
            let (value, sums) = level.finish(&axis);
            *integral = value;
            detail.week.push(sums);
        }
        Row { figures, detail }
    }
}

impl Recorder for Tally<'_, '_> {
    fn observed(&mut self, from: SimTime, to: SimTime) {
        let bin = self.yardstick.scenario.measures.bin;
        self.axis = Axis::new(self.calendar, bin, from, to);
    }

    fn unit_changed(&mut self, change: &UnitChange) {
        self.latest = self.latest.max(change.at);
        self.go_on_to(change.at);
        self.instant.put(change);
    }

    fn incident_ended(&mut self, record: &IncidentRecord) {
        let end = record.ended.unwrap_or(self.latest);
        self.latest = self.latest.max(end);
        if record.counted {
            self.incidents.count(
                self.yardstick,
                &self.axis,
                record,
                end,
                &mut self.figures,
                self.workload.sums(),
            );
        }
    }

    fn incident_prevented(&mut self, prevented: &Prevented) {
        if prevented.counted {
            self.incidents
                .prevented(self.yardstick, prevented.kind, prevented.priority);
        }
    }

    fn points_changed(&mut self, record: &PointsRecord) {
        let PointsCause::Action(action) = record.cause else {
            return;
        };
        if self.axis.contains(record.at) {
            let schemes = &self.yardstick.scenario.points[..record.scheme];
            let before: usize = schemes.iter().map(|scheme| scheme.actions.len()).sum();
            self.figures.actions[before + action] += 1;
        }
    }

    fn line_changed(&mut self, at: SimTime, present: u32, waiting: u32) {
        self.latest = self.latest.max(at);
        self.present.set(at, f64::from(present));
        self.states[State::Present.position()].set(&self.axis, at, f64::from(present));
        self.states[State::Waiting.position()].set(&self.axis, at, f64::from(waiting));
    }

    fn responsible_changed(&mut self, at: SimTime, cell: CellId, role: RoleId, who: Responsible) {
        self.go_on_to(at);
        if let Some(pattern) = &mut self.pattern {
            let slot = (cell, role, who);
            pattern.assign(self.yardstick, &self.axis, at, slot);
            self.instant.goes_on(at);
        }
    }

    fn band_changed(&mut self, at: SimTime, band: usize) {
        self.go_on_to(at);
        let (yardstick, axis) = (self.yardstick, &self.axis);
        if let (Some(coverage), Some(scene)) = (&mut self.coverage, scene(yardstick, axis)) {
            coverage.change_band(&scene, at, band, &mut self.states);
        }
    }

    fn window_began(&mut self, window: &WindowRecord) {
        let people = if window.formed { window.present } else { 0 };
        self.workload.present(
            &self.axis,
            window.at,
            window.unit,
            people,
            &mut self.figures,
        );
    }

    fn overtime_ended(&mut self, at: SimTime, unit: UnitId, worked: Span) {
        if self.axis.contains(at) {
            self.workload.overtime(unit, worked, &mut self.figures);
        }
    }

    fn duty_ended(&mut self, record: &DutyRecord) {
        if self.axis.contains(record.from) {
            self.figures.duties.0 += record.asked.milliseconds();
            self.figures.duties.1 += record.kept.milliseconds();
        }
    }

    fn jobs_due(&mut self, at: SimTime, _store: StoreId, _cell: CellId, due: u32, done: u32) {
        // A period ends at its last instant: one that ends with the window belongs to it.
        if self.axis.from < at && at <= self.axis.to {
            self.figures.jobs.0 += u64::from(due);
            self.figures.jobs.1 += u64::from(done);
        }
    }

    fn finished(&mut self, at: SimTime) {
        self.latest = self.latest.max(at);
    }
}

/// What coverage is measured by, where it is.
fn scene<'a, 's>(yardstick: &'a Yardstick<'s>, axis: &'a Axis) -> Option<Scene<'a, 's>> {
    yardstick.reach.as_ref().map(|reach| Scene {
        yardstick,
        reach,
        axis,
    })
}

/// Levels of all states, those of the week tables with bins.
fn levels(yardstick: &Yardstick<'_>, bins: usize) -> Vec<Level> {
    let roles = yardstick.roles();
    let mut levels = vec![Level::new(0); State::count(roles)];
    let mut followed = vec![
        State::Present,
        State::Waiting,
        State::CoveredFirst,
        State::PatternWhole,
        State::PatternWholeFree,
    ];
    for role in (0..roles).map(RoleId::new) {
        followed.extend([State::NoFree(role), State::Busy(role)]);
    }
    for state in followed {
        levels[state.position()] = Level::new(bins);
    }
    let of_residents = (0..roles)
        .map(RoleId::new)
        .flat_map(|role| [State::Covered(role), State::NoFree(role)]);
    let of_residents = of_residents.chain([
        State::CoveredFirst,
        State::CoveredTeam,
        State::PatternWholeResidents,
    ]);
    let of_cells = [
        State::PatternWhole,
        State::PatternOwn,
        State::PatternWholeFree,
    ];
    let cells = yardstick.residents.len() as f64;
    let of_residents = of_residents.map(|state| (state, yardstick.all_residents));
    for (state, whole) in of_residents.chain(of_cells.map(|state| (state, cells))) {
        let level = &mut levels[state.position()];
        *level = level.clone().of_whole(whole);
    }
    levels
}

/// Observed time in each bin and how often each began.
fn bins(axis: &Axis) -> WeekSums {
    let mut sums = WeekSums {
        integral: vec![0.0; axis.bins()],
        at_beginning: vec![0.0; axis.bins()],
        single: Vec::new(),
    };
    axis.pieces(axis.from, axis.to, |piece| {
        sums.integral[piece.bin] += piece.milliseconds as f64;
        sums.at_beginning[piece.bin] += f64::from(u8::from(piece.begins));
    });
    sums
}
