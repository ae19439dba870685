//! The distributions against their moments, their quantiles and another library.

use proptest::prelude::*;
use rand_distr::Distribution as _;

use super::{Chance, Distribution, Entity, Purpose, Stream};
use crate::units::Span;

const DRAWS: usize = 20_000;

fn minutes(minutes: f64) -> Span {
    Span::from_minutes(minutes)
}

fn stream(name: &str) -> Stream {
    Chance::new(20_260_101, 0).stream(Purpose::Custom(0), Entity::named(name), 0)
}

fn all() -> Vec<(Distribution, f64)> {
    // Each with its variance in square minutes.
    vec![
        (Distribution::exponential(minutes(20.0)).unwrap(), 400.0),
        (Distribution::lognormal(minutes(30.0), 0.8).unwrap(), 576.0),
        (Distribution::gamma(minutes(30.0), 0.5).unwrap(), 225.0),
        (Distribution::gamma(minutes(30.0), 1.6).unwrap(), 2304.0),
        (
            Distribution::uniform(minutes(5.0), minutes(17.0)).unwrap(),
            12.0,
        ),
        (
            Distribution::mixture(vec![
                (0.3, Distribution::Fixed(minutes(10.0))),
                (0.7, Distribution::exponential(minutes(20.0)).unwrap()),
            ])
            .unwrap(),
            0.3 * 100.0 + 0.7 * 800.0 - 17.0 * 17.0,
        ),
    ]
}

#[test]
fn means_and_variances_are_as_declared() {
    for (distribution, variance) in all() {
        let mut stream = stream("moments");
        let draws: Vec<f64> = (0..DRAWS)
            .map(|_| distribution.quantile(stream.uniform()).minutes())
            .collect();
        let mean = draws.iter().sum::<f64>() / DRAWS as f64;
        let spread = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / DRAWS as f64;
        let error = (variance / DRAWS as f64).sqrt();
        let off = (mean - distribution.mean_minutes()) / error;
        assert!(off.abs() < 4.0, "{distribution:?}: {off}");
        assert!((spread / variance - 1.0).abs() < 0.15, "{distribution:?}");
    }
}

/// Largest distance between the distribution functions of two samples, in the units of its
/// limit (Kolmogorov–Smirnov); above 1.95 once in a thousand.
fn distance(mut a: Vec<f64>, mut b: Vec<f64>) -> f64 {
    a.sort_by(f64::total_cmp);
    b.sort_by(f64::total_cmp);
    let below = |sample: &[f64], x: f64| sample.partition_point(|&y| y <= x) as f64;
    let size = a.len() as f64;
    let gap = a
        .iter()
        .chain(&b)
        .map(|&x| (below(&a, x) - below(&b, x)).abs() / size)
        .fold(0.0, f64::max);
    gap * (size / 2.0).sqrt()
}

#[test]
fn draws_agree_with_another_library_on_the_same_generator() {
    let shape = 1.0 / (0.5 * 0.5);
    let normal = 0.8_f64.mul_add(0.8, 1.0).ln();
    let mu = 30.0_f64.ln() - normal / 2.0;
    let mut theirs = stream("theirs");
    let mut sample = |draw: &dyn Fn(&mut Stream) -> f64| -> Vec<f64> {
        (0..DRAWS).map(|_| draw(&mut theirs)).collect()
    };
    let exponential = rand_distr::Exp::new(1.0 / 20.0).unwrap();
    let lognormal = rand_distr::LogNormal::new(mu, normal.sqrt()).unwrap();
    let gamma = rand_distr::Gamma::new(shape, 30.0 / shape).unwrap();
    let samples = [
        sample(&|stream| exponential.sample(stream)),
        sample(&|stream| lognormal.sample(stream)),
        sample(&|stream| gamma.sample(stream)),
    ];
    for (theirs, (distribution, _)) in samples.into_iter().zip(all()) {
        let mut stream = stream("ours");
        let ours = (0..DRAWS)
            .map(|_| distribution.quantile(stream.uniform()).minutes())
            .collect();
        let distance = distance(ours, theirs);
        assert!(distance < 1.95, "{distribution:?}: {distance}");
    }
}

#[test]
fn uniform_numbers_are_uniform_in_every_part_of_the_name() {
    let chance = Chance::new(1, 0);
    let entity = Entity::named("post");
    let by_index = |i: usize| chance.uniform(Purpose::Tie, entity, i as u64);
    let by_entity = |i: usize| chance.uniform(Purpose::Tie, entity.and(i as u64), 0);
    let by_replication = |i: usize| Chance::new(1, i as u32).uniform(Purpose::Tie, entity, 0);
    let by_seed = |i: usize| Chance::new(i as u64, 0).uniform(Purpose::Tie, entity, 0);
    let grid = || -> Vec<f64> {
        (0..DRAWS)
            .map(|i| (i as f64 + 0.5) / DRAWS as f64)
            .collect()
    };
    let ways: [&dyn Fn(usize) -> f64; 4] = [&by_index, &by_entity, &by_replication, &by_seed];
    for way in ways {
        // Against the exact grid the limit is reached without the factor of two samples.
        let distance = distance((0..DRAWS).map(way).collect(), grid()) * 2.0_f64.sqrt();
        assert!(distance < 1.95, "{distance}");
    }
}

#[test]
fn a_lognormal_keeps_its_median_and_percentile() {
    let (median, p90) = (minutes(25.0), minutes(70.0));
    let distribution = Distribution::lognormal_median_p90(median, p90).unwrap();
    assert_eq!(distribution.quantile(0.5), median);
    assert_eq!(distribution.quantile(0.9), p90);
}

#[test]
fn constructors_refuse_what_is_no_distribution() {
    assert_eq!(Distribution::exponential(Span::ZERO), None);
    assert_eq!(Distribution::lognormal(Span::MINUTE, -0.1), None);
    assert_eq!(Distribution::lognormal(Span::ZERO, 0.5), None);
    assert_eq!(Distribution::gamma(Span::MINUTE, f64::NAN), None);
    assert_eq!(Distribution::gamma(Span::MINUTE, 1e200), None);
    assert_eq!(
        Distribution::lognormal_median_p90(Span::HOUR, Span::MINUTE),
        None
    );
    assert_eq!(Distribution::uniform(Span::HOUR, Span::MINUTE), None);
    let fixed = Some(Distribution::Fixed(Span::MINUTE));
    assert_eq!(Distribution::gamma(Span::MINUTE, 0.0), fixed);
    assert_eq!(Distribution::gamma(Span::MINUTE, 1e-200), fixed);
    assert_eq!(Distribution::lognormal(Span::MINUTE, 0.0), fixed);
}

proptest! {
    #[test]
    fn times_rise_with_the_number(
        mean in 0.001_f64..10_000.0,
        variation in 0.001_f64..20.0,
        first in 1e-16_f64..1.0,
        second in 1e-16_f64..1.0,
    ) {
        let (low, high) = (first.min(second), first.max(second));
        let mean = minutes(mean) + Span::from_milliseconds(1);
        let all = [
            Distribution::exponential(mean).unwrap(),
            Distribution::lognormal(mean, variation).unwrap(),
            Distribution::gamma(mean, variation).unwrap(),
            Distribution::uniform(mean, mean * 2).unwrap(),
            Distribution::empirical([mean, mean * 2, mean * 3]).unwrap(),
        ];
        for distribution in all {
            let times = (distribution.quantile(low), distribution.quantile(high));
            prop_assert!(Span::ZERO <= times.0 && times.0 <= times.1, "{:?}", distribution);
        }
    }
}
