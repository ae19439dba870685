//! Replaying recorded incidents: what a record leaves out is drawn as usual.

use super::Candidate;
use super::draw::{channel_of, dispatch_delay};
use crate::model::{RecordedIncident, Scenario};
use crate::random::{Chance, Entity};

/// The candidates of recorded incidents, each keyed by its row.
pub(super) fn candidates(
    scenario: &Scenario,
    records: &[RecordedIncident],
    chance: Chance,
) -> Vec<Candidate> {
    records
        .iter()
        .map(|record| {
            let kind = &scenario.types[record.kind.index()];
            let key = Entity::named(&kind.name).of("recorded").and(record.row);
            Candidate {
                occurred: record.reported,
                reported: record.reported,
                dispatch_delay: record
                    .dispatch_delay
                    .unwrap_or_else(|| dispatch_delay(kind, chance, key)),
                kind: record.kind,
                spot: record.spot,
                place: record.place,
                cell: record.cell,
                channel: channel_of(kind, chance, key),
                priority: record.priority.unwrap_or(kind.priority),
                key,
                on_scene: record.on_scene,
            }
        })
        .collect()
}
