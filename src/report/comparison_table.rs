//! The table of a comparison: measures down, plans across, values with differences and verdicts.

use super::layout::{Column, Group, tables};
use super::numbers::Notation;
use super::situation::{Situation, Style};
use super::words::Phrase;
use crate::experiment::{Difference, PlanResult};
use crate::language::Language;
use crate::measures::{Kind, Measure};
use crate::statistics::{Note, Verdict};
use anstyle::{AnsiColor, Style as Colour};

/// The table of headline measures (or of all), split when the plans do not fit side by side.
pub fn table(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let measures = situation.shown(style.every_measure);
    let notations: Vec<Notation> = measures
        .iter()
        .map(|measure| notation(situation, measure, language))
        .collect();
    let labels: Vec<String> = measures
        .iter()
        .zip(&notations)
        .map(|(measure, notation)| label(measure, notation, language))
        .collect();
    let mut groups = situation
        .plans()
        .iter()
        .enumerate()
        .map(|(position, plan)| {
            let mut columns = value_columns(plan, &measures, &notations, language);
            if position > 0 {
                let mut own = columns.split_off(1);
                let mut others =
                    difference_columns(situation, position, &measures, &notations, language);
                if let (Some(own), Some(widths)) = (own.pop(), others.get_mut(1)) {
                    show_alone(&own, &measures, situation, position, widths);
                }
                columns.extend(others);
            }
            Group {
                heading: plan.id.clone(),
                columns,
            }
        });
    let Some(first) = groups.next() else {
        return String::new();
    };
    let others: Vec<Group> = groups.collect();
    tables(&labels, &first, &others, style.width)
}

/// Where a plan has a value but no difference, its own half-width stands in parentheses.
fn show_alone(
    own: &Column,
    measures: &[&Measure],
    situation: &Situation,
    plan: usize,
    widths: &mut Column,
) {
    for (row, measure) in measures.iter().enumerate() {
        if difference(situation, plan, measure).is_none()
            && let (Some(own), Some(shown)) = (own.texts.get(row), widths.texts.get_mut(row))
            && !own.is_empty()
        {
            *shown = format!("({own})");
        }
    }
}

/// The difference of a plan in a measure, where both it and the baseline have a value.
fn difference<'a>(
    situation: &Situation<'a>,
    plan: usize,
    measure: &Measure,
) -> Option<&'a Difference> {
    let differences = situation.comparison.differences.iter();
    differences
        .filter(|difference| difference.estimate.value.is_some())
        .find(|difference| difference.plan == plan && difference.measure.key == measure.key)
}

/// How a measure is written, on one scale for all plans.
pub fn notation(situation: &Situation, measure: &Measure, language: Language) -> Notation {
    let largest = situation
        .plans()
        .iter()
        .filter_map(|plan| plan.value(&measure.key)?.estimate.value)
        .fold(0.0, |largest: f64, value| largest.max(value.abs()));
    Notation::new(measure.unit, largest, situation.currency(), language)
        .grained(measure.kind == Kind::Quantile)
}

/// Label of a measure with its unit.
pub fn label(measure: &Measure, notation: &Notation, language: Language) -> String {
    let name = measure.label.pick(language);
    match (notation.unit.as_str(), language) {
        ("", _) => name.to_owned(),
        (unit, Language::English) => format!("{name}, {unit}"),
        (unit, Language::Chinese) => format!("{name}，{unit}"),
    }
}

/// Value and half-width; the half-width is left out where differences stand beside it.
fn value_columns(
    plan: &PlanResult,
    measures: &[&Measure],
    notations: &[Notation],
    language: Language,
) -> Vec<Column> {
    let (mut values, mut widths) = (Vec::new(), Vec::new());
    for (measure, notation) in measures.iter().zip(notations) {
        let (value, width) = plan.value(&measure.key).map_or_else(
            || ("—".to_owned(), String::new()),
            |value| notation.estimate(&value.estimate, language),
        );
        values.push(value);
        widths.push(width);
    }
    vec![Column::right(values), Column::left(widths)]
}

fn difference_columns(
    situation: &Situation,
    plan: usize,
    measures: &[&Measure],
    notations: &[Notation],
    language: Language,
) -> Vec<Column> {
    let (mut values, mut widths, mut verdicts) = (Vec::new(), Vec::new(), Vec::new());
    let mut styles = Vec::new();
    for (measure, notation) in measures.iter().zip(notations) {
        let found = difference(situation, plan, measure);
        let (value, width, verdict) = found.map_or_else(Default::default, |difference| {
            texts(difference, notation, language)
        });
        values.push(value);
        widths.push(width);
        verdicts.push(verdict);
        styles.push(colour(found.and_then(|difference| difference.verdict)));
    }
    let mut verdicts = Column::left(verdicts);
    verdicts.styles = styles;
    vec![Column::right(values), Column::left(widths), verdicts]
}

/// Difference, half-width (of the family where there is one) and verdict.
fn texts(
    difference: &Difference,
    notation: &Notation,
    language: Language,
) -> (String, String, String) {
    let estimate = &difference.estimate;
    let Some(value) = estimate.value else {
        return ("—".to_owned(), String::new(), String::new());
    };
    let half_width = difference
        .interval_family95
        .map(|(low, high)| (high - low) / 2.0)
        .or(estimate.half_width95);
    let width = match (half_width, estimate.note) {
        (_, Some(Note::Fixed)) => String::new(),
        (Some(0.0), _) if value == 0.0 => "±0".to_owned(),
        (Some(half_width), _) => notation.half_width(half_width),
        (None, _) => "±—".to_owned(),
    };
    let verdict = match (difference.verdict, difference.headline, estimate.note) {
        (Some(verdict), ..) => word(verdict).text(language).to_owned(),
        (None, true, note) if note != Some(Note::Fixed) && difference.measure.better.is_some() => {
            "—".to_owned()
        }
        _ => String::new(),
    };
    (notation.difference(value), width, verdict)
}

/// The word for a verdict.
pub fn word(verdict: Verdict) -> Phrase {
    match verdict {
        Verdict::Better => Phrase::Better,
        Verdict::Worse => Phrase::Worse,
        Verdict::Same => Phrase::Same,
        Verdict::Unclear => Phrase::Unclear,
    }
}

/// Blue is better and brown is worse: red means up to some readers and down to others.
fn colour(verdict: Option<Verdict>) -> Colour {
    match verdict {
        Some(Verdict::Better) => AnsiColor::Blue.on_default().bold(),
        Some(Verdict::Worse) => AnsiColor::Yellow.on_default().bold(),
        Some(Verdict::Same | Verdict::Unclear) | None => Colour::new(),
    }
}
