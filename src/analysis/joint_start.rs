//! Calls that need several equal units, which start together, in a blocking line.

use super::analyse::Effort;
use super::answer::{Analysis, Model, Size};
use super::departures::of_joint_start;
use super::effects::Effects;
use super::figure::Basis;
use super::method::Method;
use super::service::Service;
use super::shape::asked;
use crate::queueing::{JointStart, NoAnswer};

/// Analyses a scenario of this shape.
pub(super) fn analyse(service: &Service<'_>, effort: Effort) -> Analysis {
    let size = Size {
        units: service.units.len(),
        streams: service.origins.len(),
        loss: false,
    };
    let mut analysis = Analysis::new(Model::JointStart, Some(size), of_joint_start(service));
    let basis = |effects| Basis {
        method: Method::JointStart,
        effects,
        effort,
    };
    let (wait, share) = (basis(Effects::WAIT), basis(Effects::DELAY));
    if !(analysis.gives(wait) || analysis.gives(share)) {
        return analysis;
    }
    let solved = model(service).and_then(|model| {
        model
            .solve_within(effort.most_states)
            .map(|answer| (model, answer))
    });
    let (model, answer) = match solved {
        Ok(solved) => solved,
        Err(reason) => return analysis.refused(reason),
    };
    analysis.minutes("wait_mean", answer.mean_wait, wait);
    let waits = answer.chance_of_waiting.iter().zip(&model.needs);
    let delayed = waits.map(|(waits, part)| waits * part).sum();
    analysis.share("wait_share", delayed, share);
    analysis.incidents("waiting_mean", service.rate() * answer.mean_wait, wait);
    let kinds = &service.scenario.types;
    for kind in kinds.iter().filter(|_| kinds.len() > 1) {
        if let Some(waits) = answer.chance_of_waiting.get(asked(kind).wrapping_sub(1)) {
            analysis.share(format!("wait_share@{}", kind.name), *waits, share);
        }
    }
    if let Some(role) = service.one_role() {
        let name = &service.scenario.roles[role].name;
        analysis.share(
            format!("busy_{name}"),
            answer.utilisation,
            basis(Effects::BUSY),
        );
    }
    analysis
}

fn model(service: &Service<'_>) -> Result<JointStart, NoAnswer> {
    let kinds = &service.scenario.types;
    let most = kinds.iter().map(asked).max().unwrap_or(0);
    let mut needs = vec![0.0; most];
    let (total, mut work, mut units) = (service.rate(), 0.0, 0.0);
    for (number, origin) in service.origins.iter().enumerate() {
        let need = asked(&kinds[origin.kind]);
        let row = service.busy.row(number);
        let mean = row.iter().map(|busy| busy.mean).sum::<f64>() / row.len().max(1) as f64;
        work += origin.rate * need as f64 * mean;
        units += origin.rate * need as f64;
        needs[need - 1] += origin.rate / total;
    }
    Ok(JointStart {
        units: service.units.len(),
        arrival_rate: total,
        service_rate: units / work,
        needs,
    })
}
