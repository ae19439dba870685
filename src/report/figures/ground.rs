//! Where cells lie on a map: squares of a lattice with letters and numbers, squares around their centres, or outlines.

use super::lattice::{Corners, folded, lattice, letters, scattered};
use super::outlines::{Outlines, Rings};
use super::svg::{Svg, n};
use super::water::Water;
use crate::language::Both;

/// Cells beyond this many are drawn as one path per colour.
pub const MOST_RECTANGLES: usize = 2_500;
/// Cells beyond this many carry no numbers.
pub const MOST_LABELS: usize = 400;
/// Room for the axes at the left and the top.
pub(super) const MARGIN: (f64, f64) = (18.0, 18.0);
/// Width and height of the cells together, in pixels.
const EXTENT: (f64, f64) = (384.0, 440.0);
/// Largest side of a square, in pixels.
const LARGEST: f64 = 56.0;

/// The lie of the land, shared by all maps of a report.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Left upper corner of each cell, in squares.
    corners: Vec<(f64, f64)>,
    /// Columns and rows.
    extent: (usize, usize),
    /// Whether the cells stand on a lattice, so that they have codes and gaps between them are water.
    lattice: bool,
    /// Side of a square, in pixels; of outlines a usual width.
    side: f64,
    outlines: Option<Outlines>,
    water: Water,
}

/// What is known of the cells' places.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lie<'a> {
    /// Centres in kilometres (east, north), `None` where not declared.
    pub centres_km: &'a [Option<(f64, f64)>],
    /// Outlines in kilometres; empty where there are none.
    pub outlines_km: &'a [Rings],
    /// Pairs of cells joined by land.
    pub land: &'a [(usize, usize)],
    /// Pairs of cells joined by ferry.
    pub ferries: &'a [(usize, usize)],
}

impl Ground {
    /// Lays the cells out.
    pub fn new(lie: Lie) -> Self {
        let count = lie.centres_km.len();
        let step = if count > MOST_RECTANGLES { 0.5 } else { 0.25 };
        let outlines = Some(lie.outlines_km)
            .filter(|outlines| outlines.len() == count)
            .and_then(|outlines| Outlines::fit(outlines, EXTENT, MARGIN, step));
        let ((corners, extent), on_lattice) = if outlines.is_some() {
            (folded(count), false)
        } else {
            squares(lie.centres_km)
        };
        let side = (EXTENT.0 / extent.0.max(1) as f64).min(EXTENT.1 / extent.1.max(1) as f64);
        let side = outlines.as_ref().map_or(side, Outlines::usual_width);
        let water = Water::find(lie, on_lattice.then_some(&corners));
        Self {
            corners,
            extent,
            lattice: on_lattice,
            side: side.min(LARGEST),
            outlines,
            water,
        }
    }

    /// Number of cells.
    pub fn cells(&self) -> usize {
        self.corners.len()
    }

    /// Code of a cell on the lattice, such as `E4`; row 1 is the north.
    pub fn code(&self, cell: usize) -> Option<String> {
        let &(column, row) = self.corners.get(cell).filter(|_| self.lattice)?;
        Some(format!("{}{}", letters(column as usize), row as usize + 1))
    }

    /// An empty map with axes and water.
    pub fn picture(&self, label: Both) -> Svg {
        let (width, height) = self.size();
        let mut svg = Svg::new(
            MARGIN.0 + width + 6.0,
            MARGIN.1 + height + 6.0,
            "map",
            label,
        );
        if self.lattice {
            svg.again("frame", "");
        }
        svg
    }

    /// Width and height of the cells together, in pixels.
    fn size(&self) -> (f64, f64) {
        self.outlines.as_ref().map_or_else(
            || {
                let (columns, rows) = self.extent;
                (columns as f64 * self.side, rows as f64 * self.side)
            },
            |outlines| outlines.extent,
        )
    }

    /// What all maps have in common, for a page to carry once: axes and water, crossings, and up to
    /// 2,500 cells.
    pub fn shapes(&self) -> String {
        let mut svg = Svg::new(0.0, 0.0, "", Both::default());
        if self.lattice {
            svg.open("id=\"frame\"");
            self.water
                .draw(&mut svg, self.extent, self.side, self.cells());
            super::map_axes::draw(&mut svg, self.extent, self.side);
            svg.close(None);
        }
        if self.carries_cells() {
            let gap = (self.side * 0.018).min(0.75);
            for cell in 0..self.cells() {
                self.draw_cell(&mut svg, cell, gap);
            }
            svg.open("id=\"crossings\"");
            self.water.draw_crossings(&mut svg, self);
            svg.close(None);
        }
        svg.into_body()
    }

    /// Whether cells are few enough to be shapes of their own.
    pub fn carries_cells(&self) -> bool {
        self.cells() <= MOST_RECTANGLES
    }

    fn draw_cell(&self, svg: &mut Svg, cell: usize, gap: f64) {
        if let Some(data) = self.outline(cell) {
            svg.path(data, &format!("id=\"c{cell}\" class=\"oc\""));
            return;
        }
        let ((x, y), side) = (self.corner(cell), self.side - 2.0 * gap);
        let round = if self.side > 12.0 { " rx=\"2\"" } else { "" };
        let more = format!("id=\"c{cell}\"{round}");
        svg.rect(x + gap, y + gap, side, side, &more);
    }

    /// Path data of a cell that has an outline.
    pub fn outline(&self, cell: usize) -> Option<&str> {
        let outlines = self.outlines.as_ref()?;
        outlines.paths.get(cell).map(String::as_str)
    }

    /// Whether the cells have outlines.
    pub fn has_outlines(&self) -> bool {
        self.outlines.is_some()
    }

    /// Left upper corner of a square, in pixels.
    pub fn corner(&self, cell: usize) -> (f64, f64) {
        let (x, y) = self.corners.get(cell).copied().unwrap_or_default();
        (MARGIN.0 + x * self.side, MARGIN.1 + y * self.side)
    }

    /// Where what is written in a cell stands, in pixels.
    pub fn centre(&self, cell: usize) -> (f64, f64) {
        if let Some(outlines) = &self.outlines {
            return outlines.centres.get(cell).copied().unwrap_or_default();
        }
        let (x, y) = self.corner(cell);
        (x + self.side / 2.0, y + self.side / 2.0)
    }

    /// Width that what is written in a cell may take, in pixels.
    pub fn room(&self, cell: usize) -> f64 {
        let outlines = self.outlines.as_ref();
        outlines
            .and_then(|outlines| outlines.rooms.get(cell).copied())
            .unwrap_or(self.side)
    }

    /// Side of a square, in pixels; of outlines a usual width.
    pub fn side(&self) -> f64 {
        self.side
    }

    /// Draws ferries, bridges and channels over the cells.
    pub fn draw_crossings(&self, svg: &mut Svg) {
        if self.carries_cells() && self.water.has_crossings() {
            svg.again("crossings", "");
        }
    }

    /// Whether there are land links between cells that do not touch.
    pub fn has_bridges(&self) -> bool {
        self.water.has_bridges()
    }

    /// Whether there are ferries.
    pub fn has_ferries(&self) -> bool {
        self.water.has_ferries()
    }

    /// Path data of a square that is `width` wide.
    pub(super) fn square(&self, cell: usize, width: f64) -> String {
        let ((x, y), side) = (self.corner(cell), self.side);
        format!("M{} {}h{}v{}h-{}z", n(x), n(y), n(width), n(side), n(width))
    }
}

/// Squares by centres, and whether they stand on a lattice.
fn squares(centres_km: &[Option<(f64, f64)>]) -> (Corners, bool) {
    let known: Option<Vec<(f64, f64)>> = centres_km.iter().copied().collect();
    match (known.as_deref().and_then(lattice), known) {
        (Some(corners), _) => (corners, true),
        (None, Some(centres)) if centres.len() > 1 => (scattered(&centres), false),
        _ => (folded(centres_km.len()), false),
    }
}
