//! The two languages of the product, and words that exist in both.
//!
//! A [`Both`] holds the same words in English and Chinese; what people read is made as one, so
//! that text in one language only does not compile.

mod both;
mod messages;
mod tongue;

pub use both::Both;
pub(crate) use both::both;
pub use messages::fill;
pub(crate) use messages::messages;
#[cfg(test)]
pub(crate) use messages::slots;
pub use tongue::Language;
