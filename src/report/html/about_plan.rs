//! How a plan differs from the baseline: what gets better most, and everything that gets worse.

use super::lines::Line;
use super::prose::Prose;
use super::verdicts::{NamedCell, changed, count, named_cells, verdicts};
use super::view::View;

/// Cells named in a sentence; the map section names all.
const NAMED: usize = 3;
/// Improvements told in a plan's sentence.
const TOLD: usize = 2;

/// How a plan differs from the baseline: what gets better most, and everything that gets worse.
pub fn about(view: &View, plan: usize) -> Prose {
    let found = verdicts(view, plan);
    let of = |wanted: &str| {
        found
            .iter()
            .filter(|one| one.verdict == wanted)
            .collect::<Vec<_>>()
    };
    let (better, worse) = (of("better"), of("worse"));
    let name = Prose::text(&view.called(plan));
    let mut parts = Vec::new();
    if found.is_empty() {
        parts.push(Prose::line(Line::PlanNoVerdict, &[name]));
    } else if of("same").len() == found.len() {
        let base = Prose::text(&view.short(0));
        let all = count(found.len(), &format!("verdicts|{plan}|any"));
        parts.push(Prose::line(Line::PlanSame, &[name, base, all]));
    } else {
        let number =
            |verdict: &str| count(of(verdict).len(), &format!("verdicts|{plan}|{verdict}"));
        let all = count(found.len(), &format!("verdicts|{plan}|any"));
        let slots = [
            name,
            all,
            number("better"),
            number("worse"),
            number("same"),
            number("unclear"),
        ];
        parts.push(Prose::line(Line::PlanLead, &slots));
    }
    parts.extend(better.iter().take(TOLD).map(|one| changed(view, one)));
    let mut price: Vec<Prose> = worse.iter().map(|one| changed(view, one)).collect();
    price.extend(slower(view, plan));
    if !price.is_empty() {
        parts.push(Prose::line(Line::Price, &[Prose::sentences(&price)]));
    }
    let mapped = view.saved.cell_map(plan, "response_mean_first").is_some();
    let is_known = mapped && view.saved.replications > 1;
    if is_known && named_cells(view, plan, "response_mean_first", "worse").is_empty() {
        parts.push(Prose::line(Line::NoSlower, &[]));
    }
    Prose::sentences(&parts)
}

/// Cells that get slower, and cells reached within target less often; nothing without any.
fn slower(view: &View, plan: usize) -> Vec<Prose> {
    let mut parts = Vec::new();
    let cells = named_cells(view, plan, "response_mean_first", "worse");
    let place = view
        .saved
        .cell_map(plan, "response_mean_first")
        .map(|(at, _)| at);
    let rule = place.map_or(String::new(), |at| format!("cells|{at}|worse"));
    match cells.as_slice() {
        [] => {}
        [only] => parts.push(Prose::line(
            Line::SlowerCell,
            &[only.number.clone(), only.name.clone()],
        )),
        [most, ..] => {
            let slots = [
                count(cells.len(), &rule),
                most.number.clone(),
                some(&cells, &rule),
            ];
            parts.push(Prose::line(Line::SlowerCells, &slots));
        }
    }
    let rarer = named_cells(view, plan, "within_target_first", "worse");
    if !rarer.is_empty() {
        let place = view
            .saved
            .cell_map(plan, "within_target_first")
            .map_or(0, |(at, _)| at);
        let names = some(&rarer, &format!("cells|{place}|worse"));
        parts.push(Prose::line(Line::LessOften, &[names]));
    }
    parts
}

/// The first few names, and how many more.
fn some(cells: &[NamedCell], rule: &str) -> Prose {
    let names: Vec<Prose> = cells
        .iter()
        .take(NAMED)
        .map(|cell| cell.name.clone())
        .collect();
    let names = Prose::list(&names);
    match cells.len().saturating_sub(NAMED) {
        0 => names,
        more => Prose::line(
            Line::AndMore,
            &[names, count(more, &format!("{rule}|beyond {NAMED}"))],
        ),
    }
}
