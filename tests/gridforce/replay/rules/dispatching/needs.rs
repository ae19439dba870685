//! The needs of an incident that are open at a row of the records.

use super::rows::{leaving_row, sending_row};
use crate::replay::case::Case;
use crate::replay::records::{Incident, StageTimes, Visit};
use crate::replay::rules::scene::visits_of;
use crate::replay::scenario::matters::{Need, Stage};

/// A moment between two rows: everything before `row` has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    pub at: i64,
    pub row: usize,
}

/// The stage in which an incident is, and how far its needs are met.
#[derive(Debug)]
pub struct Situated<'a> {
    pub stage: &'a Stage,
    pub entry: &'a StageTimes,
    /// Open units by need.
    pub open: Vec<(&'a Need, u32)>,
    /// Everything about them was settled before this instant.
    pub settled: bool,
    /// It may be assigned: surely, or perhaps.
    pub ready: Ready,
}

/// Whether an incident may be assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    No,
    Perhaps,
    Yes,
}

/// What happens to the needs of one entry of a stage.
enum Turn {
    BackUp,
    Filled(usize),
    Opened(usize),
    HoldEnded(usize),
    Lapsed,
}

impl<'a> Situated<'a> {
    /// How an incident stands at a moment; `None` when it is not known yet or has ended.
    pub fn of(case: &Case<'a>, incident: &'a Incident, moment: Moment) -> Option<Self> {
        let known = incident.reported <= moment.at;
        if !known || incident.ended.is_some_and(|ended| ended <= moment.at) {
            return None;
        }
        let position = incident
            .stages
            .iter()
            .rposition(|stage| stage.entered <= moment.at)?;
        let entry = &incident.stages[position];
        let stage = case.stage(incident, &entry.stage);
        let mut counts: Vec<u32> = stage.needs.iter().map(|need| need.number).collect();
        let mut settled = entry.entered < moment.at || position == 0;
        for (when, turn) in turns(case, incident, entry) {
            if when.at > moment.at || when.at == moment.at && when.row >= moment.row {
                // Whether it came before or after this row is not told.
                settled &= when.at > moment.at || matches!(turn, Turn::Filled(_));
                continue;
            }
            settled &= when.at < moment.at || matches!(turn, Turn::Filled(_));
            apply(case, incident, stage, entry, when, turn, &mut counts);
        }
        let needs = stage.wanted(entry.backed_up);
        Some(Self {
            open: needs
                .into_iter()
                .zip(counts)
                .filter(|(_, count)| *count > 0)
                .collect(),
            stage,
            entry,
            settled,
            ready: ready(case, incident, entry, moment.at),
        })
    }

    /// Whether a unit that must come is missing.
    pub fn waits(&self) -> bool {
        self.open.iter().any(|(need, _)| need.must_come)
    }
}

/// The earliest and the latest instant from which the needs of an entry may be met.
fn ready_from(case: &Case<'_>, incident: &Incident, entry: &StageTimes) -> (i64, i64) {
    if std::ptr::eq(entry, &incident.stages[0]) {
        return (incident.ready, incident.ready);
    }
    let delay = case.stage(incident, &entry.stage).dispatch_delay;
    let latest = entry.entered.saturating_add(delay.most);
    (entry.entered + delay.least, latest)
}

fn ready(case: &Case<'_>, incident: &Incident, entry: &StageTimes, at: i64) -> Ready {
    let (least, most) = ready_from(case, incident, entry);
    match at {
        at if at < least => Ready::No,
        at if at < most => Ready::Perhaps,
        _ => Ready::Yes,
    }
}

/// What happens to the needs of an entry, in order.
fn turns(case: &Case<'_>, incident: &Incident, entry: &StageTimes) -> Vec<(Moment, Turn)> {
    let visits: Vec<&Visit> = visits_of(incident, entry).collect();
    let mut turns: Vec<(Moment, Turn)> = Vec::new();
    if entry.backed_up {
        let come = visits
            .iter()
            .filter_map(|visit| case.there(incident, visit));
        let at = come.min().unwrap_or(entry.entered);
        turns.push((Moment { at, row: 0 }, Turn::BackUp));
    }
    for visit in &visits {
        let sent = sending_row(case, incident, visit);
        turns.push((sent, Turn::Filled(visit.need)));
        let Some(left) = visit.left else { continue };
        let gone = Moment {
            at: left,
            row: leaving_row(case, incident, visit, left, sent),
        };
        match &*visit.departure {
            "interrupted" | "reassigned" => turns.push((gone, Turn::Opened(visit.need))),
            "hold_ended" => turns.push((gone, Turn::HoldEnded(visit.need))),
            _ => {}
        }
    }
    turns.sort_by_key(|(when, _)| *when);
    lapses(case, incident, entry, &visits, &mut turns);
    // What lapses does so before the next row, which may open a need again.
    turns.sort_by_key(|(when, turn)| (*when, !matches!(turn, Turn::Lapsed)));
    turns
}

/// Needs lapse once somebody has been sent from the line: at the first try when there is no line, and
/// whenever whoever is free goes and somebody may start.
fn lapses(
    case: &Case<'_>,
    incident: &Incident,
    entry: &StageTimes,
    visits: &[&Visit],
    turns: &mut Vec<(Moment, Turn)>,
) {
    let rules = &case.plan.dispatch;
    let loss = rules.line == "loss";
    if !loss && rules.several != "whoever_is_free" {
        return;
    }
    let stage = case.stage(incident, &entry.stage);
    let from_line =
        |visit: &&&Visit| !case.stays(incident, visit) && !is_told_first(case, incident, visit);
    // Where those who stay are all that is asked for, the matter is not tried for the first time when one of
    // them is called away: it waits.
    let asked: u32 = stage.needs.iter().map(|need| need.number).sum();
    let at_entry = visits
        .iter()
        .filter(|visit| case.stays(incident, visit) && visit.assigned == entry.entered);
    if loss && at_entry.count() >= asked as usize {
        return;
    }
    let mut sent: Vec<i64> = visits
        .iter()
        .filter(from_line)
        .map(|visit| visit.assigned)
        .collect();
    sent.dedup();
    let latest = ready_from(case, incident, entry).1;
    let somebody = visits
        .iter()
        .any(|visit| visit.assigned <= latest && !from_line(&visit));
    let later = |&first: &i64| first > latest && !rules.blocking;
    if loss && somebody && sent.first().is_none_or(later) {
        // Who was with it before is somebody: the rest lapses when nobody is free.
        turns.push((Moment { at: latest, row: 0 }, Turn::Lapsed));
        return;
    }
    for (try_number, at) in sent.into_iter().enumerate() {
        let with_it = visits.iter().filter(|visit| {
            visit.assigned <= at
                && (visit.departure == "cleared" || visit.left.is_none_or(|left| left > at))
        });
        let mut roles = with_it.map(|visit| &case.plan.units[visit.unit].role);
        let started = roles.any(|role| stage.may_start(role));
        if loss && try_number == 0 || !loss && started {
            let row = visits
                .iter()
                .filter(|visit| visit.assigned == at)
                .map(|visit| sending_row(case, incident, visit).row)
                .max();
            let row = row.unwrap_or(0) + 1;
            turns.push((Moment { at, row }, Turn::Lapsed));
        }
    }
}

fn apply(
    case: &Case<'_>,
    incident: &Incident,
    stage: &Stage,
    entry: &StageTimes,
    when: Moment,
    turn: Turn,
    counts: &mut Vec<u32>,
) {
    match turn {
        Turn::BackUp => {
            let more = stage.back_up.iter().flat_map(|back_up| &back_up.needs);
            counts.extend(more.map(|need| need.number));
        }
        Turn::Filled(need) => {
            if let Some(count) = counts.get_mut(need) {
                *count = count.saturating_sub(1);
            }
        }
        Turn::Opened(need) => counts[need] += 1,
        Turn::HoldEnded(need) => {
            let awaited = visits_of(incident, entry).any(|visit| {
                visit.assigned <= when.at
                    && case
                        .there(incident, visit)
                        .is_none_or(|there| there > when.at)
                    && visit.left.is_none_or(|left| left > when.at)
            });
            if !awaited && counts.iter().all(|count| *count == 0) {
                counts[need] += 1;
            }
        }
        Turn::Lapsed => counts.fill(0),
    }
}

/// Whether a visit is by the unit that the channel tells first, at once.
pub fn is_told_first(case: &Case<'_>, incident: &Incident, visit: &Visit) -> bool {
    visit.assigned == incident.reported && may_be_told(case, incident, visit)
}

/// Whether a visit is by a unit of the role that the channel tells first.
pub fn may_be_told(case: &Case<'_>, incident: &Incident, visit: &Visit) -> bool {
    let channel = case.plan.channels.get(&incident.channel);
    let first = channel.and_then(|channel| channel.first.as_ref());
    first.is_some_and(|(role, _)| case.plan.units[visit.unit].role == *role)
}

/// Rank of an incident's priority at an instant, raised once the first unit there has asked for back-up;
/// and whether that is sure.
pub fn priority_at(case: &Case<'_>, incident: &Incident, at: i64) -> (usize, bool) {
    let mut rank = case.plan.rank_of(&incident.priority);
    let mut sure = true;
    for entry in incident.stages.iter().filter(|entry| entry.backed_up) {
        let stage = case.stage(incident, &entry.stage);
        let raised = stage
            .back_up
            .as_ref()
            .and_then(|back_up| back_up.priority.as_ref());
        let come = visits_of(incident, entry)
            .filter_map(|visit| case.there(incident, visit))
            .min();
        if let (Some(raised), Some(come)) = (raised, come) {
            sure &= come != at;
            if come <= at {
                rank = rank.min(case.plan.rank_of(raised));
            }
        }
    }
    (rank, sure)
}
