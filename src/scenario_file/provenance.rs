//! Where values come from, and which values nothing speaks for.

use super::inspection::Inspection;
use super::keys::{Kind, SOURCE, Section, TOP};
use super::tree::{Item, Table, Value, split_path};
use crate::language::both;
use crate::model::{Grade, Provenance};
use crate::problems::{Place, Problem};

/// Tables whose values are settings, not facts.
const SETTINGS: [&str; 9] = [
    "report",
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
    let mut walk = Walk::default();
    walk.enter(root, &TOP, &Path::default());
    for (provenance, place) in &list {
        let key = split_path(&provenance.key);
        if !walk.all.iter().any(|path| path.below(&key)) {
            let found = both!(
                "the source \"{}\" speaks for nothing in this scenario",
                "来源“{}”在本场景中什么也没指到",
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
    let mut walk = Walk::default();
    for (name, entry) in &root.entries {
        if let Some(key) = TOP.key(name).filter(|key| !SETTINGS.contains(&key.name)) {
            walk.visit(&entry.item, &key.kind, &Path::default().with(name, false));
        }
    }
    walk.quantities
        .iter()
        .filter(|path| !keys.iter().any(|key| path.below(key)))
        .map(|path| path.full.join("."))
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
                date: below.date("date"),
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

/// Paths met on a walk through the tree along the list of keys.
#[derive(Default)]
struct Walk {
    /// Every table and value.
    all: Vec<Path>,
    /// Numbers and quantities.
    quantities: Vec<Path>,
}

impl Walk {
    fn enter(&mut self, table: &Table, section: &Section, above: &Path) {
        for (name, entry) in &table.entries {
            if let Some(key) = section.key(name) {
                self.visit(&entry.item, &key.kind, &above.with(name, false));
            }
        }
    }

    fn visit(&mut self, item: &Item, kind: &Kind, path: &Path) {
        self.all.push(path.clone());
        match (kind, &item.value) {
            (Kind::Section(section), Value::Table(table)) => self.enter(table, section, path),
            (Kind::Named(section), Value::Table(table)) => {
                for (name, entry) in &table.entries {
                    self.visit(&entry.item, &Kind::Section(section), &path.with(name, true));
                }
            }
            (Kind::Map(of), Value::Table(table)) => {
                for (name, entry) in &table.entries {
                    self.visit(&entry.item, of, &path.with(name, true));
                }
            }
            (Kind::DistributionBy, Value::Table(table)) if !table.is_one_value() => {
                for (name, entry) in &table.entries {
                    self.visit(&entry.item, &Kind::Distribution, &path.with(name, true));
                }
            }
            (Kind::Either(kinds), _) => {
                if let Some(kind) = kinds.iter().find(|kind| kind.fits(item)) {
                    self.visit(item, kind, path);
                }
            }
            (Kind::List(of, ..), Value::List(list)) => {
                // A list is one value, whatever it holds.
                let mut below = Self::default();
                list.iter().for_each(|item| below.visit(item, of, path));
                if !below.quantities.is_empty() {
                    self.quantities.push(path.clone());
                }
            }
            _ if is_quantity(kind) => self.quantities.push(path.clone()),
            _ => {}
        }
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
