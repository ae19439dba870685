//! What queueing theory says of a scenario, by itself and beside a simulation.

mod analysis_text;
mod assumption_words;
mod beside;
mod document;
mod method_words;
mod place_tables;
mod refusal_words;
mod words;

pub use analysis_text::{Where, analysis};
pub use beside::{Theory, add_theory, theory};
pub use document::analysis_document;
