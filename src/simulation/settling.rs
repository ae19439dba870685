//! The end of a stage's work: whether it has settled the matter.

use super::case::{Slot, SlotState};
use super::incident_record::Outcome;
use super::record::Recorder;
use super::world::World;
use crate::model::{Quantity, RoleId, UnitId};
use crate::random::Purpose;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The settle draw, then the end of the incident or what follows.
    pub(super) fn finish_stage(&mut self, case: usize) {
        let chance = self.settle_chance(case);
        let state = &self.cases[case];
        let key = state
            .key
            .and(self.prepared.stage_keys[state.record.kind.index()][state.stage]);
        let settled = chance >= 1.0
            || self
                .chance
                .uniform(Purpose::Settle, key, u64::from(state.entries[state.stage]))
                < chance;
        let now = self.now;
        if let Some(record) = self.cases[case].record.stages.last_mut() {
            record.ended = Some(now);
            record.settled = settled;
        }
        if settled {
            let position = self.cases[case].stage as u8;
            self.close(case, Outcome::Settled(position));
        } else {
            self.follow(case);
        }
    }

    /// The chance that those who took part settle the matter: that of the highest rank; of several
    /// units of it, the one whose chance effects raise most.
    fn settle_chance(&mut self, case: usize) -> f64 {
        let scenario = self.scenario;
        let role_of = |unit: UnitId| scenario.units[unit.index()].role;
        let rank = |role: &RoleId| scenario.roles[role.index()].rank;
        let units = || took_part(&self.cases[case].slots);
        let Some(best) = units().map(role_of).max_by_key(rank) else {
            return 0.0;
        };
        let declared = self.stage_of(case).settle[best.index()].value();
        if !self.effects.change(Quantity::Settle) {
            return declared;
        }
        let units: Vec<UnitId> = units().filter(|&unit| role_of(unit) == best).collect();
        let factors = units
            .into_iter()
            .map(|unit| self.stage_factor(Quantity::Settle, case, Some(unit)));
        (declared * factors.fold(0.0, f64::max)).min(1.0)
    }
}

/// The units that work or have worked in a stage.
fn took_part(slots: &[Slot]) -> impl Iterator<Item = UnitId> + '_ {
    let took_part = |slot: &&Slot| matches!(slot.state, SlotState::Working | SlotState::Done);
    let units = slots.iter().filter(took_part);
    units.filter_map(|slot| slot.unit).map(|(unit, _)| unit)
}
