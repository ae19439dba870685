//! Where a scenario departs from the assumptions of a model.

use super::answer::Departure;
use super::choice::eligible;
use super::service::on_scene;
use crate::model::{
    Afterwards, FreeFrom, LineRule, NextJobFrom, OnSceneRule, PolicyChoice, Scenario, Schedule,
    StartRule, ToldFirst,
};
use crate::random::Distribution;

/// The assumption whose only breach is answered exactly by integration over time.
pub(super) const CONSTANT_RATE: &str = "incidents come at a constant rate";

/// Collects departures.
#[derive(Default)]
struct Departures(Vec<Departure>);

impl Departures {
    fn note(
        &mut self,
        broken: bool,
        assumption: &'static str,
        found: &str,
        approximation: Option<&'static str>,
    ) {
        if broken
            && !self
                .0
                .iter()
                .any(|departure| departure.assumption == assumption)
        {
            self.0.push(Departure {
                assumption,
                found: found.to_owned(),
                approximation,
            });
        }
    }
}

/// Where it departs from the hypercube model.
pub(super) fn of_dispatching(scenario: &Scenario) -> Vec<Departure> {
    let mut departures = Departures::default();
    demand(scenario, &mut departures);
    units(scenario, &mut departures);
    work(scenario, &mut departures);
    movement(scenario, &mut departures);
    let rules = &scenario.dispatch;
    departures.note(
        rules.policy == PolicyChoice::OwnCellFirst,
        "the nearest free unit or the first of a list is sent",
        "the cell's own unit is sent first",
        Some("as if the nearest were sent"),
    );
    departures.note(
        rules.reserve.iter().flatten().any(|&kept| kept > 0),
        "no unit is kept back",
        "a reserve is kept",
        None,
    );
    departures.0
}

/// Where it departs from the chain of a team without a line.
pub(super) fn of_team(scenario: &Scenario) -> Vec<Departure> {
    let mut departures = Departures::default();
    demand(scenario, &mut departures);
    units(scenario, &mut departures);
    work(scenario, &mut departures);
    movement(scenario, &mut departures);
    together(scenario, StartRule::First, &mut departures);
    departures.0
}

/// Where it departs from the line of calls that start together.
pub(super) fn of_joint_start(scenario: &Scenario) -> Vec<Departure> {
    let mut departures = of_team(scenario);
    departures.retain(|departure| departure.assumption != START_AT_ONCE);
    departures
}

const START_AT_ONCE: &str = "work begins with the first unit";

fn together(scenario: &Scenario, start: StartRule, departures: &mut Departures) {
    let stages = || scenario.types.iter().filter_map(|kind| kind.stages.first());
    departures.note(
        stages().any(|stage| stage.on_scene_rule != OnSceneRule::EachItsOwn),
        "every unit stays for its own time",
        "all leave together",
        None,
    );
    let roles = scenario.roles.len();
    let waits = |stage: &crate::model::Stage| {
        let mut needed = stage.needs.iter().flat_map(|need| need.roles.iter(roles));
        needed.any(|role| !stage.may_start.contains(role))
    };
    departures.note(
        stages().any(waits),
        "whoever comes may start",
        "some must wait for others",
        None,
    );
    departures.note(
        stages().any(|stage| stage.start != start),
        START_AT_ONCE,
        "it begins when all are there",
        None,
    );
    departures.note(
        stages()
            .flat_map(|stage| &stage.needs)
            .any(|need| need.number > 0 && !need.must_come),
        "what is asked for must come",
        "some may be sent",
        None,
    );
}

fn demand(scenario: &Scenario, departures: &mut Departures) {
    let flat = |factors: &[f64]| factors.iter().all(|factor| (factor - 1.0).abs() < 1e-9);
    let changes = scenario.types.iter().find(|kind| !flat(&kind.profile.week));
    let mean_rate = Some("spatial figures at the mean rate, waits by integration over the week");
    let found = changes.map_or_else(String::new, |kind| {
        format!("{} changes over the week", kind.name)
    });
    departures.note(changes.is_some(), CONSTANT_RATE, &found, mean_rate);
    departures.note(
        scenario
            .types
            .iter()
            .any(|kind| !flat(&kind.profile.months))
            || !scenario.surges.is_empty(),
        "the rate is the same all year",
        "months or surges change it",
        Some("the year's mean rate, without surges"),
    );
    departures.note(
        scenario.types.iter().any(|kind| kind.patience.is_some()),
        "callers do not give up",
        "some do",
        None,
    );
    let told = |kind: &crate::model::IncidentType| {
        let mut channels = kind
            .channels
            .iter()
            .map(|(channel, _)| &scenario.channels[channel.index()]);
        channels.any(|channel| {
            matches!(channel.first, ToldFirst::Responsible { .. }) || channel.starts_at.is_some()
        })
    };
    departures.note(
        scenario.types.iter().any(told),
        "the switchboard hears of everything first",
        "a channel tells the cell's own unit",
        None,
    );
}

fn units(scenario: &Scenario, departures: &mut Departures) {
    let units = || {
        eligible(scenario)
            .into_iter()
            .map(|unit| &scenario.units[unit])
    };
    let cycle = units().find(|unit| unit.schedule != Schedule::Always);
    let found = cycle.map_or_else(String::new, |unit| format!("{} works in shifts", unit.name));
    departures.note(
        cycle.is_some(),
        "every unit is on duty all the time",
        &found,
        None,
    );
    departures.note(
        units().any(|unit| unit.patrol.is_some() || unit.moves()),
        "a free unit is at its post",
        "units patrol, or their posts move",
        Some("as if at their posts"),
    );
    departures.note(
        !scenario.duties.is_empty()
            || (!scenario.backlog.is_empty() && units().any(|unit| unit.takes_backlog)),
        "units have no other work",
        "there are duties or backlog work",
        None,
    );
}

fn work(scenario: &Scenario, departures: &mut Departures) {
    let units = eligible(scenario);
    let general = (0..scenario.types.len())
        .flat_map(|kind| units.iter().map(move |&unit| (kind, unit)))
        .find(|&(kind, unit)| {
            let time = on_scene(scenario, kind, unit);
            time.mean_minutes > 0.0 && !time.exponential
        });
    let found = general.map_or_else(String::new, |(kind, _)| {
        format!("those of {} are not", scenario.types[kind].name)
    });
    departures.note(
        general.is_some(),
        "on-scene times are exponential",
        &found,
        Some("waits by Kimura's interpolation (1986) between M/D/c and M/M/c; the rest from the mean"),
    );
    let idle = (0..scenario.types.len())
        .flat_map(|kind| units.iter().map(move |&unit| (kind, unit)))
        .any(|(kind, unit)| on_scene(scenario, kind, unit).mean_minutes <= 0.0);
    departures.note(
        idle,
        "every unit takes some time on scene",
        "some take none",
        None,
    );
    let stages = || scenario.types.iter().filter_map(|kind| kind.stages.first());
    departures.note(
        stages().any(|stage| stage.deadline.is_some() || stage.back_up.is_some()),
        "nothing ends or grows by itself",
        "there are deadlines or calls for back-up",
        None,
    );
    departures.note(
        scenario
            .priorities
            .iter()
            .any(|priority| priority.interrupts_jobs),
        "no job is interrupted",
        "a priority may interrupt jobs",
        None,
    );
}

fn movement(scenario: &Scenario, departures: &mut Departures) {
    let rules = &scenario.dispatch;
    departures.note(
        rules.travel_occupies,
        "travel does not keep a unit busy",
        "it does",
        Some("busy times contain the travel from the post, by Jarvis's approximation"),
    );
    departures.note(
        rules.free_from == FreeFrom::Return,
        "a unit is free from clearing",
        "it is free from its return",
        Some("busy times contain the way back"),
    );
    let elsewhere = rules.afterwards != Afterwards::AtPost
        || (rules.next_job_from == NextJobFrom::Scene && rules.line != LineRule::Loss);
    departures.note(
        elsewhere && rules.free_from != FreeFrom::Return,
        "a unit is at its post whenever it is free",
        "it travels back, stays, or goes on from the scene",
        Some("as if at its post"),
    );
    departures.note(
        rules.reassign_margin.is_some(),
        "nobody is sent in another's place",
        "nearer units take over",
        Some("as if nobody did"),
    );
    let turn_outs = eligible(scenario).into_iter().map(|unit| {
        let crew = &scenario.units[unit];
        crew.call_out
            .as_ref()
            .unwrap_or(&scenario.roles[crew.role.index()].turn_out)
    });
    let travel = &scenario.geography.travel;
    let varies = turn_outs
        .into_iter()
        .any(|time| !matches!(time, Distribution::Fixed(_)))
        || !travel.ferries().is_empty()
        || travel.bands().count() > 1;
    departures.note(
        varies,
        "a trip takes always the same time",
        "turn-out, ferries or hours change it",
        Some("planned times, in the mean over the week"),
    );
}

/// Mean minutes from the report until a unit may be assigned, over incidents weighted by
/// `rate` of their type; and whether it is always the same.
pub(super) fn dispatch_delay(scenario: &Scenario, rate: impl Fn(usize) -> f64) -> (f64, bool) {
    let (mut sum, mut total) = (0.0, 0.0);
    for (kind, of) in scenario.types.iter().enumerate() {
        sum += rate(kind) * of.dispatch_delay.mean_minutes();
        total += rate(kind);
    }
    let first = scenario.types.first().map(|kind| &kind.dispatch_delay);
    let same = scenario.types.iter().all(|kind| {
        matches!(kind.dispatch_delay, Distribution::Fixed(_)) && Some(&kind.dispatch_delay) == first
    });
    (if total > 0.0 { sum / total } else { 0.0 }, same)
}
