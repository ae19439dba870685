//! Intake: matters become known, may be assigned, expire or are given up.

use super::agenda::{CaseRef, Event};
use super::case::{Case, SlotState};
use super::incident_record::Outcome;
use super::record::Recorder;
use super::world::World;
use crate::model::{IncidentId, LineRule, ToldFirst};
use crate::random::Purpose;
use crate::units::SimTime;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// The next incident is reported now.
    pub(super) fn become_known(&mut self) {
        let number = IncidentId::new(self.next_report);
        let candidate = &self.demand.incidents[self.next_report];
        self.next_report += 1;
        let slot = self.unused_cases.pop().unwrap_or_else(|| {
            self.cases.push(Case::unused(candidate));
            self.cases.len() - 1
        });
        let counted = self.demand.window.contains(candidate.reported);
        self.cases[slot].open(number, candidate, counted);
        self.present += 1;
        let scenario = self.scenario;
        let kind = &scenario.types[candidate.kind.index()];
        self.cases[slot].entries.resize(kind.stages.len(), 0);
        let channel = &scenario.channels[candidate.channel.index()];
        if let ToldFirst::Responsible {
            switchboard_delay, ..
        } = &channel.first
        {
            let draw = self
                .chance
                .uniform(Purpose::SwitchboardDelay, candidate.key, 0);
            self.cases[slot].direct = Some(switchboard_delay.quantile(draw));
            self.cases[slot].ready = self.now;
            self.cases[slot].record.ready = self.now;
        }
        if let Some(patience) = &kind.patience {
            let waits = patience.quantile(self.chance.uniform(Purpose::Patience, candidate.key, 0));
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
        let found = self.cases.get(case.slot)?;
        (found.live && found.record.number.index() as u32 == case.number).then_some(case.slot)
    }

    pub(super) fn become_ready(&mut self, case: CaseRef) {
        if let Some(slot) = self.live(case) {
            self.join_line(slot);
        }
    }

    /// Puts a case with open needs into the line, now or when it may be assigned.
    pub(super) fn join_line(&mut self, slot: usize) {
        let case = &self.cases[slot];
        if case.in_line || !case.has_open_slot() {
            return;
        }
        if case.ready > self.now {
            self.agenda
                .add(case.ready, Event::Ready(case.reference(slot)));
            return;
        }
        let key = self.line_key(slot);
        let position = self
            .line
            .partition_point(|&other| self.line_key(other) < key);
        self.line.insert(position, slot);
        self.cases[slot].in_line = true;
        self.assign_wanted = true;
    }

    /// Order in the line: priority (unless first come), report time, number.
    pub(super) fn line_key(&self, slot: usize) -> (usize, SimTime, IncidentId) {
        let case = &self.cases[slot];
        let priority = match self.scenario.dispatch.line {
            LineRule::Priority => case.priority.index(),
            LineRule::FirstCome | LineRule::Loss => 0,
        };
        (priority, case.record.reported, case.record.number)
    }

    pub(super) fn leave_line(&mut self, slot: usize) {
        if std::mem::take(&mut self.cases[slot].in_line)
            && let Some(position) = self.line.iter().position(|&other| other == slot)
        {
            self.line.remove(position);
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
