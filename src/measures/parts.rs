//! What each replication contributes to a difference, and the difference within some of them.

use super::formula::Formula;
use super::measure::{Kind, Measure};
use super::row::Figures;
use super::sample::{Sample, percent};
use crate::statistics::{quantile_parts, ratio_parts};

impl Sample<'_, '_> {
    /// What each replication contributes to the difference this plan − `baseline`: ratios and
    /// quantiles to the first order, paired. `None` where the measure follows from the plan alone,
    /// where it has no value, and for statistics of all replications together (fairness).
    pub fn difference_parts(
        &self,
        measure: &Measure,
        baseline: &Self,
        theirs: &Measure,
    ) -> Option<Vec<f64>> {
        let count = self.figures.len().min(baseline.figures.len());
        let pooled = matches!(measure.formula, Formula::Gini | Formula::WorstFifth);
        let fixed = measure.kind == Kind::Fixed && theirs.kind == Kind::Fixed;
        if pooled || fixed {
            return None;
        }
        let parts = |sample: &Self, measure: &Measure| {
            let sample = sample.first(count);
            let basis = sample.yardstick.basis_of_differences();
            if measure.kind == Kind::Quantile {
                quantile_parts(&sample.histograms(measure, basis), percent(measure.formula))
            } else {
                ratio_parts(&sample.pairs(measure, basis))
            }
        };
        let (own, base) = (parts(self, measure)?, parts(baseline, theirs)?);
        let both = own.iter().zip(&base);
        Some(both.map(|(own, base)| own - base).collect())
    }

    /// The rows of some replications.
    pub fn rows_of(&self, replications: &[usize]) -> Vec<Figures> {
        let rows = replications.iter();
        rows.map(|&replication| self.figures[replication].clone())
            .collect()
    }
}
