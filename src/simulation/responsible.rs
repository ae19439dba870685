//! Who answers for a cell: its own unit, the one that a beat names, or the nearest on duty.

use super::record::{Recorder, Responsible};
use super::world::World;
use crate::model::{CellId, RoleId, Scenario, Sharing, UnitId};
use crate::units::Span;

/// Who is within their window: what is asked for every cell when the roster changes.
pub(super) struct OnDuty {
    units: Vec<bool>,
    by_role: Vec<u32>,
}

impl OnDuty {
    /// Nobody is.
    pub(super) fn nobody(scenario: &Scenario) -> Self {
        Self {
            units: vec![false; scenario.units.len()],
            by_role: vec![0; scenario.roles.len()],
        }
    }
}

impl<R: Recorder + ?Sized> World<'_, R> {
    /// A unit has come on duty or gone off: others may answer for the cells of its role.
    pub(super) fn note_roster_change(&mut self, unit: UnitId) {
        let role = self.scenario.units[unit.index()].role;
        self.roster_changed = self.roster_changed.with(role);
    }

    /// A unit's window has begun or ended.
    pub(super) fn note_on_duty(&mut self, unit: UnitId, on_duty: bool) {
        let role = self.scenario.units[unit.index()].role.index();
        let before = std::mem::replace(&mut self.on_duty.units[unit.index()], on_duty);
        let number = &mut self.on_duty.by_role[role];
        *number = *number + u32::from(on_duty) - u32::from(before);
    }

    /// Works out who answers for each cell, and tells of every change.
    pub(super) fn refresh_responsible(&mut self) {
        let changed = std::mem::take(&mut self.roster_changed);
        if changed.is_empty() {
            return;
        }
        let first_time = self.told_responsible.is_empty();
        let week = self.calendar.since_monday(self.now);
        let pattern = &self.scenario.pattern;
        for cell in 0..self.scenario.geography.cells.len() {
            for (position, &role) in pattern.roles.iter().enumerate() {
                if !changed.contains(role) {
                    continue;
                }
                let slot = cell * pattern.roles.len() + position;
                let who = self.responsible_for(slot, role, week);
                if first_time {
                    self.told_responsible.push(who);
                } else if self.told_responsible[slot] == who {
                    continue;
                }
                self.note_responsible(slot, who.unit());
                self.told_responsible[slot] = who;
                self.recorder
                    .responsible_changed(self.now, CellId::new(cell), role, who);
            }
        }
    }

    /// Another unit, or none, answers for a slot.
    fn note_responsible(&mut self, slot: usize, unit: Option<UnitId>) {
        let cell = CellId::new(slot / self.prepared.slots());
        let before = std::mem::replace(&mut self.responsible[slot], unit);
        if before != unit {
            if let Some(before) = before {
                self.answers_for[before.index()].retain(|&other| other != cell);
            }
            if let Some(unit) = unit {
                self.answers_for[unit.index()].push(cell);
            }
        }
    }

    /// The responsible unit of `slot` (cell × pattern role); depends on the roster, not on who is busy.
    pub(super) fn responsible_for(&self, slot: usize, role: RoleId, week: Span) -> Responsible {
        if self.on_duty.by_role[role.index()] == 0 {
            return Responsible::Vacant;
        }
        let on_duty = |unit: &&UnitId| self.on_duty.units[unit.index()];
        let cell = CellId::new(slot / self.prepared.slots());
        let fixed = self.prepared.posted[slot].iter().find(on_duty).copied();
        let moving = self
            .moving_units(role)
            .find(|&unit| self.post_cell(unit) == cell);
        if let Some(unit) = [fixed, moving].into_iter().flatten().min() {
            return Responsible::Own(unit);
        }
        let pattern = &self.scenario.pattern;
        for &beat in &self.prepared.beats[slot] {
            let beat = &pattern.beats[beat];
            let of_role = |unit: &&UnitId| self.scenario.units[unit.index()].role == role;
            if beat.hours.contains(week)
                && let Some(&unit) = beat.units.iter().filter(of_role).find(on_duty)
            {
                return Responsible::Shared(unit);
            }
        }
        if pattern.sharing == Sharing::Nearest
            && let Some(unit) = self.nearest_on_duty(slot, role, cell)
        {
            return Responsible::Shared(unit);
        }
        Responsible::Vacant
    }

    /// The on-duty unit of the role in the cell's dispatch area with the least planned time from its post.
    fn nearest_on_duty(&self, slot: usize, role: RoleId, cell: CellId) -> Option<UnitId> {
        let cells = &self.scenario.geography.cells;
        let slots = cells.len() * self.prepared.slots();
        let on_duty = |(_, unit): &&(Span, UnitId)| self.on_duty.units[unit.index()];
        let near = &self.prepared.nearest[self.band * slots + slot];
        let fixed = near.iter().find(on_duty).copied();
        let area = |cell: CellId| cells[cell.index()].area;
        let moving = self
            .moving_units(role)
            .filter(|&unit| area(self.post_cell(unit)) == area(cell))
            .filter_map(|unit| {
                let post = self.post(unit);
                let way = self
                    .prepared
                    .planned_from(unit, post, self.band, cell.index());
                Some((way?, unit))
            });
        moving.chain(fixed).min().map(|(_, unit)| unit)
    }

    /// Units of the role on duty whose post moves, by index.
    fn moving_units(&self, role: RoleId) -> impl Iterator<Item = UnitId> + '_ {
        let of_role = move |unit: &UnitId| self.scenario.units[unit.index()].role == role;
        let moving = self.prepared.moving.iter().copied();
        moving
            .filter(|unit| self.units[unit.index()].in_window)
            .filter(of_role)
    }

    /// The cell in which the unit is posted now.
    fn post_cell(&self, unit: UnitId) -> CellId {
        self.scenario.geography.places[self.post(unit).index()].cell
    }
}
