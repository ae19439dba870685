//! All lines of the list, in order.

use super::{availability, ending, response, service, work};
use crate::measures::Entry;

/// Every line of the list, in the order in which measures are shown.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    response::ENTRIES
        .iter()
        .chain(ending::ENTRIES)
        .chain(service::ENTRIES)
        .chain(availability::ENTRIES)
        .chain(work::ENTRIES)
}
