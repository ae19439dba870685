//! CSV files as spreadsheets open them: UTF-8 with a byte-order mark, cells that cannot be formulas.

use super::output_file::OutputFile;
use std::io::{self, Write};
use std::path::Path;

/// A CSV file being written.
pub struct TableFile {
    writer: csv::Writer<OutputFile>,
}

impl TableFile {
    /// Opens the file and writes its header.
    pub fn create(target: &Path, header: &[&str]) -> io::Result<Self> {
        let mut file = OutputFile::create(target)?;
        file.write_all("\u{feff}".as_bytes())?;
        let mut table = Self {
            writer: csv::Writer::from_writer(file),
        };
        table.row(header)?;
        Ok(table)
    }

    /// Writes one row.
    pub fn row<C: AsRef<str>>(&mut self, cells: &[C]) -> io::Result<()> {
        let guarded = cells.iter().map(|cell| guard(cell.as_ref()));
        for cell in guarded {
            self.writer.write_field(&*cell).map_err(io::Error::other)?;
        }
        self.writer
            .write_record(None::<&[u8]>)
            .map_err(io::Error::other)
    }

    /// Puts the finished file in its place.
    pub fn finish(self) -> io::Result<()> {
        self.writer
            .into_inner()
            .map_err(|failed| io::Error::other(failed.to_string()))?
            .finish()
    }
}

/// Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers.
fn guard(cell: &str) -> std::borrow::Cow<'_, str> {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky && cell.parse::<f64>().is_err() {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// A number for a CSV cell: the shortest text that reads back as the same number; empty when there is none.
pub fn number(value: Option<f64>) -> String {
    match value {
        Some(value) if value.is_finite() => format!("{value}"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TableFile, guard, number};

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        assert_eq!(guard("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(guard("@here"), "'@here");
        assert_eq!(guard("-2.5"), "-2.5");
        assert_eq!(guard("-"), "'-");
        assert_eq!(guard("plan"), "plan");
        assert_eq!(number(Some(f64::INFINITY)), "");
    }

    #[test]
    fn a_table_begins_with_the_mark() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("t.csv");
        let mut table = TableFile::create(&target, &["plan", "value"]).expect("writable");
        table.row(&["=now", "1.5"]).expect("writable");
        table.finish().expect("written");
        let text = std::fs::read_to_string(target).expect("read");
        assert_eq!(text, "\u{feff}plan,value\n'=now,1.5\n");
    }
}
