//! The sheet of measures: values, differences from the baseline, and verdicts.

use super::sheet::{Sheet, Shown};
use crate::language::{Both, Language};
use crate::report::html::{Notation, note_in_words};
use crate::report::saved::Saved;
use rust_xlsxwriter::XlsxError;

/// Headings.
pub fn header(_: &Saved, language: Language) -> Vec<String> {
    [
        Both::fixed("key", "键"),
        Both::fixed("name", "名称"),
        Both::fixed("unit", "单位"),
        Both::fixed("plan", "方案"),
        Both::fixed("value", "数值"),
        Both::fixed("95 % from", "95% 下限"),
        Both::fixed("95 % to", "95% 上限"),
        Both::fixed("note", "说明"),
        Both::fixed("headline", "主要指标"),
        Both::fixed("difference", "与现状之差"),
        Both::fixed("family 95 % from", "同时 95% 下限"),
        Both::fixed("family 95 % to", "同时 95% 上限"),
        Both::fixed("verdict", "判断"),
        Both::fixed("practical threshold", "实际意义门槛"),
    ]
    .iter()
    .map(|words| words.pick(language).to_owned())
    .collect()
}

/// One row per measure and plan.
pub fn fill(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    for (position, plan) in saved.plans.iter().enumerate() {
        for (key, measure) in &plan.measures {
            sheet.next_row();
            // As they stand in the cells: money in the currency itself.
            let unit = Notation::of_unit(&measure.unit, 0.0, &plan.currency).unit;
            for text in [
                key.as_str(),
                language.pick(&measure.label.en, &measure.label.zh),
                unit.pick(language),
                &plan.id,
            ] {
                sheet.text(text)?;
            }
            let shown = Shown::of_unit(&measure.unit);
            let value = &measure.value;
            let ends = value.interval95.unzip();
            sheet.value(Some(value), shown)?;
            sheet.number(ends.0, shown)?;
            sheet.number(ends.1, shown)?;
            let note = value.note.as_deref().map(note_in_words).unwrap_or_default();
            sheet.text(note.pick(language))?;
            let headline = saved.headline.contains(key);
            sheet.text(if headline { "×" } else { "" })?;
            let Some((_, difference)) = saved.difference(position, key) else {
                continue;
            };
            let ends = difference.interval_family95.unzip();
            sheet.value(Some(&difference.value), shown)?;
            sheet.number(ends.0, shown)?;
            sheet.number(ends.1, shown)?;
            sheet.text(verdict(difference.verdict.as_deref()).pick(language))?;
            sheet.number(difference.threshold, shown)?;
        }
    }
    Ok(())
}

/// A verdict in words.
pub fn verdict(verdict: Option<&str>) -> Both<&'static str> {
    match verdict {
        Some("better") => Both::fixed("better", "更好"),
        Some("worse") => Both::fixed("worse", "更差"),
        Some("same") => Both::fixed("same", "相当"),
        Some("unclear") => Both::fixed("unclear", "不确定"),
        _ => Both::fixed("", ""),
    }
}
