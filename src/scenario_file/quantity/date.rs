//! Days of the year, dates, and dates with an hour.

use super::Complaint;
use crate::language::{Both, both};
use jiff::civil::{Date, DateTime, Time};

/// A day of the year such as `10-01`: month and day.
pub fn read_day_of_year(text: &str) -> Result<(u8, u8), Complaint> {
    let complain = || {
        Complaint::new(
            "E1207",
            both!(
                "\"{text}\" is not a day of the year",
                "“{text}”不是一年中的某天"
            ),
            Both::fixed(
                "write month and day, as in \"10-01\"",
                "写月和日，如 \"10-01\"",
            ),
        )
    };
    let (month, day) = text.trim().split_once('-').ok_or_else(complain)?;
    let month: u8 = digits(month).ok_or_else(complain)?;
    let day: u8 = digits(day).ok_or_else(complain)?;
    // A leap year, so that 29 February is a day.
    Date::new(2024, month.cast_signed(), day.cast_signed())
        .map(|_| (month, day))
        .map_err(|_| complain())
}

/// A date such as `2024-03-04`.
pub fn read_date(text: &str) -> Result<Date, Complaint> {
    let complain = || {
        Complaint::new(
            "E1207",
            both!(
                "\"{text}\" is not a date between 1900 and 2200",
                "“{text}”不是 1900 与 2200 年之间的日期"
            ),
            Both::fixed(
                "write year, month and day, as in \"2024-03-04\"",
                "写年、月、日，如 \"2024-03-04\"",
            ),
        )
    };
    let mut parts = text.trim().splitn(3, '-');
    let mut next = || parts.next().and_then(digits::<u16>);
    let (year, month, day) = (next(), next(), next());
    let (Some(year @ 1900..=2200), Some(month @ 1..=12), Some(day @ 1..=31)) = (year, month, day)
    else {
        return Err(complain());
    };
    Date::new(year.cast_signed(), month as i8, day as i8).map_err(|_| complain())
}

/// A date and hour such as `2024-03-04 08:12` or `2024-03-04 08:12:31.250`; midnight if the hour is left out.
pub fn read_date_time(text: &str) -> Result<DateTime, Complaint> {
    let complain = || {
        Complaint::new(
            "E1207",
            both!(
                "\"{text}\" is not a date and hour",
                "“{text}”不是日期加钟点"
            ),
            Both::fixed(
                "write date and hour, as in \"2024-03-04 08:30\"",
                "写日期和钟点，如 \"2024-03-04 08:30\"",
            ),
        )
    };
    let text = text.trim();
    let (date, time) = text
        .split_once([' ', 'T'])
        .map_or((text, None), |(date, time)| (date, Some(time)));
    let date = read_date(date)?;
    let time = match time {
        None => Time::midnight(),
        Some(time) => read_time(time).ok_or_else(complain)?,
    };
    Ok(date.to_datetime(time))
}

fn read_time(text: &str) -> Option<Time> {
    let mut parts = text.splitn(3, ':');
    let hour: i8 = digits(parts.next()?)?;
    let minute: i8 = digits(parts.next()?)?;
    let (second, fraction) = match parts.next() {
        None => ("0", "0"),
        Some(seconds) => seconds.split_once('.').unwrap_or((seconds, "0")),
    };
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let milliseconds: i32 = format!("{fraction:0<3}")[..3].parse().ok()?;
    Time::new(hour, minute, digits(second)?, milliseconds * 1_000_000).ok()
}

fn digits<N: std::str::FromStr>(text: &str) -> Option<N> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_hours() {
        assert_eq!(read_day_of_year("10-01"), Ok((10, 1)));
        assert_eq!(read_day_of_year("02-29"), Ok((2, 29)));
        assert!(read_day_of_year("02-30").is_err());
        assert_eq!(read_date("2024-03-04").unwrap().to_string(), "2024-03-04");
        assert!(read_date("2023-02-29").is_err());
        let full = read_date_time("2019-01-05 08:12:31.2504").unwrap();
        assert_eq!(full.to_string(), "2019-01-05T08:12:31.25");
        assert_eq!(read_date_time("2019-01-05").unwrap().hour(), 0);
        for bad in [
            "2019-01-05 25:00",
            "2019-01-05 8",
            "5.1.2019",
            "",
            "2019-01-05 08:00:00.",
        ] {
            assert!(read_date_time(bad).is_err(), "{bad}");
        }
    }
}
