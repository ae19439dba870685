//! Rules of dispatch.

use super::ground::Ground;
use super::quantities::duration_of;
use super::staff::Unit;
use super::tree::{self, flag, table, tables, text, texts, word};
use super::work::find_units;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Table;

/// How units are chosen and what they do afterwards, in the words of the file.
#[derive(Debug)]
pub struct Dispatch {
    pub policy: String,
    pub line: String,
    pub several: String,
    pub blocking: bool,
    /// Units of other dispatch areas only while the own has no candidate.
    pub own_area_first: bool,
    pub reassign_margin: Option<i64>,
    /// Whether a returning unit is free.
    pub returning_is_free: bool,
    pub travel_occupies: bool,
    pub afterwards: String,
    pub next_from_post: bool,
    pub last_call: i64,
    /// Units of a role that must stay free, by priority and role.
    pub reserve: BTreeMap<(String, String), usize>,
    /// By cell, groups of equally preferred units.
    pub preferences: BTreeMap<usize, Vec<Vec<usize>>>,
    pub split_ties: bool,
}

impl Dispatch {
    /// Reads the rules.
    pub fn read(tree: &Table, ground: &Ground, units: &[Unit], folder: &Path) -> Self {
        let rules = table(tree, "dispatch");
        let free_from_return = word(&rules, "free_from", "clearing") == "return";
        let mut reserve = BTreeMap::new();
        for (priority, roles) in tables(&rules, "reserve") {
            for (role, number) in &roles {
                let number = tree::as_number(number).expect("a number") as usize;
                reserve.insert((priority.clone(), role.clone()), number);
            }
        }
        Self {
            policy: word(&rules, "policy", "nearest"),
            line: word(&rules, "line", "priority"),
            several: word(&rules, "several", "as_they_come"),
            blocking: flag(&rules, "blocking").unwrap_or(false),
            own_area_first: flag(&rules, "own_area_first").unwrap_or(false)
                && word(&rules, "policy", "nearest") != "preference list",
            reassign_margin: duration_of(&rules, "reassign_margin"),
            returning_is_free: word(&rules, "redispatch", "on the way") == "on the way"
                && !free_from_return,
            travel_occupies: flag(&rules, "travel_occupies").unwrap_or(true),
            afterwards: word(&rules, "afterwards", "return"),
            next_from_post: free_from_return || word(&rules, "next_job_from", "scene") == "post",
            last_call: duration_of(&rules, "last_call").unwrap_or(0),
            reserve,
            preferences: preferences(&rules, ground, units, folder),
            split_ties: word(&rules, "ties", "lowest") == "split",
        }
    }
}

fn preferences(
    rules: &Table,
    ground: &Ground,
    units: &[Unit],
    folder: &Path,
) -> BTreeMap<usize, Vec<Vec<usize>>> {
    let group = |text: &String| {
        let names = text.split('=');
        names
            .flat_map(|name| find_units(units, name.trim()))
            .collect::<Vec<usize>>()
    };
    let mut lists = BTreeMap::new();
    if let Some(file) = text(rules, "preferences") {
        for row in tree::read_csv(&folder.join(file)) {
            let mut fields = row.into_iter().map(|(_, field)| field);
            let cell = ground.place(&fields.next().expect("a cell"));
            let named = fields.filter(|field| !field.is_empty());
            lists.insert(cell, named.map(|field| group(&field)).collect());
        }
    }
    let said = table(rules, "preference");
    for cell in said.keys() {
        let groups = texts(&said, cell).iter().map(group).collect();
        lists.insert(ground.place(cell), groups);
    }
    lists
}
