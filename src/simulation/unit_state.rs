//! The state of one unit: what it does, where it is and where it is going.

use super::record::{Availability, Cause, UnitStatus};
use crate::model::{DutyId, PlaceId, StoreId};
use crate::units::{SimTime, Span};

/// Everything that changes about a unit.
#[derive(Clone, Debug)]
pub(super) struct UnitState {
    pub status: UnitStatus,
    pub cause: Cause,
    pub task: Task,
    pub position: Position,
    pub trip: Option<Trip>,
    /// Place it is at, or left last.
    pub stands: PlaceId,
    /// Changes whenever the unit's next own event is another one.
    pub stamp: u32,
    pub availability: Availability,
    pub in_window: bool,
    /// Beginning and end of its present or next window.
    pub window_begin: SimTime,
    pub window_end: SimTime,
    pub hand_over_until: SimTime,
    pub overtime_from: Option<SimTime>,
    pub break_until: SimTime,
    /// End of its own work at a case, when every unit has its own.
    pub busy_until: SimTime,
    /// Its post has moved, and it has not left for it yet.
    pub must_move: bool,
    /// It has cleared a job at this very instant and has not been moved yet.
    pub just_cleared: bool,
    /// The duty it is named for and when it sets out.
    pub named: Option<(DutyId, SimTime)>,
    /// Next window on its schedule: (cycle, position).
    pub next_window: (i64, usize),
    /// Moves of its patrol so far: the index of its draws.
    pub patrol_moves: u64,
    /// People who came in this window.
    pub present: u32,
}

/// What a unit is committed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Task {
    None,
    /// A slot of a case.
    Case {
        case: usize,
        slot: usize,
    },
    /// A duty; `since` is when it came, once it has.
    Duty {
        duty: DutyId,
        since: Option<SimTime>,
    },
    Break,
    /// A backlog job; `begun` is when its on-site time began.
    Job {
        store: StoreId,
        /// Position in the store's list.
        position: usize,
        due: SimTime,
        number: u64,
        begun: Option<(SimTime, Span)>,
    },
}

/// Where a unit is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Position {
    /// At a place (or waiting at a landing).
    At(PlaceId),
    /// Between two places by land.
    Between(Segment),
    /// On a boat, bound for a landing.
    Aboard { landing: PlaceId, arrives: SimTime },
}

/// A stretch of land from a to b and how far along it the unit was when it began to move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub a: PlaceId,
    pub b: PlaceId,
    /// Travel time of the whole stretch.
    pub whole: Span,
    /// Travel time from a at the instant `since`.
    pub along: Span,
    pub since: SimTime,
    /// Moving towards b (true) or back to a.
    pub forward: bool,
}

impl Segment {
    /// Travel time from a at `now`.
    pub(super) fn along_at(&self, now: SimTime) -> Span {
        // It stands still until `since` while it gets ready.
        let moved = now.since(self.since).max(Span::ZERO);
        let along = if self.forward {
            self.along + moved
        } else {
            self.along - moved
        };
        along.max(Span::ZERO).min(self.whole)
    }
}

/// A journey to a destination, leg by leg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trip {
    pub destination: PlaceId,
    pub leg: Leg,
    /// Planned under the conditions of this band because the last boat has gone.
    pub band: Option<usize>,
}

/// What a travelling unit is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leg {
    /// Getting ready.
    TurnOut,
    /// By land straight to the destination.
    Last,
    /// By land to a landing, then by this ferry.
    ToLanding { ferry: usize, landing: PlaceId },
    /// Waiting for the boat that leaves at the leg's end.
    ForBoat { ferry: usize, landing: PlaceId },
    /// On a boat.
    Crossing,
    /// Back or on to one end of a segment, after a change of mind.
    ToEnd,
    /// Waiting for a route to open.
    ForRoute,
}

impl UnitState {
    /// A unit off duty at its post.
    pub(super) fn off_duty(post: PlaceId) -> Self {
        Self {
            status: UnitStatus::OffDuty,
            cause: Cause::None,
            task: Task::None,
            position: Position::At(post),
            trip: None,
            stands: post,
            stamp: 0,
            availability: Availability::Busy,
            in_window: false,
            window_begin: SimTime::START,
            window_end: SimTime::START,
            hand_over_until: SimTime::START,
            overtime_from: None,
            break_until: SimTime::START,
            busy_until: SimTime::START,
            must_move: false,
            just_cleared: false,
            named: None,
            next_window: (0, 0),
            patrol_moves: 0,
            present: 0,
        }
    }
}
