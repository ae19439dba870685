//! What holds in every history, over random small scenarios with mechanisms switched on and off.

mod assumptions_text;
mod chance;
mod comparison;
mod conservation;
mod coverage;
mod distribution;
mod ground_text;
mod history;
mod matters_text;
mod more_units;
mod people_text;
mod place_and_time;
pub mod scenario_text;
pub mod switches;
