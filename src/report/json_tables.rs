//! The tables beside the headline as JSON: cells, units and hours of the week.

use super::json::estimate;
use super::json_situation::post_cell;
use super::week::state_name;
use crate::experiment::PlanResult;
use crate::measures::Activity;
use crate::model::Scenario;
use serde_json::{Map, Value, json};

/// One object per cell.
pub fn cells(plan: &PlanResult, scenario: &Scenario) -> Value {
    let rows = plan.tables.cells.iter();
    rows.map(|row| {
        let cell = scenario.geography.cells.get(row.cell.index());
        let mut answered_by = Map::new();
        for (role, share) in scenario.roles.iter().zip(&row.answered_by) {
            answered_by.insert(role.name.clone(), estimate(share));
        }
        json!({
            "cell": cell.map(|cell| &cell.name),
            "label": cell.map(|cell| &cell.label),
            "residents": cell.map(|cell| cell.residents),
            "incidents": estimate(&row.incidents),
            "response_mean_first": estimate(&row.response_mean_first),
            "response_p90_first": estimate(&row.response_p90_first),
            "within_target_first": estimate(&row.within_target_first),
            "unanswered_first": estimate(&row.unanswered_first),
            "covered_first": row.covered_first.as_ref().map(estimate),
            "pattern_whole": row.pattern_whole.as_ref().map(estimate),
            "pattern_whole_free": row.pattern_whole_free.as_ref().map(estimate),
            "team_complete": row.team_complete.as_ref().map(estimate),
            "alone_mean": estimate(&row.alone_mean),
            "answered_by": answered_by,
        })
    })
    .collect()
}

/// One object per unit.
pub fn units(plan: &PlanResult, scenario: &Scenario) -> Value {
    let rows = plan.tables.units.iter();
    rows.map(|row| {
        let unit = scenario.units.get(row.unit.index());
        let role = unit.and_then(|unit| scenario.roles.get(unit.role.index()));
        let mut activity = Map::new();
        for (kind, share) in Activity::ALL.iter().zip(&row.activity) {
            activity.insert(kind.name().to_owned(), estimate(share));
        }
        json!({
            "unit": unit.map(|unit| &unit.name),
            "label": unit.map(|unit| &unit.label),
            "role": role.map(|role| &role.name),
            "post": unit.map(|unit| &unit.post_name),
            "cell": unit.and_then(|unit| post_cell(scenario, unit)),
            "on_duty_hours_per_week": estimate(&row.on_duty_hours),
            "activity": activity,
            "answered": estimate(&row.answered),
            "travel_mean": estimate(&row.travel_mean),
        })
    })
    .collect()
}

/// The states over the week, one list of values per state.
pub fn hours(plan: &PlanResult, scenario: &Scenario) -> Value {
    let week = &plan.tables.week;
    let series = week.series.iter().map(|series| {
        json!({
            "state": state_name(series.state, scenario),
            "mean": series.mean.iter().map(estimate).collect::<Value>(),
            "at_beginning": series.at_beginning.iter().map(estimate).collect::<Value>(),
        })
    });
    json!({
        "bin_minutes": week.bin.minutes(),
        "series": series.collect::<Value>(),
    })
}
