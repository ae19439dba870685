//! A distribution given by observed values.

use crate::units::Span;

/// Observed spans, each with a weight, in rising order.
#[derive(Clone, Debug, PartialEq)]
pub struct Empirical {
    values: Vec<Span>,
    /// Weight of all values up to and including each, over the total; ends with 1.
    reached: Vec<f64>,
}

impl Empirical {
    /// Values with weights; `None` if there is no value, a value is negative, a weight is
    /// negative or not finite, or all weights are 0.
    pub fn weighted(mut values: Vec<(Span, f64)>) -> Option<Self> {
        let total: f64 = values.iter().map(|&(_, weight)| weight).sum();
        let valid = |&(value, weight): &(Span, f64)| value >= Span::ZERO && weight >= 0.0;
        if !(values.iter().all(valid) && total > 0.0 && total.is_finite()) {
            return None;
        }
        values.retain(|&(_, weight)| weight > 0.0);
        values.sort_by_key(|&(value, _)| value);
        let mut sum = 0.0;
        let mut reached: Vec<f64> = values
            .iter()
            .map(|&(_, weight)| {
                sum += weight;
                sum / total
            })
            .collect();
        *reached.last_mut()? = 1.0;
        let values = values.into_iter().map(|(value, _)| value).collect();
        Some(Self { values, reached })
    }

    /// Equally likely values; `None` if there is none or one is negative.
    pub fn of(values: impl IntoIterator<Item = Span>) -> Option<Self> {
        Self::weighted(values.into_iter().map(|value| (value, 1.0)).collect())
    }

    /// The smallest value whose distribution function reaches `u`.
    pub fn quantile(&self, u: f64) -> Span {
        let position = self.reached.partition_point(|&reached| reached < u);
        let last = self.values.len() - 1;
        self.values[position.min(last)]
    }

    /// Mean in minutes.
    pub fn mean_minutes(&self) -> f64 {
        self.mean_of(Span::minutes)
    }

    /// Mean of the square, in square minutes.
    pub fn mean_square(&self) -> f64 {
        self.mean_of(|value| value.minutes() * value.minutes())
    }

    fn mean_of(&self, of: impl Fn(Span) -> f64) -> f64 {
        let mut before = 0.0;
        let mut mean = 0.0;
        for (&value, &reached) in self.values.iter().zip(&self.reached) {
            mean += of(value) * (reached - before);
            before = reached;
        }
        mean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_step_at_the_cumulative_weights() {
        let minutes = |m: f64| Span::from_minutes(m);
        let values = vec![
            (minutes(9.0), 1.0),
            (minutes(2.0), 3.0),
            (minutes(5.0), 0.0),
        ];
        let empirical = Empirical::weighted(values).unwrap();
        assert_eq!(empirical.quantile(0.1), minutes(2.0));
        assert_eq!(empirical.quantile(0.75), minutes(2.0));
        assert_eq!(empirical.quantile(0.76), minutes(9.0));
        assert_eq!(empirical.quantile(1.0), minutes(9.0));
        assert_eq!(empirical.mean_minutes(), 3.75);
    }

    #[test]
    fn refuses_what_is_no_distribution() {
        assert_eq!(Empirical::of([]), None);
        assert_eq!(Empirical::of([Span::from_minutes(-1.0)]), None);
        assert_eq!(Empirical::weighted(vec![(Span::MINUTE, 0.0)]), None);
        assert_eq!(Empirical::weighted(vec![(Span::MINUTE, f64::NAN)]), None);
    }
}
