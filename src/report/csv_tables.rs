//! Results as CSV files: measures, differences, cells, units, dispatch fractions, hours of the week and travel times.

use super::situation::Situation;
use super::table_file::{TableFile, number};
use super::travel_table;
use super::week::state_name;
use crate::experiment::PlanResult;
use crate::measures::Activity;
use crate::model::Scenario;
use crate::statistics::{Estimate, Verdict};
use std::io;
use std::path::Path;

/// Writes every table of the result into `folder`, which exists.
pub fn write_tables(situation: &Situation, folder: &Path) -> io::Result<()> {
    measures(situation, folder)?;
    differences(situation, folder)?;
    cells(situation, folder)?;
    units(situation, folder)?;
    dispatch(situation, folder)?;
    hours(situation, folder)?;
    travel_table::write(situation.scenarios, folder)
}

/// Columns of an estimate, as [`estimate`] fills them.
const ESTIMATE: [&str; 6] = [
    "value",
    "standard_error",
    "low95",
    "high95",
    "replications",
    "note",
];

fn estimate(estimate: &Estimate) -> [String; 6] {
    let (low, high) = estimate.interval95().unzip();
    [
        number(estimate.value),
        number(estimate.standard_error),
        number(low),
        number(high),
        estimate.replications.to_string(),
        estimate
            .note
            .map_or_else(String::new, |note| note.to_string()),
    ]
}

/// A table whose rows end with an estimate.
struct Rows(TableFile);

impl Rows {
    fn create(folder: &Path, file: &str, keys: &[&str]) -> io::Result<Self> {
        TableFile::create(&folder.join(file), &[keys, &ESTIMATE].concat()).map(Self)
    }

    fn add(&mut self, keys: &[&str], value: &Estimate) -> io::Result<()> {
        let value = estimate(value);
        let value: Vec<&str> = value.iter().map(String::as_str).collect();
        self.0.row(&[keys, &value].concat())
    }

    fn finish(self) -> io::Result<()> {
        self.0.finish()
    }
}

fn plans<'a>(situation: &Situation<'a>) -> impl Iterator<Item = (&'a PlanResult, &'a Scenario)> {
    situation.plans().iter().zip(situation.scenarios)
}

fn measures(situation: &Situation, folder: &Path) -> io::Result<()> {
    let mut rows = Rows::create(folder, "measures.csv", &["plan", "measure", "unit"])?;
    for plan in situation.plans() {
        for value in &plan.measures {
            let keys = [
                plan.id.as_str(),
                &value.measure.key,
                value.measure.unit.name(),
            ];
            rows.add(&keys, &value.estimate)?;
        }
    }
    rows.finish()
}

fn differences(situation: &Situation, folder: &Path) -> io::Result<()> {
    let keys = [
        "plan",
        "measure",
        "unit",
        "headline",
        "threshold",
        "low_family95",
        "high_family95",
        "verdict",
    ];
    let mut rows = Rows::create(folder, "differences.csv", &keys)?;
    for difference in &situation.comparison.differences {
        let plan = situation
            .plans()
            .get(difference.plan)
            .map_or("", |plan| plan.id.as_str());
        let (low, high) = difference.interval_family95.unzip();
        let keys = [
            plan,
            &difference.measure.key,
            difference.measure.unit.name(),
            if difference.headline { "true" } else { "false" },
            &number(Some(difference.measure.threshold)),
            &number(low),
            &number(high),
            verdict(difference.verdict),
        ];
        rows.add(&keys, &difference.estimate)?;
    }
    rows.finish()
}

fn verdict(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Better) => "better",
        Some(Verdict::Worse) => "worse",
        Some(Verdict::Same) => "same",
        Some(Verdict::Unclear) => "unclear",
        None => "",
    }
}

fn cells(situation: &Situation, folder: &Path) -> io::Result<()> {
    let mut rows = Rows::create(folder, "cells.csv", &["plan", "cell", "label", "measure"])?;
    for (plan, scenario) in plans(situation) {
        for row in &plan.tables.cells {
            let Some(cell) = scenario.geography.cells.get(row.cell.index()) else {
                continue;
            };
            let mut add = |measure: &str, value: &Estimate| {
                rows.add(&[&plan.id, &cell.name, &cell.label, measure], value)
            };
            add("incidents", &row.incidents)?;
            add("response_mean_first", &row.response_mean_first)?;
            add("response_p90_first", &row.response_p90_first)?;
            add("within_target_first", &row.within_target_first)?;
            add("unanswered_first", &row.unanswered_first)?;
            let optional = [
                ("covered_first", &row.covered_first),
                ("pattern_whole", &row.pattern_whole),
                ("pattern_whole_free", &row.pattern_whole_free),
            ];
            for (measure, value) in optional {
                value.as_ref().map_or(Ok(()), |value| add(measure, value))?;
            }
            for (role, share) in scenario.roles.iter().zip(&row.answered_by) {
                add(&format!("answered_by_{}", role.name), share)?;
            }
        }
    }
    rows.finish()
}

fn units(situation: &Situation, folder: &Path) -> io::Result<()> {
    let keys = ["plan", "unit", "label", "role", "measure"];
    let mut rows = Rows::create(folder, "units.csv", &keys)?;
    for (plan, scenario) in plans(situation) {
        for row in &plan.tables.units {
            let Some(unit) = scenario.units.get(row.unit.index()) else {
                continue;
            };
            let role = scenario
                .roles
                .get(unit.role.index())
                .map_or("", |role| role.name.as_str());
            let mut add = |measure: &str, value: &Estimate| {
                rows.add(&[&plan.id, &unit.name, &unit.label, role, measure], value)
            };
            add("on_duty_hours_per_week", &row.on_duty_hours)?;
            for (activity, share) in Activity::ALL.iter().zip(&row.activity) {
                add(activity.name(), share)?;
            }
            add("answered", &row.answered)?;
            add("travel_mean", &row.travel_mean)?;
        }
    }
    rows.finish()
}

fn dispatch(situation: &Situation, folder: &Path) -> io::Result<()> {
    let header = ["plan", "cell", "unit", "share", "standard_error"];
    let mut table = TableFile::create(&folder.join("dispatch.csv"), &header)?;
    for (plan, scenario) in plans(situation) {
        let fractions = &plan.tables.dispatch;
        for ((cell, unit), share) in fractions.share.indexed_iter() {
            let (Some(cell_of), Some(unit_of)) =
                (scenario.geography.cells.get(cell), scenario.units.get(unit))
            else {
                continue;
            };
            let error = fractions.standard_error.get((cell, unit)).copied();
            let (share, error) = (number(Some(*share)), number(error));
            table.row(&[&plan.id, &cell_of.name, &unit_of.name, &share, &error])?;
        }
    }
    table.finish()
}

fn hours(situation: &Situation, folder: &Path) -> io::Result<()> {
    let keys = [
        "plan",
        "state",
        "at",
        "bin",
        "minutes_since_monday",
        "starts",
    ];
    let mut rows = Rows::create(folder, "hours.csv", &keys)?;
    for (plan, scenario) in plans(situation) {
        let week = &plan.tables.week;
        for series in &week.series {
            let state = state_name(series.state, scenario);
            for (at, values) in [("mean", &series.mean), ("beginning", &series.at_beginning)] {
                for (bin, value) in values.iter().enumerate() {
                    let since = week.bin * bin as i64;
                    let starts =
                        super::sentences::hour_of_week(since, crate::language::Language::English);
                    let (bin, minutes) = (bin.to_string(), number(Some(since.minutes())));
                    rows.add(&[&plan.id, &state, at, &bin, &minutes, &starts], value)?;
                }
            }
        }
    }
    rows.finish()
}
