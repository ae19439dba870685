//! Which plans can be given one and the same drawn demand.

use crate::model::Scenario;

/// Whether two plans draw the same candidates: they arise the same way, and everything that is
/// drawn with a candidate (its channel, when it is reported and may be assigned, its priority) is
/// declared the same. Plans that only arise the same way draw for themselves, by the same keys.
pub fn draws_alike(one: &Scenario, other: &Scenario) -> bool {
    let kinds = one.types.iter().zip(&other.types);
    let channels = one.channels.iter().zip(&other.channels);
    one.demand_fingerprint == other.demand_fingerprint
        && one.types.len() == other.types.len()
        && one.channels.len() == other.channels.len()
        && kinds.into_iter().all(|(a, b)| {
            a.priority == b.priority
                && a.dispatch_delay == b.dispatch_delay
                && a.channels == b.channels
                && a.repeats == b.repeats
                && a.name == b.name
        })
        && channels
            .into_iter()
            .all(|(a, b)| a.detection == b.detection)
        && one.recorded == other.recorded
        && one.period.run_out == other.period.run_out
}
