//! The workbook: its sheets in the order in which people ask.

use super::sheet::{Header, Sheet};
use super::{cells, hours, measures, plans, sources};
use crate::language::{Both, Language};
use crate::report::saved::Saved;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// Fills one sheet.
type Fill = fn(&mut Sheet, &Saved, Language) -> Result<(), XlsxError>;

/// Name, header and content of every sheet.
const SHEETS: [(Both<&'static str>, Header, Fill); 5] = [
    (Both::fixed("Plans", "方案"), plans::header, plans::fill),
    (
        Both::fixed("Measures", "指标"),
        measures::header,
        measures::fill,
    ),
    (Both::fixed("Cells", "网格"), cells::header, cells::fill),
    (Both::fixed("Hours", "时段"), hours::header, hours::fill),
    (
        Both::fixed("Sources", "来源"),
        sources::header,
        sources::fill,
    ),
];

/// The workbook's bytes.
///
/// # Errors
/// When the result has more rows or columns than a spreadsheet can hold.
pub fn workbook(saved: &Saved, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same result gives the same bytes: no clock.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for (name, header, fill) in SHEETS {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name.pick(language))?;
        let mut sheet = Sheet::begin(worksheet, &header(saved, language))?;
        fill(&mut sheet, saved, language)?;
        sheet.end();
    }
    workbook.save_to_buffer()
}
