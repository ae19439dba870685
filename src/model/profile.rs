//! How a yearly rate is spread over the hours of the week and the months.

use crate::units::Span;

/// Relative intensity by time of week and month, normalised so that the yearly total is kept:
/// the weekly factors have mean 1, the monthly factors have mean 1 over the 365 days.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Declared name.
    pub name: String,
    /// Width of a bin; divides a week.
    pub bin: Span,
    /// Factor per bin from Monday 00:00.
    pub week: Vec<f64>,
    /// Factor per month, January first.
    pub months: [f64; 12],
}

impl Profile {
    /// Days per month in a year of 365 days.
    pub const MONTH_DAYS: [f64; 12] = [31., 28., 31., 30., 31., 30., 31., 31., 30., 31., 30., 31.];

    /// The same rate at all times.
    pub fn flat() -> Self {
        Self {
            name: "flat".into(),
            bin: Span::WEEK,
            week: vec![1.0],
            months: [1.0; 12],
        }
    }

    /// A profile from relative weights; `None` when a sum is not positive or a weight is negative or not finite.
    pub fn from_weights(name: &str, bin: Span, week: &[f64], months: &[f64; 12]) -> Option<Self> {
        let usable = |weights: &[f64]| {
            weights
                .iter()
                .all(|weight| weight.is_finite() && *weight >= 0.0)
                && weights.iter().sum::<f64>() > 0.0
        };
        if !usable(week) || !usable(months) {
            return None;
        }
        let week_mean = week.iter().sum::<f64>() / week.len() as f64;
        let month_mean = months
            .iter()
            .zip(Self::MONTH_DAYS)
            .map(|(m, days)| m * days)
            .sum::<f64>()
            / 365.0;
        Some(Self {
            name: name.into(),
            bin,
            week: week.iter().map(|weight| weight / week_mean).collect(),
            months: months.map(|weight| weight / month_mean),
        })
    }
}
