//! Long-run shares of a Markov chain that is given by its moves.

use std::collections::HashMap;
use std::hash::Hash;

/// The long-run share of time in every state that can be reached from `start`, where `moves`
/// lists where a state leads and how fast; by sweeps until nothing changes.
pub fn shares<S: Clone + Eq + Hash>(
    start: S,
    moves: impl Fn(&S) -> Vec<(S, f64)>,
) -> Vec<(S, f64)> {
    let mut states = vec![start.clone()];
    let mut number: HashMap<S, usize> = HashMap::from([(start, 0)]);
    let mut into: Vec<Vec<(usize, f64)>> = vec![Vec::new()];
    let mut out: Vec<f64> = Vec::new();
    let mut next = 0;
    while next < states.len() {
        let here = states[next].clone();
        let mut total = 0.0;
        for (there, rate) in moves(&here) {
            let to = *number.entry(there.clone()).or_insert_with(|| {
                states.push(there);
                into.push(Vec::new());
                states.len() - 1
            });
            into[to].push((next, rate));
            total += rate;
        }
        out.push(total);
        next += 1;
    }
    let mut found = vec![1.0 / states.len() as f64; states.len()];
    for _ in 0..200_000 {
        let mut change: f64 = 0.0;
        for state in 0..states.len() {
            let inflow: f64 = into[state]
                .iter()
                .map(|&(from, rate)| found[from] * rate)
                .sum();
            let new = inflow / out[state];
            change = change.max((new - found[state]).abs());
            found[state] = new;
        }
        let sum: f64 = found.iter().sum();
        found.iter_mut().for_each(|share| *share /= sum);
        if change < 1e-15 {
            break;
        }
    }
    states.into_iter().zip(found).collect()
}

/// Sum over the states of share times value.
pub fn mean<S>(shares: &[(S, f64)], value: impl Fn(&S) -> f64) -> f64 {
    shares
        .iter()
        .map(|(state, share)| share * value(state))
        .sum()
}
