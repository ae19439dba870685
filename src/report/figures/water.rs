//! Water between the squares of a lattice, and what crosses it: ferries, causeways and bridges.

use super::ground::{Ground, Lie, MARGIN, MOST_RECTANGLES};
use super::svg::{Svg, n};

/// Crossings by pairs of cells.
#[derive(Clone, Debug, Default)]
pub struct Water {
    ferries: Vec<(usize, usize)>,
    /// Land links between cells that do not touch: causeways and bridges.
    bridges: Vec<(usize, usize)>,
    /// Touching cells without a land link: water runs between them.
    channels: Vec<(usize, usize)>,
}

impl Water {
    /// Finds bridges and channels between the squares of a lattice; elsewhere only ferries are known.
    pub fn find(lie: Lie, lattice: Option<&Vec<(f64, f64)>>) -> Self {
        let mut water = Self {
            ferries: lie.ferries.to_vec(),
            ..Self::default()
        };
        let Some(corners) = lattice.filter(|_| !lie.land.is_empty()) else {
            return water;
        };
        let distance = |one: usize, other: usize| match (corners.get(one), corners.get(other)) {
            (Some(a), Some(b)) => ((a.0 - b.0).abs(), (a.1 - b.1).abs()),
            _ => (0.0, 0.0),
        };
        let mut joined: Vec<(usize, usize)> = lie
            .land
            .iter()
            .map(|&(one, other)| (one.min(other), one.max(other)))
            .collect();
        joined.sort_unstable();
        let touch = |&(one, other): &(usize, usize)| {
            let (x, y) = distance(one, other);
            x <= 1.0 && y <= 1.0
        };
        water.bridges = joined.iter().copied().filter(|pair| !touch(pair)).collect();
        if corners.len() > MOST_RECTANGLES {
            return water;
        }
        for one in 0..corners.len() {
            for other in one + 1..corners.len() {
                let (x, y) = distance(one, other);
                if x + y == 1.0 && joined.binary_search(&(one, other)).is_err() {
                    water.channels.push((one, other));
                }
            }
        }
        water
    }

    /// Whether anything crosses.
    pub fn has_crossings(&self) -> bool {
        self.has_ferries() || self.has_bridges() || !self.channels.is_empty()
    }

    /// Whether there are land links between cells that do not touch.
    pub fn has_bridges(&self) -> bool {
        !self.bridges.is_empty()
    }

    /// Whether there are ferries.
    pub fn has_ferries(&self) -> bool {
        !self.ferries.is_empty()
    }

    /// The whole frame of a lattice is water where cells leave gaps; cells are laid upon it.
    pub fn draw(&self, svg: &mut Svg, extent: (usize, usize), side: f64, cells: usize) {
        let (columns, rows) = extent;
        if cells < columns * rows || !self.channels.is_empty() {
            let (width, height) = (columns as f64 * side, rows as f64 * side);
            svg.rect(MARGIN.0, MARGIN.1, width, height, "class=\"wt\"");
        }
    }

    /// Draws ferries, bridges and channels.
    pub fn draw_crossings(&self, svg: &mut Svg, ground: &Ground) {
        let side = ground.side();
        let mut channels = String::new();
        for &(one, other) in &self.channels {
            let ((x1, y1), (x2, y2)) = (ground.centre(one), ground.centre(other));
            let (x, y) = ((x1 + x2) / 2.0, (y1 + y2) / 2.0);
            if y1 == y2 {
                channels.push_str(&format!("M{} {}v{}", n(x), n(y - side / 2.0), n(side)));
            } else {
                channels.push_str(&format!("M{} {}h{}", n(x - side / 2.0), n(y), n(side)));
            }
        }
        svg.path(&channels, "class=\"channel\"");
        for (pairs, class) in [(&self.bridges, "bridge"), (&self.ferries, "ferry")] {
            for &(one, other) in pairs {
                let (from, to) = between(ground, one, other);
                svg.line(from, to, &format!("class=\"{class}\""));
            }
        }
    }
}

/// The part of the line between two centres that lies outside the cells' middles.
fn between(ground: &Ground, one: usize, other: usize) -> ((f64, f64), (f64, f64)) {
    let ((x1, y1), (x2, y2)) = (ground.centre(one), ground.centre(other));
    let length = libm::hypot(x2 - x1, y2 - y1).max(1.0);
    let inset = (ground.side() * 0.38).min(length * 0.4);
    let (dx, dy) = ((x2 - x1) / length * inset, (y2 - y1) / length * inset);
    ((x1 + dx, y1 + dy), (x2 - dx, y2 - dy))
}
