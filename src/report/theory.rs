//! What queueing theory says of a scenario, by itself and beside a simulation.

use super::layout::{Column, Group, tables, wrap};
use super::situation::Style;
use super::theory_words::{Phrase, in_chinese};
use crate::analysis::{Analysis, Departure, Figure};
use crate::experiment::{Comparison, PlanResult};
use crate::language::Language;
use serde_json::{Map, Value, json};

/// An analysis for people.
pub fn analysis(analysis: &Analysis, style: Style) -> String {
    let language = style.language;
    let mut lines = vec![Phrase::Model.fill(language, &[&analysis.model])];
    if !analysis.size.is_empty() {
        lines.push(Phrase::Size.fill(language, &[&analysis.size]));
    }
    lines.extend(
        analysis
            .departures
            .iter()
            .map(|departure| sentence(departure, analysis, language)),
    );
    let approximable = analysis
        .departures
        .iter()
        .all(|departure| departure.approximation.is_some());
    if let Some(refusal) = &analysis.refusal {
        lines.push(Phrase::NoFigures.fill(language, &[&refusal.to_string()]));
    } else if !analysis.has_figures() {
        let advice = if approximable {
            Phrase::TryApproximate
        } else {
            Phrase::OnlySimulation
        };
        lines.push(advice.text(language).to_owned());
    } else if !analysis.exact {
        lines.push(Phrase::Approximate.text(language).to_owned());
    }
    let mut text = wrapped(&lines, style);
    if analysis.has_figures() {
        text.push('\n');
        text.push_str(&figures(analysis, style));
    }
    if !analysis.units.is_empty() && !style.brief {
        text.push('\n');
        text.push_str(&units(analysis, style));
    }
    text
}

fn sentence(departure: &Departure, analysis: &Analysis, language: Language) -> String {
    let say = |english: &'static str| match language {
        Language::English => english,
        Language::Chinese => in_chinese(english).unwrap_or(english),
    };
    let assumption = say(departure.assumption);
    match departure.approximation {
        Some(how) if analysis.has_figures() && !analysis.exact => {
            Phrase::Approximated.fill(language, &[assumption, &departure.found, say(how)])
        }
        _ => Phrase::Fails.fill(language, &[assumption, &departure.found]),
    }
}

fn wrapped(lines: &[String], style: Style) -> String {
    let mut text = String::new();
    for line in lines {
        for (position, part) in wrap(line, style.width.saturating_sub(2)).iter().enumerate() {
            text.push_str(if position > 0 { "  " } else { "" });
            text.push_str(part);
            text.push('\n');
        }
    }
    text
}

fn figures(analysis: &Analysis, style: Style) -> String {
    let labels: Vec<String> = analysis
        .figures
        .iter()
        .map(|figure| figure.key.clone())
        .collect();
    let values = analysis.figures.iter().map(shown).collect();
    let group = Group {
        heading: Phrase::Value.text(style.language).to_owned(),
        columns: vec![Column::right(values)],
    };
    tables(&labels, &group, &[], style.width)
}

/// A figure with its unit: minutes to three decimals, shares in per cent to two.
fn shown(figure: &Figure) -> String {
    if figure.minutes {
        format!("{:.3} min", figure.value)
    } else {
        format!("{:.2} %", 100.0 * figure.value)
    }
}

fn units(analysis: &Analysis, style: Style) -> String {
    let language = style.language;
    let labels: Vec<String> = analysis
        .units
        .iter()
        .map(|unit| unit.name.clone())
        .collect();
    let column = |heading: Phrase, texts: Vec<String>| Group {
        heading: heading.text(language).to_owned(),
        columns: vec![Column::right(texts)],
    };
    let percent = |share: f64| format!("{:.2} %", 100.0 * share);
    let busy = analysis
        .units
        .iter()
        .map(|unit| percent(unit.busy))
        .collect();
    let share = analysis
        .units
        .iter()
        .map(|unit| percent(unit.share))
        .collect();
    let travel = |minutes: Option<f64>| {
        minutes.map_or("—".to_owned(), |minutes| format!("{minutes:.2} min"))
    };
    let travel = analysis
        .units
        .iter()
        .map(|unit| travel(unit.travel_mean_minutes))
        .collect();
    let others = [column(Phrase::Share, share), column(Phrase::Travel, travel)];
    tables(&labels, &column(Phrase::Busy, busy), &others, style.width)
}

/// An analysis as JSON, `gridforce.analyse/1`.
pub fn analysis_document(id: &str, analysis: &Analysis) -> Value {
    let departure = |departure: &Departure| {
        json!({
            "assumption": departure.assumption,
            "found": departure.found,
            "approximation": departure.approximation,
        })
    };
    let figures: Map<String, Value> = analysis
        .figures
        .iter()
        .map(|figure| {
            let unit = if figure.minutes { "min" } else { "share" };
            (
                figure.key.clone(),
                json!({ "unit": unit, "value": figure.value }),
            )
        })
        .collect();
    let unit = |unit: &crate::analysis::UnitFigure| {
        json!({
            "name": unit.name,
            "busy": unit.busy,
            "share": unit.share,
            "travel_mean_minutes": unit.travel_mean_minutes,
        })
    };
    let cell = |cell: &crate::analysis::CellFigure| {
        json!({
            "name": cell.name,
            "share": cell.share,
            "travel_mean_minutes": cell.travel_mean_minutes,
            "by_unit": cell.by_unit,
        })
    };
    json!({
        "schema": "gridforce.analyse/1",
        "engine": env!("CARGO_PKG_VERSION"),
        "scenario": id,
        "model": analysis.model,
        "size": analysis.size,
        "exact": analysis.exact && analysis.has_figures(),
        "departures": analysis.departures.iter().map(departure).collect::<Vec<_>>(),
        "refusal": analysis.refusal.as_ref().map(ToString::to_string),
        "figures": figures,
        "units": analysis.units.iter().map(unit).collect::<Vec<_>>(),
        "cells": analysis.cells.iter().map(cell).collect::<Vec<_>>(),
    })
}

/// A figure beside what a plan's simulation found, with the gap in standard errors.
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
    analysis.figures.iter().filter_map(of).collect()
}

/// Theory beside the simulation of every plan, in the order of the plans: a paragraph for
/// each plan that theory answers, and for the others the command that says why it does not.
pub fn theory(comparison: &Comparison, analyses: &[Analysis], style: Style) -> String {
    let language = style.language;
    let mut lines = Vec::new();
    let mut without = Vec::new();
    for (plan, analysis) in comparison.plans.iter().zip(analyses) {
        if !analysis.has_figures() {
            without.push(format!("{}.toml", plan.id));
            continue;
        }
        lines.push(Phrase::Beside.fill(language, &[&plan.id, &analysis.model]));
        for row in beside(analysis, plan) {
            let simulated = Figure {
                value: row.simulated,
                ..row.figure.clone()
            };
            let gap = row.gap.map_or_else(String::new, |gap| {
                Phrase::Gap.fill(language, &[&format!("{gap:+.1}")])
            });
            let parts = [
                row.figure.key.as_str(),
                &shown(row.figure),
                &shown(&simulated),
                &gap,
            ];
            lines.push(Phrase::BesideRow.fill(language, &parts));
        }
    }
    if let Some(first) = without.first() {
        lines.push(Phrase::AskTheory.fill(language, &[first]));
    }
    wrapped(&lines, style)
}

/// Adds to each plan of a result document what theory says of it, under `theory`.
pub fn add_theory(document: &mut Value, comparison: &Comparison, analyses: &[Analysis]) {
    let Some(plans) = document.get_mut("plans").and_then(Value::as_array_mut) else {
        return;
    };
    for ((entry, plan), analysis) in plans.iter_mut().zip(&comparison.plans).zip(analyses) {
        if let (Some(entry), true) = (entry.as_object_mut(), analysis.has_figures()) {
            let figure = |row: &Beside<'_>| {
                let value = json!({ "value": row.figure.value, "gap_standard_errors": row.gap });
                (row.figure.key.clone(), value)
            };
            let figures: Map<String, Value> = beside(analysis, plan).iter().map(figure).collect();
            entry.insert(
                "theory".to_owned(),
                json!({ "model": analysis.model, "figures": figures }),
            );
        }
    }
}
