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

/// Where the colours of maps change; `None` keeps the usual breaks.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Scales {
    /// Shares of time covered or with the whole team free, per cent.
    pub coverage: Option<[f64; 6]>,
    /// Mean response, minutes.
    pub response: Option<[f64; 6]>,
    /// How long the first waits alone, minutes.
    pub alone: Option<[f64; 6]>,
    /// Share of time without a free unit, per cent.
    pub no_free: Option<[f64; 6]>,
    /// Differences in mean response beyond the practical threshold, minutes.
    pub difference: Option<[f64; 3]>,
}
