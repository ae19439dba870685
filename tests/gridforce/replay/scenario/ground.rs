//! Cells, sites and areas: where things are and who is whose neighbour.

use super::tree::{self, number, table, tables, text};
use std::collections::BTreeMap;
use toml::Table;

/// Cells and the places that sites have of their own.
#[derive(Debug)]
pub struct Ground {
    pub cells: Vec<Cell>,
    /// Cells and sites: the place that each name means. Places of sites come after the cells.
    pub places: BTreeMap<String, usize>,
    /// The cell of each place.
    pub cell_of: Vec<usize>,
    /// Position of each place in kilometres, where known.
    pub positions: Vec<Option<(f64, f64)>>,
    /// Sites with a place of their own.
    pub spurs: Vec<usize>,
    /// Sites by kind: name and place, in declared order.
    pub kinds: BTreeMap<String, Vec<(String, usize)>>,
    /// Pairs of cells that share an edge of a raster or map.
    pub edges: Vec<(usize, usize)>,
}

/// A cell.
#[derive(Debug)]
pub struct Cell {
    pub name: String,
    pub area: String,
    pub area_km2: f64,
    pub residents: f64,
    pub households: f64,
}

/// Squares of a raster or map from north to south: a cell's name or water.
type Squares = Vec<Vec<Option<String>>>;

impl Ground {
    /// Reads the grid, its cells and sites.
    pub fn read(tree: &Table) -> Self {
        let grid = table(tree, "grid");
        let declared = table(tree, "cells");
        let squares = squares(&grid);
        let side = number(&grid, "cell_km").unwrap_or(1.0);
        let residents = tree::numbers(&grid, "residents");
        let mut ground = Self {
            cells: Vec::new(),
            places: BTreeMap::new(),
            cell_of: Vec::new(),
            positions: Vec::new(),
            spurs: Vec::new(),
            kinds: BTreeMap::new(),
            edges: Vec::new(),
        };
        let square_km2 = if squares.is_empty() { 0.0 } else { side * side };
        for (row, names) in squares.iter().enumerate() {
            for (column, name) in names.iter().enumerate() {
                let Some(name) = name else { continue };
                let centre = (
                    (column as f64 + 0.5) * side,
                    (squares.len() as f64 - row as f64 - 0.5) * side,
                );
                let said = table(&declared, name);
                let given = residents.get(ground.cells.len()).copied();
                ground.add_cell(name, &said, Some(centre), square_km2, given);
            }
        }
        for (index, (name, said)) in tables(tree, "cells").into_iter().enumerate() {
            if !ground.places.contains_key(&name) {
                let given = residents.get(index).copied();
                ground.add_cell(&name, &said, None, 0.0, given);
            }
        }
        ground.edges = edges(&squares, &ground.places);
        ground.read_sites(tree);
        ground
    }

    fn add_cell(
        &mut self,
        name: &str,
        said: &Table,
        centre: Option<(f64, f64)>,
        square_km2: f64,
        residents: Option<f64>,
    ) {
        self.places.insert(name.into(), self.cells.len());
        self.cell_of.push(self.cells.len());
        self.positions.push(position(said).or(centre));
        self.cells.push(Cell {
            name: name.into(),
            area: tree::word(said, "area", ""),
            area_km2: number(said, "area_km2").unwrap_or(square_km2),
            residents: number(said, "residents").or(residents).unwrap_or(0.0),
            households: number(said, "households").unwrap_or(0.0),
        });
    }

    fn read_sites(&mut self, tree: &Table) {
        let travel = table(tree, "travel");
        let explicit = ["per_step", "cell_times", "unit_times"];
        let explicit = explicit.iter().any(|key| travel.contains_key(*key));
        for (name, site) in tables(tree, "sites") {
            let cell = self.places[&text(&site, "cell").expect("a site lies in a cell")];
            let own = position(&site).filter(|_| self.positions[cell].is_some() && !explicit);
            let place = if own.is_some() {
                self.cell_of.push(cell);
                self.positions.push(own);
                self.spurs.push(self.cell_of.len() - 1);
                self.cell_of.len() - 1
            } else {
                cell
            };
            self.places.insert(name.clone(), place);
            if let Some(kind) = text(&site, "kind") {
                self.kinds.entry(kind).or_default().push((name, place));
            }
        }
    }

    /// The place that a name means.
    pub fn place(&self, name: &str) -> usize {
        let place = self.places.get(name);
        *place.unwrap_or_else(|| panic!("{name} is declared"))
    }

    /// Straight distance of two places.
    pub fn straight_km(&self, from: usize, to: usize) -> Option<f64> {
        let (a, b) = (self.positions[from]?, self.positions[to]?);
        Some((a.0 - b.0).hypot(a.1 - b.1))
    }
}

fn position(said: &Table) -> Option<(f64, f64)> {
    Some((number(said, "x_km")?, number(said, "y_km")?))
}

fn squares(grid: &Table) -> Squares {
    if let Some(map) = text(grid, "map") {
        let square = |word: &str| (word != "~").then(|| word.to_owned());
        let lines = map.lines().filter(|line| !line.trim().is_empty());
        return lines
            .map(|line| line.split_whitespace().map(square).collect())
            .collect();
    }
    let (Some(rows), Some(columns)) = (tree::count(grid, "rows"), tree::count(grid, "columns"))
    else {
        return Vec::new();
    };
    let name = |column: u32, row: u32| {
        assert!(column < 26, "columns have one letter");
        Some(format!("{}{}", char::from(b'A' + column as u8), row + 1))
    };
    (0..rows)
        .map(|row| (0..columns).map(|column| name(column, row)).collect())
        .collect()
}

fn edges(squares: &Squares, places: &BTreeMap<String, usize>) -> Vec<(usize, usize)> {
    let at = |row: usize, column: usize| {
        let name = squares.get(row)?.get(column)?.as_ref()?;
        places.get(name).copied()
    };
    let mut edges = Vec::new();
    for (row, names) in squares.iter().enumerate() {
        for column in 0..names.len() {
            let Some(here) = at(row, column) else {
                continue;
            };
            edges.extend(at(row, column + 1).map(|beside| (here, beside)));
            edges.extend(at(row + 1, column).map(|below| (here, below)));
        }
    }
    edges
}
