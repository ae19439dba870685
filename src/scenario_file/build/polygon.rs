//! Polygons on the ground: degrees made kilometres, areas and centroids.

use crate::scenario_file::outline_file::{Ring, WrittenArea};

/// Mean radius of the Earth in kilometres (Moritz 2000, *Geodetic Reference System 1980*, R₁).
const EARTH_KM: f64 = 6_371.008_8;

/// The polygons of all areas in kilometres. Degrees are laid on a plane that touches the Earth at
/// the middle latitude (equirectangular projection), with the origin at the south-western corner
/// of all areas: within 50 km lengths are right to 1 in 1000 at the latitudes where people live.
pub fn on_the_ground(areas: &[WrittenArea], in_degrees: bool) -> Vec<Vec<Vec<Ring>>> {
    let (mut west, mut south, mut north) = (f64::MAX, f64::MAX, f64::MIN);
    for (x, y) in areas
        .iter()
        .flat_map(|area| area.polygons.iter().flatten().flatten())
    {
        west = west.min(*x);
        south = south.min(*y);
        north = north.max(*y);
    }
    let north_km = EARTH_KM.to_radians();
    let east_km = north_km * libm::cos(((south + north) / 2.0).to_radians());
    let lay = |&(x, y): &(f64, f64)| {
        if in_degrees {
            ((x - west) * east_km, (y - south) * north_km)
        } else {
            (x, y)
        }
    };
    let ring = |ring: &Ring| -> Ring { ring.iter().map(lay).collect() };
    areas
        .iter()
        .map(|area| {
            let polygons = area.polygons.iter();
            polygons
                .map(|rings| rings.iter().map(ring).collect())
                .collect()
        })
        .collect()
}

/// Area of polygons in the square of their unit, and their centroid; holes count against it
/// whichever way their rings turn. No centroid where nothing is enclosed.
pub fn area_and_centroid(polygons: &[Vec<Ring>]) -> (f64, Option<(f64, f64)>) {
    let (mut area, mut east, mut north) = (0.0, 0.0, 0.0);
    for rings in polygons {
        for (position, ring) in rings.iter().enumerate() {
            let (signed, x, y) = moments(ring);
            let sign = if position == 0 { 1.0 } else { -1.0 } * signed.signum();
            area += sign * signed;
            east += sign * x;
            north += sign * y;
        }
    }
    let centroid = (area > 0.0).then(|| (east / area, north / area));
    (area.max(0.0), centroid)
}

/// Signed area of a ring and its first moments (Green's theorem), about its first corner, so that
/// far origins cost no digits.
fn moments(ring: &[(f64, f64)]) -> (f64, f64, f64) {
    let &(x0, y0) = ring.first().unwrap_or(&(0.0, 0.0));
    let (mut area, mut east, mut north) = (0.0, 0.0, 0.0);
    for pair in ring.windows(2) {
        let ((x1, y1), (x2, y2)) = (
            (pair[0].0 - x0, pair[0].1 - y0),
            (pair[1].0 - x0, pair[1].1 - y0),
        );
        let cross = x1 * y2 - x2 * y1;
        area += cross / 2.0;
        east += (x1 + x2) * cross / 6.0;
        north += (y1 + y2) * cross / 6.0;
    }
    (area, east + area * x0, north + area * y0)
}

/// Whether a position lies within rings: an odd number of them around it (rings within rings are holes).
pub fn contains(rings: &[Ring], (x, y): (f64, f64)) -> bool {
    let mut within = false;
    for pair in rings.iter().flat_map(|ring| ring.windows(2)) {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        if (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            within = !within;
        }
    }
    within
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problems::Place;

    fn square(x: f64, y: f64, side: f64) -> Ring {
        vec![
            (x, y),
            (x + side, y),
            (x + side, y + side),
            (x, y + side),
            (x, y),
        ]
    }

    #[test]
    fn holes_are_taken_out_whichever_way_they_turn() {
        let mut hole = square(101.0, 1.0, 1.0);
        let with = |hole: Ring| area_and_centroid(&[vec![square(100.0, 0.0, 3.0), hole]]);
        let (area, centroid) = with(hole.clone());
        assert_eq!(area, 8.0);
        assert_eq!(centroid, Some((101.5, 1.5)));
        hole.reverse();
        assert_eq!(with(hole), (area, centroid));
        assert_eq!(
            area_and_centroid(&[vec![vec![(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (0.0, 0.0)]]]),
            (0.0, None)
        );
    }

    #[test]
    fn a_hole_is_outside() {
        let rings = [square(0.0, 0.0, 3.0), square(1.0, 1.0, 1.0)];
        assert!(contains(&rings, (0.5, 0.5)) && contains(&rings, (2.5, 1.5)));
        assert!(!contains(&rings, (1.5, 1.5)) && !contains(&rings, (3.5, 1.5)));
    }

    /// A degree of a meridian is 111.195 km on a sphere of the mean radius; of the parallel of 60° half of that.
    #[test]
    fn degrees_become_kilometres() {
        let areas = [WrittenArea {
            name: "a".into(),
            place: Place::Nowhere,
            polygons: vec![vec![square(10.0, 59.5, 1.0)]],
        }];
        let laid = on_the_ground(&areas, true);
        let (x, y) = laid[0][0][0][2];
        assert!((y - 111.195).abs() < 0.001, "{y}");
        assert!((x - 111.195 / 2.0).abs() < 0.001, "{x}");
        assert_eq!(laid[0][0][0][0], (0.0, 0.0));
    }
}
