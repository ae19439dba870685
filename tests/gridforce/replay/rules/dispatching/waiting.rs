//! Who waits: nobody does while a unit that would be sent is free or may be called away.

use super::board::Board;
use super::line::{key_at, request, waiting};
use super::needs::{Moment, Ready, Situated};
use crate::replay::case::{Fault, Verdicts};
use crate::replay::records::{Cause, Incident};

/// Checks the line once everything at `at` has happened; `board` knows all rows of that instant.
pub fn check(board: &Board<'_>, at: i64, verdicts: &mut Verdicts) {
    let case = board.case;
    // Who is home at once may be nearer there, who starts from the post only at the instant of clearing may be nearer
    // where it is, and who is posted elsewhere may leave an area without anybody of its
    // own: that alone makes nobody look at the line.
    let rules = &case.plan.dispatch;
    let moves = || {
        case.plan
            .units
            .iter()
            .any(|unit| !unit.timetable.is_empty())
    };
    let elsewhere = rules.afterwards == "at_post" || rules.next_from_post;
    let unseen = elsewhere || rules.own_area_first && moves();
    if at >= case.last || unseen && !has_reason(board, at) {
        return;
    }
    let moment = Moment {
        at,
        row: usize::MAX,
    };
    let mut line: Vec<(_, &Incident, Situated<'_>)> = waiting(case, at)
        .filter_map(|incident| {
            let stands = Situated::of(case, incident, moment)?;
            let key = key_at(case, incident, at);
            (!stands.open.is_empty()).then_some((key, incident, stands))
        })
        .collect();
    // Those whose priority changes at this instant come first: they may stand anywhere.
    line.sort_by_key(|(key, ..)| *key);
    for (key, incident, stands) in &line {
        if stands.ready == Ready::Yes && stands.settled && key.is_some() {
            of_incident(board, incident, stands, at, verdicts);
        }
        // Whoever blocks stops the scan.
        let may_wait = stands.ready != Ready::No && stands.waits();
        if case.plan.dispatch.blocking && may_wait {
            break;
        }
    }
}

fn of_incident<'a>(
    board: &Board<'a>,
    incident: &'a Incident,
    stands: &Situated<'a>,
    at: i64,
    verdicts: &mut Verdicts,
) {
    let case = board.case;
    let together = case.plan.dispatch.several == "together";
    let musts: u32 = stands
        .open
        .iter()
        .filter(|(need, _)| need.must_come)
        .map(|(_, count)| count)
        .sum();
    for (need, _) in &stands.open {
        // Several that must go together: who would be sent to which is not worked out here.
        if together && musts > 0 && (musts > 1 || !need.must_come) {
            verdicts.look("waiting not judged: several must go together");
            continue;
        }
        let request = request(case, incident, stands, need, at);
        let candidates: Vec<_> = board
            .candidates(&request)
            .into_iter()
            .map(|mut candidate| {
                // Who moves may have come within reach since the line was last gone through.
                let any_distance = board.farthest(candidate.unit, &request) == Some(i64::MAX);
                candidate.sure &= any_distance && stands_still(board, candidate.unit, at);
                candidate
            })
            .collect();
        let somebody = board.sends_somebody(&request, &candidates);
        verdicts.check(
            "nobody waits while a unit is free",
            Fault::Waiting,
            somebody.is_none(),
            || {
                let unit = somebody.map(|unit| case.name(unit));
                format!("incident {} at {at}: {unit:?} is free", incident.number)
            },
        );
        let called = (0..board.states.len()).find(|&unit| {
            let class = board.interruption_class(unit, &request);
            let reach = board.within_reach(unit, &request);
            stands_still(board, unit, at)
                && board.farthest(unit, &request) == Some(i64::MAX)
                && class.is_some_and(|(_, sure)| sure)
                && reach.is_some_and(|reach| reach.sure)
        });
        verdicts.check(
            "nobody waits while a unit may be called away",
            Fault::Waiting,
            called.is_none(),
            || {
                let unit = called.map(|unit| case.name(unit));
                format!(
                    "incident {} at {at}: {unit:?} may be called away",
                    incident.number
                )
            },
        );
    }
}

/// Whether an incident may be assigned from an instant on, or a unit clears a job at it.
fn has_reason(board: &Board<'_>, at: i64) -> bool {
    let case = board.case;
    let changes = &case.records.changes[..board.row];
    let mut now = changes.iter().rev().take_while(|change| change.at == at);
    let clears = now.any(|change| change.from == "on scene" && change.to == "idle");
    clears || waiting(case, at).any(|incident| incident.ready == at)
}

/// Whether a unit has been where it is, as it is, since before this instant, or has come to be free at it.
fn stands_still(board: &Board<'_>, unit: usize, at: i64) -> bool {
    let state = &board.states[unit];
    let still = matches!(state.status, "idle" | "on scene") || state.cause == Cause::Break;
    // A duty or a break may begin after the line has been gone through.
    let before = state.since < at;
    // Who is home at once is so only when the line has been gone through.
    let rules = &board.case.plan.dispatch;
    let stays = !rules.next_from_post && rules.afterwards != "at_post";
    still && (before || state.status == "idle" && stays)
}
