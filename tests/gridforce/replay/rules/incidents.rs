//! Incidents: none lost, known and ready as declared, times in order, ends as they may be.

use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Incident, Visit};
use crate::replay::scenario::effects::Asked;
use std::collections::BTreeSet;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    lost(case, verdicts);
    for incident in &case.records.incidents {
        intake(case, incident, verdicts);
        times(incident, verdicts);
        ending(case, incident, verdicts);
        for visit in &incident.visits {
            visit_times(case, incident, visit, verdicts);
        }
    }
}

/// Numbers run without a gap, in order of report, and every incident that a unit speaks of is there.
fn lost(case: &Case<'_>, verdicts: &mut Verdicts) {
    let incidents = &case.records.incidents;
    let known: BTreeSet<usize> = incidents.iter().map(|incident| incident.number).collect();
    let spoken = case
        .records
        .changes
        .iter()
        .filter_map(|change| match change.cause {
            Cause::Incident(number) => Some(number),
            _ => None,
        });
    let last = known.last().copied().max(spoken.max());
    for number in 0..last.map_or(0, |last| last + 1) {
        let there = known.contains(&number);
        verdicts.check("no incident is lost", Fault::Lost, there, || {
            format!("incident {number} is not recorded")
        });
    }
    let ordered = incidents
        .windows(2)
        .all(|pair| pair[0].number < pair[1].number && pair[0].reported <= pair[1].reported);
    verdicts.check(
        "numbers in order of report",
        Fault::Order,
        ordered,
        String::new,
    );
}

/// Detection and dispatch delays, priority and channel are the type's.
fn intake(case: &Case<'_>, incident: &Incident, verdicts: &mut Verdicts) {
    let kind = &case.plan.types[&incident.kind];
    let channel = case.plan.channels.get(&incident.channel);
    let detection = channel.map_or(incident.reported == incident.occurred, |channel| {
        let asked = Asked {
            kind: &incident.kind,
            channel: &incident.channel,
            ..Asked::default()
        };
        let detection = channel
            .detection
            .times(case.plan.factor("detection", asked));
        detection.can_be(incident.reported - incident.occurred)
    });
    let delay = incident.ready - incident.reported;
    let told_first = channel.and_then(|channel| channel.first.as_ref());
    let ready = match told_first {
        Some((_, switchboard)) => delay == 0 || switchboard.can_be(delay),
        None => {
            let asked = Asked {
                kind: &incident.kind,
                ..Asked::default()
            };
            let factor = case.plan.factor("dispatch delay", asked);
            case.plan.recorded || kind.dispatch_delay.times(factor).can_be(delay)
        }
    };
    let declared = case.plan.recorded
        || incident.priority == kind.priority
            && (kind.channels.is_empty() || kind.channels.contains(&incident.channel));
    verdicts.check(
        "delays, channel and priority are the type's",
        Fault::Order,
        detection && ready && delay >= 0 && declared,
        || format!("incident {}", incident.number),
    );
}

fn times(incident: &Incident, verdicts: &mut Verdicts) {
    let mut before = incident.reported;
    let mut forward = incident.occurred <= incident.reported;
    for stage in &incident.stages {
        forward &=
            before <= stage.entered && in_order([Some(stage.entered), stage.began, stage.ended]);
        before = stage.ended.unwrap_or(stage.entered);
    }
    forward &= incident.ended.is_none_or(|ended| before <= ended);
    verdicts.check("stages run forward", Fault::Order, forward, || {
        format!("incident {}", incident.number)
    });
    let open = incident.outcome == "open";
    verdicts.check(
        "open or ended",
        Fault::Order,
        open == incident.ended.is_none(),
        || format!("incident {}: {}", incident.number, incident.outcome),
    );
}

/// How it ended: expired at the deadline, withdrawn while nobody had come, lost when there is no line.
fn ending(case: &Case<'_>, incident: &Incident, verdicts: &mut Verdicts) {
    let tell = || format!("incident {}: {}", incident.number, incident.outcome);
    let kind = &case.plan.types[&incident.kind];
    let ended = incident.ended.unwrap_or(case.last);
    for entry in &incident.stages {
        let Some(deadline) = case.stage(incident, &entry.stage).deadline else {
            continue;
        };
        let at = (incident.reported + deadline).max(entry.entered);
        let begun = entry.began.is_some_and(|began| began <= at);
        let over = entry.ended.unwrap_or(case.last);
        let expired = incident.outcome == "expired" && incident.ended == Some(at);
        // At the very instant either may come first.
        let kept = begun || over <= at || expired;
        verdicts.check("deadlines are kept", Fault::Deadline, kept, tell);
    }
    if incident.outcome == "expired" {
        let last = incident.stages.last();
        let declared = last.is_some_and(|last| {
            let deadline = case.stage(incident, &last.stage).deadline;
            let at = deadline.map(|deadline| (incident.reported + deadline).max(last.entered));
            last.began.is_none() && at == incident.ended
        });
        verdicts.check("expired at a deadline", Fault::Deadline, declared, tell);
    }
    let nobody_came = |by: i64| {
        let mut visits = incident.visits.iter();
        visits.all(|visit| visit.arrived.is_none_or(|arrived| arrived >= by))
    };
    if incident.outcome == "withdrawn" {
        let waited = ended - incident.reported;
        let patience = kind
            .patience
            .is_some_and(|patience| patience.can_be(waited));
        let alone = nobody_came(ended);
        verdicts.check(
            "withdrawn when patience ends",
            Fault::Patience,
            patience && alone,
            tell,
        );
    } else if let Some(most) = kind.patience.filter(|patience| patience.most < i64::MAX) {
        let at = incident.reported + most.most;
        let in_time = ended <= at || !nobody_came(at + 1);
        verdicts.check(
            "withdrawn when patience ends",
            Fault::Patience,
            in_time,
            tell,
        );
    }
    if incident.outcome == "lost" {
        let no_line = case.plan.dispatch.line == "loss";
        let nobody = incident
            .stages
            .last()
            .is_some_and(|stage| stage.began.is_none());
        verdicts.check(
            "lost only without a line",
            Fault::Lost,
            no_line && nobody,
            tell,
        );
    }
}

fn visit_times(case: &Case<'_>, incident: &Incident, visit: &Visit, verdicts: &mut Verdicts) {
    let travel = visit.arrived.filter(|_| case.plan.dispatch.travel_occupies);
    let forward = in_order([
        Some(visit.assigned),
        travel,
        visit.held,
        visit.began,
        visit.left,
    ]) && visit
        .arrived
        .is_none_or(|arrived| arrived >= visit.assigned)
        && (visit.arrived.is_some() || visit.began.is_none() && visit.held.is_none())
        && in_order([visit.left, incident.ended])
        && visit.assigned >= incident.reported
        && visit.left.is_some() != visit.departure.is_empty()
        && (incident.ended.is_none() || visit.left.is_some());
    verdicts.check("visits run forward", Fault::Order, forward, || {
        case.tell(incident, visit)
    });
}

/// Whether those that are present do not go back.
pub fn in_order<const N: usize>(instants: [Option<i64>; N]) -> bool {
    instants.into_iter().flatten().is_sorted()
}
