//! One replication indexed for the checks, and what they find.

use super::records::{Change, Incident, Replication, StageTimes, Visit, WindowRow};
use super::rules;
use super::scenario::matters::Stage;
use super::scenario::rosters::Window;
use super::scenario::situation::{Situation, week_of};
use std::collections::BTreeMap;

/// What is impossible about a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A unit is in two places, or its states do not follow one another.
    TwoPlaces,
    /// Faster than roads and boats allow.
    TooFast,
    /// By a boat that does not go at that hour.
    ClosedFerry,
    /// The plan or the trip is not that of the tables.
    WrongPlan,
    /// Waits elsewhere than at its post.
    AwayFromPost,
    /// Sent or in its window when it is not on duty.
    OffDuty,
    /// Free for others than the rules say.
    Availability,
    /// Out beyond the end of its shift, or sent too late in it.
    EndOfShift,
    /// An incident is lost.
    Lost,
    /// Times that go back.
    Order,
    /// A stage out of order.
    Ladder,
    /// A deadline not kept.
    Deadline,
    /// A caller who gave up too early or late.
    Patience,
    /// A unit for a need that is not there, or of a role or skill not asked for.
    Need,
    /// The line jumped.
    Line,
    /// Served behind an incident that blocks.
    Blocking,
    /// Some sent before all that must come could be.
    Together,
    /// Sent from another dispatch area while the own had somebody.
    Area,
    /// Another unit than the policy's.
    Policy,
    /// Sent to what it is not in dispatch for.
    OutOfDispatch,
    /// Kept waiting while a unit that would be sent is free.
    Waiting,
    /// The unit told first was not sent, or another was.
    ToldFirst,
    /// Called away from what may not be interrupted, or not the least of it.
    Interruption,
    /// Replaced on the way without need.
    Reassignment,
    /// Held too long, or by somebody who may not.
    Holding,
    /// Back-up nobody asked for.
    BackUp,
    /// Work of the wrong length, or begun by the wrong people.
    Work,
    /// A duty kept at the wrong time or by too many.
    Duty,
    /// A break at the wrong time or place.
    Break,
    /// Backlog taken where, when or by whom it may not be.
    Backlog,
    /// Points that come or go, or do something, against their scheme.
    Points,
    /// More or fewer incidents, or more of them at once, than the rate says.
    Rate,
    /// A patrol outside its beat or hours.
    Patrol,
    /// Attendance or crews that are not those of the windows.
    Attendance,
}

/// What the checks have looked at and found wrong.
#[derive(Debug, Default)]
pub struct Verdicts {
    pub findings: Vec<(Fault, String)>,
    /// How often each rule was looked at.
    pub looked_at: BTreeMap<&'static str, u64>,
}

impl Verdicts {
    /// Notes that a rule is looked at.
    pub fn look(&mut self, rule: &'static str) {
        *self.looked_at.entry(rule).or_default() += 1;
    }

    /// Notes a fault.
    pub fn fault(&mut self, fault: Fault, what: impl Into<String>) {
        self.findings.push((fault, what.into()));
    }

    /// Looks at a rule, which is broken unless `holds`.
    pub fn check(
        &mut self,
        rule: &'static str,
        fault: Fault,
        holds: bool,
        what: impl Fn() -> String,
    ) {
        self.look(rule);
        if !holds {
            self.fault(fault, format!("{rule}: {}", what()));
        }
    }
}

/// A replication with its plan, indexed.
pub struct Case<'a> {
    pub plan: &'a Situation,
    pub records: &'a Replication,
    /// Position of the changes of each unit, in order.
    pub changes: Vec<Vec<usize>>,
    /// Visits by unit, in order of assignment: incident and visit.
    pub visits: Vec<Vec<(&'a Incident, &'a Visit)>>,
    /// Windows of each unit by its roster.
    pub windows: Vec<Vec<Window>>,
    /// Recorded windows of each unit.
    pub rows: Vec<Vec<&'a WindowRow>>,
    /// The last instant of which the records tell.
    pub last: i64,
}

/// Everything that can be said about a replication.
pub fn verdicts(plan: &Situation, records: &Replication, verdicts: &mut Verdicts) {
    let case = Case::new(plan, records);
    rules::check(&case, verdicts);
}

impl<'a> Case<'a> {
    fn new(plan: &'a Situation, records: &'a Replication) -> Self {
        let units = plan.units.len();
        let mut changes = vec![Vec::new(); units];
        for (row, change) in records.changes.iter().enumerate() {
            changes[change.unit].push(row);
        }
        let mut visits = vec![Vec::new(); units];
        for incident in &records.incidents {
            for visit in &incident.visits {
                visits[visit.unit].push((incident, visit));
            }
        }
        for list in &mut visits {
            list.sort_by_key(|(_, visit)| (visit.assigned, visit.left.unwrap_or(i64::MAX)));
        }
        let mut rows = vec![Vec::new(); units];
        for row in &records.windows {
            rows[row.unit].push(row);
        }
        let times = records.changes.iter().map(|change| change.at);
        let ends = records
            .incidents
            .iter()
            .filter_map(|incident| incident.ended);
        let starts = records.windows.iter().map(|row| row.at);
        let last = times.chain(ends).chain(starts).max().unwrap_or(0);
        let windows = plan
            .units
            .iter()
            .map(|unit| unit.roster.windows(records.start, last + 1));
        Self {
            plan,
            records,
            changes,
            visits,
            windows: windows.collect(),
            rows,
            last,
        }
    }

    /// The changes of a unit, in order.
    pub fn changes_of(&self, unit: usize) -> impl Iterator<Item = &'a Change> + '_ {
        self.changes[unit]
            .iter()
            .map(|&row| &self.records.changes[row])
    }

    /// The window of a unit that holds `at`, by its roster.
    pub fn window_at(&self, unit: usize, at: i64) -> Option<&Window> {
        let windows = &self.windows[unit];
        let next = windows.partition_point(|window| window.begins <= at);
        let window = &windows[next.checked_sub(1)?];
        (at < window.ends).then_some(window)
    }

    /// Whether a change only tells that a window or a hand-over has begun or ended.
    pub fn only_tells(&self, change: &Change) -> bool {
        let edge = |window: &Window| {
            let edges = [window.begins, window.ends, window.hand_over_until];
            edges.contains(&change.at)
        };
        change.from == change.to && self.windows[change.unit].iter().any(edge)
    }

    /// The declared stage of a visit.
    pub fn stage(&self, incident: &Incident, name: &str) -> &'a Stage {
        self.plan.stage(&incident.kind, name).1
    }

    /// The visit that begins with a row in which a unit sets out for an incident; of several at one instant, the
    /// one of the same position among them.
    pub fn visit_of(&self, row: usize, incident: &'a Incident) -> Option<&'a Visit> {
        let sent = &self.records.changes[row];
        let rows = self.changes[sent.unit].iter().filter(|&&other| {
            let change = &self.records.changes[other];
            other > row
                && change.at == sent.at
                && change.to == "travelling"
                && change.cause == sent.cause
        });
        let visits = incident.visits.iter().rev();
        let mut visits =
            visits.filter(|visit| visit.unit == sent.unit && visit.assigned == sent.at);
        visits.nth(rows.count())
    }

    /// Where a visit goes: the place of the entry of its stage in which it is sent.
    pub fn place_of(&self, incident: &Incident, visit: &Visit) -> usize {
        incident
            .entry_of(visit)
            .map_or(incident.place, |entry| entry.place)
    }

    /// Where a unit is posted at an instant.
    pub fn post(&self, unit: usize, at: i64) -> usize {
        self.plan.units[unit].post_at(self.week(at))
    }

    /// Whether a unit on its way home turns to another post.
    pub fn turns(&self, change: &Change) -> bool {
        let post = |at: i64| self.post(change.unit, at);
        change.to == "returning" && post(change.at) != post(change.at - 1)
    }

    /// Name of a unit.
    pub fn name(&self, unit: usize) -> &'a str {
        &self.plan.units[unit].name
    }

    /// Milliseconds since the Monday midnight of the week in which the replication starts.
    pub fn week(&self, at: i64) -> i64 {
        week_of(self.records.start, at)
    }

    /// Whether the unit was with the incident until `visit` and goes on with it in the next stage.
    pub fn stays(&self, incident: &Incident, visit: &Visit) -> bool {
        let is = |entry: &StageTimes, of: &Visit| {
            let of = incident.entry_of(of);
            of.is_some_and(|of| std::ptr::eq(of, entry))
        };
        // Replaced at that very instant, it may be sent anew, and then sets out like anybody.
        let mut visits = incident.visits.iter();
        let first = visits.find(|other| {
            other.unit == visit.unit
                && other.assigned == visit.assigned
                && other.stage == visit.stage
        });
        if !first.is_some_and(|first| std::ptr::eq(first, visit)) {
            return false;
        }
        let mut pairs = incident.stages.windows(2);
        pairs.any(|pair| {
            let before = |other: &Visit| {
                other.unit == visit.unit
                    && other.left == Some(visit.assigned)
                    && other.departure == "cleared"
                    && is(&pair[0], other)
            };
            pair[1].entered == visit.assigned
                && is(&pair[1], visit)
                && incident.visits.iter().any(before)
        })
    }

    /// When a unit is at the scene and can work: on its arrival, or from its assignment on where travel occupies
    /// nobody. Who goes on with a matter at another place has to get there in any case.
    pub fn there(&self, incident: &Incident, visit: &Visit) -> Option<i64> {
        let arrived = visit.arrived?;
        let travels = self.plan.dispatch.travel_occupies || self.stays(incident, visit);
        Some(if travels { arrived } else { visit.assigned })
    }

    /// Words for a visit.
    pub fn tell(&self, incident: &Incident, visit: &Visit) -> String {
        let (number, name) = (incident.number, self.name(visit.unit));
        format!("incident {number}, {name} sent at {}", visit.assigned)
    }
}
