//! One cell and its position.

use super::names::Names;
use crate::language::{Both, both};
use crate::model::{AreaId, Cell};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;

/// A cell; its residents are not a number until they are settled.
pub fn read_cell(
    name: &str,
    table: &Table,
    place: &Place,
    areas: &Names,
    inspection: &Inspection,
) -> Cell {
    let area = match table.get("area") {
        Some(item) => areas.find(item, inspection),
        None if areas.len() > 1 => {
            let found = both!(
                "the cell \"{name}\" names no area",
                "网格“{name}”没有写派警区"
            );
            inspection.report(
                Problem::new("E2107", found)
                    .at(place)
                    .fix(Both::fixed("write area = \"…\"", "写 area = \"…\"")),
            );
            None
        }
        None => Some(0),
    };
    Cell {
        name: name.into(),
        label: table.label_or(name),
        centre_km: read_position(table, place, inspection),
        outline_km: Vec::new(),
        area_km2: table.number("area_km2"),
        residents: table.number("residents").unwrap_or(f64::NAN),
        households: table.number("households").unwrap_or(0.0),
        kind: table.text("kind").unwrap_or_default().into(),
        area: AreaId::new(area.unwrap_or(0)),
    }
}

/// A position in kilometres; half of one is reported.
pub fn read_position(table: &Table, place: &Place, inspection: &Inspection) -> Option<(f64, f64)> {
    match (table.get("x_km"), table.get("y_km")) {
        (Some(x), Some(y)) => Some((x.as_number()?, y.as_number()?)),
        (None, None) => None,
        _ => {
            let found = Both::fixed(
                "a position needs both x_km and y_km",
                "位置需要 x_km 和 y_km 两者",
            );
            inspection.report(Problem::new("E2108", found).at(place));
            None
        }
    }
}
