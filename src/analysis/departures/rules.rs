//! Departures of the rules of dispatch.

use super::collect::{Breach, Departures, quoted};
use super::one_unit::Facts;
use crate::analysis::assumption::{Approximation, Assumption};
use crate::analysis::effects::Effects;
use crate::analysis::service::Service;
use crate::model::{DailyHours, PolicyChoice};

impl Departures {
    pub(super) fn rules(&mut self, service: &Service<'_>, facts: &Facts) {
        let scenario = service.scenario;
        let rules = &scenario.dispatch;
        let always = DailyHours::always();
        let beat = scenario
            .pattern
            .beats
            .iter()
            .find(|beat| beat.hours != always);
        let beat = beat.filter(|_| rules.policy == PolicyChoice::OwnCellFirst && !facts.single);
        self.note(
            Assumption::FixedBeats,
            beat.map(|beat| Breach::of(&beat.name, format!("beats.{}", quoted(&beat.name)))),
            facts.position,
            Some(Approximation::AsNearest),
        );
        let kept = rules
            .reserve
            .iter()
            .position(|kept| kept.iter().any(|&kept| kept > 0));
        self.note(
            Assumption::NoReserve,
            kept.map(|priority| {
                let name = &scenario.priorities[priority].name;
                Breach::of(name, format!("dispatch.reserve.{}", quoted(name)))
            }),
            Effects::ALL,
            None,
        );
        self.note(
            Assumption::WholeLists,
            if facts.loss {
                None
            } else {
                short_list(service)
            },
            Effects::ALL,
            None,
        );
    }
}

/// A stream that not every unit can be sent to.
fn short_list(service: &Service<'_>) -> Option<Breach> {
    let scenario = service.scenario;
    let short = service.short_list()?;
    let cell = &scenario.geography.cells[service.origins[short].cell.index()].name;
    let listed = scenario.dispatch.policy == PolicyChoice::PreferenceList;
    let key = if listed {
        format!("dispatch.preference.{}", quoted(cell))
    } else {
        "travel".to_owned()
    };
    Some(Breach::of(cell, key))
}
