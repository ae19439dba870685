//! Outlines of cells from a GeoJSON file: laid on the ground in kilometres, each to its cell.

use super::names::Names;
use super::polygon::{area_and_centroid, on_the_ground};
use crate::language::{Both, both};
use crate::model::Cell;
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::load::beside;
use crate::scenario_file::outline_file::{self, WrittenArea};
use crate::scenario_file::tree::Table;

/// Gives the cells the outlines that `[grid]` names, and centres and areas where none are declared.
/// Whether outlines and positions then count kilometres from the same point.
pub fn add(grid: &Table, names: &Names, cells: &mut [Cell], inspection: &Inspection) -> bool {
    let Some(item) = grid.get("outlines") else {
        for key in ["outlines_in", "outlines_name"] {
            if let Some(item) = grid.get(key) {
                let found = both!("\"{key}\" without outlines", "有“{key}”却没有 outlines");
                inspection.report(
                    Problem::new("E2115", found)
                        .at(&item.place)
                        .fix(Both::fixed(
                            "name a file under outlines",
                            "在 outlines 中写文件名",
                        )),
                );
            }
        }
        return false;
    };
    let Some(name) = item.as_text() else {
        return false;
    };
    let name_key = grid.text("outlines_name").unwrap_or("name");
    let path = beside(&item.place, name);
    let areas = outline_file::read(&path, name_key, &item.place, inspection);
    let in_degrees = grid.text("outlines_in") != Some("km");
    if areas.is_empty() {
        report_missing(cells, &item.place, inspection);
        return false;
    }
    if !within_bounds(&areas, in_degrees, inspection) {
        return false;
    }
    let laid = on_the_ground(&areas, in_degrees);
    // Positions in degrees have an origin of their own: they never stand beside declared ones.
    let same_origin = !in_degrees || cells.iter().all(|cell| cell.centre_km.is_none());
    for (area, polygons) in areas.iter().zip(laid) {
        let Some(cell) = names.find_text(&area.name, &area.place, inspection) else {
            continue;
        };
        let Some(cell) = cells.get_mut(cell) else {
            continue;
        };
        if !cell.outline_km.is_empty() {
            let found = both!("\"{}\" is drawn twice", "“{}”画了两次", area.name);
            inspection.report(
                Problem::new("E2115", found)
                    .at(&area.place)
                    .fix(Both::fixed(
                        "make it one MultiPolygon",
                        "合并为一个 MultiPolygon",
                    )),
            );
            continue;
        }
        let (area_km2, centroid) = area_and_centroid(&polygons);
        let Some(centroid) = centroid else {
            let found = both!(
                "the outline of \"{}\" encloses nothing",
                "“{}”的轮廓没有围住任何面积",
                area.name
            );
            inspection.report(Problem::new("E2114", found).at(&area.place));
            continue;
        };
        cell.area_km2 = cell.area_km2.or(Some(area_km2));
        if same_origin {
            cell.centre_km = cell.centre_km.or(Some(centroid));
        }
        cell.outline_km = polygons.into_iter().flatten().collect();
    }
    report_missing(cells, &item.place, inspection);
    same_origin
}

/// Whether all positions are possible ones.
fn within_bounds(areas: &[WrittenArea], in_degrees: bool, inspection: &Inspection) -> bool {
    let most = if in_degrees {
        (180.0, 90.0)
    } else {
        (100_000.0, 100_000.0)
    };
    let mut sound = true;
    for area in areas {
        let mut corners = area.polygons.iter().flatten().flatten();
        let Some((x, y)) = corners.find(|(x, y)| !(x.abs() <= most.0 && y.abs() <= most.1)) else {
            continue;
        };
        sound = false;
        let (found, fix) = if in_degrees {
            (
                both!(
                    "[{x}, {y}] of \"{}\" is no longitude and latitude",
                    "“{}”的 [{x}, {y}] 不是经纬度",
                    area.name
                ),
                Both::fixed(
                    "write degrees, longitude first; or outlines_in = \"km\" for kilometres of the grid",
                    "写度数，经度在前；若是网格中的公里数，写 outlines_in = \"km\"",
                ),
            )
        } else {
            (
                both!(
                    "[{x}, {y}] of \"{}\" lies too far away",
                    "“{}”的 [{x}, {y}] 太远",
                    area.name
                ),
                Both::fixed("write kilometres east and north", "写向东、向北的公里数"),
            )
        };
        inspection.report(Problem::new("E2114", found).at(&area.place).fix(fix));
    }
    sound
}

/// Cells without an outline cannot be drawn beside those that have one.
fn report_missing(cells: &[Cell], place: &Place, inspection: &Inspection) {
    /// Names told in a message.
    const TOLD: usize = 5;
    let mut without = cells.iter().filter(|cell| cell.outline_km.is_empty());
    let told: Vec<&str> = without
        .by_ref()
        .take(TOLD)
        .map(|cell| cell.name.as_str())
        .collect();
    let more = without.count();
    if told.is_empty() || inspection.has_errors() {
        return;
    }
    let names = told.join(", ");
    let found = match more {
        0 => both!("without an outline: {names}", "没有轮廓的网格：{names}"),
        more => both!(
            "without an outline: {names} and {more} more",
            "没有轮廓的网格：{names}，另有 {more} 个"
        ),
    };
    inspection.report(Problem::new("E2115", found).at(place).fix(Both::fixed(
        "draw every cell, or take outlines out",
        "每个网格都要画，或去掉 outlines",
    )));
}
