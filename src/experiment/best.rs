//! The best plan: the cheapest whose every target is met.

use super::result::{Best, Choice, PlanResult, Standing};
use crate::statistics::TargetStatus;

/// Names the cheapest plan with every target met, the first of equals; never a what-if condition.
pub(super) fn best(plans: &[PlanResult]) -> Best {
    let standings: Vec<Standing> = plans.iter().enumerate().map(standing).collect();
    if plans.iter().all(|plan| plan.targets.is_empty()) {
        let choice = Choice::NoTargets;
        return Best { choice, standings };
    }
    let keeps_all = |standing: &&Standing| {
        standing.missed.is_empty() && standing.open.is_empty() && !standing.condition
    };
    let price = |standing: &Standing| standing.cost.unwrap_or(f64::INFINITY);
    let cheapest = standings
        .iter()
        .filter(keeps_all)
        .min_by(|one, other| price(one).total_cmp(&price(other)));
    let choice = cheapest.map_or(Choice::NoPlan, |standing| Choice::Plan(standing.plan));
    Best { choice, standings }
}

fn standing((position, plan): (usize, &PlanResult)) -> Standing {
    let with = |status: TargetStatus| {
        let targets = plan.targets.iter();
        targets
            .filter(|target| target.status == status)
            .map(|target| target.target.measure.clone())
            .collect()
    };
    Standing {
        plan: position,
        cost: plan.value("cost").and_then(|cost| cost.estimate.value),
        missed: with(TargetStatus::Missed),
        open: with(TargetStatus::Open),
        condition: plan.condition,
    }
}
