//! The length of work: by the on-scene times of those who did it.

use super::scene::{is_disturbed, visits_of};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Incident, StageTimes, Visit};
use crate::replay::scenario::effects::Asked;
use crate::replay::scenario::matters::Stage;
use crate::replay::scenario::quantities::DrawnTime;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    for incident in &case.records.incidents {
        for (position, entry) in incident.stages.iter().enumerate() {
            // Recorded incidents bring the time of their first stage.
            if entry.began.is_none() || position == 0 && case.plan.recorded {
                continue;
            }
            if case.stage(incident, &entry.stage).each_its_own {
                own_work(case, incident, entry, verdicts);
            } else if !is_disturbed(incident) {
                common_work(case, incident, entry, verdicts);
            }
        }
    }
}

/// On-scene time of a unit at a stage, its factors included; none: it is released as work begins.
fn time(case: &Case<'_>, incident: &Incident, stage: &Stage, unit: usize) -> Option<DrawnTime> {
    let unit = &case.plan.units[unit];
    let own = unit.on_scene.get(&incident.kind);
    let own = own.or_else(|| unit.on_scene.get("default"));
    let time = own.or_else(|| stage.on_scene.get(&unit.role))?;
    let skilled = stage.skill_factors.iter();
    let skilled = skilled.filter(|(skill, _)| unit.skills.contains(*skill));
    let factor: f64 = skilled.map(|(_, factor)| factor).product();
    let factor = factor * unit.on_scene_factor;
    let asked = Asked {
        kind: &incident.kind,
        stage: &stage.name,
        role: &unit.role,
        unit: &unit.name,
        ..Asked::default()
    };
    let effects = case.plan.factor("on-scene time", asked);
    Some(time.times(effects.map(|effect| effect * factor)))
}

/// Whether a unit has an on-scene time at a stage.
pub fn has_time(case: &Case<'_>, incident: &Incident, stage: &Stage, unit: usize) -> bool {
    time(case, incident, stage, unit).is_some()
}

/// All leave together, after the longest time of those who were there when work began.
fn common_work(case: &Case<'_>, incident: &Incident, entry: &StageTimes, verdicts: &mut Verdicts) {
    let (Some(began), Some(ended)) = (entry.began, entry.ended) else {
        return;
    };
    let stage = case.stage(incident, &entry.stage);
    let mut workers: Vec<&Visit> = visits_of(incident, entry)
        .filter(|visit| visit.began == Some(began))
        .collect();
    workers.sort_by_key(|visit| (case.there(incident, visit), visit.unit));
    // Who comes at the very instant at which work begins, but after that, changes nothing.
    let mut longest = DrawnTime::NONE;
    let mut times = workers.iter();
    let mut right = workers.is_empty() && ended == began;
    while let Some(visit) = times.next().filter(|_| !right) {
        if let Some(time) = time(case, incident, stage, visit.unit) {
            longest.least = longest.least.max(time.least);
            longest.most = longest.most.max(time.most);
        }
        right = longest.can_be(ended - began);
    }
    verdicts.check(
        "common work is as long as it may be",
        Fault::Work,
        right,
        || {
            format!(
                "incident {} at {}: {began} to {ended}",
                incident.number, entry.stage
            )
        },
    );
    let together = workers.iter().all(|visit| visit.left == Some(ended));
    verdicts.check("all leave together", Fault::Work, together, || {
        format!("incident {} at {}", incident.number, entry.stage)
    });
}

/// Every unit stays for its own time.
fn own_work(case: &Case<'_>, incident: &Incident, entry: &StageTimes, verdicts: &mut Verdicts) {
    let stage = case.stage(incident, &entry.stage);
    let undisturbed = !is_disturbed(incident);
    for visit in visits_of(incident, entry) {
        let (Some(began), Some(left)) = (visit.began, visit.left) else {
            continue;
        };
        // A closed stage sends those home who are still at work.
        if visit.departure != "cleared" || !undisturbed || entry.ended == Some(left) {
            continue;
        }
        let time = time(case, incident, stage, visit.unit);
        let right = time.is_some_and(|time| time.can_be(left - began));
        verdicts.check(
            "own work is as long as it may be",
            Fault::Work,
            right,
            || format!("{}: {began} to {left}", case.tell(incident, visit)),
        );
    }
}
