//! What the merged files say, flat: every setting as written under its dotted key.

use super::tree::{Item, Table, Value};

/// Keys that are no settings of the situation: words about it, and paths of tables that were read in.
const NOT_SETTINGS: [&str; 10] = [
    "name",
    "question",
    "extends",
    "remove",
    "condition",
    "synthetic",
    "sources",
    "grid.cells",
    "grid.sites",
    "grid.units",
];

/// Dotted keys with their values as written, in declared order.
pub fn settings(tree: &Table) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(tree, "", &mut found);
    found
}

fn collect(table: &Table, prefix: &str, found: &mut Vec<(String, String)>) {
    for (name, entry) in &table.entries {
        let key = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        if NOT_SETTINGS.contains(&key.as_str()) || key == "travel.links" {
            continue;
        }
        match &entry.item.value {
            Value::Table(inner) if !inner.entries.is_empty() => collect(inner, &key, found),
            _ => found.push((key, in_line(&entry.item))),
        }
    }
}

fn in_line(item: &Item) -> String {
    match &item.value {
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Integer(integer) => integer.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Date(date) => date.clone(),
        Value::List(items) => items.iter().map(in_line).collect::<Vec<_>>().join(", "),
        Value::Table(table) => {
            let pairs = table.entries.iter();
            let pairs = pairs.map(|(key, entry)| format!("{key} = {}", in_line(&entry.item)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}
