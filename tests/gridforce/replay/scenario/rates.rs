//! Rates of types, as far as they are the same at all hours.

use super::quantities::{DrawnTime, time_of, unit_of_time};
use super::tree::{self, number, table, text};
use std::path::Path;
use toml::Table;

/// How often a type happens.
#[derive(Debug)]
pub struct Rate {
    /// Incidents a millisecond, repeats included.
    pub per_millisecond: f64,
    pub repeats: Option<Repeats>,
}

/// What each incident sets off.
#[derive(Debug)]
pub struct Repeats {
    /// Mean number set off directly.
    pub branching: f64,
    /// Mean delay in milliseconds.
    pub delay: f64,
}

/// The rate of a type; `None` when it is recorded, goes up and down or is written by residents or sites.
pub fn read_rate(tree: &Table, kind: &Table, folder: &Path) -> Option<Rate> {
    let even = ["records", "surges"]
        .iter()
        .all(|key| !tree.contains_key(*key));
    let rate = text(kind, "rate").filter(|_| even && !kind.contains_key("profile"))?;
    let (total, unit) = rate.split_once(" per ")?;
    let unit = Some(unit.trim()).filter(|unit| matches!(*unit, "hour" | "day" | "week"))?;
    let unit = if unit == "week" { "weeks" } else { unit };
    let repeats = table(kind, "repeats");
    Some(Rate {
        per_millisecond: total.trim().parse::<f64>().ok()? / unit_of_time(unit),
        repeats: number(&repeats, "branching").map(|branching| Repeats {
            branching,
            delay: time_of(&repeats, "delay", folder)
                .unwrap_or(DrawnTime::NONE)
                .mean,
        }),
    })
}

#[test]
fn rates_are_read() {
    let read = |text: &str| {
        let kind: Table = text.parse().expect("TOML");
        let rate = tree::text(&kind, "rate").is_some();
        assert!(rate, "a rate");
        read_rate(&Table::new(), &kind, Path::new("."))
    };
    let rate = read("rate = \"12 per day\"").expect("a rate");
    assert!((rate.per_millisecond * 7_200_000.0 - 1.0).abs() < 1e-12);
    assert!(read("rate = \"12 per day\"\nprofile = \"evening\"").is_none());
    assert!(read("rate = \"7 per 1000 residents per year\"").is_none());
}
