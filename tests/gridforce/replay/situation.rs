//! What a plan's files say, as far as the checker needs it.

use super::patrol::Patrol;
use super::quantities::{self, DrawnTime, drawn_time, duration, windows};
use super::roads::{Ferry, Roads};
use super::rosters::{Roster, of_unit};
use super::sending::Rule;
use super::stages::Kind;
use super::tree::{self, flag, number, table, tables, text, texts};
use std::collections::BTreeMap;
use std::path::Path;
use toml::Table;

/// A plan.
#[derive(Debug)]
pub struct Situation {
    /// Cells and sites: the place that each name means.
    pub places: BTreeMap<String, usize>,
    pub roads: BTreeMap<String, Roads>,
    /// Priorities, highest first, with whether they may interrupt anything.
    pub priorities: Vec<(String, bool)>,
    pub types: BTreeMap<String, Kind>,
    pub units: BTreeMap<String, Unit>,
    pub line: String,
    pub travel_occupies: bool,
    pub returns: bool,
    pub from_post: bool,
    pub last_call: i64,
}

#[derive(Debug)]
pub struct Unit {
    pub role: String,
    pub post: usize,
    /// Posts at certain hours of the week, as milliseconds since Monday.
    pub timetable: Vec<(usize, Vec<(i64, i64)>)>,
    pub mode: String,
    pub turn_out: DrawnTime,
    pub roster: Roster,
    pub volunteers: Option<Volunteers>,
    pub patrol: Option<Patrol>,
    pub sent_to: Option<Vec<Rule>>,
}

#[derive(Clone, Copy, Debug)]
pub struct Volunteers {
    pub members: u32,
    pub attendance: f64,
    pub quorum: u32,
}

/// Mean distance of two points in a square of side 1.
const MEAN_DISTANCE: f64 = 0.521_405_433;

impl Situation {
    /// Reads the plan at `path`.
    pub fn read(path: &Path) -> Self {
        let tree = tree::read(path);
        let cells = cells(&tree);
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (index, (name, _)) in cells.iter().enumerate() {
            places.insert(name.clone(), index);
        }
        for (name, site) in tables(&tree, "sites") {
            let cell = text(&site, "cell").expect("a site lies in a cell");
            places.insert(name, places[&cell]);
        }
        let dispatch = table(&tree, "dispatch");
        let word =
            |key: &str, default: &str| text(&dispatch, key).unwrap_or_else(|| default.into());
        Self {
            roads: roads(&tree, &cells, &places),
            priorities: tables(&tree, "priorities")
                .into_iter()
                .map(|(name, priority)| (name, !texts(&priority, "may_interrupt").is_empty()))
                .collect(),
            types: tables(&tree, "types")
                .into_iter()
                .map(|(name, kind)| (name, Kind::read(&kind, &places)))
                .collect(),
            units: units(&tree, &cells, &places),
            line: word("line", "priority"),
            travel_occupies: flag(&dispatch, "travel_occupies").unwrap_or(true),
            returns: word("afterwards", "return") == "return",
            from_post: word("next_job_from", "scene") == "post",
            last_call: text(&dispatch, "last_call").map_or(0, |text| duration(&text)),
            places,
        }
    }
}

impl Situation {
    /// Cells that a link or ferry joins to the cell.
    pub fn cells_next_to(&self, cell: usize) -> Vec<usize> {
        let roads = self.roads.values();
        let by_land = roads.clone().flat_map(|roads| &roads.links[cell]);
        let by_boat = roads.flat_map(|roads| &roads.ferries);
        let other_side = by_boat.filter_map(|ferry| {
            let [from, to] = ferry.ends;
            let across = if from == cell { to } else { from };
            (from == cell || to == cell).then_some(across)
        });
        by_land.map(|&(other, _)| other).chain(other_side).collect()
    }
}

/// Cells in declared order; those of a raster by row and column.
fn cells(tree: &Table) -> Vec<(String, Table)> {
    let grid = table(tree, "grid");
    let (Some(rows), Some(columns)) = (number(&grid, "rows"), number(&grid, "columns")) else {
        return tables(tree, "cells");
    };
    let letter = |column: i64| char::from(b'A' + column as u8);
    let names = (1..=rows as i64)
        .flat_map(|row| (0..columns as i64).map(move |column| format!("{}{row}", letter(column))));
    names.map(|name| (name, Table::new())).collect()
}

fn roads(
    tree: &Table,
    cells: &[(String, Table)],
    places: &BTreeMap<String, usize>,
) -> BTreeMap<String, Roads> {
    let ferries: Vec<Ferry> = tables(tree, "ferries")
        .iter()
        .map(|(_, ferry)| read_ferry(ferry, places))
        .collect();
    let travel = table(tree, "travel");
    if let Some(step) = text(&travel, "per_step") {
        let own = text(&travel, "own_cell").map_or(0, |text| duration(&text));
        let links = manhattan(cells, duration(&step));
        let roads = Roads {
            links,
            own: vec![own; cells.len()],
            ferries,
        };
        return BTreeMap::from([(String::new(), roads)]);
    }
    let modes = tables(tree, "modes").into_iter();
    modes
        .map(|(name, mode)| {
            let speed = text(&mode, "speed").expect("a speed");
            let speed: f64 = speed
                .strip_suffix(" km/h")
                .and_then(|number| number.parse().ok())
                .expect("km/h");
            let detour = number(&mode, "detour").unwrap_or(1.0);
            let time = |km: f64| (km * detour / speed * 3_600_000.0).round() as i64;
            let area = |cell: &Table| number(cell, "area_km2").unwrap_or(0.0);
            let own = cells
                .iter()
                .map(|(_, cell)| time(MEAN_DISTANCE * area(cell).sqrt()))
                .collect();
            let mut links = vec![Vec::new(); cells.len()];
            for (_, link) in tables(tree, "links") {
                let end = |key: &str| places[&text(&link, key).expect("an end")];
                let (a, b, length) = (
                    end("from"),
                    end("to"),
                    time(number(&link, "km").expect("a length")),
                );
                links[a].push((b, length));
                links[b].push((a, length));
            }
            (
                name,
                Roads {
                    links,
                    own,
                    ferries: ferries.clone(),
                },
            )
        })
        .collect()
}

/// Steps between cells of a raster that share an edge.
fn manhattan(cells: &[(String, Table)], step: i64) -> Vec<Vec<(usize, i64)>> {
    let place = |name: &str| {
        let (column, row) = name.split_at(1);
        (column.as_bytes()[0], row.parse::<u8>().expect("a row"))
    };
    let places: Vec<(u8, u8)> = cells.iter().map(|(name, _)| place(name)).collect();
    let near = |a: (u8, u8), b: (u8, u8)| a.0.abs_diff(b.0) + a.1.abs_diff(b.1) == 1;
    let of = |&a: &(u8, u8)| {
        (0..places.len())
            .filter(|&b| near(a, places[b]))
            .map(|b| (b, step))
            .collect()
    };
    places.iter().map(of).collect()
}

fn read_ferry(ferry: &Table, places: &BTreeMap<String, usize>) -> Ferry {
    let end = |key: &str| places[&text(ferry, key).expect("an end")];
    let length = |key: &str| duration(&text(ferry, key).expect("a duration"));
    let on_call = ferry.get("on_call").and_then(toml::Value::as_table);
    Ferry {
        ends: [end("from"), end("to")],
        crossing: length("crossing"),
        headway: length("headway"),
        hours: windows(&texts(ferry, "hours"), 7),
        on_call: on_call.map(|call| {
            let delay = text(call, "delay").expect("a delay");
            (windows(&texts(call, "hours"), 7), drawn_time(&delay))
        }),
    }
}

fn units(
    tree: &Table,
    cells: &[(String, Table)],
    places: &BTreeMap<String, usize>,
) -> BTreeMap<String, Unit> {
    let residents: Vec<f64> = cells
        .iter()
        .map(|(_, cell)| number(cell, "residents").unwrap_or(0.0))
        .collect();
    let roles = table(tree, "roles");
    let mut units = BTreeMap::new();
    for (name, unit) in tables(tree, "units") {
        let role_name = text(&unit, "role").expect("a role");
        let role = table(&roles, &role_name);
        let standing = flag(&unit, "standing").unwrap_or(false);
        let call_out = text(&unit, "call_out").filter(|_| !standing);
        let turn_out = call_out.or_else(|| text(&role, "turn_out"));
        let turn_out = turn_out.map_or(
            DrawnTime {
                least: 0,
                mean: 0.0,
            },
            |text| drawn_time(&text),
        );
        let members = number(&unit, "members").map(|members| Volunteers {
            members: members as u32,
            attendance: text(&unit, "attendance").map_or(1.0, |text| quantities::share(&text)),
            quorum: number(&unit, "quorum").map_or(1, |quorum| quorum as u32),
        });
        let patrol = Patrol::read(&unit, places, &residents);
        let timetable: Vec<_> = tree::list(&unit, "timetable")
            .iter()
            .map(|posting| {
                let at = text(posting, "at").expect("a post");
                (places[&at], windows(&texts(posting, "hours"), 7))
            })
            .collect();
        for (ending, roster) in of_unit(tree, &unit) {
            let unit = Unit {
                role: role_name.clone(),
                post: places[&text(&unit, "post").expect("a post")],
                timetable: timetable.clone(),
                mode: text(&role, "mode").unwrap_or_default(),
                turn_out,
                roster,
                volunteers: members,
                patrol: patrol.clone(),
                sent_to: Rule::read(&unit),
            };
            units.insert(format!("{name}{ending}"), unit);
        }
    }
    units
}

impl Unit {
    /// Where it is posted at an instant, given in milliseconds since a Monday.
    pub fn post_at(&self, week: i64) -> usize {
        let mut timetable = self.timetable.iter();
        let now = timetable.find(|(_, hours)| quantities::contains(hours, 7, week));
        now.map_or(self.post, |(post, _)| *post)
    }
}
