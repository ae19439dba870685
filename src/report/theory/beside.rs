//! Theory beside a simulation: each figure with the gap in standard errors.

use super::analysis_text::{label, shown, wrapped};
use super::document::unit;
use super::method_words::method;
use super::words::Phrase;
use crate::analysis::{Analysis, Figure};
use crate::experiment::{Comparison, PlanResult};
use crate::report::layout::{Column, Group, tables};
use crate::report::situation::Style;
use serde_json::{Map, Value, json};

/// A plan's analysis and the file that it was asked for by.
pub struct Theory {
    /// What theory says.
    pub analysis: Analysis,
    /// The scenario file as named on the command line.
    pub file: String,
}

/// An exact figure beside what a plan's simulation found.
struct Beside<'a> {
    figure: &'a Figure,
    simulated: f64,
    gap: Option<f64>,
}

fn beside<'a>(analysis: &'a Analysis, plan: &PlanResult) -> Vec<Beside<'a>> {
    let of = |figure: &'a Figure| {
        let estimate = plan.value(&figure.key)?.estimate;
        let simulated = estimate.value?;
        let error = estimate.standard_error.filter(|error| *error > 0.0);
        Some(Beside {
            figure,
            simulated,
            gap: error.map(|error| (simulated - figure.value) / error),
        })
    };
    let exact = analysis.figures.iter().filter(|figure| figure.exact);
    exact.filter_map(of).collect()
}

/// Theory beside the simulation of every plan, in the order of the plans: a table for each plan
/// that theory answers, and the commands that tell more or say why there is nothing.
pub fn theory(comparison: &Comparison, theories: &[Theory], style: Style) -> String {
    let language = style.language;
    let mut text = String::new();
    let mut asks = Vec::new();
    let mut unanswered = Vec::new();
    for (plan, theory) in comparison.plans.iter().zip(theories) {
        let rows = beside(&theory.analysis, plan);
        let nothing = rows.is_empty();
        if !nothing {
            text.push('\n');
            text.push_str(&table(plan, &rows, style));
        }
        let complete = theory.analysis.refusal.is_none() && theory.analysis.departures.is_empty();
        if nothing {
            unanswered.push(&theory.file);
        } else if !complete {
            asks.push(Phrase::AskTheory.fill(language, &[&theory.file]));
        }
    }
    // One sentence is enough where there is nothing for any plan.
    match unanswered[..] {
        [first, _, ..] if unanswered.len() == theories.len() => {
            asks.push(Phrase::AskWhyAll.fill(language, &[first]));
        }
        _ => asks.extend(
            unanswered
                .into_iter()
                .map(|file| Phrase::AskWhy.fill(language, &[file])),
        ),
    }
    text + &wrapped(&asks, style)
}

fn table(plan: &PlanResult, rows: &[Beside<'_>], style: Style) -> String {
    let language = style.language;
    let measures: Vec<_> = plan
        .measures
        .iter()
        .map(|value| value.measure.clone())
        .collect();
    let labels: Vec<String> = rows
        .iter()
        .map(|row| label(&row.figure.key, &measures, language))
        .collect();
    let column = |heading: Phrase, text: &dyn Fn(&Beside<'_>) -> String| Group {
        heading: heading.text(language).to_owned(),
        columns: vec![Column::right(rows.iter().map(text).collect())],
    };
    let simulated = |row: &Beside<'_>| Figure {
        value: row.simulated,
        ..row.figure.clone()
    };
    let groups = [
        column(Phrase::Simulated, &|row| shown(&simulated(row), language)),
        column(Phrase::Gap, &|row| {
            row.gap
                .map_or_else(|| "—".to_owned(), |gap| format!("{gap:+.1}"))
        }),
    ];
    let heading = Phrase::Beside.fill(language, &[&plan.id]);
    let mut methods = Vec::new();
    for of in rows.iter().map(|row| row.figure.method) {
        let words = method(of, language).to_owned();
        if !methods.contains(&words) {
            methods.push(words);
        }
    }
    let sources = Phrase::Sources.fill(language, &[&methods.join(language.pick("; ", "；"))]);
    let theory = column(Phrase::Theory, &|row| shown(row.figure, language));
    wrapped(&[heading], style)
        + &tables(&labels, &theory, &groups, style.width)
        + &wrapped(&[sources], style)
}

/// Adds to each plan of a result document what theory says of it, under `theory`.
pub fn add_theory(document: &mut Value, comparison: &Comparison, theories: &[Theory]) {
    let Some(plans) = document.get_mut("plans").and_then(Value::as_array_mut) else {
        return;
    };
    for ((entry, plan), theory) in plans.iter_mut().zip(&comparison.plans).zip(theories) {
        let figure = |row: &Beside<'_>| {
            let value = json!({
                "unit": unit(row.figure.unit),
                "value": row.figure.value,
                "method": row.figure.method.code(),
                "gap_standard_errors": row.gap,
            });
            (row.figure.key.clone(), value)
        };
        let rows = beside(&theory.analysis, plan);
        let figures: Map<String, Value> = rows.iter().map(figure).collect();
        if let (Some(entry), false) = (entry.as_object_mut(), figures.is_empty()) {
            entry.insert("theory".to_owned(), json!({ "figures": figures }));
        }
    }
}
