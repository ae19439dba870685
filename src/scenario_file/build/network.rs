//! The network: links, steps between neighbouring cells, and ferries.

use super::ground::{Ground, distance_km};
use super::modes::Modes;
use crate::language::{Both, both};
use crate::model::{CellId, PlaceId};
use crate::network::{Arc, Ferry, Network, OnCall};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::quantity;
use crate::scenario_file::tree::{Named, Table};
use crate::units::Span;
use std::collections::BTreeSet;

/// Mean distance of two random points in a square of area 1.
/// Source: Santaló (1976), *Integral Geometry and Geometric Probability*: (2 + √2 + 5 ln(1 + √2)) / 15.
const MEAN_DISTANCE_IN_SQUARE: f64 = 0.521_405_433_164_720_6;

/// The network and which cells count as neighbours.
pub struct Roads {
    pub network: Network,
    /// Delay of the boat on call, by ferry.
    pub on_call_delays: Vec<Option<Distribution>>,
    /// Pairs of neighbouring cells.
    pub neighbours: Vec<(CellId, CellId)>,
}

impl Roads {
    /// Reads links, steps and ferries.
    pub fn read(root: &Table, ground: &Ground, modes: &Modes, inspection: &Inspection) -> Self {
        let empty = Table::default();
        let travel = root.table("travel").unwrap_or(&empty);
        let mut roads = Self {
            network: Network {
                nodes: ground.places.len(),
                own: own_times(travel, ground, modes),
                slow_hours: modes.list.iter().map(|mode| mode.slow.clone()).collect(),
                ..Network::default()
            },
            on_call_delays: Vec::new(),
            neighbours: Vec::new(),
        };
        roads.add_steps(travel, ground, modes, inspection);
        for (index, spur) in ground.spurs.iter().enumerate() {
            let node = PlaceId::new(ground.cells.len() + index);
            let centre = ground.places[node.index()].cell.into();
            let time = modes
                .list
                .iter()
                .map(|mode| mode.time(spur.km_to_centre))
                .collect();
            roads.add_both_ways(node, centre, time);
        }
        let minute = travel
            .text("time_unit")
            .and_then(quantity::read_time_unit)
            .unwrap_or(Span::MINUTE);
        for link in root.named("links") {
            roads.add_link(link, ground, modes, minute, inspection);
        }
        for ferry in root.named("ferries") {
            roads.add_ferry(ferry, ground, inspection);
        }
        roads
    }

    fn add_both_ways(&mut self, from: PlaceId, to: PlaceId, time: Vec<Option<Span>>) {
        self.add_arc(to, from, time.clone());
        self.add_arc(from, to, time);
    }

    fn add_arc(&mut self, from: PlaceId, to: PlaceId, time: Vec<Option<Span>>) {
        self.network.arcs.push(Arc {
            from: from.index(),
            to: to.index(),
            time,
        });
    }

    /// Steps between cells that share an edge of a raster or map.
    fn add_steps(
        &mut self,
        travel: &Table,
        ground: &Ground,
        modes: &Modes,
        inspection: &Inspection,
    ) {
        let per_step = travel.duration("per_step");
        let joined = per_step.is_some() || travel.flag("neighbours") == Some(true);
        let edges = ground
            .lattice
            .as_ref()
            .map(|lattice| lattice.edges())
            .unwrap_or_default();
        if ground.lattice.is_none() {
            for key in ["per_step", "neighbours", "barriers", "one_way"] {
                if let Some(item) = travel.get(key).filter(|_| key != "neighbours" || joined) {
                    let found = both!("\"{key}\" needs a raster or a map", "“{key}”需要栅格或地图");
                    inspection.report(Problem::new("E2412", found).at(&item.place));
                }
            }
        }
        let known: BTreeSet<(usize, usize)> =
            edges.iter().flat_map(|&(a, b)| [(a, b), (b, a)]).collect();
        let mut barred: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (a, b) in pairs(travel, "barriers", ground, &known, inspection) {
            barred.extend([(a, b), (b, a)]);
        }
        barred.extend(
            pairs(travel, "one_way", ground, &known, inspection)
                .into_iter()
                .map(|(a, b)| (b, a)),
        );
        for (a, b) in edges {
            self.neighbours.push((CellId::new(a), CellId::new(b)));
            for (from, to) in [(a, b), (b, a)] {
                if !joined || barred.contains(&(from, to)) {
                    continue;
                }
                let (from, to) = (PlaceId::new(from), PlaceId::new(to));
                let km = straight_km(ground, from, to);
                let time = modes
                    .list
                    .iter()
                    .map(|mode| per_step.or_else(|| mode.time(km?)))
                    .collect();
                self.add_arc(from, to, time);
            }
        }
    }

    fn add_link(
        &mut self,
        link: Named<'_>,
        ground: &Ground,
        modes: &Modes,
        minute: Span,
        inspection: &Inspection,
    ) {
        let Named { name, table, place } = link;
        let Some((from, to)) = self.ends(table, place, ground, inspection) else {
            return;
        };
        let only: Option<Vec<usize>> = table
            .get("modes")
            .map(|item| modes.names.find_all(item.as_list(), inspection));
        let passes = |mode: usize| {
            only.as_ref()
                .is_none_or(|only| only.is_empty() || only.contains(&mode))
        };
        let minutes = table
            .number("minutes")
            .map(|number| Span::from_minutes(number * minute.minutes()));
        let km = table
            .number("km")
            .or_else(|| straight_km(ground, from.0, to.0));
        let time: Vec<Option<Span>> = (0..modes.list.len())
            .map(|mode| {
                let time = || minutes.or_else(|| modes.list[mode].time(km?));
                passes(mode).then(time).flatten()
            })
            .collect();
        if time.iter().all(Option::is_none) {
            let found = both!(
                "the time of link \"{name}\" is not known",
                "通路“{name}”的用时不明"
            );
            let fix = Both::fixed(
                "give minutes; or km (or positions of both ends) and modes with a speed",
                "写 minutes；或写 km（或两端的位置），并写有速度的交通方式",
            );
            inspection.report(Problem::new("E2402", found).at(place).fix(fix));
            return;
        }
        self.neighbours.push((from.1, to.1));
        if table.flag("one_way") == Some(true) {
            self.add_arc(from.0, to.0, time);
        } else {
            self.add_both_ways(from.0, to.0, time);
        }
    }

    fn add_ferry(&mut self, ferry: Named<'_>, ground: &Ground, inspection: &Inspection) {
        let Named { name, table, place } = ferry;
        let Some((from, to)) = self.ends(table, place, ground, inspection) else {
            return;
        };
        let call = table.table("on_call");
        let delay = call.and_then(|call| call.distribution("delay"));
        let on_call = call.zip(delay.as_ref()).map(|(call, delay)| OnCall {
            hours: call.hours("hours").intervals,
            planned_delay: Span::from_minutes(delay.mean_minutes()),
        });
        self.on_call_delays.push(delay);
        self.neighbours.push((from.1, to.1));
        self.network.ferries.push(Ferry {
            name: name.into(),
            from: from.0.index(),
            to: to.0.index(),
            crossing: table.duration("crossing").unwrap_or(Span::MINUTE),
            headway: table.duration("headway").unwrap_or(Span::MINUTE),
            hours: table.hours("hours").intervals,
            on_call,
        });
    }

    fn ends(
        &self,
        table: &Table,
        place: &Place,
        ground: &Ground,
        inspection: &Inspection,
    ) -> Option<((PlaceId, CellId), (PlaceId, CellId))> {
        let from = table
            .get("from")
            .and_then(|item| ground.find_place(item, inspection));
        let to = table
            .get("to")
            .and_then(|item| ground.find_place(item, inspection));
        let (from, to) = (from?, to?);
        if from.0 == to.0 {
            let found = Both::fixed("both ends are the same place", "两端是同一个地点");
            inspection.report(Problem::new("E2403", found).at(table.place_of("to", place)));
            return None;
        }
        Some((from, to))
    }
}

/// Pairs of neighbouring cells under `key`.
fn pairs(
    travel: &Table,
    key: &str,
    ground: &Ground,
    known: &BTreeSet<(usize, usize)>,
    inspection: &Inspection,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for item in travel.items(key) {
        if let [a, b] = ground.cell_names.find_all(item.as_list(), inspection)[..] {
            if known.contains(&(a, b)) {
                pairs.push((a, b));
            } else if ground.lattice.is_some() {
                let name = |cell: usize| &ground.cells[cell].name;
                let found = both!(
                    "\"{}\" and \"{}\" do not share an edge",
                    "“{}”与“{}”不相邻",
                    name(a),
                    name(b)
                );
                inspection.report(Problem::new("E2404", found).at(&item.place));
            }
        }
    }
    pairs
}

fn straight_km(ground: &Ground, from: PlaceId, to: PlaceId) -> Option<f64> {
    Some(distance_km(
        ground.centre_or_site(from)?,
        ground.centre_or_site(to)?,
    ))
}

/// Time within one cell, by mode and node; none at a site's place of its own.
fn own_times(travel: &Table, ground: &Ground, modes: &Modes) -> Vec<Vec<Span>> {
    let given = travel.duration("own_cell");
    let own = |mode: &super::modes::WrittenMode, node: usize| match ground.cells.get(node) {
        None => Span::ZERO,
        Some(cell) => given
            .or_else(|| {
                mode.time(MEAN_DISTANCE_IN_SQUARE * cell.area_km2.unwrap_or(0.0).max(0.0).sqrt())
            })
            .unwrap_or(Span::ZERO),
    };
    modes
        .list
        .iter()
        .map(|mode| {
            (0..ground.places.len())
                .map(|node| own(mode, node))
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_distance_in_a_square_is_the_published_one() {
        let root = 2.0_f64.sqrt();
        let exact = (2.0 + root + 5.0 * (1.0 + root).ln()) / 15.0;
        assert!((MEAN_DISTANCE_IN_SQUARE - exact).abs() < 1e-15);
    }
}
