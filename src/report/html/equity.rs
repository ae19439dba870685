//! Section 8: who waits longest.

use super::lines::Line;
use super::prose::{Prose, word, words};
use super::section::{figure, section};
use super::view::View;
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{DumbbellRow, RankedCurve, dumbbells, ranked_curves};
use maud::{Markup, PreEscaped, html};

/// Slowest cells shown.
const SLOWEST: usize = 8;

/// The section; nothing without residents or answers.
pub fn equity(view: &View, number: usize) -> Option<Markup> {
    let (ranked, slowest) = (ranked_picture(view)?, slowest_picture(view)?);
    let values = view.values("worst_fifth_p90_first");
    let title = if values.is_empty() {
        Prose::line(Line::RankTitlePlain, &[])
    } else {
        Prose::line(Line::RankTitle, &[Prose::list(&values)])
    };
    let base = Prose::text(&view.short(0));
    let rows = slow_cells(view).len().to_string();
    let slow = Prose::line(Line::SlowTitle, &[Prose::plain(&rows), base]);
    let gini = gini(view);
    Some(section(
        number,
        "",
        word(Word::Equity),
        html! {
            div.g2 {
                (figure(&title, &Prose::line(Line::RankSub, &[]), html! { (PreEscaped(ranked)) }))
                (figure(&slow, &Prose::line(Line::SlowSub, &[]), html! { (PreEscaped(slowest)) }))
            }
            @if let Some(gini) = gini { p.note { (gini.show()) } }
        },
    ))
}

fn gini(view: &View) -> Option<Prose> {
    let values = view.values("gini_first");
    (!values.is_empty()).then(|| Prose::line(Line::Gini, &[Prose::list(&values)]))
}

/// Residents ranked from best to worst served.
pub fn ranked_picture(view: &View) -> Option<String> {
    let residents = &view.saved.geography.cells.residents;
    let curves: Vec<RankedCurve> = view
        .plans()
        .iter()
        .enumerate()
        .map(|(plan, result)| {
            let cells = result.cells.iter().zip(residents);
            RankedCurve {
                plan,
                cells: cells
                    .filter_map(|(row, residents)| {
                        Some((row.response_mean_first.value?, *residents))
                    })
                    .collect(),
                label: view.short(plan),
            }
        })
        .collect();
    let any = curves
        .iter()
        .any(|curve| curve.cells.iter().any(|cell| cell.1 > 0.0));
    any.then(|| ranked_curves(&curves, words(Word::Equity)))
}

/// The baseline's slowest cells, slowest first.
fn slow_cells(view: &View) -> Vec<usize> {
    let rows = view.plans().first().map_or(&[][..], |plan| &plan.cells);
    let mut cells: Vec<(usize, f64)> = rows
        .iter()
        .enumerate()
        .filter_map(|(cell, row)| Some((cell, row.response_mean_first.value?)))
        .collect();
    cells.sort_by(|a, b| b.1.total_cmp(&a.1));
    cells
        .into_iter()
        .take(SLOWEST)
        .map(|(cell, _)| cell)
        .collect()
}

/// The slowest cells with a dot per plan.
pub fn slowest_picture(view: &View) -> Option<String> {
    let rows: Vec<DumbbellRow> = slow_cells(view)
        .into_iter()
        .map(|cell| DumbbellRow {
            label: view.cell(cell),
            values: view
                .plans()
                .iter()
                .map(|plan| plan.cells.get(cell)?.response_mean_first.value)
                .collect(),
        })
        .collect();
    let plans: Vec<Both> = (0..view.plans().len())
        .map(|plan| view.short(plan))
        .collect();
    (!rows.is_empty()).then(|| dumbbells(&rows, &plans, words(Word::EquityShort)))
}
