//! A scenario file with its bases and CSV tables as one tree of TOML values.

use std::path::Path;
use toml::{Table, Value};

/// CSV tables: (table, key of the path, table that they fill).
const CSV_TABLES: [(&str, &str, &str); 4] = [
    ("grid", "cells", "cells"),
    ("grid", "sites", "sites"),
    ("grid", "units", "units"),
    ("travel", "links", "links"),
];

/// The merged tree of the file at `path`; rows of CSV tables lie below what the files say themselves.
pub fn read(path: &Path) -> Table {
    let mut tree = read_chain(path);
    let folder = path.parent().expect("a scenario lies in a folder");
    for (holder, key, filled) in CSV_TABLES {
        let name = tree
            .get(holder)
            .and_then(|table| table.get(key))
            .and_then(Value::as_str);
        let Some(name) = name.map(str::to_owned) else {
            continue;
        };
        let mut rows = read_csv(&folder.join(name));
        if let Some(Value::Table(own)) = tree.remove(filled) {
            merge(&mut rows, own);
        }
        tree.insert(filled.into(), Value::Table(rows));
    }
    fill_from_roles(&mut tree);
    tree
}

/// What roles say for units that do not say it themselves.
fn fill_from_roles(tree: &mut Table) {
    let roles = table(tree, "roles");
    let units = tree.get_mut("units").and_then(Value::as_table_mut);
    for (_, unit) in units.into_iter().flatten() {
        let unit = unit.as_table_mut().expect("a unit is a table");
        let role = table(&roles, &text(unit, "role").expect("a role"));
        for key in [
            "sent_to",
            "roster",
            "members",
            "attendance",
            "quorum",
            "crew",
            "standing",
            "call_out",
            "backlog",
        ] {
            if let Some(given) = role.get(key) {
                unit.entry(key).or_insert_with(|| given.clone());
            }
        }
    }
}

fn read_chain(path: &Path) -> Table {
    let text = std::fs::read_to_string(path).expect("a scenario file");
    let own: Table = text.parse().expect("TOML");
    let Some(base) = own.get("extends").and_then(Value::as_str) else {
        return own;
    };
    let mut tree = read_chain(&path.with_file_name(base));
    let removed = own
        .get("remove")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    for name in removed.iter().filter_map(Value::as_str) {
        let (table, key) = name.split_once('.').expect("a dotted name");
        let table = tree
            .get_mut(table)
            .and_then(Value::as_table_mut)
            .expect("the table of the base");
        assert!(table.remove(key).is_some(), "{name} is in the base");
    }
    merge(&mut tree, own);
    tree
}

fn merge(base: &mut Table, over: Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => merge(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

/// Rows by name; rows without a name by their number.
fn read_csv(path: &Path) -> Table {
    let mut reader = csv::Reader::from_path(path).expect("a CSV table");
    let headers = reader.headers().expect("a header").clone();
    let mut rows = Table::new();
    for (number, row) in reader.records().enumerate() {
        let row = row.expect("a row");
        let mut table = Table::new();
        for (header, field) in headers.iter().zip(&row) {
            table.insert(header.into(), Value::String(field.into()));
        }
        let name = table.get("name").and_then(Value::as_str);
        let name = name.map_or_else(|| number.to_string(), str::to_owned);
        rows.insert(name, Value::Table(table));
    }
    rows
}

/// The table under `key`; empty when there is none.
pub fn table(tree: &Table, key: &str) -> Table {
    tree.get(key)
        .and_then(Value::as_table)
        .cloned()
        .unwrap_or_default()
}

/// The tables under `key` with their names.
pub fn tables(tree: &Table, key: &str) -> Vec<(String, Table)> {
    let named = table(tree, key).into_iter();
    named
        .filter_map(|(name, value)| Some((name, value.as_table()?.clone())))
        .collect()
}

/// The tables of the list under `key`.
pub fn list(tree: &Table, key: &str) -> Vec<Table> {
    let items = tree.get(key).and_then(Value::as_array);
    let items = items.into_iter().flatten();
    items.filter_map(Value::as_table).cloned().collect()
}

/// The text under `key`.
pub fn text(tree: &Table, key: &str) -> Option<String> {
    tree.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// The texts under `key`: a list, or one.
pub fn texts(tree: &Table, key: &str) -> Vec<String> {
    match tree.get(key) {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

/// The number under `key`, also as text.
pub fn number(tree: &Table, key: &str) -> Option<f64> {
    match tree.get(key)? {
        Value::Integer(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// The flag under `key`, also as text.
pub fn flag(tree: &Table, key: &str) -> Option<bool> {
    match tree.get(key)? {
        Value::Boolean(flag) => Some(*flag),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}
