//! Intake: matters become known, may be assigned, expire or are given up.

use super::agenda::{CaseRef, Event};
use super::case::{Case, SlotState};
use super::incident_record::Outcome;
use super::line::Asks;
use super::record::Recorder;
use super::world::World;
use crate::model::{IncidentId, LineRule, RoleSet, ToldFirst};
use crate::random::Purpose;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The next incident is reported now.
    pub(super) fn become_known(&mut self) {
        let Some((number, mut candidate)) = self.arrivals.take() else {
            return;
        };
        self.change_dispatch_delay(&mut candidate);
        self.count_report(candidate.kind, candidate.cell);
        let slot = self.unused_cases.pop().unwrap_or_else(|| {
            self.cases.push(Case::unused(&candidate));
            self.cases.len() - 1
        });
        let counted = self.demand.window.contains(candidate.reported);
        self.cases[slot].open(IncidentId::new(number), &candidate, counted);
        self.present += 1;
        self.take_points(candidate.kind, candidate.spot, IncidentId::new(number));
        let scenario = self.scenario;
        let kind = &scenario.types[candidate.kind.index()];
        self.cases[slot].entries.resize(kind.stages.len(), 0);
        let channel = &scenario.channels[candidate.channel.index()];
        if let ToldFirst::Responsible {
            switchboard_delay, ..
        } = &channel.first
        {
            let purpose = Purpose::SwitchboardDelay;
            let delay = self
                .chance
                .time(switchboard_delay, purpose, candidate.key, 0);
            self.cases[slot].direct = Some(delay);
            self.cases[slot].ready = self.now;
            self.cases[slot].record.ready = self.now;
        }
        if let Some(patience) = &kind.patience {
            let waits = self
                .chance
                .time(patience, Purpose::Patience, candidate.key, 0);
            self.agenda.add(
                self.now + waits,
                Event::Patience(self.cases[slot].reference(slot)),
            );
        }
        let named = channel
            .starts_at
            .as_ref()
            .and_then(|name| kind.stages.iter().position(|stage| stage.name == *name));
        self.enter_stage(slot, named.unwrap_or(0));
        self.pass_empty_stage(slot);
    }

    /// The case that an event speaks of, if it is still the same incident.
    pub(super) fn live(&self, case: CaseRef) -> Option<usize> {
        let slot = case.slot as usize;
        let found = self.cases.get(slot)?;
        (found.live && found.record.number.index() as u32 == case.number).then_some(slot)
    }

    pub(super) fn become_ready(&mut self, case: CaseRef) {
        if let Some(slot) = self.live(case) {
            self.join_line(slot);
        }
    }

    /// Puts a case with open needs into the line, now or when it may be assigned.
    pub(super) fn join_line(&mut self, slot: usize) {
        let case = &self.cases[slot];
        if case.standing.is_some() {
            return self.stand_again(slot);
        }
        if !case.has_open_slot() {
            return;
        }
        if case.ready > self.now {
            self.agenda
                .add(case.ready, Event::Ready(case.reference(slot)));
            return;
        }
        let number = self.cases[slot].record.number.index() as u64;
        let standing = self.line.join(self.asks(slot), number, slot);
        self.cases[slot].standing = Some(standing);
        self.assign_wanted = true;
    }

    /// What a case in the line asks for may have changed: it takes its place by what it asks for now.
    pub(super) fn stand_again(&mut self, slot: usize) {
        if let Some(standing) = self.cases[slot].standing {
            let standing = self.line.change(standing, self.asks(slot), slot);
            self.cases[slot].standing = Some(standing);
        }
    }

    /// A case in the line stays as long as a need is open.
    pub(super) fn stand_again_or_leave(&mut self, slot: usize) {
        if self.cases[slot].has_open_slot() {
            self.stand_again(slot);
        } else {
            self.leave_line(slot);
        }
    }

    pub(super) fn leave_line(&mut self, slot: usize) {
        if let Some(standing) = self.cases[slot].standing.take() {
            self.line.leave(standing);
        }
    }

    /// What a case asks for, and its order in the line: priority (unless first come), then number.
    fn asks(&self, slot: usize) -> Asks {
        let case = &self.cases[slot];
        let open = case
            .slots
            .iter()
            .filter(|slot| slot.state == SlotState::Open);
        let interrupts = self.scenario.priorities[case.priority.index()].interrupts();
        Asks {
            rank: self.line_rank(slot),
            roles: open.fold(RoleSet::EMPTY, |roles, slot| roles.or(slot.roles)),
            always: interrupts,
            told_first: case.direct.is_some(),
            waits: case.waits(),
        }
    }

    /// First part of the order in the line.
    pub(super) fn line_rank(&self, slot: usize) -> usize {
        match self.scenario.dispatch.line {
            LineRule::Priority => self.cases[slot].priority.index(),
            LineRule::FirstCome | LineRule::Loss => 0,
        }
    }

    /// Expired when nobody has begun the stage by its deadline.
    pub(super) fn meet_deadline(&mut self, case: CaseRef, entry: u32) {
        if let Some(slot) = self.live(case)
            && self.cases[slot].entry == entry
            && self.cases[slot]
                .record
                .stages
                .last()
                .is_some_and(|stage| stage.began.is_none())
        {
            self.close(slot, Outcome::Expired);
        }
    }

    /// Withdrawn unless somebody has been on scene.
    pub(super) fn lose_patience(&mut self, case: CaseRef) {
        if let Some(slot) = self.live(case)
            && self.cases[slot]
                .record
                .visits
                .iter()
                .all(|visit| visit.arrived.is_none())
        {
            self.close(slot, Outcome::Withdrawn);
        }
    }
}

impl Case {
    /// Whether it waits in the line for a unit that must come.
    pub(super) fn waits(&self) -> bool {
        self.slots
            .iter()
            .any(|slot| slot.state == SlotState::Open && slot.must)
    }
}
