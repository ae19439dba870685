//! Whether the precisions that were asked for are reached.

use super::replications::Finished;
use super::settings::{Precision, Replications, Settings};
use crate::measures::Yardstick;
use crate::statistics::{Estimate, Note, enough};

/// A precision that was asked for and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PrecisionResult {
    /// Key of the measure.
    pub measure: String,
    /// Half-width that was wanted, in the measure's unit.
    pub wanted: f64,
    /// Whether every difference from the baseline (the value, in a run of one plan) is as precise.
    pub reached: bool,
    /// The least precise of them: position of the plan and half-width, `None` when it has no
    /// interval; nothing when no plan is compared in this measure.
    pub widest: Option<(usize, Option<f64>)>,
}

/// How every precision that `settings` ask for stands.
pub(super) fn precisions(
    yardsticks: &[Yardstick<'_>],
    settings: &Settings,
    finished: &Finished,
) -> Vec<PrecisionResult> {
    let wanted: &[Precision] = match &settings.extent {
        Replications::Precision { wanted, .. } => wanted,
        _ => &[],
    };
    let results = wanted.iter().map(|precision| {
        let estimates = compared(yardsticks, finished, &precision.measure);
        let half_width = |estimate: &Estimate| match estimate.note {
            Some(Note::Fixed) => Some(0.0),
            _ => estimate.half_width95,
        };
        let widths = estimates
            .iter()
            .map(|(plan, estimate)| (*plan, half_width(estimate)));
        let width = |found: Option<f64>| found.unwrap_or(f64::INFINITY);
        PrecisionResult {
            measure: precision.measure.clone(),
            wanted: precision.half_width,
            reached: is_reached(&estimates, precision),
            // The first of the widest.
            widest: widths.reduce(|widest, other| {
                if width(other.1) > width(widest.1) {
                    other
                } else {
                    widest
                }
            }),
        }
    });
    results.collect()
}

/// Whether all of `wanted` are reached.
pub(super) fn all_reached(
    yardsticks: &[Yardstick<'_>],
    wanted: &[Precision],
    finished: &Finished,
) -> bool {
    wanted.iter().all(|precision| {
        is_reached(
            &compared(yardsticks, finished, &precision.measure),
            precision,
        )
    })
}

fn is_reached(estimates: &[(usize, Estimate)], precision: &Precision) -> bool {
    enough(
        estimates.iter().map(|(_, estimate)| estimate),
        precision.half_width,
    )
}

/// The differences of a measure from the baseline by plan; its value when there is one plan.
fn compared(
    yardsticks: &[Yardstick<'_>],
    finished: &Finished,
    key: &str,
) -> Vec<(usize, Estimate)> {
    let find = |plan: usize| {
        let mut measures = yardsticks[plan].measures().into_iter();
        measures.find(|measure| measure.key == key)
    };
    let base = finished.sample(yardsticks, 0);
    let Some(theirs) = find(0) else {
        return Vec::new();
    };
    if yardsticks.len() == 1 {
        return vec![(0, base.estimate(&theirs))];
    }
    (1..yardsticks.len())
        .filter_map(|plan| Some((plan, find(plan)?)))
        .map(|(plan, own)| {
            let sample = finished.sample(yardsticks, plan);
            (plan, sample.difference(&own, &base, &theirs))
        })
        .collect()
}
