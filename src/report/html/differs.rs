//! Section 2: who is posted where, and which settings differ.

use super::prose::{Prose, both, word, words};
use super::section::{details, section};
use super::view::View;
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{
    PostMark, RoleShape, StaffingMap, plan_colour, plan_ink, role_glyph, staffing_map,
};
use crate::report::saved::DifferentSetting;
use maud::{Markup, PreEscaped, html};
use std::collections::{BTreeMap, BTreeSet};

/// Settings shown without opening the whole list.
const SHOWN: usize = 8;
/// Longest value shown.
const LONGEST: usize = 60;

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
            (staff(view))
            @if view.saved.compares() { (settings(view)) }
        },
    )
}

/// Posts by cell and role: teams that relieve each other are one.
fn posts(view: &View, plan: usize) -> BTreeMap<usize, BTreeMap<RoleShape, usize>> {
    let mut seen = BTreeSet::new();
    let mut posts: BTreeMap<usize, BTreeMap<RoleShape, usize>> = BTreeMap::new();
    for unit in view.plans().get(plan).map_or(&[][..], |plan| &plan.units) {
        let role = unit.role.as_deref().unwrap_or("");
        let post = unit.post.as_deref().or(unit.unit.as_deref());
        let Some(cell) = unit.cell.filter(|cell| *cell < view.ground.cells()) else {
            continue;
        };
        if seen.insert((cell, role, post)) {
            *posts
                .entry(cell)
                .or_default()
                .entry(view.shape(role))
                .or_default() += 1;
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
    let marks: Vec<PostMark> = here
        .iter()
        .flat_map(|(cell, shapes)| {
            shapes.iter().map(|(shape, number)| PostMark {
                cell: *cell,
                shape: *shape,
                number: *number,
            })
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
    let mut roles: Vec<(RoleShape, Both)> = Vec::new();
    for staff in view.plans().iter().flat_map(|plan| &plan.staff) {
        let role = staff.role.as_deref().unwrap_or("");
        let entry = (view.shape(role), view.role(role));
        if !roles.contains(&entry) {
            roles.push(entry);
        }
    }
    roles.sort_by_key(|(shape, _)| *shape);
    let line = |class: &str| {
        format!(
            "<svg class=\"ic\" viewBox=\"0 0 30 18\" aria-hidden=\"true\"><path d=\"M2 9H28\" class=\"{class}\"/></svg>"
        )
    };
    let base = Prose::text(&view.short(0));
    html! {
        p.lg {
            @for (shape, role) in &roles { span { (PreEscaped(role_glyph(*shape, role))) (both(role)) } " " }
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

/// Posts, people and relief by role.
fn staff(view: &View) -> Markup {
    let mut roles: Vec<&str> = Vec::new();
    for role in view
        .plans()
        .iter()
        .flat_map(|plan| &plan.staff)
        .filter_map(|staff| staff.role.as_deref())
    {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    html! {
        div.sc { table.df.staff {
            thead { tr {
                th { (word(Word::Role)) }
                @for plan in 0..view.plans().len() {
                    th style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) }
                }
            } }
            tbody { @for role in roles { tr {
                th { (both(&view.role(role))) }
                @for plan in 0..view.plans().len() {
                    td.ch[plan > 0 && staffing(view, plan, role) != staffing(view, 0, role)] { (staffing(view, plan, role).show()) }
                }
            } } }
        } }
    }
}

/// `12 posts, 20 people`, and what the people suffice for.
fn staffing(view: &View, plan: usize, role: &str) -> Prose {
    let Some(plan) = view.plans().get(plan) else {
        return Prose::default();
    };
    let posts: BTreeSet<(Option<usize>, Option<&str>)> = plan
        .units
        .iter()
        .filter(|unit| unit.role.as_deref() == Some(role))
        .map(|unit| (unit.cell, unit.post.as_deref().or(unit.unit.as_deref())))
        .collect();
    let staff = plan
        .staff
        .iter()
        .find(|staff| staff.role.as_deref() == Some(role));
    let people = staff.map_or(0, |staff| staff.people);
    if posts.is_empty() && people == 0 {
        return Prose::plain("—");
    }
    let slots = [
        Prose::plain(&posts.len().to_string()),
        Prose::plain(&people.to_string()),
    ];
    let mut parts = vec![Prose::word(Word::PostsAndPeople, &slots)];
    if let Some(relief) = staff.and_then(|staff| staff.relief_factor) {
        parts.push(Prose::word(
            Word::Relief,
            &[Prose::plain(&format!("{relief:.2}"))],
        ));
    }
    Prose::clauses(&parts)
}

fn settings(view: &View) -> Markup {
    let settings = &view.saved.settings;
    let same = Prose::number(&settings.same.to_string(), "/settings/same");
    if settings.different.is_empty() {
        return html! { p.note { (Prose::word(Word::NoDifference, &[same]).show()) } };
    }
    let all = grouped(&settings.different, view.plans().len());
    let first = all.get(..SHOWN).unwrap_or(&all);
    let number = Prose::number(&settings.different.len().to_string(), "count|settings");
    html! {
        div.sc { (setting_table(view, first, &Prose::word(Word::Setting, &[same]))) }
        @if all.len() > SHOWN {
            (details(Prose::word(Word::AllSettings, &[number]).show(),
                setting_table(view, &all, &Prose::text(&words(Word::Input)))))
        }
    }
}

/// A named thing and what differs about it, by plan.
struct Thing {
    name: String,
    values: Vec<String>,
}

/// Settings of one named thing in one row; what is on the maps already comes last.
fn grouped(settings: &[DifferentSetting], plans: usize) -> Vec<Thing> {
    let mut things: Vec<Thing> = Vec::new();
    for setting in settings {
        // Yearly items are things by themselves.
        let parts = if setting.key.starts_with("costs.items.") {
            3
        } else {
            2
        };
        let name: Vec<&str> = setting.key.split('.').take(parts).collect();
        let name = name.join(".");
        if things.last().is_none_or(|last| last.name != name) {
            things.push(Thing {
                name,
                values: vec![String::new(); plans],
            });
        }
        let Some(thing) = things.last_mut() else {
            continue;
        };
        for (text, value) in thing.values.iter_mut().zip(&setting.values) {
            if let Some(value) = value {
                if !text.is_empty() {
                    text.push_str(" · ");
                }
                text.push_str(value);
            }
        }
    }
    let rank = |thing: &Thing| {
        let last = ["rosters.", "beats.", "units."];
        last.iter()
            .position(|start| thing.name.starts_with(start))
            .map_or(0, |at| at + 1)
    };
    things.sort_by_key(rank);
    things
}

fn setting_table(view: &View, things: &[Thing], title: &Prose) -> Markup {
    html! {
        table.df.set {
            thead { tr {
                th { (title.show()) }
                @for plan in 0..view.plans().len() {
                    th style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) }
                }
            } }
            tbody { @for thing in things { tr {
                th { code { (thing.name) } }
                @for plan in 0..view.plans().len() {
                    td.ch[plan > 0 && thing.values.get(plan) != thing.values.first()] {
                        (thing.values.get(plan).map_or_else(String::new, |text| shorten(text)))
                    }
                }
            } } }
        }
    }
}

fn shorten(text: &str) -> String {
    if text.is_empty() {
        return "—".to_owned();
    }
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST - 1).collect();
    format!("{head}…")
}
