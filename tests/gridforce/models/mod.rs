//! The five models: what was published of each, and what its scenario gives.
//!
//! `docs/models.md` is written from the list: `GRIDFORCE_UPDATE=1 cargo test models`.

mod answers;
mod figure;
mod list;
mod page;
mod whole;
