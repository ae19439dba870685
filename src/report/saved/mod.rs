//! A result read back from its JSON document: the one source of every report but the terminal's.

mod assumed;
mod document;
mod estimate;
mod place;
mod plan;
mod selection;

pub use document::{Difference, DifferentSetting, Saved, SavedError};
pub use estimate::Value;
pub use plan::{CellRow, Curve, Measure, Plan, Series, Source, Staff};
pub use selection::{Contender, Selection};
