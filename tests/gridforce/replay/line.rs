//! The line: nobody is served before somebody ahead who could have had the same unit.

use super::check::{Case, Fault, Finding, about_visit};
use super::records::{Incident, Visit};

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if case.plan.line == "loss" {
        return findings;
    }
    let mut waiting: Vec<&Incident> = case
        .records
        .incidents
        .iter()
        .filter(|incident| has_waited(incident))
        .collect();
    waiting.sort_by_key(|incident| incident.ready);
    for incident in &case.records.incidents {
        for visit in &incident.visits {
            if !was_free(case, incident, visit) {
                continue;
            }
            let ready = waiting.partition_point(|other| other.ready <= visit.assigned);
            let ahead = waiting[..ready]
                .iter()
                .filter(|other| goes_before(case, other, incident));
            let passed = ahead
                .filter(|other| still_waits(other, visit))
                .find(|other| could_have(case, other, visit));
            if let Some(passed) = passed {
                let what = format!(
                    "it passes incident {}, which waits for it too",
                    passed.number
                );
                findings.push(about_visit(Fault::Line, incident, visit, &what));
            }
        }
    }
    findings
}

fn has_waited(incident: &Incident) -> bool {
    incident
        .visits
        .first()
        .is_none_or(|visit| visit.assigned > incident.ready)
}

/// Sent from where it was idle, not called away from something and not kept from a stage before.
fn was_free(case: &Case<'_>, incident: &Incident, visit: &Visit) -> bool {
    case.sending(incident, visit)
        .is_some_and(|sending| sending.from == "idle")
}

/// Order of the line: priority, unless first come; then report, then number.
fn goes_before(case: &Case<'_>, one: &Incident, other: &Incident) -> bool {
    if one.priority != one.final_priority || other.priority != other.final_priority {
        return false;
    }
    let rank = |incident: &Incident| {
        let mut names = case.plan.priorities.iter();
        let rank = names.position(|(name, _)| *name == incident.priority);
        if case.plan.line == "priority" {
            rank
        } else {
            None
        }
    };
    let key = |incident: &Incident| (rank(incident), incident.reported, incident.number);
    key(one) < key(other)
}

/// Nobody has been sent to it by the instant of `visit`, nor is at that instant, and it has not ended.
fn still_waits(incident: &Incident, visit: &Visit) -> bool {
    let nobody = incident
        .visits
        .first()
        .is_none_or(|first| first.assigned > visit.assigned);
    nobody && incident.ended.is_none_or(|ended| ended > visit.assigned)
}

/// Whether the unit of `visit` might have been sent to `incident` instead.
fn could_have(case: &Case<'_>, incident: &Incident, visit: &Visit) -> bool {
    let unit = case.unit(&visit.unit);
    let Some(entered) = incident.stages.first() else {
        return false;
    };
    let stage = case.stage(incident, &entered.stage);
    let wanted = stage
        .must
        .iter()
        .any(|(roles, number)| *number > 0 && roles.contains(&unit.role));
    let to = case.place(&entered.place);
    let roads = case
        .plan
        .roads
        .get(&unit.mode)
        .or_else(|| case.plan.roads.values().next());
    let from = case.place(&visit.from);
    let week = case.since_monday(visit.assigned);
    let planned = roads.and_then(|roads| roads.planned(week, from, to));
    // A unit near the end of its window may be kept back from all but the highest priority.
    let in_time = planned.is_some_and(|planned| {
        let there =
            visit.assigned + (planned + unit.turn_out.mean) as i64 + case.plan.last_call + 1_000;
        unit.roster.on_duty(case.local(there))
    });
    let highest = case
        .plan
        .priorities
        .first()
        .is_some_and(|(name, _)| *name == incident.priority);
    let in_hand_over = was_in_hand_over(case, visit);
    // What it is sent to otherwise is another check's.
    wanted && unit.sent_to.is_none() && planned.is_some() && (highest || in_time && !in_hand_over)
}

/// Whether the unit was free for the highest priority only.
fn was_in_hand_over(case: &Case<'_>, visit: &Visit) -> bool {
    let changes = &case.changes[visit.unit.as_str()];
    let before = changes.partition_point(|change| change.at < visit.assigned);
    let here = changes[before..]
        .iter()
        .take_while(|change| change.at == visit.assigned);
    let last = before.checked_sub(1).map(|last| changes[last]);
    last.into_iter()
        .chain(here.copied())
        .any(|change| change.availability == "highest only")
}
