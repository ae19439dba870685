//! Who works when: windows of units on cycles of days.

use super::quantities::{DAY, contains, windows};
use super::tree::{self, tables};
use jiff::civil::{Date, DateTime};
use toml::Table;

/// The windows of a unit.
#[derive(Clone, Debug)]
pub enum Roster {
    Always,
    Cycle {
        days: i64,
        anchor: Date,
        /// Milliseconds from the cycle's first midnight.
        windows: Vec<(i64, i64)>,
    },
}

impl Roster {
    /// Whether `at` lies within a window.
    pub fn on_duty(&self, at: DateTime) -> bool {
        match self {
            Self::Always => true,
            Self::Cycle {
                days,
                anchor,
                windows,
            } => contains(windows, *days, since(*anchor, at)),
        }
    }

    /// The windows that begin in [`from`, `from` + `length`), as milliseconds from `from` to their beginnings and ends.
    pub fn windows_within(&self, from: DateTime, length: i64) -> Vec<(i64, i64)> {
        let Self::Cycle {
            days,
            anchor,
            windows,
        } = self
        else {
            return Vec::new();
        };
        let start = since(*anchor, from);
        let cycle = days * DAY;
        let first = start.div_euclid(cycle) - 1;
        let last = (start + length).div_euclid(cycle);
        (first..=last)
            .flat_map(|turn| {
                windows.iter().map(move |&(begins, ends)| {
                    (turn * cycle + begins - start, turn * cycle + ends - start)
                })
            })
            .filter(|&(begins, _)| (0..length).contains(&begins))
            .collect()
    }
}

/// Milliseconds from the midnight that begins `anchor`.
fn since(anchor: Date, at: DateTime) -> i64 {
    let days = i64::from((at.date() - anchor).get_days());
    let time = at.time();
    let seconds =
        i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    days * DAY + seconds * 1_000 + i64::from(time.millisecond())
}

/// Any Monday: where weekly cycles begin.
const MONDAY: Date = Date::constant(2024, 1, 1);

/// The rosters of a unit by the ending that its name gets: one, or one for each team.
pub fn of_unit(tree: &Table, unit: &Table) -> Vec<(String, Roster)> {
    let Some(name) = tree::text(unit, "roster") else {
        return vec![(String::new(), Roster::Always)];
    };
    let rosters = tables(tree, "rosters");
    let (_, roster) = rosters
        .iter()
        .find(|(other, _)| *other == name)
        .expect("a declared roster");
    let days = tree::number(roster, "cycle_days").map_or(7, |days| days as i64);
    let anchor = match tree::text(roster, "anchor") {
        Some(date) => date.parse().expect("a date"),
        None => MONDAY,
    };
    let cycle = |texts: &[String]| Roster::Cycle {
        days,
        anchor,
        windows: windows(texts, days),
    };
    let teams = tree::table(roster, "teams");
    if teams.is_empty() {
        return vec![(String::new(), cycle(&tree::texts(roster, "windows")))];
    }
    let wanted = tree::text(unit, "team");
    let names = teams
        .keys()
        .filter(|team| wanted.as_ref().is_none_or(|wanted| wanted == *team));
    names
        .map(|team| {
            let ending = if wanted.is_some() {
                String::new()
            } else {
                format!("/{team}")
            };
            (ending, cycle(&tree::texts(&teams, team)))
        })
        .collect()
}
