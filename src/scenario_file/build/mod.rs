//! From the checked tree to the scenario: names resolved, rules of each part checked.

mod activities;
mod assemble;
mod cells;
mod crews;
mod defaults;
mod dispatch;
mod doses;
mod effect_checks;
mod effects;
mod finding;
mod fingerprint;
mod ground;
mod intake;
mod ladder;
mod late;
mod lattice;
mod measure_keys;
mod modes;
mod names;
mod network;
mod outlines;
mod patrol;
mod points;
mod polygon;
mod reach;
mod record_row;
mod records;
mod repeats;
mod replayed;
mod roles;
mod rosters;
mod sending;
mod settings;
mod size;
mod sources;
mod stages;
#[cfg(test)]
mod tests;
mod timetable;
mod travel;
mod types;
mod whereabouts;
mod work;
mod workforce;

pub use assemble::assemble;
pub use defaults::given;
