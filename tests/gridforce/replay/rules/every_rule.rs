//! All rules of a history, one after the other.

use super::{
    backlog, dispatching, duties, incidents, ladder, movement, patrol, points, rates, scene, units,
    windows, work,
};
use crate::replay::case::{Case, Verdicts};

/// Checks every rule.
pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    incidents::check(case, verdicts);
    let mut incidents = case.records.incidents.iter().enumerate();
    if incidents.any(|(position, incident)| incident.number != position) {
        // What units say of their incidents cannot be looked up.
        return;
    }
    windows::check(case, verdicts);
    units::check(case, verdicts);
    ladder::check(case, verdicts);
    scene::check(case, verdicts);
    work::check(case, verdicts);
    movement::check(case, verdicts);
    duties::check(case, verdicts);
    patrol::check(case, verdicts);
    backlog::check(case, verdicts);
    points::check(case, verdicts);
    rates::check(case, verdicts);
    dispatching::check(case, verdicts);
}
