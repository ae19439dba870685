//! Published cases, each with its citation: analytic ones to the printed digits and to 1e-9 of
//! figures recomputed outside this project, simulated ones within four standard errors.
//!
//! `docs/validation.md` is written from the same list: `GRIDFORCE_UPDATE=1 cargo test published`.

mod arrivals;
mod case;
mod common_numbers;
mod fairness;
mod grid35;
mod grid35_known;
mod hypercubes;
mod locations;
mod output;
mod page;
mod priorities;
mod queues;
mod repeats;
mod selection;
mod simulated;
mod teams;
mod travel;
mod whole;
