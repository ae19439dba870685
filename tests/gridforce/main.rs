//! Tests of the whole, one module per question; `tests/README.md` lists them.

mod cli;
mod house;
