//! What effects multiply the times, chances and delays of a case and the attendance of a team by.

use super::effects::Subject;
use super::record::Recorder;
use super::world::World;
use crate::demand::Candidate;
use crate::model::{CellId, Quantity, UnitId};

impl<R: Recorder + ?Sized> World<'_, R> {
    /// A chance or time of the present stage of a case, for `unit` when it hangs on one.
    pub(super) fn stage_factor(
        &mut self,
        quantity: Quantity,
        case: usize,
        unit: Option<UnitId>,
    ) -> f64 {
        if !self.effects.change(quantity) {
            return 1.0;
        }
        let state = &self.cases[case];
        let (kind, stage) = (state.record.kind, state.stage);
        let subject = Subject {
            spot: state.record.spot,
            cell: state.record.cell,
            unit,
        };
        self.effects.factor(quantity, subject, self.now, |effect| {
            effect.reach.holds_stage(kind, stage)
                && unit.is_none_or(|unit| effect.reach.holds_unit(unit))
        })
    }

    /// The chance that a member of a volunteer team comes to its window.
    pub(super) fn attendance(&mut self, unit: UnitId, declared: f64) -> f64 {
        if !self.effects.change(Quantity::Attendance) {
            return declared;
        }
        let cell: CellId = self.scenario.geography.places[self.post(unit).index()].cell;
        let subject = Subject {
            spot: cell.into(),
            cell,
            unit: Some(unit),
        };
        let factor = self
            .effects
            .factor(Quantity::Attendance, subject, self.now, |effect| {
                effect.reach.holds_unit(unit)
            });
        (declared * factor).min(1.0)
    }

    /// Changes the delay until a matter that becomes known now may be assigned.
    pub(super) fn change_dispatch_delay(&mut self, candidate: &mut Candidate) {
        if !self.effects.change(Quantity::DispatchDelay) {
            return;
        }
        let kind = candidate.kind;
        let factor = self.effects.factor(
            Quantity::DispatchDelay,
            Subject::of(candidate),
            self.now,
            |effect| effect.reach.holds_type(kind),
        );
        candidate.dispatch_delay = candidate.dispatch_delay.scaled(factor);
    }
}
