//! Where stages take place: at the incident, at a place of their own, or where somebody is searched for.

use super::ground::Ground;
use crate::language::{Both, both};
use crate::model::{IncidentType, PlaceId, Scenario, Spot, Stage, StagePlace};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::read::share;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Probability;

/// Reads where a stage takes place.
pub fn read(stage: &Table, ground: &Ground, inspection: &Inspection) -> StagePlace {
    let Some(item) = stage.get("at") else {
        return StagePlace::Incident;
    };
    if let Some(table) = item.as_table() {
        return read_shares(item, table, ground, inspection);
    }
    ground
        .find_place(item, inspection)
        .map_or(StagePlace::Incident, |(place, _)| StagePlace::Fixed(place))
}

fn read_shares(item: &Item, table: &Table, ground: &Ground, inspection: &Inspection) -> StagePlace {
    let words = [
        ("address", Spot::Address),
        ("cell", Spot::Cell),
        ("neighbour", Spot::Neighbour),
    ];
    let mut shares: Vec<(Spot, f64)> = words
        .into_iter()
        .filter_map(|(key, spot)| Some((spot, table.share(key)?.value())))
        .collect();
    let places = table.table("places");
    let mut complete = true;
    for (name, entry) in places.into_iter().flat_map(|places| &places.entries) {
        let place = ground.find_place_text(name, &entry.key_place, inspection);
        match place.zip(share(&entry.item)) {
            Some(((place, _), share)) => shares.push((Spot::At(place), share.value())),
            None => complete = false,
        }
    }
    let sum: f64 = shares.iter().map(|(_, share)| share).sum();
    if complete && (sum - 1.0).abs() > 1e-6 {
        let sum = (sum * 1e6).round() / 1e6;
        let found = both!(
            "the shares of where sum to {sum}, not 1",
            "各地点的比例之和为 {sum}，不是 1"
        );
        inspection.report(
            Problem::new("E2608", found)
                .at(&item.place)
                .fix(Both::fixed(
                    "give shares of address, cell, neighbour and places that sum to 1",
                    "使 address、cell、neighbour 和 places 的比例之和为 1",
                )),
        );
    }
    let part = |share: f64| Probability::new(share / sum.max(f64::MIN_POSITIVE));
    StagePlace::Drawn(
        shares
            .into_iter()
            .filter(|&(_, share)| share > 0.0)
            .filter_map(|(spot, share)| Some((spot, part(share)?)))
            .collect(),
    )
}

/// The places that a stage of a type may be searched at, beside those where its incidents are.
pub fn elsewhere(scenario: &Scenario, kind: &IncidentType, stage: &Stage) -> Vec<PlaceId> {
    let StagePlace::Drawn(shares) = &stage.place else {
        return Vec::new();
    };
    let cells = || kind.sources.iter().map(|source| source.cell);
    let neighbours = &scenario.geography.neighbours;
    let mut places: Vec<PlaceId> = Vec::new();
    for (spot, _) in shares {
        match spot {
            Spot::Address => {}
            Spot::Cell => places.extend(cells().map(PlaceId::from)),
            Spot::Neighbour => places.extend(
                cells()
                    .flat_map(|cell| &neighbours[cell.index()])
                    .map(|&cell| PlaceId::from(cell)),
            ),
            Spot::At(place) => places.push(*place),
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// Reports stages that search in the cells next to one that has none.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    for (index, kind) in scenario.types.iter().enumerate() {
        for stage in &kind.stages {
            let StagePlace::Drawn(shares) = &stage.place else {
                continue;
            };
            if !shares.iter().any(|(spot, _)| *spot == Spot::Neighbour) {
                continue;
            }
            let recorded = scenario.recorded.iter().flatten();
            let of_records = recorded
                .filter(|incident| incident.kind.index() == index)
                .map(|incident| incident.cell);
            let mut cells = kind
                .sources
                .iter()
                .map(|source| source.cell)
                .chain(of_records);
            let lonely = cells.find(|cell| scenario.geography.neighbours[cell.index()].is_empty());
            if let Some(cell) = lonely {
                let (name, cell) = (&stage.name, &scenario.geography.cells[cell.index()].name);
                let found = both!(
                    "the stage \"{name}\" searches the cells next to \"{cell}\", which has none",
                    "阶段 \"{name}\" 在 \"{cell}\" 的相邻网格中查找，而它没有相邻网格"
                );
                inspection.report(
                    Problem::new("E2609", found)
                        .at(place_of(root, kind, stage))
                        .fix(Both::fixed(
                            "join it by a link or ferry, or take neighbour away",
                            "用道路或渡口连接它，或去掉 neighbour",
                        )),
                );
            }
        }
    }
}

fn place_of<'t>(root: &'t Table, kind: &IncidentType, stage: &Stage) -> &'t Place {
    let path = ["types", &kind.name, "stages", &stage.name, "at"].map(str::to_owned);
    root.find(&path)
        .map_or(&Place::Nowhere, |entry| &entry.item.place)
}
