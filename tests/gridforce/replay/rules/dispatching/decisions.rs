//! Every sending: for an open need, by a legal candidate, the policy's choice, in the order of the line.

use super::board::Board;
use super::candidates::{Candidate, Request};
use super::needs::{Moment, Ready, Situated, is_told_first, may_be_told, priority_at};
use super::reach::ROUNDING;
use super::replacing::{reassigned, replaced};
use crate::replay::case::{Fault, Verdicts};
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
    let unit = &case.plan.units[visit.unit];
    let asked_for = need.roles.contains(&unit.role) && need.skills.is_subset(&unit.skills);
    verdicts.check(
        "of a role and skills asked for",
        Fault::Need,
        asked_for,
        tell,
    );
    let must = need.must_come == visit.must_come;
    verdicts.check("must come as the need says", Fault::Need, must, tell);
    let direct = is_told_first(case, incident, visit)
        && incident.stages[0].entered == situated.entry.entered;
    verdicts.check(
        "sent when it is ready",
        Fault::Order,
        // Who takes over from somebody told first does so when it is nearer.
        direct || replaces.is_some() || situated.ready != Ready::No,
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
    let farthest = board.farthest(visit.unit, &request);
    let in_dispatch = farthest.is_some_and(|farthest| visit.planned <= farthest);
    verdicts.check(
        "in dispatch for it",
        Fault::OutOfDispatch,
        in_dispatch,
        tell,
    );
    if let Some(before) = replaces {
        return reassigned(board, before, visit, &request, free, verdicts, &tell);
    }
    if free {
        let role = &case.plan.units[visit.unit].role;
        // Who is told first of what stands behind an incident that blocks hears when that no longer does.
        if case.plan.dispatch.blocking
            && may_be_told(case, incident, visit)
            && board
                .responsible(incident.cell, role, now)
                .contains(&visit.unit)
        {
            return verdicts.look("sendings not judged: perhaps told first");
        }
        if direct {
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
    if board.case.plan.dispatch.own_area_first && !board.is_of_area(visit.unit, request) {
        let mut others = candidates.iter();
        let own = others.find(|other| other.sure && board.is_of_area(other.unit, request));
        verdicts.check(
            "other areas only when the own has nobody",
            Fault::Area,
            own.is_none(),
            || {
                let own = own.map(|own| board.case.name(own.unit));
                format!("{}: {own:?} is of the area", tell())
            },
        );
    }
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
