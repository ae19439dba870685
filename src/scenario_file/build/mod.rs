//! From the checked tree to the scenario: names resolved, rules of each part checked.

mod assemble;
mod dispatch;
mod fingerprint;
mod ground;
mod intake;
mod ladder;
mod lattice;
mod modes;
mod names;
mod network;
mod reach;
mod records;
mod roles;
mod rosters;
mod settings;
mod sources;
mod stages;
mod travel;
mod types;
mod work;
mod workforce;

pub use assemble::assemble;
