//! Which plan the rule names, what each plan misses, and the rule itself.

use super::lines::Line;
use super::prose::Prose;
use super::view::{View, pointer};
use crate::report::saved::Plan;

/// Which plan the rule names, and what each plan misses or leaves open; nothing without targets.
pub fn targets(view: &View) -> Option<Prose> {
    let mut parts = vec![lead(view)?];
    for (position, plan) in view.plans().iter().enumerate() {
        let name = Prose::text(&view.short(position));
        for (status, line) in [("missed", Line::Misses), ("open", Line::Open)] {
            let wishes: Vec<Prose> = plan
                .targets
                .iter()
                .enumerate()
                .filter(|(_, target)| target.status == status)
                .map(|(at, _)| wish(view, position, at))
                .collect();
            if !wishes.is_empty() {
                parts.push(Prose::line(line, &[name.clone(), Prose::clauses(&wishes)]));
            }
        }
    }
    parts.extend(others_that_meet(view));
    Some(Prose::sentences(&parts))
}

/// The plan that the rule names, or that there is none; in a run whether every target is met.
fn lead(view: &View) -> Option<Prose> {
    if view.plans().iter().all(|plan| plan.targets.is_empty()) {
        return None;
    }
    let line = match named(view) {
        _ if !view.saved.compares() && meets_all(view, 0) => Line::TargetsMet,
        _ if !view.saved.compares() => Line::Targets,
        Some(0) => Line::BestAlready,
        Some(_) => Line::Best,
        None => Line::BestNone,
    };
    let name = named(view).map_or_else(Prose::default, |plan| Prose::text(&view.called(plan)));
    Some(Prose::line(line, &[name]))
}

/// Which other plans meet every target, and which of them are never named.
fn others_that_meet(view: &View) -> Vec<Prose> {
    if !view.saved.compares() {
        return Vec::new();
    }
    let named = named(view);
    let meet: Vec<usize> = (0..view.plans().len())
        .filter(|plan| Some(*plan) != named && meets_all(view, *plan))
        .collect();
    let what_if = |plan: &usize| view.plans().get(*plan).is_some_and(|plan| plan.condition);
    let never: Vec<usize> = meet.iter().copied().filter(what_if).collect();
    let told = |plans: &[usize], one: Line, many: Line| {
        let names = Prose::text(&view.plans_together(plans));
        let line = if plans.len() == 1 { one } else { many };
        (!plans.is_empty()).then(|| Prose::line(line, &[names]))
    };
    let all = told(&meet, Line::MeetsToo, Line::MeetToo);
    let never = told(&never, Line::NeverNamed, Line::NeverNamedMany);
    [all, never].into_iter().flatten().collect()
}

fn meets_all(view: &View, plan: usize) -> bool {
    view.plans().get(plan).is_some_and(|plan| {
        !plan.targets.is_empty() && plan.targets.iter().all(|target| target.status == "met")
    })
}

/// Position of the plan that the rule names.
fn named(view: &View) -> Option<usize> {
    let best = view.saved.best.as_ref()?;
    view.saved.position(best.plan.as_deref())
}

fn wish(view: &View, plan: usize, at: usize) -> Prose {
    let Some(target) = view.plans().get(plan).and_then(|plan| plan.targets.get(at)) else {
        return Prose::default();
    };
    let notation = view.notation(&target.measure);
    let (sign, side, bound) = match (target.min, target.max) {
        (Some(bound), _) => ("≥", "min", bound),
        (None, bound) => ("≤", "max", bound.unwrap_or_default()),
    };
    let bound = Prose::number(
        &notation.bound(bound),
        &pointer(&["plans", &plan.to_string(), "targets", &at.to_string(), side]),
    );
    let bound = Prose::sentences(&[Prose::plain(sign), bound]);
    let (name, unit) = (
        Prose::text(&view.measure(&target.measure)),
        Prose::text(&notation.unit),
    );
    match view.number(plan, &target.measure) {
        Some(value) => Prose::line(Line::Wish, &[name, value, bound, unit]),
        None => Prose::line(Line::WishUnknown, &[name, bound, unit]),
    }
}

/// The rule by which a plan is named, and where its targets are changed.
pub fn rule(view: &View) -> Prose {
    let key = Prose::code("[targets]");
    let without = view.plans().iter().all(|plan| plan.targets.is_empty());
    if !view.saved.compares() {
        let met = |plan: &Plan| plan.targets.iter().all(|target| target.status == "met");
        let line = match (without, view.plans().iter().all(met)) {
            (true, _) => Line::RuleNoTargets,
            (_, true) => Line::RuleMet,
            _ => Line::RuleMissed,
        };
        return Prose::line(line, &[key]);
    }
    match named(view) {
        Some(plan) => Prose::line(Line::Rule, &[Prose::text(&view.called(plan)), key]),
        None if without => Prose::line(Line::RuleNoTargets, &[key]),
        None => Prose::line(Line::RuleNone, &[key]),
    }
}
