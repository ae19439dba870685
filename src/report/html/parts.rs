//! The sections in the order of a chief's questions; one whose data the result does not have gives way to a line that says why.

use super::lines::Line;
use super::prose::line;
use super::view::View;
use super::words::Word;
use super::{differs, equity, key_table, maps, method, response, sources, summary, when, workload};
use maud::{Markup, html};

/// A section, or the reason why it is not there.
pub struct Part {
    /// Its number and its entry in the bar; nothing when it is left out.
    pub entry: Option<(usize, Word)>,
    /// What stands on the page.
    pub markup: Markup,
}

/// How a section is made with its number; nothing when the result does not have its data.
type Make = fn(&View, usize) -> Option<Markup>;

/// Entry in the bar, how it is made, and why it may be left out.
const PARTS: [(Word, Make, Option<Line>); 12] = [
    (Word::Summary, |view, _| Some(summary::summary(view)), None),
    (
        Word::DiffersShort,
        |view, number| Some(differs::differs(view, number)),
        None,
    ),
    (
        Word::KeyShort,
        |view, number| Some(key_table::key_measures(view, number)),
        None,
    ),
    (
        Word::MapsShort,
        |view, number| Some(maps::maps(view, number)),
        None,
    ),
    (Word::WhenShort, when::when, Some(Line::WithoutWhen)),
    (
        Word::ResponseShort,
        response::response,
        Some(Line::WithoutResponse),
    ),
    (
        Word::Workload,
        workload::workload,
        Some(Line::WithoutWorkload),
    ),
    (Word::EquityShort, equity::equity, Some(Line::WithoutEquity)),
    // No result holds these yet.
    (Word::NextTeam, |_, _| None, Some(Line::WithoutNextTeam)),
    (Word::Robustness, |_, _| None, Some(Line::WithoutRobustness)),
    (
        Word::AssumptionsShort,
        |view, number| Some(sources::sources(view, number)),
        None,
    ),
    (
        Word::MethodShort,
        |view, number| Some(method::method(view, number)),
        None,
    ),
];

/// The sections, numbered in a row, and the lines in place of those that are left out.
pub fn parts(view: &View) -> Vec<Part> {
    let mut number = 0;
    PARTS
        .iter()
        .filter_map(|(entry, make, without)| {
            if let Some(markup) = make(view, number + 1) {
                number += 1;
                return Some(Part {
                    entry: Some((number, *entry)),
                    markup,
                });
            }
            let reason = (*without)?;
            Some(Part {
                entry: None,
                markup: html! { p.without { (line(reason, &[])) } },
            })
        })
        .collect()
}
