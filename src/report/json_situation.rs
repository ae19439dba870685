//! The situation of a result as JSON: where its cells lie, who is posted where, which settings differ.

use super::json::number;
use super::situation::Situation;
use crate::model::{Cell, Scenario, Unit};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Cells in columns, pairs of cells joined by land, and ferries.
pub fn geography(scenario: &Scenario) -> Value {
    let geography = &scenario.geography;
    let cells = &geography.cells;
    let ferries: Vec<(&str, usize, usize)> = geography
        .travel
        .ferries()
        .iter()
        .map(|ferry| {
            let cell = |node| cell_of(scenario, node);
            (ferry.name.as_str(), cell(ferry.from), cell(ferry.to))
        })
        .collect();
    let crossed: BTreeSet<(usize, usize)> = ferries
        .iter()
        .map(|&(_, from, to)| (from.min(to), from.max(to)))
        .collect();
    let links: Vec<(usize, usize)> = geography
        .neighbours
        .iter()
        .enumerate()
        .flat_map(|(cell, others)| others.iter().map(move |other| (cell, other.index())))
        .filter(|pair| pair.0 < pair.1 && !crossed.contains(pair))
        .collect();
    let centre = |axis: fn((f64, f64)) -> f64| -> Value {
        cells
            .iter()
            .map(|cell| number(cell.centre_km.map(axis)))
            .collect()
    };
    let ferries = ferries
        .iter()
        .map(|(name, from, to)| json!({ "ferry": name, "from": from, "to": to }));
    let mut columns = json!({
        "cell": cells.iter().map(|cell| &cell.name).collect::<Vec<_>>(),
        "label": cells.iter().map(|cell| &cell.label).collect::<Vec<_>>(),
        "x_km": centre(|at| at.0),
        "y_km": centre(|at| at.1),
        "residents": cells.iter().map(|cell| cell.residents).collect::<Vec<_>>(),
    });
    if cells.iter().any(|cell| !cell.outline_km.is_empty()) {
        columns["outline_km"] = cells.iter().map(outline).collect();
    }
    json!({
        "cells": columns,
        "links": links,
        "ferries": ferries.collect::<Value>(),
    })
}

/// Rings of an outline, to the metre.
fn outline(cell: &Cell) -> Value {
    let metre = |km: f64| libm::round(km * 1000.0) / 1000.0;
    let rings = cell.outline_km.iter();
    rings
        .map(|ring| {
            let corners = ring.iter();
            corners
                .map(|&(x, y)| json!([metre(x), metre(y)]))
                .collect::<Value>()
        })
        .collect()
}

/// The cell that a node of the network lies in.
fn cell_of(scenario: &Scenario, node: usize) -> usize {
    let places = &scenario.geography.places;
    places.get(node).map_or(0, |place| place.cell.index())
}

/// The degrees of urgency with their targets.
pub fn priorities(scenario: &Scenario) -> Value {
    let priorities = scenario.priorities.iter();
    priorities
        .map(|priority| {
            json!({
                "name": priority.name,
                "label": priority.label,
                "target_minutes": number(priority.target.map(|target| target.minutes())),
            })
        })
        .collect()
}

/// Planned travel time within which a cell counts as covered.
pub fn coverage_minutes(scenario: &Scenario) -> Value {
    number(
        scenario
            .measures
            .coverage_target
            .map(|target| target.minutes()),
    )
}

/// The cell that a unit's post stands in, by position.
pub fn post_cell(scenario: &Scenario, unit: &Unit) -> Option<usize> {
    let place = scenario.geography.places.get(unit.post.index())?;
    Some(place.cell.index())
}

/// Settings whose values differ between the plans, and how many are the same in all.
pub fn settings(situation: &Situation) -> Value {
    let plans: Vec<Map<String, Value>> = situation
        .settings
        .iter()
        .map(|plan| {
            plan.iter()
                .map(|(key, value)| (key.clone(), json!(value)))
                .collect()
        })
        .collect();
    let mut keys: Vec<&String> = Vec::new();
    let mut seen = BTreeSet::new();
    for plan in &plans {
        keys.extend(plan.keys().filter(|key| seen.insert(key.as_str())));
    }
    let mut same = 0;
    let mut different = Vec::new();
    for key in keys {
        let values: Vec<Option<&Value>> = plans.iter().map(|plan| plan.get(key)).collect();
        if values.windows(2).all(|pair| pair[0] == pair[1]) {
            same += 1;
        } else {
            different.push(json!({ "key": key, "values": values }));
        }
    }
    json!({ "same": same, "different": different })
}
