//! The sheet of cells: values of every plan, and what changes beyond chance.

use super::measures::verdict;
use super::sheet::{Sheet, Shown};
use crate::language::{Both, Language};
use crate::report::saved::{CellRow, Saved, Value};
use rust_xlsxwriter::XlsxError;

/// A value of a cell that has a column of its own.
type Pick = fn(&CellRow) -> Option<&Value>;

/// Columns of every plan.
const VALUES: [(Both<&'static str>, Shown, Pick); 9] = [
    (
        Both::fixed("incidents a week", "警情/周"),
        Shown::Tenths,
        |row| Some(&row.incidents),
    ),
    (
        Both::fixed("mean first response, min", "平均首到，分钟"),
        Shown::Tenths,
        |row| Some(&row.response_mean_first),
    ),
    (
        Both::fixed("P90 first response, min", "首到九成用时，分钟"),
        Shown::Tenths,
        |row| Some(&row.response_p90_first),
    ),
    (
        Both::fixed("within target", "达标率"),
        Shown::Percent,
        |row| Some(&row.within_target_first),
    ),
    (
        Both::fixed("covered, share of time", "覆盖时间占比"),
        Shown::Percent,
        |row| row.covered_first.as_ref(),
    ),
    (
        Both::fixed("pattern whole, share of time", "编组完整时间占比"),
        Shown::Percent,
        |row| row.pattern_whole.as_ref(),
    ),
    (
        Both::fixed(
            "pattern whole and free, share of time",
            "编组完整且空闲时间占比",
        ),
        Shown::Percent,
        |row| row.pattern_whole_free.as_ref(),
    ),
    (
        Both::fixed("whole team came, share of incidents", "全组到齐警情占比"),
        Shown::Percent,
        |row| row.team_complete.as_ref(),
    ),
    (
        Both::fixed("first waits alone, mean, min", "首到独自等候平均，分钟"),
        Shown::Tenths,
        |row| row.alone_mean.as_ref(),
    ),
];

/// Columns of every plan beside the baseline: difference and verdict of these.
const CHANGES: [(&str, Both<&'static str>, Shown); 2] = [
    (
        "response_mean_first",
        Both::fixed("change of mean first response, min", "平均首到变化，分钟"),
        Shown::Tenths,
    ),
    (
        "within_target_first",
        Both::fixed("change of within target", "达标率变化"),
        Shown::Percent,
    ),
];

/// Headings: the cell, then a group of columns per plan.
pub fn header(saved: &Saved, language: Language) -> Vec<String> {
    let cell = [
        Both::fixed("cell", "网格"),
        Both::fixed("label", "名称"),
        Both::fixed("residents", "居民"),
    ];
    let mut header: Vec<String> = cell.map(|words| words.pick(language).to_owned()).to_vec();
    for (position, plan) in saved.plans.iter().enumerate() {
        let mut add = |words: &str| header.push(format!("{}: {words}", plan.id));
        for (words, ..) in &VALUES {
            add(words.pick(language));
        }
        for (_, words, _) in CHANGES.iter().filter(|_| position > 0) {
            add(words.pick(language));
            add(language.pick("beyond chance", "超出随机波动"));
        }
    }
    header
}

/// One row per cell.
pub fn fill(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    let columns = &saved.geography.cells;
    for cell in 0..saved.plans.first().map_or(0, |plan| plan.cells.len()) {
        sheet.next_row();
        let first = saved.plans.first().and_then(|plan| plan.cells.get(cell));
        sheet.text(first.and_then(|row| row.cell.as_deref()).unwrap_or(""))?;
        let label = columns.label.get(cell).map_or("", String::as_str);
        sheet.text(Both::of_label(label).pick(language))?;
        sheet.number(columns.residents.get(cell).copied(), Shown::Plain)?;
        for (position, plan) in saved.plans.iter().enumerate() {
            let row = plan.cells.get(cell);
            for (_, shown, pick) in &VALUES {
                sheet.value(row.and_then(pick), *shown)?;
            }
            for (key, _, shown) in CHANGES.iter().filter(|_| position > 0) {
                let map = saved.cell_map(position, key);
                let found = map.and_then(|(_, map)| map.rows.get(cell));
                sheet.value(found.map(|row| &row.value), *shown)?;
                let word = verdict(found.and_then(|row| row.verdict.as_deref()));
                sheet.text(word.pick(language))?;
            }
        }
    }
    Ok(())
}
