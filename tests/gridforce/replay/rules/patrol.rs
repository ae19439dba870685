//! Patrols: in their hours, and only to cells of the beat that the plan of the period names.

use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::Change;
use crate::replay::scenario::hours::contains;
use crate::replay::scenario::patrol::{HotSpots, Patrol};

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    for unit in 0..case.plan.units.len() {
        let patrol = case.plan.units[unit].patrol.as_ref();
        let mut before: Option<&Change> = None;
        for change in case.changes_of(unit) {
            if change.to == "patrolling" {
                one(case, patrol, before, change, verdicts);
            }
            before = Some(change);
        }
    }
}

fn one(
    case: &Case<'_>,
    patrol: Option<&Patrol>,
    before: Option<&Change>,
    change: &Change,
    verdicts: &mut Verdicts,
) {
    let tell = || format!("{} at {}", case.name(change.unit), change.at);
    let dwells = change.from == "patrolling";
    let in_hours =
        patrol.is_some_and(|patrol| dwells || contains(&patrol.hours, case.week(change.at)));
    verdicts.check("patrols in their hours", Fault::Patrol, in_hours, tell);
    let (Some(patrol), Some(before)) = (patrol, before.filter(|_| dwells)) else {
        return;
    };
    // It stays where it is when there is no way to another cell.
    if before.place == change.place || case.only_tells(change) {
        return;
    }
    let named = cells_between(case, patrol, before.at, change.at).contains(&change.place);
    verdicts.check("patrols where the plan says", Fault::Patrol, named, tell);
}

/// The cells that were named at some instant between two: it set out at one of them.
fn cells_between(case: &Case<'_>, patrol: &Patrol, from: i64, to: i64) -> Vec<usize> {
    let Some(hot_spots) = &patrol.hot_spots else {
        return cells_in(case, patrol, 0);
    };
    let periods = from.div_euclid(hot_spots.period)..=to.div_euclid(hot_spots.period);
    periods
        .flat_map(|period| cells_in(case, patrol, period))
        .collect()
}

/// The cells that the plan of a period names.
fn cells_in(case: &Case<'_>, patrol: &Patrol, period: i64) -> Vec<usize> {
    let counted = patrol.hot_spots.as_ref();
    let counts = counted.map(|hot_spots| counts(case, patrol, hot_spots, period - 1));
    let declared: Vec<f64> = patrol.beat.iter().map(|(_, weight)| *weight).collect();
    let counts = counts.filter(|counts| counts.iter().any(|count| *count > 0.0));
    patrol.chosen(&counts.unwrap_or(declared))
}

/// Incidents of the counted types that became known in each cell in a period.
fn counts(case: &Case<'_>, patrol: &Patrol, hot_spots: &HotSpots, period: i64) -> Vec<f64> {
    let last = period * hot_spots.period..(period + 1) * hot_spots.period;
    let incidents = case.records.incidents.iter();
    let counted: Vec<usize> = incidents
        .filter(|incident| last.contains(&incident.reported))
        .filter(|incident| hot_spots.types.is_empty() || hot_spots.types.contains(&incident.kind))
        .map(|incident| incident.cell)
        .collect();
    let of_cell = |&(cell, _): &(usize, f64)| counted.iter().filter(|&&at| at == cell).count();
    patrol
        .beat
        .iter()
        .map(|cell| of_cell(cell) as f64)
        .collect()
}
