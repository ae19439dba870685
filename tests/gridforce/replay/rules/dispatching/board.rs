//! What can be known of every unit at a row of the records: state, whereabouts, for which cells it answers.

use super::whereabouts::{Spot, Track};
use crate::replay::case::Case;
use crate::replay::records::{Cause, Change};

/// A unit as its last change left it.
#[derive(Clone, Debug)]
pub struct State<'a> {
    pub status: &'a str,
    pub availability: &'a str,
    pub in_window: bool,
    pub cause: Cause,
    /// When it last changed.
    pub since: i64,
    /// It has cleared a job at `since`, and starts its next from its post when the rules say so.
    pub just_cleared: bool,
    pub track: Track,
}

/// All units at one row of the records.
pub struct Board<'a> {
    pub case: &'a Case<'a>,
    /// Rows before this one are told.
    pub row: usize,
    pub states: Vec<State<'a>>,
}

impl<'a> Board<'a> {
    /// Before the first row.
    pub fn new(case: &'a Case<'a>) -> Self {
        let off_duty = |unit: &crate::replay::scenario::staff::Unit| State {
            status: "off duty",
            availability: "busy",
            in_window: false,
            cause: Cause::None,
            since: 0,
            just_cleared: false,
            track: Track::at(unit.post),
        };
        Self {
            case,
            row: 0,
            states: case.plan.units.iter().map(off_duty).collect(),
        }
    }

    /// Takes note of all rows before `row`.
    pub fn settle_until(&mut self, row: usize) {
        while self.row < row {
            let change = &self.case.records.changes[self.row];
            self.apply(change);
            self.row += 1;
        }
    }

    fn apply(&mut self, change: &'a Change) {
        let track = self.track_after(change);
        let before = &self.states[change.unit];
        let from_job = match before.status {
            "on scene" | "holding" | "travelling" | "on backlog" => true,
            "on duty task" => before.cause != Cause::Break,
            _ => before.just_cleared && before.since == change.at,
        };
        self.states[change.unit] = State {
            status: &change.to,
            availability: &change.availability,
            in_window: change.in_window,
            cause: change.cause,
            since: change.at,
            just_cleared: change.to == "idle" && from_job,
            track,
        };
    }

    /// Where the unit is, or goes, from this change on.
    fn track_after(&self, change: &Change) -> Track {
        let plan = self.case.plan;
        let state = &self.states[change.unit];
        let unit = &plan.units[change.unit];
        let same = change.from == change.to && change.cause == state.cause;
        let told_only = same && self.case.only_tells(change);
        let from = || self.spot(change.unit, change.at);
        let start = || self.start(change.unit, change.at);
        match (&*change.to, change.cause) {
            ("returning", _) if same && !self.case.turns(change) => state.track.clone(),
            ("returning", _) => {
                Track::trip(from(), self.case.post(change.unit, change.at), change.at)
            }
            ("patrolling", _) if told_only => state.track.clone(),
            ("patrolling", _) => {
                let patrol = unit.patrol.as_ref();
                let beat = patrol.map_or_else(Vec::new, |patrol| patrol.cells());
                let dwells = change.from == "patrolling";
                let at = match start() {
                    Spot::At(post) if !dwells => post,
                    _ => change.place,
                };
                Track::patrol(at, dwells, &beat, change.at)
            }
            ("travelling", Cause::Incident(number)) => {
                let incident = &self.case.records.incidents[number];
                let Some(visit) = self.case.visit_of(self.row, incident) else {
                    return state.track.clone();
                };
                let to = self.case.place_of(incident, visit);
                if self.case.stays(incident, visit) {
                    Track::trip(from(), to, change.at)
                } else if unit.turn_out.is_fixed() {
                    Track::trip(start(), to, change.at + unit.turn_out.least)
                } else {
                    Track::somewhere(&start(), to)
                }
            }
            ("on duty task", Cause::Duty(duty)) => {
                let to = plan.duties[duty].place;
                if !same {
                    let leaves = change.at + plan.turn_out(change.unit);
                    Track::trip(start(), to, leaves)
                } else if change.place == to {
                    Track::at(to)
                } else {
                    state.track.clone()
                }
            }
            ("on backlog", _) if same && !told_only => Track::at(change.place),
            ("on backlog", _) if same => state.track.clone(),
            ("on backlog", _) => match self.next_place(change) {
                Some(to) => Track::trip(start(), to, change.at),
                None => Track::Lost,
            },
            _ => Track::at(change.place),
        }
    }

    /// Where the unit of a change to backlog comes to, when it does.
    fn next_place(&self, change: &Change) -> Option<usize> {
        let later = self.case.changes[change.unit]
            .iter()
            .filter(|&&row| row > self.row);
        let mut later = later.map(|&row| &self.case.records.changes[row]);
        let came = later.find(|next| !self.case.only_tells(next))?;
        (came.to == "on backlog" && came.from == "on backlog").then_some(came.place)
    }

    /// Where a unit is at `now`.
    pub fn spot(&self, unit: usize, now: i64) -> Spot {
        self.states[unit].track.spot(self.case, unit, now)
    }

    /// From where a unit sets out on a new trip to work: from its post after a job, when the rules say so.
    pub fn start(&self, unit: usize, now: i64) -> Spot {
        let state = &self.states[unit];
        if state.just_cleared && state.since == now && self.case.plan.dispatch.next_from_post {
            return Spot::At(self.case.post(unit, now));
        }
        self.spot(unit, now)
    }

    /// The end of the window in which a unit is.
    pub fn window_end(&self, unit: usize, now: i64) -> i64 {
        let mut rows = self.case.rows[unit].iter();
        let began = rows.rfind(|row| row.formed && row.at <= now);
        began.map_or(i64::MIN, |row| row.ends)
    }
}
