//! Long-run shares of a sparse Markov chain in continuous time.

use ndarray::Array2;

use super::NoAnswer;
use super::dense::dense_shares;

/// Up to so many states a chain is solved by elimination, without iteration.
const DENSE_STATES: usize = 300;
/// Sweeps after which an iteration that has not settled is given up.
const MOST_SWEEPS: usize = 20_000;
/// Change of all shares together in one round at which an iteration has settled.
const SETTLED: f64 = 1e-14;

/// A Markov chain as a list of moves; state 0 is where it starts, and it must be able to
/// return there from wherever it gets.
pub(crate) struct Chain {
    states: usize,
    moves: Vec<(u32, u32, f64)>,
}

impl Chain {
    /// A chain of `states` states without moves.
    pub(crate) fn new(states: usize) -> Self {
        Self {
            states,
            moves: Vec::new(),
        }
    }

    /// Adds a move at `rate`; one from a state to itself, or at rate 0, is nothing.
    pub(crate) fn add(&mut self, from: usize, to: usize, rate: f64) {
        if from != to && rate > 0.0 {
            self.moves.push((from as u32, to as u32, rate));
        }
    }

    /// Long-run share of time in every state; 0 for one that is never reached.
    ///
    /// `groups` gives each state a small number (the calls in the system, for instance): the
    /// shares of whole groups are solved exactly after every round, which lets large chains
    /// settle in few. Source: W. J. Stewart (1994), *Introduction to the Numerical Solution
    /// of Markov Chains*, chapter 6 (iterative aggregation and disaggregation).
    ///
    /// # Errors
    /// [`NoAnswer::Unsettled`] when the iteration does not settle.
    pub(crate) fn stationary(&self, groups: &[u32]) -> Result<Vec<f64>, NoAnswer> {
        let reached = self.reached();
        let kept: Vec<usize> = (0..self.states).filter(|&state| reached[state]).collect();
        let mut place = vec![u32::MAX; self.states];
        for (new, &state) in kept.iter().enumerate() {
            place[state] = new as u32;
        }
        let moves: Vec<(u32, u32, f64)> = self
            .moves
            .iter()
            .filter(|&&(from, _, _)| reached[from as usize])
            .map(|&(from, to, rate)| (place[from as usize], place[to as usize], rate))
            .collect();
        let found = if kept.len() <= DENSE_STATES {
            let mut rates = Array2::zeros((kept.len(), kept.len()));
            for &(from, to, rate) in &moves {
                rates[(from as usize, to as usize)] += rate;
            }
            dense_shares(rates)
        } else {
            let groups: Vec<u32> = kept.iter().map(|&state| groups[state]).collect();
            Inflow::new(kept.len(), &moves).settle(&groups)?
        };
        let mut shares = vec![0.0; self.states];
        for (&state, share) in kept.iter().zip(found) {
            shares[state] = share;
        }
        Ok(shares)
    }

    /// Which states can be reached from state 0.
    fn reached(&self) -> Vec<bool> {
        let mut starts = vec![0_usize; self.states + 1];
        for &(from, _, _) in &self.moves {
            starts[from as usize + 1] += 1;
        }
        for state in 0..self.states {
            starts[state + 1] += starts[state];
        }
        let mut next = starts.clone();
        let mut targets = vec![0_u32; self.moves.len()];
        for &(from, to, _) in &self.moves {
            targets[next[from as usize]] = to;
            next[from as usize] += 1;
        }
        let mut reached = vec![false; self.states];
        let mut open = vec![0_usize];
        reached[0] = true;
        while let Some(state) = open.pop() {
            for &to in &targets[starts[state]..starts[state + 1]] {
                if !std::mem::replace(&mut reached[to as usize], true) {
                    open.push(to as usize);
                }
            }
        }
        reached
    }
}

/// The moves of a chain, sorted by the state they lead to.
struct Inflow {
    starts: Vec<usize>,
    sources: Vec<(u32, f64)>,
    outflow: Vec<f64>,
}

impl Inflow {
    fn new(states: usize, moves: &[(u32, u32, f64)]) -> Self {
        let mut starts = vec![0; states + 1];
        let mut outflow = vec![0.0; states];
        for &(from, to, rate) in moves {
            starts[to as usize + 1] += 1;
            outflow[from as usize] += rate;
        }
        for state in 0..states {
            starts[state + 1] += starts[state];
        }
        let mut next = starts.clone();
        let mut sources = vec![(0, 0.0); moves.len()];
        for &(from, to, rate) in moves {
            sources[next[to as usize]] = (from, rate);
            next[to as usize] += 1;
        }
        Self {
            starts,
            sources,
            outflow,
        }
    }

    /// Sweeps over the states, upwards and downwards in turn, until the shares settle.
    fn settle(&self, groups: &[u32]) -> Result<Vec<f64>, NoAnswer> {
        let states = self.outflow.len();
        let mut shares = vec![1.0 / states as f64; states];
        let mut before = shares.clone();
        let mut change = f64::INFINITY;
        for round in 0..MOST_SWEEPS {
            for step in 0..states {
                let state = if round % 2 == 0 {
                    step
                } else {
                    states - 1 - step
                };
                let sources = &self.sources[self.starts[state]..self.starts[state + 1]];
                let inflow: f64 = sources
                    .iter()
                    .map(|&(from, rate)| shares[from as usize] * rate)
                    .sum();
                shares[state] = inflow / self.outflow[state];
            }
            self.balance_groups(groups, &mut shares);
            let last = change;
            change = shares
                .iter()
                .zip(&before)
                .map(|(now, then)| (now - then).abs())
                .sum();
            // At rounding level the change stops falling; it is then as small as it gets.
            if change < SETTLED || (change < 1e-12 && change >= last) {
                return Ok(shares);
            }
            before.copy_from_slice(&shares);
        }
        Err(NoAnswer::Unsettled(change))
    }

    /// Scales the groups so that the flows between them are in balance, and the sum to 1.
    fn balance_groups(&self, groups: &[u32], shares: &mut [f64]) {
        let count = groups.iter().max().map_or(0, |&group| group as usize + 1);
        let mut weights = vec![0.0; count];
        for (share, &group) in shares.iter().zip(groups) {
            weights[group as usize] += share;
        }
        let mut flows = Array2::zeros((count, count));
        for state in 0..shares.len() {
            for &(from, rate) in &self.sources[self.starts[state]..self.starts[state + 1]] {
                let (here, there) = (groups[state] as usize, groups[from as usize] as usize);
                if here != there {
                    flows[(there, here)] += shares[from as usize] * rate;
                }
            }
        }
        // Rates out of a group are flows per share; where all is zero there is nothing to scale.
        for (group, &weight) in weights.iter().enumerate() {
            if weight <= 0.0 {
                return;
            }
            flows.row_mut(group).mapv_inplace(|flow| flow / weight);
        }
        let totals = dense_shares(flows);
        for (share, &group) in shares.iter_mut().zip(groups) {
            *share *= totals[group as usize] / weights[group as usize];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(states: usize, up: f64, down: f64) -> Chain {
        let mut chain = Chain::new(states);
        for state in 1..states {
            chain.add(state - 1, state, up);
            chain.add(state, state - 1, down);
        }
        chain
    }

    #[test]
    fn elimination_and_sweeps_agree_with_the_geometric_line() {
        for states in [250, 1_000] {
            let shares = line(states, 0.9, 1.0)
                .stationary(&(0..states).map(|s| (s / 20) as u32).collect::<Vec<_>>())
                .unwrap();
            let first = 0.1 / (1.0 - 0.9_f64.powi(states as i32));
            for (state, share) in shares.iter().enumerate().take(200) {
                let exact = first * 0.9_f64.powi(state as i32);
                assert!(
                    (share - exact).abs() < 1e-11,
                    "{state}: {share} for {exact}"
                );
            }
        }
    }

    #[test]
    fn states_out_of_reach_have_no_share() {
        let mut chain = Chain::new(3);
        chain.add(0, 1, 1.0);
        chain.add(1, 0, 1.0);
        chain.add(2, 0, 1.0);
        assert_eq!(chain.stationary(&[0; 3]).unwrap(), [0.5, 0.5, 0.0]);
    }
}
