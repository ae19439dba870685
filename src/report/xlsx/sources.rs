//! The sheet of sources: what the result rests on.

use super::sheet::{Sheet, Shown};
use crate::language::{Both, Language};
use crate::report::saved::Saved;
use rust_xlsxwriter::XlsxError;

/// Headings.
pub fn header(_: &Saved, language: Language) -> Vec<String> {
    [
        Both::fixed("plan", "方案"),
        Both::fixed("input", "输入"),
        Both::fixed("value", "取值"),
        Both::fixed("values below", "所含项数"),
        Both::fixed("source", "来源"),
        Both::fixed("date", "日期"),
        Both::fixed("grade", "可信度"),
    ]
    .iter()
    .map(|words| words.pick(language).to_owned())
    .collect()
}

/// One row per plan and source.
pub fn fill(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    for plan in &saved.plans {
        for source in &plan.provenance {
            sheet.next_row();
            sheet.text(&plan.id)?;
            sheet.text(&source.key)?;
            sheet.text(source.value.as_deref().unwrap_or(""))?;
            sheet.number(Some(source.values as f64), Shown::Plain)?;
            sheet.text(Both::of_label(&source.from).pick(language))?;
            sheet.text(source.date.as_deref().unwrap_or(""))?;
            let grade = match source.grade.as_str() {
                "measured" => Both::fixed("measured", "实测"),
                "document" => Both::fixed("document", "文件"),
                _ => Both::fixed("assumed", "假设"),
            };
            sheet.text(grade.pick(language))?;
        }
    }
    Ok(())
}
