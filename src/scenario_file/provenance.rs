//! Where values come from, and which values nothing speaks for.

use super::inspection::Inspection;
use super::keys::{Kind, SOURCE, Section, TOP};
use super::tree::{Entry, Item, Table, Value, split_path};
use crate::model::{Grade, Provenance};
use crate::problems::{Place, Problem};

/// Tables whose values are settings, not facts.
const SETTINGS: [&str; 8] = [
    "experiment",
    "measures",
    "targets",
    "sources",
    "remove",
    "extends",
    "condition",
    "period",
];

/// A dotted key split into its parts, with and without the names of named tables.
#[derive(Clone, Default)]
struct Path {
    full: Vec<String>,
    kinds: Vec<String>,
}

/// Reads `[sources]`, and warns of keys that speak for nothing.
pub fn read(root: &Table, inspection: &Inspection) -> Vec<Provenance> {
    let mut list = Vec::new();
    if let Some(table) = root.table("sources") {
        collect(table, &[], &mut list);
    }
    let mut leaves = Vec::new();
    walk(root, &TOP, &Path::default(), &mut leaves);
    for (provenance, place) in &list {
        let key = split_path(&provenance.key);
        if !leaves.iter().any(|leaf| leaf.below(&key)) {
            let found = format!(
                "the source \"{}\" speaks for nothing in this scenario",
                provenance.key
            );
            inspection.report(Problem::new("W2901", found).at(place));
        }
    }
    list.into_iter().map(|(provenance, _)| provenance).collect()
}

/// Dotted keys of numbers and quantities that no source speaks for.
pub fn unsourced(root: &Table) -> Vec<String> {
    let mut sources = Vec::new();
    if let Some(table) = root.table("sources") {
        collect(table, &[], &mut sources);
    }
    let keys: Vec<Vec<String>> = sources
        .iter()
        .map(|(source, _)| split_path(&source.key))
        .collect();
    let mut leaves = Vec::new();
    walk_facts(root, &mut leaves);
    leaves
        .iter()
        .filter(|leaf| !keys.iter().any(|key| leaf.below(key)))
        .map(|leaf| leaf.full.join("."))
        .collect()
}

fn collect(table: &Table, above: &[String], list: &mut Vec<(Provenance, Place)>) {
    for (name, entry) in &table.entries {
        let Some(below) = entry.item.as_table() else {
            continue;
        };
        let mut parts = above.to_vec();
        if SOURCE.key(name).is_some() && !above.is_empty() {
            continue;
        }
        parts.push(name.clone());
        if let (Some(from), Some(grade)) = (below.text("from"), below.text("grade").and_then(grade))
        {
            let provenance = Provenance {
                key: parts.join("."),
                grade,
                from: from.into(),
            };
            list.push((provenance, entry.key_place.clone()));
        }
        collect(below, &parts, list);
    }
}

fn grade(word: &str) -> Option<Grade> {
    match word {
        "measured" => Some(Grade::Measured),
        "document" => Some(Grade::Document),
        "assumed" => Some(Grade::Assumed),
        _ => None,
    }
}

impl Path {
    fn with(&self, part: &str, is_name: bool) -> Self {
        let mut path = self.clone();
        path.full.push(part.into());
        if !is_name {
            path.kinds.push(part.into());
        }
        path
    }

    /// Whether the path lies at or below a key, which may leave out the names of named tables:
    /// `cells.residents` speaks for the residents of every cell.
    fn below(&self, key: &[String]) -> bool {
        // A name may itself hold dots, as in `cells.\"a.b\"`.
        let dotted = |parts: &[String]| parts.join(".");
        let covers = |parts: &[String]| {
            let (path, key) = (dotted(parts), dotted(key));
            path.strip_prefix(&key)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        covers(&self.full) || covers(&self.kinds)
    }
}

/// Every number and quantity that is a fact, not a setting.
fn walk_facts(root: &Table, leaves: &mut Vec<Path>) {
    let facts: Vec<(&String, &Entry)> = root
        .entries
        .iter()
        .filter(|(name, _)| !SETTINGS.contains(&name.as_str()))
        .collect();
    for (name, entry) in facts {
        if let Some(key) = TOP.key(name) {
            let mut below = Vec::new();
            walk_value(
                &entry.item,
                &key.kind,
                &Path::default().with(name, false),
                &mut below,
            );
            leaves.extend(below);
        }
    }
}

fn walk(table: &Table, section: &Section, above: &Path, leaves: &mut Vec<Path>) {
    for (name, entry) in &table.entries {
        if let Some(key) = section.key(name) {
            walk_value(&entry.item, &key.kind, &above.with(name, false), leaves);
        }
    }
}

fn walk_value(item: &Item, kind: &Kind, path: &Path, leaves: &mut Vec<Path>) {
    match (kind, &item.value) {
        (Kind::Section(section), Value::Table(table)) => walk(table, section, path, leaves),
        (Kind::Named(section), Value::Table(table)) => {
            for (name, entry) in &table.entries {
                if let Some(table) = entry.item.as_table() {
                    walk(table, section, &path.with(name, true), leaves);
                }
            }
        }
        (Kind::Map(of), Value::Table(table)) => {
            for (name, entry) in &table.entries {
                walk_value(&entry.item, of, &path.with(name, true), leaves);
            }
        }
        (Kind::Either(kinds), _) => {
            if let Some(kind) = kinds.iter().find(|kind| kind.fits(item)) {
                walk_value(item, kind, path, leaves);
            }
        }
        (Kind::List(of, ..), Value::List(list)) => {
            let mut below = Vec::new();
            list.iter()
                .for_each(|item| walk_value(item, of, path, &mut below));
            if !below.is_empty() {
                leaves.push(path.clone());
            }
        }
        _ if is_quantity(kind) => leaves.push(path.clone()),
        _ => {}
    }
}

fn is_quantity(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Count(_)
            | Kind::Number(..)
            | Kind::Duration
            | Kind::LongerDuration
            | Kind::Speed
            | Kind::Rate
            | Kind::Share
            | Kind::Money(_)
            | Kind::Hours
            | Kind::Windows
            | Kind::ClockTimes
            | Kind::DayOfYear
            | Kind::Distribution
            | Kind::DistributionBy
    )
}
