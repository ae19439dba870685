//! Who answers for a cell: its own unit, the one that a beat names, or the nearest on duty.

use super::record::{Recorder, Responsible};
use super::world::World;
use crate::model::{CellId, RoleId, RoleSet, Scenario, Sharing, UnitId};
use crate::units::Span;

/// Who is within their window: what is asked for every cell when the roster changes.
pub(super) struct OnDuty {
    units: Vec<bool>,
    by_role: Vec<u32>,
    /// Roles of which somebody else than before may answer for any cell.
    open: RoleSet,
    /// Roles of which a unit has gone off duty, so that others answer for its cells.
    lost: RoleSet,
}

impl OnDuty {
    /// Nobody is.
    pub(super) fn nobody(scenario: &Scenario) -> Self {
        Self {
            units: vec![false; scenario.units.len()],
            by_role: vec![0; scenario.roles.len()],
            open: RoleSet::ALL,
            lost: RoleSet::EMPTY,
        }
    }

    /// It has to be worked out again who answers for every cell.
    pub(super) fn reopen(&mut self) {
        self.open = RoleSet::ALL;
    }
}

impl<R: Recorder + ?Sized> World<'_, R> {
    /// A unit's window has begun or ended: others may answer for the cells of its role.
    pub(super) fn note_on_duty(&mut self, unit: UnitId, on_duty: bool) {
        let role = self.scenario.units[unit.index()].role;
        let known = &mut self.on_duty;
        let before = std::mem::replace(&mut known.units[unit.index()], on_duty);
        let number = &mut known.by_role[role.index()];
        *number = *number + u32::from(on_duty) - u32::from(before);
        let changed = if on_duty {
            &mut known.open
        } else {
            &mut known.lost
        };
        *changed = changed.with(role);
    }

    /// Works out who answers for each cell, and tells of every change.
    pub(super) fn refresh_responsible(&mut self) {
        let open = std::mem::take(&mut self.on_duty.open);
        let changed = open.or(std::mem::take(&mut self.on_duty.lost));
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
                if !open.contains(role) && self.still_answers(slot) {
                    continue;
                }
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

    /// Whether nothing changes for a slot when others go off duty: who answers for it is still on
    /// duty, or nobody did.
    fn still_answers(&self, slot: usize) -> bool {
        self.responsible[slot].is_none_or(|unit| self.on_duty.units[unit.index()])
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
