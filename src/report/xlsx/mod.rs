//! The result as a spreadsheet: plans, measures, cells, hours and sources, one sheet each.

mod cells;
mod hours;
mod measures;
mod plans;
mod sheet;
mod sources;
mod workbook;

pub use workbook::workbook;
