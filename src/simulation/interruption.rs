//! Interruption and re-assignment: calling a unit away from what it is doing.

use super::case::SlotState;
use super::incident_record::Departure;
use super::record::{Recorder, UnitStatus};
use super::unit_state::{Task, UnitState};
use super::world::World;
use crate::model::{OnSceneRule, StartRule, UnitId};
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The unit whose interruption costs least, if the case's priority may interrupt anything:
    /// lowest interrupted priority, then planned time, then index.
    pub(super) fn interruptible(&self, case: usize, slot: usize) -> Option<UnitId> {
        if !self.prepared.interrupts {
            return None;
        }
        let roles = self.cases[case].slots[slot].roles;
        let candidates = roles
            .iter(self.free.len())
            .flat_map(|role| self.prepared.units_by_role[role.index()].iter());
        let situation = self.situation(case);
        let request = self.request(case, slot, &situation);
        let best = candidates
            .filter(|&&unit| !self.is_picked(unit) && self.policy.may_send(&request, unit))
            .filter_map(|&unit| {
                let class = self.interruption_class(unit, case)?;
                Some((class, self.within_reach(unit, case, slot)?, unit))
            })
            .min();
        best.map(|(_, _, unit)| unit)
    }

    /// How much it matters what the unit is doing (0 = least); `None` when it may not be interrupted.
    fn interruption_class(&self, unit: UnitId, case: usize) -> Option<usize> {
        let state = &self.units[unit.index()];
        if !state.in_window {
            return None;
        }
        let priority = self.cases[case].priority;
        let rules = &self.scenario.priorities[priority.index()];
        match state.task {
            Task::Job { .. } => rules.interrupts_backlog.then_some(0),
            Task::Break => rules.interrupts_duties.then_some(1),
            Task::Duty { duty, .. } => (rules.interrupts_duties
                && self.scenario.duties[duty.index()].preemptible)
                .then_some(1),
            Task::Case { case: other, .. } => {
                let lower = self.cases[other].priority;
                let working = matches!(state.status, UnitStatus::Travelling | UnitStatus::OnScene);
                let may = rules.interrupts_jobs && lower > priority && working && other != case;
                may.then(|| 2 + self.scenario.priorities.len() - lower.index())
            }
            Task::None => None,
        }
    }

    /// Takes a unit away from its task, if it has one; what it leaves can go on later.
    pub(super) fn interrupt(&mut self, unit: UnitId) {
        match self.units[unit.index()].task {
            Task::None => {}
            Task::Break => {
                self.units[unit.index()].stamp += 1;
                self.units[unit.index()].task = Task::None;
            }
            Task::Case { case, slot } => self.leave_case(unit, case, slot, Departure::Interrupted),
            Task::Duty { .. } => self.leave_duty(unit),
            Task::Job { .. } => self.leave_job(unit),
        }
    }

    /// The case goes back to the line with what is left of its work.
    fn leave_case(&mut self, unit: UnitId, case: usize, slot: usize, why: Departure) {
        let now = self.now;
        self.cases[case].note_departure(slot, now, why);
        let before = self.cases[case].slots[slot].state;
        self.cases[case].slots[slot].state = SlotState::Open;
        self.cases[case].slots[slot].unit = None;
        let state = &mut self.units[unit.index()];
        state.task = Task::None;
        state.stamp += 1;
        if !before.on_scene() {
            return self.join_line(case);
        }
        self.cases[case].there -= 1;
        if self.cases[case].there == 0 {
            self.cases[case].record.left_alone = true;
        }
        let stage = self.stage_of(case);
        if before == SlotState::Working {
            match stage.on_scene_rule {
                OnSceneRule::EachItsOwn => {
                    let left = self.units[unit.index()].busy_until.since(now);
                    self.cases[case].slots[slot].remaining = Some(left);
                }
                OnSceneRule::OneForAll => self.halt_common_work(case),
            }
        }
        self.join_line(case);
    }

    /// Common work stops when nobody who may start is left (or all had to be there); the rest is kept.
    fn halt_common_work(&mut self, case: usize) {
        let stage = self.stage_of(case);
        let goes_on = stage.start == StartRule::First
            && self.cases[case]
                .slots
                .iter()
                .any(|slot| slot.state == SlotState::Working && self.may_start(stage, slot));
        let Some(ends) = self.cases[case].work_ends.filter(|_| !goes_on) else {
            return;
        };
        let left = ends.since(self.now);
        let state = &mut self.cases[case];
        state.remaining = Some(left);
        state.work_ends = None;
        state.work_stamp = state.work_stamp.wrapping_add(1);
        state.begun = false;
        for slot in 0..self.cases[case].slots.len() {
            if self.cases[case].slots[slot].state == SlotState::Working {
                self.cases[case].slots[slot].state = SlotState::There;
                if let Some((unit, _)) = self.cases[case].slots[slot].unit {
                    self.wait_or_hold(unit, case, slot);
                }
            }
        }
    }

    /// Sends the unit that the policy would send now in place of one that is still on its way, when that
    /// saves more than `margin`.
    pub(super) fn reassign(&mut self, margin: Span) {
        let case_of = |unit: &UnitState| match unit.task {
            Task::Case { case, .. } if unit.status == UnitStatus::Travelling => Some(case),
            _ => None,
        };
        let mut coming: Vec<usize> = self.units.iter().filter_map(case_of).collect();
        coming.sort_unstable_by_key(|&case| (self.line_rank(case), self.cases[case].record.number));
        coming.dedup();
        for case in coming {
            for slot in 0..self.cases[case].slots.len() {
                if !self.cases[case].live || self.cases[case].slots[slot].state != SlotState::Coming
                {
                    continue;
                }
                let Some((unit, _)) = self.cases[case].slots[slot].unit else {
                    continue;
                };
                if let Some(nearer) = self.nearer_unit(unit, case, slot, margin) {
                    self.leave_case(unit, case, slot, Departure::Reassigned);
                    self.stand_down(unit);
                    self.send(case, slot, nearer);
                    self.stand_again_or_leave(case);
                }
            }
        }
    }

    /// The unit that the policy would send now, if it would be there sooner by more than the margin.
    fn nearer_unit(
        &mut self,
        unit: UnitId,
        case: usize,
        slot: usize,
        margin: Span,
    ) -> Option<UnitId> {
        let place = self.cases[case].place;
        // Nobody knows how long a turn-out will be, so what is left of it is what was planned.
        let turn_out = self.planned_turn_out_left(case, slot);
        let left = self.planned_left(unit, place, turn_out)?;
        let other = self.choose_free(case, slot)?;
        let planned = self.within_reach(other, case, slot)?;
        (planned + margin < left).then_some(other)
    }

    /// What is left of the planned turn-out of the unit in `slot`.
    fn planned_turn_out_left(&self, case: usize, slot: usize) -> Span {
        let Some((unit, visit)) = self.cases[case].slots[slot].unit else {
            return Span::ZERO;
        };
        let assigned = self.cases[case].record.visits[visit].assigned;
        let ready = assigned + self.prepared.turn_out[unit.index()];
        ready.since(self.now).max(Span::ZERO)
    }
}
