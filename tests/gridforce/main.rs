//! Tests of the whole, one module per question; `tests/README.md` lists them.

mod cli;
mod cli_results;
mod coverage;
mod desert;
mod fuzzed;
mod golden;
mod harness;
mod house;
mod invariants;
mod languages;
mod models;
mod peer;
mod problems;
mod published;
mod reading;
mod reference;
mod replay;
mod report;
mod shown;
mod story;
mod theory;
