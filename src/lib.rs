//! gridforce: a grid-based workforce planning simulator.

pub mod random;
pub mod units;
