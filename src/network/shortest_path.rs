//! Dijkstra's algorithm over land arcs and ferries under the conditions of one time band.

use super::{Network, UNREACHABLE};
use crate::units::Span;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The passable arcs of one mode at one time of the week.
pub struct Conditions {
    /// Per node: (to, milliseconds, ferry + 1 or 0).
    arcs: Vec<Vec<(usize, u64, u16)>>,
}

/// Shortest times from one node.
pub struct Distances {
    time: Vec<u64>,
    first_ferry: Vec<u16>,
}

/// Factor on land travel times of `mode` at `since_monday`.
pub fn land_factor(network: &Network, mode: usize, since_monday: Span) -> f64 {
    network.slow_hours[mode]
        .iter()
        .filter(|(from, to, _)| *from <= since_monday && since_monday < *to)
        .map(|(_, _, factor)| factor)
        .product()
}

impl Conditions {
    /// What `mode` can use at `since_monday`.
    pub fn at(network: &Network, mode: usize, since_monday: Span) -> Self {
        let factor = land_factor(network, mode, since_monday);
        let mut arcs = vec![Vec::new(); network.nodes];
        for arc in &network.arcs {
            if let Some(time) = arc.time[mode] {
                arcs[arc.from].push((arc.to, time.scaled(factor).milliseconds().unsigned_abs(), 0));
            }
        }
        for (index, ferry) in network.ferries.iter().enumerate() {
            if let Some(time) = ferry.planned(ferry.route(since_monday)) {
                let mark = index as u16 + 1;
                arcs[ferry.from].push((ferry.to, time.milliseconds().unsigned_abs(), mark));
                arcs[ferry.to].push((ferry.from, time.milliseconds().unsigned_abs(), mark));
            }
        }
        Self { arcs }
    }

    /// Shortest times from `from`, with or without ferries. Among equally short routes the one
    /// found first wins, which depends only on the order of declaration.
    pub fn distances(&self, from: usize, ferries: bool) -> Distances {
        let nodes = self.arcs.len();
        let mut found = Distances {
            time: vec![u64::MAX; nodes],
            first_ferry: vec![0; nodes],
        };
        let mut open = BinaryHeap::from([Reverse((0_u64, from))]);
        found.time[from] = 0;
        while let Some(Reverse((time, node))) = open.pop() {
            if time > found.time[node] {
                continue;
            }
            for &(to, span, ferry) in &self.arcs[node] {
                if ferry > 0 && !ferries {
                    continue;
                }
                if time + span < found.time[to] {
                    found.time[to] = time + span;
                    found.first_ferry[to] = if found.first_ferry[node] > 0 {
                        found.first_ferry[node]
                    } else {
                        ferry
                    };
                    open.push(Reverse((time + span, to)));
                }
            }
        }
        found
    }
}

impl Distances {
    /// Milliseconds to `node`, or [`UNREACHABLE`].
    pub fn time(&self, node: usize) -> u32 {
        u32::try_from(self.time[node]).unwrap_or(UNREACHABLE)
    }

    /// First ferry on the way to `node`, plus one; 0 = by land.
    pub fn first_ferry(&self, node: usize) -> u16 {
        self.first_ferry[node]
    }
}
