//! Poisson variates.

/// The Poisson variate of this `mean` at the uniform number `u` in (0, 1), by adding up its
/// probabilities; rises with `u`. Meant for small means: the work grows with the result.
pub fn poisson(mean: f64, u: f64) -> u64 {
    let mut probability = libm::exp(-mean);
    let mut reached = probability;
    let mut number = 0;
    while u >= reached && probability > 0.0 {
        number += 1;
        probability *= mean / number as f64;
        reached += probability;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_are_those_of_poisson() {
        // e^-0.5 = 0.60653, times 0.5 = 0.30327, times 0.25 = 0.07582.
        for (u, number) in [
            (0.606, 0),
            (0.607, 1),
            (0.9097, 1),
            (0.9099, 2),
            (0.9856, 2),
            (0.9857, 3),
        ] {
            assert_eq!(poisson(0.5, u), number, "{u}");
        }
        assert_eq!(poisson(0.0, 0.999_999), 0);
        assert!(poisson(0.9, 1.0 - f64::EPSILON) < 30);
    }
}
