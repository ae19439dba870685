//! The catalogue of problem codes: title, cause, mend and examples of each.

mod entry;

pub use entry::{Entry, all, entry};
