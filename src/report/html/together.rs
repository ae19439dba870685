//! Plans that say the same are told together: `15.6 min (Plans 1–4)`.

use super::lines::Line;
use super::notation::missing;
use super::prose::Prose;
use super::view::{View, numeral};
use super::words::Word;
use crate::language::Both;
use std::ops::Range;

impl View<'_> {
    /// The values of a measure, each with the plans that have it where there are several plans.
    pub fn values(&self, key: &str) -> Vec<Prose> {
        let unit = Prose::text(&self.notation(key).unit);
        let told: Vec<(usize, String, Prose)> = (0..self.saved.plans.len())
            .filter_map(|plan| {
                let measure = self.saved.measure(plan, key)?;
                let note = measure.value.note.as_deref();
                match (self.number(plan, key), note) {
                    (Some(number), _) => {
                        let text = self.notation(key).value(measure.value.value?);
                        let value = Prose::line(Line::OnlyValue, &[number, unit.clone()]);
                        Some((plan, text, value))
                    }
                    (None, Some("not reached")) => {
                        Some((plan, String::new(), Prose::text(&missing(note))))
                    }
                    _ => None,
                }
            })
            .collect();
        self.by_value(told)
    }

    /// What is told of each plan, said once for all plans of which the same is told (by the text).
    pub fn by_value(&self, told: Vec<(usize, String, Prose)>) -> Vec<Prose> {
        let mut groups: Vec<(Vec<usize>, String, Prose)> = Vec::new();
        for (plan, text, value) in told {
            match groups.iter_mut().find(|group| group.1 == text) {
                Some(group) => group.0.push(plan),
                None => groups.push((vec![plan], text, value)),
            }
        }
        groups
            .into_iter()
            .map(|(plans, _, value)| {
                if self.saved.compares() {
                    let names = Prose::text(&self.plans_together(&plans));
                    Prose::line(Line::OfPlans, &[value, names])
                } else {
                    value
                }
            })
            .collect()
    }

    /// `Now, Plans 1–3, Plan 5`.
    pub fn plans_together(&self, plans: &[usize]) -> Both {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for &plan in plans {
            match runs.last_mut() {
                Some(run) if run.end == plan && run.start > 0 => run.end += 1,
                _ => runs.push(plan..plan + 1),
            }
        }
        let mut parts = Vec::new();
        for run in runs {
            if run.len() < 3 {
                parts.extend(run.map(|plan| self.short(plan)));
            } else {
                let (from, to) = (numeral(run.start), numeral(run.end - 1));
                parts.push(Both::of(|language| {
                    Word::Plans.fill(language, &[from.pick(language), to.pick(language)])
                }));
            }
        }
        Both::of(|language| {
            let names: Vec<&str> = parts.iter().map(|part| part.pick(language)).collect();
            names.join(language.pick(", ", "、"))
        })
    }
}
