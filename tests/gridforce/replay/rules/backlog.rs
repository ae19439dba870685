//! Backlog: taken by those who answer for the cell, in its hours, in time to be back, no more than there is; as
//! long as its time on site.

use super::dispatching::board::Board;
use super::dispatching::whereabouts::Spot;
use super::jobs::{Job, jobs};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::scenario::hours::contains;
use crate::replay::scenario::quantities::DrawnTime;
use std::collections::BTreeMap;

/// Rounding of means to whole milliseconds.
const ROUNDING: i64 = 250;

/// Begins to be taken, by store, period and place.
type Taken = BTreeMap<(usize, i64, usize), u32>;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut taken = Taken::new();
    let mut board = Board::new(case);
    for one in jobs(case) {
        board.settle_until(one.row);
        job(case, &board, &one, &mut taken, verdicts);
    }
    for ((store, period, place), jobs) in taken {
        // Points release more of those at sites, and `points` counts them.
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
    job: &Job<'_>,
    taken: &mut Taken,
    verdicts: &mut Verdicts,
) {
    let (store, change) = (job.store, job.taken);
    let tell = || format!("{} at {}", case.name(change.unit), change.at);
    let (unit, declared) = (&case.plan.units[change.unit], &case.plan.stores[store]);
    let allowed = unit.takes_backlog && declared.roles.contains(&unit.role) && change.in_window;
    verdicts.check(
        "backlog by those who take it",
        Fault::Backlog,
        allowed,
        tell,
    );
    // What was not reached tells nothing of where it was.
    let Some(came) = job.came else {
        return;
    };
    let week = case.week(change.at);
    let from = match board.start(change.unit, change.at) {
        Spot::At(place) => place,
        _ => change.place,
    };
    // Times unit by unit hold from wherever it is.
    let way = match case.plan.times_of(unit) {
        Some(row) => row[came.place],
        None => case.plan.planned(change.unit, week, from, came.place),
    };
    let Some(way) = way else {
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
        change.at + way.min(came.at - change.at) + declared.on_site.mean.round() as i64 + back
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
    if let Some(left) = job.left {
        // Who is called away has been there for less than the whole.
        let least = if job.is_interrupted() {
            0
        } else {
            declared.on_site.least
        };
        let time = DrawnTime {
            least: least - i64::from(declared.visits),
            most: declared.on_site.most.saturating_add(declared.visits.into()),
            ..declared.on_site
        };
        verdicts.check(
            "backlog takes its time on site",
            Fault::Work,
            time.can_be(left.at - came.at),
            || format!("{}: {} ms", tell(), left.at - came.at),
        );
    }
    if !job.is_interrupted() {
        let period = change.at / declared.period;
        *taken.entry((store, period, came.place)).or_default() += 1;
    }
}
