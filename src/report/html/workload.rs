//! Section 7: whether the work is bearable, by role and plan.

use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, word, words};
use super::section::section;
use super::view::View;
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{ACTIVITY_COLOURS, StackedRow, room_for_groups, stacked_bars};
use maud::{Markup, PreEscaped, html};

/// Shares of time on duty, in the order of [`ACTIVITY_COLOURS`]: name in measure keys and words.
const ACTIVITIES: [(&str, Word); 5] = [
    ("busy", Word::Calls),
    ("duties", Word::Duties),
    ("backlog", Word::Backlog),
    ("patrol", Word::Patrol),
    ("uncommitted", Word::Uncommitted),
];
/// Bars of one picture, so that it fits a printed page; a role's bars stay together.
const BARS: usize = 30;
/// Where work begins to be too much.
const LIMIT: f64 = 0.6;

/// The section; nothing when no role's time is known.
pub fn workload(view: &View, number: usize) -> Option<Markup> {
    let rows = rows(view);
    if rows.is_empty() {
        return None;
    }
    let most = busiest_role(view)?;
    Some(section(
        number,
        "",
        word(Word::Workload),
        html! {
            h4 { (most.show()) }
            p.sub { (super::prose::line(Line::WorkSub, &[])) }
            @for part in &parts(&rows) { div.sc { (PreEscaped(bars(part, &rows))) } }
            p.lg {
                @for ((_, name), colour) in ACTIVITIES.iter().zip(ACTIVITY_COLOURS) {
                    span { span.sw style={ "background:" (colour) } {} (word(*name)) } " "
                }
                span { span.dash {} (word(Word::SixtyLine)) }
            }
        },
    ))
}

/// The picture; `None` when no role's time is known.
pub fn picture(view: &View) -> Option<String> {
    let rows = rows(view);
    (!rows.is_empty()).then(|| bars(&rows, &rows))
}

/// The picture of some of the bars, drawn to the measure of all.
fn bars(some: &[StackedRow], all: &[StackedRow]) -> String {
    stacked_bars(some, LIMIT, room_for_groups(all), words(Word::Workload))
}

/// The bars in pictures, each of whole roles.
fn parts(rows: &[StackedRow]) -> Vec<Vec<StackedRow>> {
    let mut parts: Vec<Vec<StackedRow>> = Vec::new();
    for role in rows.chunk_by(|_, next| next.group.is_none()) {
        match parts.last_mut() {
            Some(part) if part.len() + role.len() <= BARS => part.extend_from_slice(role),
            _ => parts.push(role.to_vec()),
        }
    }
    parts
}

fn rows(view: &View) -> Vec<StackedRow> {
    let mut rows = Vec::new();
    for role in view.roles() {
        let mut first = true;
        for plan in 0..view.plans().len() {
            let Some(shares) = shares(view, plan, role) else {
                continue;
            };
            rows.push(StackedRow {
                group: std::mem::take(&mut first).then(|| view.role(role)),
                label: view.short(plan),
                plan,
                shares,
                note: busiest_post(view, plan, role),
            });
        }
    }
    rows
}

fn shares(view: &View, plan: usize, role: &str) -> Option<[f64; 5]> {
    let mut shares = [0.0; 5];
    for (share, (stem, _)) in shares.iter_mut().zip(ACTIVITIES) {
        *share = view
            .saved
            .measure(plan, &format!("{stem}_{role}"))?
            .value
            .value?;
    }
    Some(shares)
}

/// The post that spends the largest share of its time on calls.
fn busiest_post(view: &View, plan: usize, role: &str) -> Both {
    let units = view.plans().get(plan).map_or(&[][..], |plan| &plan.units);
    let most = units
        .iter()
        .filter(|unit| unit.role.as_deref() == Some(role))
        .filter_map(|unit| {
            let share = unit.activity.get("calls")?.value?;
            let name = unit.post.as_deref().or(unit.unit.as_deref())?;
            Some((name, unit.label.as_deref().unwrap_or(name), share))
        })
        .reduce(|most, next| if next.2 > most.2 { next } else { most });
    let Some((name, label, share)) = most else {
        return Both::default();
    };
    let label = label.split('/').next().unwrap_or(label).trim();
    let mut called = Both::of_label(label);
    if called.is_same() && !called.english.is_ascii() {
        called.english = name.to_owned();
    }
    let percent = Notation::share().value(share);
    Both::of(|language| Word::Busiest.fill(language, &[called.pick(language), &percent]))
}

fn busiest_role(view: &View) -> Option<Prose> {
    let mut most: Option<(f64, String, usize, &str)> = None;
    for role in view.roles() {
        for plan in 0..view.plans().len() {
            let key = format!("busy_{role}");
            let Some(share) = view
                .saved
                .measure(plan, &key)
                .and_then(|measure| measure.value.value)
            else {
                continue;
            };
            if most.as_ref().is_none_or(|(known, ..)| share > *known) {
                most = Some((share, key, plan, role));
            }
        }
    }
    let (_, key, plan, role) = most?;
    let slots = [
        Prose::text(&view.role(role)),
        view.number(plan, &key)?,
        Prose::text(&view.short(plan)),
    ];
    Some(Prose::line(Line::WorkTitle, &slots))
}
