//! The selection of the best plan, for the summary: what was shown, and what it cost.

use super::lines::Line;
use super::prose::Prose;
use super::view::{View, pointer};
use crate::report::numbers::confidence;
use crate::report::saved::{Contender, Selection};

/// What the selection found; nothing without one.
pub fn selected(view: &View) -> Option<Prose> {
    let found = view.saved.selection.as_ref()?;
    let confidence = confidence(found.confidence);
    let confidence = Prose::number(&confidence, "/selection/confidence");
    let measure = Prose::text(&view.measure(&found.measure));
    let mut parts = vec![match (
        found.outcome.as_str(),
        view.saved.position(found.plan.as_deref()),
    ) {
        ("selected", Some(plan)) if found.is_by_rule() => {
            let slots = [Prose::text(&view.full(plan)), confidence];
            Prose::line(Line::SelectedByRule, &slots)
        }
        ("selected", Some(plan)) => {
            let slots = [
                Prose::text(&view.full(plan)),
                measure,
                confidence,
                tolerance(view, found),
            ];
            Prose::line(Line::Selected, &slots)
        }
        ("undecided", _) => {
            let left = names(view, found, |plan| plan.place == "contending");
            Prose::line(Line::SelectionOpen, &[left])
        }
        _ => Prose::line(Line::SelectedNone, &[confidence]),
    }];
    for (wanted, line) in [(true, Line::NoWorse), (false, Line::NotNoWorse)] {
        if found.plans.iter().any(|plan| plan.no_worse == Some(wanted)) {
            let plans = names(view, found, |plan| plan.no_worse == Some(wanted));
            parts.push(Prose::line(line, &[tolerance(view, found), plans]));
        }
    }
    let spent: Vec<Prose> = found
        .plans
        .iter()
        .enumerate()
        .map(|(at, plan)| {
            let of = pointer(&["selection", "plans", &at.to_string(), "replications"]);
            let number = Prose::number(&plan.replications.to_string(), &of);
            Prose::line(Line::OnlyValue, &[Prose::text(&view.short(at)), number])
        })
        .collect();
    parts.push(Prose::line(Line::Spent, &[Prose::list(&spent)]));
    Some(Prose::sentences(&parts))
}

fn names(view: &View, found: &Selection, wanted: impl Fn(&Contender) -> bool) -> Prose {
    let plans = found.plans.iter().enumerate();
    let names = plans.filter(|(_, plan)| wanted(plan));
    Prose::list(
        &names
            .map(|(at, _)| Prose::text(&view.short(at)))
            .collect::<Vec<_>>(),
    )
}

/// The difference that does not matter, with its unit.
fn tolerance(view: &View, found: &Selection) -> Prose {
    let notation = view.notation(&found.measure);
    let number = Prose::number(&notation.exact(found.tolerance), "/selection/tolerance");
    let unit = Prose::text(&notation.difference_unit);
    Prose::line(Line::OnlyValue, &[number, unit])
}
