//! Timetables of units whose post moves.

use super::workforce::Staffing;
use crate::language::{Both, both};
use crate::model::{Posting, Schedule};
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
    }
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
