//! A GeoJSON file of areas (RFC 7946): every feature with its name, its rings and its place in the text.

use super::inspection::Inspection;
use crate::language::{Both, both};
use crate::problems::{Place, Problem, Source};
use geojson::{Feature, GeometryValue, Position};
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::path::Path;
use std::sync::Arc;

/// Corners that a ring has at least, the last being the first again.
const LEAST_CORNERS: usize = 4;

/// A ring of positions as written.
pub type Ring = Vec<(f64, f64)>;

/// One area of the file.
pub struct WrittenArea {
    /// The name it bears.
    pub name: String,
    /// Where it is written.
    pub place: Place,
    /// Its polygons: the outer ring first, then the holes.
    pub polygons: Vec<Vec<Ring>>,
}

/// A collection of features, each left as text so that its place is known.
#[derive(Deserialize)]
struct Collection<'t> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow, default)]
    features: Vec<&'t RawValue>,
}

/// The areas of the file at `path`; `name_key` is the property that holds their names.
pub fn read(
    path: &Path,
    name_key: &str,
    asked_at: &Place,
    inspection: &Inspection,
) -> Vec<WrittenArea> {
    let Some(text) = inspection.read_text(path, asked_at) else {
        return Vec::new();
    };
    let source = Arc::new(Source {
        path: path.to_owned(),
        text,
    });
    let collection: Collection = match serde_json::from_str(&source.text) {
        Ok(collection) => collection,
        Err(error) => {
            let place = place_of(&source, error.line(), error.column());
            let found = match error.classify() {
                Category::Eof => Both::fixed("the file ends in the middle", "文件在中途就结束了"),
                Category::Data => Both::fixed(
                    "this is no GeoJSON collection of features",
                    "这不是 GeoJSON 要素集合",
                ),
                Category::Syntax | Category::Io => Both::fixed("this is not JSON", "此处不是 JSON"),
            };
            inspection.report(
                Problem::new("E2113", found)
                    .at(&place)
                    .fix(collection_wanted()),
            );
            return Vec::new();
        }
    };
    if collection.kind != "FeatureCollection" {
        let found = both!("a \"{}\" stands here", "此处是“{}”", collection.kind);
        let place = Place::File(path.into());
        inspection.report(
            Problem::new("E2113", found)
                .at(&place)
                .fix(collection_wanted()),
        );
        return Vec::new();
    }
    let features = collection.features.iter().enumerate();
    features
        .filter_map(|(position, raw)| {
            let begin = raw.get().as_ptr() as usize - source.text.as_ptr() as usize;
            let place = Place::Text {
                source: source.clone(),
                span: begin..begin + raw.get().len(),
            };
            read_area(raw.get(), position + 1, name_key, place, inspection)
        })
        .collect()
}

fn read_area(
    text: &str,
    number: usize,
    name_key: &str,
    place: Place,
    inspection: &Inspection,
) -> Option<WrittenArea> {
    let refuse = |found: Both, fix: Both| {
        inspection.report(Problem::new("E2114", found).at(&place).fix(fix));
    };
    let refuse_writing = || {
        let fix = Both::fixed(
            "write type \"Feature\", properties, and a geometry whose positions are pairs of numbers",
            "写上 type \"Feature\"、properties，以及坐标为成对数字的 geometry",
        );
        refuse(
            both!(
                "feature {number} is not written as GeoJSON",
                "第 {number} 个要素不符合 GeoJSON 写法"
            ),
            fix.into(),
        );
    };
    let Ok(feature) = text.parse::<Feature>() else {
        refuse_writing();
        return None;
    };
    let Some(name) = name_of(&feature, name_key) else {
        refuse(
            both!("feature {number} has no property \"{name_key}\"", "第 {number} 个要素没有属性“{name_key}”"),
            Both::fixed(
                "give every feature the name of its cell, or say with outlines_name which property holds it",
                "给每个要素写上网格的名称，或用 outlines_name 说明哪个属性是名称",
            ).into(),
        );
        return None;
    };
    let polygons = match feature.geometry.map(|geometry| geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates,
        other => {
            let kind = other.as_ref().map_or("null", GeometryValue::type_name);
            refuse(
                both!(
                    "the outline of \"{name}\" is a {kind}",
                    "“{name}”的轮廓是 {kind}"
                ),
                Both::fixed(
                    "draw a Polygon or a MultiPolygon",
                    "画成 Polygon 或 MultiPolygon",
                )
                .into(),
            );
            return None;
        }
    };
    let written = polygons
        .iter()
        .map(|rings| rings.iter().map(|ring| corners(ring)).collect());
    let Some(polygons) = written.collect::<Option<Vec<Vec<Ring>>>>() else {
        refuse_writing();
        return None;
    };
    if let Some((found, fix)) = fault(&name, &polygons) {
        refuse(found, fix);
        return None;
    }
    Some(WrittenArea {
        name,
        place,
        polygons,
    })
}

/// The property under the key, else the feature's own identifier.
fn name_of(feature: &Feature, key: &str) -> Option<String> {
    let written = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let identifier = || match feature.id.as_ref()? {
        geojson::feature::Id::String(text) => Some(text.clone()),
        geojson::feature::Id::Number(number) => Some(number.to_string()),
    };
    feature.property(key).and_then(written).or_else(identifier)
}

/// The corners of a ring; `None` when a position has fewer than two numbers.
fn corners(ring: &[Position]) -> Option<Ring> {
    let corner = |at: &Position| match *at.as_slice() {
        [x, y, ..] => Some((x, y)),
        _ => None,
    };
    ring.iter().map(corner).collect()
}

/// What is wrong with the rings, and how to mend it.
fn fault(name: &str, polygons: &[Vec<Ring>]) -> Option<(Both, Both)> {
    if polygons.is_empty() || polygons.iter().any(Vec::is_empty) {
        let found = both!("the outline of \"{name}\" is empty", "“{name}”的轮廓是空的");
        return Some((
            found,
            Both::fixed("draw it, or take the feature out", "画出来，或去掉这个要素").into(),
        ));
    }
    for ring in polygons.iter().flatten() {
        if ring.len() < LEAST_CORNERS {
            let found = both!(
                "a ring of \"{name}\" has {} positions",
                "“{name}”有一个环只有 {} 个点",
                ring.len()
            );
            return Some((
                found,
                both!(
                    "a ring has at least {LEAST_CORNERS}, the last being the first again",
                    "一个环至少 {LEAST_CORNERS} 个点，末点与首点相同"
                ),
            ));
        }
        if ring.first() != ring.last() {
            let found = both!(
                "a ring of \"{name}\" is not closed",
                "“{name}”有一个环没有闭合"
            );
            return Some((
                found,
                Both::fixed("repeat its first position at the end", "在末尾重复首点").into(),
            ));
        }
    }
    None
}

fn collection_wanted() -> Both<&'static str> {
    Both::fixed(
        "save the outlines as a GeoJSON FeatureCollection, one feature for each cell",
        "把轮廓存为 GeoJSON 的 FeatureCollection，每个网格一个要素",
    )
}

/// The place of a line and a column, both from 1, the column counted in bytes.
fn place_of(source: &Arc<Source>, line: usize, column: usize) -> Place {
    let before: usize = source
        .text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = (before + column.saturating_sub(1)).min(source.text.len());
    while !source.text.is_char_boundary(at) {
        at -= 1;
    }
    Place::Text {
        source: source.clone(),
        span: at..at,
    }
}
