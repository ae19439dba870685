//! Incident types and their ladders of stages, as a plan's files declare them.

use super::quantities::{DrawnTime, drawn_time, duration};
use super::tree::{self, flag, number, tables, text, texts};
use std::collections::BTreeMap;
use toml::Table;

#[derive(Debug)]
pub struct Kind {
    pub dispatch_delay: Option<i64>,
    /// In the order of the ladder.
    pub stages: Vec<Stage>,
}

#[derive(Debug)]
pub struct Stage {
    pub name: String,
    /// Needs that must be met: roles and number.
    pub must: Vec<(Vec<String>, u32)>,
    pub may_start: Vec<String>,
    pub next: String,
    pub deadline: Option<i64>,
    pub dispatch_delay: i64,
    pub place: Whereabouts,
}

impl Kind {
    pub fn read(kind: &Table, places: &BTreeMap<String, usize>) -> Self {
        let delay = text(kind, "dispatch_delay").map_or(
            DrawnTime {
                least: 0,
                mean: 0.0,
            },
            |text| drawn_time(&text),
        );
        let stages = tables(kind, "stages").into_iter();
        Self {
            dispatch_delay: delay.is_fixed().then_some(delay.least),
            stages: stages
                .map(|(name, stage)| Stage::read(name, &stage, places))
                .collect(),
        }
    }
}

impl Stage {
    fn read(name: String, stage: &Table, places: &BTreeMap<String, usize>) -> Self {
        let must = tree::list(stage, "needs")
            .iter()
            .filter(|need| flag(need, "must_come").unwrap_or(true))
            .map(|need| {
                (
                    texts(need, "roles"),
                    number(need, "number").map_or(1, |number| number as u32),
                )
            })
            .collect::<Vec<_>>();
        let named = texts(stage, "may_start");
        let needed = must.iter().flat_map(|(roles, _)| roles.clone()).collect();
        Self {
            name,
            may_start: if named.is_empty() { needed } else { named },
            must,
            next: text(stage, "next").unwrap_or_default(),
            deadline: text(stage, "deadline").map(|text| duration(&text)),
            dispatch_delay: text(stage, "dispatch_delay").map_or(0, |text| drawn_time(&text).least),
            place: Whereabouts::read(stage, places),
        }
    }
}

/// Where a stage may take place.
#[derive(Debug)]
pub enum Whereabouts {
    Incident,
    Fixed(usize),
    /// In the incident's cell, in one next to it, or at named places.
    Drawn {
        here: bool,
        near: bool,
        places: Vec<usize>,
    },
}

impl Whereabouts {
    fn read(stage: &Table, places: &BTreeMap<String, usize>) -> Self {
        if let Some(at) = text(stage, "at") {
            return Self::Fixed(places[&at]);
        }
        let shares = tree::table(stage, "at");
        if shares.is_empty() {
            return Self::Incident;
        }
        Self::Drawn {
            here: shares.contains_key("address") || shares.contains_key("cell"),
            near: shares.contains_key("neighbour"),
            places: tree::table(&shares, "places")
                .keys()
                .map(|name| places[name])
                .collect(),
        }
    }

    /// Whether it may be at `place` for an incident in the cell `here`; `next` are the cells next to that.
    pub fn allows(&self, place: usize, here: usize, next: &[usize]) -> bool {
        match self {
            Self::Incident => place == here,
            Self::Fixed(fixed) => place == *fixed,
            Self::Drawn {
                here: at_home,
                near,
                places,
            } => {
                *at_home && place == here
                    || *near && next.contains(&place)
                    || places.contains(&place)
            }
        }
    }
}
