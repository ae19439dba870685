//! Scenario files: TOML and CSV read into a validated scenario, or every problem at once.
//!
//! A file is loaded into a tree in which every value knows its place, laid upon the base it
//! extends, checked key by key against the one list of keys, and then built into a
//! [`Scenario`](crate::model::Scenario). The format is described in `docs/scenario-file.md`.

mod build;
mod distribution;
mod from_toml;
mod inspection;
mod keys;
mod load;
mod loaded;
mod outline_file;
mod provenance;
mod quantity;
mod read;
mod settings;
mod sheet;
mod syntax;
mod table_file;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use keys::keys_within;
pub use keys::schema;
pub use loaded::{Keys, Loaded, read, read_all, unsourced};
