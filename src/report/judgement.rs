//! Sentences on targets, requirements and the best plan.

use super::comparison_table::notation;
use super::situation::{Situation, list};
use super::words::Phrase;
use crate::experiment::Choice;
use crate::language::Language;
use crate::model::Bound;
use crate::statistics::TargetStatus;
use crate::units::trimmed;

/// Which plan is best by the rule, and what the others miss.
pub fn best(situation: &Situation, language: Language) -> Vec<String> {
    let comparison = situation.comparison;
    let mut lines = Vec::new();
    if comparison.selection.is_some() {
        // The selection says it, with a probability.
        return shortcomings(situation, language);
    }
    match comparison.best.choice {
        Choice::NoTargets => return vec![Phrase::NoTargets.text(language).to_owned()],
        Choice::NoPlan => lines.push(Phrase::NoBest.text(language).to_owned()),
        Choice::Plan(plan) => {
            let name = situation
                .plans()
                .get(plan)
                .map_or("", |plan| plan.id.as_str());
            lines.push(Phrase::Best.fill(language, &[name]));
        }
    }
    lines.extend(shortcomings(situation, language));
    lines
}

/// What each plan misses or leaves open.
pub fn shortcomings(situation: &Situation, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for (position, plan) in situation.plans().iter().enumerate() {
        for (status, phrase) in [
            (TargetStatus::Missed, Phrase::Misses),
            (TargetStatus::Open, Phrase::Leaves),
        ] {
            let wishes: Vec<String> = plan
                .targets
                .iter()
                .filter(|target| target.status == status)
                .map(|target| {
                    wish(
                        situation,
                        &target.target.measure,
                        target.target.bound,
                        language,
                    )
                })
                .collect();
            if !wishes.is_empty() {
                lines.push(phrase.fill(language, &[&plan.id, &list(&wishes, language)]));
            }
        }
        let standing = situation.comparison.best.standings.get(position);
        if standing.is_some_and(|standing| standing.condition) {
            lines.push(Phrase::WhatIf.fill(language, &[&plan.id]));
        }
    }
    lines
}

/// A target in words: `residents covered >= 95 %`.
pub fn wish(situation: &Situation, key: &str, bound: Bound, language: Language) -> String {
    let (sign, value) = match bound {
        Bound::Min(value) => (">=", value),
        Bound::Max(value) => ("<=", value),
    };
    match situation.measure(key) {
        Some(measure) => {
            let notation = notation(situation, measure, language);
            let name = measure.label.pick(language);
            let text = format!(
                "{name} {sign} {} {}",
                trimmed(&notation.value(value)),
                notation.unit
            );
            text.trim_end().to_owned()
        }
        None => format!("{key} {sign} {value}"),
    }
}

/// One line per requirement of the command line and plan.
pub fn requirements(situation: &Situation, language: Language) -> Vec<String> {
    let results = &situation.comparison.requirements;
    results
        .iter()
        .map(|result| {
            let plan = situation
                .plans()
                .get(result.plan)
                .map_or("", |plan| plan.id.as_str());
            let status = status(result.status).text(language);
            Phrase::Requirement.fill(language, &[&result.expression, status, plan])
        })
        .collect()
}

/// The word for a target's status.
pub fn status(status: TargetStatus) -> Phrase {
    match status {
        TargetStatus::Met => Phrase::Met,
        TargetStatus::Missed => Phrase::Missed,
        TargetStatus::Open => Phrase::Open,
    }
}
