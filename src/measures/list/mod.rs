//! The one list of performance measures: keys, table headers, JSON units and documents come from it.

mod availability;
mod ending;
mod entries;
mod headline;
mod response;
mod service;
mod work;

pub use entries::entries;
pub use headline::headline;
