//! How sure a mean is, and how far single weeks lie from it.

use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, words};
use super::section::figure;
use super::view::View;
use super::words::Word;
use crate::report::figures::{RangeRow, range_bars};
use maud::{Markup, PreEscaped, html};

/// Headline measures that are drawn; a class may follow `@`.
const WANTED: [&str; 4] = [
    "response_p90_first",
    "within_target_first@",
    "covered_first",
    "pattern_whole_free",
];

/// The figures of all wanted headline measures that the result has.
pub fn ranges(view: &View) -> Markup {
    let keys = wanted(view);
    let figures: Vec<Markup> = keys.iter().filter_map(|key| one(view, key)).collect();
    html! { @if !figures.is_empty() { div.g2 { @for figure in &figures { (figure) } } } }
}

/// Keys of the measures that are drawn.
pub fn wanted<'a>(view: &View<'a>) -> Vec<&'a str> {
    let fits = |key: &str, wanted: &str| {
        key == wanted || (wanted.ends_with('@') && key.starts_with(wanted))
    };
    WANTED
        .iter()
        .filter_map(|wanted| view.headline().find(|key| fits(key, wanted)))
        .collect()
}

fn rows(view: &View, key: &str) -> Vec<RangeRow> {
    let notation = view.notation(key);
    (0..view.plans().len())
        .filter_map(|plan| {
            let measure = view.saved.measure(plan, key)?;
            let value = measure.value.value?;
            let interval = measure.value.interval95;
            Some(RangeRow {
                plan,
                label: view.short(plan),
                value: notation.scaled(value),
                interval: interval.map(|(low, high)| (notation.scaled(low), notation.scaled(high))),
                weeks: measure.weeks90.map(|(low, high)| {
                    (notation.scaled(low), high.map(|high| notation.scaled(high)))
                }),
                text: measure
                    .weeks90
                    .map_or_else(|| "—".to_owned(), |weeks| range_text(&notation, weeks)),
            })
        })
        .collect()
}

/// `13.2–19.0`; an end that is not reached stays open.
fn range_text(notation: &Notation, (low, high): (f64, Option<f64>)) -> String {
    let high = high.map_or_else(|| "∞".to_owned(), |high| notation.value(high));
    format!("{}–{high}", notation.value(low))
}

/// The picture of one measure; `None` when no plan has a value.
pub fn picture(view: &View, key: &str) -> Option<String> {
    let rows = rows(view, key);
    let notation = view.notation(key);
    let mut wishes = view.plans().iter().flat_map(|plan| &plan.targets);
    let target = wishes
        .find(|target| target.measure == key)
        .and_then(|target| target.min.or(target.max))
        .map(|bound| notation.scaled(bound));
    let unit = if key.starts_with("covered") {
        words(Word::Percent)
    } else {
        notation.unit.clone()
    };
    (!rows.is_empty()).then(|| range_bars(&rows, target, &unit, view.measure(key)))
}

fn one(view: &View, key: &str) -> Option<Markup> {
    let picture = picture(view, key)?;
    let values = view.values(key);
    let title = Prose::line(
        Line::RangeTitle,
        &[Prose::text(&view.measure_title(key)), Prose::list(&values)],
    );
    let has_weeks = view.plans().iter().any(|plan| {
        plan.measures
            .get(key)
            .is_some_and(|measure| measure.weeks90.is_some())
    });
    let about = if has_weeks {
        Line::RangeWeeksSub
    } else {
        Line::RangeSub
    };
    Some(figure(
        &title,
        &Prose::line(about, &[]),
        html! { (PreEscaped(picture)) },
    ))
}
