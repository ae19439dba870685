//! Legal candidates of a need, and whom the policy would send.

use super::board::Board;
use super::reach::{ROUNDING, Reach};
use crate::replay::records::{Cause, Incident};
use crate::replay::scenario::matters::{Need, Stage};

/// A unit that may be sent.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub unit: usize,
    pub reach: Reach,
    /// It surely may.
    pub sure: bool,
}

/// What is asked for: a need of an incident at an instant.
pub struct Request<'a> {
    pub incident: &'a Incident,
    pub stage: &'a Stage,
    pub need: &'a Need,
    pub place: usize,
    /// Rank of its priority, 0 = highest.
    pub rank: usize,
    pub now: i64,
}

impl Board<'_> {
    /// The free units that may be sent for a request.
    pub fn candidates(&self, request: &Request<'_>) -> Vec<Candidate> {
        let free = |unit: &usize| match self.states[*unit].availability {
            "free" => true,
            "highest only" => request.rank == 0,
            _ => false,
        };
        let units = (0..self.states.len()).filter(free);
        units
            .filter_map(|unit| self.within_reach(unit, request))
            .collect()
    }

    /// A unit of a role and with the skills asked for that can come before its window ends.
    pub fn within_reach(&self, unit: usize, request: &Request<'_>) -> Option<Candidate> {
        let declared = &self.case.plan.units[unit];
        let need = request.need;
        if !need.roles.contains(&declared.role) || !need.skills.is_subset(&declared.skills) {
            return None;
        }
        let reach = self.reach(unit, request.place, request.now)?;
        let farthest = self.farthest(unit, request)?;
        if reach.least - ROUNDING > farthest {
            return None;
        }
        let ends = self.window_end(unit, request.now);
        let latest = ends.saturating_sub(self.case.plan.dispatch.last_call);
        let in_time =
            |planned: i64| request.rank == 0 || request.now.saturating_add(planned) < latest;
        in_time(reach.least - ROUNDING).then(|| Candidate {
            unit,
            reach,
            sure: reach.sure
                && in_time(reach.most.saturating_add(ROUNDING))
                && (farthest == i64::MAX || reach.most.saturating_add(ROUNDING) <= farthest),
        })
    }

    /// The longest planned time at which a unit is in dispatch for a request; `None` when it is out of it.
    pub fn farthest(&self, unit: usize, request: &Request<'_>) -> Option<i64> {
        let Some(rules) = &self.case.plan.units[unit].sent_to else {
            return Some(i64::MAX);
        };
        let priority = &self.case.plan.priorities[request.rank].name;
        let reaches = rules
            .iter()
            .filter_map(|rule| rule.reach(request.incident, priority, &request.stage.name));
        reaches.max()
    }

    /// What the policy sees: candidates of the own dispatch area while there are some, if it goes first, of
    /// the roles that need not be kept in reserve.
    fn seen(&self, request: &Request<'_>, candidates: &[Candidate]) -> Vec<Candidate> {
        let plan = self.case.plan;
        let candidates = &self.of_area(request, candidates);
        let role = |candidate: &Candidate| plan.units[candidate.unit].role.clone();
        let priority = &plan.priorities[request.rank].name;
        let spared = candidates.iter().filter_map(|candidate| {
            let role = role(candidate);
            let key = (priority.clone(), role.clone());
            let kept = plan.dispatch.reserve.get(&key).copied().unwrap_or(0);
            let same = candidates
                .iter()
                .filter(|other| plan.units[other.unit].role == role);
            let surely = same.clone().filter(|other| other.sure).count();
            if kept > 0 && same.count() <= kept {
                return None;
            }
            let sure = candidate.sure && (kept == 0 || surely > kept);
            Some(Candidate { sure, ..*candidate })
        });
        spared.collect()
    }

    /// Whether a unit is posted in the dispatch area of the place that asks.
    pub fn is_of_area(&self, unit: usize, request: &Request<'_>) -> bool {
        let ground = &self.case.plan.ground;
        let area = |place: usize| &ground.cells[ground.cell_of[place]].area;
        area(self.case.post(unit, request.now)) == area(request.place)
    }

    /// Candidates of the own dispatch area alone, while there surely are some and it goes first.
    fn of_area(&self, request: &Request<'_>, candidates: &[Candidate]) -> Vec<Candidate> {
        let own = |candidate: &&Candidate| self.is_of_area(candidate.unit, request);
        if !self.case.plan.dispatch.own_area_first || !candidates.iter().any(|one| own(&one)) {
            return candidates.to_vec();
        }
        let surely = candidates.iter().filter(own).any(|one| one.sure);
        let seen = candidates.iter().filter(|one| own(one) || !surely);
        let seen = seen.map(|one| Candidate {
            sure: one.sure && own(&one),
            ..*one
        });
        seen.collect()
    }

    /// What the policy looks at first, as the least and the most that it can be: less is preferred; then
    /// planned time decides, then order of declaration. `None`: the policy never sends the unit.
    fn preference(&self, candidate: &Candidate, request: &Request<'_>) -> Option<(u32, u32)> {
        let plan = self.case.plan;
        let unit = candidate.unit;
        let cell = plan.ground.cell_of[request.place];
        match &*plan.dispatch.policy {
            "own cell first" => {
                let (nearest, farthest) = self.ring(unit, cell, request.now);
                Some((u32::from(nearest), u32::from(farthest)))
            }
            "lowest sufficient role" => {
                let role = &plan.units[unit].role;
                let holds_back = if request.stage.may_start(role) {
                    0
                } else {
                    1_000_000
                };
                let rank = holds_back + plan.roles[role].rank;
                Some((rank, rank))
            }
            "preference list" => {
                let groups = plan.dispatch.preferences.get(&cell)?;
                let group = groups.iter().position(|group| group.contains(&unit))? as u32;
                Some((group, group))
            }
            _ => Some((0, 0)),
        }
    }

    /// Whether the policy would send somebody out of these for sure.
    pub fn sends_somebody(&self, request: &Request<'_>, candidates: &[Candidate]) -> Option<usize> {
        let seen = self.seen(request, candidates);
        let sent = |candidate: &&Candidate| {
            candidate.sure && self.preference(candidate, request).is_some()
        };
        seen.iter().find(sent).map(|candidate| candidate.unit)
    }

    /// Who surely would be sent before `chosen`, out of these; and whether the whole choice is beyond doubt.
    pub fn better(
        &self,
        request: &Request<'_>,
        candidates: &[Candidate],
        chosen: usize,
    ) -> (Option<usize>, bool) {
        let seen = self.seen(request, candidates);
        let own = seen.iter().find(|candidate| candidate.unit == chosen);
        let own = own.and_then(|own| Some((own, self.preference(own, request)?)));
        let Some((own, own_preference)) = own else {
            return (Some(chosen), true);
        };
        let list = self.case.plan.dispatch.policy == "preference list";
        let split = self.case.plan.dispatch.split_ties;
        let mut exact = own.reach.is_exact() || list;
        for other in seen.iter().filter(|other| other.unit != chosen) {
            let Some(preference) = self.preference(other, request) else {
                continue;
            };
            let surely_before = match () {
                () if preference.1 < own_preference.0 => true,
                () if preference.0 > own_preference.1 => false,
                () if preference != own_preference || preference.0 != preference.1 => {
                    exact = false;
                    false
                }
                () if list => !split && other.unit < chosen,
                () if other.reach.is_exact() && other.reach == own.reach => other.unit < chosen,
                () => other.reach.most.saturating_add(ROUNDING) < own.reach.least,
            };
            exact &= other.sure && (other.reach.is_exact() || list);
            if other.sure && surely_before {
                return (Some(other.unit), exact);
            }
        }
        (None, exact)
    }

    /// How much it matters what a unit is doing, as the interruption of a request sees it: less is taken
    /// first. `None` when it may not be interrupted; and whether that is sure.
    pub fn interruption_class(&self, unit: usize, request: &Request<'_>) -> Option<(usize, bool)> {
        let plan = self.case.plan;
        let state = &self.states[unit];
        let may = |what: &str| plan.priorities[request.rank].may_interrupt.contains(what);
        if !state.in_window {
            return None;
        }
        match (state.status, state.cause) {
            ("on backlog", _) => may("backlog").then_some((0, true)),
            ("on duty task", Cause::Break) => may("duties").then_some((1, true)),
            ("on duty task", Cause::Duty(duty)) => {
                (may("duties") && plan.duties[duty].preemptible).then_some((1, true))
            }
            ("travelling" | "on scene", Cause::Incident(number)) => {
                let other = &self.case.records.incidents[number];
                let (rank, sure) = super::needs::priority_at(self.case, other, request.now);
                let lower = rank > request.rank && number != request.incident.number;
                (may("jobs") && lower).then(|| (2 + plan.priorities.len() - rank, sure))
            }
            _ => None,
        }
    }
}
