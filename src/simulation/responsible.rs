//! Who answers for a cell: its own unit, the one that a beat names, or the nearest on duty.

use super::record::{Recorder, Responsible};
use super::world::World;
use crate::model::{RoleId, Sharing, UnitId};
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The responsible unit of `slot` (cell × pattern role); depends on the roster, not on who is busy.
    pub(super) fn responsible_for(&self, slot: usize, role: RoleId, week: Span) -> Responsible {
        let on_duty = |unit: &&UnitId| self.units[unit.index()].in_window;
        if let Some(&unit) = self.prepared.posted[slot].iter().find(on_duty) {
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
        if pattern.sharing == Sharing::Nearest {
            let slots = self.scenario.geography.cells.len() * self.prepared.slots();
            if let Some(&unit) = self.prepared.nearest[self.band * slots + slot]
                .iter()
                .find(on_duty)
            {
                return Responsible::Shared(unit);
            }
        }
        Responsible::Vacant
    }
}
