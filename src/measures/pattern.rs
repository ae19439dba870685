//! Follows whether cells' patterns are whole, their own, and free.

use super::axis::Axis;
use super::cell_clock::CellClock;
use super::formula::State;
use super::level::Level;
use super::yardstick::Yardstick;
use crate::model::{CellId, RoleId, UnitId};
use crate::simulation::{Availability, Responsible, UnitChange};
use crate::units::SimTime;

/// Who answers for each slot (cell, pattern role), and whether they are free.
pub(super) struct PatternTally {
    roles: Vec<RoleId>,
    /// By cell, then position in `roles`.
    slots: Vec<Responsible>,
    free: Vec<bool>,
    cells_of_unit: Vec<Vec<u32>>,
    flags: Vec<Flags>,
    whole: CellClock,
    whole_free: CellClock,
    cells_whole: u32,
    residents_whole: f64,
    cells_own: u32,
    cells_whole_free: u32,
    /// By position in `roles`: cells answered for, and units that answer for any.
    shared: Vec<(u32, u32)>,
}

/// How one cell's pattern stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Flags {
    whole: bool,
    own: bool,
    whole_free: bool,
}

impl PatternTally {
    /// Every slot is vacant; `None` without a pattern.
    pub(super) fn new(yardstick: &Yardstick<'_>) -> Option<Self> {
        let roles = yardstick.scenario.pattern.roles.clone();
        let cells = yardstick.residents.len();
        let units = yardstick.scenario.units.len();
        (!roles.is_empty()).then(|| Self {
            slots: vec![Responsible::Vacant; cells * roles.len()],
            free: vec![false; units],
            cells_of_unit: vec![Vec::new(); units],
            flags: vec![Flags::default(); cells],
            whole: CellClock::new(cells),
            whole_free: CellClock::new(cells),
            cells_whole: 0,
            residents_whole: 0.0,
            cells_own: 0,
            cells_whole_free: 0,
            shared: vec![(0, 0); roles.len()],
            roles,
        })
    }

    /// A unit's availability changed.
    pub(super) fn change(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        change: &UnitChange,
        states: &mut [Level],
    ) {
        let free = change.availability == Availability::Free;
        let unit = change.unit.index();
        if self.free[unit] == free {
            return;
        }
        self.free[unit] = free;
        for position in 0..self.cells_of_unit[unit].len() {
            let cell = self.cells_of_unit[unit][position] as usize;
            self.refresh(yardstick, axis, change.at, cell);
        }
        self.publish(yardstick, axis, change.at, states);
    }

    /// Another unit, or none, answers for a slot.
    pub(super) fn assign(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        at: SimTime,
        (cell, role, who): (CellId, RoleId, Responsible),
        states: &mut [Level],
    ) {
        let Some(slot) = self.roles.iter().position(|&wanted| wanted == role) else {
            return;
        };
        let place = cell.index() * self.roles.len() + slot;
        let before = std::mem::replace(&mut self.slots[place], who);
        if before.unit() != who.unit() {
            self.release(slot, cell, before.unit());
            self.take(slot, cell, who.unit());
        }
        self.refresh(yardstick, axis, at, cell.index());
        self.publish(yardstick, axis, at, states);
        let (cells, units) = self.shared[slot];
        let mean = if units > 0 {
            f64::from(cells) / f64::from(units)
        } else {
            0.0
        };
        states[State::CellsPerUnit(role).position()].set(axis, at, mean);
        let sharing = f64::from(u8::from(units > 0));
        states[State::Sharing(role).position()].set(axis, at, sharing);
    }

    /// Milliseconds that each cell's pattern was whole, and whole and free.
    pub(super) fn finish(self, axis: &Axis) -> (Vec<i64>, Vec<i64>) {
        (self.whole.finish(axis), self.whole_free.finish(axis))
    }

    fn release(&mut self, slot: usize, cell: CellId, unit: Option<UnitId>) {
        let Some(unit) = unit else {
            return;
        };
        let cells = &mut self.cells_of_unit[unit.index()];
        cells.retain(|&other| other as usize != cell.index());
        self.shared[slot].0 -= 1;
        self.shared[slot].1 -= u32::from(cells.is_empty());
    }

    fn take(&mut self, slot: usize, cell: CellId, unit: Option<UnitId>) {
        let Some(unit) = unit else {
            return;
        };
        let cells = &mut self.cells_of_unit[unit.index()];
        self.shared[slot].0 += 1;
        self.shared[slot].1 += u32::from(cells.is_empty());
        cells.push(cell.index() as u32);
    }

    fn refresh(&mut self, yardstick: &Yardstick<'_>, axis: &Axis, at: SimTime, cell: usize) {
        let slots = &self.slots[cell * self.roles.len()..][..self.roles.len()];
        let is_free = |slot: &Responsible| slot.unit().is_some_and(|unit| self.free[unit.index()]);
        let after = Flags {
            whole: slots.iter().all(|slot| slot.unit().is_some()),
            own: slots.iter().all(|slot| matches!(slot, Responsible::Own(_))),
            whole_free: slots.iter().all(is_free),
        };
        let before = std::mem::replace(&mut self.flags[cell], after);
        if before.whole != after.whole {
            self.whole.set(axis, at, cell, after.whole);
            step(&mut self.cells_whole, after.whole);
            let residents = yardstick.residents[cell];
            self.residents_whole += if after.whole { residents } else { -residents };
        }
        if before.own != after.own {
            step(&mut self.cells_own, after.own);
        }
        if before.whole_free != after.whole_free {
            self.whole_free.set(axis, at, cell, after.whole_free);
            step(&mut self.cells_whole_free, after.whole_free);
        }
    }

    fn publish(&self, yardstick: &Yardstick<'_>, axis: &Axis, at: SimTime, states: &mut [Level]) {
        let cells = self.flags.len() as f64;
        let mut put = |state: State, value: f64| states[state.position()].set(axis, at, value);
        put(State::PatternWhole, f64::from(self.cells_whole) / cells);
        put(State::PatternOwn, f64::from(self.cells_own) / cells);
        put(
            State::PatternWholeFree,
            f64::from(self.cells_whole_free) / cells,
        );
        let residents = self.residents_whole / yardstick.all_residents;
        put(State::PatternWholeResidents, residents);
    }
}

fn step(count: &mut u32, up: bool) {
    *count = if up { *count + 1 } else { *count - 1 };
}
