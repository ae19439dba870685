//! The 35-cell grid of several cases: weights, posts and travel times.

use gridforce::queueing::hypercube::{Answer, Atom, Hypercube, Line, Preferences, ServiceTimes};
use ndarray::Array2;

const COLUMNS: usize = 7;

/// Demand weights, row by row; their sum is 210.
pub const WEIGHTS: [f64; 35] = [
    2., 10., 2., 4., 3., 12., 5., 8., 8., 5., 12., 3., 4., 2., 10., 2., 4., 3., 12., 5., 8., 8.,
    5., 12., 3., 4., 2., 10., 2., 4., 3., 12., 5., 8., 8.,
];

/// Posts of three units and of ten.
pub const THREE_POSTS: [usize; 3] = [8, 19, 29];
pub const TEN_POSTS: [usize; 10] = [0, 3, 6, 9, 12, 16, 20, 23, 28, 33];

/// Minutes from cell to cell: 1.8 a step, 1.2 within.
pub fn minutes(from: usize, to: usize) -> f64 {
    let steps = (from / COLUMNS).abs_diff(to / COLUMNS) + (from % COLUMNS).abs_diff(to % COLUMNS);
    if steps == 0 { 1.2 } else { 1.8 * steps as f64 }
}

/// The grid with units at `posts`, 30 min of service, one endless line.
pub struct Grid {
    pub city: Hypercube,
    pub travel: Array2<f64>,
    pub answer: Answer,
}

/// Solves the grid exactly; `rate` is in calls a minute.
pub fn solve(posts: &[usize], rate: f64) -> Grid {
    let travel = Array2::from_shape_fn((WEIGHTS.len(), posts.len()), |(cell, unit)| {
        minutes(posts[unit], cell)
    });
    let total: f64 = WEIGHTS.iter().sum();
    let atom = |(cell, weight): (usize, &f64)| Atom {
        rate: rate * weight / total,
        kind: 0,
        preferences: Preferences::by_travel(&travel.row(cell).to_vec(), false),
    };
    let atoms = WEIGHTS.iter().enumerate().map(atom).collect();
    let city = Hypercube::new(posts.len(), atoms, ServiceTimes::Same(30.0), Line::Endless)
        .expect("a stable line");
    let answer = city.solve().expect("few units");
    Grid {
        city,
        travel,
        answer,
    }
}
