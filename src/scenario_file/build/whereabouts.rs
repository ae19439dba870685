//! Where stages take place: at the incident, at a place of their own, or where somebody is searched for.

use super::ground::Ground;
use crate::language::{Both, both};
use crate::model::{CellId, PlaceId, Scenario, Spot, Stage, StagePlace, TypeId};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::read::share;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Probability;
use std::collections::BTreeSet;

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

/// Where a stage of a type may take place.
pub fn places(scenario: &Scenario, kind: TypeId, stage: &Stage) -> BTreeSet<PlaceId> {
    let geography = &scenario.geography;
    let spots = scenario.spots_of(kind);
    let addresses = || spots.iter().map(|&spot| geography.place_at(spot));
    let shares = match &stage.place {
        StagePlace::Incident => return addresses().collect(),
        StagePlace::Fixed(place) => return BTreeSet::from([*place]),
        StagePlace::Drawn(shares) => shares,
    };
    let cells = || spots.iter().map(|&spot| geography.cell_at(spot));
    let next_to = |cell: CellId| geography.neighbours[cell.index()].iter().copied();
    let mut places = BTreeSet::new();
    for (spot, _) in shares {
        match spot {
            Spot::Address => places.extend(addresses()),
            Spot::Cell => places.extend(cells().map(PlaceId::from)),
            Spot::Neighbour => places.extend(cells().flat_map(next_to).map(PlaceId::from)),
            Spot::At(place) => places.extend([*place]),
        }
    }
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
            let spots = scenario.spots_of(TypeId::new(index)).into_iter();
            let mut cells = spots.map(|spot| scenario.geography.cell_at(spot));
            let lonely = cells.find(|cell| scenario.geography.neighbours[cell.index()].is_empty());
            if let Some(cell) = lonely {
                let (name, cell) = (&stage.name, &scenario.geography.cells[cell.index()].name);
                let entry = root.find(&["types", &kind.name, "stages", name, "at"]);
                let at = entry.map_or(&Place::Nowhere, |entry| &entry.item.place);
                let found = both!(
                    "the stage \"{name}\" searches the cells next to \"{cell}\", which has none",
                    "阶段 \"{name}\" 在 \"{cell}\" 的相邻网格中查找，而它没有相邻网格"
                );
                inspection.report(Problem::new("E2609", found).at(at).fix(Both::fixed(
                    "join it by a link or ferry, or take neighbour away",
                    "用道路或渡口连接它，或去掉 neighbour",
                )));
            }
        }
    }
}
