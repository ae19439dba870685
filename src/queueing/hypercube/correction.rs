//! Larson's correction of the independence of units.

/// The factors Q(k), k = 0 … N − 1, by which the chance that k chosen units are busy and the
/// next is free differs from the product of the single chances, when `levels` are the shares
/// of time with 0 … N of the N units busy (waiting calls count as N).
/// Source: R. C. Larson (1975), Operations Research 23, 845–868, for M/M/N; J. P. Jarvis
/// (1985) for loss. Both are this sum over levels.
pub fn correction_factors(levels: &[f64]) -> Vec<f64> {
    let units = levels.len().saturating_sub(1);
    let count = units as f64;
    let busy_units: f64 = levels
        .iter()
        .enumerate()
        .map(|(busy, share)| busy as f64 * share)
        .sum();
    let utilisation = busy_units / count;
    // Share of each level times the chance that the chosen units are all among its busy ones.
    let mut all_busy = levels.to_vec();
    let mut product = 1.0 - utilisation;
    let mut factors = Vec::with_capacity(units);
    for chosen in 0..units {
        let left = (units - chosen) as f64;
        let next_free = |(busy, chance): (usize, &f64)| chance * (count - busy as f64) / left;
        let joint: f64 = all_busy.iter().enumerate().map(next_free).sum();
        // Beyond the range of numbers no call gets so far down a list.
        factors.push(if product > 1e-290 {
            joint / product
        } else {
            0.0
        });
        for (busy, chance) in all_busy.iter_mut().enumerate() {
            *chance *= (busy as f64 - chosen as f64).max(0.0) / left;
        }
        product *= utilisation;
    }
    factors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_books_factors_come_out() {
        let line = crate::queueing::MultiServer::new(1.5, 1.0, 3).unwrap();
        let mut levels: Vec<f64> = (0..3).map(|busy| line.probability(busy)).collect();
        levels.push(line.chance_of_waiting());
        let factors = correction_factors(&levels);
        for (computed, exact) in factors.iter().zip([1.0, 14.0 / 19.0, 12.0 / 19.0]) {
            assert!((computed - exact).abs() < 1e-12);
        }
        assert!(correction_factors(&[]).is_empty());
    }

    #[test]
    fn independent_units_need_no_correction() {
        // Binomial levels are those of independent units.
        let binomial = [0.4096, 0.4096, 0.1536, 0.0256, 0.0016];
        for factor in correction_factors(&binomial) {
            assert!((factor - 1.0).abs() < 1e-12);
        }
    }
}
