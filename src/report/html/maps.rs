//! Section 4: where it gets better or worse, cell by cell; cells that get worse are always named.

use super::cell_table::cell_table;
use super::changes::changes;
use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, both, word, words};
use super::section::{finding, section};
use super::verdicts::count;
use super::view::{View, pointer};
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{Breaks, CellMark, plan_ink, value_legend, value_map};
use crate::report::saved::{CellRow, Value};
use maud::{Markup, PreEscaped, html};

/// Below this share of time a cell counts as not covered in the finding.
const COVERED_BELOW: f64 = 0.9;

/// A value of a cell that is shown on maps.
pub type Pick = fn(&CellRow) -> Option<&Value>;

/// Share of time covered.
pub const COVERED: Pick = |row| row.covered_first.as_ref();
/// Share of time with the whole team free.
pub const WHOLE_FREE: Pick = |row| row.pattern_whole_free.as_ref();
/// Mean minutes that the first waits alone.
pub const ALONE: Pick = |row| row.alone_mean.as_ref();
/// Mean minutes to the first arrival.
pub const MEAN: Pick = |row| Some(&row.response_mean_first);

/// The section.
pub fn maps(view: &View, number: usize) -> Markup {
    let compares = view.saved.compares();
    section(
        number,
        "",
        word(if compares { Word::Maps } else { Word::MapsRun }),
        html! {
            @if has(view, COVERED) { (covered(view)) }
            @if has(view, WHOLE_FREE) { (whole_free(view)) }
            @if has(view, ALONE) {
                (alone(view))
            }
            @if compares { (changes(view)) } @else { (response(view)) }
            (cell_table(view))
        },
    )
}

/// Whether any cell of any plan has the value.
pub fn has(view: &View, pick: Pick) -> bool {
    let mut rows = view.plans().iter().flat_map(|plan| &plan.cells);
    rows.any(|row| pick(row).is_some_and(|value| value.value.is_some()))
}

fn covered(view: &View) -> Markup {
    let minutes = view.plans().first().and_then(|plan| plan.coverage_minutes);
    let about = match minutes {
        Some(minutes) => {
            let text = Notation::minutes().bound(minutes);
            Prose::line(
                Line::CoverSub,
                &[Prose::number(&text, "/plans/0/coverage_minutes")],
            )
        }
        None => Prose::line(Line::CoverSubAny, &[]),
    };
    let below: Vec<(usize, String, Prose)> = (0..view.plans().len())
        .map(|plan| {
            let rows = view.plans().get(plan).map_or(&[][..], |plan| &plan.cells);
            let values = rows.iter().filter_map(|row| COVERED(row)?.value);
            let number = values.filter(|share| *share < COVERED_BELOW).count();
            let rule = format!("below|{plan}|covered_first|{COVERED_BELOW}");
            (plan, number.to_string(), count(number, &rule))
        })
        .collect();
    let below = view.by_value(below);
    let limit = Notation::share().bound(COVERED_BELOW);
    let title = Prose::line(
        Line::CoverTitle,
        &[Prose::plain(&limit), Prose::list(&below)],
    );
    row_of_maps(
        view,
        COVERED,
        &title,
        &about,
        &Breaks::COVERED,
        &words(Word::ShareOfTime),
    )
}

fn whole_free(view: &View) -> Markup {
    let values = view.values("pattern_whole_free");
    let title = Prose::line(Line::TeamTitle, &[Prose::list(&values)]);
    let about = Prose::line(Line::TeamSub, &[]);
    row_of_maps(
        view,
        WHOLE_FREE,
        &title,
        &about,
        &Breaks::COVERED,
        &words(Word::ShareOfTime),
    )
}

fn alone(view: &View) -> Markup {
    let values = view.values("alone_mean");
    let title = Prose::line(Line::AloneTitle, &[Prose::list(&values)]);
    row_of_maps(
        view,
        ALONE,
        &title,
        &Prose::line(Line::AloneSub, &[]),
        &Breaks::RESPONSE,
        &words(Word::Minutes),
    )
}

fn response(view: &View) -> Markup {
    let cells = slowest(view, 1).unwrap_or_default();
    let title = Prose::line(Line::ResponseTitle, &[cells]);
    row_of_maps(
        view,
        MEAN,
        &title,
        &Prose::line(Line::ResponseSub, &[]),
        &Breaks::RESPONSE,
        &words(Word::MeanMinutes),
    )
}

/// The baseline's slowest cells with their minutes.
pub fn slowest(view: &View, number: usize) -> Option<Prose> {
    let plan = view.plans().first()?;
    let mut cells: Vec<(usize, f64)> = plan
        .cells
        .iter()
        .enumerate()
        .filter_map(|(cell, row)| Some((cell, row.response_mean_first.value?)))
        .collect();
    cells.sort_by(|a, b| b.1.total_cmp(&a.1));
    let named: Vec<Prose> = cells
        .iter()
        .take(number)
        .map(|(cell, minutes)| {
            let of = pointer(&[
                "plans",
                "0",
                "cells",
                &cell.to_string(),
                "response_mean_first",
                "value",
            ]);
            let number = Prose::number(&Notation::minutes().value(*minutes), &of);
            Prose::line(Line::SlowestCell, &[Prose::text(&view.cell(*cell)), number])
        })
        .collect();
    (!named.is_empty()).then(|| Prose::list(&named))
}

fn row_of_maps(
    view: &View,
    pick: Pick,
    title: &Prose,
    about: &Prose,
    breaks: &Breaks,
    unit: &Both,
) -> Markup {
    html! {
        (finding(title, about))
        div.g3 {
            @for plan in 0..view.plans().len() {
                figure {
                    (PreEscaped(plan_map(view, plan, pick, breaks)))
                    figcaption { b style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) } }
                }
            }
        }
        (PreEscaped(value_legend(breaks, unit)))
    }
}

/// A map of one plan's values by cell.
pub fn plan_map(view: &View, plan: usize, pick: Pick, breaks: &Breaks) -> String {
    let rows = view.plans().get(plan).map_or(&[][..], |plan| &plan.cells);
    let shares = breaks.higher_is_better;
    let marks: Vec<CellMark> = rows
        .iter()
        .enumerate()
        .map(|(cell, row)| {
            let value = pick(row).and_then(|value| value.value);
            let notation = if shares {
                Notation::share()
            } else {
                Notation::minutes()
            };
            let text = value.map_or_else(
                || "—".to_owned(),
                |value| {
                    if shares {
                        whole_percent(value)
                    } else {
                        notation.value(value)
                    }
                },
            );
            CellMark {
                value: value.map(|value| notation.scaled(value)),
                title: format!("{} {text}", view.cell(cell).in_one()),
                text,
                hatched: false,
            }
        })
        .collect();
    value_map(&view.ground, &marks, breaks, view.full(plan))
}

/// Whole per cents, cut rather than rounded so that 99.6 never reads as 100.
fn whole_percent(share: f64) -> String {
    let percent = share * 100.0;
    let whole = if percent > 99.0 && percent < 100.0 {
        99.0
    } else {
        libm::round(percent)
    };
    format!("{whole:.0}")
}
