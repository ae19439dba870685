//! Tables of an analysis by unit and by cell.

use super::words::Phrase;
use crate::analysis::{CellFigure, Tables, UnitFigure};
use crate::language::Language;
use crate::report::layout::{Column, Group, tables};
use crate::report::situation::Style;

/// Busy, share of calls, mean travel and share from other districts, by unit.
pub(super) fn units(found: &Tables, style: Style) -> String {
    let language = style.language;
    let labels: Vec<String> = found.units.iter().map(|unit| unit.name.clone()).collect();
    let column = |heading: Phrase, text: &dyn Fn(&UnitFigure) -> String| Group {
        heading: heading.text(language).to_owned(),
        columns: vec![Column::right(found.units.iter().map(text).collect())],
    };
    let busy = column(Phrase::Busy, &|unit| percent(unit.busy, language));
    let others = [
        column(Phrase::Share, &|unit| percent(unit.share, language)),
        column(Phrase::Travel, &|unit| {
            minutes(unit.travel_mean_minutes, language)
        }),
        column(Phrase::Interdistrict, &|unit| {
            unit.interdistrict
                .map_or_else(nothing, |share| percent(share, language))
        }),
    ];
    tables(&labels, &busy, &others, style.width)
}

/// Share of calls, mean travel and who answers, by cell.
pub(super) fn cells(found: &Tables, style: Style) -> String {
    let language = style.language;
    let labels: Vec<String> = found.cells.iter().map(|cell| cell.name.clone()).collect();
    let column = |heading: &str, text: &dyn Fn(&CellFigure) -> String| Group {
        heading: heading.to_owned(),
        columns: vec![Column::right(found.cells.iter().map(text).collect())],
    };
    let share = column(Phrase::Share.text(language), &|cell| {
        percent(cell.share, language)
    });
    let mut others = vec![column(Phrase::Travel.text(language), &|cell| {
        minutes(Some(cell.travel_mean_minutes), language)
    })];
    for (position, unit) in found.units.iter().enumerate() {
        others.push(column(&unit.name, &|cell| {
            cell.by_unit
                .get(position)
                .map_or_else(nothing, |share| percent(*share, language))
        }));
    }
    tables(&labels, &share, &others, style.width)
}

fn percent(share: f64, language: Language) -> String {
    Phrase::PerCent.fill(language, &[&format!("{:.2}", 100.0 * share)])
}

fn minutes(minutes: Option<f64>, language: Language) -> String {
    minutes.map_or_else(nothing, |minutes| {
        Phrase::Minutes.fill(language, &[&format!("{minutes:.2}")])
    })
}

fn nothing() -> String {
    "—".to_owned()
}
