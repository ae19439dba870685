//! Loading: a file, the bases it extends, and the CSV tables they name, merged into one tree.

use super::inspection::Inspection;
use super::keys::{CELL, Kind, LINK, SITE, Section, UNIT};
use super::tree::{Entry, Item, Table, Value, split_path};
use super::{syntax, table_file};
use crate::language::{Both, both};
use crate::problems::{Place, Problem, Source};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use toml::de::DeTable;

/// What belongs to one file and is not taken over from a base.
const OWN_KEYS: [&str; 4] = ["name", "question", "extends", "remove"];
/// Problems of syntax reported for one file; the first ones matter.
const MOST_SYNTAX_PROBLEMS: usize = 20;
/// CSV tables and the tables they fill: (table, key of the path, table filled, its keys).
const CSV_TABLES: [(&str, &str, &str, &Section); 4] = [
    ("grid", "cells", "cells", &CELL),
    ("grid", "sites", "sites", &SITE),
    ("grid", "units", "units", &UNIT),
    ("travel", "links", "links", &LINK),
];

/// The merged tree of the file at `path`; `None` when a file of the chain cannot be used.
pub fn load(path: &Path, inspection: &Inspection) -> Option<Table> {
    load_chain(path, &Place::Nowhere, &mut Vec::new(), inspection)
}

/// The path that `name` means in the file of `place`.
pub fn beside(place: &Place, name: &str) -> PathBuf {
    match place.path().and_then(Path::parent) {
        Some(folder) => folder.join(name),
        None => name.into(),
    }
}

fn load_chain(
    path: &Path,
    asked_at: &Place,
    chain: &mut Vec<PathBuf>,
    inspection: &Inspection,
) -> Option<Table> {
    let text = inspection.read_text(path, asked_at)?;
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if chain.contains(&real) {
        let found = both!(
            "{} extends itself, directly or through its base",
            "{} 继承了自己，或直接，或经由其基础文件",
            path.display()
        );
        inspection.report(Problem::new("E1104", found).at(asked_at).fix(Both::fixed(
            "let one file of the circle stand alone",
            "让环中的一个文件不再继承别的文件",
        )));
        return None;
    }
    chain.push(real);
    let mut table = parse(path, text, inspection)?;
    fill_from_csv(&mut table, inspection);
    let Some(base_item) = table.get("extends") else {
        if let Some(item) = table.get("remove") {
            let found = Both::fixed(
                "\"remove\" has nothing to take from: the file extends no other",
                "“remove”无从删除：本文件没有继承别的文件",
            );
            inspection.report(Problem::new("E1106", found).at(&item.place));
        }
        return Some(table);
    };
    let base_place = base_item.place.clone();
    let Some(base_name) = base_item.as_text() else {
        inspection.report(Problem::new("E1108", Kind::Path.refusal(base_item)).at(&base_place));
        return None;
    };
    let base_path = beside(&base_place, base_name);
    let mut base = load_chain(&base_path, &base_place, chain, inspection)?;
    for key in OWN_KEYS {
        base.entries.shift_remove(key);
    }
    remove(&mut base, &table, inspection);
    base.merge(table);
    Some(base)
}

fn parse(path: &Path, text: String, inspection: &Inspection) -> Option<Table> {
    if text.trim().is_empty() {
        let found = both!("{} is empty", "{} 是空的", path.display());
        inspection.report(Problem::new("E1105", found).at(&Place::File(path.into())));
        return None;
    }
    let source = Arc::new(Source {
        path: path.to_owned(),
        text,
    });
    let (document, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors.iter().take(MOST_SYNTAX_PROBLEMS) {
        let place = Place::Text {
            source: source.clone(),
            span: error.span().unwrap_or(0..0),
        };
        let message = error.message().lines().collect::<Vec<_>>().join("; ");
        inspection.report(Problem::new("E1103", syntax::in_both(&message)).at(&place));
    }
    errors
        .is_empty()
        .then(|| Table::from_toml(document.get_ref(), &source))
}

/// Fills tables from their CSV files; what the file itself says of a name lies upon its row.
fn fill_from_csv(table: &mut Table, inspection: &Inspection) {
    for (holder, key, filled, section) in CSV_TABLES {
        let Some(item) = table.table(holder).and_then(|holder| holder.get(key)) else {
            continue;
        };
        let Some(name) = item.as_text() else {
            continue;
        };
        let place = item.place.clone();
        let path = beside(&place, name);
        let mut rows = table_file::read_named(&path, section, &place, inspection);
        if let Some(Entry {
            item: Item {
                value: Value::Table(own),
                ..
            },
            ..
        }) = table.entries.shift_remove(filled)
        {
            rows.merge(own);
        }
        let entry = Entry {
            key_place: place.clone(),
            item: Item {
                value: Value::Table(rows),
                place,
            },
        };
        table.entries.insert(filled.into(), entry);
    }
}

fn remove(base: &mut Table, table: &Table, inspection: &Inspection) {
    for item in table.items("remove") {
        let Some(path) = item.as_text() else {
            continue;
        };
        if !base.remove(&split_path(path)) {
            let found = both!("\"{path}\" is not in the base", "“{path}”不在基础文件中");
            let fix = Both::fixed(
                "write the dotted name of a table or key of the base, as in \"units.patrol-2\"",
                "写基础文件中表或键的带点全名，如 \"units.patrol-2\"",
            );
            inspection.report(Problem::new("E1106", found).at(&item.place).fix(fix));
        }
    }
}
