//! The line: nobody is served before somebody ahead who could have had the same unit, or who blocks.

use super::board::Board;
use super::candidates::Request;
use super::needs::{Moment, Ready, Situated, priority_at};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Incident, Visit};

/// Checks that the sending of `visit` passes nobody.
pub fn check<'a>(
    board: &Board<'a>,
    incident: &'a Incident,
    visit: &'a Visit,
    situated: &Situated<'a>,
    moment: Moment,
    verdicts: &mut Verdicts,
) {
    let case = board.case;
    together(board, incident, visit, situated, moment, verdicts);
    if case.plan.dispatch.line == "loss" {
        return;
    }
    let Some(key) = key_at(case, incident, moment.at) else {
        return;
    };
    if comes_free_in_the_scan(case, visit.unit, moment) {
        return verdicts.look("the line not judged: free while it was gone through");
    }
    for other in waiting(case, moment.at) {
        let ahead = key_at(case, other, moment.at).is_some_and(|other| other < key);
        if other.number == incident.number || !ahead {
            continue;
        }
        let Some(stands) = Situated::of(case, other, moment) else {
            continue;
        };
        // Whoever has joined the line at this very instant may have come after it was gone through.
        if stands.ready != Ready::Yes || !stands.settled || is_told_now(case, other, moment.at) {
            continue;
        }
        let tell = || {
            format!(
                "{} passes incident {}",
                case.tell(incident, visit),
                other.number
            )
        };
        if case.plan.dispatch.blocking {
            verdicts.check(
                "nobody passes who is blocked",
                Fault::Blocking,
                !stands.waits(),
                tell,
            );
        }
        let wants_it = wants(board, other, &stands, visit.unit, moment.at);
        verdicts.check("nobody jumps the line", Fault::Line, !wants_it, tell);
    }
}

/// Whether a unit has come free after somebody was sent at the same instant: whoever stands before that one in
/// the line had been passed already.
fn comes_free_in_the_scan(case: &Case<'_>, unit: usize, moment: Moment) -> bool {
    let changes = &case.records.changes;
    let mut rows = case.changes[unit].iter().rev();
    let last = rows.find(|&&row| row < moment.row);
    last.is_some_and(|&last| {
        let before = changes[..=last].iter().rev();
        let mut now = before.take_while(|change| change.at == moment.at);
        now.any(|change| change.to == "travelling" && matches!(change.cause, Cause::Incident(_)))
    })
}

/// Incidents that are known and have not ended, in order of report.
pub fn waiting<'a>(case: &Case<'a>, at: i64) -> impl Iterator<Item = &'a Incident> {
    let incidents = &case.records.incidents;
    let known = incidents.partition_point(|incident| incident.reported <= at);
    incidents[..known]
        .iter()
        .filter(move |incident| incident.ended.is_none_or(|ended| ended > at))
}

/// Order of the line: priority unless first come, then report, then number; `None` when its priority changes
/// at this instant.
pub fn key_at(case: &Case<'_>, incident: &Incident, at: i64) -> Option<(usize, i64, usize)> {
    let (rank, sure) = match case.plan.dispatch.line.as_str() {
        "priority" => priority_at(case, incident, at),
        _ => (0, true),
    };
    sure.then_some((rank, incident.reported, incident.number))
}

/// A unit told first may have been asked before the line was gone through.
fn is_told_now(case: &Case<'_>, incident: &Incident, at: i64) -> bool {
    let channel = case.plan.channels.get(&incident.channel);
    incident.reported == at && channel.is_some_and(|channel| channel.first.is_some())
}

/// Whether an incident surely would have been sent a unit that is free.
fn wants<'a>(
    board: &Board<'a>,
    incident: &'a Incident,
    stands: &Situated<'a>,
    unit: usize,
    now: i64,
) -> bool {
    let case = board.case;
    let several = &case.plan.dispatch.several;
    let musts: u32 = stands
        .open
        .iter()
        .filter(|(need, _)| need.must_come)
        .map(|(_, count)| count)
        .sum();
    stands.open.iter().any(|(need, _)| {
        if several == "together" && musts > 0 && (musts > 1 || !need.must_come) {
            return false;
        }
        let request = request(case, incident, stands, need, now);
        let candidates = board.candidates(&request);
        let this = candidates.iter().any(|candidate| candidate.unit == unit);
        this && board.sends_somebody(&request, &candidates).is_some()
    })
}

/// What an open need asks for.
pub fn request<'a>(
    case: &Case<'_>,
    incident: &'a Incident,
    stands: &Situated<'a>,
    need: &'a crate::replay::scenario::matters::Need,
    now: i64,
) -> Request<'a> {
    Request {
        incident,
        stage: stands.stage,
        need,
        place: stands.entry.place,
        rank: priority_at(case, incident, now).0,
        now,
    }
}

/// Nobody goes until all that must come can go at one instant.
fn together<'a>(
    board: &Board<'a>,
    incident: &'a Incident,
    visit: &Visit,
    situated: &Situated<'a>,
    moment: Moment,
    verdicts: &mut Verdicts,
) {
    let case = board.case;
    if case.plan.dispatch.several != "together" || !situated.settled {
        return;
    }
    // Once this instant is over, no unit that must come is missing.
    let after = Moment {
        at: moment.at,
        row: usize::MAX,
    };
    let lost = incident.ended == Some(moment.at);
    let left_open = Situated::of(case, incident, after)
        .is_some_and(|after| after.stage.name == visit.stage && after.settled && after.waits());
    verdicts.check(
        "all that must come go together",
        Fault::Together,
        lost || !left_open,
        || case.tell(incident, visit),
    );
}
