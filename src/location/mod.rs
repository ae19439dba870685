//! Location theory: where to place a given number of sites or units, and how far they are.
//!
//! Covering, maximal covering, expected covering, median and centre problems over explicit
//! tables, each [by enumeration or by integer programme](By); mean distances in rectangles
//! and grids, and the square-root law. Pure mathematics: no roads, no police.

mod by;
mod combinations;
mod covering;
mod distance;
mod distances;
mod placement;
mod programme;

pub use by::By;
pub use covering::Covering;
pub use distance::{
    Metric, mean_distance_in_rectangle, mean_steps_in_grid, nearest_distance, streets_to_crow,
};
pub use distances::Distances;
pub use placement::{NoPlacement, Placement};
