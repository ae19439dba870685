//! The result as a spreadsheet: measures, cells and hours, one sheet each.

use super::saved::{CellRow, Saved, Value};
use crate::language::Language;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A value of a cell that has a column of its own.
type Pick = fn(&CellRow) -> Option<&Value>;

/// Columns of the sheet of cells.
const CELL_COLUMNS: [(&str, &str, Pick); 7] = [
    ("incidents a week", "警情/周", |row| Some(&row.incidents)),
    ("mean first response, min", "平均首到，分钟", |row| {
        Some(&row.response_mean_first)
    }),
    ("P90 first response, min", "九成首到，分钟", |row| {
        Some(&row.response_p90_first)
    }),
    ("within target, share", "达标率", |row| {
        Some(&row.within_target_first)
    }),
    ("covered, share of time", "覆盖时间占比", |row| {
        row.covered_first.as_ref()
    }),
    (
        "pattern whole, share of time",
        "编组完整时间占比",
        |row| row.pattern_whole.as_ref(),
    ),
    (
        "pattern whole and free, share of time",
        "编组完整且空闲时间占比",
        |row| row.pattern_whole_free.as_ref(),
    ),
];

/// A sheet being filled row by row. Texts are written as texts, never as formulas.
struct Sheet<'w> {
    sheet: &'w mut Worksheet,
    bold: Format,
    row: u32,
    column: u16,
}

impl Sheet<'_> {
    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        // A cell of a spreadsheet holds 32,767 characters.
        let text: String = text.chars().take(32_000).collect();
        if self.row == 0 {
            self.sheet
                .write_string_with_format(self.row, self.column, text, &self.bold)?;
        } else {
            self.sheet.write_string(self.row, self.column, text)?;
        }
        self.column += 1;
        Ok(())
    }

    fn number(&mut self, number: Option<f64>) -> Result<(), XlsxError> {
        if let Some(number) = number {
            self.sheet.write_number(self.row, self.column, number)?;
        }
        self.column += 1;
        Ok(())
    }

    fn next_row(&mut self) {
        self.row += 1;
        self.column = 0;
    }
}

/// The workbook's bytes.
///
/// # Errors
/// When the result has more rows or columns than a spreadsheet can hold.
pub fn workbook(saved: &Saved, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same result gives the same bytes: no clock.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    fill(&mut workbook, language.pick("Measures", "指标"), |sheet| {
        measures(sheet, saved, language)
    })?;
    fill(&mut workbook, language.pick("Cells", "网格"), |sheet| {
        cells(sheet, saved, language)
    })?;
    fill(&mut workbook, language.pick("Hours", "时段"), |sheet| {
        hours(sheet, saved, language)
    })?;
    workbook.save_to_buffer()
}

fn fill(
    workbook: &mut Workbook,
    name: &str,
    write: impl FnOnce(&mut Sheet) -> Result<(), XlsxError>,
) -> Result<(), XlsxError> {
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(name)?;
    worksheet.set_freeze_panes(1, 1)?;
    write(&mut Sheet {
        sheet: worksheet,
        bold: Format::new().set_bold(),
        row: 0,
        column: 0,
    })
}

fn heading(sheet: &mut Sheet, names: &[&str]) -> Result<(), XlsxError> {
    for name in names {
        sheet.text(name)?;
    }
    Ok(())
}

/// One row per measure and plan, with the difference from the baseline.
fn measures(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    let english = [
        "key",
        "name",
        "unit",
        "plan",
        "value",
        "95 % from",
        "95 % to",
        "note",
        "headline",
        "difference",
        "family 95 % from",
        "family 95 % to",
        "verdict",
    ];
    let chinese = [
        "键",
        "名称",
        "单位",
        "方案",
        "数值",
        "95% 下限",
        "95% 上限",
        "说明",
        "主要指标",
        "与现状之差",
        "同时 95% 下限",
        "同时 95% 上限",
        "判断",
    ];
    heading(
        sheet,
        if language == Language::English {
            &english
        } else {
            &chinese
        },
    )?;
    for (position, plan) in saved.plans.iter().enumerate() {
        for (key, measure) in &plan.measures {
            sheet.next_row();
            for text in [
                key.as_str(),
                language.pick(&measure.label.en, &measure.label.zh),
                &measure.unit,
                &plan.id,
            ] {
                sheet.text(text)?;
            }
            let value = &measure.value;
            sheet.number(value.value)?;
            sheet.number(value.interval95.map(|ends| ends.0))?;
            sheet.number(value.interval95.map(|ends| ends.1))?;
            sheet.text(value.note.as_deref().unwrap_or(""))?;
            sheet.text(if saved.headline.contains(key) {
                "×"
            } else {
                ""
            })?;
            if let Some((_, difference)) = saved.difference(position, key) {
                sheet.number(difference.value.value)?;
                sheet.number(difference.interval_family95.map(|ends| ends.0))?;
                sheet.number(difference.interval_family95.map(|ends| ends.1))?;
                sheet.text(difference.verdict.as_deref().unwrap_or(""))?;
            }
        }
    }
    Ok(())
}

/// One row per cell, one group of columns per plan.
fn cells(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    heading(
        sheet,
        &[
            language.pick("cell", "网格"),
            language.pick("label", "名称"),
            language.pick("residents", "居民"),
        ],
    )?;
    for plan in &saved.plans {
        for (english, chinese, _) in CELL_COLUMNS {
            sheet.text(&format!("{}: {}", plan.id, language.pick(english, chinese)))?;
        }
    }
    let columns = &saved.geography.cells;
    for cell in 0..saved.plans.first().map_or(0, |plan| plan.cells.len()) {
        sheet.next_row();
        let first = saved.plans.first().and_then(|plan| plan.cells.get(cell));
        sheet.text(first.and_then(|row| row.cell.as_deref()).unwrap_or(""))?;
        sheet.text(columns.label.get(cell).map_or("", String::as_str))?;
        sheet.number(columns.residents.get(cell).copied())?;
        for row in saved.plans.iter().filter_map(|plan| plan.cells.get(cell)) {
            for (.., pick) in CELL_COLUMNS {
                sheet.number(pick(row).and_then(|value| value.value))?;
            }
        }
    }
    Ok(())
}

/// One row per bin of the week, one column per plan and state.
fn hours(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    heading(
        sheet,
        &[
            language.pick("day (1 = Monday)", "星期"),
            language.pick("begins at", "开始"),
        ],
    )?;
    for plan in &saved.plans {
        for series in &plan.hours.series {
            sheet.text(&format!("{}: {}", plan.id, series.state))?;
        }
    }
    let Some(first) = saved.plans.first() else {
        return Ok(());
    };
    let bins = first
        .hours
        .series
        .iter()
        .map(|series| series.mean.len())
        .max()
        .unwrap_or(0);
    for bin in 0..bins {
        sheet.next_row();
        let minutes = (first.hours.bin_minutes * bin as f64) as u64;
        sheet.number(Some((minutes / 1_440 + 1) as f64))?;
        sheet.text(&format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60))?;
        for series in saved.plans.iter().flat_map(|plan| &plan.hours.series) {
            sheet.number(series.mean.get(bin).and_then(|value| value.value))?;
        }
    }
    Ok(())
}
