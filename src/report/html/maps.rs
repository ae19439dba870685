//! Section 4: where it gets better or worse, cell by cell; cells that get worse are always named.

use super::cell_table::cell_table;
use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, both, line, word, words};
use super::section::{finding, section};
use super::verdicts::{count, named_cells};
use super::view::{View, pointer};
use super::words::Word;
use crate::report::figures::{Both, Breaks, CellMark, difference_legend, difference_map, plan_ink, value_legend, value_map};
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
    section(number, "", word(if compares { Word::Maps } else { Word::MapsRun }), html! {
        @if has(view, COVERED) { (covered(view)) }
        @if has(view, WHOLE_FREE) { (whole_free(view)) }
        @if has(view, ALONE) {
            (row_of_maps(view, ALONE, &Prose::line(Line::AloneTitle, &[]), &Prose::line(Line::AloneSub, &[]), &Breaks::RESPONSE, &words(Word::Minutes)))
        }
        @if compares { (changes(view)) } @else { (response(view)) }
        (cell_table(view))
    })
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
            Prose::line(Line::CoverSub, &[Prose::number(&text, "/plans/0/coverage_minutes")])
        }
        None => Prose::line(Line::CoverSubAny, &[]),
    };
    let below: Vec<Prose> = (0..view.plans().len())
        .map(|plan| {
            let rows = view.plans().get(plan).map_or(&[][..], |plan| &plan.cells);
            let values = rows.iter().filter_map(|row| COVERED(row)?.value);
            let number = values.filter(|share| *share < COVERED_BELOW).count();
            let rule = format!("below|{plan}|covered_first|{COVERED_BELOW}");
            Prose::line(Line::PlanNumber, &[Prose::text(&view.short(plan)), count(number, &rule)])
        })
        .collect();
    let limit = Notation::share().bound(COVERED_BELOW);
    let title = Prose::line(Line::CoverTitle, &[Prose::plain(&limit), Prose::list(&below)]);
    row_of_maps(view, COVERED, &title, &about, &Breaks::COVERED, &words(Word::ShareOfTime))
}

fn whole_free(view: &View) -> Markup {
    let values: Vec<Prose> = (0..view.plans().len())
        .filter_map(|plan| {
            let number = view.number(plan, "pattern_whole_free")?;
            Some(Prose::line(Line::PlanValue, &[Prose::text(&view.short(plan)), number, Prose::plain("%")]))
        })
        .collect();
    let title = Prose::line(Line::TeamTitle, &[Prose::list(&values)]);
    let about = Prose::line(Line::TeamSub, &[]);
    row_of_maps(view, WHOLE_FREE, &title, &about, &Breaks::COVERED, &words(Word::ShareOfTime))
}

fn response(view: &View) -> Markup {
    let cells = slowest(view, 1).unwrap_or_default();
    let title = Prose::line(Line::ResponseTitle, &[cells]);
    row_of_maps(view, MEAN, &title, &Prose::line(Line::ResponseSub, &[]), &Breaks::RESPONSE, &words(Word::MeanMinutes))
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
            let of = pointer(&["plans", "0", "cells", &cell.to_string(), "response_mean_first", "value"]);
            let number = Prose::number(&Notation::minutes().value(*minutes), &of);
            Prose::line(Line::SlowestCell, &[Prose::text(&view.cell(*cell)), number])
        })
        .collect();
    (!named.is_empty()).then(|| Prose::list(&named))
}

fn row_of_maps(view: &View, pick: Pick, title: &Prose, about: &Prose, breaks: &Breaks, unit: &Both) -> Markup {
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
            let notation = if shares { Notation::share() } else { Notation::minutes() };
            let text = value.map_or_else(|| "—".to_owned(), |value| if shares { whole_percent(value) } else { notation.value(value) });
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
    let whole = if percent > 99.0 && percent < 100.0 { 99.0 } else { libm::round(percent) };
    format!("{whole:.0}")
}

fn changes(view: &View) -> Markup {
    let threshold = threshold(view);
    let about = Prose::line(Line::ChangeSub, &[Prose::text(&view.short(0))]);
    html! {
        (finding(&Prose::line(Line::ChangeTitle, &[]), &about))
        div.g3 {
            figure {
                (PreEscaped(plan_map(view, 0, MEAN, &Breaks::RESPONSE)))
                figcaption { b style={ "color:" (plan_ink(0)) } { (both(&view.short(0))) } }
                (PreEscaped(value_legend(&Breaks::RESPONSE, &words(Word::MeanMinutes))))
            }
            @for plan in view.others() {
                figure {
                    (PreEscaped(change_map(view, plan)))
                    figcaption {
                        b style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) " − " (both(&view.short(0))) } " "
                        (tally(view, plan))
                    }
                    (PreEscaped(difference_legend(threshold, false, &words(Word::DifferenceMinutes))))
                }
            }
        }
        @for plan in view.others() { p.note { (worse(view, plan)) } }
    }
}

/// The map of a plan's differences in mean response.
pub fn change_map(view: &View, plan: usize) -> String {
    let rows = view.saved.cell_map(plan, "response_mean_first").map_or(&[][..], |(_, map)| &map.rows);
    let minutes = Notation::minutes();
    let marks: Vec<CellMark> = rows
        .iter()
        .enumerate()
        .map(|(cell, row)| {
            let text = row.value.value.map_or_else(|| "—".to_owned(), |value| minutes.difference(value));
            CellMark {
                value: row.value.value,
                title: format!("{} {text}", view.cell(cell).in_one()),
                text,
                hatched: row.value.value.is_some() && row.verdict.is_none(),
            }
        })
        .collect();
    difference_map(&view.ground, &marks, threshold(view), false, view.full(plan))
}

fn threshold(view: &View) -> f64 {
    let found = view.others().find_map(|plan| view.saved.difference(plan, "response_mean_first"));
    found.and_then(|(_, difference)| difference.threshold).filter(|threshold| *threshold > 0.0).unwrap_or(0.5)
}

fn tally(view: &View, plan: usize) -> Markup {
    let key = "response_mean_first";
    let place = view.saved.cell_map(plan, key).map_or(0, |(at, _)| at);
    let number = |verdict: &str| count(named_cells(view, plan, key, verdict).len(), &format!("cells|{place}|{verdict}"));
    line(Line::Faster, &[number("better"), number("worse")])
}

/// Every cell that gets worse, by name.
fn worse(view: &View, plan: usize) -> Markup {
    let name = Prose::text(&view.short(plan));
    let list = |key: &str, line: Line| -> Vec<Prose> {
        let cells = named_cells(view, plan, key, "worse");
        cells.into_iter().map(|cell| Prose::line(line, &[cell.name, cell.number])).collect()
    };
    let slower = list("response_mean_first", Line::Signed);
    let rarer = list("within_target_first", Line::SignedPoints);
    html! {
        @if !slower.is_empty() {
            (line(Line::SlowerNamed, &[name.clone(), Prose::list(&slower)])) " "
        } @else if view.saved.replications > 1 {
            (line(Line::SlowerNowhere, std::slice::from_ref(&name))) " "
        }
        @if !rarer.is_empty() { (line(Line::LessOftenNamed, &[name, Prose::list(&rarer)])) }
    }
}
