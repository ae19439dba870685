//! Sums over replications from which a ratio and its standard error follow without keeping the pairs.

use crate::statistics::{Estimate, Note};

/// First and second moments of pairs (a, b). For tables only: their intervals carry rounding that
/// paired differences must not have.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Moments {
    count: usize,
    a: f64,
    b: f64,
    aa: f64,
    ab: f64,
    bb: f64,
}

impl Moments {
    /// Takes in one replication's pair.
    pub(super) fn add(&mut self, a: f64, b: f64) {
        self.count += 1;
        self.a += a;
        self.b += b;
        self.aa += a * a;
        self.ab += a * b;
        self.bb += b * b;
    }

    /// The ratio Σ a / Σ b with its standard error.
    pub(super) fn estimate(&self) -> Estimate {
        if self.b == 0.0 {
            return Estimate::missing(self.count, Note::NothingObserved);
        }
        let ratio = self.a / self.b;
        if self.count < 2 {
            return Estimate::without_interval(ratio, self.count, Note::OneReplication);
        }
        let n = self.count as f64;
        let squares = self.aa - 2.0 * ratio * self.ab + ratio * ratio * self.bb;
        // Below this share of its terms the sum is rounding.
        let floor = 1e-12 * (self.aa + ratio * ratio * self.bb);
        let squares = if squares > floor { squares } else { 0.0 };
        let error = libm::sqrt(squares / ((n - 1.0) * n)) / (self.b / n);
        Estimate::with_error(ratio, error, self.count - 1, self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::ratio_estimate;

    #[test]
    fn moments_give_the_ratio_estimate() {
        let pairs = [(3.0, 2.0), (1.0, 4.0), (5.0, 5.0), (2.0, 1.0)];
        let mut moments = Moments::default();
        for (a, b) in pairs {
            moments.add(a, b);
        }
        let (own, usual) = (moments.estimate(), ratio_estimate(&pairs));
        assert_eq!(own.value, usual.value);
        let gap = own.standard_error.unwrap() - usual.standard_error.unwrap();
        assert!(gap.abs() < 1e-12);
    }

    #[test]
    fn equal_replications_have_no_error() {
        let mut moments = Moments::default();
        (0..7).for_each(|_| moments.add(0.1, 0.3));
        assert_eq!(moments.estimate().standard_error, Some(0.0));
        assert_eq!(Moments::default().estimate().value, None);
    }
}
