//! One replication's incidents before any decision, and the window in which they count.

use super::ObservedWindow;
use crate::model::{CellId, ChannelId, PlaceId, PriorityId, TypeId};
use crate::random::Entity;
use crate::units::{SimTime, Span};

/// All incidents of one replication, the same for every plan that shares the demand.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Incidents by report time; the position is the incident's number.
    pub incidents: Vec<Candidate>,
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
