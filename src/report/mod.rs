//! Results as people and programs read them: terminal, JSON, CSV, HTML, spreadsheet and pictures.
//!
//! Nothing here computes a statistic, and nothing outside formats one.

mod chance_table;
mod comparison_table;
mod csv_tables;
pub mod figures;
mod html;
mod json;
mod json_comparison;
mod json_situation;
mod json_tables;
mod judgement;
mod layout;
mod numbers;
mod output_file;
mod plan_table;
mod record_names;
mod record_texts;
mod records;
mod saved;
mod selection_words;
mod sensitivity;
mod sentences;
mod situation;
mod table_file;
mod terminal;
mod theory;
mod travel_table;
mod warm_up;
mod week;
mod words;
mod xlsx;

pub use csv_tables::write_tables;
pub use html::{Edition, NamedFigure, named_figures, page};
pub(crate) use json::direction as better_json;
pub use json::{Document, document};
pub use layout::wrap;
pub use output_file::{OutputFile, try_file, try_folder};
pub use records::{RecordFiles, ReplicationRecords};
pub use saved::{Saved, SavedError};
pub use situation::{Situation, Style};
pub use terminal::{comparison, run};
pub use theory::{Theory, Where, add_theory, analysis, analysis_document, theory};
pub use xlsx::workbook;
