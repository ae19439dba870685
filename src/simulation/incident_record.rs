//! The record of an incident: units sent, stages entered, how it ended.

use crate::model::{
    CellId, ChannelId, IncidentId, PlaceId, PriorityId, RoleId, SpotId, TypeId, UnitId,
};
use crate::units::{SimTime, Span};

/// How an incident ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Settled at the stage of this position.
    Settled(u8),
    /// Left the system by plan.
    Referred,
    /// Closed without being settled.
    Unsettled,
    /// Nobody had begun by the deadline.
    Expired,
    /// The caller gave up.
    Withdrawn,
    /// Could not be assigned when it first might be, and there is no line.
    Lost,
    /// Still open when the replication ended.
    Open,
}

/// Everything about one incident.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentRecord {
    /// Number by report time, from 0.
    pub number: IncidentId,
    /// Type.
    pub kind: TypeId,
    /// Priority at the report.
    pub priority: PriorityId,
    /// Priority at the end, when it was raised.
    pub final_priority: PriorityId,
    /// Cell or site.
    pub spot: SpotId,
    /// Cell.
    pub cell: CellId,
    /// Place.
    pub place: PlaceId,
    /// Intake channel.
    pub channel: ChannelId,
    /// When it happened.
    pub occurred: SimTime,
    /// When it became known: the start of every response clock.
    pub reported: SimTime,
    /// When the switchboard might first assign it; the report, when the unit told first was all it needed.
    pub ready: SimTime,
    /// Whether its report lies in the observed window.
    pub counted: bool,
    /// Units sent, in order of assignment.
    pub visits: Vec<Visit>,
    /// Stages entered, in order.
    pub stages: Vec<StageRecord>,
    /// How it ended.
    pub outcome: Outcome,
    /// When it ended, unless open.
    pub ended: Option<SimTime>,
    /// It had someone on scene and then nobody before its end.
    pub left_alone: bool,
}

/// One unit's part in an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Who.
    pub unit: UnitId,
    /// Its role.
    pub role: RoleId,
    /// Position of the stage it was sent for (within its type).
    pub stage: u8,
    /// Position of the need within the stage; back-up needs come after the stage's own.
    pub need: u8,
    /// Whether the need says that it must come.
    pub must_come: bool,
    /// Whether its role may start or hold in that stage.
    pub first_responder: bool,
    /// When it was assigned.
    pub assigned: SimTime,
    /// Planned travel time then, turn-out included.
    pub planned: Span,
    /// Place that it stood at, or had left last, when assigned.
    pub from: PlaceId,
    /// When it came; `None` if it never did. With `travel_occupies = false` it may lie after `left`.
    pub arrived: Option<SimTime>,
    /// When it began to hold, if it did.
    pub held: Option<SimTime>,
    /// When it began to work, if it did.
    pub began: Option<SimTime>,
    /// When it was done with the incident, by clearing, standing down or being called away.
    pub left: Option<SimTime>,
    /// Why it left.
    pub departure: Departure,
}

/// Why a unit left an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure {
    /// Still with it.
    NotYet,
    /// Its work, or the stage, was done.
    Cleared,
    /// The incident ended before it came.
    StoodDown,
    /// Called to something of higher priority.
    Interrupted,
    /// Replaced on the way by a nearer unit.
    Reassigned,
    /// Held as long as it might.
    HoldEnded,
}

/// One stage of one incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageRecord {
    /// Position within the type's ladder.
    pub stage: u8,
    /// When it was entered.
    pub entered: SimTime,
    /// When work began.
    pub began: Option<SimTime>,
    /// When it ended.
    pub ended: Option<SimTime>,
    /// Whether it settled the matter.
    pub settled: bool,
    /// Whether the first unit there asked for back-up.
    pub backed_up: bool,
    /// Where it takes place.
    pub place: PlaceId,
}
