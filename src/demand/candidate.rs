//! One replication's incidents before any decision, and the window in which they count.

use super::ObservedWindow;
use crate::model::{CellId, ChannelId, PlaceId, PriorityId, SpotId, TypeId};
use crate::random::{Chance, Entity, Purpose};
use crate::units::{SimTime, Span};

/// All incidents of one replication, the same for every plan that shares the demand.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Incidents at the undisturbed rates, by report time. Where nothing changes rates or reports
    /// they all happen, and the position is the incident's number.
    pub incidents: Vec<Candidate>,
    /// Further layers of candidates at the same rates, for plans in which an effect raises a rate;
    /// each by report time.
    pub layers: Vec<Vec<Candidate>>,
    /// What is observed and when the replication ends.
    pub window: ObservedWindow,
}

/// One incident before any decision about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// When it happens.
    pub occurred: SimTime,
    /// When it becomes known.
    pub reported: SimTime,
    /// From the report until the switchboard may assign.
    pub dispatch_delay: Span,
    /// Its type.
    pub kind: TypeId,
    /// The cell or site.
    pub spot: SpotId,
    /// Where.
    pub place: PlaceId,
    /// The cell it is counted in.
    pub cell: CellId,
    /// How it becomes known.
    pub channel: ChannelId,
    /// Its priority.
    pub priority: PriorityId,
    /// Key of everything that will ever be drawn for it.
    pub key: Entity,
    /// On-scene time of its first stage, when a record gives it.
    pub on_scene: Option<Span>,
}

impl Candidate {
    /// Whether a candidate of `layer` happens when its rate is multiplied by `factor`: when its
    /// mark, uniform in (0, 1), lies below the part of the factor that falls to the layer,
    /// max(0, min(1, factor − layer)). Over all layers the rate is multiplied by the factor.
    pub fn happens(&self, factor: f64, layer: usize, chance: Chance) -> bool {
        let part = factor - layer as f64;
        part >= 1.0 || part > 0.0 && chance.uniform(Purpose::Mark, self.key, 0) < part
    }
}
