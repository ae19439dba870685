//! How much of the variance of an outcome an assumed value explains: the binned correlation ratio.

use super::student::incomplete_beta;

/// Fewer replications say nothing of it.
const FEWEST: usize = 30;
/// Replications in a bin, as long as there are not too few or too many bins.
const BIN: usize = 20;
const BINS: std::ops::RangeInclusive<usize> = 3..=10;
/// How often chance alone goes beyond the noise floor.
const NOISE: f64 = 0.05;

/// What one input explains of an outcome's variance by itself (first order).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// Share of the variance, freed of what bins explain by chance; at least 0.
    pub share: f64,
    /// The share that chance alone exceeds in one of twenty cases.
    pub noise_floor: f64,
    /// How often chance alone gives as large a share.
    pub p_value: f64,
}

/// The first-order share of the variance of `outcomes` that `inputs` explains, from pairs that
/// were drawn independently. The pairs are sorted by input and cut into k bins of equal size
/// (n / 20, at least 3 and at most 10); with η² = the sum of squares between bins ÷ all, the share
/// is 1 − (1 − η²)(n − 1) / (n − k). Without any influence η² follows a beta distribution with
/// (k − 1) / 2 and (n − k) / 2 (outcomes nearly normal), which gives the noise floor and the
/// p-value. What the input explains inside a bin is lost: a straight line loses 1 / k².
/// `None` below 30 pairs, or when one side does not vary.
///
/// Source: Pearson (1905), the correlation ratio; Kelley (1935), *Proceedings of the National
/// Academy of Sciences* 21, its correction; as first-order sensitivity: Plischke, Borgonovo and
/// Smith (2013), *European Journal of Operational Research* 226.
///
/// ```
/// use gridforce::statistics::influence;
///
/// let input: Vec<f64> = (0..100).map(f64::from).collect();
/// // Three quarters of the variance come from the input, one quarter from elsewhere. Between five
/// // bins of twenty lie 800 of 1127.7, freed of chance 0.697.
/// let elsewhere = |i: usize| [-1.0, 1.0][i % 2] * (9999.0_f64 / 12.0 / 3.0).sqrt();
/// let outcome: Vec<f64> = (0..100).map(|i| input[i] + elsewhere(i)).collect();
/// let found = influence(&input, &outcome).unwrap();
/// assert!((found.share - 0.697).abs() < 1e-3 && found.p_value < 1e-6);
/// ```
pub fn influence(inputs: &[f64], outcomes: &[f64]) -> Option<Influence> {
    let count = inputs.len().min(outcomes.len());
    if count < FEWEST {
        return None;
    }
    let order = rising(&inputs[..count]);
    if inputs[order[0]] == inputs[order[count - 1]] {
        return None;
    }
    let mean = |places: &[usize]| {
        places.iter().map(|&place| outcomes[place]).sum::<f64>() / places.len() as f64
    };
    let all = mean(&order);
    let whole: f64 = order
        .iter()
        .map(|&place| (outcomes[place] - all).powi(2))
        .sum();
    let size: f64 = order.iter().map(|&place| outcomes[place].abs()).sum();
    // Below this share of the values a spread is rounding.
    if whole.is_nan() || whole <= (1e-12 * size).powi(2) {
        return None;
    }
    let bins = (count / BIN).clamp(*BINS.start(), *BINS.end());
    let between: f64 = (0..bins)
        .map(|bin| &order[bin * count / bins..(bin + 1) * count / bins])
        .map(|bin| bin.len() as f64 * (mean(bin) - all).powi(2))
        .sum();
    let freedom = ((bins - 1) as f64, (count - bins) as f64);
    let corrected = |ratio: f64| 1.0 - (1.0 - ratio) * (count - 1) as f64 / freedom.1;
    let tail = |ratio: f64| incomplete_beta(freedom.1 / 2.0, freedom.0 / 2.0, 1.0 - ratio, ratio);
    let ratio = (between / whole).clamp(0.0, 1.0);
    // The tail falls from 1 to 0.
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if tail(middle) > NOISE {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(Influence {
        share: corrected(ratio).max(0.0),
        noise_floor: corrected(low),
        p_value: tail(ratio),
    })
}

/// Positions of the least and of the greatest third of `inputs`, each in rising position.
pub fn outer_thirds(inputs: &[f64]) -> (Vec<usize>, Vec<usize>) {
    let order = rising(inputs);
    let third = order.len() / 3;
    let sorted = |places: &[usize]| {
        let mut places = places.to_vec();
        places.sort_unstable();
        places
    };
    (
        sorted(&order[..third]),
        sorted(&order[order.len() - third..]),
    )
}

fn rising(inputs: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..inputs.len()).collect();
    order.sort_by(|&one, &other| inputs[one].total_cmp(&inputs[other]).then(one.cmp(&other)));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Chance, Entity, Purpose, normal_quantile};
    use statrs::distribution::{Beta, ContinuousCDF};

    /// Sixty pairs in three bins of twenty: outcome = bin number ± 1 in turn. Between bins
    /// 20 × (1 + 0 + 1) = 40, within 60: η² = 0.4, corrected 1 − 0.6 × 59 / 57.
    #[test]
    fn gives_what_is_worked_out_on_paper() {
        let inputs: Vec<f64> = (0..60).map(f64::from).collect();
        let outcomes: Vec<f64> = (0..60)
            .map(|i| f64::from(i / 20) + if i % 2 == 0 { 1.0 } else { -1.0 })
            .collect();
        let found = influence(&inputs, &outcomes).unwrap();
        assert!((found.share - (1.0 - 0.6 * 59.0 / 57.0)).abs() < 1e-12);
        let beta = Beta::new(1.0, 28.5).unwrap();
        assert!((found.p_value / beta.sf(0.4) - 1.0).abs() < 1e-6);
        let floor = 1.0 - (1.0 - found.noise_floor) * 57.0 / 59.0;
        assert!((beta.sf(floor) - 0.05).abs() < 1e-9);
    }

    #[test]
    fn what_does_not_vary_or_is_too_little_says_nothing() {
        let rising: Vec<f64> = (0..60).map(f64::from).collect();
        assert_eq!(influence(&rising, &[0.1; 60]), None);
        assert_eq!(influence(&[0.5; 60], &rising), None);
        assert_eq!(influence(&rising[..29], &rising[..29]), None);
    }

    /// Outcome = 2 × input + noise, both uniform: variances 4/12 and s²/12 with s = 3. The share
    /// is 4 / 13, of which ten bins see 99 %; without influence one in twenty exceeds the floor.
    #[test]
    fn finds_a_known_share_and_no_more_than_one_in_twenty_of_nothing() {
        let experiments = 400;
        let (mut sum, mut beyond) = (0.0, 0);
        for experiment in 0..experiments {
            let draw = |replication: usize, what: &str| {
                let chance = Chance::new(experiment, replication as u32);
                chance.uniform(Purpose::Custom(1), Entity::named(what), 0)
            };
            let inputs: Vec<f64> = (0..200).map(|r| draw(r, "input")).collect();
            let noise: Vec<f64> = (0..200).map(|r| 3.0 * draw(r, "noise")).collect();
            let outcomes: Vec<f64> = inputs
                .iter()
                .zip(&noise)
                .map(|(x, e)| 2.0 * x + e)
                .collect();
            sum += influence(&inputs, &outcomes).unwrap().share;
            let skewed: Vec<f64> = (0..200)
                .map(|r| normal_quantile(draw(r, "noise")).exp())
                .collect();
            let nothing = influence(&inputs, &skewed).unwrap();
            assert_eq!(nothing.share > nothing.noise_floor, nothing.p_value < 0.05);
            beyond += u32::from(nothing.p_value < 0.05);
        }
        let mean = sum / experiments as f64;
        assert!((mean - 0.99 * 4.0 / 13.0).abs() < 0.01, "{mean}");
        assert!((8..=32).contains(&beyond), "{beyond}");
    }

    #[test]
    fn thirds_are_the_outer_ones() {
        let inputs = [0.3, 0.9, 0.1, 0.5, 0.8, 0.2, 0.4];
        assert_eq!(outer_thirds(&inputs), (vec![2, 5], vec![1, 4]));
        assert_eq!(outer_thirds(&[1.0, 2.0]), (vec![], vec![]));
    }
}
