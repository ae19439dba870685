//! Travel times: from the network, or from explicit tables.

use super::ground::Ground;
use super::modes::Modes;
use super::network::Roads;
use crate::language::{Both, both};
use crate::model::{CellId, Unit};
use crate::network::{Bands, Network, TravelTimes};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::load::beside;
use crate::scenario_file::quantity;
use crate::scenario_file::sheet::Sheet;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Span;
use ndarray::Array2;

/// Bytes of one pair of nodes in one mode and band.
const BYTES_PER_PAIR: u64 = 10;
/// Longest time of a table: 40 days; tables of travel times hold 49.
const LONGEST_MINUTES: f64 = 57_600.0;
/// Larger travel tables are refused.
const MOST_BYTES: u64 = 1 << 30;

/// Travel times and neighbours.
pub struct Travel {
    pub times: TravelTimes,
    pub on_call_delays: Vec<Option<Distribution>>,
    pub neighbours: Vec<Vec<CellId>>,
}

impl Travel {
    /// Computes the travel times; `None` after reporting why they cannot be.
    pub fn read(
        root: &Table,
        ground: &Ground,
        modes: &Modes,
        units: &[Unit],
        inspection: &Inspection,
    ) -> Option<Self> {
        let empty = Table::default();
        let travel = root.table("travel").unwrap_or(&empty);
        let roads = Roads::read(root, ground, modes, inspection);
        let nodes = ground.places.len();
        let tables = travel.get("cell_times").or(travel.get("unit_times"));
        if let Some(tables) = tables {
            refuse_roads(root, travel, tables, inspection);
        }
        let place = tables.map_or_else(
            || root.place_of("travel", root.place_of("cells", &Place::Nowhere)),
            |item| &item.place,
        );
        let (bands, modes_count) = match tables {
            Some(_) => (1, modes.list.len()),
            None => (count_bands(&roads.network), modes.list.len()),
        };
        let counted = tables.is_none() && TravelTimes::is_counted(&roads.network);
        let bytes = u64::from(!counted)
            .saturating_mul(nodes as u64)
            .saturating_mul(nodes as u64)
            .saturating_mul(BYTES_PER_PAIR * (bands * modes_count) as u64);
        if bytes > MOST_BYTES {
            let found = both!(
                "travel tables of {nodes} places, {bands} time bands and {modes_count} modes take {} MB",
                "{nodes} 个地点、{bands} 个时间段和 {modes_count} 种交通方式的行程用时表要占 {} MB",
                bytes >> 20
            );
            inspection.report(Problem::new("E2407", found).at(place).fix(Both::fixed(
                "take fewer places, modes, or different hours of ferries; at most 1024 MB",
                "减少地点、交通方式，或减少渡船的不同时段；最多 1024 MB",
            )));
            return None;
        }
        let unit = travel
            .text("time_unit")
            .and_then(quantity::read_time_unit)
            .unwrap_or(Span::MINUTE);
        let mut times = match travel.get("cell_times") {
            Some(item) => TravelTimes::explicit(
                &cell_times(item, ground, unit, inspection)?,
                modes.list.len(),
            ),
            None if tables.is_some() => TravelTimes::explicit(
                &Array2::from_elem((nodes, nodes), Some(Span::ZERO)),
                modes.list.len(),
            ),
            // Ends that are not known would lead nowhere.
            None if inspection.has_errors() => return None,
            None => TravelTimes::of_network(&roads.network),
        };
        if let Some(item) = travel.get("unit_times") {
            times = times.with_unit_times(&unit_times(item, ground, units, unit, inspection)?);
        }
        Some(Self {
            times,
            neighbours: neighbours(&roads, ground.cells.len()),
            on_call_delays: roads.on_call_delays,
        })
    }
}

/// Explicit tables stand in place of the network.
fn refuse_roads(root: &Table, travel: &Table, tables: &Item, inspection: &Inspection) {
    let ways = ["links", "ferries"]
        .iter()
        .filter_map(|key| root.get(key))
        .next();
    let steps = ["per_step", "neighbours"]
        .iter()
        .filter_map(|key| travel.get(key))
        .next();
    if ways.or(steps).is_some() {
        let found = Both::fixed(
            "times are given by a table, and by links, ferries or steps too",
            "用时既由表给出，又由通路、渡船或步给出",
        );
        inspection.report(Problem::new("E2405", found).at(&tables.place));
    }
}

/// Number of time bands that the network will have: the week cut wherever a route opens, closes or changes its speed.
fn count_bands(network: &Network) -> usize {
    let mut edges = Vec::new();
    let mut add =
        |hours: &[(Span, Span)]| edges.extend(hours.iter().flat_map(|&(from, to)| [from, to]));
    for ferry in &network.ferries {
        add(&ferry.hours);
        ferry.on_call.iter().for_each(|on_call| add(&on_call.hours));
    }
    for &(from, to, _) in network.slow_hours.iter().flatten() {
        add(&[(from, to)]);
    }
    let factor = |slow: &[(Span, Span, f64)], at: Span| -> u64 {
        let within = slow.iter().filter(|(from, to, _)| *from <= at && at < *to);
        within
            .map(|(_, _, factor)| factor)
            .product::<f64>()
            .to_bits()
    };
    Bands::cut(&edges, |at| {
        let routes: Vec<_> = network
            .ferries
            .iter()
            .map(|ferry| ferry.route(at))
            .collect();
        let speeds: Vec<u64> = network
            .slow_hours
            .iter()
            .map(|slow| factor(slow, at))
            .collect();
        (routes, speeds)
    })
    .count()
}

fn neighbours(roads: &Roads, cells: usize) -> Vec<Vec<CellId>> {
    let mut neighbours = vec![Vec::new(); cells];
    for &(a, b) in &roads.neighbours {
        for (from, to) in [(a, b), (b, a)] {
            let list: &mut Vec<CellId> = &mut neighbours[from.index()];
            if from != to && !list.contains(&to) {
                list.push(to);
            }
        }
    }
    neighbours
}

fn cell_times(
    item: &Item,
    ground: &Ground,
    unit: Span,
    inspection: &Inspection,
) -> Option<Array2<Option<Span>>> {
    let row_of = |name: &str| ground.cell_names.position(name).into_iter().collect();
    let names: Vec<&str> = ground.cell_names.iter().collect();
    read_matrix(item, "from", &names, &names, &row_of, unit, inspection)
}

/// Rows by unit, by its own name or by that of the declared unit it comes from.
fn unit_times(
    item: &Item,
    ground: &Ground,
    units: &[Unit],
    unit: Span,
    inspection: &Inspection,
) -> Option<Array2<Option<Span>>> {
    let rows_of = |name: &str| {
        let is_named = |unit: &&Unit| unit.name == name || unit.post_name == name;
        units
            .iter()
            .enumerate()
            .filter(|(_, unit)| is_named(unit))
            .map(|(index, _)| index)
            .collect()
    };
    let rows: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    let columns: Vec<&str> = ground.cell_names.iter().collect();
    read_matrix(item, "unit", &rows, &columns, &rows_of, unit, inspection)
}

/// A table of times with named rows and columns; every row and column must be there.
fn read_matrix(
    item: &Item,
    corner: &str,
    rows: &[&str],
    columns: &[&str],
    rows_of: &dyn Fn(&str) -> Vec<usize>,
    unit: Span,
    inspection: &Inspection,
) -> Option<Array2<Option<Span>>> {
    let path = beside(&item.place, item.as_text()?);
    let text = inspection.read_text(&path, &item.place)?;
    let mut sheet = Sheet::parse(&path, &text, inspection)?;
    let corner = sheet.needed_column(corner, inspection)?;
    let mut known = columns.to_vec();
    let headings: Vec<String> = sheet
        .headings()
        .iter()
        .map(|heading| heading.to_string())
        .collect();
    known.push(&headings[corner]);
    sheet.report_unknown_columns(&known, inspection);
    let places: Vec<Option<usize>> = columns.iter().map(|name| sheet.column(name)).collect();
    report_missing(
        Both::new("column", "列"),
        columns
            .iter()
            .zip(&places)
            .filter(|(_, place)| place.is_none())
            .map(|(name, _)| *name),
        item,
        inspection,
    );
    let mut times = Array2::from_elem((rows.len(), columns.len()), None);
    let mut given = vec![false; rows.len()];
    while let Some(row) = sheet.next_row(inspection) {
        let name = row.text(corner);
        let targets = rows_of(name);
        if targets.is_empty() {
            inspection.report_unknown(
                "E2406",
                Both::fixed("a row of this table", "这个表的行"),
                name,
                rows.iter().copied(),
                &row.place(corner),
            );
        }
        for (to, column) in places.iter().enumerate() {
            let Some(column) = *column else { continue };
            let text = row.text(column);
            if text.is_empty() {
                continue;
            }
            let minutes = quantity::read_number(text).map(|number| number * unit.minutes());
            let Some(minutes) = minutes.filter(|minutes| (0.0..=LONGEST_MINUTES).contains(minutes))
            else {
                let found = both!(
                    "\"{text}\" is not a time of 0 to 40 days",
                    "“{text}”不是 0 到 40 天的时长"
                );
                let fix = Both::fixed("leave it empty where there is no way", "不通的地方留空");
                inspection.report(Problem::new("E1304", found).at(&row.place(column)).fix(fix));
                continue;
            };
            let time = Span::from_minutes(minutes);
            targets
                .iter()
                .for_each(|&from| times[[from, to]] = Some(time));
        }
        targets.iter().for_each(|&from| given[from] = true);
    }
    report_missing(
        Both::new("row", "行"),
        rows.iter()
            .zip(&given)
            .filter(|(_, given)| !**given)
            .map(|(name, _)| *name),
        item,
        inspection,
    );
    Some(times)
}

fn report_missing<'n>(
    what: Both,
    names: impl Iterator<Item = &'n str>,
    item: &Item,
    inspection: &Inspection,
) {
    for name in names {
        let found = Both::fixed(
            "the table of times has no {0} \"{1}\"",
            "用时表没有“{1}”{0}",
        )
        .fill(&[&what, &Both::same(name)]);
        inspection.report(Problem::new("E2406", found).at(&item.place));
    }
}
