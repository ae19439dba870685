//! Duties, backlog, beats and the pattern.

use super::ground::Ground;
use super::hours::hours;
use super::quantities::{DrawnTime, duration_of, time_of};
use super::staff::Unit;
use super::tree::{count, flag, number, table, tables, text, texts, word};
use std::collections::BTreeMap;
use std::path::Path;
use toml::Table;

/// A duty at one place.
#[derive(Debug)]
pub struct Duty {
    pub name: String,
    pub place: usize,
    /// Windows of the week; each is one occurrence.
    pub hours: Vec<(i64, i64)>,
    /// First and last day of the year; none: all year.
    pub season: Vec<String>,
    pub roles: Vec<String>,
    pub number: u32,
    pub preemptible: bool,
}

/// A store of backlog.
#[derive(Debug)]
pub struct Store {
    pub name: String,
    /// Jobs of a period by place.
    pub jobs: BTreeMap<usize, u32>,
    /// They are done at sites, and points may release more.
    pub at_sites: bool,
    /// Time of a whole job, all its visits together.
    pub on_site: DrawnTime,
    /// Visits of a job.
    pub visits: u32,
    pub period: i64,
    pub roles: Vec<String>,
    pub hours: Vec<(i64, i64)>,
}

/// A unit that answers for cells at some hours.
#[derive(Debug)]
pub struct Beat {
    /// Positions of the units that it names.
    pub units: Vec<usize>,
    pub cells: Vec<usize>,
    pub hours: Vec<(i64, i64)>,
}

/// Roles wanted in every cell.
#[derive(Debug)]
pub struct Pattern {
    pub roles: Vec<String>,
    pub shared: bool,
    pub beats: Vec<Beat>,
}

/// Positions of the units that a name means: one unit, or all of a declared one.
pub fn find_units(units: &[Unit], name: &str) -> Vec<usize> {
    if let Some(position) = units.iter().position(|unit| unit.name == name) {
        return vec![position];
    }
    let of_name = |&unit: &usize| units[unit].declared == name;
    (0..units.len()).filter(of_name).collect()
}

/// Reads the pattern.
pub fn read_pattern(tree: &Table, ground: &Ground, units: &[Unit]) -> Pattern {
    let pattern = table(tree, "pattern");
    let read = |(_, beat): (String, Table)| Beat {
        units: find_units(units, &text(&beat, "unit").expect("a unit")),
        cells: texts(&beat, "cells")
            .iter()
            .map(|cell| ground.place(cell))
            .collect(),
        hours: hours(&texts(&beat, "hours")),
    };
    Pattern {
        roles: texts(&pattern, "roles"),
        shared: word(&pattern, "sharing", "nearest") == "nearest",
        beats: tables(tree, "beats").into_iter().map(read).collect(),
    }
}

/// Reads the duties, one for each site where they are declared for a kind.
pub fn read_duties(tree: &Table, ground: &Ground) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (name, duty) in tables(tree, "duties") {
        let places = match (text(&duty, "at"), text(&duty, "sites")) {
            (Some(at), _) => vec![(name, ground.place(&at))],
            (None, Some(kind)) => {
                let sites = ground.kinds[&kind].iter();
                sites
                    .map(|(site, place)| (format!("{name}/{site}"), *place))
                    .collect()
            }
            (None, None) => Vec::new(),
        };
        duties.extend(places.into_iter().map(|(name, place)| Duty {
            name,
            place,
            hours: hours(&texts(&duty, "hours")),
            season: texts(&duty, "season"),
            roles: texts(&duty, "roles"),
            number: count(&duty, "number").unwrap_or(1),
            preemptible: flag(&duty, "preemptible").unwrap_or(true),
        }));
    }
    duties
}

/// Reads the stores of backlog.
pub fn read_stores(tree: &Table, ground: &Ground, folder: &Path) -> Vec<Store> {
    let read = |(name, store): (String, Table)| {
        let visits = count(&store, "visits_per_job").unwrap_or(1);
        let on_site = time_of(&store, "on_site", folder).unwrap_or(DrawnTime::NONE);
        Store {
            name,
            jobs: jobs(&store, ground),
            at_sites: store.contains_key("sites"),
            on_site: on_site.times([f64::from(visits); 2]),
            visits,
            period: duration_of(&store, "period").expect("a period"),
            roles: texts(&store, "roles"),
            hours: hours(&texts(&store, "hours")),
        }
    };
    tables(tree, "backlog").into_iter().map(read).collect()
}

/// Jobs of a period by place.
fn jobs(store: &Table, ground: &Ground) -> BTreeMap<usize, u32> {
    let Some(kind) = text(store, "sites") else {
        return jobs_of_cells(store, ground)
            .into_iter()
            .enumerate()
            .collect();
    };
    let mut jobs = BTreeMap::new();
    for (_, place) in &ground.kinds[&kind] {
        *jobs.entry(*place).or_default() += count(store, "per_site").unwrap_or(0);
    }
    jobs
}

/// Jobs of a period by cell; a total is shared in whole numbers by largest remainders.
fn jobs_of_cells(store: &Table, ground: &Ground) -> Vec<u32> {
    if let Some(jobs) = count(store, "per_cell") {
        return vec![jobs; ground.cells.len()];
    }
    let named = table(store, "cells");
    let Some(total) = count(store, "jobs") else {
        let jobs = ground.cells.iter().map(|cell| number(&named, &cell.name));
        return jobs.map(|jobs| jobs.unwrap_or(0.0) as u32).collect();
    };
    let households: Vec<f64> = ground.cells.iter().map(|cell| cell.households).collect();
    let residents = ground.cells.iter().map(|cell| cell.residents);
    let weights = if households.iter().sum::<f64>() > 0.0 {
        households
    } else {
        residents.collect()
    };
    let whole: f64 = weights.iter().sum();
    let exact: Vec<f64> = weights
        .iter()
        .map(|weight| f64::from(total) * weight / whole)
        .collect();
    let mut jobs: Vec<u32> = exact.iter().map(|jobs| jobs.floor() as u32).collect();
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    order.sort_by(|&a, &b| exact[b].fract().total_cmp(&exact[a].fract()));
    let missing = total - jobs.iter().sum::<u32>();
    for &cell in order.iter().take(missing as usize) {
        jobs[cell] += 1;
    }
    jobs
}
