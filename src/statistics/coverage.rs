//! How often intervals hold the truth, counted over repeated experiments.

use super::Estimate;

/// Counts of intervals that hold the true value, or lie wholly on one side of it.
///
/// ```
/// use gridforce::random::{Chance, Entity, Purpose, normal_quantile};
/// use gridforce::statistics::{Coverage, ratio_estimate};
///
/// // 500 experiments of 20 replications each; a replication's mean is normal around 7.
/// let mut coverage = Coverage::of(7.0);
/// for experiment in 0..500 {
///     let chance = |replication| Chance::new(experiment, replication);
///     let replications: Vec<(f64, f64)> = (0..20)
///         .map(|replication| {
///             let draw = chance(replication).uniform(Purpose::Custom(1), Entity::named("mean"), 0);
///             (7.0 + normal_quantile(draw), 1.0)
///         })
///         .collect();
///     coverage.count(&ratio_estimate(&replications));
/// }
/// assert!((coverage.share() - 0.95).abs() < 4.0 * coverage.standard_error());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// The true value.
    pub truth: f64,
    /// Intervals that hold it.
    pub held: u32,
    /// Intervals wholly below it.
    pub below: u32,
    /// Intervals wholly above it.
    pub above: u32,
    /// Estimates without an interval.
    pub without: u32,
}

impl Coverage {
    /// Nothing counted yet; the true value is `truth`.
    pub fn of(truth: f64) -> Self {
        Self {
            truth,
            held: 0,
            below: 0,
            above: 0,
            without: 0,
        }
    }

    /// Counts the ordinary 95 % interval of one experiment.
    pub fn count(&mut self, estimate: &Estimate) {
        let counter = match estimate.interval95() {
            None => &mut self.without,
            Some((_, high)) if high < self.truth => &mut self.below,
            Some((low, _)) if low > self.truth => &mut self.above,
            Some(_) => &mut self.held,
        };
        *counter += 1;
    }

    /// Intervals counted.
    pub fn intervals(&self) -> u32 {
        self.held + self.below + self.above
    }

    /// Share of the intervals that hold the truth; not a number without any.
    pub fn share(&self) -> f64 {
        f64::from(self.held) / f64::from(self.intervals())
    }

    /// Standard error of that share, were it 95 %.
    pub fn standard_error(&self) -> f64 {
        (0.95 * 0.05 / f64::from(self.intervals())).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Note;
    use super::*;

    #[test]
    fn every_estimate_is_counted_once() {
        let mut coverage = Coverage::of(10.0);
        for value in [10.0, 10.5, 20.0, 0.0] {
            coverage.count(&Estimate::with_error(value, 1.0, 19, 20));
        }
        coverage.count(&Estimate::missing(20, Note::NotReached));
        let counts = (coverage.held, coverage.below, coverage.above);
        assert_eq!((counts, coverage.without), ((2, 1, 1), 1));
        assert_eq!(coverage.share(), 0.5);
    }
}
