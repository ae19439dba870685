//! Adds up, cell by cell, the time that something holds.

use super::axis::Axis;
use crate::units::SimTime;

/// Time by cell during which something holds, within the observed window.
pub(super) struct CellClock {
    /// Since when it holds; *never* while it does not.
    since: Vec<SimTime>,
    milliseconds: Vec<i64>,
}

impl CellClock {
    /// It holds nowhere yet.
    pub(super) fn new(cells: usize) -> Self {
        Self {
            since: vec![SimTime::NEVER; cells],
            milliseconds: vec![0; cells],
        }
    }

    /// It begins to hold in a cell, or no longer does.
    pub(super) fn set(&mut self, axis: &Axis, at: SimTime, cell: usize, holds: bool) {
        let since = &mut self.since[cell];
        if holds {
            *since = at.min(*since);
        } else if *since < SimTime::NEVER {
            self.milliseconds[cell] += axis.overlap(*since, at).milliseconds();
            *since = SimTime::NEVER;
        }
    }

    /// Milliseconds by cell, up to the end of the window.
    pub(super) fn finish(mut self, axis: &Axis) -> Vec<i64> {
        for cell in 0..self.since.len() {
            self.set(axis, axis.to, cell, false);
        }
        self.milliseconds
    }
}
