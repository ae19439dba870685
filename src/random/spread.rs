//! An uncertain number: a value that is not known, with the range in which it is thought to lie.

/// How an uncertain number is distributed. Its range is always bounded, so that what it is used
/// for can be checked before anything is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spread {
    /// Known.
    Fixed(f64),
    /// Equally likely from the first to the second.
    Uniform(f64, f64),
    /// Triangular: from, most likely, to.
    Triangular(f64, f64, f64),
}

impl Spread {
    /// Equally likely from `low` to `high`; `None` unless both are finite and rise.
    pub fn uniform(low: f64, high: f64) -> Option<Self> {
        let finite = low.is_finite() && high.is_finite();
        let spread = if low < high {
            Self::Uniform(low, high)
        } else {
            Self::Fixed(low)
        };
        (finite && low <= high).then_some(spread)
    }

    /// Triangular with its most likely value; `None` unless all are finite and rise.
    pub fn triangular(low: f64, likely: f64, high: f64) -> Option<Self> {
        let ordered = low <= likely && likely <= high;
        let finite = low.is_finite() && high.is_finite();
        let spread = if low < high {
            Self::Triangular(low, likely, high)
        } else {
            Self::Fixed(low)
        };
        (finite && ordered).then_some(spread)
    }

    /// The number at the uniform number `u` in (0, 1); rises with it. The triangular case inverts
    /// its distribution function, (x − low)² / ((high − low)(likely − low)) below the most likely
    /// value.
    pub fn quantile(self, u: f64) -> f64 {
        match self {
            Self::Fixed(value) => value,
            Self::Uniform(low, high) => low + (high - low) * u,
            Self::Triangular(low, likely, high) => {
                let whole = high - low;
                let below = (likely - low) / whole;
                if u < below {
                    low + libm::sqrt(u * whole * (likely - low))
                } else {
                    high - libm::sqrt((1.0 - u) * whole * (high - likely))
                }
            }
        }
    }

    /// Mean.
    pub fn mean(self) -> f64 {
        match self {
            Self::Fixed(value) => value,
            Self::Uniform(low, high) => (low + high) / 2.0,
            Self::Triangular(low, likely, high) => (low + likely + high) / 3.0,
        }
    }

    /// The least and the greatest value.
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Fixed(value) => (value, value),
            Self::Uniform(low, high) | Self::Triangular(low, _, high) => (low, high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_is_inverted() {
        // From 0 to 4 with its peak at 1: a quarter lies below 1, and F(x) = x²/4 there.
        let triangle = Spread::triangular(0.0, 1.0, 4.0).unwrap();
        assert_eq!(triangle.quantile(0.25), 1.0);
        assert_eq!(triangle.quantile(0.0625), 0.5);
        // Above, 1 − F(x) = (4 − x)²/12: at x = 2, a third is left.
        assert!((triangle.quantile(2.0 / 3.0) - 2.0).abs() < 1e-12);
        assert_eq!(triangle.range(), (0.0, 4.0));
        let steps = 10_000;
        let mean = (0..steps)
            .map(|step| triangle.quantile((f64::from(step) + 0.5) / f64::from(steps)))
            .sum::<f64>()
            / f64::from(steps);
        assert!((mean - triangle.mean()).abs() < 1e-4, "{mean}");
    }

    #[test]
    fn peaks_may_stand_at_an_end() {
        let left = Spread::triangular(1.0, 1.0, 2.0).unwrap();
        let right = Spread::triangular(1.0, 2.0, 2.0).unwrap();
        for u in [0.001, 0.5, 0.999] {
            for spread in [left, right] {
                assert!((1.0..=2.0).contains(&spread.quantile(u)));
            }
        }
        assert_eq!(Spread::triangular(1.0, 1.0, 1.0), Some(Spread::Fixed(1.0)));
    }

    #[test]
    fn what_does_not_rise_is_refused() {
        assert_eq!(Spread::uniform(2.0, 1.0), None);
        assert_eq!(Spread::uniform(0.0, f64::INFINITY), None);
        assert_eq!(Spread::triangular(0.0, 5.0, 4.0), None);
        assert_eq!(Spread::uniform(1.0, 1.0), Some(Spread::Fixed(1.0)));
    }
}
