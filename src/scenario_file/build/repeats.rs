//! Repeats: incidents that every incident of a type sets off.

use crate::language::{Both, both};
use crate::model::{CellId, Extent, IncidentType, Repeats, Scenario, Source};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;
use crate::units::Probability;

/// Reads the repeats of a type; which of its sources are neighbours is found later ([`join`]).
pub fn read(incident_type: &Table, inspection: &Inspection) -> Option<Repeats> {
    let table = incident_type.table("repeats")?;
    let branching = table.number("branching")?;
    if branching >= 1.0 {
        let found = both!(
            "with a branching of {branching} there would be no end of repeats",
            "branching 为 {branching} 时，重复没有尽头"
        );
        let place = table.place_of("branching", &Place::Nowhere);
        inspection.report(
            Problem::new("E2721", found)
                .at(place)
                .fix(Both::fixed("write a number below 1", "写小于 1 的数")),
        );
        return None;
    }
    Some(Repeats {
        branching,
        delay: table.distribution("delay")?,
        same_place: table.share("same_place").unwrap_or(Probability::ONE),
        neighbours: Vec::new(),
        source_at: Vec::new(),
    })
}

/// Finds, for every type with repeats, which source is where, and the neighbouring sources of each:
/// the others in the same cell, and those in cells next to it.
pub fn join(types: &mut [IncidentType], neighbours: &[Vec<CellId>]) {
    for kind in types {
        let Some(repeats) = &mut kind.repeats else {
            continue;
        };
        let mut in_cell = vec![Vec::new(); neighbours.len()];
        for (position, source) in kind.sources.iter().enumerate() {
            in_cell[source.cell.index()].push(position);
            let spot = source.spot.index();
            if repeats.source_at.len() <= spot {
                repeats.source_at.resize(spot + 1, usize::MAX);
            }
            repeats.source_at[spot] = position;
        }
        let near = |(own, source): (usize, &Source)| {
            let cells = neighbours[source.cell.index()].iter();
            let mut cells: Vec<CellId> = cells.copied().chain([source.cell]).collect();
            cells.sort_unstable();
            cells.dedup();
            let there = cells.iter().flat_map(|cell| &in_cell[cell.index()]);
            let mut found: Vec<usize> = there.copied().filter(|&other| other != own).collect();
            found.sort_unstable();
            found
        };
        repeats.neighbours = kind.sources.iter().enumerate().map(near).collect();
    }
}

/// Warns of repeats whose delay is long against the warm-up: the start has none of them yet.
pub fn check_warm_up(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    let Extent::Time(warm_up) = scenario.period.warm_up else {
        return;
    };
    for kind in scenario
        .types
        .iter()
        .filter(|_| scenario.recorded.is_none())
    {
        let Some(repeats) = &kind.repeats else {
            continue;
        };
        // After three mean delays of a whole family all but one in twenty have come.
        let needed = 3.0 * repeats.delay.mean_minutes() / (1.0 - repeats.branching);
        if repeats.branching > 0.0 && warm_up.minutes() < needed {
            let found = both!(
                "a replication begins without repeats of \"{}\", and the warm-up is too short for them to come",
                "每次重复开始时没有“{}”的重复警情，而预热期太短，来不及出现",
                kind.name
            );
            let place = root.value_at(&["types", &kind.name, "repeats"]);
            let days = (needed / 1440.0).ceil();
            inspection.report(Problem::new("W2702", found).at(place).fix(both!(
                "write warm_up = \"{days} days\" or more",
                "写 warm_up = \"{days} days\" 或更长"
            )));
        }
    }
}
