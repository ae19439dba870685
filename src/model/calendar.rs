//! The local calendar of a replication: from instants to hours of the week, dates and months.

use crate::units::{SimTime, Span};
use jiff::civil::{Date, DateTime};

/// Maps instants of one replication to local civil time (no daylight saving: every day has 24 hours).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    start_date: Date,
    start_of_day: Span,
    /// Days from 1970-01-01 to the first date.
    first_date: i64,
    /// Time from Monday 00:00 to the first midnight.
    first_weekday: Span,
}

impl Calendar {
    /// The calendar of a replication that starts at `start`.
    pub fn starting(start: DateTime) -> Self {
        let time = start.time();
        let seconds = i64::from(time.hour()) * 3_600
            + i64::from(time.minute()) * 60
            + i64::from(time.second());
        Self::at(start.date(), Span::SECOND * seconds)
    }

    fn at(start_date: Date, start_of_day: Span) -> Self {
        let epoch = Date::constant(1970, 1, 1);
        let weekday = i64::from(start_date.weekday().to_monday_zero_offset());
        Self {
            start_date,
            start_of_day,
            first_date: i64::from((start_date - epoch).get_days()),
            first_weekday: Span::DAY * weekday,
        }
    }

    /// The same calendar begun `weeks` later, so that the hour of the week stays.
    #[must_use]
    pub fn later_by_weeks(self, weeks: i64) -> Self {
        let days = jiff::Span::new().days(7 * weeks);
        Self::at(self.start_date.saturating_add(days), self.start_of_day)
    }

    /// Time since local midnight before the start.
    fn since_first_midnight(self, at: SimTime) -> i64 {
        at.milliseconds() + self.start_of_day.milliseconds()
    }

    /// Days from 1970-01-01 to the local date at `at`; names a date in keys.
    pub fn date_number(self, at: SimTime) -> i64 {
        let days = self
            .since_first_midnight(at)
            .div_euclid(Span::DAY.milliseconds());
        self.first_date + days
    }

    /// The local date at `at`.
    pub fn date(self, at: SimTime) -> Date {
        let days = self
            .since_first_midnight(at)
            .div_euclid(Span::DAY.milliseconds());
        self.start_date.saturating_add(jiff::Span::new().days(days))
    }

    /// Month of the year at `at`, 0 = January.
    pub fn month(self, at: SimTime) -> usize {
        usize::from(self.month_and_day(at).0) - 1
    }

    /// Month (1 = January) and day of the month of the local date at `at`.
    ///
    /// Source: Hinnant (2013), *chrono-compatible low-level date algorithms*, `civil_from_days`.
    fn month_and_day(self, at: SimTime) -> (u8, u8) {
        // Years begin in March, so that the leap day is their last, and eras are of 400 years.
        let since_march = (self.date_number(at) + 719_468).rem_euclid(146_097);
        let year = (since_march - since_march / 1_460 + since_march / 36_524
            - since_march / 146_096)
            / 365;
        let day_of_year = since_march - (365 * year + year / 4 - year / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (month as u8, day as u8)
    }

    /// Time since Monday 00:00 of the local week at `at`, in [0, 7 days).
    pub fn since_monday(self, at: SimTime) -> Span {
        let since = self.since_first_midnight(at) + self.first_weekday.milliseconds();
        Span::from_milliseconds(since.rem_euclid(Span::WEEK.milliseconds()))
    }

    /// Time since local midnight at `at`, in [0, 24 h).
    pub fn since_midnight(self, at: SimTime) -> Span {
        Span::from_milliseconds(
            self.since_first_midnight(at)
                .rem_euclid(Span::DAY.milliseconds()),
        )
    }

    /// The instant of local midnight that begins `date_number`; may lie before the start.
    pub fn midnight(self, date_number: i64) -> SimTime {
        let days = date_number - self.first_date;
        SimTime::from_milliseconds(
            days * Span::DAY.milliseconds() - self.start_of_day.milliseconds(),
        )
    }

    /// Whether the local date at `at` lies within a season of the year given as (month, day), both ends
    /// included; a season may pass the year's end.
    pub fn in_season(self, at: SimTime, from: Option<(u8, u8)>, to: Option<(u8, u8)>) -> bool {
        if from.is_none() && to.is_none() {
            return true;
        }
        let today = self.month_and_day(at);
        match (from, to) {
            (None, None) => true,
            (Some(from), None) => today >= from,
            (None, Some(to)) => today <= to,
            (Some(from), Some(to)) if from <= to => (from..=to).contains(&today),
            (Some(from), Some(to)) => today >= from || today <= to,
        }
    }

    /// Local date and time as `YYYY-MM-DD hh:mm:ss`, for records.
    pub fn stamp(self, at: SimTime) -> String {
        let seconds = self.since_midnight(at).milliseconds() / 1_000;
        format!(
            "{} {:02}:{:02}:{:02}",
            self.date(at),
            seconds / 3_600,
            seconds / 60 % 60,
            seconds % 60
        )
    }
}

/// Hours of the week during which something holds: disjoint, sorted intervals of time since Monday 00:00.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DailyHours {
    /// Intervals closed on the left and open on the right, within [0, 7 days].
    pub intervals: Vec<(Span, Span)>,
}

impl DailyHours {
    /// All the week.
    pub fn always() -> Self {
        Self {
            intervals: vec![(Span::ZERO, Span::WEEK)],
        }
    }

    /// Whether the instant `since_monday` lies within.
    pub fn contains(&self, since_monday: Span) -> bool {
        self.intervals
            .iter()
            .any(|&(from, to)| from <= since_monday && since_monday < to)
    }

    /// Every instant of the week at which membership changes.
    pub fn edges(&self) -> impl Iterator<Item = Span> + '_ {
        self.intervals
            .iter()
            .flat_map(|&(from, to)| [from, to])
            .filter(|&edge| edge < Span::WEEK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_those_of_the_dates() {
        let calendar = Calendar::starting(jiff::civil::date(1999, 12, 31).at(18, 30, 0, 0));
        for day in 0..800_i64 * 365 {
            let at = SimTime::START + Span::DAY * day;
            let date = calendar.date(at);
            let told = (date.month().unsigned_abs(), date.day().unsigned_abs());
            assert_eq!(calendar.month_and_day(at), told, "{date}");
        }
    }
}
