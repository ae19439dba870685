//! The limit of a slowly converging iteration, guessed from its last rounds.

use ndarray::Array2;

/// The last rounds of an iteration.
/// Source: R. P. Eddy (1979) and M. Mešina (1977), reduced rank extrapolation.
pub(super) struct Extrapolation {
    wanted: usize,
    rounds: Vec<Vec<f64>>,
}

impl Extrapolation {
    /// Guesses are made from `wanted` rounds.
    pub(super) fn new(wanted: usize) -> Self {
        Self {
            wanted,
            rounds: Vec::new(),
        }
    }

    /// Keeps where a round begins.
    pub(super) fn push(&mut self, values: &[f64]) {
        self.rounds.push(values.to_vec());
    }

    /// Sum of all changes since the last round began.
    pub(super) fn change(&self, values: &[f64]) -> f64 {
        let Some(last) = self.rounds.last() else {
            return f64::INFINITY;
        };
        values
            .iter()
            .zip(last)
            .map(|(now, then)| (now - then).abs())
            .sum()
    }

    /// The guess, once there are enough rounds; `values` is where the last one ended. `None`
    /// as well when a guess would be negative somewhere. Afterwards rounds are counted anew.
    pub(super) fn limit(&mut self, values: &[f64]) -> Option<Vec<f64>> {
        if self.rounds.len() < self.wanted {
            return None;
        }
        let mut rounds = std::mem::take(&mut self.rounds);
        rounds.push(values.to_vec());
        let products = products_of_steps(&rounds);
        let weights = solve(products)?;
        let sum: f64 = weights.iter().sum();
        let mut guess = vec![0.0; values.len()];
        // The ends of the rounds carry one sweep more than their beginnings.
        for (weight, round) in weights.iter().zip(&rounds[1..]) {
            let weight = weight / sum;
            guess
                .iter_mut()
                .zip(round)
                .for_each(|(value, end)| *value += weight * end);
        }
        guess.iter().all(|value| *value >= 0.0).then_some(guess)
    }
}

/// Inner products of the rounds' steps with each other.
fn products_of_steps(rounds: &[Vec<f64>]) -> Array2<f64> {
    let step = |round: usize, state: usize| rounds[round + 1][state] - rounds[round][state];
    let steps = rounds.len() - 1;
    let states = rounds[0].len();
    let mut products = Array2::zeros((steps, steps));
    for one in 0..steps {
        for other in 0..=one {
            let product: f64 = (0..states)
                .map(|state| step(one, state) * step(other, state))
                .sum();
            products[(one, other)] = product;
            products[(other, one)] = product;
        }
    }
    products
}

/// Solves `matrix` x = (1, …, 1) by elimination; `None` when it is singular.
fn solve(mut matrix: Array2<f64>) -> Option<Vec<f64>> {
    let size = matrix.nrows();
    let mut right = vec![1.0; size];
    for pivot in 0..size {
        let largest = |&one: &usize, &other: &usize| {
            matrix[(one, pivot)]
                .abs()
                .total_cmp(&matrix[(other, pivot)].abs())
        };
        let best = (pivot..size).max_by(largest)?;
        for column in 0..size {
            matrix.swap((pivot, column), (best, column));
        }
        right.swap(pivot, best);
        if matrix[(pivot, pivot)] == 0.0 {
            return None;
        }
        for row in pivot + 1..size {
            let factor = matrix[(row, pivot)] / matrix[(pivot, pivot)];
            for column in pivot..size {
                matrix[(row, column)] -= factor * matrix[(pivot, column)];
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size)
            .map(|column| matrix[(row, column)] * right[column])
            .sum();
        right[row] = (right[row] - known) / matrix[(row, row)];
    }
    right.iter().all(|value| value.is_finite()).then_some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_decays_are_seen_through() {
        let value = |round: i32| vec![3.0 + 0.9_f64.powi(round), 1.0 + 0.5_f64.powi(round), 2.0];
        let mut rounds = Extrapolation::new(6);
        for round in 0..6 {
            rounds.push(&value(round));
        }
        if let Some(limit) = rounds.limit(&value(6)) {
            for (guess, exact) in limit.iter().zip([3.0, 1.0, 2.0]) {
                assert!((guess - exact).abs() < 1e-4, "{limit:?}");
            }
        }
    }
}
