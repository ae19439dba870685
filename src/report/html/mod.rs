//! The report that a station chief reads and prints: one self-contained bilingual page.
//!
//! It is made from the saved result alone, so that a page can be rendered again at any time and
//! every number in it is one of the result's.

mod about_plan;
mod bearing;
mod cards;
mod cell_table;
mod changes;
mod data;
mod differs;
mod digest;
mod equity;
mod figure_list;
mod hinges;
mod key_table;
mod lines;
mod maps;
mod method;
mod naming;
mod notation;
mod page;
mod parts;
mod prose;
mod ranges;
mod response;
mod scales;
mod section;
mod selected;
mod settings;
mod short_values;
mod sources;
mod staffing;
mod summary;
mod targets;
mod together;
mod verdicts;
mod view;
mod when;
mod words;
mod workload;

pub use figure_list::{NamedFigure, named_figures};
pub(super) use notation::{Notation, note_in_words};
pub use page::{Edition, page};
