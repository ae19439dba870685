//! Quantities with their unit in the type: instants, spans, rates and probabilities.

mod probability;
mod rate;
mod time;

pub use probability::Probability;
pub use rate::{DAYS_PER_YEAR, Rate};
pub use time::{SimTime, Span};
