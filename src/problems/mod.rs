//! What is wrong with an input: every problem with its code, place, finding and mend.
//!
//! A [`Problem`] points at the place where the mistake stands. [`Problems`] collects all of
//! them, so that one reading names every mistake. The [`catalogue`] explains each code.
//! Everything here is text building; printing belongs to the command line.

pub mod catalogue;
mod collection;
mod human;
mod machine;
mod place;
mod problem;
mod suggestion;

pub use collection::Problems;
pub use place::{Place, Source};
pub use problem::{Problem, Severity};
pub use suggestion::nearest_word;
