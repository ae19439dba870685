//! Assignment: the scan of the line, asking the policy, and sending the chosen unit.

use super::agenda::Event;
use super::case::{Slot, SlotState};
use super::incident_record::Outcome;
use super::record::Recorder;
use super::world::World;
use crate::model::{LineRule, Several, ToldFirst, UnitId};
use crate::policy::{Candidates, Request, Situation};
use crate::units::Span;

/// What becomes of a case after it has been tried.
enum Tried {
    /// It stays in the line.
    Waits,
    /// Nothing is open any more, or not yet.
    Leaves,
    /// Nobody could be sent and there is no line.
    Lost,
}

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Scans the line once, in its order.
    pub(super) fn assign(&mut self) {
        self.assign_wanted = false;
        let rules = &self.scenario.dispatch;
        let mut blocked = false;
        self.line.begin_scan();
        while let Some(case) = self.next_in_line(blocked) {
            match self.try_case(case) {
                Tried::Waits => self.stand_again(case),
                Tried::Leaves => self.leave_line(case),
                Tried::Lost => self.close(case, Outcome::Lost),
            }
            blocked |=
                rules.blocking && self.cases[case].standing.is_some() && self.cases[case].waits();
        }
        if let Some(margin) = rules.reassign_margin {
            self.reassign(margin);
        }
    }

    /// The next case in line that somebody could be sent to, or that has to be tried all the same:
    /// when there is no line, or when it would stop the scan. Behind one that blocks only those are
    /// left that a unit is told of without the switchboard.
    fn next_in_line(&mut self, blocked: bool) -> Option<usize> {
        if blocked {
            return self.line.next(|asks| asks.told_first);
        }
        let rules = &self.scenario.dispatch;
        let anybody = self.prepared.interrupts || !self.free_roles.is_empty();
        let every = rules.line == LineRule::Loss || rules.blocking && anybody;
        let free = self.free_roles;
        self.line
            .next(|asks| every || asks.always || asks.told_first || asks.roles.meets(free))
    }

    fn try_case(&mut self, case: usize) -> Tried {
        if self.cases[case].direct.is_some() {
            return self.tell_responsible(case);
        }
        let rules = &self.scenario.dispatch;
        let first_try = !std::mem::replace(&mut self.cases[case].tried, true);
        let sent = match rules.several {
            Several::Together => self.send_together(case),
            Several::AsTheyCome | Several::WhoeverIsFree => self.send_each(case),
        };
        if rules.line == LineRule::Loss && first_try {
            let slots = &self.cases[case].slots; // Who stays, or was told first, has one.
            if !sent && slots.iter().all(|slot| slot.unit.is_none()) {
                return Tried::Lost;
            }
            self.lapse_open_slots(case);
            self.go_on_without(case);
        } else if rules.several == Several::WhoeverIsFree && sent && self.somebody_may_start(case) {
            self.lapse_open_slots(case);
            self.go_on_without(case);
        }
        if self.cases[case].has_open_slot() {
            Tried::Waits
        } else {
            Tried::Leaves
        }
    }

    /// The cell's responsible unit hears first: it goes at once if it is free; the switchboard sees to the rest later.
    fn tell_responsible(&mut self, case: usize) -> Tried {
        let Some(delay) = self.cases[case].direct.take() else {
            return Tried::Waits;
        };
        let channel = &self.scenario.channels[self.cases[case].record.channel.index()];
        if let ToldFirst::Responsible { role, .. } = channel.first {
            let pattern = &self.scenario.pattern.roles;
            let cell = self.cases[case].record.cell.index();
            let slot = pattern
                .iter()
                .position(|&wanted| wanted == role)
                .map(|position| cell * pattern.len() + position);
            let unit = slot.and_then(|slot| self.responsible[slot]);
            let open = |slot: &Slot| slot.state == SlotState::Open && slot.roles.contains(role);
            let wanted = self.cases[case].slots.iter().position(open);
            if let (Some(unit), Some(wanted)) = (unit, wanted)
                && self.legal(unit, case, wanted).is_some()
            {
                self.send(case, wanted, unit);
            }
        }
        let reported = self.cases[case].record.reported;
        if self.cases[case].has_open_slot() {
            self.cases[case].ready = reported + delay;
            self.cases[case].record.ready = reported + delay;
            if self.cases[case].ready > self.now {
                let event = Event::Ready(self.cases[case].reference(case));
                self.agenda.add(reported + delay, event);
                return Tried::Leaves;
            }
            self.assign_wanted = true;
            return Tried::Waits;
        }
        self.cases[case].tried = true;
        Tried::Leaves
    }

    fn somebody_may_start(&self, case: usize) -> bool {
        let stage = self.stage_of(case);
        self.cases[case]
            .slots
            .iter()
            .any(|slot| self.may_start(stage, slot))
    }

    fn lapse_open_slots(&mut self, case: usize) {
        for slot in &mut self.cases[case].slots {
            if slot.state == SlotState::Open {
                slot.state = SlotState::Lapsed;
            }
        }
    }

    /// Fills each open need as far as units are free; tells whether anybody was sent.
    fn send_each(&mut self, case: usize) -> bool {
        let mut sent = false;
        for slot in 0..self.cases[case].slots.len() {
            if self.cases[case].slots[slot].state == SlotState::Open
                && let Some(unit) = self.choose(case, slot)
            {
                self.send(case, slot, unit);
                sent = true;
            }
        }
        sent
    }

    /// Sends all that must come at this instant, or nobody.
    fn send_together(&mut self, case: usize) -> bool {
        self.picks.clear();
        for slot in 0..self.cases[case].slots.len() {
            let Slot { state, must, .. } = self.cases[case].slots[slot];
            if state != SlotState::Open || !must {
                continue;
            }
            match self.choose(case, slot) {
                Some(unit) => self.picks.push((slot, unit)),
                None => {
                    self.picks.clear();
                    return false;
                }
            }
        }
        let picks = std::mem::take(&mut self.picks);
        for &(slot, unit) in &picks {
            self.send(case, slot, unit);
        }
        let sent = !picks.is_empty();
        self.picks = picks;
        self.picks.clear();
        self.send_each(case) || sent
    }

    /// The policy's choice for a need; units at something less urgent are interrupted only when it names nobody.
    fn choose(&mut self, case: usize, slot: usize) -> Option<UnitId> {
        self.choose_free(case, slot)
            .or_else(|| self.interruptible(case, slot))
    }

    /// The policy's choice among the units that are free for a need.
    pub(super) fn choose_free(&mut self, case: usize, slot: usize) -> Option<UnitId> {
        let mut pool = std::mem::take(&mut self.pool);
        pool.clear();
        let area = self.scenario.dispatch.own_area_first.then(|| {
            let geography = &self.scenario.geography;
            let cell = geography.places[self.cases[case].place.index()].cell;
            geography.cells[cell.index()].area.index()
        });
        self.fill_pool(case, slot, area, &mut pool);
        if area.is_some() && pool.is_empty() {
            self.fill_pool(case, slot, None, &mut pool);
        }
        let chosen = if pool.is_empty() {
            None
        } else {
            self.ask_policy(case, slot, &mut pool)
        };
        self.pool = pool;
        chosen
    }

    fn ask_policy(
        &mut self,
        case: usize,
        slot: usize,
        pool: &mut Vec<(Span, UnitId)>,
    ) -> Option<UnitId> {
        let situation = self.situation(case);
        let request = self.request(case, slot, &situation);
        let chosen = self
            .policy
            .choose(&request, Candidates::new(pool, &situation))
            .map(|candidate| candidate.unit());
        if chosen.is_none()
            && let Some(span) = self.policy.ask_again(&request)
        {
            self.agenda.add(
                self.now + span.max(Span::from_milliseconds(1)),
                Event::AskAgain,
            );
        }
        chosen
    }

    /// What a policy sees when it is asked about a case.
    pub(super) fn situation(&self, case: usize) -> Situation<'_> {
        Situation {
            scenario: self.scenario,
            at: self.now,
            cell: self.scenario.geography.places[self.cases[case].place.index()].cell,
            idle_since: &self.idle_since,
            responsible: &self.responsible,
            posts: &self.posts,
        }
    }

    /// What it is asked about one of the case's needs.
    pub(super) fn request<'r>(
        &self,
        case: usize,
        slot: usize,
        situation: &'r Situation<'r>,
    ) -> Request<'r> {
        let state = &self.cases[case];
        Request {
            situation,
            kind: state.record.kind,
            priority: state.priority,
            place: state.place,
            roles: state.slots[slot].roles,
            may_start: self.stage_of(case).may_start,
            reported: state.record.reported,
            key: state.key,
            stage: state.stage,
            chance: self.chance,
        }
    }
}
