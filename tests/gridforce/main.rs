//! Tests of the whole product, one module per question; `tests/README.md` lists them.

mod desert;
mod harness;
mod story;
