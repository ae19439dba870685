//! Which assumed values the differences of a comparison hang on, without any further run.

use super::assumed::Assumed;
use super::result::{Comparison, Difference};
use crate::measures::{Figures, Measure, Sample};
use crate::model::Scenario;
use crate::random::Spread;
use crate::statistics::{
    Direction, Estimate, Influence, Verdict, discoveries, influence, outer_thirds,
};
use rayon::prelude::*;

/// Rate of false discoveries among the dependences of the headline, and of all others.
const FALSE_DISCOVERIES: f64 = 0.05;

/// How a difference depends on the values that are only assumed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    /// Half of the ordinary 95 % interval that would be left if every assumed value that matters
    /// beyond chance were known: the part that more replications shorten.
    pub chance_half_width95: Option<f64>,
    /// By assumed value that either plan has.
    pub by: Vec<Dependence>,
}

/// How a difference depends on one assumed value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dependence {
    /// Position in [`Comparison::assumed`].
    pub assumed: usize,
    /// The first-order share of the difference's variance over replications; `None` where it
    /// cannot be told.
    pub influence: Option<Influence>,
    /// Whether the share is more than chance.
    pub beyond_chance: bool,
    /// The difference over the replications with the least third of the drawn values.
    pub lower: Option<f64>,
    /// The same over those with the greatest third.
    pub upper: Option<f64>,
    /// Whether the two lie on different sides of what matters: the verdict hangs on the value.
    pub verdict_hangs: bool,
}

/// How every difference of a comparison depends on assumed values, in the order of
/// [`Comparison::differences`]; empty without replications enough or without assumed values.
pub(super) fn sensitivities(
    plans: &[Scenario],
    samples: &[Sample<'_, '_>],
    measures: &[Vec<Measure>],
    comparison: &Comparison,
) -> Vec<Sensitivity> {
    let known = |position: usize, assumed: &Assumed| {
        let has = |plan: &Scenario| {
            plan.effects
                .iter()
                .any(|effect| effect.name == assumed.name)
        };
        let uncertain = !matches!(assumed.spread, Spread::Fixed(_));
        uncertain && (has(&plans[0]) || has(&plans[position]))
    };
    let mut all = Vec::with_capacity(comparison.differences.len());
    for plan in 1..plans.len() {
        let differences: Vec<&Difference> = comparison
            .differences
            .iter()
            .filter(|difference| difference.plan == plan)
            .collect();
        let mut found = vec![Sensitivity::default(); differences.len()];
        for (position, assumed) in comparison.assumed.iter().enumerate() {
            if known(plan, assumed) {
                let pair = Pair {
                    own: samples[plan],
                    base: samples[0],
                    theirs: &measures[0],
                };
                let dependences = pair.dependences(position, assumed, &differences);
                for (found, dependence) in found.iter_mut().zip(dependences) {
                    found.by.push(dependence);
                }
            }
        }
        all.extend(found);
    }
    judge(&mut all, &comparison.differences);
    all
}

/// A plan and the baseline.
struct Pair<'a, 's> {
    own: Sample<'a, 's>,
    base: Sample<'a, 's>,
    theirs: &'a [Measure],
}

impl Pair<'_, '_> {
    fn dependences(
        &self,
        position: usize,
        assumed: &Assumed,
        differences: &[&Difference],
    ) -> Vec<Dependence> {
        let (least, greatest) = outer_thirds(&assumed.sizes);
        let thirds =
            [least, greatest].map(|third| (self.own.rows_of(&third), self.base.rows_of(&third)));
        differences
            .par_iter()
            .map(|difference| {
                let measure = &difference.measure;
                let theirs = self.theirs.iter().find(|other| other.key == measure.key);
                let parts = theirs
                    .and_then(|theirs| self.own.difference_parts(measure, &self.base, theirs));
                let within = |(own, base): &(Vec<Figures>, Vec<Figures>)| {
                    let (own, base) = (with(self.own, own), with(self.base, base));
                    own.difference(measure, &base, theirs?).value
                };
                let [lower, upper] = [&thirds[0], &thirds[1]].map(within);
                Dependence {
                    assumed: position,
                    influence: parts.and_then(|parts| influence(&assumed.sizes, &parts)),
                    beyond_chance: false,
                    lower,
                    upper,
                    verdict_hangs: false,
                }
            })
            .collect()
    }
}

fn with<'a, 's>(sample: Sample<'a, 's>, figures: &'a [Figures]) -> Sample<'a, 's> {
    Sample { figures, ..sample }
}

/// Says which shares are more than chance, which verdicts hang on them, and what is chance alone.
fn judge(all: &mut [Sensitivity], differences: &[Difference]) {
    for headline in [true, false] {
        let here = |difference: &Difference| difference.headline == headline;
        let p_values: Vec<Option<f64>> = all
            .iter()
            .zip(differences)
            .filter(|(_, difference)| here(difference))
            .flat_map(|(found, _)| &found.by)
            .map(|dependence| dependence.influence.map(|influence| influence.p_value))
            .collect();
        let mut real = discoveries(&p_values, FALSE_DISCOVERIES).into_iter();
        for (found, difference) in all.iter_mut().zip(differences) {
            if here(difference) {
                for dependence in &mut found.by {
                    dependence.beyond_chance = real.next() == Some(true);
                    let ends = [dependence.lower, dependence.upper]
                        .map(|end| side(end, &difference.measure));
                    // Where one end is not known, nothing but the other can be told.
                    let told = ends.contains(&Some(Verdict::Better))
                        || ends.contains(&Some(Verdict::Worse));
                    dependence.verdict_hangs =
                        dependence.beyond_chance && told && ends[0] != ends[1];
                }
            }
        }
    }
    for (found, difference) in all.iter_mut().zip(differences) {
        found.chance_half_width95 = chance_alone(&found.by, &difference.estimate);
    }
}

/// What is left of the half-width: it goes with the root of the variance.
fn chance_alone(by: &[Dependence], estimate: &Estimate) -> Option<f64> {
    let told = by.iter().filter_map(|dependence| {
        let share = dependence.influence?.share;
        Some(if dependence.beyond_chance { share } else { 0.0 })
    });
    let shares: Vec<f64> = told.collect();
    let explained: f64 = shares.iter().sum::<f64>().min(1.0);
    let half_width = estimate.half_width95.filter(|_| !shares.is_empty())?;
    Some(half_width * (1.0 - explained).sqrt())
}

/// The side of what matters on which a difference lies; `None` in a measure that is neither good
/// nor bad, or where it is infinite.
fn side(difference: Option<f64>, measure: &Measure) -> Option<Verdict> {
    let gain = match measure.better? {
        Direction::HigherIsBetter => difference?,
        Direction::LowerIsBetter => -difference?,
    };
    Some(if gain >= measure.threshold && gain > 0.0 {
        Verdict::Better
    } else if gain <= -measure.threshold && gain < 0.0 {
        Verdict::Worse
    } else {
        Verdict::Same
    })
}
