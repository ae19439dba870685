//! Cells as polygons: outlines in kilometres made into paths in pixels that meet without gaps.

use super::svg::n;

/// Rings of one cell, in kilometres east and north; a hole is a ring within another.
pub type Rings = Vec<Vec<(f64, f64)>>;

/// The outlines of all cells in pixels.
#[derive(Clone, Debug)]
pub struct Outlines {
    /// Path data by cell.
    pub paths: Vec<String>,
    /// Where a label stands, by cell.
    pub centres: Vec<(f64, f64)>,
    /// Width that a label may take, by cell.
    pub rooms: Vec<f64>,
    /// Width and height of all together.
    pub extent: (f64, f64),
    /// Kilometres of the left upper corner, and pixels of a kilometre.
    frame: ((f64, f64), f64),
}

impl Outlines {
    /// Fits the outlines of all cells into `extent`, with the left upper corner at `margin`; `None`
    /// where a cell has none. Corners are laid on a raster of `step` pixels, so that neighbours
    /// that share a corner share it in pixels.
    pub fn fit(cells: &[Rings], extent: (f64, f64), margin: (f64, f64), step: f64) -> Option<Self> {
        if cells.is_empty() || cells.iter().any(|rings| rings.iter().all(Vec::is_empty)) {
            return None;
        }
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for (x, y) in cells.iter().flatten().flatten().copied() {
            low = (low.0.min(x), low.1.min(y));
            high = (high.0.max(x), high.1.max(y));
        }
        let (width, height) = (high.0 - low.0, high.1 - low.1);
        let scale = (extent.0 / width.max(1e-9)).min(extent.1 / height.max(1e-9));
        if !scale.is_finite() {
            return None;
        }
        let mut outlines = Self {
            paths: Vec::with_capacity(cells.len()),
            centres: Vec::with_capacity(cells.len()),
            rooms: Vec::with_capacity(cells.len()),
            extent: (width * scale, height * scale),
            frame: ((low.0, high.1), scale),
        };
        for rings in cells {
            let rings: Vec<Vec<(f64, f64)>> = rings
                .iter()
                .map(|ring| ring.iter().map(|at| outlines.pixel(*at, margin)).collect())
                .collect();
            let (centre, room) = label_place(&rings);
            outlines.centres.push(centre);
            outlines.rooms.push(room);
            outlines.paths.push(path(&rings, step));
        }
        Some(outlines)
    }

    /// The width that three cells in four have at least where their labels stand.
    pub fn usual_width(&self) -> f64 {
        let mut rooms = self.rooms.clone();
        rooms.sort_by(f64::total_cmp);
        rooms.get(rooms.len() / 4).copied().unwrap_or(1.0).max(1.0)
    }

    /// The pixel of a position in kilometres.
    fn pixel(&self, (x, y): (f64, f64), margin: (f64, f64)) -> (f64, f64) {
        let ((west, north), scale) = self.frame;
        (
            margin.0 + (x - west) * scale,
            margin.1 + (north - y) * scale,
        )
    }
}

/// The path of all rings on the raster; corners that fall together or lie on a line are left out.
fn path(rings: &[Vec<(f64, f64)>], step: f64) -> String {
    let mut data = String::new();
    let on_raster = |value: f64| libm::round(value / step) * step;
    for ring in rings {
        let mut corners: Vec<(f64, f64)> = Vec::with_capacity(ring.len());
        for &(x, y) in ring {
            let corner = (on_raster(x), on_raster(y));
            if corners.last() == Some(&corner) {
                continue;
            }
            while let [.., before, last] = corners.as_slice()
                && is_between(*before, *last, corner)
            {
                corners.pop();
            }
            corners.push(corner);
        }
        while corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        // What is smaller than the raster is still a dot that can be seen.
        if let [only] = corners.as_slice() {
            let (x, y) = *only;
            corners = vec![(x, y), (x + step, y), (x, y + step)];
        }
        for (position, (x, y)) in corners.iter().enumerate() {
            let letter = match position {
                0 => "M",
                1 => "L",
                _ => " ",
            };
            data.push_str(&format!("{letter}{} {}", n(*x), n(*y)));
        }
        data.push('z');
    }
    data
}

fn is_between(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> bool {
    let (ab, bc) = ((b.0 - a.0, b.1 - a.1), (c.0 - b.0, c.1 - b.1));
    ab.0 * bc.1 == ab.1 * bc.0 && ab.0 * bc.0 + ab.1 * bc.1 > 0.0
}

/// The middle of the widest level stretch inside, near the middle of the height: a place that lies
/// inside whatever the shape, and the width there.
fn label_place(rings: &[Vec<(f64, f64)>]) -> ((f64, f64), f64) {
    let heights = || rings.iter().flatten().map(|at| at.1);
    let (top, bottom) = (
        heights().fold(f64::MAX, f64::min),
        heights().fold(f64::MIN, f64::max),
    );
    let mut best = ((0.0, 0.0), -1.0);
    for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] {
        let y = top + (bottom - top) * share;
        let mut crossings: Vec<f64> = rings.iter().flat_map(|ring| crossings(ring, y)).collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            // A little wider counts only when it is not farther from the middle.
            let width = pair[1] - pair[0];
            if width > best.1 * 1.25 {
                best = (((pair[0] + pair[1]) / 2.0, y), width);
            }
        }
    }
    best
}

/// Where the ring crosses a level line.
fn crossings(ring: &[(f64, f64)], y: f64) -> Vec<f64> {
    let ends = ring.iter().zip(ring.iter().cycle().skip(1));
    ends.filter(|(a, b)| (a.1 > y) != (b.1 > y))
        .map(|(a, b)| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, side: f64) -> Vec<(f64, f64)> {
        vec![
            (x, y),
            (x + side, y),
            (x + side, y + side),
            (x, y + side),
            (x, y),
        ]
    }

    #[test]
    fn neighbours_share_their_corners() {
        let cells = [vec![square(0.0, 0.0, 1.0)], vec![square(1.0, 0.0, 1.0)]];
        let found = Outlines::fit(&cells, (100.0, 100.0), (10.0, 20.0), 0.25).expect("outlines");
        assert_eq!(found.paths[0], "M10 70L60 70 60 20 10 20z");
        assert_eq!(found.paths[1], "M60 70L110 70 110 20 60 20z");
        assert_eq!(found.extent, (100.0, 50.0));
        assert_eq!(found.centres[0], (35.0, 45.0));
        assert_eq!(found.rooms[0], 50.0);
    }

    #[test]
    fn labels_lie_inside() {
        // A horseshoe, open to the east.
        let ring = vec![
            (0.0, 0.0),
            (3.0, 0.0),
            (3.0, 1.0),
            (1.0, 1.0),
            (1.0, 2.0),
            (3.0, 2.0),
            (3.0, 3.0),
            (0.0, 3.0),
        ];
        let ((x, y), _) = label_place(std::slice::from_ref(&ring));
        assert_eq!(
            crossings(&ring, y).iter().filter(|at| **at < x).count() % 2,
            1
        );
        // A ring of land around a lake.
        let ((x, y), _) = label_place(&[square(0.0, 0.0, 4.0), square(1.0, 1.0, 2.0)]);
        assert!((0.0..=1.0).contains(&x) || (3.0..=4.0).contains(&x) || !(1.0..=3.0).contains(&y));
    }

    #[test]
    fn corners_on_a_line_and_specks_are_left_out() {
        let ring = vec![(0.0, 0.0), (1.0, 0.0), (1.01, 0.0), (2.0, 0.0), (2.0, 2.0)];
        assert_eq!(path(&[ring], 0.5), "M0 0L2 0 2 2z");
        assert_eq!(
            path(&[vec![(0.1, 0.1), (0.2, 0.1), (0.1, 0.2)]], 0.5),
            "M0 0L0.5 0 0 0.5z"
        );
        assert!(Outlines::fit(&[vec![]], (1.0, 1.0), (0.0, 0.0), 0.5).is_none());
    }
}
