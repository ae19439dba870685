//! Results as JSON: stable keys, in a stable order, without clock time, path or thread count.

use super::json_comparison::{
    assumed, best, cell_differences, convergence, differences, precision, requirements, selection,
};
use super::json_situation::{breaks, coverage_minutes, geography, priorities, settings};
use super::json_tables::{cells, hours, units};
use super::situation::Situation;
use crate::experiment::{MeasureValue, PlanResult, Status};
use crate::language::Both;
use crate::model::{Bound, Grade, Scenario};
use crate::statistics::{Direction, Estimate, TargetStatus};
use serde_json::{Map, Value, json};

/// Which document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// `gridforce.run/1`.
    Run,
    /// `gridforce.compare/1`.
    Comparison,
}

/// The whole result; `warnings` are problems as [`crate::problems`] writes them.
pub fn document(kind: Document, situation: &Situation, warnings: Value) -> Value {
    let comparison = situation.comparison;
    let mut document = Map::new();
    let mut put = |key: &str, value: Value| document.insert(key.to_owned(), value);
    put(
        "schema",
        json!(match kind {
            Document::Run => "gridforce.run/1",
            Document::Comparison => "gridforce.compare/1",
        }),
    );
    put("engine", json!(env!("CARGO_PKG_VERSION")));
    put(
        "status",
        json!(match comparison.status {
            Status::Complete => "complete",
            Status::Partial => "partial",
        }),
    );
    put("replications", json!(comparison.replications));
    put("replications_wanted", json!(comparison.replications_wanted));
    put("seed", json!(comparison.seed));
    put("observed_weeks", number(Some(comparison.observed_weeks)));
    put("same_demand", json!(comparison.same_demand));
    put("headline", json!(comparison.headline));
    put("family_size", json!(comparison.family_size));
    if let Some(scenario) = situation.scenarios.first() {
        let fingerprint = format!("{:016x}", scenario.demand_fingerprint);
        put("fingerprint", json!(fingerprint));
        put("geography", geography(scenario));
        put("breaks", breaks(&scenario.scales));
    }
    put("settings", settings(situation));
    put("plans", plans(situation));
    if kind == Document::Comparison {
        put("differences", differences(comparison));
        put("cell_differences", cell_differences(situation));
        put("assumed", assumed(comparison));
        put("best", best(comparison));
        put("selection", selection(comparison));
    }
    put("convergence", convergence(comparison));
    put("precision", precision(comparison));
    put("requirements", requirements(comparison));
    put("warnings", warnings);
    Value::Object(document)
}

fn plans(situation: &Situation) -> Value {
    let plans = situation
        .plans()
        .iter()
        .zip(situation.scenarios)
        .enumerate();
    plans
        .map(|(position, (plan, scenario))| {
            let note = situation
                .notes
                .get(position)
                .filter(|note| !note.is_empty());
            json!({
                "id": plan.id,
                "name": plan.name,
                "question": plan.question,
                "baseline": position == 0,
                "condition": plan.condition,
                "synthetic": note,
                "currency": scenario.costs.currency,
                "priorities": priorities(scenario),
                "coverage_minutes": coverage_minutes(scenario),
                "measures": measures(plan),
                "targets": targets(plan),
                "staff": staff(plan, scenario),
                "cells": cells(plan, scenario),
                "units": units(plan, scenario),
                "hours": hours(plan, scenario),
                "curves": curves(plan),
                "warm_up": warm_up(plan),
                "provenance": provenance(scenario, situation.settings.get(position)),
            })
        })
        .collect()
}

/// The warm-up against what MSER-5 suggests, in hours.
fn warm_up(plan: &PlanResult) -> Value {
    plan.tables.settled.map_or(Value::Null, |found| {
        json!({
            "hours": found.warm_up.minutes() / 60.0,
            "suggested_hours": found.suggested.minutes() / 60.0,
            "settled": found.settled,
            "enough": found.is_enough(),
        })
    })
}

fn measures(plan: &PlanResult) -> Value {
    let mut all = Map::new();
    for value in &plan.measures {
        all.insert(value.measure.key.clone(), measure(value));
    }
    Value::Object(all)
}

fn measure(value: &MeasureValue) -> Value {
    let measure = &value.measure;
    let mut object = Map::new();
    object.insert("unit".into(), json!(measure.unit.name()));
    object.extend(fields(&value.estimate));
    object.insert("kind".into(), json!(measure.kind.name()));
    object.insert("better".into(), direction(measure.better));
    object.insert("label".into(), text(&measure.label));
    if let Some(weeks) = &value.single_weeks {
        let ends = json!([number(Some(weeks.low)), number(weeks.high)]);
        object.insert("weeks90".into(), ends);
    }
    Value::Object(object)
}

/// Value, standard error, interval, replications and note of an estimate.
pub fn estimate(estimate: &Estimate) -> Value {
    Value::Object(fields(estimate))
}

/// The fields of an estimate.
pub fn fields(estimate: &Estimate) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("value".into(), number(estimate.value));
    object.insert("standard_error".into(), number(estimate.standard_error));
    object.insert("interval95".into(), interval(estimate.interval95()));
    object.insert("replications".into(), json!(estimate.replications));
    let note = estimate.note.map(|note| note.to_string());
    object.insert("note".into(), json!(note));
    object
}

/// A finite number or `null`; zero has no sign.
pub fn number(value: Option<f64>) -> Value {
    match value {
        Some(0.0) => json!(0.0),
        Some(value) if value.is_finite() => json!(value),
        _ => Value::Null,
    }
}

/// Both ends, lower first, or `null`.
pub fn interval(ends: Option<(f64, f64)>) -> Value {
    match ends {
        Some((low, high)) => json!([number(Some(low)), number(Some(high))]),
        None => Value::Null,
    }
}

/// Which way a measure is good.
pub fn direction(better: Option<Direction>) -> Value {
    match better {
        Some(Direction::HigherIsBetter) => json!("higher"),
        Some(Direction::LowerIsBetter) => json!("lower"),
        None => Value::Null,
    }
}

/// Words in both languages.
fn text(text: &Both) -> Value {
    json!({ "en": text.english, "zh-CN": text.chinese })
}

fn targets(plan: &PlanResult) -> Value {
    let targets = plan.targets.iter();
    targets
        .map(|result| {
            let (side, bound) = match result.target.bound {
                Bound::Min(bound) => ("min", bound),
                Bound::Max(bound) => ("max", bound),
            };
            json!({
                "measure": result.target.measure,
                side: bound,
                "value": number(result.estimate.and_then(|estimate| estimate.value)),
                "status": status(result.status),
            })
        })
        .collect()
}

/// Name of a target's status.
pub fn status(status: TargetStatus) -> &'static str {
    match status {
        TargetStatus::Met => "met",
        TargetStatus::Missed => "missed",
        TargetStatus::Open => "open",
    }
}

fn staff(plan: &PlanResult, scenario: &Scenario) -> Value {
    let staff = plan.staff.iter();
    staff
        .map(|staff| {
            let role = scenario.roles.get(staff.role.index());
            json!({
                "role": role.map(|role| &role.name),
                "label": role.map(|role| &role.label),
                "volunteers": role.is_some_and(|role| role.volunteers),
                "units": staff.units,
                "people": staff.people,
                "asked_hours_per_week": number(Some(staff.asked_hours_per_week)),
                "contracted_hours_per_week": number(staff.contracted_hours_per_week),
                "relief_factor": number(staff.relief_factor),
                "night_shifts_per_person_28_days": number(staff.night_shifts),
                "price_per_year": number(Some(staff.price_per_year)),
            })
        })
        .collect()
}

fn curves(plan: &PlanResult) -> Value {
    let curves = plan.tables.curves.iter();
    curves
        .map(|curve| {
            json!({
                "who": curve.who,
                "class": curve.class,
                "count": curve.count,
                "points": curve.points,
            })
        })
        .collect()
}

/// Where values come from; a source that speaks for one value tells it, one for a table how many.
fn provenance(scenario: &Scenario, settings: Option<&Vec<(String, String)>>) -> Value {
    let settings = settings.map_or(&[][..], Vec::as_slice);
    let sources = scenario.provenance.iter();
    sources
        .map(|source| {
            let grade = match source.grade {
                Grade::Measured => "measured",
                Grade::Document => "document",
                Grade::Assumed => "assumed",
            };
            let exact = settings.iter().find(|(key, _)| *key == source.key);
            let table = format!("{}.", source.key);
            let number = settings
                .iter()
                .filter(|(key, _)| key.starts_with(&table))
                .count();
            json!({
                "key": source.key,
                "grade": grade,
                "from": source.from,
                "date": source.date.map(|date| date.to_string()),
                "value": exact.map(|(_, value)| value),
                "values": number,
            })
        })
        .collect()
}
