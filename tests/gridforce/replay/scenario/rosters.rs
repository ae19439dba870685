//! Who works when: windows of units on cycles of days, with their hand-overs and breaks.

use super::hours::{clock_interval, since, windows};
use super::quantities::{DAY, duration_of};
use super::tree::{self, tables};
use jiff::civil::{Date, DateTime};
use toml::Table;

/// The windows of a unit.
#[derive(Clone, Debug)]
pub enum Roster {
    /// Always on duty.
    Always,
    /// On a cycle of days.
    Cycle(Cycle),
}

/// A cycle of days.
#[derive(Clone, Debug)]
pub struct Cycle {
    days: i64,
    anchor: Date,
    /// Milliseconds from the cycle's first midnight.
    windows: Vec<(i64, i64)>,
    hand_over: i64,
    /// Clock times.
    breaks: Vec<(i64, i64)>,
}

/// A window of one unit; times from the replication's start, which may lie within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    pub begins: i64,
    pub ends: i64,
    pub hand_over_until: i64,
    pub breaks: Vec<(i64, i64)>,
}

impl Roster {
    /// The windows that end after 0 and begin before `length`, in order.
    pub fn windows(&self, start: DateTime, length: i64) -> Vec<Window> {
        let Self::Cycle(cycle) = self else {
            return vec![Window {
                begins: 0,
                ends: i64::MAX,
                hand_over_until: 0,
                breaks: Vec::new(),
            }];
        };
        let before = since(cycle.anchor, start);
        let whole = cycle.days * DAY;
        let turns = before.div_euclid(whole) - 2..=(before + length).div_euclid(whole) + 1;
        let all = turns.flat_map(|turn| {
            let shift = turn * whole - before;
            let windows = cycle.windows.iter();
            windows.map(move |&(from, to)| cycle.window(from, to, shift))
        });
        all.filter(|window| window.ends > 0 && window.begins < length)
            .collect()
    }
}

impl Cycle {
    fn window(&self, from: i64, to: i64, shift: i64) -> Window {
        let midnight = from.div_euclid(DAY) * DAY;
        let days = [midnight, midnight + DAY].into_iter();
        let breaks = days.flat_map(|day| {
            let breaks = self.breaks.iter();
            breaks.map(move |&(begins, ends)| (day + begins, day + ends))
        });
        Window {
            begins: from + shift,
            ends: to + shift,
            hand_over_until: from + shift + self.hand_over.min(to - from),
            breaks: breaks
                .filter(|&(begins, ends)| from <= begins && ends <= to)
                .map(|(begins, ends)| (begins + shift, ends + shift))
                .collect(),
        }
    }
}

/// Any Monday: where weekly cycles begin.
const MONDAY: Date = Date::constant(2024, 1, 1);

/// The rosters of a unit by the ending that its name gets: one, or one for each team. Cycles without an
/// anchor begin at `start`.
pub fn of_unit(tree: &Table, unit: &Table, start: Date) -> Vec<(String, Roster)> {
    let Some(name) = tree::text(unit, "roster") else {
        return vec![(String::new(), Roster::Always)];
    };
    let rosters = tables(tree, "rosters");
    let found = rosters.iter().find(|(other, _)| *other == name);
    let (_, roster) = found.expect("a declared roster");
    let cycle = |texts: &[String]| Roster::Cycle(read_cycle(roster, texts, start));
    let teams = tree::table(roster, "teams");
    if teams.is_empty() {
        return vec![(String::new(), cycle(&tree::texts(roster, "windows")))];
    }
    let wanted = tree::text(unit, "team");
    let names = teams
        .keys()
        .filter(|team| wanted.as_ref().is_none_or(|wanted| wanted == *team));
    let ending = |team: &String| match wanted {
        Some(_) => String::new(),
        None => format!("/{team}"),
    };
    names
        .map(|team| (ending(team), cycle(&tree::texts(&teams, team))))
        .collect()
}

fn read_cycle(roster: &Table, texts: &[String], start: Date) -> Cycle {
    let days = tree::number(roster, "cycle_days").map_or(7, |days| days as i64);
    let numbered = texts
        .iter()
        .any(|text| text.starts_with(|first: char| first.is_ascii_digit()) && text.contains(' '));
    let anchor = tree::text(roster, "anchor").map(|date| date.parse().expect("a date"));
    Cycle {
        days,
        anchor: if numbered || days != 7 {
            anchor.unwrap_or(start)
        } else {
            MONDAY
        },
        windows: windows(texts, days),
        hand_over: duration_of(roster, "hand_over").unwrap_or(0),
        breaks: tree::texts(roster, "breaks")
            .iter()
            .map(|text| clock_interval(text))
            .collect(),
    }
}
