//! Departures of movement: where units are and what travel costs.

use super::collect::{Breach, Departures, quoted};
use super::one_unit::Facts;
use crate::analysis::assumption::{Approximation, Assumption};
use crate::analysis::effects::Effects;
use crate::analysis::service::Service;
use crate::model::Afterwards;

impl Departures {
    pub(super) fn movement(&mut self, service: &Service<'_>, facts: &Facts) {
        let scenario = service.scenario;
        let rules = &scenario.dispatch;
        let moves = !service.still;
        // With one unit, or the same way for all, busy times are only not exponential.
        let work = facts.general_times();
        self.note(
            Assumption::TravelFree,
            (moves && rules.travel_occupies).then(|| Breach::at("dispatch.travel_occupies")),
            work,
            Some(Approximation::TravelInBusyTime),
        );
        self.note(
            Assumption::FreeFromClearing,
            (moves && service.comes_home_busy()).then(|| Breach::at("dispatch.free_from")),
            work,
            Some(Approximation::ReturnInBusyTime),
        );
        let stays = rules.afterwards == Afterwards::Stay;
        let elsewhere = !service.at_post();
        let starts = elsewhere && rules.afterwards == Afterwards::AtPost;
        self.note(
            Assumption::AtPost,
            (elsewhere && !starts).then(|| Breach::at("dispatch.afterwards")),
            facts.position,
            (!stays).then_some(Approximation::AsAtPost),
        );
        self.note(
            Assumption::StartsFromPost,
            starts.then(|| Breach::at("dispatch.next_job_from")),
            facts.position,
            Some(Approximation::AsAtPost),
        );
        let reassigns = moves && rules.reassign_margin.is_some();
        self.note(
            Assumption::NoReassignment,
            reassigns.then(|| Breach::at("dispatch.reassign_margin")),
            facts.position,
            Some(Approximation::AsNobody),
        );
        self.travel(service, facts.position);
    }

    fn travel(&mut self, service: &Service<'_>, touches: Effects) {
        let scenario = service.scenario;
        let travel = &scenario.geography.travel;
        let planned = Some(Approximation::PlannedTimes);
        let by_network = !travel.is_by_unit() && !service.still;
        let ferry = travel.ferries().first().filter(|_| by_network);
        self.note(
            Assumption::NoFerries,
            ferry.map(|ferry| Breach::of(&ferry.name, format!("ferries.{}", quoted(&ferry.name)))),
            touches,
            planned,
        );
        let slow = by_network && travel.ferries().is_empty() && travel.bands().count() > 1;
        let mode = service.units.first().and_then(|&unit| {
            let role = &scenario.roles[scenario.units[unit].role.index()];
            scenario.geography.modes.get(role.mode)
        });
        let key = mode.map_or_else(String::new, |mode| {
            format!("modes.{}.slow", quoted(&mode.name))
        });
        self.note(
            Assumption::SameTravel,
            slow.then(|| Breach::at(key)),
            touches,
            planned,
        );
    }
}
