//! gridforce: a grid-based workforce planning simulator.

pub mod units;
