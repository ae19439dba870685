//! Timetables of units whose post moves.

use super::workforce::Staffing;
use crate::language::{Both, both};
use crate::model::{DailyHours, Posting, Schedule};
use crate::problems::Problem;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Span;

/// Days from 1970-01-01 to the first Monday.
const A_MONDAY: i64 = 4;

/// Reads a unit's timetable and reports hours that overlap or that the unit does not work.
pub fn read_timetable(
    unit: &Table,
    schedules: &[(Option<&str>, Schedule)],
    staffing: &Staffing<'_>,
) -> Vec<Posting> {
    let mut postings: Vec<Posting> = Vec::new();
    for item in unit.items("timetable") {
        let Some(table) = item.as_table() else {
            continue;
        };
        let place = table
            .get("at")
            .and_then(|at| staffing.ground.find_place(at, staffing.inspection));
        let (Some((place, _)), Some(_)) = (place, table.get("hours")) else {
            continue;
        };
        let posting = Posting {
            place,
            hours: table.hours("hours"),
        };
        check_hours(item, table, &posting, &postings, schedules, staffing);
        postings.push(posting);
    }
    postings
}

fn check_hours(
    item: &Item,
    table: &Table,
    posting: &Posting,
    earlier: &[Posting],
    schedules: &[(Option<&str>, Schedule)],
    staffing: &Staffing<'_>,
) {
    let at = table.place_of("hours", &item.place);
    let taken = earlier.iter().find(|other| {
        let mut others = other.hours.intervals.iter();
        others.any(|other| posting.hours.intervals.iter().any(|own| meet(*own, *other)))
    });
    if let Some(other) = taken {
        let name = &staffing.ground.places[other.place.index()].name;
        let found = both!(
            "at some of these hours the unit is to be at \"{name}\" too",
            "其中有的时间单位又要在“{name}”"
        );
        staffing
            .inspection
            .report(Problem::new("E2218", found).at(at).fix(Both::fixed(
                "give each hour one place",
                "每个时间只写一个地点",
            )));
    }
    let worked: Vec<(Span, Span)> = schedules
        .iter()
        .flat_map(|(_, schedule)| hours_of_week(schedule))
        .collect();
    let idle = posting
        .hours
        .intervals
        .iter()
        .any(|own| !worked.iter().any(|worked| meet(*own, *worked)));
    if idle {
        let found = Both::fixed(
            "at some of these hours the unit is never on duty",
            "其中有的时间单位从不在岗",
        );
        staffing
            .inspection
            .report(Problem::new("E2219", found).at(at).fix(Both::fixed(
                "name hours within its roster's windows",
                "写排班勤务时段之内的时间",
            )));
    } else if let Some((from, to)) = off_duty(&posting.hours, &worked) {
        let found = both!(
            "the unit is off duty at some of these hours, such as {} to {}",
            "其中有的时间单位不在岗，如 {} 至 {}",
            hour_of_week(from),
            hour_of_week(to)
        );
        staffing
            .inspection
            .report(Problem::new("W2203", found).at(at).fix(Both::fixed(
                "name hours within its roster's windows, or change the roster",
                "写排班勤务时段之内的时间，或改排班",
            )));
    }
}

/// The first part of some hours of the week that no worked interval covers.
fn off_duty(hours: &DailyHours, worked: &[(Span, Span)]) -> Option<(Span, Span)> {
    let weeks = [Span::ZERO, Span::WEEK];
    let mut worked: Vec<(Span, Span)> = weeks
        .iter()
        .flat_map(|&week| {
            worked
                .iter()
                .map(move |&(from, to)| (from + week, to + week))
        })
        .collect();
    worked.sort_unstable();
    hours.intervals.iter().find_map(|&(from, to)| {
        let mut covered = from;
        for &(begin, end) in &worked {
            if begin > covered {
                let next = begin.min(to);
                return (covered < next).then_some((covered, next));
            }
            covered = covered.max(end);
        }
        (covered < to).then_some((covered, to))
    })
}

/// An hour of the week as a file writes it.
fn hour_of_week(since_monday: Span) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let minutes = since_monday.milliseconds() / Span::MINUTE.milliseconds();
    let (day, minutes) = (minutes / 1440, minutes % 1440);
    let day = days[(day % 7) as usize];
    format!("{day} {:02}:{:02}", minutes / 60, minutes % 60)
}

/// Whether two intervals have some time in common.
pub fn meet(one: (Span, Span), other: (Span, Span)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// The hours of the week at which a schedule may have a window, as intervals since Monday.
pub fn hours_of_week(schedule: &Schedule) -> Vec<(Span, Span)> {
    let Schedule::Cycle {
        days,
        anchor_date,
        windows,
    } = schedule
    else {
        return vec![(Span::ZERO, Span::WEEK)];
    };
    let mut hours = Vec::new();
    // Seven cycles begin on every day of the week that the cycle ever begins on.
    for cycle in 0..7 {
        let weekday = (anchor_date + cycle * days - A_MONDAY).rem_euclid(7);
        for window in windows {
            let from = Span::DAY * weekday + window.from;
            let to = Span::DAY * weekday + window.to;
            // A window may lie beyond the week in which its cycle begins.
            let weeks = to.milliseconds() / Span::WEEK.milliseconds();
            for week in 0..=weeks {
                let shift = Span::WEEK * week;
                let piece = ((from - shift).max(Span::ZERO), (to - shift).min(Span::WEEK));
                if piece.0 < piece.1 {
                    hours.push(piece);
                }
            }
        }
    }
    hours
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Window;

    #[test]
    fn a_cycle_of_four_days_meets_every_day_of_the_week() {
        let window = Window {
            from: Span::HOUR * 20,
            to: Span::HOUR * 32,
            hand_over: Span::ZERO,
            breaks: Vec::new(),
        };
        let schedule = Schedule::Cycle {
            days: 4,
            anchor_date: A_MONDAY,
            windows: vec![window],
        };
        let hours = hours_of_week(&schedule);
        for day in 0..7 {
            let night = (
                Span::DAY * day + Span::HOUR * 21,
                Span::DAY * day + Span::HOUR * 22,
            );
            let noon = (
                Span::DAY * day + Span::HOUR * 12,
                Span::DAY * day + Span::HOUR * 13,
            );
            assert!(hours.iter().any(|worked| meet(night, *worked)), "{day}");
            assert!(!hours.iter().any(|worked| meet(noon, *worked)), "{day}");
        }
        // The night of Sunday ends on Monday morning.
        assert!(hours.contains(&(Span::ZERO, Span::HOUR * 8)));
    }
}
