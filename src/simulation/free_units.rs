//! Free units by role and dispatch area, with what a request has to know of each.

use super::record::{Availability, Recorder};
use super::unit_state::Position;
use super::world::World;
use crate::model::{FreeFrom, NextJobFrom, PlaceId, SentTo, SkillSet, UnitId};
use crate::units::{SimTime, Span};

/// The free units: what the candidates of a request are collected from.
pub(super) struct FreeUnits {
    areas: usize,
    /// By role, then dispatch area of the post; in no order.
    lists: Vec<Vec<Ready>>,
    /// By unit: its list and its place there, while it is free.
    standing: Vec<Option<(u32, u32)>>,
}

/// A free unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ready {
    pub unit: UnitId,
    /// Where it would start; `None` on the way, when that is not a place.
    pub from: Option<PlaceId>,
    /// Planned turn-out.
    pub turn_out: Span,
    /// It has to arrive before this.
    pub latest: SimTime,
    pub skills: SkillSet,
    /// It is free for the highest priority only.
    pub highest_only: bool,
    /// It is sent to some matters only.
    pub limited: bool,
}

impl FreeUnits {
    /// Nobody is free.
    pub(super) fn none(units: usize, roles: usize, areas: usize) -> Self {
        Self {
            areas,
            lists: vec![Vec::new(); roles * areas],
            standing: vec![None; units],
        }
    }

    /// A unit is free, or what is known of it has changed.
    pub(super) fn put(&mut self, role: usize, area: usize, ready: Ready) {
        let list = role * self.areas + area;
        match self.standing[ready.unit.index()] {
            Some((known, position)) if known as usize == list => {
                self.lists[list][position as usize] = ready;
            }
            known => {
                if known.is_some() {
                    self.remove(ready.unit);
                }
                let position = self.lists[list].len();
                self.lists[list].push(ready);
                self.standing[ready.unit.index()] = Some((list as u32, position as u32));
            }
        }
    }

    /// A unit is no longer free.
    pub(super) fn remove(&mut self, unit: UnitId) {
        if let Some((list, position)) = self.standing[unit.index()].take() {
            let units = &mut self.lists[list as usize];
            units.swap_remove(position as usize);
            if let Some(moved) = units.get(position as usize) {
                self.standing[moved.unit.index()] = Some((list, position));
            }
        }
    }

    /// A unit would start from another place, if it is free.
    pub(super) fn moved(&mut self, unit: UnitId, from: Option<PlaceId>) {
        if let Some((list, position)) = self.standing[unit.index()] {
            self.lists[list as usize][position as usize].from = from;
        }
    }

    /// Free units of a role by dispatch area, of one or of all.
    pub(super) fn of(&self, role: usize, area: Option<usize>) -> &[Vec<Ready>] {
        let first = role * self.areas;
        match area {
            Some(area) => &self.lists[first + area..=first + area],
            None => &self.lists[first..first + self.areas],
        }
    }
}

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Notes what a request has to know of a free unit.
    pub(super) fn note_free(&mut self, unit: UnitId) {
        let declared = &self.scenario.units[unit.index()];
        let state = &self.units[unit.index()];
        let geography = &self.scenario.geography;
        let home = geography.places[self.post(unit).index()].cell;
        let ready = Ready {
            unit,
            from: self.starts_from(unit),
            turn_out: self.prepared.turn_out[unit.index()],
            latest: state.window_end - self.scenario.dispatch.last_call,
            skills: declared.skills,
            highest_only: state.availability == Availability::HighestOnly,
            limited: declared.sent_to != SentTo::Everything,
        };
        let area = geography.cells[home.index()].area;
        self.free_units
            .put(declared.role.index(), area.index(), ready);
    }

    /// Where a new trip would start; `None` on the way.
    pub(super) fn starts_from(&self, unit: UnitId) -> Option<PlaceId> {
        match self.units[unit.index()].position {
            Position::At(_) if self.starts_from_post(unit) => Some(self.post(unit)),
            Position::At(place) => Some(place),
            Position::Between(_) | Position::Aboard { .. } => None,
        }
    }

    /// Where a new trip would start may have changed.
    pub(super) fn note_start(&mut self, unit: UnitId) {
        let from = self.starts_from(unit);
        self.free_units.moved(unit, from);
    }

    /// A unit that has just cleared a job starts its next one from its post when the rules say so.
    pub(super) fn starts_from_post(&self, unit: UnitId) -> bool {
        let rules = &self.scenario.dispatch;
        let from_post =
            rules.next_job_from == NextJobFrom::Post || rules.free_from == FreeFrom::Return;
        self.units[unit.index()].just_cleared && from_post
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_come_move_and_go() {
        let ready = |unit: usize, from: usize| Ready {
            unit: UnitId::new(unit),
            from: Some(PlaceId::new(from)),
            turn_out: Span::ZERO,
            latest: SimTime::NEVER,
            skills: SkillSet::EMPTY,
            highest_only: false,
            limited: false,
        };
        let mut free = FreeUnits::none(4, 2, 2);
        for unit in 0..4 {
            free.put(unit / 3, unit % 2, ready(unit, unit));
        }
        let units = |free: &FreeUnits, role, area| -> Vec<usize> {
            let mut units: Vec<_> = free
                .of(role, area)
                .iter()
                .flatten()
                .map(|ready| ready.unit.index())
                .collect();
            units.sort_unstable();
            units
        };
        assert_eq!(units(&free, 0, None), [0, 1, 2]);
        assert_eq!(units(&free, 0, Some(0)), [0, 2]);
        assert_eq!(units(&free, 1, Some(0)), [0_usize; 0]);
        free.remove(UnitId::new(0));
        free.remove(UnitId::new(0));
        free.moved(UnitId::new(0), None);
        free.moved(UnitId::new(2), None);
        assert_eq!(
            free.of(0, Some(0))
                .iter()
                .flatten()
                .map(|ready| ready.from)
                .collect::<Vec<_>>(),
            [None]
        );
        free.put(0, 1, ready(2, 5));
        assert_eq!(units(&free, 0, Some(0)), [0_usize; 0]);
        assert_eq!(units(&free, 0, Some(1)), [1, 2]);
    }
}
