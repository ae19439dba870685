//! Trying plans on the same incidents gives what comparing them gives.

use super::*;
use crate::measures::fixture::two_cells;
use crate::model::{PlaceId, Scenario};

fn moved(unit: usize) -> Scenario {
    let mut plan = two_cells();
    plan.units[unit].post = PlaceId::new(0);
    plan
}

#[test]
fn a_trial_is_what_the_comparison_says() {
    let (base, plan) = (two_cells(), moved(1));
    let settings = Settings {
        extent: Replications::Number(7),
        ..Settings::default()
    };
    let compared = compare(&[base.clone(), plan.clone()], &settings, Watch::default()).unwrap();
    let search = Search::new(&base, 7, base.experiment.seed, Some(2), Watch::default()).unwrap();
    let (first, second) = (search.try_plan(&base), search.try_plan(&plan));
    let (first, second) = (first.unwrap(), second.unwrap());
    for value in &compared.plans[1].measures {
        let key = &value.measure.key;
        assert_eq!(second.estimate(key), Some(value.estimate), "{key}");
    }
    for difference in &compared.differences {
        let key = &difference.measure.key;
        let found = second.difference(&first, key);
        assert_eq!(found, Some(difference.estimate), "{key}");
    }
    assert_eq!(first.estimate("speed"), None);
}

#[test]
fn a_plan_with_other_incidents_is_not_tried() {
    let base = two_cells();
    let search = Search::new(&base, 2, 1, Some(1), Watch::default()).unwrap();
    let mut busier = two_cells();
    busier.types[0].sources.pop();
    let error = search.try_plan(&busier).map(|_| ()).unwrap_err();
    assert_eq!(error, TrialError::OtherDemand);
}

#[test]
fn the_time_of_every_stage_is_counted() {
    let ticks = std::sync::atomic::AtomicU64::new(0);
    let clock = || ticks.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let stages = Stages::new(&clock);
    let watch = Watch {
        stages: Some(&stages),
        ..Watch::default()
    };
    let settings = Settings {
        extent: Replications::Number(3),
        threads: Some(1),
        ..Settings::default()
    };
    compare(&[two_cells(), moved(1)], &settings, watch).unwrap();
    let ticks = Stage::ALL.map(|stage| stages.nanoseconds(stage));
    // Orders and yardsticks; one drawing for both plans; rows by plan, and one folding a replication.
    assert_eq!(ticks, [2, 3, 6, 9]);
}
