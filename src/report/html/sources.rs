//! Section 11: what the result rests on, how well it is known, and what changes if it is wrong.

use super::lines::Line;
use super::prose::{Prose, both, line, word};
use super::section::section;
use super::view::View;
use super::words::Word;
use crate::language::Both;
use crate::report::saved::Source;
use maud::{Markup, html};

/// Rows that are printed; the others are on the screen.
const PRINTED: usize = 12;

/// What a value bears on, by the beginning or a part of its key.
const BEARS_ON: [(&str, &str, &str); 17] = [
    ("settle", "rungs climbed, workload", "升级层级、工作量"),
    ("on_scene", "workload, queueing", "占用率、排队"),
    ("profile", "when units run short", "缺警力的时段"),
    ("surge", "peak load", "高峰负荷"),
    ("rate", "demand, workload", "警情量、工作量"),
    ("types", "demand, workload", "警情量、工作量"),
    ("grid", "everything by cell", "所有分网格结果"),
    ("cells", "everything by cell", "所有分网格结果"),
    ("ferries", "response across the water", "过水响应时间"),
    ("links", "all response times", "全部到达时间"),
    ("travel", "all response times", "全部到达时间"),
    ("modes", "all response times", "全部到达时间"),
    ("rosters", "who is on duty when", "各时段在岗人数"),
    ("units", "who is on duty where", "各处在岗人数"),
    ("roles", "staff, response, cost", "人员、响应、费用"),
    ("costs", "cost, the plan named best", "费用、推荐方案"),
    ("targets", "the plan named best", "推荐方案"),
];

/// The section.
pub fn sources(view: &View, number: usize) -> Markup {
    let all = collected(view);
    let counts = ["measured", "document", "assumed"].map(|grade| {
        let number = all.iter().filter(|source| source.grade == grade).count();
        Prose::plain(&number.to_string())
    });
    section(
        number,
        "",
        word(Word::Assumptions),
        html! {
            @if all.is_empty() { p { (line(Line::NoSources, &[])) } } @else {
                p { (line(Line::GradeCounts, &counts)) }
                div.sc { table.prov {
                    thead { tr {
                        @for heading in [Word::Input, Word::Value, Word::Origin, Word::Grade, Word::IfWrong] { th { (word(heading)) } }
                    } }
                    tbody { @for (row, source) in all.iter().enumerate() { tr.np[row >= PRINTED] {
                        td { code { (source.key) } }
                        td { (value(source)) }
                    td { (source.from) }
                        td { (grade(&source.grade)) }
                        td { (both(&bears_on(&source.key))) }
                    } } }
                } }
            }
            p.note { (line(Line::Limits, &[])) }
        },
    )
}

/// Sources of all plans, each once: what is assumed first, because it is what to doubt.
fn collected<'a>(view: &View<'a>) -> Vec<&'a Source> {
    let mut all: Vec<&Source> = Vec::new();
    for source in view.plans().iter().flat_map(|plan| &plan.provenance) {
        let same = |known: &&Source| {
            (&known.key, &known.grade, &known.from) == (&source.key, &source.grade, &source.from)
        };
        if !all.iter().any(same) {
            all.push(source);
        }
    }
    let rank = |source: &&Source| match source.grade.as_str() {
        "measured" => 2,
        "document" => 1,
        _ => 0,
    };
    // Whole tables stand before single values.
    all.sort_by_key(|source| (rank(source), source.key.matches('.').count()));
    all
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

fn bears_on(key: &str) -> Both {
    let found = BEARS_ON
        .iter()
        .find(|(part, ..)| key.split('.').any(|piece| piece.starts_with(part)));
    found.map_or_else(
        || Both::same("—"),
        |(_, english, chinese)| Both::new(*english, *chinese),
    )
}
