//! The work of a stage: when it begins, how long it takes and when it ends.

use super::agenda::{CaseRef, Event};
use super::case::{Slot, SlotState};
use super::incident_record::{Departure, Visit};
use super::record::{Recorder, UnitStatus};
use super::world::World;
use crate::model::{OnSceneRule, Quantity, Stage, StartRule};
use crate::random::Purpose;
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Begins the stage's work if a unit that may start is there (and all that must come, if so asked).
    pub(super) fn try_begin(&mut self, case: usize) -> bool {
        let stage = self.stage_of(case);
        let slots = &self.cases[case].slots;
        let may_start = slots
            .iter()
            .any(|slot| slot.state.on_scene() && self.may_start(stage, slot));
        let missing =
            |slot: &Slot| slot.must && matches!(slot.state, SlotState::Open | SlotState::Coming);
        if !may_start || stage.start == StartRule::All && slots.iter().any(missing) {
            return false;
        }
        let now = self.now;
        self.cases[case].begun = true;
        if let Some(record) = self.cases[case].record.stages.last_mut() {
            record.began = record.began.or(Some(now));
        }
        match stage.on_scene_rule {
            OnSceneRule::OneForAll => self.begin_common_work(case, stage),
            OnSceneRule::EachItsOwn => {
                for slot in 0..self.cases[case].slots.len() {
                    if self.cases[case].slots[slot].state.on_scene() {
                        self.begin_own_work(case, slot);
                    }
                }
            }
        }
        true
    }

    pub(super) fn may_start(&self, stage: &Stage, slot: &Slot) -> bool {
        slot.unit.is_some_and(|(unit, _)| {
            stage
                .may_start
                .contains(self.scenario.units[unit.index()].role)
        })
    }

    /// One time for all: the longest of those there; roles without a time of their own are released.
    fn begin_common_work(&mut self, case: usize, stage: &Stage) {
        let mut longest = Span::ZERO;
        for slot in 0..self.cases[case].slots.len() {
            if !self.cases[case].slots[slot].state.on_scene() {
                continue;
            }
            match self.draw_on_scene(case, slot, stage) {
                Some(time) => {
                    longest = longest.max(time);
                    self.work(case, slot);
                }
                None => self.release(case, slot, SlotState::Done),
            }
        }
        let time = self.cases[case].remaining.take().unwrap_or(longest);
        let ends = self.now + time;
        let case_state = &mut self.cases[case];
        case_state.work_ends = Some(ends);
        case_state.work_stamp = case_state.work_stamp.wrapping_add(1);
        let event = Event::Work(case_state.reference(case), case_state.work_stamp);
        self.agenda.add(ends, event);
    }

    fn begin_own_work(&mut self, case: usize, slot: usize) {
        let stage = self.stage_of(case);
        let left = self.cases[case].slots[slot].remaining.take();
        match left.or_else(|| self.draw_on_scene(case, slot, stage)) {
            Some(time) => {
                self.work(case, slot);
                if let Some((unit, _)) = self.cases[case].slots[slot].unit {
                    self.units[unit.index()].busy_until = self.now + time;
                    self.schedule_unit(unit, self.now + time);
                }
            }
            None => self.release(case, slot, SlotState::Done),
        }
    }

    /// A unit comes when work has begun: it stays to the common end, or begins its own time.
    pub(super) fn join_work(&mut self, case: usize, slot: usize) {
        match self.stage_of(case).on_scene_rule {
            OnSceneRule::OneForAll => self.work(case, slot),
            OnSceneRule::EachItsOwn => self.begin_own_work(case, slot),
        }
    }

    fn work(&mut self, case: usize, slot: usize) {
        let now = self.now;
        self.cases[case].slots[slot].state = SlotState::Working;
        if let Some(visit) = self.cases[case].visit(slot) {
            visit.began = visit.began.or(Some(now));
        }
        if let Some((unit, _)) = self.cases[case].slots[slot].unit
            && self.units[unit.index()].status == UnitStatus::Holding
        {
            self.units[unit.index()].stamp += 1;
            let cause = self.units[unit.index()].cause;
            self.set_status(unit, UnitStatus::OnScene, cause);
        }
    }

    /// On-scene time of the unit in `slot`; `None` when the stage gives its role none.
    fn draw_on_scene(&mut self, case: usize, slot: usize, stage: &Stage) -> Option<Span> {
        let (unit, _) = self.cases[case].slots[slot].unit?;
        let effects = self.stage_factor(Quantity::OnScene, case, Some(unit));
        let case = &self.cases[case];
        if let Some(recorded) = case.on_scene.filter(|_| case.record.stages.len() == 1) {
            return Some(recorded);
        }
        let (unit, visit) = case.slots[slot].unit?;
        let declared = &self.scenario.units[unit.index()];
        let role = declared.role;
        let of_type =
            |&&(kind, _): &&(Option<_>, _)| kind.is_none_or(|kind| kind == case.record.kind);
        let own = declared.on_scene.iter().find(of_type).map(|(_, time)| time);
        let distribution = own.or(stage.on_scene[role.index()].as_ref())?;
        // Units of one role at one stage draw one after the other, whichever units they are.
        let same = |earlier: &&Visit| {
            earlier.role == role
                && earlier.stage == case.stage as u8
                && earlier.departure != Departure::Interrupted
                && earlier.departure != Departure::Reassigned
        };
        let ordinal = case.record.visits[..visit].iter().filter(same).count() as u64;
        let key = case
            .key
            .and(self.prepared.stage_keys[case.record.kind.index()][case.stage])
            .and(self.prepared.role_keys[role.index()]);
        let time = self
            .chance
            .time(distribution, Purpose::OnScene, key, ordinal);
        let skilled = |(skill, _): &&(usize, f64)| declared.skills.contains(*skill);
        let factor: f64 = stage
            .skill_factors
            .iter()
            .filter(skilled)
            .map(|(_, factor)| factor)
            .product();
        let factor = factor * declared.on_scene_factor * effects;
        Some(if factor == 1.0 {
            time
        } else {
            time.scaled(factor)
        })
    }

    /// The common work is done.
    pub(super) fn end_work(&mut self, case: CaseRef, stamp: u32) {
        if let Some(slot) = self.live(case)
            && self.cases[slot].work_stamp == stamp
            && self.cases[slot].work_ends == Some(self.now)
        {
            self.cases[slot].work_ends = None;
            self.finish_stage(slot);
        }
    }

    /// A unit's own work is done; the stage is over when nobody works and nobody who must come is
    /// missing. The last one is there when it is decided what follows.
    pub(super) fn end_own_work(&mut self, case: usize, slot: usize) {
        if self.is_unfinished(case, Some(slot)) {
            self.release(case, slot, SlotState::Done);
            if self.cases[case].there == 0 {
                self.cases[case].record.left_alone = true;
            }
        } else {
            self.finish_stage(case);
        }
    }

    /// Open needs have lapsed: those who are there begin, or were the last.
    pub(super) fn go_on_without(&mut self, case: usize) {
        let state = &self.cases[case];
        if !state.begun {
            if state.there > 0 {
                self.try_begin(case);
            }
        } else if self.stage_of(case).on_scene_rule == OnSceneRule::EachItsOwn
            && !self.is_unfinished(case, None)
        {
            self.finish_stage(case);
        }
    }

    /// Whether somebody works in the stage, or somebody who must come is missing; `but` one.
    fn is_unfinished(&self, case: usize, but: Option<usize>) -> bool {
        let unfinished = |slot: &Slot| {
            slot.state == SlotState::Working
                || slot.must && !matches!(slot.state, SlotState::Done | SlotState::Lapsed)
        };
        let slots = self.cases[case].slots.iter().enumerate();
        let mut others = slots.filter(|&(position, _)| Some(position) != but);
        others.any(|(_, slot)| unfinished(slot))
    }
}
