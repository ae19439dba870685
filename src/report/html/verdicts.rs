//! Verdicts of a plan in the headline and by cell, told with their numbers.

use super::lines::Line;
use super::prose::Prose;
use super::view::{View, pointer};
use crate::language::Both;
use crate::report::saved::Difference;

/// A headline difference with a verdict.
#[derive(Debug)]
pub struct Found<'a> {
    /// Position of the plan.
    pub plan: usize,
    /// Place in the list of differences.
    pub at: usize,
    /// The difference.
    pub difference: &'a Difference,
    /// `better`, `worse`, `same` or `unclear`.
    pub verdict: &'a str,
}

/// The headline differences of a plan that have a verdict, in headline order.
pub fn verdicts<'a>(view: &View<'a>, plan: usize) -> Vec<Found<'a>> {
    let saved = view.saved;
    view.headline()
        .filter_map(|key| {
            let (at, difference) = saved.difference(plan, key)?;
            Some(Found {
                plan,
                at,
                difference,
                verdict: difference.verdict.as_deref()?,
            })
        })
        .collect()
}

/// `P90, min: 15.2 → 12.4 (−2.8, interval …)`.
pub fn changed(view: &View, found: &Found) -> Prose {
    let key = found.difference.measure.as_str();
    let notation = view.notation(key);
    let at = found.at.to_string();
    let none = || Prose::plain("—");
    let name = Prose::text(&view.measure_title(key));
    let (before, after) = (view.number(0, key), view.number(found.plan, key));
    let step = found.difference.value.value.map_or_else(none, |value| {
        Prose::number(
            &notation.difference(value),
            &pointer(&["differences", &at, "value"]),
        )
    });
    let unit = in_unit(&notation.unit);
    // A difference in the unit of the values needs no unit of its own.
    let same = notation.unit == notation.difference_unit;
    let step_unit = if same {
        Prose::default()
    } else {
        Prose::line(Line::Points, &[Prose::text(&notation.difference_unit)])
    };
    let mut slots = vec![
        name,
        before.unwrap_or_else(none),
        after.unwrap_or_else(none),
        unit,
        step,
        step_unit,
    ];
    match found.difference.interval_family95 {
        Some((low, high)) if !found.difference.value.is_fixed() => {
            for (end, value) in [("0", low), ("1", high)] {
                let of = pointer(&["differences", &at, "interval_family95", end]);
                slots.push(Prose::number(&notation.difference(value), &of));
            }
            Prose::line(Line::Changed, &slots)
        }
        _ => Prose::line(Line::ChangedExactly, &slots),
    }
}

/// ` (min)` after the name of a measure; nothing for a number without a unit.
fn in_unit(unit: &Both) -> Prose {
    if unit.english.is_empty() {
        return Prose::default();
    }
    Prose::line(Line::InUnit, &[Prose::text(unit)])
}

/// The unclear headline differences by measure, with the replications still needed by plan.
pub fn unclear(view: &View) -> Option<Prose> {
    let found: Vec<Found> = view
        .others()
        .flat_map(|plan| verdicts(view, plan))
        .collect();
    let of_measure = |key: &str| -> Vec<Prose> {
        found
            .iter()
            .filter(|one| one.verdict == "unclear" && one.difference.measure == key)
            .map(|one| needs(view, one))
            .collect()
    };
    let measures: Vec<Prose> = view
        .headline()
        .map(|key| (key, of_measure(key)))
        .filter(|(_, plans)| !plans.is_empty())
        .map(|(key, plans)| {
            let name = Prose::text(&view.measure(key));
            Prose::line(Line::UnclearIn, &[name, Prose::list(&plans)])
        })
        .collect();
    (!measures.is_empty()).then(|| Prose::line(Line::Unclear, &[Prose::clauses(&measures)]))
}

/// `Plan 1 (120)`.
fn needs(view: &View, found: &Found) -> Prose {
    let name = Prose::text(&view.short(found.plan));
    let needed = &found.difference.replications_needed;
    let of = pointer(&["differences", &found.at.to_string(), "replications_needed"]);
    match (needed.as_u64(), needed.is_string()) {
        (Some(more), _) if more > 0 => {
            Prose::line(Line::Needs, &[name, Prose::number(&more.to_string(), &of)])
        }
        (_, true) => Prose::line(Line::NeedsMany, &[name]),
        _ => Prose::line(Line::NeedsNone, &[name]),
    }
}

/// A cell with its difference.
#[derive(Clone, Debug)]
pub struct NamedCell {
    /// Its name.
    pub name: Prose,
    /// The signed difference.
    pub number: Prose,
    /// The difference in the measure's unit.
    pub value: f64,
}

/// The cells of a plan that pass the test with this verdict, the largest difference first.
pub fn named_cells(view: &View, plan: usize, key: &str, verdict: &str) -> Vec<NamedCell> {
    let Some((at, map)) = view.saved.cell_map(plan, key) else {
        return Vec::new();
    };
    let notation = view.notation(key);
    let mut cells: Vec<NamedCell> = map
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.verdict.as_deref() == Some(verdict))
        .filter_map(|(cell, row)| {
            let value = row.value.value?;
            let of = pointer(&[
                "cell_differences",
                &at.to_string(),
                "rows",
                &cell.to_string(),
                "value",
            ]);
            Some(NamedCell {
                name: Prose::text(&view.cell(cell)),
                number: Prose::number(&notation.difference(value), &of),
                value,
            })
        })
        .collect();
    cells.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    cells
}

/// A number that is counted from the result by a rule, which a test can follow.
pub fn count(number: usize, rule: &str) -> Prose {
    Prose::number(&number.to_string(), &format!("count|{rule}"))
}
