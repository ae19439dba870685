//! Durations, speeds, shares, hours of the week and times that are drawn, as scenario files write them.

use super::tree;
use std::path::Path;
use toml::{Table, Value};

/// Milliseconds of a minute.
pub const MINUTE: i64 = 60_000;
/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * MINUTE;
/// Milliseconds of a week.
pub const WEEK: i64 = 7 * DAY;

/// A time that may be drawn: its least, its most and its mean, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnTime {
    pub least: i64,
    /// `i64::MAX` when there is no end to it.
    pub most: i64,
    pub mean: f64,
}

impl DrawnTime {
    /// No time at all.
    pub const NONE: Self = Self::fixed(0);

    /// Always the same.
    pub const fn fixed(length: i64) -> Self {
        Self {
            least: length,
            most: length,
            mean: length as f64,
        }
    }

    /// A time that is always the same.
    pub fn is_fixed(self) -> bool {
        self.least == self.most
    }

    /// Whether a draw can be so long.
    pub fn can_be(self, length: i64) -> bool {
        // A millisecond for rounding.
        self.least <= length + 1 && length <= self.most.saturating_add(1)
    }

    /// This time multiplied by a factor between two bounds.
    pub fn times(self, [least, most]: [f64; 2]) -> Self {
        let scaled = |length: i64, factor: f64| (length as f64 * factor).round() as i64;
        Self {
            least: scaled(self.least, least),
            most: match self.most {
                i64::MAX => i64::MAX,
                longest => scaled(longest, most),
            },
            mean: self.mean * f64::midpoint(least, most),
        }
    }

    fn endless(mean: f64) -> Self {
        Self {
            least: 0,
            most: i64::MAX,
            mean,
        }
    }

    /// The least and most of the parts, and their mean.
    fn of_parts(parts: &[(f64, Self)]) -> Self {
        let whole: f64 = parts.iter().map(|(weight, _)| weight).sum();
        let mean = parts.iter().map(|(weight, part)| weight * part.mean);
        Self {
            least: parts.iter().map(|(_, part)| part.least).min().unwrap_or(0),
            most: parts.iter().map(|(_, part)| part.most).max().unwrap_or(0),
            mean: mean.sum::<f64>() / whole,
        }
    }
}

/// `"8 min"` in milliseconds.
pub fn duration(text: &str) -> i64 {
    exact(text).round() as i64
}

fn exact(text: &str) -> f64 {
    let (number, unit) = text.trim().split_once(' ').expect("a number and a unit");
    let number: f64 = number.parse().expect("a number");
    number * unit_of_time(unit.trim())
}

/// Milliseconds of a unit of time.
pub fn unit_of_time(unit: &str) -> f64 {
    let length = match unit {
        "ms" => 1,
        "s" => 1_000,
        "min" => MINUTE,
        "h" | "hour" | "hours" => 60 * MINUTE,
        "day" | "days" => DAY,
        "week" | "weeks" => WEEK,
        other => panic!("no unit of time: {other}"),
    };
    length as f64
}

/// Kilometres per hour.
pub fn speed(text: &str) -> f64 {
    let (number, unit) = text.split_once(' ').expect("a number and a unit");
    let number: f64 = number.parse().expect("a number");
    match unit {
        "km/h" => number,
        "m/s" => number * 3.6,
        other => panic!("no unit of speed: {other}"),
    }
}

/// `"75 %"` or a plain number.
pub fn share(value: &Value) -> f64 {
    match value.as_str().and_then(|text| text.strip_suffix('%')) {
        Some(number) => number.trim().parse::<f64>().expect("a number") / 100.0,
        None => tree::as_number(value).expect("a number"),
    }
}

/// The duration under `key`.
pub fn duration_of(table: &Table, key: &str) -> Option<i64> {
    tree::text(table, key).map(|text| duration(&text))
}

/// The time under `key`; its files lie beside the scenario in `folder`.
pub fn time_of(table: &Table, key: &str, folder: &Path) -> Option<DrawnTime> {
    table.get(key).map(|value| drawn_time(value, folder))
}

/// Whether a table is one time, not times by name.
pub fn is_one_time(value: &Value) -> bool {
    let keys = ["values", "file", "mixture"];
    value
        .as_table()
        .is_none_or(|table| keys.iter().any(|key| table.contains_key(*key)))
}

/// A time as it is written: a text or a table.
pub fn drawn_time(value: &Value, folder: &Path) -> DrawnTime {
    let Some(table) = value.as_table() else {
        return written_time(value.as_str().expect("a time"));
    };
    if table.contains_key("mixture") {
        let parts = tree::list(table, "mixture").into_iter().map(|part| {
            let weight = tree::number(&part, "weight").expect("a weight");
            (weight, drawn_time(&part["of"], folder))
        });
        return DrawnTime::of_parts(&parts.collect::<Vec<_>>());
    }
    let lengths: Vec<f64> = match tree::text(table, "file") {
        Some(file) => {
            let unit = unit_of_time(&tree::word(table, "unit", "min"));
            let text = std::fs::read_to_string(folder.join(file)).expect("a file of values");
            let numbers = text
                .lines()
                .filter_map(|line| line.trim().parse::<f64>().ok());
            numbers.map(|number| number * unit).collect()
        }
        None => tree::texts(table, "values")
            .iter()
            .map(|text| exact(text))
            .collect(),
    };
    let weights = tree::numbers(table, "weights");
    let parts = lengths.iter().enumerate().map(|(index, length)| {
        let weight = weights.get(index).copied().unwrap_or(1.0);
        let part = DrawnTime {
            mean: *length,
            ..DrawnTime::fixed(length.round() as i64)
        };
        (weight, part)
    });
    let parts: Vec<_> = parts.filter(|(weight, _)| *weight > 0.0).collect();
    DrawnTime::of_parts(&parts)
}

/// A time as a text.
fn written_time(text: &str) -> DrawnTime {
    // The 90 % quantile of the standard normal distribution.
    const NORMAL_90: f64 = 1.281_551_565_544_600_4;
    if let Some(bounds) = text.strip_prefix("uniform ") {
        let (least, most) = bounds.split_once(" to ").expect("two bounds");
        return DrawnTime {
            least: duration(least),
            most: duration(most),
            mean: f64::midpoint(exact(least), exact(most)),
        };
    }
    if let Some(quantiles) = text.strip_prefix("lognormal median ") {
        let (median, p90) = quantiles.split_once(" p90 ").expect("two quantiles");
        let sigma = (exact(p90) / exact(median)).ln() / NORMAL_90;
        return DrawnTime::endless(exact(median) * (sigma * sigma / 2.0).exp());
    }
    for family in ["lognormal mean ", "gamma mean "] {
        if let Some(moments) = text.strip_prefix(family) {
            let (mean, cv) = moments.split_once(" cv ").expect("a mean and a variation");
            let fixed = cv.parse::<f64>().expect("a number") == 0.0;
            return if fixed {
                DrawnTime::fixed(duration(mean))
            } else {
                DrawnTime::endless(exact(mean))
            };
        }
    }
    match text.strip_prefix("exponential ") {
        Some(mean) => DrawnTime::endless(exact(mean)),
        None => DrawnTime::fixed(duration(text)),
    }
}

#[test]
fn times_are_read() {
    let read = |text: &str| written_time(text);
    assert_eq!(read("90 s"), DrawnTime::fixed(90_000));
    assert_eq!(read("gamma mean 2 min cv 0"), DrawnTime::fixed(120_000));
    assert_eq!(read("exponential 1.5 h").mean, 5_400_000.0);
    let uniform = read("uniform 5 min to 20 min");
    assert!(uniform.can_be(5 * MINUTE) && !uniform.can_be(21 * MINUTE));
    // exp(σ²/2) with σ = ln 2 / 1.2816.
    let lognormal = read("lognormal median 10 min p90 20 min").mean;
    assert!(
        (lognormal / 600_000.0 - 1.157_506).abs() < 1e-5,
        "{lognormal}"
    );
}
