//! Where the cells of a result lie.

use serde::Deserialize;

/// The lie of the land.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Geography {
    /// The cells, one list per property.
    pub cells: CellColumns,
    /// Pairs of cells joined by land.
    pub links: Vec<(usize, usize)>,
    /// Ferries.
    pub ferries: Vec<FerryLine>,
}

/// Cells in columns.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CellColumns {
    /// Declared names.
    pub cell: Vec<String>,
    /// What people call them.
    pub label: Vec<String>,
    /// Kilometres east; `null` where not declared.
    pub x_km: Vec<Option<f64>>,
    /// Kilometres north.
    pub y_km: Vec<Option<f64>>,
    /// Residents.
    pub residents: Vec<f64>,
    /// Outlines in kilometres, ring by ring; empty where the cells have none.
    pub outline_km: Vec<Vec<Vec<(f64, f64)>>>,
}

/// A ferry between two cells.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FerryLine {
    /// Declared name.
    pub ferry: String,
    /// Cell of one landing.
    pub from: usize,
    /// Cell of the other.
    pub to: usize,
}
