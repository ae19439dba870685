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

/// The merged tree of the file at `path`: each file of the chain with the rows of its CSV tables below
/// what it says itself, laid upon its base.
pub fn read(path: &Path) -> Table {
    let mut tree = read_chain(path);
    fill_from_roles(&mut tree);
    tree
}

/// What roles say for units that do not say it themselves.
fn fill_from_roles(tree: &mut Table) {
    const KEYS: [&str; 8] = [
        "roster",
        "members",
        "attendance",
        "quorum",
        "crew",
        "standing",
        "call_out",
        "backlog",
    ];
    let roles = table(tree, "roles");
    let units = tree.get_mut("units").and_then(Value::as_table_mut);
    for (_, unit) in units.into_iter().flatten() {
        let unit = unit.as_table_mut().expect("a unit is a table");
        let role = table(&roles, &text(unit, "role").expect("a role"));
        for key in KEYS {
            if let Some(given) = role.get(key) {
                unit.entry(key).or_insert_with(|| given.clone());
            }
        }
    }
}

fn read_chain(path: &Path) -> Table {
    let text = std::fs::read_to_string(path).expect("a scenario file");
    let mut own: Table = text.parse().expect("TOML");
    fill(&mut own, path);
    let Some(base) = own.get("extends").and_then(Value::as_str) else {
        return own;
    };
    let mut tree = read_chain(&path.with_file_name(base));
    for name in texts(&own, "remove") {
        let (table, key) = name.split_once('.').expect("a dotted name");
        let table = tree.get_mut(table).and_then(Value::as_table_mut);
        let removed = table.and_then(|table| table.remove(key));
        assert!(removed.is_some(), "{name} is in the base");
    }
    merge(&mut tree, own);
    tree
}

fn fill(tree: &mut Table, path: &Path) {
    for (holder, key, filled) in CSV_TABLES {
        let Some(name) = text(&table(tree, holder), key) else {
            continue;
        };
        let mut rows = read_rows(&path.with_file_name(name));
        if let Some(Value::Table(own)) = tree.remove(filled) {
            merge(&mut rows, own);
        }
        tree.insert(filled.into(), Value::Table(rows));
    }
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

/// Rows by name; rows without a name by their number. Empty fields are left out.
fn read_rows(path: &Path) -> Table {
    let mut rows = Table::new();
    for (number, row) in read_csv(path).into_iter().enumerate() {
        let filled = row.into_iter().filter(|(_, field)| !field.is_empty());
        let table: Table = filled
            .map(|(header, field)| (header, Value::String(field)))
            .collect();
        let name = text(&table, "name").unwrap_or_else(|| number.to_string());
        rows.insert(name, Value::Table(table));
    }
    rows
}

/// Rows of a CSV file as pairs of heading and field.
pub fn read_csv(path: &Path) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_path(path)
        .expect("a CSV table");
    let headers = reader.headers().expect("a header").clone();
    let pairs = |row: csv::StringRecord| {
        let fields = row.iter().enumerate();
        let named = fields
            .map(|(column, field)| (headers.get(column).unwrap_or("").into(), field.to_owned()));
        named.collect()
    };
    reader
        .records()
        .map(|row| pairs(row.expect("a row")))
        .collect()
}

/// The table under `key`; empty when there is none.
pub fn table(tree: &Table, key: &str) -> Table {
    let table = tree.get(key).and_then(Value::as_table);
    table.cloned().unwrap_or_default()
}

/// The tables under `key` with their names, in declared order.
pub fn tables(tree: &Table, key: &str) -> Vec<(String, Table)> {
    let named = table(tree, key).into_iter();
    named
        .filter_map(|(name, value)| Some((name, value.as_table()?.clone())))
        .collect()
}

/// The tables of the list under `key`.
pub fn list(tree: &Table, key: &str) -> Vec<Table> {
    let items = tree.get(key).and_then(Value::as_array);
    let tables = items.into_iter().flatten().filter_map(Value::as_table);
    tables.cloned().collect()
}

/// The text under `key`; a date as text.
pub fn text(tree: &Table, key: &str) -> Option<String> {
    match tree.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Datetime(date) => Some(date.to_string()),
        _ => None,
    }
}

/// The text under `key`, or `default`.
pub fn word(tree: &Table, key: &str, default: &str) -> String {
    text(tree, key).unwrap_or_else(|| default.into())
}

/// The texts under `key`: a list, or one; in a CSV table separated by spaces.
pub fn texts(tree: &Table, key: &str) -> Vec<String> {
    match tree.get(key) {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(list)) => {
            let texts = list.iter().filter_map(Value::as_str);
            texts.map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// The pairs of texts under `key`.
pub fn pairs(tree: &Table, key: &str) -> Vec<(String, String)> {
    let items = tree.get(key).and_then(Value::as_array);
    let pair = |item: &Value| {
        let item = item.as_array()?;
        Some((
            item.first()?.as_str()?.to_owned(),
            item.get(1)?.as_str()?.to_owned(),
        ))
    };
    items.into_iter().flatten().filter_map(pair).collect()
}

/// A number, also as text.
pub fn as_number(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// The number under `key`.
pub fn number(tree: &Table, key: &str) -> Option<f64> {
    as_number(tree.get(key)?)
}

/// The whole number under `key`.
pub fn count(tree: &Table, key: &str) -> Option<u32> {
    number(tree, key).map(|number| number as u32)
}

/// The numbers of the list under `key`.
pub fn numbers(tree: &Table, key: &str) -> Vec<f64> {
    let items = tree.get(key).and_then(Value::as_array);
    items.into_iter().flatten().filter_map(as_number).collect()
}

/// The flag under `key`, also as text.
pub fn flag(tree: &Table, key: &str) -> Option<bool> {
    match tree.get(key)? {
        Value::Boolean(flag) => Some(*flag),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}
