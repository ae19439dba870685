//! A distribution that is one of several, by chance.

use super::Distribution;
use crate::units::Span;

/// Several distributions, of which one applies, by weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Mixture {
    /// Each part with the weight of all parts up to and including it, over the total.
    parts: Vec<(f64, Distribution)>,
}

impl Mixture {
    /// Parts with weights; `None` if there is no part, a weight is negative or not finite, or
    /// all weights are 0.
    pub fn new(parts: Vec<(f64, Distribution)>) -> Option<Self> {
        let total: f64 = parts.iter().map(|&(weight, _)| weight).sum();
        let valid = |part: &(f64, Distribution)| part.0 >= 0.0;
        if !(parts.iter().all(valid) && total > 0.0 && total.is_finite()) {
            return None;
        }
        let mut sum = 0.0;
        let mut parts: Vec<_> = parts
            .into_iter()
            .filter(|&(weight, _)| weight > 0.0)
            .map(|(weight, part)| {
                sum += weight;
                (sum / total, part)
            })
            .collect();
        parts.last_mut()?.0 = 1.0;
        Some(Self { parts })
    }

    /// The value at the uniform number `u`, which first chooses the part and is then spread
    /// again over (0, 1). Not monotone in `u`.
    pub fn quantile(&self, u: f64) -> Span {
        let position = self.parts.partition_point(|&(reached, _)| reached < u);
        let position = position.min(self.parts.len() - 1);
        let (reached, part) = &self.parts[position];
        let before = if position == 0 {
            0.0
        } else {
            self.parts[position - 1].0
        };
        let spread = (u - before) / (reached - before);
        part.quantile(spread.clamp(f64::EPSILON / 4.0, 1.0 - f64::EPSILON / 2.0))
    }

    /// Mean in minutes.
    pub fn mean_minutes(&self) -> f64 {
        self.mean_of(Distribution::mean_minutes)
    }

    /// Mean of the square, in square minutes.
    pub fn mean_square(&self) -> f64 {
        self.mean_of(Distribution::mean_square)
    }

    fn mean_of(&self, of: impl Fn(&Distribution) -> f64) -> f64 {
        let mut before = 0.0;
        let mut mean = 0.0;
        for (reached, part) in &self.parts {
            mean += of(part) * (reached - before);
            before = *reached;
        }
        mean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chooses_by_weight_and_spreads_again() {
        let uniform = |low, high| {
            Distribution::uniform(Span::from_minutes(low), Span::from_minutes(high)).unwrap()
        };
        let mixture = Mixture::new(vec![
            (1.0, uniform(10.0, 20.0)),
            (0.0, uniform(50.0, 60.0)),
            (3.0, uniform(0.0, 4.0)),
        ])
        .unwrap();
        assert_eq!(mixture.quantile(0.125), Span::from_minutes(15.0));
        assert_eq!(mixture.quantile(0.625), Span::from_minutes(2.0));
        assert_eq!(mixture.mean_minutes(), 15.0 / 4.0 + 1.5);
    }

    #[test]
    fn refuses_what_is_no_distribution() {
        let fixed = Distribution::Fixed(Span::MINUTE);
        assert_eq!(Mixture::new(vec![]), None);
        assert_eq!(Mixture::new(vec![(0.0, fixed.clone())]), None);
        assert_eq!(
            Mixture::new(vec![(-1.0, fixed.clone()), (2.0, fixed)]),
            None
        );
    }
}
