//! The colour scales of a report: one for each kind of value, with the breaks that the scenario wishes for.

use super::view::View;
use crate::report::figures::{Breaks, difference_breaks};

/// Shares of time covered, or with the whole team free.
pub fn coverage(view: &View) -> Breaks {
    Breaks::COVERED.wished(view.saved.breaks.coverage)
}

/// Mean response.
pub fn response(view: &View) -> Breaks {
    Breaks::RESPONSE.wished(view.saved.breaks.response)
}

/// How long the first waits alone.
pub fn alone(view: &View) -> Breaks {
    Breaks::RESPONSE.wished(view.saved.breaks.alone)
}

/// Share of time without a free unit.
pub fn no_free(view: &View) -> Breaks {
    Breaks::NO_FREE.wished(view.saved.breaks.no_free)
}

/// Differences in mean response.
pub fn difference(view: &View) -> [f64; 4] {
    let mut found = view
        .others()
        .filter_map(|plan| view.saved.difference(plan, "response_mean_first"));
    let threshold = found.find_map(|(_, difference)| difference.threshold);
    difference_breaks(threshold, view.saved.breaks.difference)
}
