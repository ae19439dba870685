//! Long-run shares of a small Markov chain, by elimination without subtraction.

use ndarray::Array2;

/// Long-run share of time in each state of a chain with these `rates` (from row to column;
/// the diagonal is ignored). Every state must be reachable from every other.
///
/// No subtraction occurs, so every share has full relative precision, however small.
/// Source: W. K. Grassmann, M. I. Taksar and D. P. Heyman (1985), Operations Research 33.
pub(crate) fn dense_shares(mut rates: Array2<f64>) -> Vec<f64> {
    let states = rates.nrows();
    for last in (1..states).rev() {
        let leaving: f64 = (0..last).map(|to| rates[(last, to)]).sum();
        for from in 0..last {
            rates[(from, last)] /= leaving;
            let share = rates[(from, last)];
            if share > 0.0 {
                for to in 0..last {
                    rates[(from, to)] += share * rates[(last, to)];
                }
            }
        }
    }
    let mut shares = vec![1.0; states];
    for state in 1..states {
        shares[state] = (0..state)
            .map(|from| shares[from] * rates[(from, state)])
            .sum();
    }
    let total: f64 = shares.iter().sum();
    shares.iter_mut().for_each(|share| *share /= total);
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_line_has_erlangs_shares() {
        let mut rates = Array2::zeros((4, 4));
        for busy in 0..3 {
            rates[(busy, busy + 1)] = 1.5;
            rates[(busy + 1, busy)] = (busy + 1) as f64;
        }
        let shares = dense_shares(rates);
        let lost = crate::queueing::erlang_b(1.5, 3);
        assert!((shares[3] - lost).abs() < 1e-15);
    }
}
