//! Student's t distribution: quantiles for intervals, tails for tests.

use crate::random::normal_quantile;

/// The number t with P(|T| ≤ t) = `confidence` for Student's T; `None` without a degree of
/// freedom or for a confidence outside [0, 1).
///
/// Newton's method on the logarithm of the tail in ln t, where it is concave.
pub fn student_quantile(confidence: f64, freedom: usize) -> Option<f64> {
    if freedom == 0 || !(0.0..1.0).contains(&confidence) {
        return None;
    }
    if confidence == 0.0 {
        return Some(0.0);
    }
    let tail = 1.0 - confidence;
    let degrees = freedom as f64;
    let ln_slope = ln_density_factor(degrees);
    let mut t = normal_quantile(1.0 - tail / 2.0).max(1e-12);
    for _ in 0..MOST_STEPS {
        let reached = student_tail(t, freedom)?;
        let density = libm::exp(ln_slope - (degrees + 1.0) / 2.0 * libm::log1p(t * t / degrees));
        let change = libm::log(reached / tail) * reached / (2.0 * t * density);
        t *= libm::exp(change);
        if change.abs() < 1e-8 {
            // Convergence is quadratic: what is left is below rounding.
            break;
        }
    }
    Some(t)
}

/// P(|T| > |t|) for Student's T: the two-sided p-value of `t`; `None` without a degree of
/// freedom or when `t` is not a number.
///
/// Source: Abramowitz & Stegun 26.7.1, the tail as an incomplete beta function.
pub fn student_tail(t: f64, freedom: usize) -> Option<f64> {
    if freedom == 0 || t.is_nan() {
        return None;
    }
    let degrees = freedom as f64;
    let square = t * t;
    if square.is_infinite() {
        return Some(0.0);
    }
    let (near, far) = (degrees / (degrees + square), square / (degrees + square));
    Some(incomplete_beta(degrees / 2.0, 0.5, near, far))
}

const MOST_STEPS: usize = 100;
const MOST_TERMS: usize = 20_000;

/// Logarithm of the density of T at 0.
fn ln_density_factor(degrees: f64) -> f64 {
    libm::lgamma((degrees + 1.0) / 2.0)
        - libm::lgamma(degrees / 2.0)
        - 0.5 * libm::log(degrees * std::f64::consts::PI)
}

/// The regularised incomplete beta function at `x`, of which `rest` is 1 − x without rounding.
pub(super) fn incomplete_beta(a: f64, b: f64, x: f64, rest: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if rest <= 0.0 {
        return 1.0;
    }
    let ln_factor = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
        + a * libm::log(x)
        + b * libm::log(rest);
    let factor = libm::exp(ln_factor);
    // The fraction converges quickly on this side only.
    if x < (a + 1.0) / (a + b + 2.0) {
        factor * beta_fraction(a, b, x) / a
    } else {
        1.0 - factor * beta_fraction(b, a, rest) / b
    }
}

/// The continued fraction of Abramowitz & Stegun 26.5.8, by Lentz's method.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let not_zero = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = d;
    for term in 1..MOST_TERMS {
        let m = term as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / not_zero(1.0 + even * d);
        c = not_zero(1.0 + even / c);
        fraction *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / not_zero(1.0 + odd * d);
        c = not_zero(1.0 + odd / c);
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    fraction
}

#[cfg(test)]
mod tests {
    use statrs::distribution::{ContinuousCDF, StudentsT};

    use super::*;

    #[test]
    fn gives_the_tabulated_values() {
        let table = [
            (1, 12.706_204_736_174_7),
            (2, 4.302_652_729_749_46),
            (4, 2.776_445_105_197_79),
            (9, 2.262_157_162_798_21),
            (19, 2.093_024_054_408_31),
            (99, 1.984_216_951_586_42),
        ];
        for (freedom, t) in table {
            let ours = student_quantile(0.95, freedom).unwrap();
            assert!((ours / t - 1.0).abs() < 1e-12, "{freedom}: {ours}");
        }
        let huge = student_quantile(0.95, 100_000_000).unwrap();
        assert!((huge - 1.959_963_984_540_054).abs() < 1e-6);
    }

    #[test]
    fn agrees_with_another_library() {
        for freedom in [1_usize, 2, 3, 7, 19, 50, 499, 10_000] {
            let other = StudentsT::new(0.0, 1.0, freedom as f64).unwrap();
            for confidence in [0.01, 0.5, 0.9, 0.95, 0.99, 1.0 - 0.05 / 60.0, 1.0 - 1e-6] {
                let t = student_quantile(confidence, freedom).unwrap();
                let theirs = 2.0 * other.sf(t);
                assert!(
                    (theirs / (1.0 - confidence) - 1.0).abs() < 1e-8,
                    "{freedom} {t}"
                );
                let tail = student_tail(t, freedom).unwrap();
                assert!(
                    (tail / (1.0 - confidence) - 1.0).abs() < 1e-8,
                    "{freedom} {t}"
                );
            }
        }
    }

    #[test]
    fn ends_are_told_apart() {
        assert_eq!(student_quantile(0.95, 0), None);
        assert_eq!(student_quantile(1.0, 3), None);
        assert_eq!(student_quantile(f64::NAN, 3), None);
        assert_eq!(student_quantile(0.0, 3), Some(0.0));
        assert_eq!(student_tail(0.0, 3), Some(1.0));
        assert_eq!(student_tail(f64::INFINITY, 3), Some(0.0));
        assert_eq!(student_tail(f64::NAN, 3), None);
    }
}
