//! An independent checker: reads record files and scenario files by itself, shares no code with the
//! simulation or the network, and rejects impossible histories.

mod attendance;
mod check;
mod duty;
mod faults;
mod incident;
mod line;
mod movement;
mod patrol;
mod plans;
mod quantities;
mod records;
mod roads;
mod rosters;
mod sending;
mod situation;
mod stages;
mod tree;

pub use records::Rows;
