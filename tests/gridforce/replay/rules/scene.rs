//! The scene: who begins the work and when, who holds and how long, who asks for back-up.

use super::chances::{Tally, multiplied};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Incident, StageTimes, Visit};
use crate::replay::scenario::effects::Asked;
use std::collections::BTreeMap;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut asked: BTreeMap<(&str, &str), Tally> = BTreeMap::new();
    for incident in &case.records.incidents {
        for entry in &incident.stages {
            beginning(case, incident, entry, verdicts);
            if let Some((position, asks, chance)) = back_up(case, incident, entry, verdicts) {
                let tally = asked.entry((&incident.kind, position)).or_default();
                tally.add(f64::from(u8::from(asks)), 1.0, chance);
            }
        }
        raised(case, incident, verdicts);
        for visit in &incident.visits {
            holding(case, incident, visit, verdicts);
        }
    }
    for ((kind, stage), tally) in asked {
        let likely = tally.is_likely();
        verdicts.check(
            "back-up is asked for as often as its chance says",
            Fault::BackUp,
            likely,
            || {
                let (asked, expected) = (tally.came, tally.expected());
                format!("{kind} at {stage}: {asked} ask for more, {expected} are expected")
            },
        );
    }
}

/// The visits of one entry of a stage.
pub fn visits_of<'i>(
    incident: &'i Incident,
    entry: &'i StageTimes,
) -> impl Iterator<Item = &'i Visit> {
    let until = entry.ended.unwrap_or(i64::MAX);
    let of_entry = move |visit: &&Visit| {
        incident
            .entry_of(visit)
            .is_some_and(|of| std::ptr::eq(of, entry))
    };
    incident
        .visits
        .iter()
        .filter(move |visit| of_entry(visit) && visit.assigned <= until)
}

/// Whether units were called away from this incident or replaced.
pub fn is_disturbed(incident: &Incident) -> bool {
    let mut visits = incident.visits.iter();
    visits.any(|visit| {
        matches!(
            &*visit.departure,
            "interrupted" | "reassigned" | "hold_ended"
        )
    })
}

/// Work begins with the first who may start, or when all that must come are there.
fn beginning(case: &Case<'_>, incident: &Incident, entry: &StageTimes, verdicts: &mut Verdicts) {
    let stage = case.stage(incident, &entry.stage);
    let there_from = |visit: &Visit| case.there(incident, visit);
    let may_start = |visit: &&Visit| stage.may_start(&case.plan.units[visit.unit].role);
    let tell = || format!("incident {} at {}", incident.number, entry.stage);
    let starters: Vec<(i64, &Visit)> = visits_of(incident, entry)
        .filter(may_start)
        .filter_map(|visit| Some((there_from(visit)?, visit)))
        .collect();
    let first = starters.iter().map(|(at, _)| *at).min();
    if let Some(began) = entry.began {
        let there = starters
            .iter()
            .any(|(at, visit)| *at <= began && visit.left.is_none_or(|left| left >= began));
        verdicts.check("work is begun by those who may", Fault::Work, there, tell);
        if stage.all_start {
            let must = visits_of(incident, entry).filter(|visit| visit.must_come);
            let come = must.filter(|visit| there_from(visit).is_some_and(|at| at <= began));
            let needs = stage.wanted(entry.backed_up);
            let wanted = needs.iter().filter(|need| need.must_come);
            let wanted: u32 = wanted.map(|need| need.number).sum();
            // Whoever is free goes, and the rest lapses.
            let lapse = case.plan.dispatch.several == "whoever_is_free"
                || case.plan.dispatch.line == "loss"
                || is_disturbed(incident);
            let all = lapse || come.count() as u32 >= wanted;
            verdicts.check("all that must come are there", Fault::Work, all, tell);
        }
    }
    if !stage.all_start && !is_disturbed(incident) {
        let since = first.filter(|&at| entry.ended.is_none_or(|ended| at <= ended));
        let at_once = entry.began == since;
        verdicts.check("work begins at once", Fault::Work, at_once, tell);
    }
}

/// Back-up is asked for by whoever comes first, as often as its chance says, and only then are its needs met.
fn back_up<'a>(
    case: &Case<'a>,
    incident: &'a Incident,
    entry: &'a StageTimes,
    verdicts: &mut Verdicts,
) -> Option<(&'a str, bool, [f64; 2])> {
    let stage = case.stage(incident, &entry.stage);
    let own = stage.needs.len();
    let come = visits_of(incident, entry)
        .any(|visit| case.there(incident, visit).is_some_and(|at| at < case.last));
    let met = visits_of(incident, entry).any(|visit| visit.need >= own);
    // Whoever comes at the last instant of all has asked, or not yet.
    let somebody = visits_of(incident, entry).any(|visit| case.there(incident, visit).is_some());
    let may_ask = stage.back_up.is_some() && somebody;
    let right = (entry.backed_up || !met) && (!entry.backed_up || may_ask);
    verdicts.check("back-up is asked for", Fault::BackUp, right, || {
        format!("incident {} at {}", incident.number, entry.stage)
    });
    let chance = stage.back_up.as_ref().filter(|_| come)?.chance;
    let asked = Asked {
        kind: &incident.kind,
        stage: &entry.stage,
        ..Asked::default()
    };
    let chance = multiplied(chance, case.plan.factor("back-up chance", asked));
    Some((&entry.stage, entry.backed_up, chance))
}

/// A priority is raised by back-up alone, to the highest that was asked for.
fn raised(case: &Case<'_>, incident: &Incident, verdicts: &mut Verdicts) {
    let asked = incident.stages.iter().filter(|entry| entry.backed_up);
    let raised = asked.filter_map(|entry| {
        let back_up = case.stage(incident, &entry.stage).back_up.as_ref()?;
        Some(case.plan.rank_of(back_up.priority.as_ref()?))
    });
    let expected = raised.min().unwrap_or(usize::MAX);
    let expected = expected.min(case.plan.rank_of(&incident.priority));
    let right = case.plan.rank_of(&incident.final_priority) == expected;
    verdicts.check(
        "priorities are raised by back-up",
        Fault::BackUp,
        right,
        || format!("incident {}: {}", incident.number, incident.final_priority),
    );
}

/// Who may only hold does so until work begins, for so long and so far past the window as the stage says.
fn holding(case: &Case<'_>, incident: &Incident, visit: &Visit, verdicts: &mut Verdicts) {
    let stage = case.stage(incident, &visit.stage);
    let holds = stage.holds(&case.plan.units[visit.unit].role);
    let Some(held) = visit.held else {
        // Nobody who may only hold stands there idle while work has not begun.
        let waited = visit
            .arrived
            .filter(|_| case.plan.dispatch.travel_occupies && holds);
        let until = visit.began.or(visit.left).unwrap_or(case.last);
        let idle = waited.is_some_and(|arrived| until > arrived && visit.began != Some(arrived));
        let begun = incident.stages.iter().any(|entry| {
            entry.stage == visit.stage && entry.began.is_some_and(|at| Some(at) <= waited)
        });
        verdicts.check(
            "those who may hold do",
            Fault::Holding,
            !idle || begun,
            || case.tell(incident, visit),
        );
        return;
    };
    let until = visit.began.or(visit.left).unwrap_or(case.last);
    let limit = stage.hold_at_most.map_or(i64::MAX, |most| held + most);
    // Held when its window ends, a unit stays for the overrun; who comes later may not stay longer.
    let end = last_end(case, visit);
    let overrun = end.map_or(i64::MAX, |end| {
        end.saturating_add(stage.hold_overrun).max(held)
    });
    let halted = incident
        .visits
        .iter()
        .any(|visit| visit.departure == "interrupted");
    let in_time = halted || until <= limit.min(overrun);
    let ended = visit.departure != "hold_ended" || halted || until == limit.min(overrun);
    verdicts.check(
        "holds as long as it may",
        Fault::Holding,
        holds && in_time && ended,
        || format!("{} held from {held} to {until}", case.tell(incident, visit)),
    );
}

/// The end of the window in which a unit is sent, or of the last of those that follow it without a break.
fn last_end(case: &Case<'_>, visit: &Visit) -> Option<i64> {
    let rows = || case.rows[visit.unit].iter().filter(|row| row.formed);
    let mut window = rows().rfind(|row| row.at <= visit.assigned)?;
    while let Some(next) = rows().find(|row| row.at == window.ends) {
        window = next;
    }
    Some(window.ends)
}
