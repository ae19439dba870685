//! Rates of occurrence, kept per year.

use super::Span;

/// Days in a year of rates: rates per year are spread over 365 days.
pub const DAYS_PER_YEAR: i64 = 365;

/// How often something happens: events per year of 365 days, never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Rate(f64);

impl Rate {
    /// A rate of `events` per year; `None` when negative or not finite.
    pub fn per_year(events: f64) -> Option<Self> {
        (events.is_finite() && events >= 0.0).then_some(Self(events))
    }

    /// A rate of `events` per `span`; `None` when the result is negative or not finite.
    pub fn per(events: f64, span: Span) -> Option<Self> {
        let year = (Span::DAY * DAYS_PER_YEAR).milliseconds() as f64;
        Self::per_year(events * (year / span.milliseconds() as f64))
    }

    /// Events per year.
    pub fn events_per_year(self) -> f64 {
        self.0
    }

    /// Events per millisecond.
    pub fn events_per_millisecond(self) -> f64 {
        self.0 / (Span::DAY * DAYS_PER_YEAR).milliseconds() as f64
    }
}
