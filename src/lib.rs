//! gridforce: a grid-based workforce planning simulator.

pub mod random;
pub mod statistics;
pub mod units;
