//! Which of many differences are real: the false discovery rate.

/// Which hypotheses are rejected when at most the share `rate` of the rejected ones may be
/// false on average; a missing p-value is not tested and not counted in the family.
///
/// Source: Benjamini & Hochberg (1995), *Journal of the Royal Statistical Society B* 57.
pub fn discoveries(p_values: &[Option<f64>], rate: f64) -> Vec<bool> {
    let mut rising: Vec<f64> = p_values.iter().flatten().copied().collect();
    rising.sort_by(f64::total_cmp);
    let tests = rising.len() as f64;
    let limit = rising
        .iter()
        .enumerate()
        .rev()
        .find(|&(position, &p)| p <= rate * (position + 1) as f64 / tests)
        .map(|(_, &p)| p);
    p_values
        .iter()
        .map(|p| matches!((p, limit), (Some(p), Some(limit)) if *p <= limit))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fifteen p-values of the authors' own example; four are rejected at 5 %.
    #[test]
    fn gives_the_published_example() {
        let p_values = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0,
        ];
        let found = discoveries(&p_values.map(Some), 0.05);
        assert_eq!(found.iter().filter(|&&found| found).count(), 4);
        assert_eq!(found[..5], [true, true, true, true, false]);
    }

    #[test]
    fn a_later_value_carries_the_earlier_ones() {
        let found = discoveries(&[Some(0.04), None, Some(0.03), Some(0.045)], 0.05);
        assert_eq!(found, [true, false, true, true]);
        assert_eq!(
            discoveries(&[Some(f64::NAN), Some(0.5)], 0.05),
            [false, false]
        );
        assert_eq!(discoveries(&[], 0.05), [false; 0]);
    }
}
