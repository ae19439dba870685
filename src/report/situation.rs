//! What a report needs besides the result: the plans as they were read, the language and the room.

use crate::experiment::{Comparison, PlanResult};
use crate::language::Language;
use crate::measures::Measure;
use crate::model::Scenario;

/// A result with what it is a result of.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The result.
    pub comparison: &'a Comparison,
    /// The scenarios, in the order of the result's plans.
    pub scenarios: &'a [Scenario],
    /// Notes on synthetic data, in the order of the plans; empty where there is none.
    pub notes: &'a [String],
    /// Settings as written (dotted key, value), in the order of the plans.
    pub settings: &'a [Vec<(String, String)>],
}

/// How a report is shown to people.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Language.
    pub language: Language,
    /// Columns.
    pub width: usize,
    /// Every measure, not only the headline.
    pub every_measure: bool,
    /// Only results: no staff, no sources, no notes on the method.
    pub brief: bool,
}

impl<'a> Situation<'a> {
    /// The plans' results, baseline first.
    pub fn plans(&self) -> &'a [PlanResult] {
        &self.comparison.plans
    }

    /// Name of the currency.
    pub fn currency(&self) -> &'a str {
        self.scenarios
            .first()
            .map_or("", |scenario| scenario.costs.currency.as_str())
    }

    /// Label of a cell.
    pub fn cell(&self, cell: crate::model::CellId) -> &'a str {
        self.scenarios
            .first()
            .and_then(|scenario| scenario.geography.cells.get(cell.index()))
            .map_or("", |cell| cell.label.as_str())
    }

    /// The measures to show: those of the headline, or every one of the baseline; beside a mean
    /// always the share that it leaves out.
    pub fn shown(&self, every: bool) -> Vec<&'a Measure> {
        let Some(baseline) = self.plans().first() else {
            return Vec::new();
        };
        if every {
            return baseline
                .measures
                .iter()
                .map(|value| &value.measure)
                .collect();
        }
        let mut keys: Vec<String> = Vec::new();
        for key in &self.comparison.headline {
            keys.push(key.clone());
            if let Some(rest) = key.strip_prefix("response_mean_") {
                keys.push(format!("unanswered_{rest}"));
            }
        }
        let mut shown: Vec<&Measure> = Vec::new();
        for key in keys {
            if let Some(value) = baseline.value(&key)
                && !shown.iter().any(|measure| measure.key == key)
            {
                shown.push(&value.measure);
            }
        }
        shown
    }

    /// A measure of any plan by key.
    pub fn measure(&self, key: &str) -> Option<&'a Measure> {
        self.plans()
            .iter()
            .find_map(|plan| plan.value(key))
            .map(|value| &value.measure)
    }
}

/// Words in a list: `a, b` or `a、b`.
pub fn list(words: &[String], language: Language) -> String {
    words.join(language.pick(", ", "、"))
}
