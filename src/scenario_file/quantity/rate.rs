//! Rates of demand and money per time.

use super::duration::split_number;
use super::{Complaint, read_number, read_time_unit};
use crate::language::{Both, both};
use crate::units::{Rate, Span};

/// A rate as written: so much, counted per what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrittenRate {
    /// The rate.
    pub rate: Rate,
    /// What it is counted per.
    pub per: Per,
}

/// What a rate is counted per.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Per {
    /// Everything together.
    Total,
    /// So many residents.
    Residents(f64),
    /// So many households.
    Households(f64),
    /// A site.
    Site,
}

/// A rate such as `67 per 1000 residents per year`.
pub fn read_rate(text: &str) -> Result<WrittenRate, Complaint> {
    let complain = |found: Both| {
        Complaint::new(
            "E1203",
            found,
            Both::fixed(
                "write a rate such as \"67 per 1000 residents per year\", \"2 per site per year\" or \"3 per 20 min\"",
                "发生率写成 \"67 per 1000 residents per year\"、\"2 per site per year\" 或 \"3 per 20 min\"",
            ),
        )
    };
    let wrong = || complain(both!("\"{text}\" is not a rate", "“{text}”不是发生率"));
    let parts: Vec<&str> = text.split(" per ").map(str::trim).collect();
    let (number, per, time) = match parts[..] {
        [number, time] => (number, Per::Total, time),
        [number, per, time] => (number, read_per(per).ok_or_else(wrong)?, time),
        _ => return Err(wrong()),
    };
    let number = read_number(number).ok_or_else(wrong)?;
    if number < 0.0 {
        return Err(complain(both!(
            "the rate \"{text}\" is negative",
            "发生率“{text}”是负数"
        )));
    }
    let span = read_time(time).ok_or_else(|| {
        complain(both!(
            "\"{time}\" is not a time to count a rate in",
            "“{time}”不是可用来计发生率的时间"
        ))
    })?;
    match Rate::per(number, span) {
        Some(rate) if rate.events_per_year() <= 1e12 => Ok(WrittenRate { rate, per }),
        _ => Err(complain(both!(
            "the rate \"{text}\" is too large",
            "发生率“{text}”太大"
        ))),
    }
}

fn read_per(text: &str) -> Option<Per> {
    let (number, what) = split_number(text).unwrap_or((1.0, text));
    if number <= 0.0 {
        return None;
    }
    match what {
        "resident" | "residents" => Some(Per::Residents(number)),
        "household" | "households" => Some(Per::Households(number)),
        "site" if number == 1.0 => Some(Per::Site),
        _ => None,
    }
}

/// `year`, or `20 min`.
fn read_time(text: &str) -> Option<Span> {
    let (number, unit) = split_number(text).unwrap_or((1.0, text));
    let milliseconds = number * read_time_unit(unit)?.milliseconds() as f64;
    (1.0..=1e15)
        .contains(&milliseconds)
        .then(|| Span::from_milliseconds(milliseconds.round() as i64))
}

/// Money per `hour` or `year`, never negative: `180000 per year`.
pub fn read_money(text: &str, per: &str) -> Result<f64, Complaint> {
    let complain = |found: Both| {
        let fix = both!(
            "write an amount in the currency of [costs], as in \"180000 per {per}\"",
            "写以 [costs] 的货币计的金额，如 \"180000 per {per}\""
        );
        Complaint::new("E1205", found, fix)
    };
    let wrong = || {
        complain(both!(
            "\"{text}\" is not money per {per}",
            "“{text}”不是按 {per} 计的金额"
        ))
    };
    let (amount, time) = text.split_once(" per ").ok_or_else(wrong)?;
    let amount = read_number(amount).ok_or_else(wrong)?;
    let time = match (time.trim(), per) {
        ("hour" | "h", "hour") | ("year", "year") => Ok(1.0),
        ("month", "year") => Ok(12.0),
        _ => Err(wrong()),
    }?;
    if amount < 0.0 {
        return Err(complain(both!(
            "the amount \"{text}\" is negative",
            "金额“{text}”是负数"
        )));
    }
    Ok(amount * time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_in_every_form() {
        let per_year = |text: &str| {
            let written = read_rate(text).unwrap();
            (written.rate.events_per_year(), written.per)
        };
        assert_eq!(
            per_year("67 per 1000 residents per year"),
            (67.0, Per::Residents(1000.0))
        );
        assert_eq!(per_year("2 per site per year"), (2.0, Per::Site));
        assert_eq!(per_year("3 per day"), (1095.0, Per::Total));
        assert_eq!(per_year("1 per 12 h"), (730.0, Per::Total));
        assert_eq!(per_year("1 per household per week").1, Per::Households(1.0));
        for bad in [
            "3",
            "-1 per year",
            "3 per cow per year",
            "3 per 0 min",
            "x per year",
            "3 per fortnight",
        ] {
            assert!(read_rate(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn money() {
        assert_eq!(read_money("180000 per year", "year"), Ok(180_000.0));
        assert_eq!(read_money("25 per hour", "hour"), Ok(25.0));
        for bad in ["25", "-1 per hour", "25 per year"] {
            assert!(read_money(bad, "hour").is_err(), "{bad}");
        }
    }
}
