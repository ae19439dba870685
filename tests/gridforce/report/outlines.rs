//! Cells drawn by their outlines: from a GeoJSON file through the result to the map.

use super::results::{compared, rendered, section};
use crate::reading::written_beside;
use serde_json::{Value, json};
use std::fs;

/// Two cells side by side in degrees at 60° north, where a degree east is half a degree north; the
/// western one has a hole, the eastern one two parts.
const DEGREES: &str = r#"{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"网格": "东"}, "geometry": {"type": "MultiPolygon", "coordinates": [
  [[[10.02, 59.99], [10.04, 59.99], [10.04, 60.01], [10.02, 60.01], [10.02, 59.99]]],
  [[[10.05, 59.99], [10.07, 59.99], [10.07, 60.01], [10.05, 60.01], [10.05, 59.99]]]]}},
{"type": "Feature", "properties": {"网格": "west"}, "geometry": {"type": "Polygon", "coordinates": [
  [[10.00, 59.99], [10.02, 59.99], [10.02, 60.01], [10.00, 60.01], [10.00, 59.99]],
  [[10.005, 59.995], [10.015, 59.995], [10.015, 60.005], [10.005, 60.005], [10.005, 59.995]]]}}
]}"#;

const WORLD: &str = r#"
[period]
start = "2024-03-04"
[experiment]
warm_up = "1 h"
observed = "1 day"
[grid]
cells = "cells.csv"
outlines = "cells.geojson"
outlines_name = "网格"
[sites.quay]
kind = "quay"
cell = "东"
x_km = 1.5
y_km = 0.2
[modes.car]
speed = "30 km/h"
[links.road]
from = "west"
to = "东"
[roles.officer]
mode = "car"
[units.one]
role = "officer"
post = "west"
[priorities.call]
target = "10 min"
[types.call]
priority = "call"
rate = "100 per 1000 residents per year"
[types.call.stages.scene]
needs = [{ roles = ["officer"] }]
on_scene = "20 min"
"#;

const CELLS: &str = "name,residents\nwest,900\n东,300\n";

#[test]
fn outlines_give_centres_and_areas() {
    let beside = [("cells.csv", CELLS), ("cells.geojson", DEGREES)];
    let scenario = written_beside("plan", WORLD, &beside);
    let cells = &scenario.geography.cells;
    // 0.02° of a meridian on a sphere of 6371.0088 km is 2.2239 km; of the parallel of 60°, half of it.
    let (high, wide) = (2.2239, 1.11195);
    let near = |found: f64, wanted: f64| (found - wanted).abs() < 0.001;
    let west = &cells[0];
    assert!(near(west.area_km2.expect("an area"), high * wide * 0.75));
    let (x, y) = west.centre_km.expect("a centre");
    assert!(near(x, wide / 2.0) && near(y, high / 2.0), "{x} {y}");
    let east = &cells[1];
    assert!(near(east.area_km2.expect("an area"), high * wide * 2.0));
    // Halfway between the middles of both parts: 1.5 and 3 widths.
    let (x, y) = east.centre_km.expect("a centre");
    assert!(near(x, wide * 2.25) && near(y, high / 2.0), "{x} {y}");
    assert_eq!((west.outline_km.len(), east.outline_km.len()), (2, 2));
}

/// What is declared stays; outlines in degrees then have an origin of their own and give no centre.
#[test]
fn declared_centres_and_areas_stay() {
    let declared = "name,residents,x_km,y_km,area_km2\nwest,900,7,8,9\n东,300,9,8,\n";
    let beside = [("cells.csv", declared), ("cells.geojson", DEGREES)];
    let scenario = written_beside("plan", WORLD, &beside);
    let west = &scenario.geography.cells[0];
    assert_eq!(west.centre_km, Some((7.0, 8.0)));
    assert_eq!(west.area_km2, Some(9.0));
    assert!(!west.outline_km.is_empty());
}

#[test]
fn outlines_are_drawn() {
    let folder = tempfile::tempdir().expect("a folder");
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("cells.csv", CELLS);
    write("cells.geojson", DEGREES);
    write("now.toml", WORLD);
    write(
        "plan.toml",
        "extends = \"now.toml\"\n[units.two]\nrole = \"officer\"\npost = \"东\"\n",
    );
    let file = |name: &str| folder.path().join(name).display().to_string();
    let result = compared(&[&file("now.toml"), &file("plan.toml")], 4);
    let outlines = &result["geography"]["cells"]["outline_km"];
    assert_eq!(outlines.as_array().map(Vec::len), Some(2));
    assert_eq!(outlines[0][0][0], json!([0.0, 0.0]));
    let page = rendered(&result);
    assert_eq!(page.matches("class=\"oc\"").count(), 2);
    let path = page
        .split("id=\"c0\"")
        .next()
        .and_then(|before| before.rsplit(" d=\"").next());
    let path = path.expect("a path");
    assert_eq!(path.matches('M').count(), 2, "ring and hole: {path}");
    assert!(section(&page, 4).contains("href=\"#c0\""));
    // A result without them is still read.
    let mut without = result.clone();
    let columns = without["geography"]["cells"]
        .as_object_mut()
        .expect("columns");
    columns.remove("outline_km");
    assert!(!rendered(&without).contains("class=\"oc\""));
    let mut torn: Value = result;
    torn["geography"]["cells"]["outline_km"]
        .as_array_mut()
        .expect("outlines")
        .pop();
    assert!(gridforce::report::Saved::read(&torn).is_err());
}
