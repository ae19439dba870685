//! The graph of a jurisdiction: nodes, one-way arcs with a time per mode, and ferries.

use super::Ferry;
use crate::units::Span;

/// Nodes, arcs and ferries before travel times are computed.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Number of nodes.
    pub nodes: usize,
    /// One-way arcs.
    pub arcs: Vec<Arc>,
    /// Ferries, both ways.
    pub ferries: Vec<Ferry>,
    /// Time per mode from a node to itself (within one cell): `[mode][node]`.
    pub own: Vec<Vec<Span>>,
    /// Hours of the week in which land travel of a mode takes longer or shorter: `[mode]` of (from, to, factor on time).
    pub slow_hours: Vec<Vec<(Span, Span, f64)>>,
}

/// A one-way land link.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// Node it leaves.
    pub from: usize,
    /// Node it reaches.
    pub to: usize,
    /// Time per mode; `None` where the mode cannot pass.
    pub time: Vec<Option<Span>>,
}

impl Network {
    /// Number of modes.
    pub fn modes(&self) -> usize {
        self.own.len()
    }
}
