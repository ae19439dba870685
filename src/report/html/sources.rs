//! Section 11: what the result rests on, how well it is known, and what changes if it is wrong.

use super::bearing::bears_on;
use super::lines::Line;
use super::prose::{Prose, both, line, word};
use super::section::{printed_rows, section};
use super::view::View;
use super::words::Word;
use crate::language::Both;
use crate::report::saved::Source;
use maud::{Markup, html};

/// Rows that are printed, and with many plans; the others are on the screen.
const PRINTED: [usize; 2] = [12, 8];

/// The section.
pub fn sources(view: &View, number: usize) -> Markup {
    let all = collected(view);
    let counts = ["measured", "document", "assumed"].map(|grade| {
        let of_grade = all.iter().filter(|spoken| spoken.source.grade == grade);
        let number = of_grade.count();
        Prose::plain(&number.to_string())
    });
    let printed = PRINTED[usize::from(view.is_crowded())];
    section(
        number,
        "",
        word(Word::Assumptions),
        html! {
            @if all.is_empty() { p { (line(Line::NoSources, &[])) } } @else {
                p { (line(Line::GradeCounts, &counts)) }
                div.sc { table.prov {
                    thead { tr {
                        @for heading in [Word::Input, Word::Value, Word::Origin, Word::Date, Word::Grade, Word::IfWrong] { th { (word(heading)) } }
                    } }
                    tbody { @for (row, spoken) in all.iter().enumerate() { tr.np[row >= printed] {
                        td { code { (spoken.source.key) } (whose(view, spoken)) }
                        td { (value(spoken.source)) }
                        td { (both(&Both::of_label(&spoken.source.from))) }
                        td.day { (spoken.source.date.as_deref().unwrap_or("—")) }
                        td { (grade(&spoken.source.grade)) }
                        td { (both(&bears_on(&spoken.source.key))) }
                    } } }
                } }
            }
            (printed_rows(printed, all.len()))
            p.note { (line(Line::Limits, &[])) }
        },
    )
}

/// A source and the plans in which it speaks.
struct Spoken<'a> {
    source: &'a Source,
    plans: Vec<usize>,
}

/// Sources of all plans, each once with the values it speaks for: what is assumed first, because it is what to doubt.
fn collected<'a>(view: &View<'a>) -> Vec<Spoken<'a>> {
    let mut all: Vec<Spoken> = Vec::new();
    for (plan, result) in view.plans().iter().enumerate() {
        for source in &result.provenance {
            match all.iter_mut().find(|known| known.source == source) {
                Some(known) => known.plans.push(plan),
                None => all.push(Spoken {
                    source,
                    plans: vec![plan],
                }),
            }
        }
    }
    let rank = |spoken: &Spoken| match spoken.source.grade.as_str() {
        "measured" => 2,
        "document" => 1,
        _ => 0,
    };
    // Whole tables stand before single values.
    all.sort_by_key(|spoken| (rank(spoken), spoken.source.key.matches('.').count()));
    all
}

/// The plans in which a source speaks, unless it speaks in all.
fn whose(view: &View, spoken: &Spoken) -> Markup {
    let all = spoken.plans.len() == view.plans().len();
    html! { @if !all { small { (both(&view.plans_together(&spoken.plans))) } } }
}

/// The value itself, or how many stand under the key.
fn value(source: &Source) -> Markup {
    match (&source.value, source.values) {
        (Some(value), _) => html! { (value) },
        (None, 0) => html! { "—" },
        (None, number) => Prose::word(Word::Values, &[Prose::plain(&number.to_string())]).show(),
    }
}

fn grade(grade: &str) -> Markup {
    let (class, text) = match grade {
        "measured" => ("gr a", Word::Measured),
        "document" => ("gr b", Word::Document),
        _ => ("gr c", Word::Assumed),
    };
    html! { span class=(class) { (word(text)) } }
}
