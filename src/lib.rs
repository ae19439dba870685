//! gridforce: a grid-based workforce planning simulator.

pub mod experiment;
pub mod measures;
pub mod model;
pub mod network;
pub mod random;
pub mod simulation;
pub mod statistics;
pub mod units;
