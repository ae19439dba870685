//! Experiments on a tiny world: equal plans, threads, stopping, targets.

use super::*;
use crate::measures::fixture::two_cells;
use crate::model::{Bound, Scenario, Target};
use crate::policy::{Candidate, Candidates, DispatchPolicy, Request};
use crate::statistics::{TargetStatus, Verdict};
use crate::units::Span;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

fn settings(replications: usize, threads: usize) -> Settings {
    Settings {
        extent: Replications::Number(replications),
        threads: Some(threads),
        ..Settings::default()
    }
}

fn run(plans: &[Scenario], settings: &Settings) -> Comparison {
    compare(plans, settings, Watch::default()).unwrap()
}

/// The same world with another helper's post.
fn moved() -> Scenario {
    let mut plan = two_cells();
    plan.id = "moved".into();
    plan.units[1].post = crate::model::PlaceId::new(0);
    plan
}

#[test]
fn the_interval_is_followed_while_replications_are_added() {
    let found = run(&[two_cells(), moved()], &settings(60, 2));
    let narrowed = found.convergence.expect("an interval");
    assert_eq!(
        (narrowed.measure.as_str(), narrowed.plan),
        ("response_p90_first", Some(1))
    );
    let (count, last) = *narrowed.points.last().expect("a point");
    let difference = found
        .differences
        .iter()
        .find(|found| found.measure.key == narrowed.measure);
    let (low, high) = difference
        .and_then(|found| found.interval_family95)
        .expect("an interval");
    assert_eq!(count, 60);
    assert!((last - (high - low) / 2.0).abs() < 1e-9);
    let copy = run(&[two_cells(), two_cells()], &settings(60, 2));
    assert_eq!(copy.convergence, None, "nothing is uncertain");
    assert_eq!(run(&[two_cells()], &settings(1, 1)).convergence, None);
    let alone = run(&[two_cells()], &settings(20, 2))
        .convergence
        .expect("an interval");
    assert_eq!(alone.plan, None);
}

#[test]
fn a_copy_of_the_baseline_differs_by_nothing() {
    let mut copy = two_cells();
    copy.id = "copy".into();
    let result = run(&[two_cells(), copy], &settings(40, 2));
    assert_eq!(result.family_size, 9);
    let mut seen = 0;
    for difference in &result.differences {
        let key = &difference.measure.key;
        let estimate = &difference.estimate;
        if let Some(value) = estimate.value {
            assert_eq!(value, 0.0, "{key}");
            assert!(
                estimate.half_width95.is_none_or(|half| half == 0.0),
                "{key}"
            );
            seen += 1;
        }
        if difference.headline && estimate.half_width95.is_some() {
            assert_eq!(difference.verdict, Some(Verdict::Same), "{key}");
        }
    }
    assert!(seen > 50);
    let cells = result.cells.iter().flat_map(|map| &map.rows);
    assert!(cells.clone().count() == 4 && cells.clone().all(|row| row.verdict.is_none()));
    let base = &result.plans[0];
    assert!(base.value("response_p90_first").unwrap().estimate.value > Some(1.0));
    assert!(base.value("worst_fifth_p90_first").unwrap().estimate.value > Some(1.0));
}

#[test]
fn threads_change_nothing() {
    let plans = [two_cells(), moved()];
    let one = format!("{:?}", run(&plans, &settings(23, 1)));
    let many = format!("{:?}", run(&plans, &settings(23, 5)));
    assert!(one == many);
}

#[test]
fn more_replications_keep_the_first() {
    let base = |count: usize| {
        let result = run(&[two_cells()], &settings(count, 2));
        assert_eq!(result.replications, count);
        result.plans[0].value("incidents").unwrap().estimate
    };
    let (one, two) = (base(1), base(2));
    assert_eq!(one.half_width95, None);
    assert!(two.half_width95.is_some());
}

#[test]
fn nothing_is_ever_not_a_number() {
    for count in [1, 2, 7] {
        let text = format!("{:?}", run(&[two_cells(), moved()], &settings(count, 2)));
        assert!(!text.contains("NaN") && !text.contains(": inf"));
    }
}

#[test]
fn stopping_keeps_whole_replications() {
    let stop = AtomicBool::new(false);
    let progress = |told: Progress| {
        if told.done >= 3 {
            stop.store(true, Ordering::Relaxed);
        }
    };
    let watch = Watch {
        progress: Some(&progress),
        stop: Some(&stop),
        ..Watch::default()
    };
    let result = compare(&[two_cells(), moved()], &settings(500, 1), watch).unwrap();
    assert_eq!(result.status, Status::Partial);
    assert!((1..500).contains(&result.replications));
    assert_eq!(result.replications_wanted, 500);
    let begun = AtomicBool::new(true);
    let watch = Watch {
        stop: Some(&begun),
        ..Watch::default()
    };
    let error = compare(&[two_cells()], &settings(5, 1), watch).unwrap_err();
    assert_eq!(error, ExperimentError::NothingFinished);
}

/// Sends the nearest, and asks to stop at its thousandth decision.
struct StopsSoon<'a> {
    stop: &'a AtomicBool,
    decisions: AtomicUsize,
}

impl DispatchPolicy for StopsSoon<'_> {
    fn choose<'c>(&self, _: &Request<'_>, mut units: Candidates<'c>) -> Option<Candidate<'c>> {
        if self.decisions.fetch_add(1, Ordering::Relaxed) == 1_000 {
            self.stop.store(true, Ordering::Relaxed);
        }
        units.next()
    }
}

#[test]
fn a_long_replication_is_given_up_in_the_middle() {
    let stop = AtomicBool::new(false);
    let policy = StopsSoon {
        stop: &stop,
        decisions: AtomicUsize::new(0),
    };
    let long = Settings {
        observed: Some(Span::WEEK * 5_000),
        ..settings(1, 1)
    };
    let watch = Watch {
        stop: Some(&stop),
        ..Watch::default()
    };
    let error = compare_with(&[two_cells()], &long, watch, &policy).unwrap_err();
    assert_eq!(error, ExperimentError::NothingFinished);
    // No more than the events between two looks.
    assert!(policy.decisions.load(Ordering::Relaxed) < 6_000);
}

#[test]
fn precision_ends_at_a_whole_step() {
    let wanted = |half_width: f64| Settings {
        extent: Replications::Precision {
            wanted: vec![Precision {
                measure: "incidents".into(),
                half_width,
            }],
            at_most: 60,
        },
        ..settings(0, 2)
    };
    let result = run(&[two_cells()], &wanted(50.0));
    assert_eq!((result.replications, result.status), (20, Status::Complete));
    let result = run(&[two_cells()], &wanted(1e-9));
    assert_eq!(result.replications, 60);
    let mut unknown = wanted(1.0);
    unknown.requirements = vec!["speed>=1".parse().unwrap()];
    let error = compare(&[two_cells()], &unknown, Watch::default()).unwrap_err();
    assert_eq!(error, ExperimentError::UnknownMeasure("speed".into()));
}

#[test]
fn the_cheapest_plan_that_meets_its_targets_is_best() {
    let with_target = |id: &str, price: f64, bound: f64| {
        let mut plan = two_cells();
        plan.id = id.into();
        plan.roles[0].price_per_person_year = price;
        plan.targets = vec![Target {
            measure: "covered_first".into(),
            bound: Bound::Min(bound),
        }];
        plan
    };
    let mut condition = with_target("condition", 1.0, 0.01);
    condition.condition = true;
    let plans = [
        with_target("dear", 500.0, 0.01),
        with_target("cheap", 200.0, 0.01),
        with_target("short", 100.0, 0.999_999),
        condition,
    ];
    let mut settings = settings(20, 2);
    settings.requirements = vec!["covered_first>=1 %".parse().unwrap()];
    let result = run(&plans, &settings);
    assert_eq!(result.best.choice, Choice::Plan(1));
    assert_eq!(result.best.standings[2].missed, ["covered_first"]);
    assert_eq!(result.requirements.len(), 4);
    let kept = |result: &RequirementResult| result.status == TargetStatus::Met;
    assert!(result.requirements.iter().all(kept));
    assert_eq!(run(&plans[2..], &settings).best.choice, Choice::NoPlan);
    assert_eq!(
        run(&[two_cells()], &settings).best.choice,
        Choice::NoTargets
    );
}

#[test]
fn the_observed_length_can_be_set() {
    let mut settings = settings(2, 1);
    settings.observed = Some(Span::WEEK * 3);
    assert_eq!(run(&[two_cells()], &settings).observed_weeks, 3.0);
}
