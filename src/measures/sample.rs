//! All replications of one plan: values of its measures and differences from another plan.

use super::fairness;
use super::formula::Formula;
use super::measure::{Kind, Measure};
use super::row::{Basis, Figures};
use super::staff::{Staff, fixed_cost};
use super::yardstick::Yardstick;
use crate::statistics::{
    Estimate, Histogram, Note, PairedEstimate, never_reached, quantile_difference,
    quantile_estimate, ratio_difference, ratio_estimate, sectioned, sectioned_difference,
};
use std::ops::Range;

/// The replications of one plan, in order.
#[derive(Clone, Copy)]
pub struct Sample<'a, 's> {
    /// The plan's fixed facts.
    pub yardstick: &'a Yardstick<'s>,
    /// One row per replication.
    pub figures: &'a [Figures],
}

impl Sample<'_, '_> {
    /// Its first `count` replications.
    pub fn first(&self, count: usize) -> Self {
        Self {
            yardstick: self.yardstick,
            figures: self.figures.get(..count).unwrap_or(self.figures),
        }
    }

    /// The value of a measure of this plan.
    pub fn estimate(&self, measure: &Measure) -> Estimate {
        let count = self.figures.len();
        match (measure.kind, measure.formula) {
            (Kind::Fixed, formula) => match self.fixed(formula) {
                Some(value) => Estimate::fixed(value, count),
                None => Estimate::missing(count, Note::NothingObserved),
            },
            (_, Formula::Gini) => sectioned(count, |range| self.gini(range)),
            (_, Formula::WorstFifth) => fairness::WorstFifth::of(self).estimate(),
            (Kind::Quantile, formula) => {
                let p = percent(formula);
                quantile_estimate(&self.histograms(measure, Basis::Own), p)
            }
            (_, formula) => {
                let ratio = ratio_estimate(&self.pairs(measure, Basis::Own));
                shifted(ratio, self.fixed_part(formula))
            }
        }
    }

    /// The difference this plan − `baseline` in a measure that both have, paired by replication.
    /// The rows are cut to the shorter of the two.
    pub fn difference(&self, measure: &Measure, baseline: &Self, theirs: &Measure) -> Estimate {
        self.paired_difference(measure, baseline, theirs).estimate
    }

    /// As [`Sample::difference`], with what pairing gained.
    pub fn paired_difference(
        &self,
        measure: &Measure,
        baseline: &Self,
        theirs: &Measure,
    ) -> PairedEstimate {
        let count = self.figures.len().min(baseline.figures.len());
        let (plan, base) = (self.first(count), baseline.first(count));
        let bases = (
            plan.yardstick.basis_of_differences(),
            base.yardstick.basis_of_differences(),
        );
        let difference = match (measure.kind, theirs.kind, measure.formula) {
            (Kind::Fixed, Kind::Fixed, formula) => {
                let both = plan.fixed(formula).zip(base.fixed(theirs.formula));
                PairedEstimate::alone(match both {
                    Some((plan, base)) => Estimate::fixed(plan - base, count),
                    None => Estimate::missing(count, Note::NothingObserved),
                })
            }
            (_, _, Formula::Gini) => {
                sectioned_difference(count, |range| plan.gini(range), |range| base.gini(range))
            }
            (_, _, Formula::WorstFifth) => {
                let both = (
                    fairness::WorstFifth::of(&plan),
                    fairness::WorstFifth::of(&base),
                );
                both.0.difference(&both.1)
            }
            (Kind::Quantile, ..) => quantile_difference(
                &plan.histograms(measure, bases.0),
                &base.histograms(theirs, bases.1),
                percent(measure.formula),
            ),
            (.., formula) => {
                let pairs = (plan.pairs(measure, bases.0), base.pairs(theirs, bases.1));
                let fixed = plan.fixed_part(formula) - base.fixed_part(formula);
                let found = ratio_difference(&pairs.0, &pairs.1);
                PairedEstimate {
                    estimate: shifted(found.estimate, fixed),
                    ..found
                }
            }
        };
        // Equal histories differ by exactly nothing, however few incidents there are to section.
        let estimate = difference.estimate;
        let nothing = estimate.value == Some(0.0) && estimate.standard_error.is_none();
        let simulated = measure.kind != Kind::Fixed && theirs.kind != Kind::Fixed;
        if nothing && simulated && count >= 2 && plan.figures == base.figures {
            return PairedEstimate::alone(Estimate::with_error(0.0, 0.0, count - 1, count));
        }
        difference
    }

    /// Whether a quantile is infinite in every section of the replications: not by chance.
    pub fn is_reached_nowhere(&self, measure: &Measure) -> bool {
        let p = percent(measure.formula);
        measure.kind == Kind::Quantile && never_reached(&self.histograms(measure, Basis::Own), p)
    }

    /// What a simulated value has added to it that follows from the plan alone.
    fn fixed_part(&self, formula: Formula) -> f64 {
        match formula {
            Formula::Cost => fixed_cost(self.yardstick.scenario),
            _ => 0.0,
        }
    }

    /// A value that follows from the plan alone.
    fn fixed(&self, formula: Formula) -> Option<f64> {
        let scenario = self.yardstick.scenario;
        match formula {
            Formula::Cost => Some(fixed_cost(scenario)),
            Formula::NightShifts(role) => Staff::of(scenario).get(role.index())?.night_shifts,
            _ => None,
        }
    }

    fn gini(&self, range: Range<usize>) -> Option<f64> {
        fairness::gini_of_responses(self.yardstick, &self.figures[range])
    }

    /// Numerator and denominator of a ratio, by replication.
    pub(super) fn pairs(&self, measure: &Measure, basis: Basis) -> Vec<(f64, f64)> {
        self.figures
            .iter()
            .map(|row| row.pair(self.yardstick, measure, basis))
            .collect()
    }

    pub(super) fn histograms(&self, measure: &Measure, basis: Basis) -> Vec<Histogram> {
        let class = measure.class_position;
        self.figures
            .iter()
            .map(|row| match measure.formula {
                Formula::ResponseQuantile(who, _) => {
                    let position = self.yardstick.response_position(who, basis, class);
                    row.responses[position].histogram.clone()
                }
                _ => row.classes[class].alone.clone(),
            })
            .collect()
    }
}

/// An estimate with a number that is known exactly added to its value.
fn shifted(mut estimate: Estimate, fixed: f64) -> Estimate {
    estimate.value = estimate.value.map(|value| value + fixed);
    estimate
}

/// The share of a quantile's formula.
pub(super) fn percent(formula: Formula) -> f64 {
    match formula {
        Formula::ResponseQuantile(_, percent) | Formula::AloneQuantile(percent) => {
            f64::from(percent) / 100.0
        }
        _ => 0.9,
    }
}
