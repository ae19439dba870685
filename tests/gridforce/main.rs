//! Tests of the whole, one module per question; `tests/README.md` lists them.

mod cli;
mod golden;
mod house;
mod invariants;
mod reading;
mod reference;
mod replay;
