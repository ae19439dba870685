//! Section 2: who is posted where, and which settings differ.

use super::prose::{Prose, both, word};
use super::section::section;
use super::settings::settings;
use super::staffing::staffing;
use super::view::View;
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{
    PostMark, RoleShape, StaffingMap, plan_colour, plan_ink, role_glyph, staffing_map,
};
use maud::{Markup, PreEscaped, html};
use std::collections::{BTreeMap, BTreeSet};

/// The section.
pub fn differs(view: &View, number: usize) -> Markup {
    let title = if view.saved.compares() {
        Word::Differs
    } else {
        Word::DiffersRun
    };
    section(
        number,
        "",
        word(title),
        html! {
            div.g3 { @for plan in 0..view.plans().len() { (map(view, plan)) } }
            (legend(view))
            (staffing(view))
            @if view.saved.compares() { (settings(view)) }
        },
    )
}

/// Posts by cell and role: teams that relieve each other are one.
fn posts<'a>(view: &View<'a>, plan: usize) -> BTreeMap<usize, BTreeMap<&'a str, usize>> {
    let mut seen = BTreeSet::new();
    let mut posts: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for unit in view.plans().get(plan).map_or(&[][..], |plan| &plan.units) {
        let role = unit.role.as_deref().unwrap_or("");
        let post = unit.post.as_deref().or(unit.unit.as_deref());
        let Some(cell) = unit.cell.filter(|cell| *cell < view.ground.cells()) else {
            continue;
        };
        if seen.insert((cell, role, post)) {
            *posts.entry(cell).or_default().entry(role).or_default() += 1;
        }
    }
    posts
}

fn map(view: &View, plan: usize) -> Markup {
    html! {
        figure {
            (PreEscaped(picture(view, plan)))
            figcaption { b style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) } }
        }
    }
}

/// The staffing map of a plan.
pub fn picture(view: &View, plan: usize) -> String {
    let (here, base) = (posts(view, plan), posts(view, 0));
    let cells: BTreeSet<usize> = here.keys().chain(base.keys()).copied().collect();
    let changed = |cell: &usize| plan > 0 && here.get(cell) != base.get(cell);
    let (gone, differs): (Vec<usize>, Vec<usize>) = cells
        .into_iter()
        .filter(changed)
        .partition(|cell| !here.contains_key(cell));
    // Roles that share a shape are counted together.
    let mut shapes: BTreeMap<(usize, RoleShape), usize> = BTreeMap::new();
    for (cell, roles) in &here {
        for (role, number) in roles {
            *shapes.entry((*cell, view.shape(role))).or_default() += number;
        }
    }
    let marks: Vec<PostMark> = shapes
        .into_iter()
        .map(|((cell, shape), number)| PostMark {
            cell,
            shape,
            number,
        })
        .collect();
    let titles: Vec<String> = (0..view.ground.cells())
        .map(|cell| view.cell(cell).in_one())
        .collect();
    let map = StaffingMap {
        posts: &marks,
        changed: &differs,
        withdrawn: &gone,
        colour: plan_colour(plan),
        titles: &titles,
    };
    staffing_map(&view.ground, &map, view.full(plan))
}

fn legend(view: &View) -> Markup {
    let mut shapes: BTreeMap<RoleShape, Vec<Both>> = BTreeMap::new();
    for role in view.roles() {
        let roles = shapes.entry(view.shape(role)).or_default();
        roles.push(view.role(role));
    }
    let shapes = shapes.into_iter().map(|(shape, roles)| {
        let together = Both::of(|language| {
            let names: Vec<&str> = roles.iter().map(|role| role.pick(language)).collect();
            names.join(language.pick(", ", "、"))
        });
        (shape, together, roles.len() > 1)
    });
    let line = |class: &str| {
        format!(
            "<svg class=\"ic\" viewBox=\"0 0 30 18\" aria-hidden=\"true\"><path d=\"M2 9H28\" class=\"{class}\"/></svg>"
        )
    };
    let base = Prose::text(&view.short(0));
    html! {
        p.lg {
            @for (shape, roles, many) in shapes { span.wr[many] { (PreEscaped(role_glyph(shape, &roles))) (both(&roles)) } " " }
            @if view.ground.has_ferries() { span { (PreEscaped(line("ferry"))) (word(Word::Ferry)) } " " }
            @if view.ground.has_bridges() { span { (PreEscaped(line("bridge"))) (word(Word::Bridge)) } " " }
            @if view.saved.compares() {
                span {
                    (PreEscaped("<svg class=\"ic\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><rect x=\"2\" y=\"2\" width=\"14\" height=\"14\" rx=\"3\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\"/></svg>"))
                    (Prose::word(Word::DiffersFromBase, &[base]).show())
                }
            }
        }
    }
}
