//! Attendance: volunteer teams are formed as often as their members come in quorum.

use super::check::{Case, Fault, Finding};
use super::situation::Volunteers;

/// Largest distance between the windows that were formed and those expected, in standard deviations.
const STANDARD_DEVIATIONS: f64 = 5.0;

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let length = case
        .records
        .changes
        .iter()
        .map(|change| change.at)
        .max()
        .unwrap_or(0);
    let (mut windows, mut formed, mut expected, mut variance) = (0_u32, 0.0, 0.0, 0.0);
    for (name, unit) in &case.plan.units {
        let Some(volunteers) = unit.volunteers else {
            continue;
        };
        let chance = quorum_chance(volunteers);
        for (begins, _) in unit.roster.windows_within(case.records.start, length) {
            windows += 1;
            formed += f64::from(u8::from(is_in_window(case, name, begins)));
            expected += chance;
            variance += chance * (1.0 - chance);
        }
    }
    let distance = (formed - expected) / f64::max(variance.sqrt(), 1.0);
    if windows == 0 || distance.abs() <= STANDARD_DEVIATIONS {
        return Vec::new();
    }
    let what = format!(
        "{formed} of {windows} windows of volunteer teams are formed, {expected:.0} are expected"
    );
    vec![Finding {
        fault: Fault::Attendance,
        what,
    }]
}

/// Whether the unit is in a window once everything at `at` has happened.
fn is_in_window(case: &Case<'_>, name: &str, at: i64) -> bool {
    let Some(changes) = case.changes.get(name) else {
        return false;
    };
    let after = changes.partition_point(|change| change.at <= at);
    after
        .checked_sub(1)
        .is_some_and(|last| changes[last].in_window)
}

/// Chance that at least the quorum of the members comes.
fn quorum_chance(volunteers: Volunteers) -> f64 {
    let Volunteers {
        members,
        attendance,
        quorum,
    } = volunteers;
    let mut chance = (1.0 - attendance).powi(members as i32);
    let mut fewer = 0.0;
    for present in 0..quorum {
        fewer += chance;
        let left = f64::from(members - present);
        chance *= left / f64::from(present + 1) * attendance / (1.0 - attendance);
    }
    1.0 - fewer
}

#[test]
fn the_chance_of_a_quorum_is_binomial() {
    let chance = quorum_chance(Volunteers {
        members: 3,
        attendance: 0.5,
        quorum: 2,
    });
    assert!((chance - 0.5).abs() < 1e-12);
}
