//! The count as a whole: recorded when asked, otherwise repeated in part and held against the record.

use super::experiment::Case;
use super::record::{read, renew};
use super::{made_up, simulated};

fn cases() -> Vec<Case> {
    made_up::cases()
        .into_iter()
        .chain(simulated::cases())
        .collect()
}

#[test]
fn intervals_hold_the_truth_as_often_as_they_say() {
    if let Ok(wanted) = std::env::var("GRIDFORCE_COVERAGE") {
        renew(&cases(), &wanted);
    }
    for counted in read().iter().filter(|counted| counted.long_enough) {
        let share = counted.share();
        assert!((0.93..=0.97).contains(&share), "{share}: {counted:?}");
        assert_eq!(counted.without, 0, "{counted:?}");
    }
}

#[test]
fn the_record_is_not_stale() {
    let mut recorded = read().into_iter();
    for case in cases() {
        let first = case.count(case.repeated);
        for (&(quantity, truth), found) in case.quantities.iter().zip(first) {
            let known = recorded.next().expect("a recorded count");
            assert_eq!(
                (known.case.as_str(), known.quantity.as_str()),
                (case.name, quantity)
            );
            assert!((known.truth - truth).abs() < 1e-9, "{known:?}: {truth}");
            assert_eq!(known.held_of_these, found.held, "{known:?}: {found:?}");
        }
    }
    assert_eq!(recorded.next(), None);
}
