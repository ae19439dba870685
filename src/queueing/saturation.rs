//! How many calls that need several units can start at most.

use super::chain::Chain;
use super::{JointStart, NoAnswer};

impl JointStart {
    /// Calls that start per unit of time while the line never empties.
    pub(super) fn saturated_starts(&self) -> Result<f64, NoAnswer> {
        let width = self.units + 1;
        let kinds = self.needs.len();
        let first = self
            .needs
            .iter()
            .position(|&chance| chance > 0.0)
            .unwrap_or(0);
        // State 0, all units busy and a head of a need that occurs, is one that returns: as
        // units finish one by one, a head starts just when it makes all of them busy.
        let state = |busy: usize, need: usize| {
            (need + kinds - 1 - first) % kinds * width + self.units - busy
        };
        let mut chain = Chain::new(width * kinds);
        for need in 1..=kinds {
            for busy in self.units + 1 - need.min(self.units)..=self.units {
                let rate = busy as f64 * self.service_rate;
                // A line that never ends.
                self.shorten(
                    (busy - 1, need, usize::MAX),
                    rate,
                    &mut |next, head, _, rate| {
                        chain.add(state(busy, need), state(next, head), rate);
                    },
                );
            }
        }
        let shares = chain.stationary(&vec![0; width * kinds])?;
        let busy = |at: usize| (self.units - at % width) as f64;
        let mean_busy: f64 = shares
            .iter()
            .enumerate()
            .map(|(at, share)| share * busy(at))
            .sum();
        Ok(mean_busy * self.service_rate / self.mean_need())
    }
}
