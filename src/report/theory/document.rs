//! An analysis as JSON, `gridforce.analyse/1`.

use super::analysis_text::Where;
use super::assumption_words::{approximation, assumption, found};
use super::method_words::method;
use super::refusal_words::refusal;
use crate::analysis::{Analysis, Departure, Effects, FigureUnit, Hour, Model, Tables};
use crate::language::Language;
use crate::problems::Place;
use crate::queueing::NoAnswer;
use serde_json::{Map, Value, json};

/// Names of what departures touch.
const TOUCHED: [(Effects, &str); 6] = [
    (Effects::WAIT, "mean_wait"),
    (Effects::DELAY, "share_waiting"),
    (Effects::WITHIN, "distribution"),
    (Effects::WHERE, "who_answers"),
    (Effects::BUSY, "busy"),
    (Effects::LOST, "lost"),
];

/// The document.
pub fn analysis_document(id: &str, analysis: &Analysis, place: Where<'_>) -> Value {
    let figures: Map<String, Value> = analysis
        .figures
        .iter()
        .map(|figure| {
            let value = json!({
                "unit": unit(figure.unit),
                "value": figure.value,
                "exact": figure.exact,
                "method": figure.method.code(),
            });
            (figure.key.clone(), value)
        })
        .collect();
    let methods: Map<String, Value> = analysis
        .methods()
        .into_iter()
        .map(|of| (of.code().to_owned(), json!(method(of, Language::English))))
        .collect();
    let departures = analysis.departures.iter();
    let departures: Vec<Value> = departures.map(|of| departure_document(of, place)).collect();
    let tables = analysis.tables.as_ref();
    json!({
        "schema": "gridforce.analyse/1",
        "engine": env!("CARGO_PKG_VERSION"),
        "scenario": id,
        "model": model(analysis.model),
        "units_considered": analysis.size.map(|size| size.units),
        "streams": analysis.size.map(|size| size.streams),
        "loss": analysis.size.map(|size| size.loss),
        "exact": analysis.exact(),
        "departures": departures,
        "refusal": analysis.refusal.as_ref().map(refusal_document),
        "methods": methods,
        "figures": figures,
        "interdistrict": tables.map(|tables| tables.interdistrict),
        "tables_exact": tables.map(|tables| tables.exact),
        "tables_method": tables.map(|tables| tables.method.code()),
        "units": tables.map(units).unwrap_or_default(),
        "cells": tables.map(cells).unwrap_or_default(),
        "hours": analysis.hours.iter().map(hour).collect::<Vec<_>>(),
    })
}

const fn model(model: Model) -> &'static str {
    match model {
        Model::OneUnit => "one_unit",
        Model::Team => "team",
        Model::JointStart => "joint_start",
        Model::None => "none",
    }
}

pub(super) const fn unit(unit: FigureUnit) -> &'static str {
    match unit {
        FigureUnit::Minutes => "min",
        FigureUnit::Share => "share",
        FigureUnit::Incidents => "incidents",
    }
}

fn departure_document(departure: &Departure, place: Where<'_>) -> Value {
    let touched = TOUCHED
        .iter()
        .filter(|(effects, _)| departure.touches.meet(*effects));
    let (file, line) = file_and_line(&place(&departure.key));
    json!({
        "code": departure.assumption.code(),
        "assumption": assumption(departure, Language::English),
        "found": found(departure, Language::English),
        "key": departure.key,
        "file": file,
        "line": line,
        "touches": touched.map(|(_, name)| *name).collect::<Vec<_>>(),
        "approximation": departure.approximation.map(|how| json!({
            "code": how.code(),
            "how": approximation(how, Language::English),
        })),
    })
}

/// File and line of a place; neither where the default speaks.
fn file_and_line(place: &Place) -> (Option<String>, Option<u64>) {
    let file = place.path().map(|path| path.display().to_string());
    let line = match place {
        Place::Row { line, .. } => Some(*line),
        other => other.position().map(|position| position.line as u64),
    };
    (file, line)
}

fn refusal_document(reason: &NoAnswer) -> Value {
    let code = match reason {
        NoAnswer::Unstable { .. } => "unstable",
        NoAnswer::TooLarge { .. } => "too_large",
        NoAnswer::TooLong(_) => "too_long",
        NoAnswer::Invalid(_) => "invalid",
        NoAnswer::Unsettled(_) => "unsettled",
    };
    let mut document = json!({ "code": code, "reason": refusal(reason, Language::English) });
    match reason {
        NoAnswer::Unstable {
            offered_load,
            servers,
        } => {
            document["offered_load"] = json!(offered_load);
            document["units"] = json!(servers);
        }
        NoAnswer::TooLarge { units, most, .. } => {
            document["units"] = json!(units);
            document["most_states"] = json!(most);
        }
        _ => {}
    }
    document
}

fn units(tables: &Tables) -> Vec<Value> {
    let unit = |unit: &crate::analysis::UnitFigure| {
        json!({
            "name": unit.name,
            "busy": unit.busy,
            "share": unit.share,
            "travel_mean_minutes": unit.travel_mean_minutes,
            "interdistrict": unit.interdistrict,
        })
    };
    tables.units.iter().map(unit).collect()
}

fn cells(tables: &Tables) -> Vec<Value> {
    let cell = |cell: &crate::analysis::CellFigure| {
        json!({
            "name": cell.name,
            "share": cell.share,
            "travel_mean_minutes": cell.travel_mean_minutes,
            "by_unit": cell.by_unit,
        })
    };
    tables.cells.iter().map(cell).collect()
}

fn hour(hour: &Hour) -> Value {
    json!({
        "incidents": hour.incidents,
        "waiting": hour.waiting,
        "busy": hour.busy,
        "all_busy": hour.all_busy,
    })
}
