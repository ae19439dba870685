//! Do 95 % intervals hold the truth in 95 of 100 experiments? Counted on models with known answers.
//!
//! The long count, 2,000 experiments of every case, is recorded: `GRIDFORCE_COVERAGE=all cargo test
//! --release --test gridforce coverage`. Every test run repeats the first few and compares.

mod experiment;
mod line;
mod made_up;
pub mod record;
mod simulated;
mod whole;
