//! Travel times: planned times between all nodes by mode and time band, in tables or counted.

use super::lattice::Lattice;
use super::{Bands, Ferry, Network, shortest_path};
use crate::units::Span;
use ndarray::{Array2, Array3, Axis};

/// Marks pairs without a route.
pub const UNREACHABLE: u32 = u32::MAX;

/// Planned times in milliseconds by mode, band, origin and destination.
#[derive(Clone, Debug)]
pub struct TravelTimes {
    bands: Bands,
    source: Source,
    modes: usize,
    ferries: Vec<Ferry>,
    /// Explicit times unit × node, in place of the mode's table.
    by_unit: Option<Array2<u32>>,
    nodes: usize,
}

/// Where the times come from.
#[derive(Clone, Debug)]
enum Source {
    /// One set of tables per mode.
    Tables(Vec<ModeTables>),
    /// A large plain raster.
    Counted(Lattice),
}

/// A plain raster of more nodes than this is counted: its tables would leave the caches.
const MOST_NODES_IN_TABLES: usize = 1_000;

/// Tables of one mode, `[band, to, from]`: those who decide whom to send look at one destination.
#[derive(Clone, Debug)]
struct ModeTables {
    /// Planned time, ferries with half their headway.
    planned: Array3<u32>,
    /// Time by land alone; equal to `planned` where no ferry helps.
    land: Array3<u32>,
    /// First ferry of the planned route, plus one; 0 = by land.
    first_ferry: Array3<u16>,
}

/// Planned times to one node from all others.
#[derive(Clone, Copy, Debug)]
pub struct TimesTo<'t>(Column<'t>);

#[derive(Clone, Copy, Debug)]
enum Column<'t> {
    Listed(&'t [u32]),
    /// By mode, band and destination.
    Counted(&'t Lattice, [usize; 3]),
}

impl TimesTo<'_> {
    /// Planned time from a node; `None` without a route.
    pub fn from(&self, node: usize) -> Option<Span> {
        span(match self.0 {
            Column::Listed(times) => times[node],
            Column::Counted(lattice, [mode, band, to]) => lattice.time(mode, band, node, to),
        })
    }
}

impl TravelTimes {
    /// Whether the times of a network are counted, without tables.
    pub fn is_counted(network: &Network) -> bool {
        network.nodes > MOST_NODES_IN_TABLES && Lattice::of(network, &Bands::single()).is_some()
    }

    /// Computes the travel times of a network.
    pub fn of_network(network: &Network) -> Self {
        let bands = bands_of(network);
        let large = network.nodes > MOST_NODES_IN_TABLES;
        if let Some(lattice) = Lattice::of(network, &bands).filter(|_| large) {
            return Self {
                bands,
                source: Source::Counted(lattice),
                modes: network.modes(),
                ferries: Vec::new(),
                by_unit: None,
                nodes: network.nodes,
            };
        }
        Self::in_tables(network, bands)
    }

    fn in_tables(network: &Network, bands: Bands) -> Self {
        let n = network.nodes;
        let modes: Vec<ModeTables> = (0..network.modes())
            .map(|mode| {
                let mut tables = ModeTables {
                    planned: Array3::from_elem((bands.count(), n, n), UNREACHABLE),
                    land: Array3::from_elem((bands.count(), n, n), UNREACHABLE),
                    first_ferry: Array3::zeros((bands.count(), n, n)),
                };
                for band in 0..bands.count() {
                    let conditions =
                        shortest_path::Conditions::at(network, mode, bands.sample(band));
                    for from in 0..n {
                        let land = conditions.distances(from, false);
                        let planned = conditions.distances(from, true);
                        for to in 0..n {
                            tables.land[[band, to, from]] = land.time(to);
                            tables.planned[[band, to, from]] = planned.time(to);
                            tables.first_ferry[[band, to, from]] = planned.first_ferry(to);
                        }
                        let own = milliseconds(network.own[mode][from]);
                        tables.land[[band, from, from]] = own;
                        tables.planned[[band, from, from]] = own;
                    }
                }
                tables
            })
            .collect();
        Self {
            bands,
            source: Source::Tables(modes),
            modes: network.modes(),
            ferries: network.ferries.clone(),
            by_unit: None,
            nodes: n,
        }
    }

    /// Explicit times from node to node, the same for every mode; `None` where there is no way.
    pub fn explicit(times: &Array2<Option<Span>>, modes: usize) -> Self {
        let n = times.nrows();
        let table = Array3::from_shape_fn((1, n, n), |(_, to, from)| {
            times[[from, to]].map_or(UNREACHABLE, milliseconds)
        });
        let tables = ModeTables {
            planned: table.clone(),
            land: table,
            first_ferry: Array3::zeros((1, n, n)),
        };
        Self {
            bands: Bands::single(),
            source: Source::Tables(vec![tables; modes]),
            modes,
            ferries: Vec::new(),
            by_unit: None,
            nodes: n,
        }
    }

    /// Explicit times from each unit to each node, wherever the unit is, and back to its post.
    #[must_use]
    pub fn with_unit_times(mut self, times: &Array2<Option<Span>>) -> Self {
        self.by_unit = Some(times.map(|time| time.map_or(UNREACHABLE, milliseconds)));
        self
    }

    /// The time bands.
    pub fn bands(&self) -> &Bands {
        &self.bands
    }

    /// Number of nodes.
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    /// Number of modes.
    pub fn modes(&self) -> usize {
        self.modes
    }

    /// The ferries.
    pub fn ferries(&self) -> &[Ferry] {
        &self.ferries
    }

    /// Whether times are given unit by unit.
    pub fn is_by_unit(&self) -> bool {
        self.by_unit.is_some()
    }

    /// Planned time from node to node; `None` when there is no route in the band.
    pub fn planned(&self, mode: usize, band: usize, from: usize, to: usize) -> Option<Span> {
        span(match &self.source {
            Source::Tables(modes) => modes[mode].planned[[band, to, from]],
            Source::Counted(lattice) => lattice.time(mode, band, from, to),
        })
    }

    /// Planned times to `to` from all nodes; `None` when times are given unit by unit.
    pub fn times_to(&self, mode: usize, band: usize, to: usize) -> Option<TimesTo<'_>> {
        if self.is_by_unit() {
            return None;
        }
        Some(TimesTo(match &self.source {
            Source::Tables(modes) => {
                let band = modes[mode].planned.index_axis(Axis(0), band);
                Column::Listed(band.index_axis_move(Axis(0), to).to_slice()?)
            }
            Source::Counted(lattice) => Column::Counted(lattice, [mode, band, to]),
        }))
    }

    /// The nodes before `cells` that are reached from `from` within `limit`, rising.
    pub fn within(
        &self,
        (mode, band): (usize, usize),
        from: usize,
        limit: Span,
        cells: usize,
    ) -> Vec<usize> {
        let near = |&to: &usize| {
            let time = self.planned(mode, band, from, to);
            to < cells && time.is_some_and(|time| time <= limit)
        };
        match &self.source {
            Source::Tables(_) => (0..cells).filter(near).collect(),
            Source::Counted(lattice) => {
                let around = lattice.around(mode, band, from, limit);
                around.filter(near).collect()
            }
        }
    }

    /// Time by land alone.
    pub fn land(&self, mode: usize, band: usize, from: usize, to: usize) -> Option<Span> {
        match &self.source {
            Source::Tables(modes) => span(modes[mode].land[[band, to, from]]),
            Source::Counted(_) => self.planned(mode, band, from, to),
        }
    }

    /// First ferry on the planned route; `None` when it goes by land.
    pub fn first_ferry(&self, mode: usize, band: usize, from: usize, to: usize) -> Option<usize> {
        let Source::Tables(modes) = &self.source else {
            return None;
        };
        let ferry = modes[mode].first_ferry[[band, to, from]];
        (ferry > 0).then(|| usize::from(ferry) - 1)
    }

    /// Explicit time of `unit` to or from `node`; `None` when there is none or no route.
    pub fn of_unit(&self, unit: usize, node: usize) -> Option<Span> {
        self.by_unit
            .as_ref()
            .and_then(|times| span(times[[unit, node]]))
    }
}

fn span(milliseconds: u32) -> Option<Span> {
    (milliseconds != UNREACHABLE).then(|| Span::from_milliseconds(i64::from(milliseconds)))
}

/// Tables hold up to 49 days; longer is no route.
pub(super) fn milliseconds(time: Span) -> u32 {
    u32::try_from(time.milliseconds()).unwrap_or(UNREACHABLE)
}

/// Cuts the week wherever a ferry opens, closes or can be called, or a mode's speed changes.
fn bands_of(network: &Network) -> Bands {
    let hours = |list: &[(Span, Span)]| {
        list.iter()
            .flat_map(|&(from, to)| [from, to])
            .collect::<Vec<_>>()
    };
    let mut edges: Vec<Span> = Vec::new();
    for ferry in &network.ferries {
        edges.extend(hours(&ferry.hours));
        edges.extend(
            ferry
                .on_call
                .iter()
                .flat_map(|on_call| hours(&on_call.hours)),
        );
    }
    for slow in network.slow_hours.iter().flatten() {
        edges.extend([slow.0, slow.1]);
    }
    Bands::cut(&edges, |at| {
        let routes: Vec<_> = network
            .ferries
            .iter()
            .map(|ferry| ferry.route(at))
            .collect();
        let speeds: Vec<u64> = (0..network.modes())
            .map(|mode| shortest_path::land_factor(network, mode, at).to_bits())
            .collect();
        (routes, speeds)
    })
}

#[cfg(test)]
#[path = "tables_tests.rs"]
mod tests;
