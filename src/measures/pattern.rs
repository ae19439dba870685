//! Follows whether cells' patterns are whole, their own, and free.

use super::axis::Axis;
use super::cell_clock::CellClock;
use super::formula::State;
use super::level::Level;
use super::yardstick::Yardstick;
use crate::model::{CellId, RoleId, RoleSet, UnitId};
use crate::simulation::{Availability, Responsible, UnitChange};
use crate::units::SimTime;

/// Who answers for each slot (cell, pattern role), and whether they are free.
pub(super) struct PatternTally {
    roles: Vec<RoleId>,
    /// By cell, then position in `roles`.
    slots: Vec<Responsible>,
    free: Vec<bool>,
    cells_of_unit: Vec<Vec<u32>>,
    cells: Vec<Slots>,
    whole: CellClock,
    whole_free: CellClock,
    sums: Sums,
    /// Roles of which a cell has gone from one unit to another within the last instant.
    passed_on: RoleSet,
    /// By position in `roles`: cells answered for, and units that answer for any.
    shared: Vec<(u32, u32)>,
}

/// Numbers of one cell's slots.
#[derive(Clone, Copy, Debug, Default)]
struct Slots {
    /// Somebody answers for them.
    filled: u8,
    /// Somebody posted in the cell does.
    own: u8,
    /// Somebody free does.
    free: u8,
}

/// What is told of all cells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sums {
    whole: u32,
    residents_whole: f64,
    own: u32,
    whole_free: u32,
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
            cells: vec![Slots::default(); cells],
            whole: CellClock::new(cells),
            whole_free: CellClock::new(cells),
            sums: Sums::default(),
            passed_on: RoleSet::EMPTY,
            shared: vec![(0, 0); roles.len()],
            roles,
        })
    }

    /// A unit's availability changed.
    pub(super) fn change(&mut self, axis: &Axis, change: &UnitChange) {
        let free = change.availability == Availability::Free;
        let unit = change.unit.index();
        if std::mem::replace(&mut self.free[unit], free) == free {
            return;
        }
        for position in 0..self.cells_of_unit[unit].len() {
            let cell = self.cells_of_unit[unit][position] as usize;
            self.shift_free(axis, change.at, cell, free);
        }
    }

    /// Another unit, or none, answers for a slot.
    pub(super) fn assign(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        at: SimTime,
        (cell, role, who): (CellId, RoleId, Responsible),
    ) {
        let Some(slot) = self.roles.iter().position(|&wanted| wanted == role) else {
            return;
        };
        let place = cell.index() * self.roles.len() + slot;
        let before = std::mem::replace(&mut self.slots[place], who);
        let residents = yardstick.residents[cell.index()];
        self.shift_filled(axis, (at, cell.index(), residents), before, who);
        if before.unit() != who.unit() {
            let is_free = |unit: Option<UnitId>| unit.is_some_and(|unit| self.free[unit.index()]);
            let free = (is_free(before.unit()), is_free(who.unit()));
            if free.0 != free.1 {
                self.shift_free(axis, at, cell.index(), free.1);
            }
            self.release(slot, cell, before.unit());
            self.take(slot, cell, who.unit());
            self.passed_on = self.passed_on.with(role);
        }
    }

    /// Tells what cells and units came to within the instant `at`.
    pub(super) fn publish(&mut self, axis: &Axis, at: SimTime, states: &mut [Level]) {
        let mut put = |state: State, value: f64| states[state.position()].set(axis, at, value);
        put(State::PatternWhole, f64::from(self.sums.whole));
        put(State::PatternOwn, f64::from(self.sums.own));
        put(State::PatternWholeResidents, self.sums.residents_whole);
        put(State::PatternWholeFree, f64::from(self.sums.whole_free));
        let passed_on = std::mem::take(&mut self.passed_on);
        for (slot, &role) in self.roles.iter().enumerate() {
            if !passed_on.contains(role) {
                continue;
            }
            let (cells, units) = self.shared[slot];
            let mean = if units > 0 {
                f64::from(cells) / f64::from(units)
            } else {
                0.0
            };
            put(State::CellsPerUnit(role), mean);
            put(State::Sharing(role), f64::from(u8::from(units > 0)));
        }
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

    /// One slot more or less of a cell has a free unit.
    fn shift_free(&mut self, axis: &Axis, at: SimTime, cell: usize, free: bool) {
        if shift(&mut self.cells[cell].free, free, self.roles.len()) {
            self.whole_free.set(axis, at, cell, free);
            step(&mut self.sums.whole_free, free);
        }
    }

    /// A slot of a cell that `before` answered for goes over to `after`.
    fn shift_filled(
        &mut self,
        axis: &Axis,
        (at, cell, residents): (SimTime, usize, f64),
        before: Responsible,
        after: Responsible,
    ) {
        let is_own = |who: Responsible| matches!(who, Responsible::Own(_));
        let filled = after.unit().is_some();
        let own = is_own(after);
        let slots = &mut self.cells[cell];
        let whole =
            before.unit().is_some() != filled && shift(&mut slots.filled, filled, self.roles.len());
        if is_own(before) != own && shift(&mut slots.own, own, self.roles.len()) {
            step(&mut self.sums.own, own);
        }
        if whole {
            self.whole.set(axis, at, cell, filled);
            step(&mut self.sums.whole, filled);
            self.sums.residents_whole += if filled { residents } else { -residents };
        }
    }
}

/// One slot of a cell more or less; whether all `slots` are now counted, or no longer.
fn shift(count: &mut u8, up: bool, slots: usize) -> bool {
    *count = if up { *count + 1 } else { *count - 1 };
    usize::from(*count) + usize::from(!up) == slots
}

fn step(count: &mut u32, up: bool) {
    *count = if up { *count + 1 } else { *count - 1 };
}
