//! Hours of the week, windows of a cycle of days, and days of the year.

use super::quantities::{DAY, MINUTE, WEEK};
use jiff::civil::{Date, DateTime};

/// Windows on a cycle of `days` days, in milliseconds from its beginning; an end may pass the cycle's.
pub fn windows(texts: &[String], days: i64) -> Vec<(i64, i64)> {
    let mut windows = Vec::new();
    for text in texts {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let clock = match words.last() {
            Some(last) if last.contains(':') => {
                let clock = clock_interval(last);
                words.pop();
                clock
            }
            _ => (0, DAY),
        };
        for day in cycle_days(&words, days) {
            windows.push((day * DAY + clock.0, day * DAY + clock.1));
        }
    }
    windows.sort_unstable();
    windows
}

/// Hours of the week; always when there are none.
pub fn hours(texts: &[String]) -> Vec<(i64, i64)> {
    if texts.is_empty() {
        vec![(0, WEEK)]
    } else {
        windows(texts, 7)
    }
}

/// Whether `week`, milliseconds since a Monday, lies within the hours.
pub fn contains(hours: &[(i64, i64)], week: i64) -> bool {
    let week = week.rem_euclid(WEEK);
    let within = |at: i64| hours.iter().any(|&(from, to)| from <= at && at < to);
    within(week) || within(week + WEEK)
}

/// `08:00-12:00`; an end at or before the beginning is on the next day.
pub fn clock_interval(text: &str) -> (i64, i64) {
    let (from, to) = text.split_once('-').expect("two clock times");
    let (from, to) = (clock_time(from), clock_time(to));
    (from, if to <= from { to + DAY } else { to })
}

fn clock_time(text: &str) -> i64 {
    let (hours, minutes) = text.split_once(':').expect("hours and minutes");
    let number = |text: &str| text.parse::<i64>().expect("a number");
    (number(hours) * 60 + number(minutes)) * MINUTE
}

/// Days of the cycle from 0: by weekday names and ranges, by number from 1, or all.
fn cycle_days(named: &[&str], days: i64) -> Vec<i64> {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let day = |name: &str| {
        let weekday = WEEKDAYS.iter().position(|day| *day == name);
        weekday.map_or_else(|| name.parse::<i64>().expect("a day") - 1, |day| day as i64)
    };
    if named.is_empty() || *named == ["always"] {
        return (0..days).collect();
    }
    let mut found = Vec::new();
    for part in named {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (day(first), day(last));
        found.extend((0..=(last - first).rem_euclid(days)).map(|step| (first + step) % days));
    }
    found
}

/// Whether a date lies in a season of month and day, both days included; it may pass the year's end.
pub fn in_season(date: Date, season: &[String]) -> bool {
    let day = |text: &String| {
        let (month, day) = text.split_once('-').expect("a month and a day");
        let number = |text: &str| text.parse::<i8>().expect("a number");
        (number(month), number(day))
    };
    let [from, to] = season else { return true };
    let (from, to, here) = (day(from), day(to), (date.month(), date.day()));
    if from <= to {
        from <= here && here <= to
    } else {
        from <= here || here <= to
    }
}

/// Milliseconds from the midnight that begins `anchor`.
pub fn since(anchor: Date, at: DateTime) -> i64 {
    let days = i64::from((at.date() - anchor).get_days());
    let time = at.time();
    let seconds =
        i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    days * DAY + seconds * 1_000 + i64::from(time.millisecond())
}

#[test]
fn hours_are_read() {
    let read = |text: &str, days| windows(&[text.to_owned()], days);
    let hour = 60 * MINUTE;
    assert_eq!(
        read("2 20:00-08:00", 4),
        [(DAY + 20 * hour, 2 * DAY + 8 * hour)]
    );
    assert_eq!(read("Sat Sun 09:45-13:30", 7).len(), 2);
    assert_eq!(
        read("Sat-Mon", 7),
        [(0, DAY), (5 * DAY, 6 * DAY), (6 * DAY, 7 * DAY)]
    );
    assert_eq!(
        read("Wed-Sun 08:30-17:00", 7)[0].0,
        2 * DAY + 8 * hour + 30 * MINUTE
    );
    assert!(contains(&read("22:00-06:00", 7), 5 * hour));
    assert!(!contains(&read("06:00-22:00", 7), 22 * hour));
    let season = |from: &str, to: &str| {
        in_season(
            Date::constant(2024, 1, 2),
            &[from.to_owned(), to.to_owned()],
        )
    };
    assert!(season("12-28", "01-03") && season("01-02", "01-02") && !season("01-03", "12-28"));
}
