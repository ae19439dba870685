//! Patrol while idle.

use super::workforce::Staffing;
use crate::language::{Both, both};
use crate::model::{CellId, DailyHours, Patrol};
use crate::problems::Problem;
use crate::random::Distribution;
use crate::scenario_file::tree::Table;
use crate::units::Span;

/// Reads a unit's patrol; `None` after reporting what is wrong with it.
pub fn read_patrol(table: &Table, staffing: &Staffing<'_>) -> Option<Patrol> {
    let inspection = staffing.inspection;
    let items = table.items("beat");
    let cells = staffing.ground.cell_names.find_all(items, inspection);
    if items.is_empty() {
        if let Some(item) = table.get("beat") {
            inspection.report(
                Problem::new(
                    "E2301",
                    Both::fixed("the beat has no cells", "责任片区没有网格"),
                )
                .at(&item.place),
            );
        }
        return None;
    }
    if cells.len() < items.len() {
        return None;
    }
    let place = table.place_of("weights", &items[0].place);
    let weights = match table.text("weights") {
        Some("residents") => cells
            .iter()
            .map(|&cell| staffing.ground.cells[cell].residents)
            .collect(),
        _ => table
            .numbers("weights")
            .unwrap_or_else(|| vec![1.0; cells.len()]),
    };
    let weights = if table.text("weights") == Some("even") {
        vec![1.0; cells.len()]
    } else {
        weights
    };
    if weights.len() != cells.len() || weights.iter().sum::<f64>() <= 0.0 {
        let found = both!(
            "{} weights for a beat of {} cells, or all 0",
            "权重有 {} 个，片区有 {} 个网格，或权重全为 0",
            weights.len(),
            cells.len()
        );
        inspection.report(Problem::new("E2302", found).at(place).fix(Both::fixed(
            "give one weight per cell, not all 0",
            "每个网格写一个权重，不能全为 0",
        )));
        return None;
    }
    let points = table.number_of("points").map(|points| points as usize);
    if points.is_some_and(|points| points > cells.len()) {
        let (points, cells) = (points.unwrap_or_default(), cells.len());
        let found = both!(
            "{points} points, and the beat has {cells}",
            "{points} 个巡逻点，而巡区只有 {cells} 个网格"
        );
        inspection.report(
            Problem::new("E2303", found)
                .at(table.place_of("points", &items[0].place))
                .fix(Both::fixed(
                    "take as many as there are cells, or leave points out",
                    "巡逻点不超过网格数，或不写 points",
                )),
        );
    }
    let hours: DailyHours = table.hours("hours");
    Some(Patrol {
        points: points.unwrap_or(cells.len()),
        hot_spots: None,
        beat: cells.into_iter().map(CellId::new).zip(weights).collect(),
        dwell: table
            .distribution("dwell")
            .unwrap_or(Distribution::Fixed(Span::MINUTE * 20)),
        hours,
    })
}
