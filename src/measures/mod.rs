//! The one list of performance measures, the accumulators that follow a replication, and the
//! values, differences and tables taken from many replications.

mod answer;
mod axis;
mod cell_clock;
mod cell_pairs;
mod counts;
mod coverage;
mod covered;
mod curves;
mod dispatch_sums;
mod eligibility;
mod entry;
mod fairness;
#[cfg(test)]
mod fairness_tests;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod fixture_records;
mod formula;
mod incidents;
mod instant;
#[cfg(test)]
mod ladder_tests;
mod level;
mod list;
mod measure;
mod moments;
mod pair;
mod parts;
mod pattern;
mod reach;
mod row;
mod sample;
mod settling;
mod single_weeks;
mod slots;
mod staff;
mod table_sums;
mod tables;
mod tally;
#[cfg(test)]
mod tests;
mod together;
mod workload;
mod yardstick;

pub use cell_pairs::CellMeasure;
pub use entry::Entry;
pub use list::{entries, headline};
pub use measure::{Kind, Measure, Unit};
pub use row::{Basis, Figures, Row};
pub use sample::Sample;
pub use settling::Settled;
pub use single_weeks::WeekRange;
pub use staff::Staff;
pub use table_sums::TableSums;
pub use tables::{
    Activity, CellRow, Curve, DispatchFractions, Tables, UnitRow, WeekSeries, WeekState, WeekTable,
};
pub use tally::Tally;
pub use yardstick::{Yardstick, coverage_roles};
