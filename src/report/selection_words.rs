//! Sentences on the selection of the best plan: what was shown and what was not.

use super::comparison_table::notation;
use super::numbers::{Notation, confidence};
use super::situation::{Situation, list};
use super::words::Phrase;
use crate::experiment::{Criterion, Outcome, Place, Selection};
use crate::language::Language;

/// Everything that is said of it; nothing without a selection.
pub fn sentences(situation: &Situation, language: Language) -> Vec<String> {
    let Some(selection) = &situation.comparison.selection else {
        return Vec::new();
    };
    let told = Told {
        situation,
        selection,
        language,
        notation: notation(situation, &selection.measure, language),
    };
    let mut lines = vec![told.outcome(), told.spent()];
    lines.extend(told.beaten());
    lines.extend(told.no_worse());
    lines.extend(told.not_shown());
    lines
}

struct Told<'a> {
    situation: &'a Situation<'a>,
    selection: &'a Selection,
    language: Language,
    notation: Notation,
}

impl Told<'_> {
    fn name(&self, plan: usize) -> String {
        let plan = self.situation.plans().get(plan);
        plan.map_or_else(String::new, |plan| plan.id.clone())
    }

    fn measure(&self) -> &str {
        self.selection.measure.label.pick(self.language)
    }

    /// `95 %`, `99.9 %`.
    fn confidence(&self) -> String {
        format!("{} %", confidence(self.selection.confidence))
    }

    /// The tolerance with as many digits as it has, and its unit.
    fn tolerance(&self) -> String {
        let text = self.notation.exact(self.selection.tolerance);
        let unit = self.notation.unit_of_differences(self.language);
        format!("{text} {unit}").trim_end().to_owned()
    }

    fn outcome(&self) -> String {
        let by_rule = self.selection.criterion == Criterion::CheapestThatMeetsTargets;
        let (confidence, tolerance) = (self.confidence(), self.tolerance());
        let say = |phrase: Phrase, slots: &[&str]| phrase.fill(self.language, slots);
        match self.selection.outcome {
            Outcome::Selected(plan) if by_rule => say(
                Phrase::SelectedByRule,
                &[&self.name(plan), &confidence, &tolerance],
            ),
            Outcome::Selected(plan) => say(
                Phrase::Selected,
                &[&self.name(plan), self.measure(), &confidence, &tolerance],
            ),
            Outcome::NoPlan => say(Phrase::SelectedNone, &[&confidence]),
            Outcome::Undecided => {
                let left = self.of(|place| *place == Place::Contending);
                let most = self.most_replications();
                let later = match self.selection.decided_after {
                    Some(replications) if replications > most as f64 => {
                        say(Phrase::WouldDecide, &[&format!("{replications:.0}")])
                    }
                    _ => String::new(),
                };
                say(Phrase::Undecided, &[&most.to_string(), &left, &later])
                    .trim_end()
                    .to_owned()
            }
        }
    }

    fn most_replications(&self) -> usize {
        let spent = self.selection.plans.iter().map(|plan| plan.replications);
        spent.max().unwrap_or(0)
    }

    /// Names of the plans whose place is as wanted.
    fn of(&self, wanted: impl Fn(&Place) -> bool) -> String {
        let plans = self.selection.plans.iter().enumerate();
        let names = plans.filter(|(_, plan)| wanted(&plan.place));
        list(
            &names.map(|(plan, _)| self.name(plan)).collect::<Vec<_>>(),
            self.language,
        )
    }

    fn spent(&self) -> String {
        let plans = self.selection.plans.iter().enumerate();
        let spent: Vec<String> = plans
            .map(|(plan, found)| format!("{} {}", self.name(plan), found.replications))
            .collect();
        Phrase::Spent.fill(self.language, &[&list(&spent, self.language)])
    }

    fn beaten(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (plan, found) in self.selection.plans.iter().enumerate() {
            let name = self.name(plan);
            match &found.place {
                Place::Beaten(by) => {
                    lines.push(Phrase::Beaten.fill(self.language, &[&name, &self.name(*by)]));
                }
                Place::Misses(keys) => {
                    let labels: Vec<String> = keys.iter().map(|key| self.label(key)).collect();
                    let missed = list(&labels, self.language);
                    lines.push(Phrase::OutByTarget.fill(self.language, &[&name, &missed]));
                }
                Place::WithoutMeasure => {
                    lines.push(Phrase::OutOfMeasure.fill(self.language, &[&name, self.measure()]));
                }
                // That a condition is never named is said of every comparison.
                Place::Condition | Place::Selected | Place::Contending => {}
            }
        }
        lines
    }

    fn label(&self, key: &str) -> String {
        let measure = self.situation.measure(key);
        measure
            .map_or(key, |measure| measure.label.pick(self.language))
            .to_owned()
    }

    fn no_worse(&self) -> Vec<String> {
        let asked = |wanted: bool| -> Vec<String> {
            let plans = self.selection.plans.iter().enumerate();
            let of = plans.filter(|(_, plan)| plan.no_worse == Some(wanted));
            of.map(|(plan, _)| self.name(plan)).collect()
        };
        let best = self.of(|place| matches!(place, Place::Selected | Place::Contending));
        let phrases = [(true, Phrase::NoWorse), (false, Phrase::NotShownNoWorse)];
        phrases
            .into_iter()
            .filter_map(|(wanted, phrase)| {
                let names = asked(wanted);
                let slots = [
                    self.tolerance(),
                    list(&names, self.language),
                    best.clone(),
                    self.confidence(),
                ];
                let slots: Vec<&str> = slots.iter().map(String::as_str).collect();
                (!names.is_empty()).then(|| phrase.fill(self.language, &slots))
            })
            .collect()
    }

    fn not_shown(&self) -> Option<String> {
        let by_rule = self.selection.criterion == Criterion::CheapestThatMeetsTargets;
        match self.selection.outcome {
            Outcome::Selected(_) if by_rule => {
                Some(Phrase::RuleDoesNotShow.text(self.language).to_owned())
            }
            Outcome::Selected(_) => {
                Some(Phrase::SelectionDoesNotShow.fill(self.language, &[&self.tolerance()]))
            }
            Outcome::NoPlan | Outcome::Undecided => None,
        }
    }
}
