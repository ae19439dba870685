//! Calls that need several equal units, which start together, in a blocking line.

use super::analyse::Effort;
use super::answer::{Analysis, Departure};
use super::choice::eligible;
use super::places::origins;
use super::service::on_scene;
use crate::model::Scenario;
use crate::queueing::{JointStart, NoAnswer};

/// Analyses a scenario of this shape.
pub(super) fn analyse(scenario: &Scenario, departures: Vec<Departure>, effort: Effort) -> Analysis {
    let stuck = departures
        .iter()
        .any(|departure| departure.approximation.is_none());
    let exact = departures.is_empty();
    let analysis = Analysis::new(
        "calls that start together in one line, exact (after Green 1980)",
        departures,
    );
    if stuck || (!exact && !effort.approximate) {
        return analysis;
    }
    match model(scenario).and_then(|model| model.solve().map(|answer| (model, answer))) {
        Ok((model, answer)) => {
            let mut analysis = analysis;
            analysis.size = format!(
                "{} units, calls for up to {}",
                model.units,
                model.needs.len()
            );
            analysis.minutes("wait_mean", answer.mean_wait);
            let waits = answer.chance_of_waiting.iter().zip(&model.needs);
            analysis.share(
                "wait_share",
                waits.map(|(waits, share)| waits * share).sum(),
            );
            for kind in &scenario.types {
                if let Some(waits) = answer.chance_of_waiting.get(needed(kind).wrapping_sub(1)) {
                    analysis.share(format!("wait_share@{}", kind.name), *waits);
                }
            }
            if let Some(role) = eligible(scenario)
                .first()
                .map(|&unit| scenario.units[unit].role)
            {
                analysis.share(
                    format!("busy_{}", scenario.roles[role.index()].name),
                    answer.utilisation,
                );
            }
            analysis
        }
        Err(reason) => analysis.refused(reason),
    }
}

fn needed(kind: &crate::model::IncidentType) -> usize {
    let needs = kind.stages.iter().flat_map(|stage| &stage.needs);
    needs.map(|need| need.number as usize).sum()
}

fn model(scenario: &Scenario) -> Result<JointStart, NoAnswer> {
    let units = eligible(scenario);
    let kinds = 0..scenario.types.len();
    let mut times = kinds.flat_map(|kind| {
        units
            .iter()
            .map(move |&unit| on_scene(scenario, kind, unit).mean_minutes)
    });
    let mean = times.next().unwrap_or(0.0);
    if times.any(|time| (time - mean).abs() > 1e-9) {
        return Err(NoAnswer::Invalid(
            "units or types take different times on scene",
        ));
    }
    let most = scenario.types.iter().map(needed).max().unwrap_or(0);
    let mut needs = vec![0.0; most];
    let mut total = 0.0;
    for origin in origins(scenario) {
        total += origin.rate;
        if let Some(share) = needs.get_mut(needed(&scenario.types[origin.kind]).wrapping_sub(1)) {
            *share += origin.rate;
        }
    }
    needs.iter_mut().for_each(|share| *share /= total);
    Ok(JointStart {
        units: units.len(),
        arrival_rate: total,
        service_rate: 1.0 / mean,
        needs,
    })
}
