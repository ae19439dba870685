//! The quantile of the gamma distribution.

use super::normal_quantile;

/// The value below which the share `probability` of a gamma distribution with this `shape`
/// and scale 1 lies. Relative error below 1e-10 for shapes up to 1e6, above which the
/// approximation of Wilson and Hilferty (1931) is as good as exact.
///
/// Newton's method on the logarithm of the tail as a function of ln x. Both tails are concave
/// there, so that the steps cannot run away, and both come as (ln tail, tail / slope) from the
/// series or the continued fraction of Abramowitz & Stegun 6.5.29 and 6.5.31.
pub(super) fn gamma_quantile(shape: f64, probability: f64) -> f64 {
    if probability <= 0.0 {
        return 0.0;
    }
    if probability >= 1.0 {
        return f64::INFINITY;
    }
    if shape > LARGEST_SHAPE {
        return wilson_hilferty(shape, probability).max(0.0);
    }
    let ln_gamma = libm::lgamma(shape);
    // The series converges quickly below this value, the fraction above it.
    let middle = libm::log(shape + 1.0);
    let ln_lower = libm::log(probability);
    let ln_x = if ln_lower <= lower_tail(shape, ln_gamma, middle).0 {
        let start = first_guess(shape, ln_gamma, probability).min(middle);
        newton(start, |ln_x| {
            let (ln_tail, inverse_slope) = lower_tail(shape, ln_gamma, ln_x);
            (ln_lower - ln_tail) * inverse_slope
        })
    } else {
        let ln_upper = libm::log1p(-probability);
        let start = first_guess(shape, ln_gamma, probability).max(middle);
        newton(start, |ln_x| {
            let (ln_tail, inverse_slope) = upper_tail(shape, ln_gamma, ln_x);
            (ln_tail - ln_upper) * inverse_slope
        })
    };
    libm::exp(ln_x)
}

const LARGEST_SHAPE: f64 = 1e6;
const MOST_STEPS: usize = 60;
const MOST_TERMS: usize = 100_000;

fn newton(start: f64, step: impl Fn(f64) -> f64) -> f64 {
    let mut ln_x = start;
    for _ in 0..MOST_STEPS {
        let change = step(ln_x);
        ln_x += change;
        if change.abs() < 1e-8 {
            // Convergence is quadratic: what is left is below rounding.
            break;
        }
    }
    ln_x
}

/// Logarithm of a value near the quantile.
fn first_guess(shape: f64, ln_gamma: f64, probability: f64) -> f64 {
    let guess = wilson_hilferty(shape, probability);
    if shape > 1.0 && guess > 0.05 * shape {
        return libm::log(guess);
    }
    // Near 0 the distribution function is x^shape / Γ(shape + 1).
    (libm::log(probability) + ln_gamma + libm::log(shape)) / shape
}

fn wilson_hilferty(shape: f64, probability: f64) -> f64 {
    let ninth = 1.0 / (9.0 * shape);
    let root = 1.0 - ninth + normal_quantile(probability) * libm::sqrt(ninth);
    shape * root * root * root
}

/// ln P(shape, x), and P divided by its slope in ln x.
fn lower_tail(shape: f64, ln_gamma: f64, ln_x: f64) -> (f64, f64) {
    let x = libm::exp(ln_x);
    let mut term = 1.0 / shape;
    let mut sum = term;
    let mut divisor = shape;
    for _ in 0..MOST_TERMS {
        divisor += 1.0;
        term *= x / divisor;
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
    }
    (shape * ln_x - x - ln_gamma + libm::log(sum), sum)
}

/// ln Q(shape, x), and Q divided by its falling slope in ln x; by Lentz's method.
fn upper_tail(shape: f64, ln_gamma: f64, ln_x: f64) -> (f64, f64) {
    let x = libm::exp(ln_x);
    let mut b = x + 1.0 - shape;
    let mut c = 1e300;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for step in 1..MOST_TERMS {
        let step = step as f64;
        let a = -step * (step - shape);
        b += 2.0;
        d = 1.0 / (a * d + b);
        c = b + a / c;
        let factor = d * c;
        fraction *= factor;
        if (factor - 1.0).abs() < 1e-16 {
            break;
        }
    }
    (shape * ln_x - x - ln_gamma + libm::log(fraction), fraction)
}

#[cfg(test)]
mod tests {
    use statrs::function::gamma::{gamma_lr, gamma_ur};

    use super::*;

    #[test]
    fn inverts_the_distribution_function_of_another_library() {
        for shape in [0.05, 0.3, 0.9, 1.0, 1.5, 4.0, 11.1, 100.0, 1e4] {
            for step in 1..400 {
                let p = f64::from(step) / 400.0;
                let x = gamma_quantile(shape, p);
                if x < 1e-250 {
                    continue;
                }
                let error = if p < 0.5 {
                    gamma_lr(shape, x) / p - 1.0
                } else {
                    gamma_ur(shape, x) / (1.0 - p) - 1.0
                };
                // An error of x counts `shape` times or less in the tail's logarithm.
                assert!(error.abs() < 1e-10, "shape {shape}, p {p}: {error}");
            }
        }
    }

    #[test]
    fn exponential_and_erlang_have_closed_forms() {
        for p in [1e-15, 1e-6, 0.01, 0.5, 0.632, 0.9, 1.0 - 1e-12] {
            let exact = -libm::log1p(-p);
            let x = gamma_quantile(1.0, p);
            assert!((x / exact - 1.0).abs() < 1e-13, "{p}");
            let erlang = gamma_quantile(2.0, p);
            let upper = libm::exp(-erlang) * (1.0 + erlang);
            assert!((upper - (1.0 - p)).abs() < 1e-14, "{p}");
        }
    }

    #[test]
    fn extremes_are_finite_and_ordered() {
        for shape in [1e-4, 0.01, 0.5, 1.0, 30.0, 1e5, 9.99e5, 1.001e6, 1e12] {
            let mut before = 0.0;
            for p in [1e-16, 1e-9, 0.1, 0.5, 0.6, 0.9, 1.0 - 1e-9, 1.0 - 1e-16] {
                let x = gamma_quantile(shape, p);
                assert!(x.is_finite() && x >= before, "shape {shape}, p {p}: {x}");
                before = x;
            }
        }
    }
}
