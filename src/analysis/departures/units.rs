//! Departures of units: shifts, absence, patrols and other work.

use super::collect::{Breach, Departures, quoted};
use super::one_unit::Facts;
use crate::analysis::assumption::{Approximation, Assumption};
use crate::analysis::effects::Effects;
use crate::analysis::service::Service;
use crate::model::{Crew, Scenario, Schedule, SentTo, Unit};

impl Departures {
    pub(super) fn units(&mut self, service: &Service<'_>, facts: &Facts) {
        let scenario = service.scenario;
        let units = || service.units.iter().map(|&unit| &scenario.units[unit]);
        let shifts = units().find(|unit| unit.schedule != Schedule::Always);
        self.note(
            Assumption::AlwaysOnDuty,
            shifts.map(|unit| of_unit(unit, "roster")),
            Effects::ALL,
            facts.uniform.then_some(Approximation::OnDutyByHour),
        );
        let absent = units().find_map(|unit| may_be_absent(scenario, unit));
        self.note(
            Assumption::AlwaysPresent,
            absent,
            Effects::ALL,
            Some(Approximation::AllPresent),
        );
        let patrol = units().find(|unit| unit.patrol.is_some());
        self.note(
            Assumption::NoPatrol,
            patrol.map(|unit| of_unit(unit, "patrol")),
            facts.position,
            Some(Approximation::AsAtPost),
        );
        let moving = units().find(|unit| !unit.timetable.is_empty());
        self.note(
            Assumption::FixedPosts,
            moving.map(|unit| of_unit(unit, "timetable")),
            facts.position,
            Some(Approximation::AsAtPost),
        );
        let limited = units().find(|unit| unit.sent_to != SentTo::Everything);
        self.note(
            Assumption::SentToAll,
            limited.map(|unit| of_unit(unit, "sent_to")),
            Effects::ALL,
            None,
        );
        let duty = scenario
            .duties
            .iter()
            .find(|duty| units().any(|unit| duty.roles.contains(unit.role)));
        self.note(
            Assumption::NoDuties,
            duty.map(|duty| {
                // One duty for each site of a kind is named after the declared one.
                Breach::of(&duty.name, format!("duties.{}", quoted(&duty.declared)))
            }),
            Effects::ALL,
            Some(Approximation::LeftOut),
        );
        let backlog = scenario.backlog.iter().find(|store| {
            units().any(|unit| unit.takes_backlog && store.roles.contains(unit.role))
        });
        self.note(
            Assumption::NoBacklog,
            backlog
                .map(|store| Breach::of(&store.name, format!("backlog.{}", quoted(&store.name)))),
            Effects::ALL,
            Some(Approximation::LeftOut),
        );
    }
}

/// A unit and what is written of it.
pub(super) fn of_unit(unit: &Unit, what: &str) -> Breach {
    Breach::of(
        &unit.name,
        format!("units.{}.{what}", quoted(&unit.post_name)),
    )
}

fn may_be_absent(scenario: &Scenario, unit: &Unit) -> Option<Breach> {
    match unit.crew {
        Crew::Staff { absence, .. } if absence.value() > 0.0 => {
            let role = &scenario.roles[unit.role.index()].name;
            Some(Breach::of(
                &unit.name,
                format!("roles.{}.absence", quoted(role)),
            ))
        }
        Crew::Volunteers { attendance, .. } if attendance.value() < 1.0 => {
            Some(of_unit(unit, "attendance"))
        }
        _ => None,
    }
}
