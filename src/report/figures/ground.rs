//! Where cells lie on a map: squares of a lattice with letters and numbers, or squares around their centres.

use super::lattice::{folded, lattice, letters, scattered};
use super::svg::{Anchor, Svg, n};
use crate::language::Both;

/// Cells beyond this many are drawn as one path per colour.
pub const MOST_RECTANGLES: usize = 2_500;
/// Cells beyond this many carry no numbers.
pub const MOST_LABELS: usize = 400;
/// Room for the axes at the left and the top.
const MARGIN: (f64, f64) = (18.0, 18.0);
/// Width and height of the squares together, in pixels.
const EXTENT: (f64, f64) = (384.0, 440.0);

/// The lie of the land, shared by all maps of a report.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Left upper corner of each cell, in squares.
    corners: Vec<(f64, f64)>,
    /// Columns and rows.
    extent: (usize, usize),
    /// Whether the cells stand on a lattice, so that they have codes and gaps between them are water.
    lattice: bool,
    /// Side of a square, in pixels.
    side: f64,
    /// Ferries: pairs of cells.
    ferries: Vec<(usize, usize)>,
    /// Land links between cells that do not touch: causeways and bridges.
    bridges: Vec<(usize, usize)>,
    /// Touching cells without a land link: water runs between them.
    channels: Vec<(usize, usize)>,
}

impl Ground {
    /// Cells by centre in kilometres (east, north), `None` where not declared; pairs of cells joined by land and by ferry.
    pub fn new(
        centres_km: &[Option<(f64, f64)>],
        land: &[(usize, usize)],
        ferries: &[(usize, usize)],
    ) -> Self {
        let known: Option<Vec<(f64, f64)>> = centres_km.iter().copied().collect();
        let lattice = known.as_deref().and_then(lattice);
        let (corners, extent, is_lattice) = match (lattice, known) {
            (Some((corners, extent)), _) => (corners, extent, true),
            (None, Some(centres)) if centres.len() > 1 => {
                let (corners, extent) = scattered(&centres);
                (corners, extent, false)
            }
            _ => {
                let (corners, extent) = folded(centres_km.len());
                (corners, extent, false)
            }
        };
        let side = (EXTENT.0 / extent.0.max(1) as f64).min(EXTENT.1 / extent.1.max(1) as f64);
        let mut ground = Self {
            corners,
            extent,
            lattice: is_lattice,
            side: side.min(56.0),
            ferries: ferries.to_vec(),
            bridges: Vec::new(),
            channels: Vec::new(),
        };
        if is_lattice && !land.is_empty() {
            ground.find_water(land);
        }
        ground
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

    /// Whether cells have codes.
    pub fn is_lattice(&self) -> bool {
        self.lattice
    }

    /// An empty map with axes and water.
    pub fn picture(&self, label: Both) -> Svg {
        let width = MARGIN.0 + self.extent.0 as f64 * self.side + 6.0;
        let height = MARGIN.1 + self.extent.1 as f64 * self.side + 6.0;
        let mut svg = Svg::new(width, height, "map", label);
        if self.lattice {
            self.draw_axes(&mut svg);
            self.draw_water(&mut svg);
        }
        svg
    }

    /// Left upper corner of a cell, in pixels.
    pub fn corner(&self, cell: usize) -> (f64, f64) {
        let (x, y) = self.corners.get(cell).copied().unwrap_or_default();
        (MARGIN.0 + x * self.side, MARGIN.1 + y * self.side)
    }

    /// Centre of a cell, in pixels.
    pub fn centre(&self, cell: usize) -> (f64, f64) {
        let (x, y) = self.corner(cell);
        (x + self.side / 2.0, y + self.side / 2.0)
    }

    /// Side of a cell, in pixels.
    pub fn side(&self) -> f64 {
        self.side
    }

    /// Draws ferries, bridges and channels over the cells.
    pub fn draw_crossings(&self, svg: &mut Svg) {
        if self.cells() > MOST_RECTANGLES {
            return;
        }
        let mut channels = String::new();
        for &(one, other) in &self.channels {
            let ((x1, y1), (x2, y2)) = (self.centre(one), self.centre(other));
            let (x, y) = ((x1 + x2) / 2.0, (y1 + y2) / 2.0);
            let half = self.side / 2.0;
            if y1 == y2 {
                channels.push_str(&format!("M{} {}v{}", n(x), n(y - half), n(self.side)));
            } else {
                channels.push_str(&format!("M{} {}h{}", n(x - half), n(y), n(self.side)));
            }
        }
        svg.path(&channels, "class=\"channel\"");
        for (pairs, class) in [(&self.bridges, "bridge"), (&self.ferries, "ferry")] {
            for &(one, other) in pairs {
                let (from, to) = self.between(one, other);
                svg.line(from, to, &format!("class=\"{class}\""));
            }
        }
    }

    /// Whether there are land links between cells that do not touch.
    pub fn has_bridges(&self) -> bool {
        !self.bridges.is_empty()
    }

    /// Whether there are ferries.
    pub fn has_ferries(&self) -> bool {
        !self.ferries.is_empty()
    }

    /// The part of the line between two centres that lies outside the squares' middles.
    fn between(&self, one: usize, other: usize) -> ((f64, f64), (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (self.centre(one), self.centre(other));
        let length = libm::hypot(x2 - x1, y2 - y1).max(1.0);
        let inset = (self.side * 0.38).min(length * 0.4);
        let (dx, dy) = ((x2 - x1) / length * inset, (y2 - y1) / length * inset);
        ((x1 + dx, y1 + dy), (x2 - dx, y2 - dy))
    }

    fn find_water(&mut self, land: &[(usize, usize)]) {
        let mut joined: Vec<(usize, usize)> = land
            .iter()
            .map(|&(one, other)| (one.min(other), one.max(other)))
            .collect();
        joined.sort_unstable();
        self.bridges = joined
            .iter()
            .copied()
            .filter(|&(one, other)| !self.touch(one, other))
            .collect();
        if self.cells() > MOST_RECTANGLES {
            return;
        }
        for one in 0..self.cells() {
            for other in one + 1..self.cells() {
                if self.share_edge(one, other) && joined.binary_search(&(one, other)).is_err() {
                    self.channels.push((one, other));
                }
            }
        }
    }

    fn distance(&self, one: usize, other: usize) -> (f64, f64) {
        match (self.corners.get(one), self.corners.get(other)) {
            (Some(a), Some(b)) => ((a.0 - b.0).abs(), (a.1 - b.1).abs()),
            _ => (0.0, 0.0),
        }
    }

    fn touch(&self, one: usize, other: usize) -> bool {
        let (x, y) = self.distance(one, other);
        x <= 1.0 && y <= 1.0
    }

    fn share_edge(&self, one: usize, other: usize) -> bool {
        let (x, y) = self.distance(one, other);
        x + y == 1.0
    }

    fn draw_axes(&self, svg: &mut Svg) {
        // Letters beyond Z come in pairs and need more room.
        let wide = if self.extent.0 > 26 { 26.0 } else { 14.0 };
        let every = |room: f64| (room / self.side).ceil().max(1.0) as usize;
        for column in (0..self.extent.0).step_by(every(wide)) {
            let x = MARGIN.0 + (column as f64 + 0.5) * self.side;
            svg.text((x, 13.0), "ax", Anchor::Middle, "", &letters(column));
        }
        for row in (0..self.extent.1).step_by(every(14.0)) {
            let y = MARGIN.1 + (row as f64 + 0.5) * self.side + 3.5;
            svg.text((9.0, y), "ax", Anchor::Middle, "", &(row + 1).to_string());
        }
    }

    /// The whole frame is water; cells are laid upon it.
    fn draw_water(&self, svg: &mut Svg) {
        let (columns, rows) = self.extent;
        if self.cells() < columns * rows || !self.channels.is_empty() {
            let (width, height) = (columns as f64 * self.side, rows as f64 * self.side);
            svg.rect(MARGIN.0, MARGIN.1, width, height, "class=\"wt\"");
        }
    }
}
