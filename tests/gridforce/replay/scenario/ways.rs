//! Roads as scenario files write them: links, steps, tables of times, ferries.

use super::ground::Ground;
use super::hours::hours;
use super::quantities::{duration_of, speed, time_of, unit_of_time};
use super::roads::{Ferry, Roads, Row, Way};
use super::tree::{self, flag, list, number, table, tables, text, texts, word};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml::Table;

/// Mean distance of two points in a square of side 1.
const MEAN_DISTANCE: f64 = 0.521_405_433_164_720_6;

/// A mode of travel as it is written.
struct Mode {
    name: String,
    /// Milliseconds for a kilometre of straight distance.
    per_km: Option<f64>,
}

impl Mode {
    fn time(&self, km: f64) -> Option<i64> {
        Some((km * self.per_km?).round() as i64)
    }
}

/// Reads all ways; times unit by unit are given under the declared names or those of the units.
pub fn read(tree: &Table, ground: &Ground, folder: &Path) -> (Vec<String>, Roads) {
    let travel = table(tree, "travel");
    let declared = tables(tree, "modes");
    let mut modes: Vec<Mode> = declared.iter().map(read_mode).collect();
    if modes.is_empty() {
        modes.push(Mode {
            name: String::new(),
            per_km: None,
        });
    }
    let unit = unit_of_time(&word(&travel, "time_unit", "min"));
    let links = read_links(tree, ground, unit);
    let way = |(index, mode): (usize, &Mode)| Way {
        own: own_times(&travel, ground, mode),
        links: links_of(&travel, ground, mode, &links),
        slow: declared
            .get(index)
            .map_or_else(Vec::new, |(_, mode)| slow_hours(mode)),
    };
    let times = |key: &str| text(&travel, key).map(|file| read_times(&folder.join(file), unit));
    let columns = |row: &BTreeMap<String, i64>| -> Row {
        let cells = ground.cells.iter();
        cells.map(|cell| row.get(&cell.name).copied()).collect()
    };
    let table = times("cell_times").map(|rows| {
        let cells = ground.cells.iter();
        cells.map(|cell| columns(&rows[&cell.name])).collect()
    });
    let of_unit = times("unit_times").unwrap_or_default();
    let ferries: Vec<Ferry> = tables(tree, "ferries")
        .iter()
        .map(|(_, ferry)| read_ferry(ferry, ground, folder))
        .collect();
    let joined = links.iter().map(|link| link.ends);
    let crossed = ferries.iter().map(|ferry| (ferry.ends[0], ferry.ends[1]));
    let roads = Roads {
        ways: modes.iter().enumerate().map(way).collect(),
        joined: joined.chain(crossed).collect(),
        ferries,
        table,
        of_unit: of_unit
            .iter()
            .map(|(name, row)| (name.clone(), columns(row)))
            .collect(),
        ..Roads::default()
    };
    (modes.into_iter().map(|mode| mode.name).collect(), roads)
}

fn read_mode((name, mode): &(String, Table)) -> Mode {
    let detour = number(mode, "detour").unwrap_or(1.0);
    let speed = text(mode, "speed").map(|text| speed(&text));
    Mode {
        name: name.clone(),
        per_km: speed.map(|speed| detour / speed * 3_600_000.0),
    }
}

fn slow_hours(mode: &Table) -> Vec<(Vec<(i64, i64)>, f64)> {
    let slow = list(mode, "slow").into_iter();
    slow.map(|slow| {
        (
            hours(&texts(&slow, "hours")),
            number(&slow, "factor").expect("a factor"),
        )
    })
    .collect()
}

fn own_times(travel: &Table, ground: &Ground, mode: &Mode) -> Vec<i64> {
    let given = duration_of(travel, "own_cell");
    let of_cell = |place: usize| {
        let cell = ground.cells.get(place)?;
        given.or_else(|| mode.time(MEAN_DISTANCE * cell.area_km2.sqrt()))
    };
    (0..ground.cell_of.len())
        .map(|place| of_cell(place).unwrap_or(0))
        .collect()
}

/// A declared link: ends, length, time, direction, modes.
struct Link {
    ends: (usize, usize),
    km: Option<f64>,
    time: Option<i64>,
    one_way: bool,
    modes: Vec<String>,
}

fn read_links(tree: &Table, ground: &Ground, unit: f64) -> Vec<Link> {
    let read = |(_, link): (String, Table)| {
        let end = |key: &str| ground.place(&text(&link, key).expect("an end"));
        let ends = (end("from"), end("to"));
        let modes = texts(&link, "modes");
        Link {
            ends,
            km: number(&link, "km").or_else(|| ground.straight_km(ends.0, ends.1)),
            time: number(&link, "minutes").map(|number| (number * unit).round() as i64),
            one_way: flag(&link, "one_way").unwrap_or(false),
            modes: modes
                .iter()
                .flat_map(|names| names.split_whitespace())
                .map(str::to_owned)
                .collect(),
        }
    };
    tables(tree, "links").into_iter().map(read).collect()
}

fn links_of(
    travel: &Table,
    ground: &Ground,
    mode: &Mode,
    declared: &[Link],
) -> Vec<Vec<(usize, i64)>> {
    let mut links = vec![Vec::new(); ground.cell_of.len()];
    let mut join = |from: usize, to: usize, time: Option<i64>| {
        if let Some(time) = time {
            links[from].push((to, time));
        }
    };
    let straight = |a: usize, b: usize| ground.straight_km(a, b).and_then(|km| mode.time(km));
    let step = duration_of(travel, "per_step");
    if step.is_some() || flag(travel, "neighbours") == Some(true) {
        let named = |key: &str| tree::pairs(travel, key).into_iter();
        let pair = |(a, b): (String, String)| (ground.place(&a), ground.place(&b));
        let mut barred: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (a, b) in named("barriers").map(pair) {
            barred.extend([(a, b), (b, a)]);
        }
        barred.extend(named("one_way").map(pair).map(|(a, b)| (b, a)));
        for &(a, b) in &ground.edges {
            for (from, to) in [(a, b), (b, a)] {
                if !barred.contains(&(from, to)) {
                    join(from, to, step.or_else(|| straight(from, to)));
                }
            }
        }
    }
    for &site in &ground.spurs {
        let cell = ground.cell_of[site];
        join(site, cell, straight(site, cell));
        join(cell, site, straight(cell, site));
    }
    for link in declared {
        if !link.modes.is_empty() && !link.modes.contains(&mode.name) {
            continue;
        }
        let time = link.time.or_else(|| mode.time(link.km?));
        join(link.ends.0, link.ends.1, time);
        if !link.one_way {
            join(link.ends.1, link.ends.0, time);
        }
    }
    links
}

fn read_ferry(ferry: &Table, ground: &Ground, folder: &Path) -> Ferry {
    let end = |key: &str| ground.place(&text(ferry, key).expect("an end"));
    let length = |key: &str| duration_of(ferry, key).expect("a duration");
    let call = ferry.get("on_call").and_then(toml::Value::as_table);
    let read_call = |call: &Table| {
        let delay = time_of(call, "delay", folder).expect("a delay");
        (hours(&texts(call, "hours")), delay)
    };
    Ferry {
        ends: [end("from"), end("to")],
        crossing: length("crossing"),
        headway: length("headway"),
        hours: hours(&texts(ferry, "hours")),
        on_call: call.map(read_call),
    }
}

/// Rows of a table of times by name, each with its times by column.
fn read_times(path: &Path, unit: f64) -> BTreeMap<String, BTreeMap<String, i64>> {
    let mut rows = BTreeMap::new();
    for row in tree::read_csv(path) {
        let mut fields = row.into_iter();
        let (_, name) = fields.next().expect("a name");
        let times = fields.filter(|(_, field)| !field.is_empty());
        let time = |field: String| {
            let number: f64 = field.parse().expect("a number");
            (number * unit).round() as i64
        };
        rows.insert(
            name,
            times.map(|(column, field)| (column, time(field))).collect(),
        );
    }
    rows
}
