//! The agenda of a replication: what is to happen, in the order of time and of the steps within an instant.

use super::tournament::Tournament;
use crate::model::{DutyId, StoreId, UnitId};
use crate::units::SimTime;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that will happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A time band, beat hours or backlog hours change.
    Calendar,
    /// A unit's leg, work, duty or job ends; valid while the unit's stamp is the same.
    Unit(UnitId, u32),
    /// The common work of a case ends; valid while the case's work stamp is the same.
    Work(CaseRef, u32),
    /// An occurrence of a duty ends; valid while the duty has the same number of occurrences.
    DutyEnd(DutyId, u32),
    /// A unit's window ends.
    WindowEnd(UnitId),
    /// A unit's window begins.
    WindowBegin(UnitId),
    /// A unit's hand-over ends.
    HandOverEnd(UnitId),
    /// A stage's deadline; valid while the case is in the same entry of a stage.
    Deadline(CaseRef, u32),
    /// The caller's patience ends.
    Patience(CaseRef),
    /// A unit has held as long as it may; valid while its stamp is the same.
    HoldEnd(UnitId, u32),
    /// A unit has held as long past its window's end as it may; valid while its stamp is the same and it
    /// has not begun another window.
    OverrunEnd(UnitId, u32),
    /// A case may be assigned from now.
    Ready(CaseRef),
    /// A policy wants to be asked again.
    AskAgain,
    /// Units are named for the next occurrence of a duty.
    DutyMuster(DutyId),
    /// A named unit sets out for a duty.
    DutyDepart(DutyId, UnitId),
    /// An occurrence of a duty begins.
    DutyBegin(DutyId),
    /// A unit's break begins, lasting so many milliseconds.
    BreakBegin(UnitId, u32),
    /// A patrolling unit moves on; valid while its stamp is the same.
    PatrolOn(UnitId, u32),
    /// A period of a backlog store begins.
    StorePeriod(StoreId),
    /// A period of a points scheme ends.
    PointsPeriod(u16),
    /// An action of a points scheme (scheme, site, action) is over.
    ActionEnd(u16, u32, u16),
    /// A unit's patrol is planned anew.
    PatrolPlan(UnitId),
}

/// A case by its slot and number: a slot is used again after its incident has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CaseRef {
    pub slot: u32,
    pub number: u32,
}

impl Event {
    /// Step within the instant, then the order inside the step: one number to compare.
    fn order(self) -> u64 {
        let (step, sub, index) = match self {
            Self::Calendar => (1, 0, 0),
            Self::StorePeriod(store) => (1, 1, store.index() as u64),
            Self::PatrolPlan(unit) => (1, 2, unit.index() as u64),
            Self::PointsPeriod(scheme) => (1, 3, u64::from(scheme)),
            Self::ActionEnd(scheme, site, action) => {
                let index = u64::from(scheme) << 36 | u64::from(site) << 12 | u64::from(action);
                (1, 4, index)
            }
            Self::Unit(unit, _) | Self::PatrolOn(unit, _) => (2, 0, unit.index() as u64),
            Self::Work(case, _) => (2, 1, u64::from(case.number)),
            Self::DutyEnd(duty, _) => (2, 2, duty.index() as u64),
            Self::WindowEnd(unit) => (3, 0, unit.index() as u64),
            Self::WindowBegin(unit) => (3, 1, unit.index() as u64),
            Self::HandOverEnd(unit) => (3, 2, unit.index() as u64),
            Self::Deadline(case, _) => (4, 0, u64::from(case.number) * 2),
            Self::Patience(case) => (4, 0, u64::from(case.number) * 2 + 1),
            Self::HoldEnd(unit, _) | Self::OverrunEnd(unit, _) => (4, 1, unit.index() as u64),
            Self::Ready(case) => (4, 2, u64::from(case.number)),
            Self::AskAgain => (4, 3, 0),
            Self::DutyMuster(duty) => (6, 0, duty.index() as u64),
            Self::DutyDepart(duty, unit) => {
                (6, 1, (duty.index() as u64) << 20 | unit.index() as u64)
            }
            Self::DutyBegin(duty) => (6, 2, duty.index() as u64),
            Self::BreakBegin(unit, _) => (6, 3, unit.index() as u64),
        };
        step << 56 | sub << 48 | index
    }
}

/// The order of a report among the events of its instant: matters become known in step 4, before
/// dispatch delays end.
const REPORT_ORDER: u64 = 4 << 56 | 1 << 48 | 0xFFFF_FFFF;

/// Events by instant, step and index.
pub(super) struct Agenda {
    /// The units' own.
    units: Tournament,
    /// By unit: the stamp with which its own event has been noted.
    stamps: Vec<u32>,
    /// All others.
    heap: BinaryHeap<Reverse<Entry>>,
}

#[derive(Clone, Copy)]
struct Entry {
    at: SimTime,
    order: u64,
    event: Event,
}

impl Agenda {
    /// Nothing is to happen.
    pub(super) fn of_units(units: usize) -> Self {
        Self {
            units: Tournament::new(units),
            stamps: vec![0; units],
            heap: BinaryHeap::new(),
        }
    }

    /// Notes a unit's own event in place of the one before.
    pub(super) fn set_unit(&mut self, unit: UnitId, at: SimTime, stamp: u32) {
        self.units.set(unit, at);
        self.stamps[unit.index()] = stamp;
    }

    /// Notes `event` at `at`; nothing is noted at *never*.
    pub(super) fn add(&mut self, at: SimTime, event: Event) {
        if at < SimTime::NEVER {
            self.heap.push(Reverse(Entry {
                at,
                order: event.order(),
                event,
            }));
        }
    }

    /// The instant of the next event.
    pub(super) fn next_at(&self) -> SimTime {
        let of_unit = self.units.first().map(|(at, _)| at);
        let other = self.heap.peek().map(|Reverse(entry)| entry.at);
        let never = SimTime::NEVER;
        of_unit.unwrap_or(never).min(other.unwrap_or(never))
    }

    /// Takes the next event at `at` that comes before step `before`; a report at the same
    /// instant comes first where `report_waits` and its turn has come.
    pub(super) fn take(&mut self, at: SimTime, before: u64, report_waits: bool) -> Option<Event> {
        let other = self
            .heap
            .peek()
            .map(|Reverse(entry)| (entry.at, entry.order));
        let other = other.filter(|&(noted, _)| noted == at);
        if let Some((noted, unit)) = self.units.first()
            && noted == at
        {
            let event = Event::Unit(unit, self.stamps[unit.index()]);
            if other.is_none_or(|(_, order)| event.order() <= order) {
                self.units.remove(unit);
                return Some(event);
            }
        }
        let (_, order) = other?;
        let due = order < before << 56 && !(report_waits && order > REPORT_ORDER);
        due.then(|| self.heap.pop().map(|Reverse(entry)| entry.event))
            .flatten()
    }
}

impl Entry {
    /// Instant and order as one number; instants are never negative.
    fn key(&self) -> u128 {
        u128::from(self.at.milliseconds().unsigned_abs()) << 64 | u128::from(self.order)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}
