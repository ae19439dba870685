//! Backlog: taken by those who answer for the cell, in its hours, in time to be back, no more than there is.

use super::dispatching::board::Board;
use super::dispatching::whereabouts::Spot;
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Change};
use crate::replay::scenario::hours::contains;
use std::collections::BTreeMap;

/// Rounding of means to whole milliseconds.
const ROUNDING: i64 = 250;

/// Begins to be taken, by store, period and place.
type Taken = BTreeMap<(usize, i64, usize), u32>;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut taken = Taken::new();
    let mut board = Board::new(case);
    for (row, change) in case.records.changes.iter().enumerate() {
        if let Cause::Backlog(store) = change.cause
            && change.to == "on backlog"
            && change.from != "on backlog"
        {
            board.settle_until(row);
            job(case, &board, change, row, store, &mut taken, verdicts);
        }
    }
    for ((store, period, place), jobs) in taken {
        // Points release more of those at sites.
        if case.plan.stores[store].at_sites {
            continue;
        }
        let there = case.plan.stores[store].jobs[&place];
        verdicts.check(
            "no more jobs than there are",
            Fault::Backlog,
            jobs <= there,
            || {
                let name = &case.plan.stores[store].name;
                format!("{jobs} of {there} in period {period} of {name}")
            },
        );
    }
}

fn job(
    case: &Case<'_>,
    board: &Board<'_>,
    change: &Change,
    row: usize,
    store: usize,
    taken: &mut Taken,
    verdicts: &mut Verdicts,
) {
    let tell = || format!("{} at {}", case.name(change.unit), change.at);
    let (unit, declared) = (&case.plan.units[change.unit], &case.plan.stores[store]);
    let allowed = unit.takes_backlog && declared.roles.contains(&unit.role) && change.in_window;
    verdicts.check(
        "backlog by those who take it",
        Fault::Backlog,
        allowed,
        tell,
    );
    let changes = &case.changes[change.unit];
    let later = changes.iter().filter(|&&other| other > row);
    let mut later = later
        .map(|&row| &case.records.changes[row])
        .filter(|later| !case.only_tells(later));
    let (next, after) = (later.next(), later.next());
    // What was not reached tells nothing of where it was.
    let goes_on = |next: &&Change| next.to == "on backlog" && next.from == "on backlog";
    let Some(came) = next.filter(goes_on) else {
        return;
    };
    let week = case.week(change.at);
    let from = match board.start(change.unit, change.at) {
        Spot::At(place) => place,
        _ => change.place,
    };
    let Some(way) = case.plan.planned(change.unit, week, from, came.place) else {
        return verdicts.fault(Fault::Backlog, format!("no way: {}", tell()));
    };
    let back = case.plan.planned(
        change.unit,
        week,
        came.place,
        case.post(change.unit, change.at),
    );
    let there = declared.jobs.contains_key(&came.place);
    let in_hours = [0, way]
        .iter()
        .any(|&way| contains(&declared.hours, week + way));
    verdicts.check(
        "backlog in its hours",
        Fault::Backlog,
        in_hours && there,
        tell,
    );
    let window = case.rows[change.unit]
        .iter()
        .rev()
        .find(|row| row.at <= change.at);
    let ends = window.map_or(0, |window| window.ends);
    let in_time = back.is_some_and(|back| {
        change.at + way.min(came.at - change.at) + declared.on_site.round() as i64 + back
            <= ends.saturating_add(ROUNDING)
    });
    verdicts.check("backlog in time to be back", Fault::Backlog, in_time, tell);
    let answers = board.may_answer_for(change.unit, came.place, change.at);
    verdicts.check(
        "backlog in cells answered for",
        Fault::Backlog,
        answers,
        tell,
    );
    let interrupted = after.is_some_and(|after| matches!(after.cause, Cause::Incident(_)));
    let duty = after.is_some_and(|after| matches!(after.cause, Cause::Duty(_)));
    if !interrupted && !duty {
        let period = change.at / declared.period;
        *taken.entry((store, period, came.place)).or_default() += 1;
    }
}
