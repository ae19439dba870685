//! The product's tests, one module per question.

mod cli;
mod cli_results;
mod problems;
