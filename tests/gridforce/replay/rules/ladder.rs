//! The ladder: stages follow one another as declared, settle by their chance, and end as they may.

use super::chances::{Tally, multiplied};
use super::work::has_time;
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Incident, StageTimes, Visit};
use crate::replay::scenario::effects::Asked;
use std::collections::BTreeMap;

/// How often each stage of a type settled.
type Settled<'a> = BTreeMap<(&'a str, &'a str), Tally>;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut settled = Settled::new();
    for incident in &case.records.incidents {
        first_stage(case, incident, verdicts);
        places(case, incident, verdicts);
        for pair in incident.stages.windows(2) {
            follows(case, incident, &pair[0], &pair[1], verdicts);
        }
        outcome(case, incident, verdicts);
        settling(case, incident, &mut settled, verdicts);
    }
    for ((kind, stage), tally) in settled {
        let likely = tally.is_likely();
        verdicts.check(
            "settles as often as its chance says",
            Fault::Ladder,
            likely,
            || {
                let (settled, expected) = (tally.came, tally.expected());
                format!("{kind} at {stage}: {settled} settled, {expected} are expected")
            },
        );
    }
}

/// The first stage, or the one that the channel names.
fn first_stage(case: &Case<'_>, incident: &Incident, verdicts: &mut Verdicts) {
    let declared = &case.plan.types[&incident.kind].stages;
    let channel = case.plan.channels.get(&incident.channel);
    let named = channel.and_then(|channel| channel.starts_at.as_ref());
    let named = named.filter(|named| declared.iter().any(|stage| stage.name == **named));
    let expected = named.unwrap_or(&declared[0].name);
    let first = incident.stages.first();
    let right =
        first.is_some_and(|first| first.stage == *expected && first.entered == incident.reported);
    verdicts.check("begins with its first stage", Fault::Ladder, right, || {
        format!("incident {}", incident.number)
    });
}

/// Every entry is where its stage may take place.
fn places(case: &Case<'_>, incident: &Incident, verdicts: &mut Verdicts) {
    let next = case.plan.neighbours(incident.cell);
    for entry in &incident.stages {
        let declared = &case.stage(incident, &entry.stage).place;
        let right = declared.allows(entry.place, incident.place, incident.cell, &next);
        verdicts.check("stages are where they may be", Fault::Ladder, right, || {
            format!("incident {} at {}", incident.number, entry.stage)
        });
    }
}

fn follows(
    case: &Case<'_>,
    incident: &Incident,
    one: &StageTimes,
    next: &StageTimes,
    verdicts: &mut Verdicts,
) {
    let declared = case.stage(incident, &one.stage);
    let at_most = case.stage(incident, &next.stage).visits_at_most;
    let entries = incident
        .stages
        .iter()
        .filter(|stage| stage.stage == next.stage);
    let right = !one.settled
        && next.stage == declared.next
        && one.ended == Some(next.entered)
        && entries.count() <= at_most as usize
        && (one.began.is_some() || declared.needs.is_empty());
    verdicts.check("stages follow as declared", Fault::Ladder, right, || {
        format!(
            "incident {}: {} after {}",
            incident.number, next.stage, one.stage
        )
    });
}

fn outcome(case: &Case<'_>, incident: &Incident, verdicts: &mut Verdicts) {
    let Some(last) = incident.stages.last() else {
        return;
    };
    let declared = case.stage(incident, &last.stage);
    let may_enter = |name: &str| {
        let (_, stage) = case.plan.stage(&incident.kind, name);
        let entries = incident.stages.iter().filter(|entry| entry.stage == name);
        entries.count() < stage.visits_at_most as usize
    };
    let right = match &*incident.outcome {
        "settled" => last.settled && incident.outcome_stage == last.stage,
        "referred" => !last.settled && declared.next == "referred",
        "unsettled" => {
            let closed = matches!(&*declared.next, "unsettled");
            !last.settled && (closed || declared.next != "referred" && !may_enter(&declared.next))
        }
        "open" => !last.settled && last.ended.is_none(),
        _ => !last.settled && (last.began.is_none() || incident.outcome != "expired"),
    };
    let at_end = matches!(&*incident.outcome, "open") || last.ended == incident.ended;
    verdicts.check(
        "the outcome is its last stage's",
        Fault::Ladder,
        right && at_end,
        || format!("incident {}: {}", incident.number, incident.outcome),
    );
}

/// A stage settles by the chance of the highest rank that took part.
fn settling<'a>(
    case: &Case<'a>,
    incident: &'a Incident,
    settled: &mut Settled<'a>,
    verdicts: &mut Verdicts,
) {
    for (position, entry) in incident.stages.iter().enumerate() {
        let (Some(_), Some(ended)) = (entry.began, entry.ended) else {
            continue;
        };
        let gone_on = incident.stages.len() > position + 1;
        let judged = matches!(&*incident.outcome, "settled" | "unsettled" | "referred");
        if !gone_on && !judged {
            continue;
        }
        let declared = case.stage(incident, &entry.stage);
        let role = |visit: &Visit| case.plan.units[visit.unit].role.as_str();
        let worked = incident.visits.iter().filter(|visit| {
            // A role without a time of its own is released as work begins.
            let released =
                visit.arrived.is_some() && !has_time(case, incident, declared, visit.unit);
            visit.stage == entry.stage
                && visit.assigned >= entry.entered
                && visit.assigned <= ended
                && (visit.began.is_some() || released)
                && visit.departure == "cleared"
        });
        let roles = worked.map(role);
        let Some(best) = roles.max_by_key(|role| case.plan.roles[*role].rank) else {
            continue;
        };
        let chance = declared.settle.get(best).copied().unwrap_or(0.0);
        let asked = Asked {
            kind: &incident.kind,
            stage: &entry.stage,
            role: best,
            ..Asked::default()
        };
        let chance = multiplied(chance, case.plan.factor("settle chance", asked));
        let possible = if entry.settled {
            chance[1] > 0.0
        } else {
            chance[0] < 1.0
        };
        verdicts.check(
            "settles by the best role's chance",
            Fault::Ladder,
            possible,
            || format!("incident {} at {}", incident.number, entry.stage),
        );
        let tally = settled.entry((&incident.kind, &entry.stage)).or_default();
        tally.add(f64::from(u8::from(entry.settled)), 1.0, chance);
    }
}
