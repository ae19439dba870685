//! Keys of the grid, its cells, areas and sites.

use super::kind::{AMOUNT, KILOMETRES, Key, Kind, LABEL, Section, WEIGHTS};

pub static GRID: Section = Section {
    about: "The grid: a table of cells, a raster, or a map",
    keys: &[
        Key::new(
            "cells",
            Kind::Path,
            "CSV of cells: name, label, x_km, y_km, area_km2, residents, households, kind, area",
        ),
        Key::new(
            "sites",
            Kind::Path,
            "CSV of sites: name, label, kind, cell, x_km, y_km, number",
        ),
        Key::new(
            "units",
            Kind::Path,
            "CSV of units, with the keys of units as columns",
        ),
        Key::new(
            "rows",
            Kind::Count(1),
            "Rows of a raster; row 1 is the north",
        ),
        Key::new(
            "columns",
            Kind::Count(1),
            "Columns of a raster, named A, B, …",
        ),
        Key::new(
            "cell_km",
            Kind::Number(0.001, 1000.0),
            "Width of a cell of a raster or map; default 1",
        ),
        Key::new(
            "residents",
            WEIGHTS,
            "Residents of a raster's cells, in index order",
        ),
        Key::new(
            "map",
            Kind::Text,
            "A drawn grid: names where the cells stand, ~ for water, first line north",
        ),
        Key::new(
            "outlines",
            Kind::Path,
            "GeoJSON of the cells' outlines: one polygon for each cell, by name",
        ),
        Key::new(
            "outlines_in",
            Kind::Word(&["degrees", "km"]),
            "Longitude and latitude (default), or kilometres of the grid",
        ),
        Key::new(
            "outlines_name",
            Kind::Text,
            "Property that holds a cell's name; default: name",
        ),
    ],
};

pub static CELL: Section = Section {
    about: "A cell of the grid",
    keys: &[
        LABEL,
        Key::new("x_km", KILOMETRES, "Centre, kilometres to the east"),
        Key::new("y_km", KILOMETRES, "Centre, kilometres to the north"),
        Key::new("area_km2", Kind::Number(0.0, 1e7), "Land area"),
        Key::new("residents", AMOUNT, "Residents"),
        Key::new("households", AMOUNT, "Households"),
        Key::new("kind", Kind::Text, "A free word such as village or island"),
        Key::new("area", Kind::Name, "Dispatch area; default: the only one"),
    ],
};

pub static AREA: Section = Section {
    about: "A dispatch area",
    keys: &[LABEL],
};

pub static SITE: Section = Section {
    about: "A named point in a cell",
    keys: &[
        LABEL,
        Key::new("kind", Kind::Text, "Kind such as school or station"),
        Key::new("cell", Kind::Name, "The cell it stands in").required(),
        Key::new("x_km", KILOMETRES, "Kilometres to the east"),
        Key::new("y_km", KILOMETRES, "Kilometres to the north"),
        Key::new(
            "number",
            AMOUNT,
            "How many of the kind stand for this row; default 1",
        ),
    ],
};
