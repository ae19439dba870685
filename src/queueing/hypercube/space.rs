//! The states of busy and free units, and their long-run shares when kinds are alike.

use super::extrapolation::Extrapolation;
use super::tree::Tree;
use crate::queueing::NoAnswer;

/// Rounds after which an iteration that has not settled is given up.
const MOST_ROUNDS: usize = 2_000;
/// Change of all shares together in one round at which the iteration has settled.
const SETTLED: f64 = 2e-13;

/// All states of busy units (one bit each) with the moves between them.
pub(super) struct Space {
    units: usize,
    /// For every state and busy unit, the rate at which that unit's getting busy leads here.
    arrivals: Vec<f64>,
    /// How fast calls are assigned, by state.
    assigned: Vec<f64>,
    /// How fast busy units finish, by unit.
    service: Vec<f64>,
}

impl Space {
    pub(super) fn new(tree: &Tree, service: Vec<f64>) -> Self {
        let units = service.len();
        let states = 1_usize << units;
        let mut arrivals = vec![0.0; states * units];
        let mut assigned = vec![0.0; states];
        let mut rates = vec![0.0; units];
        for state in 0..states {
            rates.fill(0.0);
            tree.add_rates(state as u32, &mut rates);
            for (unit, &rate) in rates.iter().enumerate() {
                if state >> unit & 1 == 0 {
                    arrivals[(state | 1 << unit) * units + unit] = rate;
                    assigned[state] += rate;
                }
            }
        }
        Self {
            units,
            arrivals,
            assigned,
            service,
        }
    }

    /// Long-run share of time in every state, the waiting line left out.
    ///
    /// A round is a sweep over the states upwards and one downwards, after each of which the
    /// levels (states with as many busy units) are brought into balance with each other.
    /// From the last few rounds the limit is guessed, to begin again from there.
    pub(super) fn settle(&self) -> Result<Vec<f64>, NoAnswer> {
        let states = self.assigned.len();
        let finishing: Vec<f64> = (0..states).map(|state| self.finishing(state)).collect();
        let mut shares = vec![1.0 / states as f64; states];
        self.balance_levels(&finishing, &mut shares);
        let mut rounds = Extrapolation::new(6);
        let mut last = f64::INFINITY;
        for _ in 0..MOST_ROUNDS {
            rounds.push(&shares);
            self.sweep(0..states, &finishing, &mut shares);
            self.sweep((0..states).rev(), &finishing, &mut shares);
            let change = rounds.change(&shares);
            // At rounding level the change stops falling; it is then as small as it gets.
            if change < SETTLED || (change < 1e-11 && change >= last) {
                return Ok(shares);
            }
            last = change;
            if let Some(guess) = rounds.limit(&shares) {
                shares = guess;
                self.balance_levels(&finishing, &mut shares);
            }
        }
        Err(NoAnswer::Unsettled(last))
    }

    fn sweep(&self, order: impl Iterator<Item = usize>, finishing: &[f64], shares: &mut [f64]) {
        for state in order {
            let outflow = self.assigned[state] + finishing[state];
            if outflow > 0.0 {
                shares[state] = self.inflow(state, shares) / outflow;
            }
        }
        self.balance_levels(finishing, shares);
    }

    fn finishing(&self, state: usize) -> f64 {
        let busy = |unit: &usize| state >> unit & 1 == 1;
        (0..self.units)
            .filter(busy)
            .map(|unit| self.service[unit])
            .sum()
    }

    fn inflow(&self, state: usize, shares: &[f64]) -> f64 {
        let arrivals = &self.arrivals[state * self.units..][..self.units];
        let mut inflow = 0.0;
        for (unit, (&arrival, &service)) in arrivals.iter().zip(&self.service).enumerate() {
            let bit = 1 << unit;
            let rate = if state & bit == 0 { service } else { arrival };
            inflow += shares[state ^ bit] * rate;
        }
        inflow
    }

    fn balance_levels(&self, finishing: &[f64], shares: &mut [f64]) {
        let mut up = vec![0.0; self.units + 1];
        let mut down = vec![0.0; self.units + 1];
        for (state, &share) in shares.iter().enumerate() {
            let level = state.count_ones() as usize;
            up[level] += share * self.assigned[state];
            down[level] += share * finishing[state];
        }
        let mut scale = vec![1.0; self.units + 1];
        for level in 1..=self.units {
            // A level that is never reached keeps its share of nothing.
            let into = scale[level - 1] * up[level - 1];
            scale[level] = if down[level] > 0.0 {
                into / down[level]
            } else {
                0.0
            };
        }
        let level = |state: usize| state.count_ones() as usize;
        let total: f64 = shares
            .iter()
            .enumerate()
            .map(|(state, share)| share * scale[level(state)])
            .sum();
        for (state, share) in shares.iter_mut().enumerate() {
            *share *= scale[level(state)] / total;
        }
    }
}
