//! Rasters and maps: cells that stand in rows and columns.

use crate::language::{Both, both};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;

/// More cells than this cannot be simulated.
pub const MOST_CELLS: u64 = 50_000;

/// Cells in rows and columns; the first row is the north.
#[derive(Clone, Debug)]
pub struct Lattice {
    /// Width of a cell.
    pub cell_km: f64,
    columns: usize,
    /// Position in the list of cells, row by row; `None` is water.
    squares: Vec<Option<usize>>,
    /// Names of the cells.
    pub names: Vec<String>,
}

impl Lattice {
    /// The raster or map of `[grid]`, when there is one.
    pub fn read(grid: &Table, place: &Place, inspection: &Inspection) -> Option<Self> {
        let cell_km = grid.number("cell_km").unwrap_or(1.0);
        match (grid.count("rows"), grid.count("columns"), grid.get("map")) {
            (None, None, None) => None,
            (Some(rows), Some(columns), None) => Self::raster(
                rows,
                columns,
                cell_km,
                grid.place_of("rows", place),
                inspection,
            ),
            (None, None, Some(map)) => Self::map(map.as_text()?, cell_km, &map.place, inspection),
            (_, _, Some(map)) => {
                let found = Both::fixed(
                    "the grid is given both as a map and as a raster",
                    "网格既给了地图，又给了栅格",
                );
                inspection.report(Problem::new("E2103", found).at(&map.place).fix(Both::fixed(
                    "keep either map, or rows and columns",
                    "或保留 map，或保留 rows 和 columns",
                )));
                None
            }
            _ => {
                let found = Both::fixed(
                    "a raster needs both rows and columns",
                    "栅格需要 rows 和 columns 两者",
                );
                inspection.report(Problem::new("E2103", found).at(place));
                None
            }
        }
    }

    fn raster(
        rows: u64,
        columns: u64,
        cell_km: f64,
        place: &Place,
        inspection: &Inspection,
    ) -> Option<Self> {
        let cells = rows.saturating_mul(columns);
        if cells == 0 || cells > MOST_CELLS {
            report_size(cells, place, inspection);
            return None;
        }
        let names = (0..rows)
            .flat_map(|row| {
                (0..columns).map(move |column| format!("{}{}", letters(column), row + 1))
            })
            .collect();
        Some(Self {
            cell_km,
            columns: columns as usize,
            squares: (0..cells as usize).map(Some).collect(),
            names,
        })
    }

    fn map(text: &str, cell_km: f64, place: &Place, inspection: &Inspection) -> Option<Self> {
        let rows: Vec<Vec<&str>> = text
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .filter(|row| !row.is_empty())
            .collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let cells = (rows.len() as u64).saturating_mul(columns as u64);
        if cells > MOST_CELLS {
            report_size(cells, place, inspection);
            return None;
        }
        if let Some((row, words)) = rows
            .iter()
            .enumerate()
            .find(|(_, row)| row.len() != columns)
        {
            let found = both!(
                "line {} of the map has {} squares, others {columns}",
                "地图第 {} 行有 {} 个方格，其他行有 {columns} 个",
                row + 1,
                words.len()
            );
            inspection.report(Problem::new("E2111", found).at(place).fix(Both::fixed(
                "write ~ for water and outside, so that every line is as long",
                "水面和界外写 ~，使各行一样长",
            )));
        }
        let mut names: Vec<String> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        let mut squares = vec![None; rows.len() * columns];
        for (row, words) in rows.iter().enumerate() {
            for (column, &word) in words.iter().enumerate().filter(|(_, word)| **word != "~") {
                if seen.insert(word) {
                    squares[row * columns + column] = Some(names.len());
                    names.push(word.to_owned());
                } else {
                    let found = both!(
                        "\"{word}\" stands twice in the map",
                        "“{word}”在地图中出现两次"
                    );
                    inspection.report(Problem::new("E2105", found).at(place));
                }
            }
        }
        if names.is_empty() {
            inspection.report(
                Problem::new(
                    "E2102",
                    Both::fixed("the map has no land", "地图上没有陆地"),
                )
                .at(place)
                .fix(Both::fixed(
                    "write a name where a cell stands, ~ where there is water",
                    "有网格的地方写名称，水面写 ~",
                )),
            );
            return None;
        }
        Some(Self {
            cell_km,
            columns,
            squares,
            names,
        })
    }

    /// Centres of the cells in kilometres from the south-western corner, by position.
    pub fn centres_km(&self) -> Vec<(f64, f64)> {
        let rows = self.squares.len() / self.columns;
        let mut centres = vec![(0.0, 0.0); self.names.len()];
        for (square, cell) in self.squares.iter().enumerate() {
            if let Some(cell) = *cell {
                let (row, column) = (square / self.columns, square % self.columns);
                centres[cell] = (
                    (column as f64 + 0.5) * self.cell_km,
                    ((rows - 1 - row) as f64 + 0.5) * self.cell_km,
                );
            }
        }
        centres
    }

    /// The cell of the square that a position lies in; edges belong to the square to the north and east, the outer ones to the grid.
    pub fn cell_at(&self, (x_km, y_km): (f64, f64)) -> Option<usize> {
        let rows = self.squares.len() / self.columns;
        let square = |km: f64, count: usize| {
            let at = (km / self.cell_km).floor();
            let within = km >= 0.0 && km <= count as f64 * self.cell_km;
            within.then(|| (at as usize).min(count - 1))
        };
        let (column, from_south) = (square(x_km, self.columns)?, square(y_km, rows)?);
        self.squares[(rows - 1 - from_south) * self.columns + column]
    }

    /// Pairs of cells that share an edge, the first before the second by row, then column.
    pub fn edges(&self) -> Vec<(usize, usize)> {
        let mut edges = Vec::new();
        for (square, cell) in self.squares.iter().enumerate() {
            let Some(cell) = *cell else { continue };
            let beside = (square + 1) % self.columns != 0;
            let next = self.squares.get(square + 1).copied().flatten();
            edges.extend(next.filter(|_| beside).map(|next| (cell, next)));
            let below = self.squares.get(square + self.columns).copied().flatten();
            edges.extend(below.map(|below| (cell, below)));
        }
        edges
    }
}

fn report_size(cells: u64, place: &Place, inspection: &Inspection) {
    let found = both!(
        "a grid of {cells} squares cannot be simulated",
        "{cells} 个方格的网格无法仿真"
    );
    inspection.report(
        Problem::new("E2110", found)
            .at(place)
            .fix(both!("take 1 to {MOST_CELLS}", "取 1 到 {MOST_CELLS} 个")),
    );
}

/// Letters of a column, 0 = A, 26 = AA.
fn letters(column: u64) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rasters_are_named_by_column_and_row() {
        let raster = Lattice::raster(2, 28, 1.0, &Place::Nowhere, &Inspection::default()).unwrap();
        assert_eq!(raster.names[0], "A1");
        assert_eq!(raster.names[27], "AB1");
        assert_eq!(raster.names[28], "A2");
        assert_eq!(raster.centres_km()[28], (0.5, 0.5));
        assert_eq!(raster.edges().len(), 2 * 27 + 28);
    }

    #[test]
    fn maps_have_water() {
        let inspection = Inspection::default();
        let map = Lattice::map("A1 B1 ~\n~ B2 C2\n", 2.0, &Place::Nowhere, &inspection).unwrap();
        assert_eq!(map.names, ["A1", "B1", "B2", "C2"]);
        assert_eq!(map.edges(), [(0, 1), (1, 2), (2, 3)]);
        assert_eq!(map.centres_km()[0], (1.0, 3.0));
        assert_eq!(map.cell_at((3.9, 0.1)), Some(2));
        assert_eq!(map.cell_at((6.0, 0.0)), Some(3));
        assert_eq!(map.cell_at((5.0, 3.0)), None);
        assert_eq!(map.cell_at((-0.1, 3.0)), None);
    }
}
