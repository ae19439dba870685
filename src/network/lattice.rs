//! Travel times on a plain raster: counted from rows and columns, so that no table is kept.

use super::shortest_path::land_factor;
use super::{Bands, Network, UNREACHABLE};
use crate::units::Span;

/// A full raster whose steps between neighbours all take a mode the same time.
///
/// A shortest way takes as many steps as rows and columns lie between, so it is found without
/// looking for it; the times are those of Dijkstra's algorithm.
#[derive(Clone, Debug)]
pub(super) struct Lattice {
    columns: usize,
    nodes: usize,
    /// Milliseconds of one step by mode, then band; `None` where the mode cannot pass.
    per_step: Vec<Vec<Option<u64>>>,
    /// Milliseconds within each node by mode.
    own: Vec<Vec<u32>>,
}

/// Bits of the directions in which a node is left.
const WEST: u8 = 1;
const EAST: u8 = 2;
const NORTH: u8 = 4;
const SOUTH: u8 = 8;

impl Lattice {
    /// The network, if it is a plain raster of at least two rows and columns.
    pub(super) fn of(network: &Network, bands: &Bands) -> Option<Self> {
        let first = network.arcs.first()?;
        let from_first = network.arcs.iter().filter(|arc| arc.from == 0);
        let columns = from_first.map(|arc| arc.to).max()?;
        let nodes = network.nodes;
        let is_raster = columns > 1 && nodes > columns && nodes.is_multiple_of(columns);
        if !is_raster || !network.ferries.is_empty() {
            return None;
        }
        let mut left = vec![0_u8; nodes];
        for arc in &network.arcs {
            if arc.time != first.time {
                return None;
            }
            left[arc.from] |= direction(columns, arc.from, arc.to)?;
        }
        if (0..nodes).any(|node| left[node] != directions(columns, nodes, node)) {
            return None;
        }
        let in_band = |mode: usize, band: usize| {
            let factor = land_factor(network, mode, bands.sample(band));
            let time = first.time[mode]?.scaled(factor);
            Some(time.milliseconds().unsigned_abs())
        };
        Some(Self {
            columns,
            nodes,
            per_step: (0..network.modes())
                .map(|mode| (0..bands.count()).map(|band| in_band(mode, band)).collect())
                .collect(),
            own: network
                .own
                .iter()
                .map(|times| {
                    times
                        .iter()
                        .map(|&time| super::tables::milliseconds(time))
                        .collect()
                })
                .collect(),
        })
    }

    /// Milliseconds from node to node.
    pub(super) fn time(&self, mode: usize, band: usize, from: usize, to: usize) -> u32 {
        if from == to {
            return self.own[mode][from];
        }
        let rows = (from / self.columns).abs_diff(to / self.columns);
        let columns = (from % self.columns).abs_diff(to % self.columns);
        let Some(step) = self.per_step[mode][band] else {
            return UNREACHABLE;
        };
        u32::try_from(step * (rows + columns) as u64).unwrap_or(UNREACHABLE)
    }

    /// The nodes of the rows and columns around `from` that are reached within `limit`, rising; some
    /// of them may take longer.
    pub(super) fn around(
        &self,
        mode: usize,
        band: usize,
        from: usize,
        limit: Span,
    ) -> impl Iterator<Item = usize> + '_ {
        let limit = limit.max(Span::ZERO).milliseconds().unsigned_abs();
        let steps = match self.per_step[mode][band] {
            Some(step) if step > 0 => limit / step,
            Some(_) => u64::MAX,
            None => 0,
        };
        let steps = usize::try_from(steps).unwrap_or(usize::MAX);
        let (row, column) = (from / self.columns, from % self.columns);
        let rows = self.nodes / self.columns;
        let last_row = row.saturating_add(steps).min(rows - 1);
        (row.saturating_sub(steps)..=last_row).flat_map(move |other| {
            let left = steps - other.abs_diff(row);
            let last = column.saturating_add(left).min(self.columns - 1);
            let first = other * self.columns;
            first + column.saturating_sub(left)..=first + last
        })
    }
}

/// The direction from a node to its neighbour; `None` if it is none.
fn direction(columns: usize, from: usize, to: usize) -> Option<u8> {
    let same_row = from / columns == to / columns;
    if same_row && to + 1 == from {
        Some(WEST)
    } else if same_row && from + 1 == to {
        Some(EAST)
    } else if to + columns == from {
        Some(NORTH)
    } else if from + columns == to {
        Some(SOUTH)
    } else {
        None
    }
}

/// All directions that a node has.
fn directions(columns: usize, nodes: usize, node: usize) -> u8 {
    let mut all = 0;
    if !node.is_multiple_of(columns) {
        all |= WEST;
    }
    if node % columns + 1 < columns {
        all |= EAST;
    }
    if node >= columns {
        all |= NORTH;
    }
    if node + columns < nodes {
        all |= SOUTH;
    }
    all
}
