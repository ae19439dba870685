//! Rosters: windows on a cycle of days.

use super::names::Names;
use crate::language::{Both, both};
use crate::model::{Schedule, Window};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::quantity::{self, DayWindow, Days};
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::Span;
use jiff::civil::Date;

/// Date number of a Monday: weekly cycles begin there.
const A_MONDAY: i64 = 4;
/// Longest cycle of a roster.
const MOST_DAYS: u64 = 1000;

/// Rosters by name.
pub struct Rosters {
    pub names: Names,
    pub list: Vec<Roster>,
}

/// A roster: fixed hours for all, or teams.
pub struct Roster {
    /// Schedule of fixed hours; `None` with teams.
    pub fixed: Option<Schedule>,
    /// Teams with their schedules.
    pub teams: Vec<(String, Schedule)>,
    /// Names of the teams.
    pub team_names: Names,
}

/// What all windows of a roster share.
struct Frame<'t> {
    days: i64,
    anchor: Option<i64>,
    start: i64,
    hand_over: Span,
    breaks: Vec<(Span, Span)>,
    inspection: &'t Inspection,
}

impl Rosters {
    /// Reads the rosters; cycles without an anchor begin at `start`, the date number of the period's first day.
    pub fn read(root: &Table, start: i64, inspection: &Inspection) -> Self {
        Self {
            names: Names::of(
                "E2202",
                Both::fixed("a declared roster", "已声明的排班"),
                root.named("rosters"),
            ),
            list: root
                .named("rosters")
                .map(|roster| Roster::read(roster, start, inspection))
                .collect(),
        }
    }
}

impl Roster {
    fn read(roster: Named<'_>, start: i64, inspection: &Inspection) -> Self {
        let Named { name, table, place } = roster;
        let days = table.count("cycle_days").unwrap_or(7);
        if days > MOST_DAYS {
            let found = both!("a cycle of {days} days is too long", "{days} 天的周期太长");
            inspection.report(
                Problem::new("E2206", found)
                    .at(table.place_of("cycle_days", place))
                    .fix(both!("take at most {MOST_DAYS}", "最多取 {MOST_DAYS} 天")),
            );
        }
        let breaks = table
            .items("breaks")
            .iter()
            .filter_map(Item::as_text)
            .filter_map(quantity::read_clock_interval);
        let frame = Frame {
            days: days.clamp(1, MOST_DAYS) as i64,
            anchor: table.date("anchor").map(date_number),
            start,
            hand_over: table.duration("hand_over").unwrap_or(Span::ZERO),
            breaks: breaks.collect(),
            inspection,
        };
        let windows = table.get("windows");
        let teams = table.table("teams");
        match (windows, teams) {
            (Some(item), Some(_)) => {
                let found = both!(
                    "the roster \"{name}\" has both windows and teams",
                    "排班“{name}”既有 windows 又有 teams"
                );
                inspection.report(
                    Problem::new("E2205", found)
                        .at(&item.place)
                        .fix(Both::fixed("keep one of them", "保留其一")),
                );
            }
            (None, None) => {
                let found = both!(
                    "the roster \"{name}\" has no windows",
                    "排班“{name}”没有勤务时段"
                );
                inspection.report(Problem::new("E2205", found).at(place).fix(Both::fixed(
                    "write windows = [\"Mon-Fri 08:30-17:30\"], or teams",
                    "写 windows = [\"Mon-Fri 08:30-17:30\"]，或写 teams",
                )));
            }
            _ => {}
        }
        let mut read = Self {
            fixed: windows.map(|item| frame.schedule(item)),
            teams: Vec::new(),
            team_names: Names::new(
                "E2203",
                Both::fixed("a team of this roster", "该排班的班组"),
            ),
        };
        for (team, entry) in teams.into_iter().flat_map(|teams| &teams.entries) {
            read.team_names.add(team, &entry.key_place);
            read.teams.push((team.clone(), frame.schedule(&entry.item)));
        }
        read
    }
}

impl Frame<'_> {
    fn schedule(&self, item: &Item) -> Schedule {
        let mut windows = Vec::new();
        let mut weekly = false;
        let mut numbered = false;
        for text in item.as_list() {
            let Some(Ok(read)) = text.as_text().map(quantity::read_window) else {
                continue;
            };
            let days = match &read.days {
                Days::Every => (0..self.days).collect(),
                Days::Week(days) => {
                    weekly = true;
                    days.clone()
                }
                Days::Cycle(days) => {
                    numbered = true;
                    days.clone()
                }
            };
            if let Some(day) = days.iter().find(|day| **day >= self.days) {
                self.report(
                    "E2206",
                    both!(
                        "day {} is beyond the cycle of {} days",
                        "第 {} 天超出了 {} 天的周期",
                        day + 1,
                        self.days
                    ),
                    &text.place,
                );
                continue;
            }
            windows.extend(
                days.iter()
                    .map(|&day| (self.window(&read, day), &text.place)),
            );
        }
        if item.as_list().is_empty() {
            self.report(
                "E2205",
                Both::fixed("there is no window", "没有勤务时段").into(),
                &item.place,
            );
        }
        if weekly && (numbered || self.days != 7) {
            self.report(
                "E2206",
                Both::fixed(
                    "weekday names need a cycle of 7 days without numbered days",
                    "用星期名称时，周期必须是 7 天，而且不再用数字写天",
                )
                .into(),
                &item.place,
            );
        }
        windows.sort_by_key(|(window, _)| window.from);
        self.check_overlap(&windows);
        let anchor = if numbered || self.days != 7 {
            self.anchor.unwrap_or(self.start)
        } else {
            A_MONDAY
        };
        Schedule::Cycle {
            days: self.days,
            anchor_date: anchor,
            windows: windows.into_iter().map(|(window, _)| window).collect(),
        }
    }

    fn window(&self, read: &DayWindow, day: i64) -> Window {
        let (from, to) = (Span::DAY * day + read.from, Span::DAY * day + read.to);
        let mut breaks = Vec::new();
        for offset in 0..=1 {
            for &(begins, ends) in &self.breaks {
                let (begins, ends) = (
                    Span::DAY * (day + offset) + begins,
                    Span::DAY * (day + offset) + ends,
                );
                if from <= begins && ends <= to {
                    breaks.push((begins - from, ends - from));
                }
            }
        }
        breaks.sort();
        Window {
            from,
            to,
            hand_over: self.hand_over.min(to - from),
            breaks,
        }
    }

    fn check_overlap(&self, windows: &[(Window, &Place)]) {
        let cycle = Span::DAY * self.days;
        for (index, (window, place)) in windows.iter().enumerate() {
            let next_from = match windows.get(index + 1) {
                Some((next, _)) => next.from,
                None => windows
                    .first()
                    .map_or(window.to, |(first, _)| first.from + cycle),
            };
            if window.to > next_from {
                self.report(
                    "E2204",
                    Both::fixed(
                        "this window overlaps another of the same unit",
                        "这个勤务时段与同一单位的另一个重叠",
                    )
                    .into(),
                    place,
                );
            }
        }
    }

    fn report(&self, code: &'static str, found: Both, place: &Place) {
        self.inspection.report(Problem::new(code, found).at(place));
    }
}

/// Days from 1970-01-01.
pub fn date_number(date: Date) -> i64 {
    i64::from((date - Date::constant(1970, 1, 1)).get_days())
}

/// Hours of the windows per week.
pub fn hours_per_week(schedule: &Schedule) -> f64 {
    match schedule {
        Schedule::Always => 168.0,
        Schedule::Cycle { days, windows, .. } => {
            let hours: f64 = windows
                .iter()
                .map(|window| (window.to - window.from).hours())
                .sum();
            hours * 7.0 / *days as f64
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekly_cycles_begin_on_a_monday() {
        assert_eq!(date_number(Date::constant(1970, 1, 5)), A_MONDAY);
    }

    #[test]
    fn hours_are_counted_per_week() {
        let window = Window {
            from: Span::HOUR * 20,
            to: Span::HOUR * 32,
            hand_over: Span::ZERO,
            breaks: Vec::new(),
        };
        let schedule = Schedule::Cycle {
            days: 4,
            anchor_date: 0,
            windows: vec![window.clone(), window],
        };
        assert_eq!(hours_per_week(&schedule), 42.0);
        assert_eq!(hours_per_week(&Schedule::Always), 168.0);
    }
}
