//! From finished replications to values, differences, verdicts, targets and the best plan.

use super::assumed::assumed;
use super::best::best;
use super::convergence::convergence;
use super::precision::precisions;
use super::replications::Finished;
use super::result::{
    CellDifference, CellDifferences, Comparison, Difference, MeasureValue, PlanResult,
    RequirementResult, Status, TargetResult,
};
use super::sensitivity::sensitivities;
use super::settings::Settings;
use crate::measures::{CellMeasure, Kind, Measure, Sample, Staff, WeekRange, Yardstick, headline};
use crate::model::{self, CellId, Scenario};
use crate::statistics::{
    Bound, Direction, Estimate, PairedEstimate, TargetStatus, Verdict, discoveries,
    replications_needed, verdict,
};
use rayon::prelude::*;

/// Rate of false discoveries in a map.
const FALSE_DISCOVERIES: f64 = 0.05;

/// Everything that is said of the finished replications.
pub(super) fn evaluate(
    plans: &[Scenario],
    yardsticks: &[Yardstick<'_>],
    settings: &Settings,
    finished: &Finished,
) -> Comparison {
    let samples = finished.samples(yardsticks);
    let measures: Vec<Vec<Measure>> = yardsticks.iter().map(Yardstick::measures).collect();
    let headline = headline(&plans[0], &measures.concat());
    // A cost, say, may be simulated in one plan and fixed in another.
    let has_interval = |key: &&String| {
        let mut all = measures.iter().flatten();
        all.any(|measure| measure.key == **key && measure.kind != Kind::Fixed)
    };
    let with_interval = headline.iter().filter(has_interval);
    let family = Family {
        size: (plans.len() - 1) * with_interval.count(),
        headline: &headline,
    };
    let results: Vec<PlanResult> = plans
        .iter()
        .enumerate()
        .map(|(plan, scenario)| {
            let tables = finished.tables[plan].tables(&samples[plan]);
            let values = values(&samples[plan], &measures[plan], &tables.single_weeks);
            PlanResult {
                id: scenario.id.clone(),
                name: scenario.name.clone(),
                question: scenario.question.clone(),
                condition: scenario.condition,
                targets: targets(scenario, &values),
                measures: values,
                tables,
                staff: Staff::of(scenario),
            }
        })
        .collect();
    let others = 1..plans.len();
    let best = best(&results);
    let mut comparison = Comparison {
        convergence: convergence(&samples, &measures, &headline, family.size, &best),
        status: if finished.complete {
            Status::Complete
        } else {
            Status::Partial
        },
        replications: finished.replications(),
        replications_wanted: finished.wanted,
        seed: finished.seed,
        observed_weeks: observed_weeks(&samples[0]),
        differences: others
            .clone()
            .flat_map(|plan| {
                let both = (&samples[plan], &samples[0]);
                family.differences(plan, both, (&measures[plan], &measures[0]))
            })
            .collect(),
        cells: others
            .filter(|&plan| same_cells(&plans[plan], &plans[0]))
            .flat_map(|plan| {
                CellMeasure::ALL.map(|measure| cells(plan, &samples[plan], &samples[0], measure))
            })
            .collect(),
        best,
        selection: None,
        precision: precisions(yardsticks, settings, finished),
        requirements: requirements(settings, &results),
        same_demand: plans
            .iter()
            .all(|plan| plan.demand_fingerprint == plans[0].demand_fingerprint),
        family_size: family.size,
        assumed: assumed(plans, finished.seed, finished.replications()),
        sensitivities: Vec::new(),
        headline,
        plans: results,
    };
    comparison.sensitivities = sensitivities(plans, &samples, &measures, &comparison);
    comparison
}

fn values(
    sample: &Sample<'_, '_>,
    measures: &[Measure],
    single_weeks: &[WeekRange],
) -> Vec<MeasureValue> {
    measures
        .par_iter()
        .map(|measure| MeasureValue {
            measure: measure.clone(),
            estimate: sample.estimate(measure),
            single_weeks: single_weeks
                .iter()
                .find(|range| range.key == measure.key)
                .cloned(),
        })
        .collect()
}

/// The simultaneous intervals of the headline.
struct Family<'a> {
    size: usize,
    headline: &'a [String],
}

impl Family<'_> {
    fn differences(
        &self,
        plan: usize,
        (own, base): (&Sample<'_, '_>, &Sample<'_, '_>),
        (measures, theirs): (&[Measure], &[Measure]),
    ) -> Vec<Difference> {
        measures
            .par_iter()
            .filter_map(|measure| {
                let their = theirs.iter().find(|other| other.key == measure.key)?;
                let found = own.paired_difference(measure, base, their);
                Some(self.difference(plan, measure, found))
            })
            .collect()
    }

    fn difference(&self, plan: usize, measure: &Measure, found: PairedEstimate) -> Difference {
        let PairedEstimate { estimate, pairing } = found;
        let headline = self.headline.contains(&measure.key);
        // A measure that is neither good nor bad is judged as if more were better: the words
        // better and worse are then not used of it, only same and unclear.
        let direction = measure.better.unwrap_or(Direction::HigherIsBetter);
        let verdict = verdict(&estimate, self.size, measure.threshold, direction)
            .filter(|_| headline)
            .filter(|verdict| {
                let judged = matches!(verdict, Verdict::Better | Verdict::Worse);
                measure.better.is_some() || !judged
            });
        let unclear = verdict == Some(Verdict::Unclear);
        Difference {
            plan,
            interval_family95: estimate.family_interval(self.size).filter(|_| headline),
            replications_needed: replications_needed(&estimate, self.size, measure.threshold)
                .filter(|_| unclear),
            measure: measure.clone(),
            estimate,
            pairing,
            headline,
            verdict,
        }
    }
}

/// Differences by cell, with those that pass Benjamini–Hochberg over the map.
fn cells(
    plan: usize,
    own: &Sample<'_, '_>,
    base: &Sample<'_, '_>,
    measure: CellMeasure,
) -> CellDifferences {
    let estimates = own.cell_differences(base, measure);
    let p_values: Vec<Option<f64>> = estimates.iter().map(Estimate::p_value).collect();
    let found = discoveries(&p_values, FALSE_DISCOVERIES);
    let rows = estimates.into_iter().zip(found).enumerate();
    CellDifferences {
        plan,
        measure: measure.key(),
        rows: rows
            .map(|(cell, (estimate, found))| CellDifference {
                cell: CellId::new(cell),
                verdict: estimate
                    .value
                    .filter(|&value| found && value != 0.0)
                    .map(|value| side(value, measure.better())),
                estimate,
            })
            .collect(),
    }
}

fn side(value: f64, better: Direction) -> Verdict {
    if (value > 0.0) == (better == Direction::HigherIsBetter) {
        Verdict::Better
    } else {
        Verdict::Worse
    }
}

fn same_cells(one: &Scenario, other: &Scenario) -> bool {
    let names = |plan: &Scenario| -> Vec<String> {
        let cells = plan.geography.cells.iter();
        cells.map(|cell| cell.name.clone()).collect()
    };
    names(one) == names(other)
}

fn observed_weeks(sample: &Sample<'_, '_>) -> f64 {
    let weeks: f64 = sample.figures.iter().map(|row| row.weeks()).sum();
    weeks / sample.figures.len().max(1) as f64
}

fn targets(scenario: &Scenario, values: &[MeasureValue]) -> Vec<TargetResult> {
    scenario
        .targets
        .iter()
        .map(|target| {
            let bound = match target.bound {
                model::Bound::Min(bound) => Bound::AtLeast(bound),
                model::Bound::Max(bound) => Bound::AtMost(bound),
            };
            let (estimate, status) = status(values, &target.measure, bound);
            TargetResult {
                target: target.clone(),
                estimate,
                status,
            }
        })
        .collect()
}

fn requirements(settings: &Settings, plans: &[PlanResult]) -> Vec<RequirementResult> {
    settings
        .requirements
        .iter()
        .flat_map(|requirement| {
            plans.iter().enumerate().map(|(plan, result)| {
                let (estimate, status) =
                    status(&result.measures, &requirement.measure, requirement.bound);
                RequirementResult {
                    expression: requirement.expression.clone(),
                    plan,
                    estimate,
                    status,
                }
            })
        })
        .collect()
}

/// The value of a measure and whether it keeps a bound; open when the plan does not have it.
fn status(values: &[MeasureValue], key: &str, bound: Bound) -> (Option<Estimate>, TargetStatus) {
    let value = values.iter().find(|value| value.measure.key == key);
    let status = value.map_or(TargetStatus::Open, |value| bound.status(&value.estimate));
    (value.map(|value| value.estimate), status)
}
