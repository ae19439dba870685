//! What a replication reports: the [`Recorder`] trait and its records.

use crate::model::{
    CellId, ChannelId, DutyId, IncidentId, PlaceId, PriorityId, RoleId, StoreId, TypeId, UnitId,
};
use crate::units::{SimTime, Span};

/// Receives what happens in one replication, in the order of time. Every method does nothing by default.
pub trait Recorder {
    /// A unit changed its state (also reported once per unit at the start).
    fn unit_changed(&mut self, _change: &UnitChange) {}
    /// An incident ended, or the replication did; sent once per incident, not in order of report.
    fn incident_ended(&mut self, _record: &IncidentRecord) {}
    /// The numbers of incidents known and not ended (`present`) and of those in the line (`waiting`) changed.
    fn line_changed(&mut self, _at: SimTime, _present: u32, _waiting: u32) {}
    /// A cell's responsible unit of a pattern role changed (also reported at the start for every slot).
    fn responsible_changed(
        &mut self,
        _at: SimTime,
        _cell: CellId,
        _role: RoleId,
        _who: Responsible,
    ) {
    }
    /// Another time band of the travel tables is in force (also reported at the start).
    fn band_changed(&mut self, _at: SimTime, _band: usize) {}
    /// A unit's window began; tells who came.
    fn window_began(&mut self, _window: &WindowRecord) {}
    /// A unit ended its overtime: `worked` past its window's end.
    fn overtime_ended(&mut self, _at: SimTime, _unit: UnitId, _worked: Span) {}
    /// An occurrence of a duty ended.
    fn duty_ended(&mut self, _record: &DutyRecord) {}
    /// A backlog job was done (or counted as done).
    fn job_done(&mut self, _record: &JobRecord) {}
    /// A backlog period of one cell ended: `due` jobs fell due, `done` of them in time.
    fn jobs_due(&mut self, _at: SimTime, _store: StoreId, _cell: CellId, _due: u32, _done: u32) {}
    /// The observed window is `from`..`to`; told as soon as it is known, before the first event.
    fn observed(&mut self, _from: SimTime, _to: SimTime) {}
    /// The replication is over; time averages stop at the end of the observed window.
    fn finished(&mut self, _at: SimTime) {}
}

/// State of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitStatus {
    /// Not at work.
    OffDuty,
    /// Free at a place.
    Idle,
    /// Free, moving about its beat.
    Patrolling,
    /// On its way to an incident.
    Travelling,
    /// At an incident, working or waiting for work to begin.
    OnScene,
    /// At an incident, holding until a unit that may start comes.
    Holding,
    /// On its way to its post.
    Returning,
    /// Going to, keeping, or on a break as a duty.
    OnDuty,
    /// Going to or doing backlog work.
    OnBacklog,
}

/// For whom a unit is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Not free.
    Busy,
    /// Free for the highest priority only (hand-over).
    HighestOnly,
    /// Free.
    Free,
}

/// A change of a unit's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitChange {
    /// When.
    pub at: SimTime,
    /// Which unit.
    pub unit: UnitId,
    /// State before.
    pub from: UnitStatus,
    /// State after.
    pub to: UnitStatus,
    /// Whether it is free after the change.
    pub availability: Availability,
    /// Whether it is within its window (false in overtime and off duty).
    pub in_window: bool,
    /// Place where it stands for coverage: where it is, or the place that it left last.
    pub place: PlaceId,
    /// What it is doing it for.
    pub cause: Cause,
}

/// What a unit's state belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nothing in particular: roster, post, patrol.
    None,
    /// An incident.
    Incident(IncidentId),
    /// A duty.
    Duty(DutyId),
    /// A break at the post.
    Break,
    /// A backlog store.
    Job(StoreId),
}

/// Who answers for a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Responsible {
    /// A unit posted in the cell.
    Own(UnitId),
    /// A unit that answers for other cells too, or is posted elsewhere.
    Shared(UnitId),
    /// Nobody.
    Vacant,
}

impl Responsible {
    /// The unit, if any.
    pub fn unit(self) -> Option<UnitId> {
        match self {
            Self::Own(unit) | Self::Shared(unit) => Some(unit),
            Self::Vacant => None,
        }
    }
}

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
    /// When it might first be assigned.
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
    /// Where it takes place.
    pub place: PlaceId,
    /// When it was entered.
    pub entered: SimTime,
    /// When work began.
    pub began: Option<SimTime>,
    /// When it ended.
    pub ended: Option<SimTime>,
    /// Whether it settled the matter.
    pub settled: bool,
}

/// A unit's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowRecord {
    /// When it began.
    pub at: SimTime,
    /// When it will end.
    pub ends: SimTime,
    /// Which unit.
    pub unit: UnitId,
    /// People who came.
    pub present: u32,
    /// Whether the unit was formed.
    pub formed: bool,
}

/// One occurrence of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DutyRecord {
    /// Which duty.
    pub duty: DutyId,
    /// Beginning.
    pub from: SimTime,
    /// End.
    pub to: SimTime,
    /// Unit-time asked: units × length.
    pub asked: Span,
    /// Unit-time present.
    pub kept: Span,
}

/// A backlog job that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobRecord {
    /// When it was done.
    pub at: SimTime,
    /// Which store.
    pub store: StoreId,
    /// Where.
    pub cell: CellId,
    /// Who did it.
    pub unit: UnitId,
    /// When it is due.
    pub due: SimTime,
}
