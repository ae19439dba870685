//! Hours of the week and windows of a roster's cycle.

use super::Complaint;
use crate::language::{Both, both};
use crate::model::DailyHours;
use crate::units::Span;

/// Days as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days {
    /// No day named: every day.
    Every,
    /// Days of the week, 0 = Monday.
    Week(Vec<i64>),
    /// Days of a cycle, 0 = the first (written 1).
    Cycle(Vec<i64>),
}

/// Hours on certain days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayWindow {
    /// The days.
    pub days: Days,
    /// Beginning, from midnight.
    pub from: Span,
    /// End, from the same midnight; after 24 h when the window passes midnight.
    pub to: Span,
}

const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// One window: `Mon-Fri 08:00-12:00`, `22:00-06:00`, `2 20:00-08:00`, `Sat Sun`, or `always`.
/// A window that ends when it begins lasts 24 hours.
pub fn read_window(text: &str) -> Result<DayWindow, Complaint> {
    let complain = |found: Both| {
        Complaint::new(
            "E1206",
            found,
            Both::fixed(
                "write hours such as \"Mon-Fri 08:00-12:00\", \"22:00-06:00\" or \"always\"; in a roster also cycle days, \"1 08:00-20:00\"",
                "时段写成 \"Mon-Fri 08:00-12:00\"、\"22:00-06:00\" 或 \"always\"；排班中也可写周期的第几天，如 \"1 08:00-20:00\"",
            ),
        )
    };
    let mut words: Vec<&str> = text.split_whitespace().collect();
    if words == ["always"] {
        words.clear();
        return Ok(DayWindow {
            days: Days::Every,
            from: Span::ZERO,
            to: Span::DAY,
        });
    }
    let interval = match words.last() {
        None => {
            return Err(complain(
                Both::fixed("the hours are empty", "时段是空的").into(),
            ));
        }
        Some(last) if last.contains(':') => {
            let interval = read_clock_interval(last).ok_or_else(|| {
                complain(both!(
                    "\"{last}\" is not hours of the day",
                    "“{last}”不是一天中的时段"
                ))
            })?;
            words.pop();
            interval
        }
        Some(_) => (Span::ZERO, Span::DAY),
    };
    let days = read_days(&words).ok_or_else(|| {
        complain(both!(
            "\"{}\" are not days",
            "“{}”不是日子",
            words.join(" ")
        ))
    })?;
    Ok(DayWindow {
        days,
        from: interval.0,
        to: interval.1,
    })
}

/// `08:00-12:00`; an end at or before the beginning is on the next day.
pub fn read_clock_interval(text: &str) -> Option<(Span, Span)> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (read_clock(from)?, read_clock(to)?);
    if from >= Span::DAY {
        return None;
    }
    Some((from, if to > from { to } else { to + Span::DAY }))
}

fn read_clock(text: &str) -> Option<Span> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str| {
        let plain = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| plain)
    };
    let (hour, minute) = (two(hour)?, two(minute)?);
    let clock = Span::HOUR * hour + Span::MINUTE * minute;
    (minute < 60 && clock <= Span::DAY).then_some(clock)
}

fn read_days(words: &[&str]) -> Option<Days> {
    if words.is_empty() {
        return Some(Days::Every);
    }
    let by_name = |word: &str| {
        NAMES
            .iter()
            .position(|name| *name == word)
            .map(|at| at as i64)
    };
    let by_number = |word: &str| {
        word.parse::<i64>()
            .ok()
            .filter(|day| (1..=1000).contains(day))
    };
    if let Some(days) = expand(words, by_name, 7) {
        return Some(Days::Week(days));
    }
    let days = expand(words, by_number, 1001)?;
    Some(Days::Cycle(days.iter().map(|day| day - 1).collect()))
}

/// Single days and ranges; a range may pass the end of the week (`Sat-Mon`).
fn expand(words: &[&str], day: impl Fn(&str) -> Option<i64>, around: i64) -> Option<Vec<i64>> {
    let mut days = Vec::new();
    for word in words {
        match word.split_once('-') {
            None => days.push(day(word)?),
            Some((first, last)) => {
                let (first, last) = (day(first)?, day(last)?);
                if last < first && around != 7 {
                    return None;
                }
                let length = (last - first).rem_euclid(around);
                days.extend((0..=length).map(|step| (first + step) % around));
            }
        }
    }
    days.sort_unstable();
    days.dedup();
    Some(days)
}

/// The hours of the week that any of the texts names.
pub fn read_hours<'t>(texts: impl IntoIterator<Item = &'t str>) -> Result<DailyHours, Complaint> {
    let mut intervals = Vec::new();
    for text in texts {
        let window = read_window(text)?;
        let days = match window.days {
            Days::Every => (0..7).collect(),
            Days::Week(days) => days,
            Days::Cycle(_) => {
                return Err(Complaint::new(
                    "E1206",
                    both!(
                        "\"{text}\" counts days of a cycle",
                        "“{text}”用的是周期的第几天"
                    ),
                    Both::fixed(
                        "name days of the week, as in \"Mon-Fri 08:00-12:00\"",
                        "写星期几，如 \"Mon-Fri 08:00-12:00\"",
                    ),
                ));
            }
        };
        intervals.extend(
            days.iter()
                .map(|&day| (Span::DAY * day + window.from, Span::DAY * day + window.to)),
        );
    }
    Ok(union(intervals))
}

/// The intervals as sorted disjoint ones within the week, wrapped at its end.
fn union(intervals: Vec<(Span, Span)>) -> DailyHours {
    let mut wrapped = Vec::new();
    for (from, to) in intervals {
        if to > Span::WEEK {
            wrapped.push((from, Span::WEEK));
            wrapped.push((Span::ZERO, to - Span::WEEK));
        } else {
            wrapped.push((from, to));
        }
    }
    wrapped.sort();
    let mut merged: Vec<(Span, Span)> = Vec::new();
    for (from, to) in wrapped {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    DailyHours { intervals: merged }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(days: i64, hour: i64) -> Span {
        Span::HOUR * (24 * days + hour)
    }

    #[test]
    fn nights_pass_midnight_and_the_week() {
        let night = read_hours(["22:00-06:00"]).unwrap();
        assert_eq!(night.intervals.len(), 8);
        assert_eq!(night.intervals[0], (Span::ZERO, hours(0, 6)));
        assert_eq!(night.intervals[7], (hours(6, 22), Span::WEEK));
        assert_eq!(read_hours(["always"]), Ok(DailyHours::always()));
    }

    #[test]
    fn days_by_name_range_and_number() {
        let office = read_hours(["Mon-Fri 08:30-12:00", "Sat Sun 09:00-10:00"]).unwrap();
        assert_eq!(office.intervals.len(), 7);
        let weekend = read_hours(["Sat-Mon"]).unwrap();
        assert_eq!(
            weekend.intervals,
            [(Span::ZERO, hours(1, 0)), (hours(5, 0), Span::WEEK)]
        );
        let cycle = read_window("2 20:00-08:00").unwrap();
        assert_eq!(cycle.days, Days::Cycle(vec![1]));
        assert_eq!(cycle.to, hours(1, 8));
        assert_eq!(read_window("08:00-08:00").unwrap().to, hours(1, 8));
    }

    #[test]
    fn nonsense_is_refused() {
        for bad in [
            "",
            "Mon-Fri 8-12",
            "Mo 08:00-12:00",
            "24:00-25:00",
            "08:60-09:00",
            "0 08:00-09:00",
            "3-1 08:00-09:00",
        ] {
            assert!(read_window(bad).is_err(), "{bad}");
        }
        assert!(read_hours(["1 08:00-09:00"]).is_err());
    }
}
