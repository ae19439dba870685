//! Only the settings that differ, those with the same values told together.

use super::prose::{Prose, both, words};
use super::section::{details, printed_rows};
use super::short_values::shortened;
use super::view::View;
use super::words::Word;
use crate::report::figures::plan_ink;
use crate::report::saved::DifferentSetting;
use maud::{Markup, html};

/// Rows shown without opening the whole list.
const SHOWN: usize = 8;
/// Rows of them that are printed with many plans.
const PRINTED: usize = 5;
/// Names of things told together before it only says how many more.
const NAMED: usize = 3;

/// Things of one kind of which the same differs.
struct Things {
    /// First part of their keys, such as `ferries`.
    kind: String,
    names: Vec<String>,
    /// By plan; empty where a plan does not have them.
    values: Vec<String>,
}

/// The table of differing settings, the first of them outside the fold.
pub fn settings(view: &View) -> Markup {
    let settings = &view.saved.settings;
    let same = Prose::number(&settings.same.to_string(), "/settings/same");
    if settings.different.is_empty() {
        return html! { p.note { (Prose::word(Word::NoDifference, &[same]).show()) } };
    }
    let all = grouped(&settings.different, view.plans().len());
    let first = all.get(..SHOWN).unwrap_or(&all);
    let number = Prose::number(&settings.different.len().to_string(), "count|settings");
    let printed = if view.is_crowded() { PRINTED } else { SHOWN };
    html! {
        div.sc { (table(view, first, printed, &Prose::word(Word::Setting, &[same]))) }
        (printed_rows(printed.min(all.len()), all.len()))
        @if let Some(rest) = all.get(SHOWN..).filter(|rest| !rest.is_empty()) {
            (details(Prose::word(Word::AllSettings, &[number]).show(),
                table(view, rest, rest.len(), &Prose::text(&words(Word::Input)))))
        }
    }
}

/// Settings of one named thing in one row, and things of which the same differs in one; what is on
/// the maps already comes last.
fn grouped(settings: &[DifferentSetting], plans: usize) -> Vec<Things> {
    let mut single: Vec<Things> = Vec::new();
    for setting in settings {
        let (kind, name, rest) = parts(&setting.key);
        let known = single
            .last()
            .is_some_and(|last| last.kind == kind && last.names == [name]);
        if !known {
            single.push(Things {
                kind: kind.to_owned(),
                names: vec![name.to_owned()],
                values: vec![String::new(); plans],
            });
        }
        let Some(thing) = single.last_mut() else {
            continue;
        };
        for (text, value) in thing.values.iter_mut().zip(&setting.values) {
            if let Some(value) = value {
                let between = if text.is_empty() { "" } else { " · " };
                let space = if rest.is_empty() { "" } else { " " };
                text.push_str(&format!("{between}{rest}{space}{value}"));
            }
        }
    }
    let mut all: Vec<Things> = Vec::new();
    for thing in single {
        match all
            .iter_mut()
            .find(|other| other.kind == thing.kind && other.values == thing.values)
        {
            Some(other) => other.names.extend(thing.names),
            None => all.push(thing),
        }
    }
    let last = ["rosters", "beats", "units"];
    all.sort_by_key(|things| {
        let position = last.iter().position(|kind| things.kind == *kind);
        position.map_or(0, |at| at + 1)
    });
    all
}

/// Kind, name and the rest of a dotted key; yearly items are things by themselves.
fn parts(key: &str) -> (&str, &str, &str) {
    let items = "costs.items";
    let (kind, below) = match key
        .strip_prefix(items)
        .and_then(|rest| rest.strip_prefix('.'))
    {
        Some(below) => (items, below),
        None => key.split_once('.').unwrap_or((key, "")),
    };
    let (name, rest) = below.split_once('.').unwrap_or((below, ""));
    (kind, name, rest)
}

fn table(view: &View, things: &[Things], printed: usize, title: &Prose) -> Markup {
    html! {
        table.df.set {
            thead { tr {
                th { (title.show()) }
                @for plan in 0..view.plans().len() {
                    th style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) }
                }
            } }
            tbody { @for (row, thing) in things.iter().enumerate() { tr.np[row >= printed] {
                th scope="row" { (label(thing)) }
                @let shown = shortened(&thing.values);
                @for (plan, (value, shown)) in thing.values.iter().zip(&shown).enumerate() {
                    td.ch[plan > 0 && Some(value) != thing.values.first()]
                        title=[(shown != value && !value.is_empty()).then_some(value)] { (shown) }
                }
            } } }
        }
    }
}

/// `ferries.north`, `ferries: north, south, west, 9 more`.
fn label(things: &Things) -> Markup {
    let more = things.names.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| Prose::word(Word::More, &[Prose::plain(&more.to_string())]));
    let named = things.names.get(..NAMED).unwrap_or(&things.names);
    html! {
        @if things.names.iter().all(String::is_empty) { code { (things.kind) } }
        @else {
            code { (things.kind) "." (named.join(", ")) }
            @if let Some(more) = more { " " (more.show()) }
        }
    }
}
