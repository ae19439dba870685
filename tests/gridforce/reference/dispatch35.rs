//! The 35-cell case with 3 and with 10 units: waits, travel, responses, and each unit's work.

use super::agreement::{agree, assert_none, estimate, run};
use super::numbers::{Case, Known, TEN_UNITS, THREE_UNITS};
use crate::reading::shipped;
use gridforce::model::Extent;
use gridforce::statistics::Estimate;

/// The half-width of a 95 % interval in standard errors.
const NORMAL_QUANTILE: f64 = 1.96;

fn agree_with_both(name: &str, estimate: Estimate, known: Known) -> [Option<String>; 2] {
    let peer_error = known.peer_half_width / NORMAL_QUANTILE;
    [
        agree(&format!("{name}, exact"), estimate, known.exact, 0.0),
        agree(&format!("{name}, peers"), estimate, known.peer, peer_error),
    ]
}

fn check(case: Case) {
    let result = run(shipped(case.scenario), Extent::Incidents(12_000), 20);
    let mut complaints = Vec::new();
    for (key, known) in case.measures {
        complaints.extend(agree_with_both(key, estimate(&result, key), known));
    }
    assert_eq!(result.tables.units.len(), case.busy.len());
    for (unit, row) in result.tables.units.iter().enumerate() {
        let name = |what: &str| format!("unit {} {what}", unit + 1);
        complaints.extend(agree_with_both(
            &name("busy"),
            row.activity[0],
            case.busy[unit],
        ));
        complaints.extend(agree_with_both(
            &name("share"),
            row.answered,
            case.share[unit],
        ));
    }
    assert_none(complaints);
}

#[test]
fn three_units_agree_with_the_exact_solution_and_with_other_simulators() {
    check(THREE_UNITS);
}

#[test]
fn ten_units_agree_with_the_exact_solution_and_with_other_simulators() {
    check(TEN_UNITS);
}
