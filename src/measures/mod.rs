//! The one list of performance measures, the accumulators that follow a replication, and the
//! values, differences and tables taken from many replications.

mod axis;
mod formula;
mod level;
mod measure;
mod staff;
mod tables;

pub use measure::{Kind, Measure, Text, Unit};
pub use staff::Staff;
pub use tables::{
    Activity, CellRow, Curve, DispatchFractions, Tables, UnitRow, WeekSeries, WeekState, WeekTable,
};
