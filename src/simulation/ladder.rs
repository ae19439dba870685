//! The ladder of stages: entering a stage, beginning and ending its work, and what follows.

use super::agenda::Event;
use super::case::{Slot, SlotState};
use super::incident_record::{Departure, Outcome, StageRecord, Visit};
use super::record::{Cause, Recorder, UnitStatus};
use super::unit_state::Task;
use super::world::World;
use crate::model::{Follows, Need, PlaceId, Quantity, Stage, UnitId};
use crate::random::Purpose;
use crate::units::Span;

impl<'a, R: Recorder + ?Sized> World<'a, R> {
    pub(super) fn stage_of(&self, case: usize) -> &'a Stage {
        let case = &self.cases[case];
        &self.scenario.types[case.record.kind.index()].stages[case.stage]
    }

    /// Enters a stage: its needs open, its deadline runs.
    pub(super) fn enter_stage(&mut self, slot: usize, stage: usize) {
        let now = self.now;
        let case = &mut self.cases[slot];
        case.stage = stage;
        case.entry += 1;
        case.entries[stage] += 1;
        case.begun = false;
        case.tried = false;
        case.asked_back_up = false;
        case.work_ends = None;
        case.remaining = None;
        self.place_stage(slot);
        let case = &mut self.cases[slot];
        case.record.stages.push(StageRecord {
            stage: stage as u8,
            place: case.place,
            entered: now,
            began: None,
            ended: None,
            settled: false,
            backed_up: false,
        });
        let declared = self.stage_of(slot);
        let case = &mut self.cases[slot];
        case.slots.clear();
        open_slots(&mut case.slots, &declared.needs, 0);
        if let Some(deadline) = declared.deadline {
            let at = case.record.reported + deadline;
            let event = Event::Deadline(case.reference(slot), case.entry);
            self.agenda.add(at.max(now), event);
        }
        self.join_line(slot);
    }

    /// A stage that asks for nobody is over at once.
    pub(super) fn pass_empty_stage(&mut self, slot: usize) {
        if self.stage_of(slot).needs.is_empty() {
            self.follow(slot);
        }
    }

    /// A unit is at a case: it works, holds or waits.
    pub(super) fn arrive_at_case(&mut self, unit: UnitId, case: usize, slot: usize) {
        let now = self.now;
        if let Some(visit) = self.cases[case].visit(slot) {
            visit.arrived = visit.arrived.or(Some(now));
        }
        self.cases[case].there += 1;
        self.cases[case].slots[slot].state = SlotState::There;
        let cause = Cause::Incident(self.cases[case].record.number);
        self.set_status(unit, UnitStatus::OnScene, cause);
        self.ask_for_back_up(case);
        if self.cases[case].begun {
            self.join_work(case, slot);
        } else if !self.try_begin(case) {
            self.wait_or_hold(unit, case, slot);
        }
    }

    /// The first unit of a stage may find that more is needed.
    fn ask_for_back_up(&mut self, slot: usize) {
        let stage = self.stage_of(slot);
        let Some(back_up) = &stage.back_up else {
            return;
        };
        if std::mem::replace(&mut self.cases[slot].asked_back_up, true) {
            return;
        }
        let chance = back_up.chance.value() * self.stage_factor(Quantity::BackUp, slot, None);
        let case = &mut self.cases[slot];
        let key = case
            .key
            .and(self.prepared.stage_keys[case.record.kind.index()][case.stage]);
        if self
            .chance
            .uniform(Purpose::BackUp, key, u64::from(case.entries[case.stage]))
            >= chance
        {
            return;
        }
        if let Some(record) = case.record.stages.last_mut() {
            record.backed_up = true;
        }
        open_slots(&mut case.slots, &back_up.needs, stage.needs.len());
        if let Some(priority) = back_up
            .priority
            .filter(|&priority| priority < case.priority)
        {
            case.priority = priority;
            case.record.final_priority = priority;
        }
        self.assign_wanted = true;
        self.join_line(slot);
    }

    /// What follows a stage that has not settled the matter.
    pub(super) fn follow(&mut self, case: usize) {
        let now = self.now;
        if let Some(record) = self.cases[case].record.stages.last_mut() {
            record.ended = record.ended.or(Some(now));
        }
        match self.stage_of(case).follows {
            Follows::Unsettled => self.close(case, Outcome::Unsettled),
            Follows::Referred => self.close(case, Outcome::Referred),
            Follows::Stage(next) => {
                let kind = self.cases[case].record.kind;
                let at_most = self.scenario.types[kind.index()].stages[next].visits_at_most;
                if self.cases[case].entries[next] >= at_most {
                    return self.close(case, Outcome::Unsettled);
                }
                self.climb(case, next);
            }
        }
    }

    /// Goes on to another stage: units that it names stay with the case, the others are released.
    fn climb(&mut self, case: usize, next: usize) {
        self.leave_line(case);
        let mut old = std::mem::take(&mut self.slots_before);
        old.clear();
        old.extend_from_slice(&self.cases[case].slots);
        let place = self.cases[case].place;
        let delay = self.scenario.types[self.cases[case].record.kind.index()].stages[next]
            .dispatch_delay
            .as_ref();
        let key = self.cases[case].key.and(next as u64);
        let nth = 1 + u64::from(self.cases[case].entries[next]);
        let delay = delay.map(|delay| self.chance.time(delay, Purpose::DispatchDelay, key, nth));
        self.cases[case].ready = self.now + delay.unwrap_or(Span::ZERO);
        self.cases[case].direct = None;
        self.enter_stage(case, next);
        self.take_over(case, &old, place);
        if self.cases[case].there == 0 && old.iter().any(|slot| slot.state.on_scene()) {
            self.cases[case].record.left_alone = true;
        }
        self.slots_before = old;
        self.pass_empty_stage(case);
        if self.cases[case].live && self.cases[case].there > 0 {
            self.go_on(case);
        }
    }

    /// Units that stayed begin the new stage, or wait for those that it needs.
    fn go_on(&mut self, case: usize) {
        self.ask_for_back_up(case);
        if self.cases[case].begun || self.try_begin(case) {
            return;
        }
        for slot in 0..self.cases[case].slots.len() {
            if let (SlotState::There, Some((unit, _))) = (
                self.cases[case].slots[slot].state,
                self.cases[case].slots[slot].unit,
            ) {
                self.wait_or_hold(unit, case, slot);
            }
        }
    }

    /// Gives each unit of the stage before a slot of the new one, or releases it.
    fn take_over(&mut self, case: usize, old: &[Slot], place: PlaceId) {
        let moved = self.cases[case].moved;
        for slot in old {
            let Some((unit, _)) = slot.unit else { continue };
            if !(slot.state.on_scene() || slot.state == SlotState::Coming) {
                continue;
            }
            let declared = &self.scenario.units[unit.index()];
            let fits = |open: &Slot| {
                open.state == SlotState::Open
                    && open.roles.contains(declared.role)
                    && declared.skills.covers(open.skills)
            };
            match self.cases[case].slots.iter().position(fits) {
                Some(position) => self.keep(case, position, unit, slot, moved),
                None => self.release_unit(case, unit, slot, place),
            }
        }
        self.stand_again_or_leave(case);
    }

    /// A unit of the stage before goes on with the case in `position`.
    fn keep(&mut self, case: usize, position: usize, unit: UnitId, before: &Slot, moved: bool) {
        let now = self.now;
        let stage = self.stage_of(case);
        let role = self.scenario.units[unit.index()].role;
        let on_scene = before.state.on_scene();
        if let Some((_, visit)) = before.unit {
            let visit = &mut self.cases[case].record.visits[visit];
            visit.left = Some(now);
            visit.departure = Departure::Cleared;
        }
        let state = &mut self.cases[case];
        let declared = &mut state.slots[position];
        state.record.visits.push(Visit {
            unit,
            role,
            stage: state.stage as u8,
            need: declared.need,
            must_come: declared.must,
            first_responder: stage.may_start.or(stage.may_hold).contains(role),
            assigned: now,
            planned: Span::ZERO,
            from: self.units[unit.index()].stands,
            arrived: (on_scene && !moved).then_some(now),
            held: None,
            began: None,
            left: None,
            departure: Departure::NotYet,
        });
        declared.unit = Some((unit, state.record.visits.len() - 1));
        declared.state = if on_scene && !moved {
            SlotState::There
        } else {
            SlotState::Coming
        };
        self.units[unit.index()].task = Task::Case {
            case,
            slot: position,
        };
        if moved {
            if on_scene {
                self.cases[case].there -= 1;
            }
            let cause = self.units[unit.index()].cause;
            self.set_status(unit, UnitStatus::Travelling, cause);
            let place = self.cases[case].place;
            self.start_trip(unit, place, Span::ZERO);
        }
    }
}

/// Opens a slot for every unit that `needs` ask for; `first` is the number of the first need.
fn open_slots(slots: &mut Vec<Slot>, needs: &[Need], first: usize) {
    for (position, need) in needs.iter().enumerate() {
        for _ in 0..need.number {
            slots.push(Slot {
                need: (first + position) as u8,
                roles: need.roles,
                skills: need.skills,
                must: need.must_come,
                state: SlotState::Open,
                unit: None,
                remaining: None,
            });
        }
    }
}
