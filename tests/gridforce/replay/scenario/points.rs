//! Points of sites: what takes them off, what gives them back, and what is done at low scores.

use super::ground::Ground;
use super::quantities::duration_of;
use super::tree::{self, count, table, tables, text, texts};
use std::collections::BTreeMap;
use toml::Table;

/// A scheme.
#[derive(Debug)]
pub struct Scheme {
    pub name: String,
    /// Places of its sites.
    pub places: Vec<usize>,
    /// No two sites share a place, and every type that counts happens at these sites only.
    pub told_apart: bool,
    pub base: i64,
    /// Points taken off by type.
    pub deductions: BTreeMap<String, i64>,
    pub period: Option<i64>,
    /// Points given back at the end of each period.
    pub recovery: i64,
    pub actions: Vec<Action>,
}

/// What is done when a score is low.
#[derive(Debug)]
pub struct Action {
    /// At this score or a lower one.
    pub at: i64,
    /// Name of the store of which it releases a job.
    pub releases: Option<String>,
    /// How long it is in force.
    pub lasts: i64,
    pub restores: i64,
    /// Types that do not happen at the site while it is in force.
    pub forbids: Vec<String>,
}

/// Reads the schemes.
pub fn read_schemes(tree: &Table, ground: &Ground) -> Vec<Scheme> {
    let read = |(name, scheme): (String, Table)| {
        let kind = text(&scheme, "sites").expect("a kind of sites");
        let places: Vec<usize> = ground.kinds[&kind]
            .iter()
            .map(|(_, place)| *place)
            .collect();
        let deductions = table(&scheme, "deductions");
        let base = count(&scheme, "base").unwrap_or(0).into();
        let actions: Vec<Action> = tables(&scheme, "actions")
            .into_iter()
            .map(|(action, said)| Action {
                at: tree::number(&said, "at").expect("a score") as i64,
                releases: text(&said, "releases"),
                lasts: duration_of(&said, "lasts").unwrap_or(0),
                restores: count(&said, "restores").unwrap_or(0).into(),
                forbids: forbidden(tree, &name, &action),
            })
            .collect();
        let mut apart = places.clone();
        apart.sort_unstable();
        apart.dedup();
        let types = table(tree, "types");
        let at_sites = |name: &String| text(&table(&types, name), "sites").as_ref() == Some(&kind);
        let mut named = deductions
            .keys()
            .chain(actions.iter().flat_map(|one| &one.forbids));
        Scheme {
            told_apart: apart.len() == places.len() && named.all(at_sites),
            places,
            base,
            deductions: deductions
                .iter()
                .filter_map(|(kind, points)| Some((kind.clone(), points.as_integer()?)))
                .collect(),
            period: duration_of(&scheme, "period"),
            recovery: count(&scheme, "recovery").map_or(base, i64::from),
            actions,
            name,
        }
    };
    tables(tree, "points").into_iter().map(read).collect()
}

/// Types whose rate an effect of an action multiplies by nothing, at once and at the site.
fn forbidden(tree: &Table, scheme: &str, action: &str) -> Vec<String> {
    let names = |effect: &Table| {
        let by = table(effect, "by");
        text(effect, "changes").as_deref() == Some("rate")
            && text(&by, "points").as_deref() == Some(scheme)
            && text(&by, "action").as_deref() == Some(action)
    };
    let others = [
        "delay",
        "half_life",
        "full",
        "counted",
        "fades",
        "at",
        "sites",
    ];
    let plain = |effect: &Table| {
        let nothing = tree::number(effect, "size") == Some(0.0);
        nothing && !others.iter().any(|key| effect.contains_key(*key))
    };
    let effects = tables(tree, "effects")
        .into_iter()
        .map(|(_, effect)| effect);
    let forbid = effects.filter(|effect| names(effect) && plain(effect));
    forbid.flat_map(|effect| texts(&effect, "types")).collect()
}
