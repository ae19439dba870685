//! The data that the page carries once, in columns: for pointers and for the download.

use super::maps::{ALONE, COVERED, MEAN, Pick, WHOLE_FREE, has};
use super::prose::words;
use super::view::View;
use super::words::Word;
use crate::language::Both;
use serde_json::{Value, json};

/// Columns by cell: key, words, where the value is, factor to the unit shown.
const COLUMNS: [(&str, Word, Pick, f64); 4] = [
    ("covered_pct", Word::CoveredShort, COVERED, 100.0),
    ("team_free_pct", Word::WholeShort, WHOLE_FREE, 100.0),
    ("alone_mean_min", Word::AloneShort, ALONE, 1.0),
    ("response_mean_min", Word::MeanShort, MEAN, 1.0),
];

/// The data as text for a JSON script element.
pub fn data(view: &View) -> String {
    let plans = view.plans();
    let cells = 0..view.ground.cells();
    let pair = |text: &Both| json!([text.english, text.chinese]);
    let names: Vec<Both> = cells.clone().map(|cell| view.cell(cell)).collect();
    let columns: Vec<Value> = COLUMNS
        .iter()
        .filter(|(_, _, pick, _)| has(view, *pick))
        .map(|(key, name, pick, factor)| {
            let values: Vec<Vec<Option<f64>>> = plans
                .iter()
                .map(|plan| {
                    let rows = plan.cells.iter();
                    rows.map(|row| Some(tenth(pick(row)?.value? * factor)))
                        .collect()
                })
                .collect();
            json!({ "key": key, "name": pair(&words(*name)), "values": values })
        })
        .collect();
    let squares = cells.clone().filter(|_| !view.ground.has_outlines());
    let corners: Vec<(f64, f64)> = squares.map(|cell| view.ground.corner(cell)).collect();
    let baseline = plans.first();
    let same = names.iter().all(Both::is_same);
    let document = json!({
        "plans": (0..plans.len()).map(|plan| pair(&view.short(plan))).collect::<Vec<_>>(),
        "ids": plans.iter().map(|plan| &plan.id).collect::<Vec<_>>(),
        "cells": baseline.map(|plan| plan.cells.iter().map(|row| &row.cell).collect::<Vec<_>>()),
        "en": names.iter().map(|name| &name.english).collect::<Vec<_>>(),
        "zh": (!same).then(|| names.iter().map(|name| &name.chinese).collect::<Vec<_>>()),
        "residents": view.saved.geography.cells.residents,
        "columns": columns,
        "x": corners.iter().map(|at| tenth(at.0)).collect::<Vec<_>>(),
        "y": corners.iter().map(|at| tenth(at.1)).collect::<Vec<_>>(),
        "side": view.ground.side(),
        "outlines": outlines(view),
    });
    // Nothing in the text may end the element or begin another.
    document
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// Path data by cell where the page does not carry the outlines as shapes already; `true` where it does.
fn outlines(view: &View) -> Value {
    let ground = &view.ground;
    match (ground.has_outlines(), ground.carries_cells()) {
        (false, _) => json!(false),
        (true, true) => json!(true),
        (true, false) => (0..ground.cells())
            .map(|cell| json!(ground.outline(cell)))
            .collect(),
    }
}

fn tenth(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}
