//! A value with its interval, as saved.

use serde::Deserialize;

/// A value, its interval and what is said when there is none.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Value {
    /// The value in the unit of its measure.
    pub value: Option<f64>,
    /// Standard error.
    pub standard_error: Option<f64>,
    /// Ordinary 95 % interval.
    pub interval95: Option<(f64, f64)>,
    /// Why the value or its interval is missing.
    pub note: Option<String>,
}

impl Value {
    /// Half-width of the interval.
    pub fn half_width(&self) -> Option<f64> {
        self.interval95.map(|(low, high)| (high - low) / 2.0)
    }

    /// Whether it follows from the plan alone.
    pub fn is_fixed(&self) -> bool {
        self.note.as_deref() == Some("fixed")
    }
}
