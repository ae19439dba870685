//! gridforce: a grid-based workforce planning simulator.

pub mod demand;
pub mod model;
pub mod network;
pub mod policy;
pub mod queueing;
pub mod random;
pub mod simulation;
pub mod statistics;
pub mod units;
