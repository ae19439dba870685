//! What effects and points report: incidents that did not happen, scores and actions.

use crate::model::{CellId, IncidentId, PriorityId, SpotId, TypeId};
use crate::units::SimTime;

/// An incident that effects on its rate have prevented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prevented {
    /// Type.
    pub kind: TypeId,
    /// Priority.
    pub priority: PriorityId,
    /// Cell or site.
    pub spot: SpotId,
    /// Cell.
    pub cell: CellId,
    /// When it would have happened.
    pub occurs: SimTime,
    /// When it would have become known.
    pub reported: SimTime,
    /// Whether that lies in the observed window.
    pub counted: bool,
}

/// A score of a points scheme has changed, or an action is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsRecord {
    /// When.
    pub at: SimTime,
    /// Position of the scheme.
    pub scheme: usize,
    /// The site.
    pub site: SpotId,
    /// Why.
    pub cause: PointsCause,
    /// The score afterwards.
    pub score: i64,
}

/// Why a score has changed, or what is done at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsCause {
    /// An incident took points off.
    Incident(IncidentId),
    /// Points were given back at the end of a period.
    Recovery,
    /// The action of this position is taken; the score stays.
    Action(usize),
    /// The action of this position is over and gives points back.
    Restored(usize),
}
