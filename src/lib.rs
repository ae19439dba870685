//! gridforce: a grid-based workforce planning simulator.

pub mod cli;
pub mod demand;
pub mod experiment;
pub mod measures;
pub mod model;
pub mod network;
pub mod policy;
pub mod problems;
pub mod random;
pub mod report;
pub mod scenario_file;
pub mod simulation;
pub mod statistics;
pub mod units;
