//! The product's tests, one module per question; `tests/README.md` lists them.

mod cli;
mod cli_results;
mod desert;
mod harness;
mod house;
mod problems;
