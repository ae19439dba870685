//! Departures of demand: rates that change, callers who give up, channels.

use super::collect::{Breach, Departures, quoted};
use super::one_unit::Facts;
use crate::analysis::assumption::{Approximation, Assumption};
use crate::analysis::effects::Effects;
use crate::analysis::service::Service;
use crate::model::{IncidentType, ToldFirst};
use crate::random::Distribution;

impl Departures {
    pub(super) fn demand(&mut self, service: &Service<'_>, facts: &Facts) {
        self.changing_rate(service, facts);
        let scenario = service.scenario;
        let monthly = scenario
            .types
            .iter()
            .find(|kind| !flat(&kind.profile.months));
        let monthly = monthly.map(|kind| {
            let key = format!("profiles.{}.months", quoted(&kind.profile.name));
            Breach::of(&kind.name, key)
        });
        self.note(
            Assumption::SameAllYear,
            monthly,
            Effects::ALL,
            Some(Approximation::YearsMean),
        );
        let surge = scenario.surges.first();
        self.note(
            Assumption::NoSurges,
            surge.map(|surge| Breach::of(&surge.name, format!("surges.{}", quoted(&surge.name)))),
            Effects::ALL,
            Some(Approximation::Undisturbed),
        );
        let mut types = scenario
            .types
            .iter()
            .filter(|_| scenario.recorded.is_none());
        let repeated = types.find(|kind| kind.repeats.is_some());
        self.note(
            Assumption::NoRepeats,
            repeated.map(|kind| Breach::of(&kind.name, of_type(kind, "repeats"))),
            Effects::ALL,
            Some(Approximation::Undisturbed),
        );
        let effect = scenario.effects.first();
        self.note(
            Assumption::NoEffects,
            effect.map(|effect| {
                Breach::of(&effect.name, format!("effects.{}", quoted(&effect.name)))
            }),
            Effects::ALL,
            Some(Approximation::Undisturbed),
        );
        let impatient = scenario.types.iter().find(|kind| kind.patience.is_some());
        self.note(
            Assumption::PatientCallers,
            impatient.map(|kind| Breach::of(&kind.name, of_type(kind, "patience"))),
            Effects::ALL,
            Some(Approximation::AllWait),
        );
        let used = scenario.types.iter().flat_map(|kind| &kind.channels);
        let mut used = used.map(|(channel, _)| &scenario.channels[channel.index()]);
        let told = used.find(|channel| matches!(channel.first, ToldFirst::Responsible { .. }));
        self.note(
            Assumption::SwitchboardFirst,
            told.map(|channel| {
                Breach::of(
                    &channel.name,
                    format!("channels.{}.first", quoted(&channel.name)),
                )
            }),
            Effects::ALL,
            Some(Approximation::ThroughSwitchboard),
        );
    }

    fn changing_rate(&mut self, service: &Service<'_>, facts: &Facts) {
        let waits = Effects::WAIT.or(Effects::DELAY);
        let solved = facts.integrable && assigned_in_step(service);
        let touches = Effects::WITHIN
            .or(Effects::WHERE)
            .or(Effects::LOST.when(facts.loss))
            .or(Effects::BUSY.when(facts.loss || !facts.uniform))
            .or(waits.when(!solved));
        let changing = service
            .scenario
            .types
            .iter()
            .find(|kind| !flat(&kind.profile.week));
        self.note(
            Assumption::ConstantRate,
            changing.map(|kind| Breach::of(&kind.name, of_type(kind, "profile"))),
            touches,
            Some(Approximation::MeanRate),
        );
    }
}

/// Whether rates are the same all the time.
fn flat(factors: &[f64]) -> bool {
    factors.iter().all(|factor| (factor - 1.0).abs() < 1e-9)
}

/// Whether every incident may be assigned equally long after it happened, so that the rate of
/// those that may is the rate of those that happen, only later.
fn assigned_in_step(service: &Service<'_>) -> bool {
    let scenario = service.scenario;
    let delays = scenario.types.iter().flat_map(|kind| {
        let detection = kind.channels.iter();
        detection.map(|(channel, _)| {
            let detection = &scenario.channels[channel.index()].detection;
            match (detection, &kind.dispatch_delay) {
                (Distribution::Fixed(detection), Distribution::Fixed(delay)) => {
                    Some(*detection + *delay)
                }
                _ => None,
            }
        })
    });
    let mut delays = delays;
    let first = delays.next();
    first.is_none_or(|first| first.is_some() && delays.all(|delay| delay == first))
}

/// The dotted key of something about a type.
pub(super) fn of_type(kind: &IncidentType, what: &str) -> String {
    format!("types.{}.{what}", quoted(&kind.name))
}

/// The dotted key of something about a type's first stage.
pub(super) fn of_stage(kind: &IncidentType, what: &str) -> String {
    let stage = kind.stages.first().map_or("", |stage| stage.name.as_str());
    of_type(kind, &format!("stages.{}.{what}", quoted(stage)))
}
