//! One sheet, filled row by row. Texts are written as texts, never as formulas.

use crate::language::Language;
use crate::report::saved::{Saved, Value};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// The headings of a sheet.
pub type Header = fn(&Saved, Language) -> Vec<String>;

/// Characters that a cell of a spreadsheet is filled with at most; it holds 32,767.
const MOST_LETTERS: usize = 32_000;
/// Widest column, in pixels.
const WIDEST: u32 = 320;

/// How a number is shown; it stays whole behind that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Plain,
    /// With one decimal.
    Tenths,
    /// A share as per cent with one decimal.
    Percent,
}

impl Shown {
    /// How values of a measure's unit are shown.
    pub fn of_unit(unit: &str) -> Self {
        match unit {
            "share" => Self::Percent,
            "1" => Self::Plain,
            _ => Self::Tenths,
        }
    }

    fn format(self) -> Option<Format> {
        match self {
            Self::Plain => None,
            Self::Tenths => Some(Format::new().set_num_format("0.0")),
            Self::Percent => Some(Format::new().set_num_format("0.0%")),
        }
    }
}

/// A sheet being filled.
pub struct Sheet<'w> {
    sheet: &'w mut Worksheet,
    row: u32,
    column: u16,
}

impl<'w> Sheet<'w> {
    /// Writes the headings, which stay in sight.
    pub fn begin(sheet: &'w mut Worksheet, header: &[String]) -> Result<Self, XlsxError> {
        let bold = Format::new().set_bold();
        sheet.set_freeze_panes(1, 1)?;
        for (column, heading) in (0..).zip(header) {
            sheet.write_string_with_format(0, column, shortened(heading), &bold)?;
        }
        Ok(Self {
            sheet,
            row: 0,
            column: 0,
        })
    }

    /// Begins a row.
    pub fn next_row(&mut self) {
        self.row += 1;
        self.column = 0;
    }

    /// Fills a cell with a text.
    pub fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string(self.row, self.column, shortened(text))?;
        self.column += 1;
        Ok(())
    }

    /// Fills a cell with a number; leaves it empty where there is none.
    pub fn number(&mut self, number: Option<f64>, shown: Shown) -> Result<(), XlsxError> {
        if let Some(number) = number {
            match shown.format() {
                Some(format) => {
                    self.sheet
                        .write_number_with_format(self.row, self.column, number, &format)?
                }
                None => self.sheet.write_number(self.row, self.column, number)?,
            };
        }
        self.column += 1;
        Ok(())
    }

    /// Fills a cell with a value, where it is known.
    pub fn value(&mut self, value: Option<&Value>, shown: Shown) -> Result<(), XlsxError> {
        self.number(value.and_then(|value| value.value), shown)
    }

    /// Makes the columns as wide as what stands in them.
    pub fn end(self) {
        self.sheet.autofit_to_max_width(WIDEST);
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}
