//! Incidents: none lost, times in order, the ladder as declared, work begun by those who may.

use super::check::{Case, Fault, Finding, about, about_visit};
use super::records::{Incident, Visit};
use std::collections::BTreeSet;

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = lost(case);
    for incident in &case.records.incidents {
        times(case, incident, &mut findings);
        ladder(case, incident, &mut findings);
        for visit in &incident.visits {
            visit_times(case, incident, visit, &mut findings);
        }
    }
    findings
}

/// Numbers run without a gap, and every incident that a unit speaks of is there.
fn lost(case: &Case<'_>) -> Vec<Finding> {
    let numbers: Vec<usize> = case
        .records
        .incidents
        .iter()
        .map(|incident| incident.number)
        .collect();
    let known: BTreeSet<usize> = numbers.iter().copied().collect();
    let spoken: BTreeSet<usize> = case
        .records
        .changes
        .iter()
        .filter_map(|change| change.incident)
        .collect();
    let last = known.last().max(spoken.last()).copied();
    let expected = 0..last.map_or(0, |last| last + 1);
    let mut findings: Vec<Finding> = expected
        .filter(|number| !known.contains(number))
        .map(|number| Finding {
            fault: Fault::Lost,
            what: format!("incident {number} is not recorded"),
        })
        .collect();
    if known.len() != numbers.len() {
        let what = "an incident is recorded twice".to_owned();
        findings.push(Finding {
            fault: Fault::Lost,
            what,
        });
    }
    findings
}

fn times(case: &Case<'_>, incident: &Incident, findings: &mut Vec<Finding>) {
    let mut wrong = |what: &str| findings.push(about(Fault::Order, incident, what));
    if incident.occurred > incident.reported || incident.reported > incident.ready {
        wrong("it is reported before it happens, or assigned before it is reported");
    }
    let delay = case.plan.types[&incident.kind].dispatch_delay;
    if delay.is_some_and(|delay| incident.ready != incident.reported + delay) {
        wrong("it is not ready after its dispatch delay");
    }
    let mut before = incident.reported;
    for stage in &incident.stages {
        if stage.entered < before || !in_order([Some(stage.entered), stage.began, stage.ended]) {
            wrong(&format!("the times of stage {} go back", stage.stage));
        }
        before = stage.ended.unwrap_or(stage.entered);
    }
    if (incident.outcome == "open") != incident.ended.is_none() {
        wrong("it is open and ended, or neither");
    }
    if incident.ended.is_some_and(|ended| ended < before) {
        wrong("it ends before its last stage");
    }
}

fn ladder(case: &Case<'_>, incident: &Incident, findings: &mut Vec<Finding>) {
    let mut wrong = |what: &str| findings.push(about(Fault::Ladder, incident, what));
    let declared = &case.plan.types[&incident.kind].stages;
    let names: Vec<&str> = incident
        .stages
        .iter()
        .map(|stage| stage.stage.as_str())
        .collect();
    if names.first() != declared.first().map(|stage| stage.name.as_str()).as_ref() {
        wrong("it does not begin with the first stage");
    }
    for pair in incident.stages.windows(2) {
        let stage = case.stage(incident, &pair[0].stage);
        let position = declared.iter().position(|other| other.name == stage.name);
        let following = position.and_then(|position| declared.get(position + 1));
        let next = match stage.next.as_str() {
            "next" => following.map_or("", |next| &next.name),
            named => named,
        };
        if pair[0].settled || pair[1].stage != next {
            wrong(&format!(
                "{} does not follow {}",
                pair[1].stage, pair[0].stage
            ));
        }
    }
    let Some(last) = incident.stages.last() else {
        return;
    };
    let settled = incident.outcome == "settled";
    if settled != last.settled || settled && incident.outcome_stage != last.stage {
        wrong("its outcome is not that of its last stage");
    }
    let here = case.place(&incident.place);
    let next = case.plan.cells_next_to(here);
    for entered in &incident.stages {
        let stage = case.stage(incident, &entered.stage);
        if !stage.place.allows(case.place(&entered.place), here, &next) {
            wrong("a stage takes place where it may not");
        }
        let deadline = stage
            .deadline
            .map(|deadline| (incident.reported + deadline).max(entered.entered));
        if deadline.is_some_and(|deadline| entered.began.is_some_and(|began| began > deadline)) {
            wrong("work begins after the deadline");
        }
        if let Some(began) = entered.began {
            let may = |visit: &&Visit| {
                let stays = visit.left.is_none_or(|left| left >= began)
                    && visit.began.is_some_and(|own| own >= began);
                visit.stage == stage.name && stage.may_start.contains(&visit.role) && stays
            };
            let there = |visit: &Visit| {
                !case.plan.travel_occupies || visit.arrived.is_some_and(|at| at <= began)
            };
            if !incident.visits.iter().filter(may).any(there) {
                wrong("work begins without anybody who may start");
            }
        }
    }
    if incident.outcome == "expired" {
        let deadline = case.stage(incident, &last.stage).deadline;
        let at = deadline.map(|deadline| (incident.reported + deadline).max(last.entered));
        if last.began.is_some() || at != incident.ended {
            wrong("it expires although work has begun, or not at its deadline");
        }
    }
}

fn visit_times(case: &Case<'_>, incident: &Incident, visit: &Visit, findings: &mut Vec<Finding>) {
    let mut wrong = |what: &str| findings.push(about_visit(Fault::Order, incident, visit, what));
    let travel = if case.plan.travel_occupies {
        visit.arrived
    } else {
        None
    };
    if !in_order([
        Some(visit.assigned),
        travel,
        visit.held,
        visit.began,
        visit.left,
    ]) {
        wrong("its times go back");
    }
    if visit.arrived.is_none() && (visit.began.is_some() || visit.held.is_some()) {
        wrong("it works or holds without having come");
    }
    if visit
        .left
        .zip(incident.ended)
        .is_some_and(|(left, ended)| left > ended)
    {
        wrong("it stays after the end");
    }
    let mut entries = incident.stages.iter().enumerate();
    let entry =
        entries.rfind(|(_, stage)| stage.stage == visit.stage && stage.entered <= visit.assigned);
    let Some((position, stage)) = entry else {
        return wrong("it is sent for a stage that has not been entered");
    };
    let delay = if position == 0 {
        0
    } else {
        case.stage(incident, &visit.stage).dispatch_delay
    };
    let ready = if position == 0 {
        incident.ready
    } else {
        stage.entered + delay
    };
    if !case.stays(incident, visit) && visit.assigned < ready {
        wrong("it is sent before the dispatch delay is over");
    }
    if stage.ended.is_some_and(|ended| visit.assigned > ended) {
        wrong("it is sent after the stage");
    }
}

/// Whether those that are present do not go back.
fn in_order<const N: usize>(instants: [Option<i64>; N]) -> bool {
    instants.into_iter().flatten().is_sorted()
}
