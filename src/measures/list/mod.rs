//! The one list of performance measures: keys, table headers, JSON units and documents come from it.

mod availability;
mod ending;
mod headline;
mod response;
mod service;
mod work;

pub use headline::headline;

use super::entry::Entry;

/// Every line of the list, in the order in which measures are shown.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    response::ENTRIES
        .iter()
        .chain(ending::ENTRIES)
        .chain(service::ENTRIES)
        .chain(availability::ENTRIES)
        .chain(work::ENTRIES)
}
