//! Which plans draw the very same demand, so that one drawing serves them all.

use crate::model::{Channel, IncidentType, Scenario, Source, Surge};

/// For each plan, the first of `plans` for which [`draw`](super::draw) gives the same incidents.
///
/// More is asked than that plans may be compared (the demand's fingerprint): a plan may change how
/// soon a channel makes a matter known, a dispatch delay or the run-out, and still be compared.
/// Effects are no reason to draw anew: the drawing holds the candidates that any of its plans needs.
pub fn drawn_for(plans: &[Scenario]) -> Vec<usize> {
    let first = |plan| {
        let same = plans.iter().position(|other| draws_alike(other, plan));
        same.unwrap_or_default()
    };
    plans.iter().map(first).collect()
}

/// Whether the same incidents are drawn for both, to the last detail.
pub(crate) fn draws_alike(one: &Scenario, other: &Scenario) -> bool {
    one.period == other.period
        && all_alike(&one.types, &other.types, types_alike)
        && all_alike(&one.channels, &other.channels, channels_alike)
        && all_alike(&one.surges, &other.surges, surges_alike)
        && one.recorded == other.recorded
}

fn all_alike<T>(one: &[T], other: &[T], alike: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
}

fn types_alike(one: &IncidentType, other: &IncidentType) -> bool {
    one.name == other.name
        && one.priority == other.priority
        && one.profile == other.profile
        && one.channels == other.channels
        && one.dispatch_delay == other.dispatch_delay
        && one.repeats == other.repeats
        && all_alike(&one.sources, &other.sources, sources_alike)
}

fn sources_alike(one: &Source, other: &Source) -> bool {
    one.name == other.name
        && one.spot == other.spot
        && one.place == other.place
        && one.cell == other.cell
        && one.rate == other.rate
}

fn channels_alike(one: &Channel, other: &Channel) -> bool {
    one.name == other.name && one.detection == other.detection
}

fn surges_alike(one: &Surge, other: &Surge) -> bool {
    let days = |surge: &Surge| (surge.from, surge.to);
    one.factor == other.factor
        && days(one) == days(other)
        && one.hours == other.hours
        && one.types == other.types
        && one.cells == other.cells
}
