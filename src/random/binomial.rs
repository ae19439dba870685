//! How many of a number of people come, from one uniform number.

/// The number of successes in `n` trials of chance `p` at the uniform number `u`: the smallest
/// k whose distribution function reaches `u`.
///
/// For a fixed `u`, a higher `p` or a larger `n` never gives fewer. A `p` below 0 counts as 0
/// (as does one that is not a number), above 1 as 1.
pub fn binomial(n: u32, p: f64, u: f64) -> u32 {
    if p >= 1.0 {
        return n;
    }
    if n == 0 || p.is_nan() || p <= 0.0 {
        return 0;
    }
    let odds = p / (1.0 - p);
    // Starts at the most likely count, where nothing underflows, goes down to where nothing
    // is left, and adds up from there.
    let most_likely = ((f64::from(n) + 1.0) * p) as u32;
    let most_likely = most_likely.min(n);
    let mut count = most_likely;
    let mut chance = chance_of(n, count, p);
    while count > 0 && chance > NOTHING_BELOW {
        chance *= f64::from(count) / (f64::from(n - count + 1) * odds);
        count -= 1;
    }
    let mut reached = chance;
    while reached < u && count < n {
        if count >= most_likely && chance < NOTHING_ABOVE {
            break;
        }
        chance *= f64::from(n - count) * odds / f64::from(count + 1);
        count += 1;
        reached += chance;
    }
    count
}

const NOTHING_BELOW: f64 = 1e-30;
/// Below the distance between two uniform numbers near 1.
const NOTHING_ABOVE: f64 = 1e-17;

/// The chance of exactly `count` successes.
fn chance_of(n: u32, count: u32, p: f64) -> f64 {
    let (n, count) = (f64::from(n), f64::from(count));
    let ways = libm::lgamma(n + 1.0) - libm::lgamma(count + 1.0) - libm::lgamma(n - count + 1.0);
    libm::exp(ways + count * libm::log(p) + (n - count) * libm::log1p(-p))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use statrs::distribution::{Binomial, DiscreteCDF};

    use super::*;

    #[test]
    fn ends_are_certain() {
        assert_eq!(binomial(12, 0.0, 0.999), 0);
        assert_eq!(binomial(12, 1.0, 0.001), 12);
        assert_eq!(binomial(0, 0.5, 0.5), 0);
        assert_eq!(binomial(12, f64::NAN, 0.5), 0);
        assert_eq!(binomial(1, 0.3, 0.69), 0);
        assert_eq!(binomial(1, 0.3, 0.71), 1);
    }

    #[test]
    fn agrees_with_the_distribution_function_of_another_library() {
        for n in [1, 2, 9, 40, 1000] {
            for p in [0.01, 0.3, 0.5, 0.85, 0.999] {
                let other = Binomial::new(p, u64::from(n)).unwrap();
                for step in 0..200 {
                    let u = (f64::from(step) + 0.5) / 200.0;
                    let k = u64::from(binomial(n, p, u));
                    assert!(other.cdf(k) >= u - 1e-10, "{n} {p} {u}");
                    assert!(k == 0 || other.cdf(k - 1) < u + 1e-10, "{n} {p} {u}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn never_falls_with_chance_or_number(
            n in 0_u32..400,
            p in 0.0_f64..1.0,
            more in 0.0_f64..0.5,
            u in 1e-16_f64..1.0,
        ) {
            let count = binomial(n, p, u);
            prop_assert!(count <= n);
            prop_assert!(binomial(n, (p + more).min(1.0), u) >= count);
            prop_assert!(binomial(n + 1, p, u) >= count);
        }
    }
}
