//! CSV tables of named rows, read into the tree as if they had been written there.

use super::inspection::Inspection;
use super::keys::{Kind, Section};
use super::quantity;
use super::sheet::{Row, Sheet};
use super::tree::{Entry, Item, Table, Value};
use crate::language::both;
use crate::problems::{Place, Problem};
use std::path::Path;

/// The rows of a CSV file, each as a table under its name.
pub fn read_named(
    path: &Path,
    section: &Section,
    asked_at: &Place,
    inspection: &Inspection,
) -> Table {
    let mut table = Table::default();
    let Some(text) = inspection.read_text(path, asked_at) else {
        return table;
    };
    let Some(mut sheet) = Sheet::parse(path, &text, inspection) else {
        return table;
    };
    let ends = sheet.column("from").zip(sheet.column("to"));
    let name_column = sheet.column("name");
    if name_column.is_none() && ends.is_none() {
        sheet.needed_column("name", inspection);
        return table;
    }
    let kinds = columns(&sheet, section, inspection);
    while let Some(row) = sheet.next_row(inspection) {
        let (name, place) = match (name_column, ends) {
            (Some(column), _) => (row.text(column).to_owned(), row.place(column)),
            (None, Some((from, to))) => (
                link_name(row.text(from), row.text(to), &table),
                row.place(from),
            ),
            (None, None) => break,
        };
        if table.entries.contains_key(&name) {
            let found = both!(
                "\"{name}\" stands here for the second time",
                "“{name}”在此第二次出现"
            );
            inspection.report(Problem::new("E1305", found).at(&place));
            continue;
        }
        let item = Item {
            value: Value::Table(row_table(&row, &kinds)),
            place: place.clone(),
        };
        let entry = Entry {
            key_place: place,
            item,
        };
        table.entries.insert(name, entry);
    }
    table
}

/// Column, key and kind of every known heading.
fn columns<'k>(
    sheet: &Sheet<'_>,
    section: &'k Section,
    inspection: &Inspection,
) -> Vec<(usize, &'k str, &'k Kind)> {
    let keys = || section.keys.iter().filter(|key| fits_a_field(&key.kind));
    let mut known: Vec<&str> = vec!["name"];
    known.extend(keys().map(|key| key.name));
    sheet.report_unknown_columns(&known, inspection);
    keys()
        .filter_map(|key| Some((sheet.column(key.name)?, key.name, &key.kind)))
        .collect()
}

/// Whether a value of this kind can be written in one field.
fn fits_a_field(kind: &Kind) -> bool {
    match kind {
        Kind::Section(_) => false,
        Kind::List(of, ..) => fits_a_field(of),
        _ => true,
    }
}

/// A link without a name is named after its ends.
fn link_name(from: &str, to: &str, table: &Table) -> String {
    let name = format!("{from}-{to}");
    let mut numbered = name.clone();
    let mut number = 2;
    while table.entries.contains_key(&numbered) {
        numbered = format!("{name}-{number}");
        number += 1;
    }
    numbered
}

/// The fields that are not empty, as values of their key's kind.
fn row_table(row: &Row<'_>, kinds: &[(usize, &str, &Kind)]) -> Table {
    let mut table = Table::default();
    for &(column, key, kind) in kinds {
        let text = row.text(column);
        if text.is_empty() {
            continue;
        }
        let place = row.place(column);
        let item = Item {
            value: value_of(text, kind, &place),
            place: place.clone(),
        };
        let entry = Entry {
            key_place: place,
            item,
        };
        table.entries.insert(key.into(), entry);
    }
    table
}

/// The text as a value of the kind; as text where it is none, for the check of kinds to find.
fn value_of(text: &str, kind: &Kind, place: &Place) -> Value {
    let plain = || Value::Text(text.into());
    match kind {
        Kind::Flag => match text {
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            _ => plain(),
        },
        Kind::Count(_) => text.parse().map_or_else(|_| plain(), Value::Integer),
        Kind::Number(..) => quantity::read_number(text).map_or_else(plain, Value::Number),
        Kind::List(of, ..) => {
            let item = |word: &str| Item {
                value: value_of(word, of, place),
                place: place.clone(),
            };
            Value::List(text.split_whitespace().map(item).collect())
        }
        _ => plain(),
    }
}
