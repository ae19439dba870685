//! Mean distances in rectangles, in grids and to the nearest of many units.

use std::f64::consts::PI;

/// How distance is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Along two perpendicular directions (streets).
    Streets,
    /// Straight.
    Straight,
}

/// Mean distance between two independent points, uniform in a rectangle with these sides.
/// Source: R. C. Larson and A. R. Odoni (1981), *Urban Operations Research*, equation 3.12a,
/// for streets; B. Ghosh (1951), Bulletin of the Calcutta Mathematical Society 43, 17–24.
pub fn mean_distance_in_rectangle(width: f64, height: f64, metric: Metric) -> f64 {
    if metric == Metric::Streets {
        return (width + height) / 3.0;
    }
    let (a, b) = (width.max(height), width.min(height));
    let diagonal = libm::hypot(a, b);
    let ends = a * a * a / (b * b) + b * b * b / (a * a);
    let middle = diagonal * (3.0 - a * a / (b * b) - b * b / (a * a));
    let logs =
        b * b / a * libm::log((a + diagonal) / b) + a * a / b * libm::log((b + diagonal) / a);
    (ends + middle + 2.5 * logs) / 15.0
}

/// Mean number of steps between two independent uniform cells of a grid.
/// Source: the mean of |i − j| over n × n equally likely pairs is (n² − 1) / (3 n).
pub fn mean_steps_in_grid(columns: usize, rows: usize) -> f64 {
    let along = |cells: usize| {
        let cells = cells as f64;
        (cells * cells - 1.0) / (3.0 * cells)
    };
    along(columns) + along(rows)
}

/// Mean distance to the `rank`-th nearest (1: the nearest) of units spread at random with
/// `density` units per unit of area: the square-root law.
/// Source: R. C. Larson and A. R. Odoni (1981), equations 3.104a and 3.105; P. Kolesar and
/// E. Blum (1973), Management Science 19, 1368–1378.
pub fn nearest_distance(rank: u32, density: f64, metric: Metric) -> f64 {
    let rank = f64::from(rank);
    // Area within distance r: 2 r² along streets, π r² straight.
    let area: f64 = match metric {
        Metric::Streets => 2.0,
        Metric::Straight => PI,
    };
    libm::tgamma(rank + 0.5) / (libm::tgamma(rank) * libm::sqrt(area * density))
}

/// Mean ratio of street distance to straight distance over all directions: 4 / π.
/// Source: R. C. Larson and A. R. Odoni (1981), section 3.7.
pub fn streets_to_crow() -> f64 {
    4.0 / PI
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_means_come_out() {
        let straight = |w, h| mean_distance_in_rectangle(w, h, Metric::Straight);
        assert!((straight(1.0, 1.0) - 0.521_405_433_164_720_7).abs() < 1e-12);
        assert!((straight(2.0, 1.0) - 0.804_771_841_512_987_4).abs() < 1e-12);
        assert!((straight(5.0, 7.0) - 3.151_010_068_021_676_6).abs() < 1e-12);
        assert!((mean_steps_in_grid(7, 5) - 136.0 / 35.0).abs() < 1e-12);
        assert!((nearest_distance(1, 4.0, Metric::Straight) - 0.25).abs() < 1e-12);
        let second = nearest_distance(2, 1.0, Metric::Streets);
        assert!((second - 0.939_985_602_986_625_6).abs() < 1e-12);
    }
}
