//! A CSV file with headings, read row by row; rows of a wrong length are problems.

use super::inspection::Inspection;
use super::inspection::advice;
use crate::language::{Both, both};
use crate::problems::{Place, Problem};
use std::path::Path;
use std::sync::Arc;

/// Headings and the position among the rows.
pub struct Sheet<'t> {
    file: Arc<Path>,
    headings: Vec<Arc<str>>,
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
}

/// One row of a sheet.
pub struct Row<'s> {
    file: &'s Arc<Path>,
    headings: &'s [Arc<str>],
    record: &'s csv::StringRecord,
    line: u64,
}

impl<'t> Sheet<'t> {
    /// The sheet that `text`, the content of the file at `path`, holds; `None` after reporting that it has no headings.
    pub fn parse(path: &Path, text: &'t str, inspection: &Inspection) -> Option<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let file: Arc<Path> = path.into();
        let headings: Vec<Arc<str>> = match reader.headers() {
            Ok(headings) => headings.iter().map(Into::into).collect(),
            Err(_) => Vec::new(),
        };
        if headings.iter().all(|heading| heading.is_empty()) {
            let found = both!("{} is empty", "{} 是空的", path.display());
            inspection.report(Problem::new("E1306", found).at(&Place::File(file)));
            return None;
        }
        for (index, heading) in headings.iter().enumerate() {
            if headings[..index].contains(heading) {
                let found = both!(
                    "the column \"{heading}\" stands twice",
                    "列“{heading}”出现两次"
                );
                let place = row_place(&file, 1, Some(heading));
                inspection.report(Problem::new("E1303", found).at(&place));
            }
        }
        Some(Self {
            file,
            headings,
            reader,
            record: csv::StringRecord::new(),
        })
    }

    /// The headings, in order.
    pub fn headings(&self) -> &[Arc<str>] {
        &self.headings
    }

    /// Column of a heading, from 0.
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|known| &**known == heading)
    }

    /// Column of a heading, after reporting when it is missing.
    pub fn needed_column(&self, heading: &str, inspection: &Inspection) -> Option<usize> {
        let column = self.column(heading);
        if column.is_none() {
            let found = both!("the column \"{heading}\" is missing", "缺少列“{heading}”");
            inspection.report(
                Problem::new("E1302", found)
                    .at(&row_place(&self.file, 1, None))
                    .fix(Both::fixed(
                        "the first line names the columns, separated by commas",
                        "首行是列名，用逗号分开",
                    )),
            );
        }
        column
    }

    /// Reports headings that are none of `known`.
    pub fn report_unknown_columns(&self, known: &[&str], inspection: &Inspection) {
        for heading in &self.headings {
            if !known.contains(&&**heading) {
                let found = both!(
                    "\"{heading}\" is not a column of this table",
                    "“{heading}”不是这个表的列"
                );
                let place = row_place(&self.file, 1, Some(heading));
                let problem = Problem::new("E1303", found).at(&place);
                inspection.report(match advice(heading, known.iter().copied()) {
                    Some(advice) => problem.fix(advice),
                    None => problem,
                });
            }
        }
    }

    /// The next row with as many fields as there are headings; others are reported and left out.
    pub fn next_row(&mut self, inspection: &Inspection) -> Option<Row<'_>> {
        loop {
            let more = self.reader.read_record(&mut self.record);
            let line = self.record.position().map_or(0, csv::Position::line);
            match more {
                Ok(false) => return None,
                Err(error) => {
                    let found = both!("the table cannot be read: {error}", "表格读不了：{error}");
                    let place = Place::File(self.file.clone());
                    inspection.report(Problem::new("E1301", found).at(&place));
                    return None;
                }
                Ok(true) if self.record.len() == self.headings.len() => {
                    return Some(Row {
                        file: &self.file,
                        headings: &self.headings,
                        record: &self.record,
                        line,
                    });
                }
                Ok(true) => {
                    let found = both!(
                        "{} fields in this row, {} headings in the first line",
                        "这一行有 {} 个字段，首行有 {} 个列名",
                        self.record.len(),
                        self.headings.len()
                    );
                    let place = row_place(&self.file, line, None);
                    inspection.report(Problem::new("E1301", found).at(&place).fix(Both::fixed(
                        "a text that holds a comma stands in double quotes",
                        "含逗号的文本要放在双引号里",
                    )));
                }
            }
        }
    }
}

impl Row<'_> {
    /// Line of the file, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The text in a column; empty when there is none.
    pub fn text(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default()
    }

    /// The place of the row's value in a column.
    pub fn place(&self, column: usize) -> Place {
        row_place(
            self.file,
            self.line,
            self.headings.get(column).map(|heading| &**heading),
        )
    }
}

/// The place of a row, or of its value in a column.
pub fn row_place(file: &Arc<Path>, line: u64, column: Option<&str>) -> Place {
    Place::Row {
        file: file.clone(),
        line,
        column: column.map(Into::into),
    }
}
