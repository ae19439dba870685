//! Movement: nobody is faster than roads and boats allow, no boat leaves at a closed hour, and by land a trip
//! takes the time of the tables.

use super::dispatching::board::Board;
use super::dispatching::reach::ROUNDING;
use super::dispatching::whereabouts::{Spot, arrival, places};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Change, Incident, Visit};
use crate::replay::scenario::quantities::DrawnTime;
use crate::replay::scenario::roads::Hours;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut board = Board::new(case);
    for (row, change) in case.records.changes.iter().enumerate() {
        board.settle_until(row);
        match (&*change.to, change.cause) {
            ("travelling", Cause::Incident(number)) => {
                let incident = &case.records.incidents[number];
                if let Some(visit) = case.visit_of(row, incident) {
                    of_visit(&board, incident, visit, verdicts);
                }
            }
            ("returning", _) if change.from != "returning" || case.turns(change) => {
                home(&board, change, row, verdicts)
            }
            _ => {}
        }
    }
    if case.plan.dispatch.afterwards != "at_post" && case.plan.dispatch.travel_occupies {
        for unit in 0..case.plan.units.len() {
            whereabouts(case, unit, verdicts);
        }
    }
}

fn of_visit(board: &Board<'_>, incident: &Incident, visit: &Visit, verdicts: &mut Verdicts) {
    let case = board.case;
    let Some(arrived) = visit.arrived else { return };
    let tell = || case.tell(incident, visit);
    let to = case.place_of(incident, visit);
    let unit = &case.plan.units[visit.unit];
    let stays = case.stays(incident, visit);
    let turn_out = if stays {
        DrawnTime::NONE
    } else {
        unit.turn_out
    };
    if !case.plan.dispatch.travel_occupies || case.plan.times_of(unit).is_some() {
        let way = visit.planned - case.plan.turn_out(visit.unit);
        let took = arrived - visit.assigned - way;
        let right = stays
            || (turn_out.least - ROUNDING..=turn_out.most.saturating_add(ROUNDING)).contains(&took);
        let fault = if took < 0 {
            Fault::TooFast
        } else {
            Fault::WrongPlan
        };
        return verdicts.check(
            "responses are turn-out and time of the table",
            fault,
            right,
            tell,
        );
    }
    trip(
        case,
        visit.unit,
        (board.start(visit.unit, visit.assigned), to),
        (visit.assigned, turn_out),
        arrived,
        &tell,
        verdicts,
    );
}

/// The way home ends when the unit is at its post, unless it is called away before.
fn home(board: &Board<'_>, change: &Change, row: usize, verdicts: &mut Verdicts) {
    let case = board.case;
    let unit = &case.plan.units[change.unit];
    let rows = case.changes[change.unit].iter();
    let later = rows
        .filter(|&&other| other > row)
        .map(|&row| &case.records.changes[row]);
    let mut later = later.skip_while(|next| next.to == "returning" && !case.turns(next));
    let next = later.next();
    let Some(next) = next.filter(|next| next.in_window || change.in_window == next.in_window)
    else {
        return;
    };
    let ends = case.rows[change.unit].iter().any(|row| row.ends == next.at);
    if !matches!(&*next.to, "idle" | "off duty") || ends || case.plan.times_of(unit).is_some() {
        return;
    }
    let none = DrawnTime::NONE;
    let tell = || format!("{} goes home at {}", unit.name, change.at);
    // On the way home nobody starts from the post.
    let way = (
        board.spot(change.unit, change.at),
        case.post(change.unit, change.at),
    );
    trip(
        case,
        change.unit,
        way,
        (change.at, none),
        next.at,
        &tell,
        verdicts,
    );
}

/// A trip that ends at `arrived`: by land exactly as long as the tables say, otherwise no faster than can be.
fn trip(
    case: &Case<'_>,
    unit: usize,
    (from, to): (Spot, usize),
    (sent, turn_out): (i64, DrawnTime),
    arrived: i64,
    tell: &dyn Fn() -> String,
    verdicts: &mut Verdicts,
) {
    let leaves = sent + turn_out.least;
    let by_land = arrival(case, unit, &from, to, leaves).filter(|_| turn_out.is_fixed());
    if let Some(by_land) = by_land {
        let right = (by_land - arrived).abs() <= ROUNDING;
        let fault = if arrived < by_land {
            Fault::TooFast
        } else {
            Fault::WrongPlan
        };
        return verdicts.check(
            "trips by land take the time of the tables",
            fault,
            right,
            || format!("{}: comes at {arrived}, not {by_land}", tell()),
        );
    }
    let Some(from) = places(case, &from) else {
        return verdicts.look("trips not judged");
    };
    if from.contains(&to) {
        return verdicts.look("trips not judged");
    }
    let faults = from
        .iter()
        .map(|&from| impossible(case, unit, leaves, from, to, arrived));
    let fault = faults.min().flatten();
    verdicts.check(
        "trips are no faster than can be",
        fault.unwrap_or(Fault::TooFast),
        fault.is_none(),
        tell,
    );
}

/// Why nobody who is at `from` at `start` can be at `to` at `end`, if so.
fn impossible(
    case: &Case<'_>,
    unit: usize,
    start: i64,
    from: usize,
    to: usize,
    end: i64,
) -> Option<Fault> {
    let roads = &case.plan.roads;
    let mode = case.plan.units[unit].mode;
    let shift = case.week(0);
    let too_early = |hours: Hours| {
        let earliest = roads.earliest(mode, start + shift, from, to, hours);
        earliest.is_none_or(|earliest| earliest > end + shift + ROUNDING)
    };
    match (too_early(Hours::Ignored), too_early(Hours::Kept)) {
        (true, _) => Some(Fault::TooFast),
        (false, true) => Some(Fault::ClosedFerry),
        (false, false) => None,
    }
}

/// Between two instants at which a unit stands somewhere it has had the time to get there. A unit that goes
/// off duty begins its next window at its post.
fn whereabouts(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    let stands = |status: &str| matches!(status, "idle" | "on scene" | "holding");
    let post = |at: i64| case.post(unit, at);
    if case.plan.times_of(&case.plan.units[unit]).is_some() {
        return;
    }
    let mut known = (0, post(0));
    let mut cleared = None;
    for change in case.changes_of(unit) {
        if change.to == "off duty" || change.from == "off duty" {
            known = (change.at, post(change.at));
            continue;
        }
        // Places told on the way are those left last.
        if !stands(&change.to) && !stands(&change.from) {
            continue;
        }
        // It starts its next job from its post, without having gone there.
        if change.to == "idle" && change.from != "idle" {
            cleared = Some(change.at);
        }
        let leaves = change.from == "idle" && change.to != "returning";
        let leaves = leaves && cleared == Some(change.at);
        if leaves && case.plan.dispatch.next_from_post {
            known = (change.at, post(change.at));
            continue;
        }
        let (at, from) = known;
        if from != change.place {
            let fault = impossible(case, unit, at, from, change.place, change.at);
            verdicts.check(
                "nobody is elsewhere too soon",
                fault.unwrap_or(Fault::TooFast),
                fault.is_none(),
                || format!("{} at {} from {at}", case.name(unit), change.at),
            );
        }
        known = (change.at, change.place);
    }
}
