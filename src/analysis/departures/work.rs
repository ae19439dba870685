//! Departures of the work on scene.

use super::collect::{Breach, Departures, quoted};
use super::demand::{of_stage, of_type};
use super::one_unit::Facts;
use crate::analysis::assumption::{Approximation, Assumption};
use crate::analysis::effects::Effects;
use crate::analysis::service::{Service, on_scene};
use crate::model::{IncidentType, LineRule, Scenario, Stage};

impl Departures {
    pub(super) fn work(&mut self, service: &Service<'_>, facts: &Facts) {
        let scenario = service.scenario;
        let time = |keep: fn(f64, bool) -> bool| {
            let trips = service.trips.indexed_iter();
            let mut possible = trips.filter(|(_, trip)| trip.is_some());
            possible.find_map(|((origin, unit), _)| {
                let (kind, unit) = (service.origins[origin].kind, service.units[unit]);
                let time = on_scene(scenario, kind, unit);
                keep(time.mean, time.exponential).then_some((kind, unit))
            })
        };
        let times = match (facts.uniform, facts.loss, facts.single) {
            (_, _, true) | (true, true, _) => Approximation::MeanTimes,
            (true, false, _) | (false, false, _) => Approximation::Kimura,
            (false, true, _) => Approximation::MeanTimes,
        };
        self.note(
            Assumption::Exponential,
            time(|mean, exponential| mean > 0.0 && !exponential)
                .map(|(kind, unit)| time_on_scene(scenario, kind, unit)),
            facts.general_times(),
            Some(times),
        );
        self.note(
            Assumption::SomeTime,
            time(|mean, _| mean <= 0.0).map(|(kind, unit)| time_on_scene(scenario, kind, unit)),
            Effects::ALL,
            None,
        );
        self.first_stages(scenario);
        self.mixed_types(service, facts);
        self.interruption(service, facts);
    }

    fn first_stages(&mut self, scenario: &Scenario) {
        let find = |broken: &dyn Fn(&Stage) -> bool| {
            let mut kinds = scenario.types.iter();
            kinds.find(|kind| kind.stages.first().is_some_and(broken))
        };
        let breach = |kind: Option<&IncidentType>, what: &str| {
            kind.map(|kind| Breach::of(&kind.name, of_stage(kind, what)))
        };
        let left_out = Some(Approximation::LeftOut);
        let deadline = find(&|stage| stage.deadline.is_some());
        self.note(
            Assumption::NoDeadline,
            breach(deadline, "deadline"),
            Effects::ALL,
            left_out,
        );
        let back_up = find(&|stage| stage.back_up.is_some());
        self.note(
            Assumption::NoBackUp,
            breach(back_up, "back_up"),
            Effects::ALL,
            left_out,
        );
        let perhaps = find(&|stage| {
            stage
                .needs
                .iter()
                .any(|need| need.number > 0 && !need.must_come)
        });
        self.note(
            Assumption::MustCome,
            breach(perhaps, "needs"),
            Effects::ALL,
            None,
        );
        let roles = scenario.roles.len();
        let waits = find(&|stage| {
            let mut asked = stage.needs.iter().flat_map(|need| need.roles.iter(roles));
            asked.any(|role| !stage.may_start.contains(role))
        });
        self.note(
            Assumption::MayStart,
            breach(waits, "may_start"),
            Effects::ALL,
            None,
        );
    }

    /// Types that keep units busy for different times need an order that does not look at types.
    fn mixed_types(&mut self, service: &Service<'_>, facts: &Facts) {
        let scenario = service.scenario;
        let used: Vec<&IncidentType> = scenario
            .types
            .iter()
            .enumerate()
            .filter(|(kind, _)| service.rate_of(|origin| origin.kind == *kind) > 0.0)
            .map(|(_, kind)| kind)
            .collect();
        let mut rows = service.origins.iter().zip(service.busy.outer_iter());
        let alike = rows
            .next()
            .is_none_or(|(_, first)| rows.all(|(_, row)| row == first));
        if facts.loss || alike {
            return;
        }
        let several = used.iter().any(|kind| kind.priority != used[0].priority);
        let ordered = scenario.dispatch.line == LineRule::Priority && several;
        let touches = Effects::ALL.without(Effects::BUSY.when(facts.uniform));
        let as_first_come = Some(Approximation::AsFirstCome);
        self.note(
            Assumption::FirstComeFirstServed,
            ordered.then(|| Breach::at("dispatch.line")),
            touches.when(!facts.single),
            as_first_come,
        );
        let delayed = used
            .iter()
            .find(|kind| kind.dispatch_delay != used[0].dispatch_delay);
        self.note(
            Assumption::EqualDelays,
            delayed.map(|kind| Breach::of(&kind.name, of_type(kind, "dispatch_delay"))),
            touches,
            as_first_come,
        );
    }

    fn interruption(&mut self, service: &Service<'_>, facts: &Facts) {
        let scenario = service.scenario;
        let used = |priority: usize| {
            let of = |kind: usize| scenario.types[kind].priority.index();
            service.rate_of(|origin| of(origin.kind) == priority) > 0.0
        };
        let used: Vec<usize> = (0..scenario.priorities.len())
            .filter(|&at| used(at))
            .collect();
        let mut above = used.iter().take(used.len().saturating_sub(1));
        let interrupts = |&&priority: &&usize| scenario.priorities[priority].interrupts_jobs;
        let all = above.clone().all(|priority| interrupts(&priority));
        let first = above
            .find(interrupts)
            .map(|&priority| &scenario.priorities[priority].name);
        let ordered = scenario.dispatch.line == LineRule::Priority;
        let solved = facts.one_exponential && ordered && all;
        let spatial = Effects::WHERE.or(Effects::WITHIN);
        let touches = if solved || facts.one_exponential && !facts.loss {
            spatial.or(Effects::WAIT.or(Effects::DELAY).when(!solved))
        } else {
            Effects::ALL
        };
        self.note(
            Assumption::NoInterruption,
            first
                .map(|name| Breach::of(name, format!("priorities.{}.may_interrupt", quoted(name)))),
            touches,
            Some(Approximation::AsUninterrupted),
        );
    }
}

/// Where the on-scene time of a unit with a type is written.
fn time_on_scene(scenario: &Scenario, kind: usize, unit: usize) -> Breach {
    let crew = &scenario.units[unit];
    let of = &scenario.types[kind];
    let own = crew.on_scene.iter();
    if own
        .into_iter()
        .any(|(of, _)| of.is_none_or(|of| of.index() == kind))
    {
        let key = format!("units.{}.on_scene", quoted(&crew.post_name));
        return Breach::of(&of.name, key);
    }
    Breach::of(&of.name, of_stage(of, "on_scene"))
}
