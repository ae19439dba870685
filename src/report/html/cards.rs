//! One card per plan: four key measures, targets, people and cost.

use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, both, line, word};
use super::view::{View, pointer};
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{plan_colour, plan_ink};
use crate::report::saved::Plan;
use maud::{Markup, html};

/// Measures that a card shows when the headline has them.
const WANTED: [&str; 4] = [
    "response_p90_first",
    "within_target_first@",
    "covered_first",
    "worst_fifth_p90_first",
];

/// The cards.
pub fn cards(view: &View) -> Markup {
    let keys = card_keys(view);
    html! {
        div.cards {
            @for plan in 0..view.plans().len() { (card(view, plan, &keys)) }
        }
    }
}

/// Up to four headline measures: the wanted ones, then the next.
fn card_keys<'a>(view: &View<'a>) -> Vec<&'a str> {
    let headline: Vec<&str> = view.headline().filter(|key| *key != "cost").collect();
    let mut keys: Vec<&str> = WANTED
        .iter()
        .filter_map(|wanted| {
            let found = |key: &&&str| {
                if wanted.ends_with('@') {
                    key.starts_with(wanted)
                } else {
                    *key == wanted
                }
            };
            headline.iter().find(found).copied()
        })
        .collect();
    for key in headline {
        if keys.len() < 4 && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

fn card(view: &View, position: usize, keys: &[&str]) -> Markup {
    let Some(plan) = view.plans().get(position) else {
        return html! {};
    };
    let style = format!("--c:{};--t:{}", plan_colour(position), plan_ink(position));
    html! {
        article.card style=(style) {
            header { h3 { (both(&view.short(position))) } (standing(plan)) }
            p.ds { (both(&view.name(position))) }
            dl { @for key in keys { (value(view, position, key)) } }
            footer { (footer(view, position).show()) }
        }
    }
}

/// Whether the plan meets its targets.
fn standing(plan: &Plan) -> Markup {
    let number = |status: &str| {
        plan.targets
            .iter()
            .filter(|target| target.status == status)
            .count()
    };
    let (missed, open) = (number("missed"), number("open"));
    let many = |number: usize| [Prose::plain(&number.to_string())];
    let (class, text) = match (plan.targets.is_empty(), missed, open) {
        (true, ..) => ("pill", Prose::word(Word::NoTargets, &[])),
        (_, 0, 0) => ("pill ok", Prose::word(Word::MeetsAll, &[])),
        (_, 0, 1) => ("pill", Prose::word(Word::OpenOne, &[])),
        (_, 0, open) => ("pill", Prose::word(Word::OpenMany, &many(open))),
        (_, 1, _) => ("pill no", Prose::word(Word::MissesOne, &[])),
        (_, missed, _) => ("pill no", Prose::word(Word::MissesMany, &many(missed))),
    };
    html! {
        span.pills {
            @if plan.condition { span.pill { (word(Word::WhatIf)) } " " }
            span class=(class) { (text.show()) }
        }
    }
}

fn value(view: &View, plan: usize, key: &str) -> Markup {
    let measure = view.saved.measure(plan, key);
    let notation = view.notation(key);
    let (text, uncertainty) = measure.map_or_else(
        || (Both::same("—"), Both::default()),
        |measure| notation.both(&measure.value),
    );
    let known = measure.is_some_and(|measure| measure.value.value.is_some());
    html! {
        div {
            dt { (both(&view.measure_title(key))) }
            dd {
                b { (both(&text)) }
                @if known { span { (both(&notation.unit)) } }
                @if !uncertainty.english.is_empty() { i { (both(&uncertainty)) } }
                (target_mark(view, plan, key))
            }
        }
    }
}

/// ✓, ≈ or ✗ where the plan has a target for the measure.
pub fn target_mark(view: &View, plan: usize, key: &str) -> Markup {
    let targets = view.plans().get(plan).map_or(&[][..], |plan| &plan.targets);
    let found = targets.iter().find(|target| target.measure == key);
    let (class, sign, meaning) = match found.map(|target| target.status.as_str()) {
        Some("met") => ("tg ok", "✓", Word::MeetsTarget),
        Some("missed") => ("tg no", "✗", Word::MissesTarget),
        Some(_) => ("tg edge", "≈", Word::CrossesTarget),
        None => return html! {},
    };
    let title = super::prose::words(meaning).in_one();
    html! { span class=(class) title=(title) { (sign) } }
}

/// People by role and the yearly cost.
fn footer(view: &View, position: usize) -> Prose {
    let Some(plan) = view.plans().get(position) else {
        return Prose::default();
    };
    let at = position.to_string();
    let of_role = |role: &str| {
        let mut staff = plan.staff.iter().enumerate();
        staff.find(|(_, staff)| staff.role.as_deref() == Some(role) && staff.people > 0)
    };
    let mut parts: Vec<Prose> = view
        .roles()
        .into_iter()
        .filter_map(|role| {
            let (row, staff) = of_role(role)?;
            let of = pointer(&["plans", &at, "staff", &row.to_string(), "people"]);
            let number = Prose::number(&staff.people.to_string(), &of);
            let slots = [number, Prose::text(&view.role(role))];
            Some(Prose::word(Word::Headcount, &slots))
        })
        .collect();
    if !parts.is_empty() {
        let list = Prose::list(&parts);
        parts = vec![Prose::word(Word::People, &[]), list];
        parts = vec![Prose::sentences(&parts)];
    }
    // Where no money is declared there is nothing to tell.
    let priced = view.plans().iter().any(|plan| {
        let cost = plan.measures.get("cost");
        cost.and_then(|cost| cost.value.value) != Some(0.0)
    });
    if let Some(cost) = view.number(position, "cost").filter(|_| priced) {
        let unit = Prose::text(&view.notation("cost").unit);
        parts.push(Prose::word(Word::Cost, &[cost, unit]));
    }
    Prose::join_dots(&parts)
}

/// The line of a badge above the title.
pub fn badge(text: Word, slots: &[Prose]) -> Markup {
    html! { p.demo { (Prose::word(text, slots).show()) } }
}

/// The weeks observed, without a decimal that says nothing.
pub fn weeks(view: &View) -> Prose {
    let weeks = view.saved.observed_weeks;
    let number = weeks.map_or_else(|| "—".to_owned(), |weeks| Notation::minutes().bound(weeks));
    Prose::line(Line::Weeks, &[Prose::number(&number, "/observed_weeks")])
}

/// Cells, residents, weeks and replications.
pub fn meta(view: &View) -> Markup {
    let saved = view.saved;
    let residents: f64 = saved.geography.cells.residents.iter().sum();
    let cells = view.ground.cells().to_string();
    let slots = [
        Prose::plain(&cells),
        Prose::plain(&super::notation::thousands(residents)),
        weeks(view),
        Prose::number(&saved.replications.to_string(), "/replications"),
    ];
    line(
        if saved.compares() && saved.same_demand {
            Line::Meta
        } else {
            Line::MetaRun
        },
        &slots,
    )
}
