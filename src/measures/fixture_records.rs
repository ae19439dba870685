//! Hand-made records of the tiny world for tests.

use crate::model::{CellId, ChannelId, IncidentId, PlaceId, PriorityId, RoleId, TypeId, UnitId};
use crate::simulation::{
    Availability, Cause, Departure, IncidentRecord, Outcome, StageRecord, UnitChange, UnitStatus,
    Visit,
};
use crate::units::{SimTime, Span};

/// The officer.
pub(crate) const OFFICER: UnitId = UnitId::new(0);
/// The helper.
pub(crate) const HELPER: UnitId = UnitId::new(1);

/// Minutes after the start.
pub(crate) fn at(minutes: i64) -> SimTime {
    SimTime::START + Span::MINUTE * minutes
}

/// A unit's change to a state at a cell.
pub(crate) fn change(
    minutes: i64,
    unit: UnitId,
    to: UnitStatus,
    availability: Availability,
    cell: usize,
) -> UnitChange {
    UnitChange {
        at: at(minutes),
        unit,
        from: UnitStatus::OffDuty,
        to,
        availability,
        in_window: to != UnitStatus::OffDuty,
        place: PlaceId::new(cell),
        cause: Cause::None,
    }
}

/// A theft in a cell, reported and ready at `reported` minutes, settled at `ended` minutes.
pub(crate) fn incident(
    cell: usize,
    reported: i64,
    ended: i64,
    visits: Vec<Visit>,
) -> IncidentRecord {
    IncidentRecord {
        number: IncidentId::new(0),
        kind: TypeId::new(0),
        priority: PriorityId::new(0),
        final_priority: PriorityId::new(0),
        spot: CellId::new(cell).into(),
        cell: CellId::new(cell),
        place: PlaceId::new(cell),
        channel: ChannelId::new(0),
        occurred: at(reported),
        reported: at(reported),
        ready: at(reported),
        counted: true,
        visits,
        stages: vec![StageRecord {
            stage: 0,
            place: PlaceId::new(cell),
            entered: at(reported),
            began: None,
            ended: None,
            settled: false,
            backed_up: false,
        }],
        outcome: Outcome::Settled(0),
        ended: Some(at(ended)),
        left_alone: false,
    }
}

/// A visit of the officer or the helper to the first stage.
pub(crate) fn visit(unit: UnitId, assigned: i64, arrived: Option<i64>, left: Option<i64>) -> Visit {
    Visit {
        unit,
        role: RoleId::new(unit.index()),
        stage: 0,
        need: unit.index() as u8,
        must_come: true,
        first_responder: true,
        assigned: at(assigned),
        planned: Span::ZERO,
        from: PlaceId::new(0),
        arrived: arrived.map(at),
        held: None,
        began: None,
        left: left.map(at),
        departure: Departure::Cleared,
    }
}
