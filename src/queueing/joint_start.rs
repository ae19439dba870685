//! Calls that need several equal units at once, all of which must be free together.

use super::NoAnswer;
use super::chain::Chain;
use super::no_answer::is_positive;

/// States up to which the chain is followed.
const MOST_STATES: usize = 400_000;

/// A first-come line of calls that each need some units together; the head of the line waits
/// until enough are free, nobody passes it; units finish each by itself.
/// Source: L. Green (1980), Operations Research 28, 168–178.
#[derive(Clone, Debug, PartialEq)]
pub struct JointStart {
    /// Equal units.
    pub units: usize,
    /// Calls per unit of time; Poisson.
    pub arrival_rate: f64,
    /// Jobs a unit finishes per unit of time; exponential.
    pub service_rate: f64,
    /// Chance that a call needs 1, 2, 3 … units; sums to 1.
    pub needs: Vec<f64>,
}

/// What a [`JointStart`] line does in the long run.
#[derive(Clone, Debug, PartialEq)]
pub struct JointStartAnswer {
    /// Share of time a unit is busy.
    pub utilisation: f64,
    /// Mean wait over all calls.
    pub mean_wait: f64,
    /// Chance to wait of a call that needs 1, 2, 3 … units.
    pub chance_of_waiting: Vec<f64>,
}

impl JointStart {
    /// The exact answer, from the chain of busy units, need of the head and calls behind it,
    /// cut where almost no time (1e-12) is left beyond.
    ///
    /// # Errors
    /// [`NoAnswer::Unstable`] when more calls come than can ever start: units held idle for
    /// a head that needs several make this happen below full load;
    /// [`NoAnswer::Invalid`] for numbers that make no such line.
    pub fn solve(&self) -> Result<JointStartAnswer, NoAnswer> {
        self.solve_within(MOST_STATES)
    }

    /// The same with at most so many states.
    ///
    /// # Errors
    /// Those of [`JointStart::solve`], [`NoAnswer::TooLarge`] at the lower of both limits.
    pub fn solve_within(&self, most_states: usize) -> Result<JointStartAnswer, NoAnswer> {
        let most = most_states.min(MOST_STATES);
        self.validate()?;
        let most_starts = self.saturated_starts()?;
        // As if the units could all be kept busy: the share of what can be started.
        if self.arrival_rate >= most_starts {
            return Err(NoAnswer::Unstable {
                offered_load: self.arrival_rate / most_starts * self.units as f64,
                servers: self.units,
            });
        }
        let mut longest = 64;
        loop {
            let states = self.states(longest);
            if states > most {
                return Err(NoAnswer::TooLarge {
                    units: self.units,
                    states: states.to_string(),
                    most,
                });
            }
            let shares = self.chain(longest).stationary(&self.groups(longest))?;
            let beyond: f64 = shares[self.state(0, 1, longest)..].iter().sum();
            if beyond < 1e-12 {
                return Ok(self.describe(&shares, longest));
            }
            longest *= 2;
        }
    }

    fn validate(&self) -> Result<(), NoAnswer> {
        if !(is_positive(self.arrival_rate) && is_positive(self.service_rate)) {
            return Err(NoAnswer::Invalid("a rate is not a number above 0"));
        }
        let sum: f64 = self.needs.iter().sum();
        if !((sum - 1.0).abs() < 1e-9 && self.needs.iter().all(|&chance| chance >= 0.0)) {
            return Err(NoAnswer::Invalid(
                "the chances of the needs do not sum to 1",
            ));
        }
        let most = self
            .needs
            .iter()
            .rposition(|&chance| chance > 0.0)
            .map_or(0, |at| at + 1);
        if most > self.units {
            return Err(NoAnswer::Invalid("a call needs more units than there are"));
        }
        Ok(())
    }

    pub(super) fn mean_need(&self) -> f64 {
        self.needs
            .iter()
            .enumerate()
            .map(|(at, chance)| (at + 1) as f64 * chance)
            .sum()
    }

    /// States: first busy units with an empty line, then (line, need, busy).
    fn states(&self, longest: usize) -> usize {
        (self.units + 1) * (1 + longest * self.needs.len())
    }

    fn state(&self, busy: usize, need: usize, line: usize) -> usize {
        let width = self.units + 1;
        if line == 0 {
            busy
        } else {
            width * (1 + (line - 1) * self.needs.len() + need - 1) + busy
        }
    }

    fn groups(&self, longest: usize) -> Vec<u32> {
        let width = self.units + 1;
        let per_group = longest.div_ceil(60);
        let line = |state: usize| (state / width).div_ceil(self.needs.len());
        (0..self.states(longest))
            .map(|state| line(state).div_ceil(per_group) as u32)
            .collect()
    }

    fn chain(&self, longest: usize) -> Chain {
        let mut chain = Chain::new(self.states(longest));
        for busy in 0..=self.units {
            let from = self.state(busy, 0, 0);
            for (at, chance) in self.needs.iter().enumerate() {
                let need = at + 1;
                let to = if busy + need <= self.units {
                    self.state(busy + need, 0, 0)
                } else {
                    self.state(busy, need, 1)
                };
                chain.add(from, to, self.arrival_rate * chance);
            }
            if busy > 0 {
                chain.add(
                    from,
                    self.state(busy - 1, 0, 0),
                    busy as f64 * self.service_rate,
                );
            }
            for need in 1..=self.needs.len() {
                if busy + need > self.units {
                    for line in 1..=longest {
                        self.add_waiting(&mut chain, busy, need, line, longest);
                    }
                }
            }
        }
        chain
    }

    fn add_waiting(
        &self,
        chain: &mut Chain,
        busy: usize,
        need: usize,
        line: usize,
        longest: usize,
    ) {
        let from = self.state(busy, need, line);
        if line < longest {
            chain.add(from, self.state(busy, need, line + 1), self.arrival_rate);
        }
        let rate = busy as f64 * self.service_rate;
        self.shorten(
            (busy - 1, need, line),
            rate,
            &mut |busy, need, line, rate| {
                chain.add(from, self.state(busy, need, line), rate);
            },
        );
    }

    /// Lets heads start one after another while they fit and the line lasts; calls `found`
    /// for each outcome with busy units, need of the new head, calls in line, and its part
    /// of `rate`.
    pub(super) fn shorten(
        &self,
        (busy, need, line): (usize, usize, usize),
        rate: f64,
        found: &mut impl FnMut(usize, usize, usize, f64),
    ) {
        if busy + need > self.units {
            found(busy, need, line, rate);
        } else if line == 1 {
            found(busy + need, 0, 0, rate);
        } else {
            for (at, chance) in self.needs.iter().enumerate() {
                if *chance > 0.0 {
                    self.shorten((busy + need, at + 1, line - 1), rate * chance, found);
                }
            }
        }
    }

    fn describe(&self, shares: &[f64], longest: usize) -> JointStartAnswer {
        let width = self.units + 1;
        let mut waiting = 0.0;
        for line in 1..=longest {
            let first = self.state(0, 1, line);
            let level = &shares[first..first + width * self.needs.len()];
            waiting += line as f64 * level.iter().sum::<f64>();
        }
        let free = |need: usize| shares[..=self.units - need].iter().sum::<f64>();
        let waits = |need: usize| {
            if need > self.units {
                1.0
            } else {
                1.0 - free(need)
            }
        };
        JointStartAnswer {
            utilisation: self.arrival_rate * self.mean_need()
                / (self.service_rate * self.units as f64),
            mean_wait: waiting / self.arrival_rate,
            chance_of_waiting: (1..=self.needs.len()).map(waits).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(arrival_rate: f64, units: usize, needs: &[f64]) -> JointStart {
        JointStart {
            units,
            arrival_rate,
            service_rate: 1.0,
            needs: needs.to_vec(),
        }
    }

    #[test]
    fn the_reference_case_comes_out() {
        let answer = line(1.5, 5, &[0.6, 0.3, 0.1]).solve().unwrap();
        assert!((answer.utilisation - 0.45).abs() < 1e-15);
        assert!((answer.mean_wait - 0.146_584_454_823_484_64).abs() < 1e-9);
        let expected = [
            0.164_697_520_722_180_53,
            0.263_416_345_142_055_36,
            0.420_332_662_592_996_2,
        ];
        for (computed, exact) in answer.chance_of_waiting.iter().zip(expected) {
            assert!((computed - exact).abs() < 1e-9, "{computed} for {exact}");
        }
    }

    #[test]
    fn calls_for_one_unit_are_an_ordinary_line() {
        let exact = super::super::MultiServer::new(2.4, 1.0, 3).unwrap();
        let answer = line(2.4, 3, &[1.0]).solve().unwrap();
        assert!((answer.mean_wait - exact.mean_wait()).abs() < 1e-10);
    }

    #[test]
    fn idle_units_beside_a_waiting_head_make_it_unstable_early() {
        // Each call takes two of three units: 1/3 until a unit ends, 1/2 until the next does.
        let exact = 1.0 / (1.0 / 3.0 + 1.0 / 2.0);
        let pairs = |arrival_rate| line(arrival_rate, 3, &[0.0, 1.0]);
        assert!((pairs(1.0).saturated_starts().unwrap() - exact).abs() < 1e-12);
        let reason = pairs(1.26).solve().unwrap_err();
        assert_eq!(
            reason.to_string(),
            "unstable: offered load 3.15 for 3 units"
        );
    }
}
