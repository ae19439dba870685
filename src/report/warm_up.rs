//! Sentences on the warm-up: whether it is as long as the incidents present take to settle.

use super::situation::Situation;
use super::words::Phrase;
use crate::language::Language;
use crate::units::{Span, at_most};

/// Plans whose warm-up is too short for what MSER-5 suggests; with `every`, all plans.
pub fn sentences(situation: &Situation, every: bool, language: Language) -> Vec<String> {
    let plans = situation.plans().iter();
    plans
        .filter_map(|plan| {
            let id = plan.id.as_str();
            let Some(found) = plan.tables.settled else {
                return every.then(|| Phrase::WarmUpUnknown.fill(language, &[id]));
            };
            let (set, suggested) = (hours(found.warm_up), hours(found.suggested));
            let values = [id, set.as_str(), suggested.as_str()];
            match (found.is_enough(), found.settled) {
                (true, _) => every.then(|| Phrase::WarmUpEnough.fill(language, &values)),
                (false, true) => Some(Phrase::WarmUpShort.fill(language, &values)),
                (false, false) => Some(Phrase::WarmUpDrifts.fill(language, &values[..2])),
            }
        })
        .collect()
}

fn hours(span: Span) -> String {
    at_most(span.minutes() / 60.0, 1)
}
