//! Section 3: every headline measure by plan, with differences, intervals on a bar, and verdicts.

use super::cards::target_mark;
use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, both, line, word};
use super::ranges::ranges;
use super::section::section;
use super::view::{View, pointer};
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{forest_bar, plan_ink};
use crate::report::saved::Difference;
use maud::{Markup, PreEscaped, html};

/// The section.
pub fn key_measures(view: &View, number: usize) -> Markup {
    let compares = view.saved.compares();
    let title = if compares { Word::Key } else { Word::KeyRun };
    let note = if compares {
        let size = Prose::number(&view.saved.family_size.to_string(), "/family_size");
        line(Line::KeyNote, &[size])
    } else {
        line(Line::KeyNoteRun, &[])
    };
    section(
        number,
        "",
        word(title),
        html! {
            div.sc { table.kpi { (head(view)) tbody { @for key in view.headline() { (row(view, key)) } } } }
            p.note { (note) }
            (ranges(view))
        },
    )
}

fn head(view: &View) -> Markup {
    html! {
        thead { tr {
            th { (word(Word::Measure)) }
            th.n { (word(Word::Target)) }
            @for plan in 0..view.plans().len() {
                th.n style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) }
                @if plan > 0 && !is_dense(view) { th.n { (both(&minus(view, plan))) } th {} }
            }
        } }
    }
}

/// More plans than a sheet of paper has room for side by side: a plan's difference stands below its value.
fn is_dense(view: &View) -> bool {
    view.plans().len() > 3
}

fn minus(view: &View, plan: usize) -> Both {
    let (one, base) = (view.short(plan), view.short(0));
    Both::of(|language| Word::Difference.fill(language, &[one.pick(language), base.pick(language)]))
}

fn row(view: &View, key: &str) -> Markup {
    let notation = view.notation(key);
    let reach = reach(view, key);
    let dense = is_dense(view);
    html! {
        tr {
            th scope="row" {
                (both(&view.measure_title(key)))
                small { (both(&notation.unit)) (direction(view, key)) }
            }
            td.n.t { (target(view, key, &notation)) }
            @for plan in 0..view.plans().len() {
                @let value = value(view, plan, key, &notation);
                @let (step, sign) = difference(view, plan, key, &notation, reach);
                @if plan == 0 { td.n { (value) } }
                @else if dense { td.n.d { div { (value) } div { (step) } div.sp { (sign) } } }
                @else { td.n { (value) } td.n.d { (step) } td.sp { (sign) } }
            }
        }
    }
}

fn direction(view: &View, key: &str) -> Markup {
    let measure = view.any_measure(key);
    let better = match measure.and_then(|measure| measure.better.as_deref()) {
        Some("lower") => Some(Word::LowerBetter),
        Some("higher") => Some(Word::HigherBetter),
        _ => None,
    };
    let exact = measure.is_some_and(|measure| measure.value.is_fixed());
    html! {
        @if let Some(better) = better { " · " (word(better)) }
        @if exact { " · " (word(Word::Exact)) }
    }
}

fn target(view: &View, key: &str, notation: &Notation) -> Markup {
    let mut wishes = view.plans().iter().flat_map(|plan| &plan.targets);
    let text =
        wishes
            .find(|target| target.measure == key)
            .map(|target| match (target.min, target.max) {
                (Some(bound), _) => format!("≥{}", notation.bound(bound)),
                (None, bound) => format!("≤{}", notation.bound(bound.unwrap_or_default())),
            });
    html! { (text.as_deref().unwrap_or("—")) }
}

fn value(view: &View, plan: usize, key: &str, notation: &Notation) -> Markup {
    let (text, uncertainty) = view.saved.measure(plan, key).map_or_else(
        || (Both::same("—"), Both::default()),
        |measure| notation.both(&measure.value),
    );
    let of = pointer(&["plans", &plan.to_string(), "measures", key, "value"]);
    html! {
        b data-of=(of) { (both(&text)) } " "
        i { (both(&uncertainty)) }
        (target_mark(view, plan, key))
    }
}

/// A plan's difference in words, and its bar with the verdict.
fn difference(
    view: &View,
    plan: usize,
    key: &str,
    notation: &Notation,
    reach: f64,
) -> (Markup, Markup) {
    let found = view.saved.difference(plan, key);
    let Some((at, difference, step)) =
        found.and_then(|(at, difference)| Some((at, difference, difference.value.value?)))
    else {
        return (html! { "—" }, html! {});
    };
    let of = pointer(&["differences", &at.to_string(), "value"]);
    let interval = difference.interval_family95.or(difference.value.interval95);
    let fixed = difference.value.is_fixed();
    let words = html! {
        b data-of=(of) { (notation.difference(step)) }
        @if let Some((low, high)) = interval.filter(|ends| !fixed && *ends != (0.0, 0.0)) {
            " " i { (notation.difference(low)) " ~ " (notation.difference(high)) }
        }
    };
    let signs = html! {
        @if !fixed && interval.is_some() { (PreEscaped(bar(difference, step, interval, reach))) }
        (chip(difference))
    };
    (words, signs)
}

fn bar(difference: &Difference, step: f64, interval: Option<(f64, f64)>, reach: f64) -> String {
    let threshold = difference.threshold.unwrap_or(0.0);
    let verdict = difference.verdict.as_deref();
    forest_bar(
        step,
        interval,
        threshold,
        reach,
        colour(verdict),
        verdict == Some("unclear"),
    )
}

/// Colour of a verdict's mark.
fn colour(verdict: Option<&str>) -> &'static str {
    match verdict {
        Some("better") => "#0b4f8a",
        Some("worse") => "#8a3f06",
        _ => "#6b7480",
    }
}

/// Half the width of a row's axis: the farthest end of its intervals, and room for the threshold.
fn reach(view: &View, key: &str) -> f64 {
    let found = view
        .others()
        .filter_map(|plan| view.saved.difference(plan, key));
    let ends = found.flat_map(|(_, difference)| {
        let (low, high) = difference
            .interval_family95
            .or(difference.value.interval95)
            .unwrap_or_default();
        let threshold = difference.threshold.unwrap_or(0.0) * 1.6;
        [
            low.abs(),
            high.abs(),
            threshold,
            difference.value.value.unwrap_or(0.0).abs(),
        ]
    });
    ends.fold(0.0, f64::max) * 1.05
}

/// The verdict as a word with a sign.
fn chip(difference: &Difference) -> Markup {
    let (class, sign, text) = match difference.verdict.as_deref() {
        Some("better") => ("chip better", "↗", Word::Better),
        Some("worse") => ("chip worse", "↘", Word::Worse),
        Some("same") => ("chip same", "＝", Word::Same),
        Some("unclear") => ("chip unclear", "?", Word::Unclear),
        _ => return html! {},
    };
    let needed = &difference.replications_needed;
    let more = match (text, needed.as_u64(), needed.is_string()) {
        (Word::Unclear, Some(more), _) if more > 0 => Some(Prose::word(
            Word::MoreReplications,
            &[Prose::plain(&more.to_string())],
        )),
        (Word::Unclear, _, true) => Some(Prose::word(Word::TooMany, &[])),
        (Word::Unclear, ..) => Some(Prose::word(Word::NearThreshold, &[])),
        _ => None,
    };
    html! {
        span class=(class) { i aria-hidden="true" { (sign) } (word(text)) }
        @if let Some(more) = more { small.more { (more.show()) } }
    }
}
