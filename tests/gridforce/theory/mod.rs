//! What `analyse` says: against chains solved here, against the simulation, and in words.

mod answers;
mod chain;
mod command;
mod departures;
mod formulas;
mod simulated;
mod worlds;
