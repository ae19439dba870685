//! Comparisons: threads and the order of plans never matter, and a copy differs by exactly nothing.

use super::switches::{Switches, cases, switches};
use gridforce::experiment::{Comparison, PlanResult, Replications, Settings, Watch, compare};
use gridforce::model::Scenario;
use proptest::prelude::*;

fn run(plans: &[Scenario], seed: u64, threads: usize) -> Comparison {
    let settings = Settings {
        extent: Replications::Number(5),
        seed: Some(seed),
        threads: Some(threads),
        ..Settings::default()
    };
    compare(plans, &settings, Watch::default()).expect("a result")
}

/// The scenario and one with another officer.
fn two_plans(switches: &Switches) -> [Scenario; 2] {
    let mut more = switches.clone();
    more.units[0] += 1;
    [switches.scenario("base"), more.scenario("more")]
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn threads_never_matter(switches in switches()) {
        let plans = two_plans(&switches);
        let one = format!("{:?}", run(&plans, switches.seed, 1));
        for threads in [2, 3] {
            let other = format!("{:?}", run(&plans, switches.seed, threads));
            prop_assert!(one == other, "{} threads", threads);
        }
    }

    #[test]
    fn the_order_of_plans_never_matters(switches in switches()) {
        let [base, more] = two_plans(&switches);
        let there = run(&[base.clone(), more.clone()], switches.seed, 2);
        let back = run(&[more, base], switches.seed, 2);
        for plan in &there.plans {
            let same: &PlanResult = back.plans.iter().find(|other| other.id == plan.id).expect("the same plan");
            let (plan, same) = (format!("{plan:?}"), format!("{same:?}"));
            prop_assert!(plan == same, "the order of plans");
        }
        for difference in &there.differences {
            let key = &difference.measure.key;
            let Some(turned) = back.differences.iter().find(|other| other.measure.key == *key) else {
                return Err(TestCaseError::fail(format!("no difference in {key} the other way round")));
            };
            let (forth, back) = (difference.estimate.value, turned.estimate.value);
            prop_assert_eq!(forth.map(|value| value + 0.0), back.map(|value| 0.0 - value), "{}", key);
        }
    }

    #[test]
    fn company_never_matters(switches in switches()) {
        let base = switches.scenario("base");
        // What a plan may change of how matters become known, without being another demand.
        let plan = switches.changed("plan", |text| {
            text.replace("run_out = \"6 h\"", "run_out = \"9 h\"")
                .replace("dispatch_delay = \"exponential 1 min\"", "dispatch_delay = \"4 min\"")
                .replace("detection = \"exponential 10 min\"", "detection = \"2 min\"")
        });
        let alone = run(std::slice::from_ref(&plan), switches.seed, 2);
        let together = run(&[base, plan], switches.seed, 2);
        prop_assert!(together.same_demand);
        for value in &alone.plans[0].measures {
            let key = &value.measure.key;
            if let Some(same) = together.plans[1].value(key) {
                prop_assert_eq!(value.estimate.value, same.estimate.value, "{}", key);
            }
        }
    }

    #[test]
    fn a_copy_differs_by_exactly_nothing(switches in switches()) {
        let plans = [switches.scenario("plan"), switches.scenario("copy")];
        let comparison = run(&plans, switches.seed, 2);
        prop_assert!(comparison.same_demand && !comparison.differences.is_empty());
        for difference in &comparison.differences {
            let key = &difference.measure.key;
            let value = comparison.plans[0].value(key).and_then(|value| value.estimate.value);
            if value.is_some() {
                prop_assert_eq!(difference.estimate.value, Some(0.0), "{}", key);
            }
            prop_assert!(difference.estimate.half_width95.is_none_or(|half_width| half_width == 0.0), "{}", key);
            prop_assert!(difference.estimate.standard_error.is_none_or(|error| error == 0.0), "{}", key);
        }
        for cells in &comparison.cells {
            prop_assert!(cells.rows.iter().all(|row| row.estimate.value.is_none_or(|value| value == 0.0)));
        }
    }
}
