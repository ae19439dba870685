//! Sizes, times and odd shapes: five plans, ten thousand cells, one cell, no positions.

use super::results::{rendered, three_plans};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The result with more plans, copies of the last.
pub fn with_plans(document: &Value, plans: usize) -> Value {
    let mut document = document.clone();
    let last = document["plans"].as_array().expect("plans").len() - 1;
    for number in last + 1..plans {
        let id = format!("copy-{number}");
        let old = document["plans"][last]["id"].clone();
        let mut plan = document["plans"][last].clone();
        plan["id"] = json!(id);
        document["plans"].as_array_mut().expect("plans").push(plan);
        for list in ["differences", "cell_differences"] {
            let rows = document[list].as_array_mut().expect("a list");
            let copies: Vec<Value> = rows
                .iter()
                .filter(|row| row["plan"] == old)
                .cloned()
                .collect();
            rows.extend(copies.into_iter().map(|mut row| {
                row["plan"] = json!(id);
                row
            }));
        }
        for setting in document["settings"]["different"]
            .as_array_mut()
            .expect("settings")
        {
            let value = setting["values"][last].clone();
            setting["values"]
                .as_array_mut()
                .expect("values")
                .push(value);
        }
    }
    document
}

/// The result on a square of `side` × `side` cells, each a copy of one of its cells.
pub fn with_cells(document: &Value, side: usize) -> Value {
    let mut document = document.clone();
    let repeat = |rows: &Value| -> Value {
        let rows = rows.as_array().expect("rows");
        (0..side * side)
            .map(|cell| rows[(cell * 7 + cell / side) % rows.len()].clone())
            .collect()
    };
    for plan in document["plans"].as_array_mut().expect("plans") {
        plan["cells"] = repeat(&plan["cells"]);
        for (cell, row) in plan["cells"]
            .as_array_mut()
            .expect("cells")
            .iter_mut()
            .enumerate()
        {
            row["cell"] = json!(format!("c{cell}"));
        }
    }
    for map in document["cell_differences"].as_array_mut().expect("maps") {
        map["rows"] = repeat(&map["rows"]);
    }
    let names: Vec<String> = (0..side * side).map(|cell| format!("c{cell}")).collect();
    let axis = |pick: fn(usize, usize) -> usize| -> Vec<f64> {
        (0..side * side)
            .map(|cell| pick(cell, side) as f64)
            .collect()
    };
    document["geography"] = json!({
        "cells": {
            "cell": names,
            "label": names,
            "x_km": axis(|cell, side| cell % side),
            "y_km": axis(|cell, side| cell / side),
            "residents": vec![100.0; side * side],
        },
        "links": [],
        "ferries": [{ "ferry": "f", "from": 0, "to": side + 1 }],
    });
    document
}

#[test]
fn five_plans_of_35_cells_are_small_and_fast() {
    let document = with_plans(three_plans(), 5);
    rendered(&document);
    let begun = Instant::now();
    let page = rendered(&document);
    let taken = begun.elapsed();
    eprintln!("35 cells, 5 plans: {} bytes in {taken:?}", page.len());
    assert!(page.len() <= 700_000, "{} bytes", page.len());
    // A tenth of a second is meant; a busy machine gets more.
    assert!(taken < Duration::from_millis(400), "{taken:?}");
}

#[test]
fn ten_thousand_cells_stay_under_ten_megabytes() {
    let document = with_cells(three_plans(), 100);
    let begun = Instant::now();
    let page = rendered(&document);
    let taken = begun.elapsed();
    eprintln!("10,000 cells, 3 plans: {} bytes in {taken:?}", page.len());
    assert!(page.len() < 10_000_000, "{} bytes", page.len());
    assert!(!page.contains("class=\"cell\""));
}

#[test]
fn odd_shapes_are_drawn() {
    let one = with_cells(three_plans(), 1);
    assert!(rendered(&one).contains("</html>"));
    let mut scattered = with_cells(three_plans(), 3);
    scattered["geography"]["cells"]["x_km"] = json!([0.0, 1.3, 2.9, 0.2, 1.7, 3.1, 0.4, 1.5, 2.2]);
    assert!(rendered(&scattered).contains("</html>"));
    let mut nowhere = with_cells(three_plans(), 3);
    nowhere["geography"]["cells"]["x_km"][4] = Value::Null;
    assert!(rendered(&nowhere).contains("</html>"));
    let mut old = three_plans().clone();
    let document = old.as_object_mut().expect("an object");
    for key in ["geography", "settings", "fingerprint"] {
        document.remove(key);
    }
    assert!(rendered(&old).contains("</html>"));
}

#[test]
fn a_result_without_any_value_is_drawn() {
    fn empty(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(empty),
            Value::Object(fields) => {
                for (key, field) in fields.iter_mut() {
                    match key.as_str() {
                        "value" | "interval95" | "interval_family95" | "verdict" => {
                            *field = Value::Null
                        }
                        _ => empty(field),
                    }
                }
            }
            _ => {}
        }
    }
    let mut document = three_plans().clone();
    empty(&mut document["plans"]);
    empty(&mut document["differences"]);
    empty(&mut document["cell_differences"]);
    document["replications"] = json!(1);
    let page = rendered(&document);
    assert!(page.contains("—") && !page.contains(">NaN"));
}
