//! What one incident's record says of its responses: who came when, and who was left to wait.

use super::formula::{Reason, TeamEnd};
use crate::model::{IncidentType, RoleId, Stage, StagePlace};
use crate::simulation::{Departure, IncidentRecord, Outcome, Visit};
use crate::units::{SimTime, Span};

/// A response time, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Response {
    /// Not in the denominator.
    Outside,
    /// From the report to the arrival.
    After(Span),
    /// In the denominator, and infinite.
    Never,
}

/// What incidents of a type can come to, so that most need not be looked into for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Possible {
    /// Two units must come to one place.
    pub two: bool,
    /// A unit holds until another comes.
    pub hold: bool,
}

impl Possible {
    /// What the stages of a type say.
    pub(super) fn of(kind: &IncidentType) -> Self {
        let mut there =
            (0..kind.stages.len()).filter_map(|stage| at_the_incident(kind, stage as u8));
        Self {
            two: there.any(|stage| must_come(stage) >= 2 || stage.back_up.is_some()),
            hold: kind.stages.iter().any(|stage| !stage.may_hold.is_empty()),
        }
    }
}

/// Whether the response plan asked anybody to come; if not, the incident is outside every
/// denominator of responses (referred or settled without a visit, by plan).
pub(super) fn asked(record: &IncidentRecord, kind: &IncidentType) -> bool {
    if !record.visits.is_empty() {
        return true;
    }
    let asks = |stage: usize| {
        kind.stages
            .get(stage)
            .is_some_and(|stage| !stage.needs.is_empty())
    };
    let entered = record
        .stages
        .iter()
        .any(|stage| asks(usize::from(stage.stage)));
    entered || (record.stages.is_empty() && asks(0))
}

/// The visit that arrives first among units that may start or hold.
pub(super) fn first_visit(record: &IncidentRecord) -> Option<(&Visit, SimTime)> {
    earliest(record.visits.iter().filter(|visit| visit.first_responder))
}

/// Response of the first visit; infinite when nobody came.
pub(super) fn first_response(
    record: &IncidentRecord,
    first: Option<(&Visit, SimTime)>,
) -> Response {
    match first {
        Some((_, arrived)) => Response::After(arrived.since(record.reported)),
        None => Response::Never,
    }
}

/// Response of the first unit of a role; outside when the matter was closed by plan while one was on
/// its way. A role that nobody was sent of, though it must come, has not answered.
pub(super) fn role_response(record: &IncidentRecord, role: RoleId) -> Response {
    match earliest(record.visits.iter().filter(|visit| visit.role == role)) {
        Some((_, arrived)) => Response::After(arrived.since(record.reported)),
        None if stood_down(record, role) => Response::Outside,
        None => Response::Never,
    }
}

/// How the whole team's coming ended, and its response: the last arrival of the units that must
/// come in `stage`, which is at `position` of the type's ladder.
pub(super) fn team_response(
    record: &IncidentRecord,
    stage: &Stage,
    position: usize,
) -> (TeamEnd, Response) {
    match last_of_team(record, stage, position, |visit| came(record, visit)) {
        Some(arrived) => (
            TeamEnd::Complete,
            Response::After(arrived.since(record.reported)),
        ),
        None if was_coming(record, stage, position) => (TeamEnd::StoodDown, Response::Outside),
        None => (TeamEnd::Incomplete, Response::Never),
    }
}

/// Whether a unit of `role` was on its way when the matter was closed by plan.
fn stood_down(record: &IncidentRecord, role: RoleId) -> bool {
    closed_by_plan(record.outcome)
        && record
            .visits
            .iter()
            .any(|visit| visit.role == role && visit.departure == Departure::StoodDown)
}

/// Whether the matter was closed by plan while every unit that was still missing was on its way:
/// a team that nobody was sent to complete is incomplete, not stood down.
fn was_coming(record: &IncidentRecord, stage: &Stage, position: usize) -> bool {
    let coming = |visit: &Visit| {
        let turned = (visit.departure == Departure::StoodDown).then_some(visit.left);
        came(record, visit).or(turned.flatten())
    };
    closed_by_plan(record.outcome) && last_of_team(record, stage, position, coming).is_some()
}

/// The arrival that makes the team complete. A unit that stayed from the stage before counts from
/// when it first came.
fn last_of_team(
    record: &IncidentRecord,
    stage: &Stage,
    position: usize,
    arrival: impl Fn(&Visit) -> Option<SimTime>,
) -> Option<SimTime> {
    let mut last = None;
    for (need_position, need) in stage.needs.iter().enumerate() {
        if !need.must_come {
            continue;
        }
        let arrivals = || {
            let visits = record.visits.iter().filter(|visit| {
                usize::from(visit.stage) == position && usize::from(visit.need) == need_position
            });
            visits.filter_map(&arrival)
        };
        let come_by = |at: &SimTime| arrivals().filter(|other| other <= at).count();
        let enough = |at: &SimTime| come_by(at) >= (need.number as usize).max(1);
        last = last.max(Some(arrivals().filter(enough).min()?));
    }
    last
}

/// When the unit of a visit first came, over the stages that it stayed for; `None` if it has not.
fn came(record: &IncidentRecord, visit: &Visit) -> Option<SimTime> {
    let arrived = visit.arrived?;
    let before = record.visits.iter().find(|other| {
        other.unit == visit.unit
            && other.stage != visit.stage
            && other.left == Some(visit.assigned)
            && other.arrived.is_some_and(|at| at <= visit.assigned)
            && other.assigned < visit.assigned
    });
    before.map_or(Some(arrived), |before| came(record, before))
}

/// When the unit of a visit left the incident, over the stages that it stayed for.
fn departed(record: &IncidentRecord, visit: &Visit) -> Option<SimTime> {
    let left = visit.left?;
    let after = record.visits.iter().find(|other| {
        other.unit == visit.unit
            && other.assigned == left
            && other.assigned > visit.assigned
            && other.arrived == Some(left)
    });
    after.map_or(Some(left), |after| departed(record, after))
}

/// Why nobody that may start or hold came.
pub(super) fn reason(outcome: Outcome) -> Reason {
    match outcome {
        Outcome::Lost => Reason::Lost,
        Outcome::Expired => Reason::Expired,
        Outcome::Withdrawn => Reason::Withdrawn,
        Outcome::Open => Reason::Open,
        Outcome::Settled(_) | Outcome::Referred | Outcome::Unsettled => Reason::Closed,
    }
}

/// How long the first unit at the incident was alone: until the second came, it left, or the matter
/// closed (`end` for one still open). `None` unless two or more units must come there and one did.
/// Stages at another place, such as the station, do not count: nobody is exposed while waiting there.
pub(super) fn alone(record: &IncidentRecord, kind: &IncidentType, end: SimTime) -> Option<Span> {
    if !needs_two(record, kind) {
        return None;
    }
    let there = || {
        let visits = record.visits.iter();
        visits.filter(|visit| at_the_incident(kind, visit.stage).is_some())
    };
    let (first, arrived) = earliest(there())?;
    let second = earliest(there().filter(|visit| visit.unit != first.unit));
    let until = [
        second.map(|(_, at)| at),
        departed(record, first),
        record.ended,
    ]
    .into_iter()
    .flatten()
    .min()
    .unwrap_or(end);
    Some(until.since(arrived).max(Span::ZERO))
}

/// The stage at this position, when it takes place where the incident is, or is searched for.
fn at_the_incident(kind: &IncidentType, stage: u8) -> Option<&Stage> {
    let stage = kind.stages.get(usize::from(stage));
    stage.filter(|stage| !matches!(stage.place, StagePlace::Fixed(_)))
}

/// Whether a stage that was entered says that two units must come, back-up included.
fn needs_two(record: &IncidentRecord, kind: &IncidentType) -> bool {
    let entered = record
        .stages
        .iter()
        .filter_map(|entry| at_the_incident(kind, entry.stage));
    let mut backed_up = record.visits.iter().filter(|visit| visit.must_come);
    entered.map(must_come).any(|number| number >= 2)
        || backed_up.any(|visit| {
            at_the_incident(kind, visit.stage)
                .is_some_and(|stage| usize::from(visit.need) >= stage.needs.len())
        })
}

fn must_come(stage: &Stage) -> u32 {
    let needs = stage.needs.iter().filter(|need| need.must_come);
    needs.map(|need| need.number).sum()
}

/// From the first holding unit's arrival until one with authority came or it left (`end` when neither).
pub(super) fn held(record: &IncidentRecord, kind: &IncidentType, end: SimTime) -> Option<Span> {
    let (holder, arrived) = earliest(record.visits.iter().filter(|visit| visit.held.is_some()))?;
    let with_authority = earliest(record.visits.iter().filter(|visit| {
        kind.stages
            .get(usize::from(visit.stage))
            .is_some_and(|stage| stage.may_start.contains(visit.role))
    }));
    let until = [
        with_authority.map(|(_, at)| at),
        departed(record, holder),
        record.ended,
    ]
    .into_iter()
    .flatten()
    .min()
    .unwrap_or(end);
    Some(until.since(arrived).max(Span::ZERO))
}

/// From the end of the dispatch delay to the first assignment; `None` when nobody was sent.
pub(super) fn wait(record: &IncidentRecord) -> Option<Span> {
    let assigned = record.visits.iter().map(|visit| visit.assigned).min()?;
    Some(assigned.since(record.ready).max(Span::ZERO))
}

fn closed_by_plan(outcome: Outcome) -> bool {
    reason(outcome) == Reason::Closed
}

/// The visit with the earliest arrival; the earlier assigned of equals.
fn earliest<'r>(visits: impl Iterator<Item = &'r Visit>) -> Option<(&'r Visit, SimTime)> {
    visits
        .filter_map(|visit| visit.arrived.map(|arrived| (visit, arrived)))
        .min_by_key(|&(_, arrived)| arrived)
}
