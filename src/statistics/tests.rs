//! Quantiles and intervals against samples whose truth is known.

use super::*;
use crate::random::{Chance, Distribution, Entity, Purpose, Stream};
use crate::units::Span;

fn stream(replication: u32, name: &str) -> Stream {
    Chance::new(5, replication).stream(Purpose::Custom(0), Entity::named(name), 0)
}

/// One replication's histogram of `size` exponential times of mean 20 min.
fn exponential(replication: u32, size: usize, name: &str) -> Histogram {
    let distribution = Distribution::exponential(Span::from_minutes(20.0)).unwrap();
    let mut stream = stream(replication, name);
    let mut histogram = Histogram::default();
    for _ in 0..size {
        histogram.add(distribution.quantile(stream.uniform()));
    }
    histogram
}

fn replications(count: u32, size: usize, name: &str) -> Vec<Histogram> {
    (0..count).map(|r| exponential(r, size, name)).collect()
}

fn unanswered(count: usize) -> Histogram {
    let mut histogram = Histogram::default();
    (0..count).for_each(|_| histogram.add_unanswered());
    histogram
}

#[test]
fn ninety_five_percent_intervals_hold_the_truth_as_often() {
    let truth = 20.0 * 10.0_f64.ln();
    let mut held = 0;
    for experiment in 0..400 {
        let name = format!("coverage {experiment}");
        let estimate = quantile_estimate(&replications(20, 200, &name), 0.9);
        let (low, high) = estimate.interval95().unwrap();
        held += u32::from(low <= truth && truth <= high);
    }
    // 380 expected, standard deviation 4.4; buckets and curvature cost a little.
    assert!((360..=396).contains(&held), "{held} of 400");
}

#[test]
fn ratio_intervals_hold_the_truth_as_often() {
    let mut held = 0;
    for experiment in 0..1000 {
        let mut stream = stream(experiment, "ratio coverage");
        let pairs: Vec<(f64, f64)> = (0..30)
            .map(|_| {
                let size = (5.0 + 30.0 * stream.uniform()).floor();
                let hits = (0..size as u32).filter(|_| stream.uniform() < 0.3).count();
                (hits as f64, size)
            })
            .collect();
        let (low, high) = ratio_estimate(&pairs).interval95().unwrap();
        held += u32::from(low <= 0.3 && 0.3 <= high);
    }
    assert!((922..=972).contains(&held), "{held} of 1000");
}

#[test]
fn sections_grow_until_they_hold_enough() {
    // P90 needs 100 observations in each section.
    let freedom = |count, size| quantile_estimate(&replications(count, size, "few"), 0.9).freedom;
    assert_eq!(freedom(20, 100), 9);
    assert_eq!(freedom(20, 50), 9);
    assert_eq!(freedom(20, 49), 4);
    assert_eq!(freedom(20, 25), 4);
    let few = quantile_estimate(&replications(20, 24, "few"), 0.9);
    assert_eq!((few.half_width95, few.note), (None, Some(Note::Few)));
    assert!(few.value.is_some());
    let one = quantile_estimate(&replications(1, 5000, "few"), 0.9);
    assert_eq!(one.note, Some(Note::OneReplication));
    assert_eq!(
        quantile_estimate(&[], 0.9).note,
        Some(Note::NothingObserved)
    );
}

#[test]
fn what_is_not_reached_is_no_number() {
    let mut all = replications(20, 160, "reached");
    for histogram in &mut all {
        histogram.merge(&unanswered(40));
    }
    assert_eq!(quantile_estimate(&all, 0.9).note, Some(Note::NotReached));
    assert!(quantile_estimate(&all, 0.5).half_width95.is_some());
    // Reached overall, but not in the first section.
    let mut some = replications(20, 200, "reached");
    some[0].merge(&unanswered(100));
    let partly = quantile_estimate(&some, 0.9);
    assert_eq!(
        (partly.half_width95, partly.note),
        (None, Some(Note::PartlyReached))
    );
    assert!(partly.value.is_some());
}

#[test]
fn equal_histories_differ_by_exactly_nothing() {
    let plain = replications(20, 200, "equal");
    let mut lossy = plain.clone();
    lossy.iter_mut().for_each(|h| h.merge(&unanswered(100)));
    for histories in [plain, lossy] {
        let difference = quantile_difference(&histories, &histories, 0.9).estimate;
        assert_eq!(difference.value, Some(0.0));
        assert_eq!(difference.half_width95, Some(0.0));
    }
}

#[test]
fn paired_differences_are_narrower() {
    let delay = Span::from_minutes(1.0);
    let later = |histogram: &Histogram| {
        let mut later = Histogram::default();
        for (edge, count) in histogram.buckets() {
            (0..count).for_each(|_| later.add(edge + delay));
        }
        later
    };
    let baseline = replications(40, 200, "paired");
    let plan: Vec<Histogram> = baseline.iter().map(later).collect();
    let difference = quantile_difference(&plan, &baseline, 0.5).estimate;
    assert!((difference.value.unwrap() - 1.0).abs() < 1e-9);
    assert!(difference.half_width95.unwrap() < 1e-9);
    let other = quantile_difference(&plan, &replications(40, 200, "other"), 0.5).estimate;
    assert!(other.half_width95.unwrap() > 0.3);
    let lost = vec![unanswered(200); 40];
    assert_eq!(
        quantile_difference(&lost, &baseline, 0.9).estimate.note,
        Some(Note::NotReached)
    );
}

#[test]
fn weights_count_like_copies() {
    let (one, other) = (exponential(0, 300, "w"), exponential(1, 300, "w"));
    let copies = Histogram::merged([&one, &one, &one, &other]);
    for p in [0.1, 0.5, 0.9, 1.0] {
        let weighted = pooled_quantile([(&one, 1.5), (&other, 0.5)], p);
        assert_eq!(weighted, copies.quantile(p), "{p}");
    }
    let lost = unanswered(10);
    assert_eq!(pooled_quantile([(&lost, 0.5)], 0.9), Quantile::NotReached);
    assert_eq!(pooled_quantile([(&one, 0.0)], 0.9), Quantile::Empty);
    let values = [(1.0, 1.0), (2.0, 0.5), (f64::INFINITY, 0.5)];
    assert_eq!(weighted_quantile(&values, 0.5), Quantile::Minutes(1.0));
    assert_eq!(weighted_quantile(&values, 0.75), Quantile::Minutes(2.0));
    assert_eq!(weighted_quantile(&values, 0.76), Quantile::NotReached);
}

/// Durations every half minute to 100 min, later by 0 to 3 min in turn: the parts of P90 are late
/// by as much as the durations.
#[test]
fn parts_of_a_quantile_follow_its_replications() {
    let replications: Vec<Histogram> = (0..40)
        .map(|replication| {
            let mut histogram = Histogram::default();
            for step in 0..200 {
                let minutes = f64::from(step) / 2.0 + f64::from(replication % 4);
                histogram.add(Span::from_minutes(minutes));
            }
            histogram
        })
        .collect();
    let parts = quantile_parts(&replications, 0.9).unwrap();
    for (replication, part) in parts.iter().enumerate() {
        // The 180th of 200 durations stands at 89.5 min; pooled, at 91.
        let expected = 89.5 + (replication % 4) as f64;
        assert!((part - expected).abs() < 0.1, "{part} {expected}");
    }
    let mut infinite = Histogram::default();
    infinite.add_unanswered();
    assert_eq!(quantile_parts(&[infinite], 0.9), None);
    let mut same = Histogram::default();
    (0..50).for_each(|_| same.add(Span::MINUTE));
    assert_eq!(quantile_parts(&[same], 0.9), None);
}
