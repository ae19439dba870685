//! Constants of procedures that select the best of several plans.

/// Standard normal distribution function.
fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// The h for which `reached(h)`, rising from below to above `wanted`, is `wanted`.
fn solve(wanted: f64, reached: impl Fn(f64) -> f64) -> Option<f64> {
    let mut high = 1.0;
    while reached(high) < wanted {
        high *= 2.0;
        if high > 1e9 {
            return None;
        }
    }
    // Regula falsi, with the Illinois rule against creeping.
    let (mut low, mut below, mut above) = (0.0, reached(0.0) - wanted, reached(high) - wanted);
    let mut side = 0;
    for _ in 0..200 {
        let middle = (low * above - high * below) / (above - below);
        let found = reached(middle) - wanted;
        if found.abs() < 1e-15 || high - low < 1e-13 * high {
            return Some(middle);
        }
        if found > 0.0 {
            (high, above) = (middle, found);
            below *= if side == 1 { 0.5 } else { 1.0 };
            side = 1;
        } else {
            (low, below) = (middle, found);
            above *= if side == -1 { 0.5 } else { 1.0 };
            side = -1;
        }
    }
    Some((low + high) / 2.0)
}

/// Bechhofer's h: with h² σ² / δ² replications of each of `plans`, of equal known variance
/// σ², the best is selected with `confidence` when it is better by δ. `None` for fewer than
/// two plans or a confidence that chance alone reaches.
/// Source: R. E. Bechhofer (1954), Annals of Mathematical Statistics 25, 16–39.
pub fn bechhofer_constant(plans: usize, confidence: f64) -> Option<f64> {
    sensible(plans, confidence)?;
    let others = (plans - 1) as f64;
    // The trapezoidal rule is as good as exact for what falls off on both sides.
    let step = 0.02;
    let density = |z: f64| step * libm::exp(-0.5 * z * z) / libm::sqrt(2.0 * std::f64::consts::PI);
    let points: Vec<(f64, f64)> = (-500..=500)
        .map(|i| f64::from(i) * step)
        .map(|z| (z, density(z)))
        .collect();
    solve(confidence, |h| {
        points
            .iter()
            .map(|&(z, weight)| weight * libm::pow(normal_below(z + h), others))
            .sum()
    })
}

/// Rinott's h: with (h S / δ)² replications of each plan, S being its deviation in a first stage
/// with `freedom` degrees of freedom, the best of `plans` is selected with
/// `confidence` when it is better by δ. `None` as for [`bechhofer_constant`], or without
/// freedom.
/// Source: Y. Rinott (1978), Communications in Statistics A7, 799–811.
pub fn rinott_constant(plans: usize, confidence: f64, freedom: u32) -> Option<f64> {
    sensible(plans, confidence)?;
    if freedom == 0 {
        return None;
    }
    let (others, freedom) = ((plans - 1) as f64, f64::from(freedom));
    let points = chi_square_points(freedom);
    solve(confidence, |h| {
        let beaten = |y: f64| {
            let one = |&(x, weight): &(f64, f64)| {
                weight * normal_below(h / libm::sqrt(freedom * (1.0 / x + 1.0 / y)))
            };
            points.iter().map(one).sum::<f64>()
        };
        points
            .iter()
            .map(|&(y, weight)| weight * libm::pow(beaten(y), others))
            .sum()
    })
}

/// Points and weights of the trapezoidal rule over the logarithm of a chi-square variate,
/// where its density is smooth and falls off fast.
fn chi_square_points(freedom: f64) -> Vec<(f64, f64)> {
    let half = freedom / 2.0;
    let log_density =
        |t: f64| half * t - libm::exp(t) / 2.0 - half * std::f64::consts::LN_2 - libm::lgamma(half);
    let middle = libm::log(freedom);
    // The logarithm has a deviation of about sqrt(2 / freedom).
    let step = 0.12 * libm::sqrt(2.0 / freedom);
    let inside = |t: &f64| log_density(*t) > -42.0;
    let up = (0..)
        .map(|i| middle + f64::from(i) * step)
        .take_while(inside);
    let down = (1..)
        .map(|i| middle - f64::from(i) * step)
        .take_while(inside);
    let mut points: Vec<(f64, f64)> = up
        .chain(down)
        .map(|t| (libm::exp(t), step * libm::exp(log_density(t))))
        .collect();
    points.sort_by(|one, other| one.0.total_cmp(&other.0));
    points
}

/// Kim and Nelson's η for `plans` and `confidence` with `first` replications to begin with
/// (and c = 1); the procedure's h² is 2 η (`first` − 1). `None` as for
/// [`bechhofer_constant`], or with fewer than two first replications.
/// Source: S.-H. Kim and B. L. Nelson (2001), ACM TOMACS 11, 251–273.
pub fn kim_nelson_eta(plans: usize, confidence: f64, first: u32) -> Option<f64> {
    sensible(plans, confidence)?;
    let error = (1.0 - confidence) / (plans - 1) as f64;
    sequential_eta(error, first.checked_sub(1)? as usize)
}

/// The η with which one sequential decision is wrong with at most the chance `error`, when the
/// variance is known with `freedom` degrees of freedom: ((2 `error`)^(−2 / `freedom`) − 1) / 2.
/// `None` without freedom or for an error outside (0, 0.5).
/// Source: as [`kim_nelson_eta`], whose error is (1 − confidence) / (plans − 1) for each pair.
pub fn sequential_eta(error: f64, freedom: usize) -> Option<f64> {
    let sound = error > 0.0 && error < 0.5 && freedom > 0;
    sound.then(|| 0.5 * (libm::pow(2.0 * error, -2.0 / freedom as f64) - 1.0))
}

fn sensible(plans: usize, confidence: f64) -> Option<()> {
    (plans >= 2 && confidence > 1.0 / plans as f64 && confidence < 1.0).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_constants_come_out() {
        assert!((bechhofer_constant(2, 0.95).unwrap() - 2.326_174_307_353_347).abs() < 1e-9);
        assert!((bechhofer_constant(10, 0.95).unwrap() - 3.418_178_963_776_545_4).abs() < 1e-9);
        assert!((rinott_constant(10, 0.975, 50).unwrap() - 4.045_267_826_6).abs() < 1e-8);
        assert!((rinott_constant(4, 0.975, 2).unwrap() - 10.754_833_928_3).abs() < 1e-8);
        assert!((rinott_constant(3, 0.975, 1).unwrap() - 47.018_598_658).abs() < 1e-6);
        assert!((kim_nelson_eta(5, 0.95, 20).unwrap() - 0.237_238_315_535_193_7).abs() < 1e-12);
    }

    #[test]
    fn what_needs_no_procedure_has_no_constant() {
        assert_eq!(bechhofer_constant(1, 0.95), None);
        assert_eq!(rinott_constant(2, 0.5, 10), None);
        assert_eq!(rinott_constant(2, 0.95, 0), None);
        assert_eq!(kim_nelson_eta(2, 0.95, 1), None);
    }
}
