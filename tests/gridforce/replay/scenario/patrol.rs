//! Patrols: the cells between which a unit moves, when, and by which weights.

use super::ground::Ground;
use super::hours::hours;
use super::quantities::duration_of;
use super::tree::{self, table, text, texts};
use toml::Table;

/// What a unit's patrol goes by.
#[derive(Debug)]
pub struct Patrol {
    /// Cells with their declared weights.
    pub beat: Vec<(usize, f64)>,
    pub hours: Vec<(i64, i64)>,
    /// Only so many cells, of the greatest weights, are patrolled.
    pub points: usize,
    pub hot_spots: Option<HotSpots>,
}

/// Weights that are counts of incidents.
#[derive(Debug)]
pub struct HotSpots {
    /// How often they are counted anew.
    pub period: i64,
    /// Types that are counted; none: all.
    pub types: Vec<String>,
}

impl Patrol {
    /// Reads the patrol of a unit, if it has one.
    pub fn read(unit: &Table, ground: &Ground) -> Option<Self> {
        let patrol = table(unit, "patrol");
        let cells = texts(&patrol, "beat");
        let cells: Vec<usize> = cells.iter().map(|cell| ground.place(cell)).collect();
        let listed = tree::numbers(&patrol, "weights");
        let by_residents = text(&patrol, "weights").as_deref() == Some("residents");
        let weight = |(position, &cell): (usize, &usize)| match listed.get(position) {
            Some(&weight) => weight,
            None if by_residents => ground.cells[cell].residents,
            None => 1.0,
        };
        let weights: Vec<f64> = cells.iter().enumerate().map(weight).collect();
        let hot_spots = table(&patrol, "hot_spots");
        let period = duration_of(&hot_spots, "period");
        (!cells.is_empty()).then(|| Self {
            points: tree::count(&patrol, "points").map_or(cells.len(), |points| points as usize),
            beat: cells.into_iter().zip(weights).collect(),
            hours: hours(&texts(&patrol, "hours")),
            hot_spots: period.map(|period| HotSpots {
                period,
                types: texts(&hot_spots, "types"),
            }),
        })
    }

    /// Cells where it may be at any time: those that some plan of its may name.
    pub fn cells(&self) -> Vec<usize> {
        let may_be = |&&(_, weight): &&(usize, f64)| weight > 0.0 || self.hot_spots.is_some();
        self.beat
            .iter()
            .filter(may_be)
            .map(|(cell, _)| *cell)
            .collect()
    }

    /// Cells that a plan by these weights names: of equals, the first in the beat.
    pub fn chosen(&self, weights: &[f64]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.beat.len()).collect();
        order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
        let chosen = order.into_iter().take(self.points);
        let walked = chosen.filter(|&position| weights[position] > 0.0);
        walked.map(|position| self.beat[position].0).collect()
    }
}
