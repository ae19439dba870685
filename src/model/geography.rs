//! Cells, sites, dispatch areas, places and travel modes.

use super::{AreaId, CellId, PlaceId, SpotId};
use crate::network::TravelTimes;
use crate::random::Distribution;
use std::sync::Arc;

/// Where things are and how long it takes to get from one to another.
#[derive(Clone, Debug)]
pub struct Geography {
    /// The cells (geographical atoms), in declared order.
    pub cells: Vec<Cell>,
    /// Named points within cells.
    pub sites: Vec<Site>,
    /// Dispatch areas, each served by one station.
    pub areas: Vec<Area>,
    /// Points one can travel to: cell centres first, then sites with a position of their own.
    pub places: Vec<Place>,
    /// Travel modes, indexed like the tables of `travel`.
    pub modes: Vec<Mode>,
    /// Travel-time tables by mode and time band; shared by every replication.
    pub travel: Arc<TravelTimes>,
    /// Delay until a called boat comes, by ferry (indexed like `travel.ferries()`); `None`: it cannot be called.
    pub on_call_delays: Vec<Option<Distribution>>,
    /// Cells next to each cell (sharing an edge, a declared link or a ferry), for policies that ask neighbours first.
    pub neighbours: Vec<Vec<CellId>>,
}

impl Geography {
    /// How many spots there are.
    pub fn spots(&self) -> usize {
        self.cells.len() + self.sites.len()
    }

    /// The site of a spot, unless it is a cell.
    pub fn site_at(&self, spot: SpotId) -> Option<&Site> {
        self.sites.get(spot.index().checked_sub(self.cells.len())?)
    }

    /// The cell of a spot.
    pub fn cell_at(&self, spot: SpotId) -> CellId {
        self.site_at(spot)
            .map_or(CellId::new(spot.index()), |site| site.cell)
    }

    /// Where one travels to for a spot.
    pub fn place_at(&self, spot: SpotId) -> PlaceId {
        self.site_at(spot)
            .map_or(PlaceId::new(spot.index()), |site| site.place)
    }

    /// The declared name of a spot.
    pub fn spot_name(&self, spot: SpotId) -> &str {
        self.site_at(spot)
            .map_or_else(|| &*self.cells[spot.index()].name, |site| &site.name)
    }
}

/// One geographical atom.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Declared name, used in keys and files.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Centre, kilometres east and north of the grid's origin, where declared.
    pub centre_km: Option<(f64, f64)>,
    /// Outline in kilometres east and north, ring by ring; a ring within another is a hole. Empty where none is drawn.
    pub outline_km: Vec<Vec<(f64, f64)>>,
    /// Land area in square kilometres, where declared.
    pub area_km2: Option<f64>,
    /// Residents (registered and floating).
    pub residents: f64,
    /// Households.
    pub households: f64,
    /// Free label such as "village" or "island".
    pub kind: String,
    /// The dispatch area it belongs to.
    pub area: AreaId,
}

/// A named point in a cell: school, landing, mall, police room, station.
#[derive(Clone, Debug)]
pub struct Site {
    /// Declared name.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Kind such as "school"; demand and duties may ask for all sites of a kind.
    pub kind: String,
    /// Where it is.
    pub cell: CellId,
    /// Its place: the cell's own unless it has a position.
    pub place: PlaceId,
    /// How many of the kind stand here (300 enterprises in 35 rows).
    pub number: f64,
}

/// A dispatch area.
#[derive(Clone, Debug)]
pub struct Area {
    /// Declared name.
    pub name: String,
}

/// A point that one can travel to.
#[derive(Clone, Debug)]
pub struct Place {
    /// Name of the cell or site.
    pub name: String,
    /// The cell it lies in.
    pub cell: CellId,
}

/// How units of a role get about.
#[derive(Clone, Debug)]
pub struct Mode {
    /// Declared name.
    pub name: String,
}
