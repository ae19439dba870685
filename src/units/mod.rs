//! Quantities with their unit in the type: instants, spans, rates and probabilities.

mod decimals;
mod probability;
mod rate;
mod time;

pub use decimals::{at_most, trimmed};
pub use probability::Probability;
pub use rate::{DAYS_PER_YEAR, Rate};
pub use time::{SimTime, Span};
