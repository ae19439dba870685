//! Every decision of dispatch replayed: what could be known at that row of the records, and whether the rules
//! would have decided so.

pub mod board;
mod candidates;
mod decisions;
mod every_decision;
mod line;
mod needs;
mod pattern;
pub mod reach;
mod replacing;
mod rows;
mod told_first;
mod waiting;
pub mod whereabouts;

pub use every_decision::check;
