//! Records of work beside incidents: windows, duties, backlog jobs.

use crate::model::{CellId, DutyId, SpotId, StoreId, UnitId};
use crate::units::{SimTime, Span};

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
    /// The cell or site.
    pub spot: SpotId,
    /// Its cell.
    pub cell: CellId,
    /// Who did it.
    pub unit: UnitId,
    /// When it is due.
    pub due: SimTime,
}
