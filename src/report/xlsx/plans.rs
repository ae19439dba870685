//! The sheet of plans: what each asks for and how it stands.

use super::sheet::{Sheet, Shown};
use crate::language::{Both, Language};
use crate::report::saved::{Plan, Saved};
use rust_xlsxwriter::XlsxError;

/// Headings: people by role at the end.
pub fn header(saved: &Saved, language: Language) -> Vec<String> {
    let fixed = [
        Both::fixed("plan (file)", "方案（文件）"),
        Both::fixed("name", "名称"),
        Both::fixed("question", "问题"),
        Both::fixed("what-if", "假设情形"),
        Both::fixed("targets met", "达标项数"),
        Both::fixed("targets missed", "未达标项数"),
        Both::fixed("targets open", "待定项数"),
        Both::fixed("cost a year", "年费用"),
        Both::fixed("currency", "币种"),
        Both::fixed("invented", "虚构部分"),
    ];
    let fixed = fixed.iter().map(|words| words.pick(language).to_owned());
    let people = roles(saved).into_iter().map(|(_, label)| {
        let label = Both::of_label(label);
        let words = Both::fixed("people: {0}", "人数：{0}").fill(&[&label]);
        words.pick(language).to_owned()
    });
    fixed.chain(people).collect()
}

/// One row per plan.
pub fn fill(sheet: &mut Sheet, saved: &Saved, language: Language) -> Result<(), XlsxError> {
    for (position, plan) in saved.plans.iter().enumerate() {
        sheet.next_row();
        sheet.text(&plan.id)?;
        for label in [&plan.name, &plan.question] {
            sheet.text(Both::of_label(label).pick(language))?;
        }
        sheet.text(if plan.condition { "×" } else { "" })?;
        for status in ["met", "missed", "open"] {
            let found = plan.targets.iter().filter(|target| target.status == status);
            sheet.number(Some(found.count() as f64), Shown::Plain)?;
        }
        let cost = saved.measure(position, "cost");
        sheet.value(cost.map(|measure| &measure.value), Shown::Plain)?;
        sheet.text(&plan.currency)?;
        let note = plan.synthetic.as_deref().unwrap_or("");
        sheet.text(Both::of_label(note).pick(language))?;
        for (role, _) in roles(saved) {
            sheet.number(people(plan, role), Shown::Plain)?;
        }
    }
    Ok(())
}

/// Roles of all plans with their labels, each once.
fn roles(saved: &Saved) -> Vec<(&str, &str)> {
    let mut roles: Vec<(&str, &str)> = Vec::new();
    for staff in saved.plans.iter().flat_map(|plan| &plan.staff) {
        let role = staff.role.as_deref().unwrap_or("");
        if !roles.iter().any(|(known, _)| *known == role) {
            let label = staff.label.as_str();
            roles.push((role, if label.is_empty() { role } else { label }));
        }
    }
    roles
}

fn people(plan: &Plan, role: &str) -> Option<f64> {
    let mut staff = plan.staff.iter();
    let found = staff.find(|staff| staff.role.as_deref() == Some(role));
    found.map(|staff| f64::from(staff.people))
}
