//! Generated cities of any size at the same load per unit: the ladder of sizes, and the metropolis.
//!
//! One unit to a cell of a plain raster, the three roles in turn, areas of ten by ten cells. Each
//! unit meets an incident an hour: a call for an officer or auxiliary (two in three), or a talk for
//! a volunteer team. Units travel, return, and may be sent on the way.

use super::setting::{replicate, timed};
use gridforce::language::Language;
use gridforce::measures::Yardstick;
use gridforce::model::{Extent, Scenario};
use gridforce::scenario_file::read;
use gridforce::simulation::Prepared;
use gridforce::units::Span;
use std::fmt::Write;
use std::time::Duration;

/// Units of the rungs.
const LADDER: [usize; 5] = [16, 120, 600, 2_500, 10_000];
/// Rows and columns of a dispatch area.
const AREA: usize = 10;

/// Cost per incident as the fleet grows.
pub fn ladder(in_earnest: bool) {
    let incidents = if in_earnest { 200_000 } else { 2_000 };
    let rungs = if in_earnest {
        &LADDER[..]
    } else {
        &LADDER[..3]
    };
    let mut first = None;
    for &units in rungs {
        let mut city = city(units);
        city.period.observed = Extent::Time(Span::HOUR * (incidents / units as i64).max(1));
        for covered in [true, false] {
            if !covered {
                city.measures.coverage_target = None;
            }
            let (prepared, yardstick) = (Prepared::new(&city), Yardstick::new(&city, &[]));
            // The first run computes who reaches what.
            replicate(&prepared, &yardstick, 0);
            let runs = (0..3).map(|_| timed(|| replicate(&prepared, &yardstick, 0)));
            let (spent, (completion, _)) =
                runs.min_by_key(|(spent, _)| *spent).expect("three runs");
            let each = spent.as_secs_f64() / completion.incidents as f64 * 1e9;
            if !in_earnest {
                continue;
            }
            let (base, base_without) = *first.get_or_insert((each, 0.0));
            if covered {
                let rate = completion.events as f64 / spent.as_secs_f64() / 1e6;
                println!(
                    "ladder, {units} units: {each:.0} ns an incident ({:.2} ×), {rate:.2} M events per CPU-second",
                    each / base
                );
            } else {
                if base_without == 0.0 {
                    first = Some((base, each));
                }
                let base = if base_without == 0.0 {
                    each
                } else {
                    base_without
                };
                println!(
                    "  without covered: {each:.0} ns an incident ({:.2} ×)",
                    each / base
                );
            }
        }
    }
}

/// A replication of ten million incidents in a city of 10,000 cells and units.
pub fn metropolis(in_earnest: bool) {
    let units = if in_earnest { 10_000 } else { 400 };
    let (reading, mut city) = timed(|| city(units));
    let hours = if in_earnest { 990 } else { 3 };
    city.period.observed = Extent::Time(Span::HOUR * hours);
    for covered in [true, false] {
        if !covered {
            city.measures.coverage_target = None;
        }
        let (set_up, (prepared, yardstick)) =
            timed(|| (Prepared::new(&city), Yardstick::new(&city, &[])));
        let (spent, (completion, _)) = timed(|| replicate(&prepared, &yardstick, 0));
        if in_earnest {
            tell(
                covered,
                reading + set_up,
                spent,
                completion.incidents,
                completion.events,
            );
        }
    }
}

fn tell(covered: bool, set_up: Duration, spent: Duration, incidents: u64, events: u64) {
    let with = if covered { "with" } else { "without" };
    println!(
        "metropolis, {with} covered: set-up {:.2} s, {incidents} incidents and {events} events in {:.1} s, peak so far {}",
        set_up.as_secs_f64(),
        spent.as_secs_f64(),
        peak_memory(),
    );
}

/// Peak memory of this process, where the system tells it.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or("unknown".into(), |peak| peak.trim().to_owned())
}

/// A city of about so many cells, with a unit in each.
fn city(units: usize) -> Scenario {
    let side = (units as f64).sqrt().round() as usize;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("city.toml");
    std::fs::write(&file, text(side)).expect("the city is written");
    match read(&file) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("{}", problems.to_text(Language::English, false)),
    }
}

fn text(side: usize) -> String {
    let mut text = format!(
        r#"
[period]
start = "2024-01-01 00:00"
[experiment]
warm_up = "10 h"
observed = "100 h"
[grid]
rows = {side}
columns = {side}
[modes.car]
speed = "30 km/h"
[travel]
neighbours = true
[roles.officer]
mode = "car"
turn_out = "1 min"
[roles.auxiliary]
mode = "car"
turn_out = "1 min"
[roles.team]
mode = "car"
turn_out = "1 min"
[priorities.call]
target = "10 min"
[priorities.talk]
target = "30 min"
[types.call]
priority = "call"
rate = "{calls} per hour"
[types.call.stages.scene]
needs = [{{ roles = ["officer", "auxiliary"], number = 1 }}]
on_scene = "lognormal mean 20 min cv 0.8"
[types.talk]
priority = "talk"
rate = "{talks} per hour"
[types.talk.stages.scene]
needs = [{{ roles = ["team"], number = 1 }}]
on_scene = "lognormal mean 20 min cv 0.8"
[dispatch]
policy = "nearest"
own_area_first = true
[measures]
coverage_target = "10 min"
"#,
        calls = side * side * 2 / 3,
        talks = side * side / 3,
    );
    let areas = side.div_ceil(AREA);
    for area in 0..areas * areas {
        writeln!(text, "[areas.area-{area}]").expect("room");
    }
    for cell in 0..side * side {
        let (row, column) = (cell / side, cell % side);
        let area = row / AREA * areas + column / AREA;
        let name = format!("{}{}", letters(column), row + 1);
        let role = ["officer", "auxiliary", "team"][cell % 3];
        writeln!(
            text,
            "[cells.{name}]\nresidents = 100\narea = \"area-{area}\""
        )
        .expect("room");
        writeln!(text, "[units.{name}]\nrole = \"{role}\"\npost = \"{name}\"").expect("room");
    }
    text
}

/// A column's letters, as in a spreadsheet.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        before => format!("{}{letter}", letters(before - 1)),
    }
}
