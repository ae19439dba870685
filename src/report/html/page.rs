//! The whole page: one file that needs nothing else.

use super::cards::{badge, meta};
use super::data::data;
use super::digest::sha256_base64;
use super::lines::Line;
use super::prose::{Prose, both, line, word, words};
use super::view::View;
use super::words::Word;
use super::{differs, equity, key_table, maps, method, response, sources, summary, when, workload};
use crate::language::Both;
use crate::language::Language;
use crate::report::figures::HATCH;
use crate::report::saved::Saved;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");
const MARKS: &str = include_str!("../figures/marks.css");
const SCRIPT: &str = include_str!("script.js");

/// What a page says beside the result.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// Language shown first; the page carries both.
    pub language: Language,
    /// Day on which it is written, such as `2026-11-22`; left out when not known.
    pub date: Option<String>,
}

/// The page of a result, as one HTML text.
pub fn page(saved: &Saved, edition: &Edition) -> String {
    let view = View::new(saved);
    let style = format!("{STYLE}{MARKS}");
    let script = SCRIPT.trim();
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{}'; img-src data:; font-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'",
        sha256_base64(script)
    );
    let (sections, entries) = sections(&view);
    let page = html! {
        (DOCTYPE)
        html lang=(edition.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(policy);
                link rel="icon" href="data:,";
                title { (title(&view).pick(edition.language)) }
                style { (PreEscaped(style)) }
            }
            body {
                (PreEscaped(format!("<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\">{HATCH}</svg>")))
                (bar(&entries))
                main.wrap.many[saved.plans.len() > 3].crowd[saved.plans.len() > 4] {
                    (head(&view, edition))
                    @for section in &sections { (section) }
                    footer.foot { (word(Word::Footer)) }
                }
                div #tip role="status" hidden {}
                script type="application/json" #data { (PreEscaped(data(&view))) }
                script { (PreEscaped(script)) }
            }
        }
    };
    page.into_string()
}

/// The sections that the result has data for, and their entries in the bar.
fn sections(view: &View) -> (Vec<Markup>, Vec<Word>) {
    let mut sections = vec![summary::summary(view)];
    let mut entries = vec![Word::Summary];
    let mut add = |made: Option<Markup>, entry: Word| {
        if let Some(section) = made {
            sections.push(section);
            entries.push(entry);
        }
    };
    // Each is told its number before it is known whether there is anything to show.
    let mut number = 1;
    let mut next = |make: &dyn Fn(usize) -> Option<Markup>, entry: Word| {
        let made = make(number + 1);
        if made.is_some() {
            number += 1;
        }
        add(made, entry);
    };
    next(
        &|number| Some(differs::differs(view, number)),
        Word::DiffersShort,
    );
    next(
        &|number| Some(key_table::key_measures(view, number)),
        Word::KeyShort,
    );
    next(&|number| Some(maps::maps(view, number)), Word::MapsShort);
    next(&|number| when::when(view, number), Word::WhenShort);
    next(
        &|number| response::response(view, number),
        Word::ResponseShort,
    );
    next(&|number| workload::workload(view, number), Word::Workload);
    next(&|number| equity::equity(view, number), Word::EquityShort);
    next(
        &|number| Some(sources::sources(view, number)),
        Word::AssumptionsShort,
    );
    next(
        &|number| Some(method::method(view, number)),
        Word::MethodShort,
    );
    (sections, entries)
}

fn title(view: &View) -> Both {
    let kind = words(if view.saved.compares() {
        Word::Title
    } else {
        Word::TitleRun
    });
    let ids: Vec<&str> = view
        .saved
        .plans
        .iter()
        .map(|plan| plan.id.as_str())
        .collect();
    let name = if view.saved.compares() {
        Both::of(|language| ids.join(language.pick(", ", "、")))
    } else {
        view.name(0)
    };
    Both::of(|language| {
        let between = language.pick(": ", "：");
        format!("{}{between}{}", kind.pick(language), name.pick(language))
    })
}

fn bar(entries: &[Word]) -> Markup {
    html! {
        div.bar { div.wrap {
            b { "gridforce" }
            nav { @for (position, entry) in entries.iter().enumerate() {
                a href={ "#s" (position + 1) } { (word(*entry)) }
            } }
            span.sp {}
            button #lang type="button" aria-label="Language / 语言" { "中 / EN" }
            button #csv type="button" { (word(Word::DownloadData)) }
            button #prt type="button" { (word(Word::Print)) }
        } }
    }
}

fn head(view: &View, edition: &Edition) -> Markup {
    let saved = view.saved;
    html! {
        header.head {
            (badges(view))
            h1 { (both(&title(view))) }
            @if let Some(question) = question(saved) {
                p.q { (word(Word::Question)) " " (both(&Both::of_label(question))) }
            }
            p.meta { (meta(view)) " · " (provenance(view, edition)) }
        }
    }
}

/// The question of the only plan compared, otherwise the baseline's, otherwise any.
fn question(saved: &Saved) -> Option<&str> {
    let mut questions: Vec<&str> = saved
        .plans
        .iter()
        .map(|plan| plan.question.as_str())
        .collect();
    if questions.len() == 2 {
        questions.reverse();
    }
    questions.into_iter().find(|text| !text.is_empty())
}

/// What must be known before any number is read.
fn badges(view: &View) -> Markup {
    let saved = view.saved;
    let mut notes: Vec<&str> = saved
        .plans
        .iter()
        .filter_map(|plan| plan.synthetic.as_deref())
        .collect();
    notes.dedup();
    let wanted = [saved.replications, saved.replications_wanted]
        .map(|number| Prose::plain(&number.to_string()));
    html! {
        @if saved.status != "complete" { (badge(Word::Partial, &wanted)) }
        @for missed in saved.precision.iter().filter(|asked| !asked.reached) {
            (badge(Word::Imprecise, &[Prose::text(&view.measure(&missed.measure))]))
        }
        @if !saved.same_demand { (badge(Word::DifferentDemand, &[])) }
        @for note in notes { (badge(Word::Invented, &[Prose::plain(note)])) }
    }
}

fn provenance(view: &View, edition: &Edition) -> Markup {
    let saved = view.saved;
    let date = edition.date.as_ref().map_or_else(Prose::default, |date| {
        Prose::line(Line::Generated, &[Prose::plain(date)])
    });
    let fingerprint = saved
        .fingerprint
        .as_deref()
        .map_or("—", |text| text.get(..8).unwrap_or(text));
    let slots = [
        date,
        Prose::plain(&saved.engine),
        Prose::number(&saved.seed.to_string(), "/seed"),
        Prose::plain(fingerprint),
    ];
    line(Line::Provenance, &slots)
}
