//! Every sending: for an open need, by a legal candidate, the policy's choice, in the order of the line.

use super::board::Board;
use super::candidates::{Candidate, Request};
use super::needs::{Moment, Ready, Situated, is_told_first, priority_at};
use super::reach::ROUNDING;
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Incident, Visit};

/// Checks the sending of `visit` at `row`; `board` knows all rows before it.
pub fn check<'a>(
    board: &Board<'a>,
    incident: &'a Incident,
    visit: &'a Visit,
    row: usize,
    verdicts: &mut Verdicts,
) {
    let case = board.case;
    let now = visit.assigned;
    let moment = Moment { at: now, row };
    let tell = || case.tell(incident, visit);
    let situated = Situated::of(case, incident, moment);
    let replaces = replaced(case, incident, visit, row);
    let Some(situated) = situated.filter(|situated| situated.stage.name == visit.stage) else {
        // At the instant at which it ends or goes on, the order is not told.
        let ends = incident.ended == Some(now);
        let moves_on = incident.stages.iter().any(|entry| entry.entered == now);
        verdicts.check(
            "sent for a stage that is entered",
            Fault::Need,
            ends || moves_on,
            tell,
        );
        return;
    };
    let wanted = situated.stage.wanted(situated.entry.backed_up);
    let Some(need) = wanted.get(visit.need).copied() else {
        return verdicts.fault(Fault::Need, format!("no such need: {}", tell()));
    };
    let open = situated
        .open
        .iter()
        .any(|(other, _)| std::ptr::eq(*other, need));
    let fits = open || replaces.is_some() || !situated.settled;
    verdicts.check("sent for an open need", Fault::Need, fits, tell);
    let must = need.must_come == visit.must_come;
    verdicts.check("must come as the need says", Fault::Need, must, tell);
    let direct = is_told_first(case, incident, visit)
        && incident.stages[0].entered == situated.entry.entered;
    verdicts.check(
        "sent when it is ready",
        Fault::Order,
        direct || situated.ready != Ready::No,
        tell,
    );
    let (rank, sure_rank) = priority_at(case, incident, now);
    let request = Request {
        incident,
        stage: situated.stage,
        need,
        place: case.place_of(incident, visit),
        rank,
        now,
    };
    let candidates = board.candidates(&request);
    if !sure_rank {
        return verdicts.look("sendings not judged: priority raised at that instant");
    }
    let free = candidates
        .iter()
        .any(|candidate| candidate.unit == visit.unit);
    planned(board, visit, &request, verdicts, &tell);
    if let Some(before) = replaces {
        return reassigned(board, before, visit, &request, free, verdicts, &tell);
    }
    if free {
        if direct {
            let role = &case.plan.units[visit.unit].role;
            let cell = incident.cell;
            let told = board.responsible(cell, role, now).contains(&visit.unit);
            let first = case.plan.channels[&incident.channel].first.as_ref();
            // Without a delay the switchboard may have sent it at that instant too.
            if told || first.is_some_and(|(_, delay)| delay.least > 0) {
                verdicts.check(
                    "told first is the responsible unit",
                    Fault::ToldFirst,
                    told,
                    tell,
                );
                return;
            }
        }
        chosen(board, visit, &request, &candidates, verdicts, &tell);
    } else {
        called_away(board, visit, &request, &candidates, verdicts, &tell);
    }
    if !direct {
        super::line::check(board, incident, visit, &situated, moment, verdicts);
    }
}

/// The visit that this one takes over from one still on its way, which turns round in the row before.
fn replaced<'i>(
    case: &Case<'_>,
    incident: &'i Incident,
    visit: &Visit,
    row: usize,
) -> Option<&'i Visit> {
    let before = &case.records.changes[row.checked_sub(1)?];
    incident.visits.iter().find(|other| {
        other.departure == "reassigned"
            && other.left == Some(visit.assigned)
            && other.need == visit.need
            && other.stage == visit.stage
            && other.unit == before.unit
            && before.at == visit.assigned
            && before.from == "travelling"
            && !std::ptr::eq(*other, visit)
    })
}

/// The plan that the record tells is that of the tables.
fn planned(
    board: &Board<'_>,
    visit: &Visit,
    request: &Request<'_>,
    verdicts: &mut Verdicts,
    tell: &dyn Fn() -> String,
) {
    match board.reach(visit.unit, request.place, request.now) {
        None => verdicts.fault(
            Fault::ClosedFerry,
            format!("sent where no way is open: {}", tell()),
        ),
        Some(reach) => {
            let rule = if reach.is_exact() {
                "plans are those of the tables: exactly"
            } else {
                "plans are those of the tables: within bounds"
            };
            let right = reach.least - ROUNDING <= visit.planned
                && visit.planned <= reach.most.saturating_add(ROUNDING);
            verdicts.check(rule, Fault::WrongPlan, right, || {
                format!("{}: {} not {reach:?}", tell(), visit.planned)
            });
        }
    }
}

/// A free unit: legal, and the policy's choice.
fn chosen(
    board: &Board<'_>,
    visit: &Visit,
    request: &Request<'_>,
    candidates: &[Candidate],
    verdicts: &mut Verdicts,
    tell: &dyn Fn() -> String,
) {
    let (better, exact) = board.better(request, candidates, visit.unit);
    let rule = match exact {
        true => "the policy's choice: beyond doubt",
        false => "the policy's choice: nobody surely before it",
    };
    verdicts.check(rule, Fault::Policy, better.is_none(), || {
        let better = better.map(|unit| board.case.name(unit));
        format!("{}: {better:?} goes before it", tell())
    });
}

/// A unit that is called away: nobody free would have been sent, and its work matters least.
fn called_away(
    board: &Board<'_>,
    visit: &Visit,
    request: &Request<'_>,
    candidates: &[Candidate],
    verdicts: &mut Verdicts,
    tell: &dyn Fn() -> String,
) {
    let case = board.case;
    let own = board.within_reach(visit.unit, request);
    let class = board.interruption_class(visit.unit, request);
    let (Some(own), Some((class, sure))) = (own, class) else {
        let busy = board.states[visit.unit].availability == "busy";
        let fault = match (own, busy) {
            (None, false) => Fault::EndOfShift,
            _ => Fault::Interruption,
        };
        let what = format!(
            "it may not be sent from {}: {}",
            board.states[visit.unit].status,
            tell()
        );
        return verdicts.fault(fault, what);
    };
    let somebody = board.sends_somebody(request, candidates);
    verdicts.check(
        "free units go before those called away",
        Fault::Interruption,
        somebody.is_none(),
        || {
            format!(
                "{}: {:?} is free",
                tell(),
                somebody.map(|unit| case.name(unit))
            )
        },
    );
    let others = (0..board.states.len()).filter(|&unit| unit != visit.unit);
    let better = others.filter_map(|unit| {
        let (other, surely) = board.interruption_class(unit, request)?;
        let reach = board
            .within_reach(unit, request)
            .filter(|reach| reach.sure && surely)?;
        let nearer = reach.reach.most.saturating_add(ROUNDING) < own.reach.least
            || reach.reach == own.reach && own.reach.is_exact() && unit < visit.unit;
        (sure && (other < class || other == class && nearer)).then_some(unit)
    });
    let better: Vec<usize> = better.collect();
    verdicts.check(
        "called away from what matters least",
        Fault::Interruption,
        better.is_empty(),
        || {
            format!(
                "{}: rather {:?}",
                tell(),
                better
                    .iter()
                    .map(|&unit| case.name(unit))
                    .collect::<Vec<_>>()
            )
        },
    );
}

/// A unit that takes over from one on its way: free for all, and nearer by more than the margin.
fn reassigned(
    board: &Board<'_>,
    before: &Visit,
    visit: &Visit,
    request: &Request<'_>,
    free: bool,
    verdicts: &mut Verdicts,
    tell: &dyn Fn() -> String,
) {
    let case = board.case;
    let margin = case.plan.dispatch.reassign_margin;
    let left = left_to_go(case, before, request.place, request.now);
    let nearer = match (margin, left) {
        (None, _) => false,
        (Some(margin), Some(left)) => visit.planned + margin < left + ROUNDING,
        (Some(_), None) => true,
    };
    let there = case.there(request.incident, before);
    let still_coming = there.is_none_or(|there| there > request.now);
    let right = free && nearer && still_coming;
    verdicts.check(
        "replaced by a nearer unit",
        Fault::Reassignment,
        right,
        || format!("{}: {left:?} left to go", tell()),
    );
}

/// Planned time that a unit on its way has left, when it goes by land, its turn-out is fixed and nothing has
/// changed on the roads.
fn left_to_go(case: &Case<'_>, visit: &Visit, place: usize, now: i64) -> Option<i64> {
    let unit = &case.plan.units[visit.unit];
    let roads = &case.plan.roads;
    let (then, week) = (case.week(visit.assigned), case.week(now));
    let by_land = roads.is_by_land(unit.mode, then, visit.from, place)
        && roads.conditions(unit.mode, then) == roads.conditions(unit.mode, week);
    (unit.turn_out.is_fixed() && by_land).then(|| visit.assigned + visit.planned - now)
}
