//! Mean distances in rectangles, in grids, and to the nearest of many units.

use super::case::{Case, Row};
use gridforce::location::{
    Metric, mean_distance_in_rectangle, mean_steps_in_grid, nearest_distance, streets_to_crow,
};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![rectangles(), nearest()]
}

fn rectangles() -> Case {
    let streets = |width: f64, height: f64, known: f64| {
        let found = mean_distance_in_rectangle(width, height, Metric::Streets);
        Row::new(format!("{width} × {height}, streets"), known, found).printed(known, 1e-12)
    };
    let straight = |width: f64, height: f64, known: f64| {
        let found = mean_distance_in_rectangle(width, height, Metric::Straight);
        Row::new(format!("{width} × {height}, straight"), known, found)
    };
    let grid = |columns, rows, known| {
        Row::new(
            format!("{columns} × {rows} cells, steps"),
            known,
            mean_steps_in_grid(columns, rows),
        )
    };
    Case {
        id: "travel_rectangle_means",
        title: "Mean distance between two random points",
        source: "R. C. Larson and A. R. Odoni (1981), equation 3.12a and problem 3.10; B. Ghosh (1951) for straight \
                 distances.",
        rows: vec![
            streets(1.0, 1.0, 0.6666666666666666),
            straight(1.0, 1.0, 0.5214054331647207).printed(0.5214054331647207, 1e-12),
            streets(2.0, 1.0, 1.0),
            straight(2.0, 1.0, 0.8047718415129874),
            streets(7.0, 5.0, 4.0),
            straight(7.0, 5.0, 3.1510100680216766),
            grid(7, 5, 3.8857142857142857),
            grid(10, 10, 6.6),
            grid(1, 12, 3.9722222222222223),
            Row::new("streets to straight", 1.2732395447351628, streets_to_crow())
                .printed(1.2732395447351628, 1e-12),
        ],
    }
}

fn nearest() -> Case {
    let row = |rank: u32, metric: Metric, known: f64| {
        let name = if metric == Metric::Streets {
            "streets"
        } else {
            "straight"
        };
        Row::new(
            format!("{name}, {rank}. nearest"),
            known,
            nearest_distance(rank, 1.0, metric),
        )
    };
    Case {
        id: "travel_square_root_law",
        title: "The square-root law: distance to the k-th nearest unit, one unit per unit of area",
        source: "R. C. Larson and A. R. Odoni (1981), equations 3.104a and 3.105; P. Kolesar and E. Blum, Management \
                 Science 19 (1973) 1368–1378.",
        rows: vec![
            row(1, Metric::Streets, 0.62665706865775).printed(0.627, 5e-4),
            row(2, Metric::Streets, 0.9399856029866256),
            row(3, Metric::Streets, 1.1749820037332814),
            row(1, Metric::Straight, 0.5).printed(0.5, 1e-12),
            row(2, Metric::Straight, 0.75),
            row(3, Metric::Straight, 0.9375),
        ],
    }
}
