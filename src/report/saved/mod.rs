//! A result read back from its JSON document: the one source of every report but the terminal's.

mod document;
mod estimate;
mod place;
mod plan;

pub use document::{BestChoice, CellDifference, CellMap, Difference, Saved, SavedError, Settings, Standing, DifferentSetting};
pub use estimate::Value;
pub use place::{CellColumns, FerryLine, Geography};
pub use plan::{CellRow, Curve, Hours, Measure, Plan, Priority, Series, Source, Staff, Target, Unit, Words};
