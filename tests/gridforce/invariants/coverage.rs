//! The random scenarios have every key of the scenario language that changes what happens.

use super::switches::switches;
use gridforce::scenario_file::schema;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::BTreeSet;

/// Keys that say how a scenario is put together, what is shown or measured, or what is only checked when it
/// is read: they change nothing that happens.
const OTHERS: &[&str] = &[
    // What is shown and measured.
    "label",
    "name",
    "question",
    "condition",
    "synthetic",
    "target",
    "targets",
    "measures",
    "headline",
    "within_minutes",
    "thresholds",
    "coverage_target",
    "coverage_class",
    "min",
    "max",
    "station",
    "report",
    "outlines",
    "outlines_in",
    "outlines_name",
    // Money and sources.
    "costs",
    "currency",
    "items",
    "price",
    "price_per_hour",
    "sources",
    "from_",
    "grade",
    // How a scenario is put together: tests of reading.
    "extends",
    "remove",
    // Checked at reading, or the number and seed of replications.
    "contracted",
    "replications",
    "seed",
];

/// Dotted keys of the schema; `*` stands for any name.
fn keys(schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                match key.as_str() {
                    "properties" => {
                        for (name, value) in value.as_object().into_iter().flatten() {
                            let path = format!("{path}.{name}");
                            found.insert(path.clone());
                            keys(value, &path, found);
                        }
                    }
                    "additionalProperties" => keys(value, &format!("{path}.*"), found),
                    "items" | "oneOf" | "anyOf" => keys(value, path, found),
                    _ => {}
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, path, found)),
        _ => {}
    }
}

#[test]
fn random_scenarios_have_every_key_that_changes_what_happens() {
    let mut declared = BTreeSet::new();
    keys(&schema(), "", &mut declared);
    let mut runner = TestRunner::deterministic();
    let texts: String = (0..300)
        .map(|_| {
            let tree = switches().new_tree(&mut runner).expect("a scenario");
            tree.current().files()[0].1.clone()
        })
        .collect();
    let written = |key: &str| {
        texts.contains(&format!("\n{key} ="))
            || texts.contains(&format!("\n[{key}."))
            || texts.contains(&format!("\n[{key}]"))
            || texts.contains(&format!(".{key}."))
            || texts.contains(&format!(".{key}]"))
            || texts.contains(&format!("{{ {key} ="))
            || texts.contains(&format!(", {key} ="))
    };
    let missing: Vec<&String> = declared
        .iter()
        .filter(|path| {
            let own = path.split('.').filter(|part| *part != "*");
            let own: Vec<&str> = own.collect();
            !own.iter().any(|part| OTHERS.contains(part))
        })
        .filter(|path| {
            path.rsplit('.')
                .find(|part| *part != "*")
                .is_some_and(|key| !written(key))
        })
        .collect();
    assert!(missing.is_empty(), "no random scenario has {missing:?}");
}
