//! The hypercube of a scenario.

use super::analyse::Effort;
use super::service::Service;
use crate::queueing::NoAnswer;
use crate::queueing::hypercube::{Answer, Atom, Hypercube, Line, ServiceTimes};

/// More different rows of service times than these are not followed by kind.
const MOST_KINDS: usize = 8;

impl Service<'_> {
    /// Who answers whom: exact over all states where these are few enough, by an approximation
    /// when `effort` allows it.
    ///
    /// # Errors
    /// Those of the model.
    pub fn dispatch(&self, effort: Effort) -> Result<Answer, NoAnswer> {
        let (times, kinds) = self.service_times();
        let atom = |origin: usize| Atom {
            rate: self.origins[origin].rate,
            kind: kinds[origin],
            preferences: self.preferences(origin),
        };
        let line = if self.loss() {
            Line::Loss
        } else {
            Line::Endless
        };
        let many = kinds.iter().max().is_some_and(|&most| most >= MOST_KINDS);
        let atoms = (0..self.origins.len()).map(atom).collect();
        let city = Hypercube::new(self.units.len(), atoms, times, line)?;
        if many && effort.approximate {
            return city.approximate();
        }
        match city.solve_within(effort.most_states) {
            Err(NoAnswer::TooLarge { .. }) if effort.approximate => city.approximate(),
            found => found,
        }
    }

    /// Mean busy times, and the kind of each stream.
    fn service_times(&self) -> (ServiceTimes, Vec<usize>) {
        let streams = self.origins.len();
        let exponential = self.busy.iter().all(|busy| busy.exponential);
        if self.uniform() && !(exponential && self.units.len() > 1) {
            // With one unit, or as the nearest to times of any distribution.
            let (mean, _) = self.moments(|_| true);
            return (ServiceTimes::Same(mean), vec![0; streams]);
        }
        let mut rows: Vec<Vec<f64>> = Vec::new();
        let mut kinds = Vec::with_capacity(streams);
        for row in self.busy.outer_iter() {
            let means: Vec<f64> = row.iter().map(|busy| busy.mean).collect();
            let known = rows.iter().position(|known| *known == means);
            kinds.push(known.unwrap_or(rows.len()));
            if known.is_none() {
                rows.push(means);
            }
        }
        let times = match <[Vec<f64>; 1]>::try_from(rows) {
            Ok([row]) => match row.first() {
                Some(&first) if row.iter().all(|&time| time == first) => ServiceTimes::Same(first),
                _ => ServiceTimes::ByUnit(row),
            },
            Err(rows) => ServiceTimes::ByKind(rows),
        };
        (times, kinds)
    }
}
