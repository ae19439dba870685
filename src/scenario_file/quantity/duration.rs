//! Durations and speeds.

use super::{Complaint, read_number};
use crate::language::{Both, both};
use crate::units::Span;

/// Units of time as written.
pub const TIME_UNITS: Both<&str> = Both::fixed(
    "units: ms, s, min, h, days, weeks, months (30 days), years (365 days)",
    "单位：ms、s、min、h、days、weeks、months（30 天）、years（365 天）",
);
/// Nothing in a scenario lasts longer.
const LONGEST: Span = Span::from_milliseconds(100 * 365 * 86_400_000);

/// The length of a unit of time.
pub fn read_time_unit(text: &str) -> Option<Span> {
    Some(match text {
        "ms" => Span::from_milliseconds(1),
        "s" => Span::SECOND,
        "min" => Span::MINUTE,
        "h" | "hour" | "hours" => Span::HOUR,
        "day" | "days" => Span::DAY,
        "week" | "weeks" => Span::WEEK,
        "month" | "months" => Span::DAY * 30,
        "year" | "years" => Span::DAY * 365,
        _ => return None,
    })
}

/// A number and the rest of a text, as in `8 min`.
pub(super) fn split_number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let ends = |(at, letter): &(usize, char)| {
        !(letter.is_ascii_digit()
            || matches!(letter, '.' | '-' | '+')
            || (matches!(letter, 'e' | 'E')
                && text[at + 1..].starts_with(|next: char| next.is_ascii_digit())))
    };
    let end = text
        .char_indices()
        .find(ends)
        .map_or(text.len(), |(at, _)| at);
    Some((read_number(&text[..end])?, text[end..].trim()))
}

/// A duration such as `8 min`, never negative.
pub fn read_duration(text: &str) -> Result<Span, Complaint> {
    let complain = |found: Both| {
        let fix = Both::fixed(
            "write a number and a unit, as in \"8 min\"; {0}",
            "写数和单位，如 \"8 min\"；{0}",
        )
        .fill(&[&TIME_UNITS.into()]);
        Complaint::new("E1201", found, fix)
    };
    let Some((number, unit)) = split_number(text) else {
        return Err(complain(both!(
            "\"{text}\" is not a duration",
            "“{text}”不是时长"
        )));
    };
    if unit.is_empty() {
        return Err(complain(both!(
            "\"{text}\" has no unit of time",
            "“{text}”没有时间单位"
        )));
    }
    let Some(length) = read_time_unit(unit) else {
        return Err(complain(both!(
            "\"{unit}\" is not a unit of time",
            "“{unit}”不是时间单位"
        )));
    };
    let milliseconds = number * length.milliseconds() as f64;
    if milliseconds < 0.0 {
        return Err(complain(both!(
            "the duration \"{text}\" is negative",
            "时长“{text}”是负数"
        )));
    }
    if milliseconds > LONGEST.milliseconds() as f64 {
        return Err(complain(both!(
            "the duration \"{text}\" is longer than 100 years",
            "时长“{text}”超过 100 年"
        )));
    }
    Ok(Span::from_milliseconds(milliseconds.round() as i64))
}

/// A speed such as `25 km/h`, in kilometres per hour, above 0.
pub fn read_speed(text: &str) -> Result<f64, Complaint> {
    let complain = |found: Both| {
        Complaint::new(
            "E1202",
            found,
            Both::fixed(
                "write a speed above 0 such as \"25 km/h\" or \"1.4 m/s\"",
                "写大于 0 的速度，如 \"25 km/h\" 或 \"1.4 m/s\"",
            ),
        )
    };
    let Some((number, unit)) = split_number(text) else {
        return Err(complain(both!(
            "\"{text}\" is not a speed",
            "“{text}”不是速度"
        )));
    };
    let speed_kmh = match unit {
        "km/h" => number,
        "m/s" => number * 3.6,
        "" => {
            return Err(complain(both!(
                "\"{text}\" has no unit of speed",
                "“{text}”没有速度单位"
            )));
        }
        _ => {
            return Err(complain(both!(
                "\"{unit}\" is not a unit of speed",
                "“{unit}”不是速度单位"
            )));
        }
    };
    if !(0.01..=2_000.0).contains(&speed_kmh) {
        return Err(complain(both!(
            "a speed of \"{text}\" cannot be used",
            "“{text}”这样的速度不能用"
        )));
    }
    Ok(speed_kmh)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_in_every_unit() {
        assert_eq!(read_duration("8 min"), Ok(Span::MINUTE * 8));
        assert_eq!(read_duration("1.5h"), Ok(Span::MINUTE * 90));
        assert_eq!(read_duration("1e3 ms"), Ok(Span::SECOND));
        assert_eq!(read_duration("2 months"), Ok(Span::DAY * 60));
        for bad in [
            "",
            "8",
            "min",
            "8 minuts",
            "-3 min",
            "1e9 years",
            "inf min",
            "1.2.3 s",
        ] {
            assert!(read_duration(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn speeds() {
        assert_eq!(read_speed("25 km/h"), Ok(25.0));
        assert_eq!(read_speed("10 m/s"), Ok(36.0));
        for bad in ["25", "0 km/h", "-1 km/h", "25 mph"] {
            assert!(read_speed(bad).is_err(), "{bad}");
        }
    }
}
