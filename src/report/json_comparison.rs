//! What a comparison adds to the JSON document: differences, cells, the best plan, requirements.

use super::json::{fields, interval, number, status};
use super::situation::Situation;
use crate::experiment::{
    Choice, Comparison, Criterion, Dependence, Difference, Outcome, Place, Sensitivity,
};
use crate::statistics::{Needed, Verdict, outer_thirds};
use serde_json::{Map, Value, json};

/// Differences of every plan from the baseline, by measure.
pub fn differences(comparison: &Comparison) -> Value {
    let differences = comparison.differences.iter();
    let with_assumed = differences.zip(&comparison.sensitivities);
    with_assumed
        .map(|(found, sensitivity)| difference(comparison, found, sensitivity))
        .collect()
}

fn difference(
    comparison: &Comparison,
    difference: &Difference,
    sensitivity: &Sensitivity,
) -> Value {
    let mut object = Map::new();
    object.insert("plan".into(), json!(id(comparison, difference.plan)));
    object.insert("measure".into(), json!(difference.measure.key));
    object.insert("unit".into(), json!(difference.measure.unit.name()));
    object.extend(fields(&difference.estimate));
    let pairing = difference.pairing;
    let gained = pairing.and_then(|pairing| pairing.variance_reduction);
    object.insert("variance_reduction".into(), number(gained));
    let correlation = pairing.and_then(|pairing| pairing.correlation);
    object.insert("correlation".into(), number(correlation));
    object.insert("headline".into(), json!(difference.headline));
    let family = interval(difference.interval_family95);
    object.insert("interval_family95".into(), family);
    let size = difference.headline.then_some(comparison.family_size);
    object.insert("family_size".into(), json!(size));
    object.insert(
        "threshold".into(),
        number(Some(difference.measure.threshold)),
    );
    object.insert("verdict".into(), verdict(difference.verdict));
    let needed = match difference.replications_needed {
        Some(Needed::Replications(more)) => json!(more),
        Some(Needed::TooMany) => json!("more than 10000"),
        None => Value::Null,
    };
    object.insert("replications_needed".into(), needed);
    let alone = number(sensitivity.chance_half_width95);
    object.insert("chance_half_width95".into(), alone);
    let by = sensitivity.by.iter();
    let by: Vec<Value> = by.map(|found| dependence(comparison, found)).collect();
    object.insert("assumed".into(), json!(by));
    Value::Object(object)
}

/// How a difference depends on an assumed value.
fn dependence(comparison: &Comparison, found: &Dependence) -> Value {
    let influence = found.influence;
    json!({
        "name": comparison.assumed[found.assumed].name,
        "share": number(influence.map(|found| found.share)),
        "noise_floor": number(influence.map(|found| found.noise_floor)),
        "p_value": number(influence.map(|found| found.p_value)),
        "beyond_chance": found.beyond_chance,
        "lower_third": number(found.lower),
        "upper_third": number(found.upper),
        "verdict_hangs": found.verdict_hangs,
    })
}

/// The values that are only assumed, and what was drawn for them.
pub fn assumed(comparison: &Comparison) -> Value {
    let assumed = comparison.assumed.iter();
    assumed
        .map(|assumed| {
            let (low, high) = assumed.spread.range();
            let thirds = match outer_thirds(&assumed.sizes) {
                (lower, upper) if !lower.is_empty() => [lower, upper].map(|third| {
                    let drawn = third.iter().map(|&replication| assumed.sizes[replication]);
                    Some(drawn.sum::<f64>() / third.len() as f64)
                }),
                _ => [None; 2],
            };
            json!({
                "name": assumed.name,
                "label": assumed.label,
                "low": number(Some(low)),
                "high": number(Some(high)),
                "mean": number(Some(assumed.spread.mean())),
                "lower_third_mean": number(thirds[0]),
                "upper_third_mean": number(thirds[1]),
            })
        })
        .collect()
}

fn verdict(verdict: Option<Verdict>) -> Value {
    match verdict {
        Some(Verdict::Better) => json!("better"),
        Some(Verdict::Worse) => json!("worse"),
        Some(Verdict::Same) => json!("same"),
        Some(Verdict::Unclear) => json!("unclear"),
        None => Value::Null,
    }
}

/// Differences by cell.
pub fn cell_differences(situation: &Situation) -> Value {
    let comparison = situation.comparison;
    let cells = situation
        .scenarios
        .first()
        .map(|scenario| &scenario.geography.cells);
    let maps = comparison.cells.iter();
    maps.map(|map| {
        let rows = map.rows.iter().map(|row| {
            let name = cells
                .and_then(|cells| cells.get(row.cell.index()))
                .map(|cell| &cell.name);
            let mut object = Map::new();
            object.insert("cell".into(), json!(name));
            object.extend(fields(&row.estimate));
            object.insert("verdict".into(), verdict(row.verdict));
            Value::Object(object)
        });
        json!({
            "plan": id(comparison, map.plan),
            "measure": map.measure,
            "rows": rows.collect::<Value>(),
        })
    })
    .collect()
}

/// Which plan is best by the rule, and what each misses.
pub fn best(comparison: &Comparison) -> Value {
    let standings = comparison.best.standings.iter().map(|standing| {
        json!({
            "plan": id(comparison, standing.plan),
            "cost": number(standing.cost),
            "missed": standing.missed,
            "open": standing.open,
            "condition": standing.condition,
        })
    });
    let (choice, plan) = match comparison.best.choice {
        Choice::Plan(plan) => ("plan", id(comparison, plan)),
        Choice::NoPlan => ("no plan meets every target", None),
        Choice::NoTargets => ("no targets", None),
    };
    json!({ "plan": plan, "reason": choice, "standings": standings.collect::<Value>() })
}

/// Half-widths after a rising number of replications, or `null`.
pub fn convergence(comparison: &Comparison) -> Value {
    comparison
        .convergence
        .as_ref()
        .map_or(Value::Null, |found| {
            json!({
                "measure": found.measure,
                "plan": found.plan.and_then(|plan| id(comparison, plan)),
                "points": found.points,
            })
        })
}

/// What a selection of the best plan found, or `null`.
pub fn selection(comparison: &Comparison) -> Value {
    let Some(found) = &comparison.selection else {
        return Value::Null;
    };
    let (outcome, selected) = match found.outcome {
        Outcome::Selected(plan) => ("selected", id(comparison, plan)),
        Outcome::NoPlan => ("no plan meets every target", None),
        Outcome::Undecided => ("undecided", None),
    };
    let rule = match found.criterion {
        Criterion::Measure(_) => "best measure",
        Criterion::CheapestThatMeetsTargets => "cheapest that meets every target",
    };
    let plans = found.plans.iter().enumerate().map(|(plan, contender)| {
        let (place, by, missed) = match &contender.place {
            Place::Selected => ("selected", None, &[][..]),
            Place::Contending => ("contending", None, &[][..]),
            Place::Beaten(by) => ("beaten", id(comparison, *by), &[][..]),
            Place::Misses(keys) => ("misses targets", None, keys.as_slice()),
            Place::Condition => ("condition", None, &[][..]),
            Place::WithoutMeasure => ("without measure", None, &[][..]),
        };
        json!({
            "plan": id(comparison, plan),
            "replications": contender.replications,
            "place": place,
            "by": by,
            "missed": missed,
            "no_worse": contender.no_worse,
        })
    });
    json!({
        "rule": rule,
        "measure": found.measure.key,
        "confidence": found.confidence,
        "tolerance": number(Some(found.tolerance)),
        "outcome": outcome,
        "plan": selected,
        "decided_after": number(found.decided_after),
        "plans": plans.collect::<Value>(),
    })
}

/// Precisions that were asked for and what came of them.
pub fn precision(comparison: &Comparison) -> Value {
    let found = comparison.precision.iter();
    found
        .map(|found| {
            let (plan, half_width) = found.widest.unzip();
            json!({
                "measure": found.measure,
                "half_width": found.wanted,
                "reached": found.reached,
                "widest_plan": plan.and_then(|plan| id(comparison, plan)),
                "widest": half_width.flatten(),
            })
        })
        .collect()
}

/// How every plan stands against every requirement.
pub fn requirements(comparison: &Comparison) -> Value {
    let requirements = comparison.requirements.iter();
    requirements
        .map(|result| {
            json!({
                "expression": result.expression,
                "plan": id(comparison, result.plan),
                "value": number(result.estimate.and_then(|estimate| estimate.value)),
                "interval95": interval(result.estimate.and_then(|estimate| estimate.interval95())),
                "status": status(result.status),
            })
        })
        .collect()
}

fn id(comparison: &Comparison, plan: usize) -> Option<&str> {
    comparison.plans.get(plan).map(|plan| plan.id.as_str())
}
