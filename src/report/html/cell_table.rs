//! The table behind the maps.

use super::lines::Line;
use super::maps::{COVERED, MEAN, Pick, WHOLE_FREE, has};
use super::notation::{Notation, thousands};
use super::prose::{Prose, both, line, word};
use super::section::details;
use super::view::View;
use super::words::Word;
use maud::{Markup, html};

/// More cells than this are left to the download.
const MOST_ROWS: usize = 400;

/// Covered, whole and free, and mean response by cell and plan.
pub fn cell_table(view: &View) -> Markup {
    let cells = view.ground.cells();
    if cells > MOST_ROWS {
        return html! { p.note { (line(Line::TooManyRows, &[Prose::plain(&thousands(cells as f64))])) } };
    }
    let columns: Vec<(Word, Pick, Notation)> = [
        (Word::CoveredShort, COVERED, Notation::share()),
        (Word::WholeShort, WHOLE_FREE, Notation::share()),
        (Word::MeanShort, MEAN, Notation::minutes()),
    ]
    .into_iter()
    .filter(|(_, pick, _)| has(view, *pick))
    .collect();
    let plans = view.plans();
    details(
        word(Word::DataTable),
        html! {
            table {
                thead { tr {
                    th { (word(Word::Cell)) }
                    th { (word(Word::Residents)) }
                    @for (heading, ..) in &columns {
                        @for plan in 0..plans.len() { th { (both(&view.short(plan))) " " (word(*heading)) } }
                    }
                } }
                tbody { @for cell in 0..cells { tr {
                    th scope="row" { (both(&view.cell(cell))) }
                    td { (view.saved.geography.cells.residents.get(cell).map_or_else(|| "—".into(), |number| thousands(*number))) }
                    @for (_, pick, notation) in &columns {
                        @for plan in plans {
                            td { (plan.cells.get(cell).and_then(pick).and_then(|value| value.value).map_or_else(|| "—".into(), |value| notation.value(value))) }
                        }
                    }
                } } }
            }
        },
    )
}
