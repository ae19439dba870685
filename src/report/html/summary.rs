//! Section 1: what to do, in sentences with numbers, one card per plan, and the rule by which a plan is named.

use super::about_plan::about;
use super::cards::cards;
use super::hinges::hinges;
use super::lines::Line;
use super::prose::{Prose, both, word, words};
use super::section::section;
use super::selected::selected;
use super::targets::{rule, targets};
use super::verdicts::unclear;
use super::view::View;
use super::words::Word;
use crate::language::Both;
use maud::{Markup, html};

/// Cells named in a sentence.
const NAMED: usize = 3;

/// The summary: page 1 in print.
pub fn summary(view: &View) -> Markup {
    let findings = if view.saved.compares() {
        compared(view)
    } else {
        alone(view)
    };
    section(
        1,
        "exec",
        word(Word::Summary),
        html! {
            ol.find { @for finding in &findings { li { (finding.show()) } } }
            (cards(view))
            p.rule { (rule(view).show()) }
            p.key { (marks(view)) }
        },
    )
}

fn compared(view: &View) -> Vec<Prose> {
    let mut findings: Vec<Prose> = targets(view).into_iter().collect();
    findings.extend(view.others().map(|plan| about(view, plan)));
    findings.extend(selected(view));
    findings.extend(team(view));
    findings.extend(unclear(view));
    findings.extend(hinges(view));
    findings
}

fn alone(view: &View) -> Vec<Prose> {
    let mut findings = Vec::new();
    let values: Vec<Prose> = view
        .headline()
        .take(5)
        .enumerate()
        .filter_map(|(position, key)| value(view, position == 0, key))
        .collect();
    let name = Prose::text(&view.full(0));
    findings.push(Prose::line(Line::Values, &[name, Prose::clauses(&values)]));
    findings.extend(targets(view));
    findings.extend(team(view));
    findings.extend(
        super::maps::slowest(view, NAMED).map(|cells| Prose::line(Line::Slowest, &[cells])),
    );
    findings.extend(super::when::shortest(view, 0).map(|(role, hour, share)| {
        Prose::line(
            Line::Shortest,
            &[Prose::text(&role), Prose::text(&hour), share],
        )
    }));
    findings
}

/// A measure of the only plan with its value; the first begins a sentence.
fn value(view: &View, first: bool, key: &str) -> Option<Prose> {
    let number = view.number(0, key)?;
    let unit = Prose::text(&view.notation(key).unit);
    let name = if first {
        view.measure_title(key)
    } else {
        view.measure(key)
    };
    Some(Prose::line(
        Line::OneValue,
        &[Prose::text(&name), number, unit],
    ))
}

/// How often the whole team is there, and how long the first waits alone.
fn team(view: &View) -> Option<Prose> {
    let mut parts = Vec::new();
    for (key, line) in [
        ("within_target_team", Line::TeamWithin),
        ("pattern_whole_free", Line::TeamFree),
        ("alone_p90", Line::TeamAlone),
    ] {
        let values = view.values(key);
        if !values.is_empty() {
            parts.push(Prose::line(line, &[Prose::list(&values)]));
        }
    }
    let pattern = view.any_measure("pattern_whole_free").is_some();
    (pattern && !parts.is_empty()).then(|| Prose::line(Line::Team, &[Prose::sentences(&parts)]))
}

/// What the marks mean.
fn marks(view: &View) -> Markup {
    let space = Both::same(" ");
    let widths = if view.saved.compares() {
        Word::HalfWidth
    } else {
        Word::HalfWidthRun
    };
    html! {
        span.tg.ok { "✓" } " " (word(Word::MeetsTarget)) (both(&space))
        span.tg.edge { "≈" } " " (word(Word::CrossesTarget)) (both(&space))
        span.tg.no { "✗" } " " (word(Word::MissesTarget)) " · " (both(&words(widths)))
    }
}
