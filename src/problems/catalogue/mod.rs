//! The catalogue of problem codes: title, cause, mend and examples of each.

mod cells;
mod demand;
mod effects;
mod entry;
mod files;
mod postings;
mod quantities;
mod records;
mod settings;
mod stages;
mod tables;
#[cfg(test)]
mod tests;
mod travel;
mod warnings;
mod workforce;

pub use entry::{Entry, all, entry};
