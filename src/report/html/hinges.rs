//! The verdicts that hang on values that are only assumed, for the summary.

use super::lines::Line;
use super::prose::Prose;
use super::verdicts::verdicts;
use super::view::{View, pointer};
use crate::language::Both;

/// Which verdicts turn within the range of an assumed value, with the difference in its lower and
/// upper third; nothing when none does.
pub fn hinges(view: &View) -> Option<Prose> {
    let by_plan: Vec<Prose> = view
        .others()
        .filter_map(|plan| {
            let found: Vec<Prose> = verdicts(view, plan)
                .iter()
                .flat_map(|found| {
                    let assumed = found.difference.assumed.iter().enumerate();
                    let hanging = assumed.filter(|(_, dependence)| dependence.verdict_hangs);
                    hanging.map(|(place, dependence)| {
                        let key = found.difference.measure.as_str();
                        let notation = view.notation(key);
                        let third = |name: &str, value: Option<f64>| {
                            let (at, place) = (found.at.to_string(), place.to_string());
                            let of = pointer(&["differences", &at, "assumed", &place, name]);
                            value.map_or_else(
                                || Prose::plain("—"),
                                |value| Prose::number(&notation.difference(value), &of),
                            )
                        };
                        let slots = [
                            Prose::text(&view.measure(key)),
                            Prose::text(&Both::of_label(
                                view.saved.assumed_label(&dependence.name),
                            )),
                            third("lower_third", dependence.lower_third),
                            third("upper_third", dependence.upper_third),
                            Prose::text(&notation.difference_unit),
                        ];
                        Prose::line(Line::HangsOn, &slots)
                    })
                })
                .collect();
            let slots = [Prose::text(&view.short(plan)), Prose::list(&found)];
            (!found.is_empty()).then(|| Prose::line(Line::UnclearIn, &slots))
        })
        .collect();
    (!by_plan.is_empty()).then(|| Prose::line(Line::Hangs, &[Prose::clauses(&by_plan)]))
}
