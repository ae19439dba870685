//! The command: both languages, JSON, sizes and queues without an end.

use super::worlds;
use serde_json::Value;
use std::process::{Command, Output};

fn gridforce(text: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("world.toml"), text).expect("a file");
    Command::new(env!("CARGO_BIN_EXE_gridforce"))
        .current_dir(folder.path())
        .args(arguments)
        .output()
        .expect("the command runs")
}

fn said(text: &str, arguments: &[&str]) -> String {
    let done = gridforce(text, arguments);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).expect("text")
}

fn document(text: &str, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(text, arguments)).expect("JSON")
}

/// A city of `units` units in a raster of 10 by 10.
fn city(units: usize, per_unit: f64, rules: &str) -> String {
    let posts: Vec<String> = (0..units)
        .map(|unit| {
            format!(
                "{}{}",
                char::from(b'A' + (unit * 7 % 10) as u8),
                unit * 3 % 10 + 1
            )
        })
        .collect();
    let posts: Vec<(&str, &str)> = posts.iter().map(|post| (post.as_str(), "")).collect();
    let residents: Vec<String> = (0..100)
        .map(|cell| (1 + cell * 7919 % 13).to_string())
        .collect();
    format!(
        "[period]\nstart = \"2024-01-01 00:00\"\n[grid]\nrows = 10\ncolumns = 10\nresidents = [{}]\n[travel]\n\
         per_step = \"1.7 min\"\nown_cell = \"1 min\"\n[roles.patrol]\n",
        residents.join(", ")
    ) + &worlds::units(&posts)
        + &worlds::priorities(&[("p", "")])
        + &worlds::calls(
            "call",
            "p",
            per_unit * units as f64,
            "exponential 60 min",
            "",
        )
        + rules
}

#[test]
fn an_unstable_line_is_an_answer() {
    let text = worlds::line(3, 3.2, "exponential 60 min", "");
    let shown = said(&text, &["analyse", "world.toml"]);
    assert!(
        shown.contains("unstable: offered load 3.2 for 3 units"),
        "{shown}"
    );
    let shown = said(&text, &["analyse", "world.toml", "--lang", "zh-CN"]);
    assert!(shown.contains("不稳定：负荷 3.2，单元 3 个"), "{shown}");
    let found = document(&text, &["analyse", "world.toml", "--json"]);
    assert_eq!(found["refusal"]["code"], "unstable");
    let load = found["refusal"]["offered_load"].as_f64().expect("a load");
    assert!((load - 3.2).abs() < 1e-9);
    assert_eq!(found["figures"], serde_json::json!({}));
    // Exactly full is not stable either.
    let full = worlds::line(3, 3.0, "exponential 60 min", "");
    let found = document(&full, &["analyse", "world.toml", "--json", "--approximate"]);
    assert_eq!(found["refusal"]["code"], "unstable");
}

#[test]
fn an_unstable_line_of_unequal_units_is_an_answer() {
    let text = worlds::unit_and_type().replace("0.4 per hour", "3 per hour");
    let found = document(&text, &["analyse", "world.toml", "--json"]);
    assert_eq!(found["refusal"]["code"], "unstable", "{found:#}");
    let text = city(30, 0.99, "");
    let found = document(&text, &["analyse", "world.toml", "--json", "--approximate"]);
    assert_eq!(found["refusal"]["code"], "unstable", "{found:#}");
}

#[test]
fn what_is_too_large_says_so_with_the_alternative() {
    let text = city(25, 0.5, &worlds::hypercube("first_come"));
    let shown = said(&text, &["analyse", "world.toml"]);
    let flat = shown.replace("\n  ", " ");
    assert!(
        flat.contains("25 units make 2^25 states, at most 1048576 are solved exactly"),
        "{shown}"
    );
    assert!(shown.contains("--approximate"), "{shown}");
    // Waits of equal units do not need the states.
    assert!(shown.contains("wait_mean"), "{shown}");
    let found = document(&text, &["analyse", "world.toml", "--json", "--approximate"]);
    assert_eq!(found["tables_method"], "larson");
    assert_eq!(found["tables_exact"], false);
    assert_eq!(found["units"].as_array().map(Vec::len), Some(25));
    let travelling = city(25, 0.5, "");
    let found = document(
        &travelling,
        &["analyse", "world.toml", "--json", "--approximate"],
    );
    assert_eq!(found["tables_method"], "jarvis");
}

/// Calls `found` with every number and null of the document.
fn walk(value: &Value, path: &str, found: &mut dyn FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| walk(value, &format!("{path}.{key}"), found)),
        Value::Array(items) => items.iter().for_each(|value| walk(value, path, found)),
        other => found(path, other),
    }
}

#[test]
fn the_document_has_its_keys_and_no_number_is_missing() {
    let keys = [
        "cells",
        "departures",
        "engine",
        "exact",
        "figures",
        "hours",
        "interdistrict",
        "loss",
        "methods",
        "model",
        "refusal",
        "scenario",
        "schema",
        "streams",
        "tables_exact",
        "tables_method",
        "units",
        "units_considered",
    ];
    let texts = [
        worlds::loss(),
        worlds::changing(),
        worlds::team("together"),
        worlds::round_trips(),
    ];
    for text in texts {
        for more in [&["--approximate"][..], &[]] {
            let arguments = [&["analyse", "world.toml", "--json"][..], more].concat();
            let found = document(&text, &arguments);
            let mut found_keys: Vec<&String> =
                found.as_object().expect("an object").keys().collect();
            found_keys.sort();
            assert_eq!(found_keys, keys);
            assert_eq!(found["schema"], "gridforce.analyse/1");
            for (key, figure) in found["figures"].as_object().expect("figures") {
                let value = figure["value"].as_f64().unwrap_or(f64::NAN);
                assert!(value.is_finite() && value >= 0.0, "{key}: {figure}");
                assert!(
                    found["methods"]
                        .get(figure["method"].as_str().expect("a method"))
                        .is_some()
                );
            }
            walk(&found, "", &mut |path, value| {
                let may_be_missing = [
                    "interdistrict",
                    "refusal",
                    "file",
                    "line",
                    "approximation",
                    "travel_mean_minutes",
                    "tables_exact",
                    "tables_method",
                ];
                let known = may_be_missing.iter().any(|key| path.ends_with(key));
                assert!(!value.is_null() || known, "{path}");
            });
        }
    }
}

#[test]
fn the_book_lists_every_key_and_code() {
    use gridforce::analysis::{Approximation, Assumption, Method};
    let page =
        std::fs::read_to_string(crate::reading::project("docs/analyse.md")).expect("the page");
    let assumptions = Assumption::ALL.iter().map(|of| of.code());
    let approximations = Approximation::ALL.iter().map(|of| of.code());
    let methods = Method::ALL.iter().map(|of| of.code());
    for code in assumptions.chain(approximations).chain(methods) {
        assert!(
            page.contains(&format!("`{code}`")),
            "docs/analyse.md does not list {code}"
        );
    }
    let found = document(
        &worlds::changing(),
        &["analyse", "world.toml", "--json", "--approximate"],
    );
    for key in found.as_object().expect("an object").keys() {
        assert!(
            page.contains(&format!("`{key}`")),
            "docs/analyse.md does not list {key}"
        );
    }
}

#[test]
fn departures_carry_words_key_file_and_line() {
    let text = worlds::interruptions();
    let found = document(&text, &["analyse", "world.toml", "--json"]);
    let departure = &found["departures"][0];
    assert_eq!(departure["code"], "no_interruption");
    assert_eq!(departure["key"], "priorities.p.may_interrupt");
    assert_eq!(departure["file"], "world.toml");
    let line = 1 + text
        .lines()
        .position(|line| line.starts_with("may_interrupt"))
        .expect("a line");
    assert_eq!(departure["line"], line);
    let shown = said(&text, &["analyse", "world.toml"]).replace("\n  ", " ");
    assert!(
        shown.contains(&format!("(priorities.p.may_interrupt, world.toml:{line}:")),
        "{shown}"
    );
    let chinese = said(
        &text,
        &["analyse", "world.toml", "--lang", "zh-CN", "--approximate"],
    );
    let letters = chinese
        .chars()
        .filter(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter))
        .count();
    assert!(letters > 60, "{chinese}");
}

#[test]
fn run_shows_theory_beside_the_simulation() {
    let text = worlds::line(2, 1.2, "exponential 60 min", "");
    let arguments = ["run", "world.toml", "--reps", "5", "--progress", "none"];
    let shown = said(&text, &arguments);
    assert!(shown.contains("Queueing theory for world:"), "{shown}");
    assert!(shown.contains("gap, s.e."), "{shown}");
    assert!(!shown.contains("gridforce analyse"), "{shown}");
    let found = document(&text, &[&arguments[..], &["--json"]].concat());
    let theory = &found["plans"][0]["theory"]["figures"]["wait_share"];
    assert!((theory["value"].as_f64().expect("a number") - 0.45).abs() < 1e-12);
    assert!(theory["gap_standard_errors"].is_number());
    let shifts = text.replace("u1 = { role", "u1 = { roster = \"day\", role")
        + "[rosters.day]\nwindows = [\"Mon-Fri 08:00-20:00\"]\n";
    let shown = said(&shifts, &arguments);
    assert!(
        shown.contains("`gridforce analyse world.toml` says why"),
        "{shown}"
    );
}
