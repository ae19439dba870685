//! Agreement within four standard errors, at a fixed seed.

use gridforce::experiment::{PlanResult, Replications, Settings, Watch, compare};
use gridforce::model::{Extent, Scenario};
use gridforce::statistics::Estimate;

/// Largest distance that agrees, in standard errors.
const STANDARD_ERRORS: f64 = 4.0;

/// Runs `scenario` with a fixed seed.
pub fn run(mut scenario: Scenario, observed: Extent, replications: usize) -> PlanResult {
    scenario.period.observed = observed;
    let settings = Settings {
        extent: Replications::Number(replications),
        seed: Some(20_240_607),
        ..Settings::default()
    };
    let comparison = compare(&[scenario], &settings, Watch::default()).expect("a result");
    comparison.plans.into_iter().next().expect("one plan")
}

/// The estimate of a measure that the plan has.
pub fn estimate(result: &PlanResult, key: &str) -> Estimate {
    let value = result.value(key);
    value.unwrap_or_else(|| panic!("no measure {key}")).estimate
}

/// Complains unless `estimate` is within four standard errors of `expected`, which has an error of its own
/// (0 for an exact solution).
pub fn agree(name: &str, estimate: Estimate, expected: f64, its_error: f64) -> Option<String> {
    let (Some(value), Some(error)) = (estimate.value, estimate.standard_error) else {
        return Some(format!("{name}: no value or no error"));
    };
    let z = (value - expected) / (error.powi(2) + its_error.powi(2)).sqrt();
    (z.abs() > STANDARD_ERRORS || z.is_nan())
        .then(|| format!("{name}: {value} against {expected}, {z:.1} standard errors"))
}

/// Fails with all complaints.
pub fn assert_none(complaints: Vec<Option<String>>) {
    let complaints: Vec<String> = complaints.into_iter().flatten().collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
