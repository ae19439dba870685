//! Common random numbers and antithetic draws.

use super::case::{Case, Row};
use gridforce::random::{Chance, Distribution, Entity, Purpose, normal_quantile};
use gridforce::units::Span;

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![common_random_numbers()]
}

/// Batches from which a standard error is taken, and draws in each.
const BATCHES: u64 = 100;
const DRAWS: u64 = 10_000;

/// A row of a statistic of pairs drawn in batches.
fn drawn(
    quantity: &str,
    known: f64,
    pair: impl Fn(u64) -> (f64, f64),
    statistic: fn(&Moments) -> f64,
) -> Row {
    let values: Vec<f64> = (0..BATCHES)
        .map(|batch| {
            statistic(&Moments::of(
                (batch * DRAWS..(batch + 1) * DRAWS).map(&pair),
            ))
        })
        .collect();
    let batches = BATCHES as f64;
    let mean = values.iter().sum::<f64>() / batches;
    let variance = values
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        / (batches - 1.0);
    Row::simulated(quantity, known, mean, (variance / batches).sqrt())
}

/// Second moments of pairs.
struct Moments {
    first: f64,
    second: f64,
    together: f64,
}

impl Moments {
    fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Self {
        let pairs: Vec<(f64, f64)> = pairs.collect();
        let count = pairs.len() as f64;
        let (x, y) = pairs
            .iter()
            .fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
        let (x, y) = (x / count, y / count);
        let mean = |of: &dyn Fn(f64, f64) -> f64| {
            pairs
                .iter()
                .map(|pair| of(pair.0 - x, pair.1 - y))
                .sum::<f64>()
                / (count - 1.0)
        };
        Self {
            first: mean(&|x, _| x * x),
            second: mean(&|_, y| y * y),
            together: mean(&|x, y| x * y),
        }
    }

    fn of_difference(&self) -> f64 {
        self.first + self.second - 2.0 * self.together
    }
}

fn common_random_numbers() -> Case {
    let chance = Chance::new(20_240_607, 0);
    let uniform =
        |name: &str, index: u64| chance.uniform(Purpose::OnScene, Entity::named(name), index);
    let exponential = |mean_hours: f64, u: f64| {
        let mean = Span::from_minutes(60.0 * mean_hours);
        Distribution::exponential(mean)
            .map_or(f64::NAN, |distribution| distribution.quantile(u).hours())
    };
    let apart = |i: u64| {
        (
            exponential(1.0, uniform("x", i)),
            exponential(1.25, uniform("y", i)),
        )
    };
    let common = |i: u64| {
        (
            exponential(1.0, uniform("x", i)),
            exponential(1.25, uniform("x", i)),
        )
    };
    let opposite = |i: u64| {
        (
            exponential(1.0, uniform("x", i)),
            exponential(1.0, 1.0 - uniform("x", i)),
        )
    };
    let correlation = |m: &Moments| m.together / (m.first * m.second).sqrt();
    let pair_mean = |m: &Moments| (m.first + m.second + 2.0 * m.together) / 4.0 / m.first;
    let mut rows = vec![
        drawn(
            "variance of a difference, drawn apart",
            2.5625,
            apart,
            Moments::of_difference,
        ),
        drawn(
            "variance of a difference, common numbers",
            0.0625,
            common,
            Moments::of_difference,
        ),
        drawn(
            "correlation of antithetic draws",
            -0.6449340668482264,
            opposite,
            correlation,
        ),
        drawn(
            "variance of an antithetic pair's mean",
            0.1775329665758868,
            opposite,
            pair_mean,
        ),
    ];
    for rho in [0.0, 0.5, 0.9_f64] {
        let pair = |i: u64| {
            let (x, z) = (
                normal_quantile(uniform("x", i)),
                normal_quantile(uniform("z", i)),
            );
            (x, rho * x + (1.0 - rho * rho).sqrt() * z)
        };
        let ratio = |m: &Moments| m.of_difference() / (m.first + m.second);
        rows.push(drawn(
            &format!("variance of a paired difference, correlation {rho}"),
            1.0 - rho,
            pair,
            ratio,
        ));
    }
    Case {
        id: "stats_common_random_numbers",
        title: "Common random numbers and antithetic draws",
        source: "Identities of the textbooks, such as A. M. Law, *Simulation Modeling and Analysis*; a million draws \
                 each by inversion, keyed by name. Exponential variates of mean 1 and 1.25.",
        rows,
    }
}
