//! The page on records names every key of a result.

use super::results::{gridforce, shipped};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// Keys whose objects are keyed by names: of measures or roles.
const NAMED: [&str; 2] = ["measures", "answered_by"];

#[test]
fn every_key_of_a_result_is_documented() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("result.json").display().to_string();
    let plans =
        ["now", "triad", "triad-check-in"].map(|plan| shipped(&format!("muzhou/{plan}.toml")));
    let arguments = [
        "compare",
        &plans[0],
        &plans[1],
        &plans[2],
        "--select",
        "--max-reps",
        "20",
    ];
    let asked = ["--require", "covered_first>=0.5", "-q", "-o", &output];
    gridforce(&[&arguments[..], &asked].concat())
        .assert()
        .success();
    let mut keys = BTreeMap::new();
    for text in [
        fs::read_to_string(&output).expect("written"),
        precise(&plans[0]),
    ] {
        let document: Value = serde_json::from_str(&text).expect("JSON");
        collect(&document, "", &mut keys);
    }
    let page = include_str!("../../../docs/records.md");
    let missing: Vec<String> = keys
        .iter()
        .filter(|(key, _)| !page.contains(&format!("`{key}`")))
        .map(|(key, place)| format!("{place}.{key}"))
        .collect();
    assert!(keys.len() > 100, "{}", keys.len());
    assert!(
        missing.is_empty(),
        "docs/records.md does not name {missing:?}"
    );
}

/// A run that was asked for a precision.
fn precise(plan: &str) -> String {
    let arguments = ["run", plan, "--precision", "busy_officer=0.1", "--json"];
    let answer = gridforce(&arguments).output().expect("it runs");
    String::from_utf8(answer.stdout).expect("text")
}

/// Every key of the document's objects, with a place where it stands.
fn collect(value: &Value, place: &str, keys: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(members) => {
            for (key, below) in members {
                if !NAMED.iter().any(|named| place.ends_with(named)) {
                    keys.entry(key.clone()).or_insert_with(|| place.to_owned());
                }
                collect(below, &format!("{place}.{key}"), keys);
            }
        }
        Value::Array(members) => {
            for member in members {
                collect(member, place, keys);
            }
        }
        _ => {}
    }
}
