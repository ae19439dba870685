//! Durations, shares, hours of the week and times with their means, as scenario files write them.

/// Milliseconds of a minute.
pub const MINUTE: i64 = 60_000;
/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * MINUTE;
/// Milliseconds of a week.
pub const WEEK: i64 = 7 * DAY;

/// A time that may be drawn: its least and its mean, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnTime {
    pub least: i64,
    pub mean: f64,
}

impl DrawnTime {
    /// A time that is always the same.
    pub fn is_fixed(self) -> bool {
        self.least as f64 == self.mean
    }
}

/// `"8 min"` in milliseconds.
pub fn duration(text: &str) -> i64 {
    let (number, unit) = text.trim().split_once(' ').expect("a number and a unit");
    let number: f64 = number.parse().expect("a number");
    let length = match unit.trim() {
        "min" => MINUTE,
        "h" => 60 * MINUTE,
        "day" | "days" => DAY,
        "week" | "weeks" => WEEK,
        other => panic!("no unit of time: {other}"),
    };
    (number * length as f64).round() as i64
}

/// `"75 %"` or a plain number.
pub fn share(text: &str) -> f64 {
    match text.strip_suffix('%') {
        Some(number) => number.trim().parse::<f64>().expect("a number") / 100.0,
        None => text.parse().expect("a number"),
    }
}

/// A fixed time, or a distribution that starts at 0, or a uniform one.
pub fn drawn_time(text: &str) -> DrawnTime {
    // The 90 % quantile of the standard normal distribution.
    const NORMAL_90: f64 = 1.281_551_565_544_600_4;
    let minutes = |text: &str| duration(text) as f64;
    if let Some(bounds) = text.strip_prefix("uniform ") {
        let (least, most) = bounds.split_once(" to ").expect("two bounds");
        let mean = (minutes(least) + minutes(most)) / 2.0;
        return DrawnTime {
            least: duration(least),
            mean,
        };
    }
    if let Some(quantiles) = text.strip_prefix("lognormal median ") {
        let (median, p90) = quantiles.split_once(" p90 ").expect("two quantiles");
        let sigma = (minutes(p90) / minutes(median)).ln() / NORMAL_90;
        let mean = minutes(median) * (sigma * sigma / 2.0).exp();
        return DrawnTime { least: 0, mean };
    }
    let least = duration(text);
    DrawnTime {
        least,
        mean: least as f64,
    }
}

/// Windows on a cycle of `days` days, in milliseconds from its beginning; an end may pass the cycle's.
pub fn windows(texts: &[String], days: i64) -> Vec<(i64, i64)> {
    let mut windows = Vec::new();
    for text in texts {
        if text == "always" {
            windows.push((0, days * DAY));
            continue;
        }
        let (named, clock) = text.rsplit_once(' ').unwrap_or(("", text.as_str()));
        let (from, to) = clock.split_once('-').expect("two clock times");
        let (from, to) = (clock_time(from), clock_time(to));
        let to = if to <= from { to + DAY } else { to };
        for day in cycle_days(named, days) {
            windows.push((day * DAY + from, day * DAY + to));
        }
    }
    windows.sort_unstable();
    windows
}

/// Whether `at`, milliseconds from a beginning of the cycle, lies within a window.
pub fn contains(windows: &[(i64, i64)], days: i64, at: i64) -> bool {
    let at = at.rem_euclid(days * DAY);
    let within = |at: i64| windows.iter().any(|&(from, to)| from <= at && at < to);
    within(at) || within(at + days * DAY)
}

fn clock_time(text: &str) -> i64 {
    let (hours, minutes) = text.split_once(':').expect("hours and minutes");
    let number = |text: &str| text.parse::<i64>().expect("a number");
    (number(hours) * 60 + number(minutes)) * MINUTE
}

/// Days of the cycle from 0: by weekday names and ranges, by number from 1, or all.
fn cycle_days(named: &str, days: i64) -> Vec<i64> {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let weekday = |name: &str| {
        WEEKDAYS
            .iter()
            .position(|day| *day == name)
            .map(|day| day as i64)
    };
    if named.is_empty() {
        return (0..days).collect();
    }
    let mut found = Vec::new();
    for part in named.split(' ') {
        if let Ok(day) = part.parse::<i64>() {
            found.push(day - 1);
        } else if let Some((first, last)) = part.split_once('-') {
            let first = weekday(first).expect("a weekday");
            let last = weekday(last).expect("a weekday");
            let length = (last - first).rem_euclid(7);
            found.extend((0..=length).map(|step| (first + step) % 7));
        } else {
            found.push(weekday(part).expect("a weekday"));
        }
    }
    found
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
        read("Wed-Sun 08:30-17:00", 7)[0].0,
        2 * DAY + 8 * hour + 30 * MINUTE
    );
    assert!(contains(&read("22:00-06:00", 7), 7, 5 * hour));
    assert!(contains(&read("4 20:00-08:00", 4), 4, hour));
    assert!(!contains(&read("06:00-22:00", 7), 7, 22 * hour));
}
