//! What holds in every history, over random small scenarios with mechanisms switched on and off.

mod assumptions;
mod chance;
mod comparison;
mod conservation;
mod history;
mod more_units;
mod place_and_time;
mod scenario_text;
mod switches;
