//! Duties and breaks: who, where and when.

use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Change};
use crate::replay::scenario::hours::in_season;
use crate::replay::scenario::quantities::WEEK;
use crate::replay::scenario::work::Duty;
use jiff::ToSpan;

/// Rounding of means to whole milliseconds, link by link.
const ROUNDING: i64 = 250;

/// A time that a unit spent on a duty.
#[derive(Clone, Copy)]
struct Spell {
    unit: usize,
    from: i64,
    came: Option<i64>,
    to: i64,
}

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    for (number, duty) in case.plan.duties.iter().enumerate() {
        let spells = spells(case, number, duty, verdicts);
        keepers(case, duty, &spells, verdicts);
    }
    for unit in 0..case.plan.units.len() {
        breaks(case, unit, verdicts);
    }
}

/// Occurrences of a duty that end after 0 and begin before the last instant.
fn occurrences(case: &Case<'_>, duty: &Duty) -> Vec<(i64, i64)> {
    let start = case.week(0);
    let mut found = Vec::new();
    for week in 0..=(case.last + start) / WEEK + 1 {
        for &(from, to) in &duty.hours {
            let (from, to) = (from + week * WEEK - start, to + week * WEEK - start);
            let date = case
                .records
                .start
                .saturating_add(from.milliseconds())
                .date();
            if from >= 0 && in_season(date, &duty.season) {
                found.push((from, to));
            }
        }
    }
    found.sort_unstable();
    found
}

/// The spells of a duty, each of which must lie about one occurrence of it.
fn spells(case: &Case<'_>, number: usize, duty: &Duty, verdicts: &mut Verdicts) -> Vec<Spell> {
    let occurrences = occurrences(case, duty);
    let mut spells = Vec::new();
    for unit in 0..case.plan.units.len() {
        let changes: Vec<&Change> = case.changes_of(unit).collect();
        let on_it =
            |change: &Change| change.to == "on duty task" && change.cause == Cause::Duty(number);
        let mut position = 0;
        while position < changes.len() {
            if !on_it(changes[position]) {
                position += 1;
                continue;
            }
            let mut spell = Spell {
                unit,
                from: changes[position].at,
                came: None,
                to: case.last,
            };
            position += 1;
            while let Some(next) = changes.get(position) {
                if !on_it(next) {
                    spell.to = next.at;
                    break;
                }
                // It tells of its coming, and of its window's end, without leaving.
                if next.place == duty.place && spell.came.is_none() {
                    spell.came = Some(next.at);
                }
                position += 1;
            }
            of_spell(
                case,
                duty,
                &occurrences,
                spell,
                changes.get(position).copied(),
                verdicts,
            );
            spells.push(spell);
        }
    }
    spells
}

fn of_spell(
    case: &Case<'_>,
    duty: &Duty,
    occurrences: &[(i64, i64)],
    spell: Spell,
    left: Option<&Change>,
    verdicts: &mut Verdicts,
) {
    let tell = || {
        format!(
            "{} at {} for {}",
            case.name(spell.unit),
            spell.from,
            duty.name
        )
    };
    let unit = &case.plan.units[spell.unit];
    let allowed = duty.roles.contains(&unit.role);
    let occurrence = occurrences
        .iter()
        .find(|(_, to)| spell.to <= *to || left.is_none() && spell.from < *to);
    // From the post it leaves so as to be there at the beginning; from elsewhere it may leave sooner.
    let sets_out = occurrence.is_some_and(|&(from, to)| {
        let mut changes = case.changes_of(spell.unit);
        let first = changes.find(|change| change.at == spell.from && change.to == "on duty task");
        let posts = [
            case.post(spell.unit, spell.from),
            case.post(spell.unit, from - 1),
            first.map_or(duty.place, |change| change.place),
        ];
        let week = case.week(spell.from);
        let ways = posts.iter();
        let ways = ways.filter_map(|&post| case.plan.planned(spell.unit, week, post, duty.place));
        let lead = ways.max().map(|way| way + case.plan.turn_out(spell.unit));
        // Who is home at once may have been named where it cleared its last job.
        let lead = lead.filter(|_| case.plan.dispatch.afterwards != "at_post");
        let earliest = lead.map_or(i64::MIN, |lead| from - 2 * lead - ROUNDING);
        (earliest..to).contains(&spell.from)
    });
    verdicts.check(
        "duties at their hours by their roles",
        Fault::Duty,
        allowed && sets_out,
        tell,
    );
    if let (Some(left), Some(&(_, to))) = (left, occurrence) {
        let called = matches!(left.cause, Cause::Incident(_)) && left.to == "travelling";
        let ended = left.at == to;
        let right = ended || called && duty.preemptible;
        verdicts.check("duties are kept to their end", Fault::Duty, right, tell);
    }
}

/// Never more keepers than the duty asks for.
fn keepers(case: &Case<'_>, duty: &Duty, spells: &[Spell], verdicts: &mut Verdicts) {
    for spell in spells {
        let others = spells
            .iter()
            .filter(|other| other.from <= spell.from && spell.from < other.to);
        let within = others.count() <= duty.number as usize;
        verdicts.check(
            "no more keepers than asked for",
            Fault::Duty,
            within,
            || {
                format!(
                    "{} at {} for {}",
                    case.name(spell.unit),
                    spell.from,
                    duty.name
                )
            },
        );
    }
}

/// Breaks are taken at the post, in their hours, and whoever is idle at the post takes them.
fn breaks(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    let changes: Vec<&Change> = case.changes_of(unit).collect();
    for (position, change) in changes.iter().enumerate() {
        let next = changes.get(position + 1).map_or(case.last, |next| next.at);
        let window = case.window_at(unit, change.at);
        let breaks = window.map_or(&[][..], |window| &window.breaks);
        let tell = || format!("{} at {}", case.name(unit), change.at);
        if change.cause == Cause::Break && change.to == "on duty task" {
            let held = breaks
                .iter()
                .any(|&(from, to)| from <= change.at && change.at < to && next <= to);
            let right = held && change.place == case.post(unit, change.at);
            verdicts.check(
                "breaks at their hours at the post",
                Fault::Break,
                right,
                tell,
            );
        }
        let waits =
            change.to == "idle" && change.place == case.post(unit, change.at) && next > change.at;
        let begun = window.map_or(0, |window| window.begins.max(0));
        let missed = breaks
            .iter()
            .any(|&(from, to)| from >= begun && from.max(change.at) < to.min(next));
        verdicts.check("breaks are taken", Fault::Break, !(waits && missed), tell);
    }
}
