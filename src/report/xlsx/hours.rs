//! The sheet of hours: states over the week.

use super::sheet::{Sheet, Shown};
use crate::language::{Both, Language};
use crate::report::saved::{Saved, Series};
use rust_xlsxwriter::XlsxError;

/// Headings: the bin of the week, then a column per plan and state.
pub fn header(saved: &Saved, language: Language) -> Vec<String> {
    let bin = [
        Both::fixed("day (1 = Monday)", "星期"),
        Both::fixed("begins at", "开始"),
    ];
    let bin = bin.iter().map(|words| words.pick(language).to_owned());
    let states = saved.plans.iter().flat_map(|plan| {
        plan.hours.series.iter().map(|series| {
            let state = state(saved, &series.state);
            format!("{}: {}", plan.id, state.pick(language))
        })
    });
    bin.chain(states).collect()
}

/// One row per bin of the week.
pub fn fill(sheet: &mut Sheet, saved: &Saved, _: Language) -> Result<(), XlsxError> {
    let Some(first) = saved.plans.first() else {
        return Ok(());
    };
    let bins = first.hours.series.iter().map(|series| series.mean.len());
    for bin in 0..bins.max().unwrap_or(0) {
        sheet.next_row();
        let minutes = (first.hours.bin_minutes * bin as f64) as u64;
        sheet.number(Some((minutes / 1_440 + 1) as f64), Shown::Plain)?;
        sheet.text(&format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60))?;
        for series in saved.plans.iter().flat_map(|plan| &plan.hours.series) {
            sheet.value(series.mean.get(bin), shown(series))?;
        }
    }
    Ok(())
}

/// A state in words; one of a later version keeps its name.
fn state(saved: &Saved, name: &str) -> Both {
    let role = |of: &str| {
        let mut staff = saved.plans.iter().flat_map(|plan| &plan.staff);
        let found = staff.find(|staff| staff.role.as_deref() == Some(of));
        Both::of_label(found.map_or(of, |staff| staff.label.as_str()))
    };
    if let Some(of) = name.strip_prefix("no_free_") {
        return Both::fixed("no free {0}, share of time", "无空闲{0}的时间占比").fill(&[&role(of)]);
    }
    if let Some(of) = name.strip_prefix("busy_") {
        return Both::fixed("{0} on calls, units", "处警中的{0}单位数").fill(&[&role(of)]);
    }
    match name {
        "incidents" => Both::new("incidents a week", "每周警情"),
        "present" => Both::new("open incidents", "未结警情"),
        "waiting" => Both::new("incidents in the line", "排队警情"),
        "pattern_whole" => Both::new("pattern whole, share of cells", "编组完整网格占比"),
        "pattern_whole_free" => Both::new(
            "pattern whole and free, share of cells",
            "编组完整且空闲网格占比",
        ),
        "covered_first" => Both::new("residents covered", "居民覆盖率"),
        "alone_mean" => Both::new("first waits alone, mean, min", "首到独自等候平均，分钟"),
        "team_complete" => Both::new("whole team came, share of incidents", "全组到齐警情占比"),
        other => Both::same(other),
    }
}

fn shown(series: &Series) -> Shown {
    let name = series.state.as_str();
    let share = name.starts_with("no_free_") || name.starts_with("pattern_");
    if share || ["covered_first", "team_complete"].contains(&name) {
        Shown::Percent
    } else {
        Shown::Tenths
    }
}
