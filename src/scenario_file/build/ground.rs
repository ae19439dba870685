//! Cells, sites, areas and places.

use super::cells::{read_cell, read_position};
use super::lattice::{Lattice, MOST_CELLS};
use super::names::Names;
use super::outlines;
use crate::language::{Both, both};
use crate::model::{Area, Cell, CellId, Place as Point, PlaceId, Site};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};

/// Where things are.
pub struct Ground {
    pub cells: Vec<Cell>,
    pub sites: Vec<Site>,
    pub areas: Vec<Area>,
    pub places: Vec<Point>,
    /// Sites with a place of their own, in the order of the places after the cells.
    pub spurs: Vec<Spur>,
    pub lattice: Option<Lattice>,
    /// Whether outlines and positions count kilometres from the same point.
    pub outlined: bool,
    pub cell_names: Names,
    /// Cells first, then sites.
    pub place_names: Names,
}

/// A site with a place of its own.
pub struct Spur {
    /// Where it is.
    pub position_km: (f64, f64),
    /// Straight distance to its cell's centre.
    pub km_to_centre: f64,
}

impl Ground {
    /// Reads the grid, its cells, areas and sites.
    pub fn read(root: &Table, inspection: &Inspection) -> Self {
        let empty = Table::default();
        let grid = root.table("grid").unwrap_or(&empty);
        let place = root.place_of("grid", &Place::Nowhere);
        let area_names = Names::of(
            "E2107",
            Both::fixed("a declared area", "已声明的派警区"),
            root.named("areas"),
        );
        let mut areas: Vec<Area> = root
            .named("areas")
            .map(|area| Area {
                name: area.name.into(),
            })
            .collect();
        if areas.is_empty() {
            areas.push(Area { name: "all".into() });
        }
        let mut ground = Self {
            cells: Vec::new(),
            sites: Vec::new(),
            areas,
            places: Vec::new(),
            spurs: Vec::new(),
            lattice: Lattice::read(grid, place, inspection),
            outlined: false,
            cell_names: Names::new("E2104", Both::fixed("a cell of the grid", "网格")),
            place_names: Names::new("E2104", Both::fixed("a cell or site", "网格或场所")),
        };
        ground.read_cells(root, &area_names, inspection);
        ground.outlined = outlines::add(grid, &ground.cell_names, &mut ground.cells, inspection);
        ground.read_residents(grid, inspection);
        ground.read_sites(root, inspection);
        ground.place_names.check_keys(inspection);
        ground
    }

    fn read_cells(&mut self, root: &Table, areas: &Names, inspection: &Inspection) {
        let empty = Table::default();
        let declared = root.table("cells").unwrap_or(&empty);
        let nowhere = Place::Nowhere;
        if let Some(lattice) = &self.lattice {
            let map_place = root.table("grid").map_or(&nowhere, |grid| {
                grid.place_of("map", grid.place_of("rows", &nowhere))
            });
            let area_km2 = lattice.cell_km * lattice.cell_km;
            for (name, centre) in lattice.names.iter().zip(lattice.centres_km()) {
                let table = declared.table(name);
                let place = declared
                    .entries
                    .get(name)
                    .map_or(map_place, |entry| &entry.key_place);
                let mut cell = read_cell(name, table.unwrap_or(&empty), place, areas, inspection);
                cell.centre_km = cell.centre_km.or(Some(centre));
                cell.area_km2 = cell.area_km2.or(Some(area_km2));
                self.cell_names.add(name, place);
                self.cells.push(cell);
            }
        }
        for Named { name, table, place } in root.named("cells") {
            if self.cell_names.add(name, place) {
                self.cells
                    .push(read_cell(name, table, place, areas, inspection));
            }
        }
        let wrong_grid = self.lattice.is_none()
            && root.table("grid").is_some_and(|grid| {
                grid.get("map").is_some()
                    || grid.get("rows").is_some()
                    || grid.get("columns").is_some()
                    || grid.get("cells").is_some()
            });
        if self.cells.is_empty() && !(wrong_grid && inspection.has_errors()) {
            let problem = Problem::new(
                "E2101",
                Both::fixed("the scenario has no cells", "场景没有网格"),
            )
            .at(root.place_of("grid", &nowhere));
            inspection.report(problem.fix(Both::fixed(
                "give [grid] cells, map, or rows and columns; or write [cells.NAME]",
                "写 [grid] 的 cells、map，或 rows 和 columns；或写 [cells.NAME]",
            )));
        }
        if self.cells.len() as u64 > MOST_CELLS {
            let found = both!(
                "{} cells cannot be simulated",
                "{} 个网格无法仿真",
                self.cells.len()
            );
            inspection.report(Problem::new("E2110", found).at(root.place_of("cells", &nowhere)));
        }
        self.place_names = Names::new("E2104", Both::fixed("a cell or site", "网格或场所"));
        for (index, cell) in self.cells.iter().enumerate() {
            self.place_names
                .add(&cell.name, &self.cell_names.place(index));
            self.places.push(Point {
                name: cell.name.clone(),
                cell: CellId::new(index),
            });
        }
    }

    /// Residents of a raster, one per cell in index order, under what `[cells]` says.
    fn read_residents(&mut self, grid: &Table, inspection: &Inspection) {
        let (Some(item), Some(residents)) = (grid.get("residents"), grid.numbers("residents"))
        else {
            return;
        };
        let cells = self
            .lattice
            .as_ref()
            .map_or(self.cells.len(), |lattice| lattice.names.len());
        if residents.len() != cells {
            let found = both!(
                "{} numbers of residents for {cells} cells",
                "居民数有 {} 个，网格有 {cells} 个",
                residents.len()
            );
            inspection.report(Problem::new("E2106", found).at(&item.place));
        }
        for (cell, residents) in self.cells.iter_mut().zip(residents) {
            if cell.residents.is_nan() {
                cell.residents = residents;
            }
        }
        self.settle_residents();
    }

    fn settle_residents(&mut self) {
        for cell in &mut self.cells {
            if cell.residents.is_nan() {
                cell.residents = 0.0;
            }
        }
    }

    fn read_sites(&mut self, root: &Table, inspection: &Inspection) {
        self.settle_residents();
        let explicit = root.table("travel").is_some_and(has_explicit_times);
        for Named { name, table, place } in root.named("sites") {
            let cell = table
                .get("cell")
                .and_then(|item| self.cell_names.find(item, inspection));
            let position = read_position(table, place, inspection);
            if !self.place_names.add(name, place) {
                let found = both!(
                    "\"{name}\" is both a cell and a site",
                    "“{name}”既是网格又是场所"
                );
                inspection.report(
                    Problem::new("E2105", found)
                        .at(place)
                        .fix(Both::fixed("rename the site", "给场所改名")),
                );
                continue;
            }
            let cell = CellId::new(cell.unwrap_or(0));
            let centre = self.cells.get(cell.index()).and_then(|cell| cell.centre_km);
            let own_place = match (position, centre) {
                (Some(position), Some(centre)) if !explicit => {
                    let node = PlaceId::new(self.places.len());
                    self.places.push(Point {
                        name: name.into(),
                        cell,
                    });
                    self.spurs.push(Spur {
                        position_km: position,
                        km_to_centre: distance_km(position, centre),
                    });
                    node
                }
                _ => cell.into(),
            };
            self.sites.push(Site {
                name: name.into(),
                label: table.label_or(name),
                kind: table.text("kind").unwrap_or_default().into(),
                cell,
                place: own_place,
                number: table.number("number").unwrap_or(1.0),
            });
        }
    }
}

/// Whether travel times are given directly, not by a network of lengths.
pub fn has_explicit_times(travel: &Table) -> bool {
    ["per_step", "cell_times", "unit_times"]
        .iter()
        .any(|key| travel.get(key).is_some())
}

/// Straight distance.
pub fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    libm::hypot(a.0 - b.0, a.1 - b.1)
}
