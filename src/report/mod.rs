//! Results as people and programs read them: terminal, JSON and CSV; one exporter per file.
//!
//! Nothing here computes a statistic, and nothing outside formats one.

mod comparison_table;
mod judgement;
mod language;
mod layout;
mod numbers;
mod output_file;
mod plan_table;
mod sentences;
mod situation;
mod table_file;
mod terminal;
mod words;

pub use language::{Language, fill};
pub(crate) use language::messages;
#[cfg(test)]
pub(crate) use language::slots;
pub use output_file::{OutputFile, try_file, try_folder};
pub use situation::{Situation, Style};
pub use terminal::{comparison, run};
