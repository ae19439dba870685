//! Movement: nobody is faster than roads and boats allow, no boat leaves at a closed hour, plans are those of the tables.

use super::check::{Case, Fault, Finding, about_visit};
use super::records::{Incident, Visit};
use super::roads::{Hours, Roads};
use super::situation::Unit;

/// Rounding of times to milliseconds, link by link.
const ROUNDING: i64 = 50;
/// Rounding of constants in formulas (mean distances, quantiles).
const ROUNDING_OF_PLANS: f64 = 250.0;

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !case.plan.travel_occupies {
        check_responses(case, &mut findings);
        return findings;
    }
    for incident in &case.records.incidents {
        for visit in incident
            .visits
            .iter()
            .filter(|visit| !case.stays(incident, visit))
        {
            check_trip(case, incident, visit, &mut findings);
        }
    }
    if case.plan.returns {
        check_whereabouts(case, &mut findings);
        check_posts(case, &mut findings);
    }
    findings
}

fn roads<'a>(case: &Case<'a>, unit: &Unit) -> &'a Roads {
    let roads = &case.plan.roads;
    let roads = roads.get(&unit.mode).or_else(|| roads.values().next());
    roads.expect("a way to travel")
}

/// Units that travel in no time of theirs: the response is the planned time from the post or from where they were.
fn check_responses(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for incident in &case.records.incidents {
        for visit in &incident.visits {
            let unit = case.unit(&visit.unit);
            let week = case.since_monday(visit.assigned);
            let from = if case.plan.from_post {
                unit.post_at(week)
            } else {
                case.place(&visit.from)
            };
            let planned = roads(case, unit).planned(week, from, case.destination(incident, visit));
            let took = visit
                .arrived
                .map(|arrived| (arrived - visit.assigned) as f64 - unit.turn_out.mean);
            let agrees = planned
                .zip(took)
                .is_some_and(|(planned, took)| (planned - took).abs() <= ROUNDING_OF_PLANS);
            if !agrees && unit.turn_out.is_fixed() {
                let fault = if took < planned {
                    Fault::TooFast
                } else {
                    Fault::WrongPlan
                };
                findings.push(about_visit(
                    fault,
                    incident,
                    visit,
                    "its response is not the time of the table",
                ));
            }
        }
    }
}

/// A unit that was idle: the plan is that of the table, and by land the trip takes exactly that.
fn check_trip(case: &Case<'_>, incident: &Incident, visit: &Visit, findings: &mut Vec<Finding>) {
    let Some(sending) = case.sending(incident, visit) else {
        return;
    };
    if sending.from != "idle" {
        return;
    }
    let unit = case.unit(&visit.unit);
    let roads = roads(case, unit);
    let (from, to) = (case.place(&visit.from), case.destination(incident, visit));
    let week = case.since_monday(visit.assigned);
    let mut wrong =
        |fault: Fault, what: &str| findings.push(about_visit(fault, incident, visit, what));
    let Some(planned) = roads.planned(week, from, to) else {
        return wrong(Fault::ClosedFerry, "it is sent where no way is open");
    };
    if (planned + unit.turn_out.mean - visit.planned as f64).abs() > ROUNDING_OF_PLANS {
        wrong(
            Fault::WrongPlan,
            &format!(
                "the plan says {}, the tables {planned} and the turn-out",
                visit.planned
            ),
        );
    }
    let Some(arrived) = visit.arrived else {
        return;
    };
    let leaves = visit.assigned + unit.turn_out.least;
    let by_land = roads
        .by_land(from, to)
        .filter(|&by_land| by_land as f64 <= planned + ROUNDING as f64);
    if let Some(by_land) = by_land.filter(|_| unit.turn_out.is_fixed()) {
        if (arrived - leaves - by_land).abs() > ROUNDING {
            let fault = if arrived < leaves + by_land {
                Fault::TooFast
            } else {
                Fault::WrongPlan
            };
            wrong(fault, "by land it does not take the time of the table");
        }
    } else if from != to {
        let shift = week - visit.assigned;
        if let Some(fault) = impossible(roads, leaves + shift, from, to, arrived + shift) {
            wrong(fault, "it comes sooner than roads and boats allow");
        }
    }
}

/// Why nobody who is at `from` at `start` can be at `to` at `end`, if so; instants since a Monday.
fn impossible(roads: &Roads, start: i64, from: usize, to: usize, end: i64) -> Option<Fault> {
    let too_early = |hours: Hours| {
        let earliest = roads.earliest(start, from, to, hours);
        earliest.is_none_or(|earliest| earliest > end + ROUNDING)
    };
    match (too_early(Hours::Ignored), too_early(Hours::Kept)) {
        (true, _) => Some(Fault::TooFast),
        (false, true) => Some(Fault::ClosedFerry),
        (false, false) => None,
    }
}

/// Between two instants at which a unit stands somewhere it has had the time to get there. A unit that goes
/// off duty begins its next window at its post.
fn check_whereabouts(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let stands = |status: &str| matches!(status, "idle" | "on scene" | "holding");
    for (name, changes) in &case.changes {
        let unit = case.unit(name);
        let roads = roads(case, unit);
        let mut known = (0, unit.post_at(case.since_monday(0)));
        for change in changes {
            let place = case.place(&change.place);
            if change.to == "off duty" || change.from == "off duty" {
                known = (change.at, unit.post_at(case.since_monday(change.at)));
                continue;
            }
            if !(stands(&change.to) || stands(&change.from)) {
                continue;
            }
            let shift = case.since_monday(0);
            let (at, from) = known;
            let fault = impossible(roads, at + shift, from, place, change.at + shift)
                .filter(|_| from != place);
            if let Some(fault) = fault {
                let what = format!(
                    "{name}: from place {from} at {at} to {} at {}",
                    change.place, change.at
                );
                findings.push(Finding { fault, what });
            }
            known = (change.at, place);
        }
    }
}

/// Who is idle for some time is at its post, which may depend on the hour.
fn check_posts(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for (name, changes) in &case.changes {
        let unit = case.unit(name);
        for pair in changes.windows(2) {
            let (from, to) = (case.since_monday(pair[0].at), case.since_monday(pair[1].at));
            if pair[0].to != "idle" || from == to {
                continue;
            }
            let place = case.place(&pair[0].place);
            if place != unit.post_at(from) || place != unit.post_at(to - 1) {
                let what = format!(
                    "{name} is idle in {} from {} to {}, away from its post",
                    pair[0].place, pair[0].at, pair[1].at
                );
                findings.push(Finding {
                    fault: Fault::AwayFromPost,
                    what,
                });
            }
        }
    }
}
