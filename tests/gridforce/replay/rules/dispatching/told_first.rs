//! The unit told first: it goes at once when it is free and allowed.

use super::board::Board;
use super::line::request;
use super::needs::{Moment, Situated, is_told_first};
use crate::replay::case::{Fault, Verdicts};

/// Checks the matters that became known at `at`; `board` knows all rows of that instant.
pub fn check(board: &Board<'_>, at: i64, verdicts: &mut Verdicts) {
    let case = board.case;
    let incidents = &case.records.incidents;
    let first = incidents.partition_point(|incident| incident.reported < at);
    let known = incidents[first..]
        .iter()
        .take_while(|incident| incident.reported == at);
    for incident in known {
        let channel = case.plan.channels.get(&incident.channel);
        let Some((role, _)) = channel.and_then(|channel| channel.first.as_ref()) else {
            continue;
        };
        let told = incident
            .visits
            .iter()
            .any(|visit| is_told_first(case, incident, visit));
        let moment = Moment {
            at,
            row: usize::MAX,
        };
        let Some(stands) = Situated::of(case, incident, moment).filter(|_| !told) else {
            continue;
        };
        let responsible = board.responsible(incident.cell, role, at);
        let [unit] = responsible[..] else { continue };
        // Still free after everything at this instant, so it was free when it was told.
        let state = &board.states[unit];
        let free = state.status == "idle" && state.since < at;
        let need = stands
            .open
            .iter()
            .find(|(need, _)| need.roles.contains(role));
        let Some((need, _)) = need.filter(|_| free) else {
            continue;
        };
        let request = request(case, incident, &stands, need, at);
        let candidates = board.candidates(&request);
        let would_go = candidates
            .iter()
            .any(|candidate| candidate.unit == unit && candidate.sure);
        verdicts.check(
            "whoever is told first goes when free",
            Fault::ToldFirst,
            !would_go,
            || {
                format!(
                    "incident {} at {at}: {} is free",
                    incident.number,
                    case.name(unit)
                )
            },
        );
    }
}
