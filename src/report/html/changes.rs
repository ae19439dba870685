//! Signed differences by cell: which cells get faster, and the names of all that get worse.

use super::lines::Line;
use super::maps::{MEAN, plan_map};
use super::notation::Notation;
use super::prose::{Prose, both, line, words};
use super::section::finding;
use super::verdicts::{count, named_cells};
use super::view::View;
use super::words::Word;
use crate::report::figures::{
    Breaks, CellMark, difference_legend, difference_map, plan_ink, value_legend,
};
use maud::{Markup, PreEscaped, html};

/// The baseline and the signed differences from it, and every cell that gets worse by name.
pub fn changes(view: &View) -> Markup {
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
        div.note { @for plan in view.others() { p { (worse(view, plan)) } } }
    }
}

/// The map of a plan's differences in mean response.
pub fn change_map(view: &View, plan: usize) -> String {
    let rows = view
        .saved
        .cell_map(plan, "response_mean_first")
        .map_or(&[][..], |(_, map)| &map.rows);
    let minutes = Notation::minutes();
    let marks: Vec<CellMark> = rows
        .iter()
        .enumerate()
        .map(|(cell, row)| {
            let text = row
                .value
                .value
                .map_or_else(|| "—".to_owned(), |value| minutes.difference(value));
            CellMark {
                value: row.value.value,
                title: format!("{} {text}", view.cell(cell).in_one()),
                text,
                hatched: row.value.value.is_some() && row.verdict.is_none(),
            }
        })
        .collect();
    difference_map(
        &view.ground,
        &marks,
        threshold(view),
        false,
        view.full(plan),
    )
}

fn threshold(view: &View) -> f64 {
    let found = view
        .others()
        .find_map(|plan| view.saved.difference(plan, "response_mean_first"));
    found
        .and_then(|(_, difference)| difference.threshold)
        .filter(|threshold| *threshold > 0.0)
        .unwrap_or(0.5)
}

fn tally(view: &View, plan: usize) -> Markup {
    let key = "response_mean_first";
    let place = view.saved.cell_map(plan, key).map_or(0, |(at, _)| at);
    let number = |verdict: &str| {
        count(
            named_cells(view, plan, key, verdict).len(),
            &format!("cells|{place}|{verdict}"),
        )
    };
    line(Line::Faster, &[number("better"), number("worse")])
}

/// Every cell that gets worse, by name.
fn worse(view: &View, plan: usize) -> Markup {
    let name = Prose::text(&view.short(plan));
    let list = |key: &str, line: Line| -> Vec<Prose> {
        let cells = named_cells(view, plan, key, "worse");
        cells
            .into_iter()
            .map(|cell| Prose::line(line, &[cell.name, cell.number]))
            .collect()
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
