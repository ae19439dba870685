//! The whole page: one file that needs nothing else.

use super::cards::{badge, meta};
use super::data::data;
use super::digest::sha256_base64;
use super::lines::Line;
use super::parts::{Part, parts};
use super::prose::{Prose, both, line, word, words};
use super::view::View;
use super::words::Word;
use crate::language::{Both, Language};
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
    let parts = parts(&view);
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
                (PreEscaped(format!("<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\">{HATCH}<defs>{}</defs></svg>", view.ground.shapes())))
                (bar(&parts))
                main.wrap.many[saved.plans.len() > 3].crowd[view.is_crowded()] {
                    (head(&view, edition))
                    @for part in &parts { (part.markup) }
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

fn bar(parts: &[Part]) -> Markup {
    html! {
        div.bar { div.wrap {
            b { "gridforce" }
            nav { @for part in parts { @if let Some((number, entry)) = part.entry {
                a href={ "#s" (number) } { (word(entry)) }
            } } }
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
