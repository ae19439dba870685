//! Finding places and sites by name, position or kind.

use super::ground::{Ground, distance_km};
use super::polygon::contains;
use crate::language::Both;
use crate::model::{CellId, PlaceId, SpotId};
use crate::problems::Place;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Item;

impl Ground {
    /// The place that a cell or site name means; `None` after reporting that it is unknown.
    pub fn find_place(&self, item: &Item, inspection: &Inspection) -> Option<(PlaceId, CellId)> {
        self.find_place_text(item.as_text()?, &item.place, inspection)
    }

    /// The place of the cell or site called `name`; `None` after reporting that it is unknown.
    pub fn find_place_text(
        &self,
        name: &str,
        place: &Place,
        inspection: &Inspection,
    ) -> Option<(PlaceId, CellId)> {
        let position = self.place_names.find_text(name, place, inspection)?;
        self.place_at(position)
    }

    /// The spot that a cell or site name means; `None` after reporting that it is unknown.
    pub fn find_spot(&self, item: &Item, inspection: &Inspection) -> Option<SpotId> {
        self.place_names.find(item, inspection).map(SpotId::new)
    }

    /// The place of the cell or site at `position` of the names.
    pub fn place_at(&self, position: usize) -> Option<(PlaceId, CellId)> {
        match position.checked_sub(self.cells.len()) {
            None => Some((PlaceId::new(position), CellId::new(position))),
            Some(site) => self.sites.get(site).map(|site| (site.place, site.cell)),
        }
    }

    /// Centre of a cell or position of a site with a place of its own, where known.
    pub fn centre_or_site(&self, place: PlaceId) -> Option<(f64, f64)> {
        match place.index().checked_sub(self.cells.len()) {
            None => self.cells.get(place.index())?.centre_km,
            Some(spur) => self.spurs.get(spur).map(|spur| spur.position_km),
        }
    }

    /// The cell that a position lies in: of a raster or map the square, otherwise the cell whose outline holds it,
    /// otherwise the one with the nearest centre.
    pub fn cell_at(&self, position_km: (f64, f64)) -> Option<CellId> {
        if let Some(lattice) = &self.lattice {
            return lattice.cell_at(position_km).map(CellId::new);
        }
        if self.outlined {
            let mut cells = self.cells.iter();
            let within = cells.position(|cell| contains(&cell.outline_km, position_km));
            if let Some(cell) = within {
                return Some(CellId::new(cell));
            }
        }
        let mut nearest: Option<(f64, usize)> = None;
        for (index, cell) in self.cells.iter().enumerate() {
            let Some(centre) = cell.centre_km else {
                continue;
            };
            let distance = distance_km(centre, position_km);
            if nearest.is_none_or(|(best, _)| distance < best) {
                nearest = Some((distance, index));
            }
        }
        nearest.map(|(_, index)| CellId::new(index))
    }

    /// The sites of a kind; reports when there is none.
    pub fn sites_of(&self, kind: &Item, inspection: &Inspection) -> Vec<usize> {
        let name = kind.as_text().unwrap_or_default();
        let found: Vec<usize> = (0..self.sites.len())
            .filter(|&site| self.sites[site].kind == name)
            .collect();
        if found.is_empty() && !name.is_empty() {
            let mut kinds: Vec<&str> = self
                .sites
                .iter()
                .map(|site| site.kind.as_str())
                .filter(|kind| !kind.is_empty())
                .collect();
            kinds.sort_unstable();
            kinds.dedup();
            inspection.report_unknown(
                "E2112",
                Both::fixed("the kind of any site", "任何场所的类别"),
                name,
                kinds,
                &kind.place,
            );
        }
        found
    }
}
