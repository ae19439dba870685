//! The Gini coefficient of samples and of distributions.

use super::case::{Case, Row};
use gridforce::random::normal_quantile;
use gridforce::statistics::gini;

/// Groups a distribution is cut into.
const GROUPS: u32 = 200_000;

fn of(weighted: &[(f64, f64)]) -> f64 {
    gini(weighted).unwrap_or(f64::NAN)
}

fn sample(values: &[f64]) -> f64 {
    of(&values.iter().map(|&value| (value, 1.0)).collect::<Vec<_>>())
}

/// The coefficient of a distribution from its quantiles, given the shares below and above:
/// groups that get smaller towards both ends.
fn distribution(quantile: impl Fn(f64, f64) -> f64) -> f64 {
    // Both shares without loss of digits near the ends.
    let share = |t: f64| t * t * t * t * (35.0 - 84.0 * t + 70.0 * t * t - 20.0 * t * t * t);
    in_groups(|t, u| {
        let density = 140.0 * t * t * t * u * u * u;
        (quantile(share(t), share(u)), density)
    })
}

/// The coefficient of a Pareto distribution, in groups that get smaller towards the tail, each
/// with its exact mean.
fn pareto(alpha: f64) -> f64 {
    let above = |group: u32| (f64::from(group) / f64::from(GROUPS)).powi(2);
    let part = |above: f64| above.powf(1.0 - 1.0 / alpha) / (1.0 - 1.0 / alpha);
    let group = |group: u32| {
        let (far, near) = (above(group), above(group + 1));
        ((part(near) - part(far)) / (near - far), near - far)
    };
    of(&(0..GROUPS).map(group).collect::<Vec<_>>())
}

/// The coefficient of groups of equal width in t = 1 − u, each with its mean after Gauss's
/// rule of three points; `value` gives value and density.
fn in_groups(value: impl Fn(f64, f64) -> (f64, f64)) -> f64 {
    let width = 1.0 / f64::from(GROUPS);
    let offset = 0.5 * (0.6_f64).sqrt();
    let group = |group: u32| {
        let middle = f64::from(group) + 0.5;
        let (mut mass, mut sum) = (0.0, 0.0);
        for (shift, weight) in [(-offset, 5.0), (0.0, 8.0), (offset, 5.0)] {
            let t = (middle + shift) * width;
            let u = (f64::from(GROUPS) - middle - shift) * width;
            let (value, density) = value(t, u);
            mass += weight * density;
            sum += weight * density * value;
        }
        (sum / mass, mass)
    };
    of(&(0..GROUPS).map(group).collect::<Vec<_>>())
}

/// The quantile of a gamma variate of shape 2, by Newton's rule.
fn gamma_of_shape_two(below: f64, above: f64) -> f64 {
    let mut x = if above < 0.5 {
        -above.ln() + 1.0
    } else {
        (2.0 * below).sqrt()
    };
    for _ in 0..60 {
        // On the side where the share is small, so that digits are kept.
        let excess = if above < 0.5 {
            (1.0 + x) - above * x.exp()
        } else {
            (below * x.exp()) - (x.exp_m1() - x)
        };
        let step = excess / x;
        x = if x + step > 0.0 { x + step } else { x / 2.0 };
        if step.abs() < 1e-15 * x {
            break;
        }
    }
    x
}

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    // The far end of the normal quantile is asked for by its small share.
    let normal = |below: f64, above: f64| {
        if above < 0.5 {
            -normal_quantile(above)
        } else {
            normal_quantile(below)
        }
    };
    let log = |below: f64, above: f64| {
        if above < 0.5 {
            -above.ln()
        } else {
            -(-below).ln_1p()
        }
    };
    let row = |name: &str, known: f64, found: f64| Row::new(name, known, found);
    let rows = vec![
        row("exponential", 0.5, distribution(log)),
        row("uniform from 0", 1.0 / 3.0, distribution(|below, _| below)),
        row(
            "uniform from 1 to 3",
            1.0 / 6.0,
            distribution(|below, _| 1.0 + 2.0 * below),
        ),
        row(
            "lognormal, σ = 1",
            0.5204998778130465,
            distribution(|below, above| normal(below, above).exp()),
        ),
        row(
            "lognormal, σ = 0.5",
            0.2763263901682369,
            distribution(|b, a| (0.5 * normal(b, a)).exp()),
        ),
        row("gamma, shape 2", 0.375, distribution(gamma_of_shape_two)),
        row(
            "gamma, shape 0.5",
            0.6366197723675815,
            distribution(|below, above| {
                // The square of a normal variate.
                normal(0.5 + below / 2.0, above / 2.0).powi(2)
            }),
        ),
        row(
            "Weibull, k = 2",
            0.2928932188134524,
            distribution(|b, a| log(b, a).sqrt()),
        ),
        row(
            "Weibull, k = 0.7",
            0.6285014277157629,
            distribution(|b, a| log(b, a).powf(1.0 / 0.7)),
        ),
        row("Pareto, α = 2", 1.0 / 3.0, pareto(2.0)),
        row("Pareto, α = 1.5", 0.5, pareto(1.5)),
        row("equal values", 0.0, sample(&[7.3; 9])),
        row(
            "one of five has all",
            0.8,
            sample(&[0.0, 0.0, 5.0, 0.0, 0.0]),
        ),
        row(
            "1 to 10",
            0.3,
            sample(&(1..=10).map(f64::from).collect::<Vec<_>>()),
        ),
        row("1, 2, 3, 4", 0.25, sample(&[1.0, 2.0, 3.0, 4.0])),
        row(
            "4, 3, 2, 1 with weights 10, 20, 30, 40",
            0.27,
            of(&[(4., 10.), (3., 20.), (2., 30.), (1., 40.)]),
        ),
    ];
    vec![Case {
        id: "fairness_gini",
        title: "The Gini coefficient",
        source: "C. Kleiber and S. Kotz, *Statistical Size Distributions* (2003); distributions are cut into 200,000 \
                 groups here.",
        rows,
    }]
}
