//! Networks of links and ferries: shortest paths and travel-time tables.

mod bands;
mod ferry;
mod graph;
mod lattice;
mod shortest_path;
mod tables;

pub use bands::Bands;
pub use ferry::{Ferry, FerryRoute, OnCall};
pub use graph::{Arc, Network};
pub use tables::{TimesTo, TravelTimes, UNREACHABLE};
