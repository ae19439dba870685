//! What a replication reports: the [`Recorder`] trait and its records of units, duties and backlog.

use super::incident_record::IncidentRecord;
use super::record_effects::{PointsRecord, Prevented};
use crate::model::{CellId, DutyId, IncidentId, PlaceId, RoleId, SpotId, StoreId, UnitId};
use crate::units::{SimTime, Span};

/// Receives what happens in one replication, in the order of time. Every method does nothing by default.
pub trait Recorder {
    /// A unit changed its state (also reported once per unit at the start).
    fn unit_changed(&mut self, _change: &UnitChange) {}
    /// An incident ended, or the replication did; sent once per incident, not in order of report.
    fn incident_ended(&mut self, _record: &IncidentRecord) {}
    /// A candidate of the undisturbed rates did not happen.
    fn incident_prevented(&mut self, _prevented: &Prevented) {}
    /// A score of a points scheme changed, or an action was taken.
    fn points_changed(&mut self, _record: &PointsRecord) {}
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

/// A unit's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowRecord {
    /// When it began.
    pub at: SimTime,
    /// When it will end.
    pub ends: SimTime,
    /// Which unit.
    pub unit: UnitId,
    /// People on its list who came.
    pub came: u32,
    /// People of a unit of its role that was not formed, who join it.
    pub joined: u32,
    /// People whom it has: at most its crew of those who came, and those who joined; for a volunteer
    /// team that is not formed, nobody.
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
    /// The cell or site.
    pub spot: SpotId,
    /// Its cell.
    pub cell: CellId,
    /// Who did it.
    pub unit: UnitId,
    /// When it is due.
    pub due: SimTime,
}
