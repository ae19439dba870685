//! Checks of what units may be sent to: that every need finds somebody, that every rule holds for something.

use super::whereabouts;
use crate::language::{Both, both};
use crate::model::{
    ChannelId, Need, PlaceId, PriorityId, Scenario, Sending, SentTo, Stage, TypeId, Unit, UnitId,
    Wanted,
};
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Span;
use std::collections::BTreeSet;

/// Checks the rules of a scenario.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    if scenario
        .units
        .iter()
        .all(|unit| unit.sent_to == SentTo::Everything)
    {
        return;
    }
    let matters = Matters::of(scenario);
    check_needs(root, &matters, inspection);
    check_rules(root, &matters, inspection);
}

/// Needs that must be met by units none of which may be sent.
fn check_needs(root: &Table, matters: &Matters<'_>, inspection: &Inspection) {
    for (kind, incident_type) in matters.scenario.types.iter().enumerate() {
        for (stage, rung) in incident_type.stages.iter().enumerate() {
            let kind = TypeId::new(kind);
            let asked = Asked { kind, stage };
            let stuck = |need: &Need| need.must_come && matters.is_stuck(asked, need);
            if !rung.needs.iter().any(stuck) {
                continue;
            }
            let found = both!(
                "nobody may be sent to \"{}\", stage \"{}\": the units it needs are sent to other matters only, or are never near enough",
                "“{}”的阶段“{}”无人可派：它所需的单位只派往其他警情，或永远不够近",
                incident_type.name,
                rung.name
            );
            let at = root.name_at(&["types", &incident_type.name, "stages", &rung.name]);
            inspection.report(Problem::new("E2222", found).at(at).fix(Both::fixed(
                "add a rule to sent_to, lengthen its within, or name a role that is in dispatch",
                "在 sent_to 中加一条规则，或把 within 写长，或写一个可派的岗位类别",
            )));
        }
    }
}

/// Rules that hold for no matter that there can be.
fn check_rules(root: &Table, matters: &Matters<'_>, inspection: &Inspection) {
    for declared in root.named("units") {
        let mut units = matters.scenario.units.iter();
        let Some(SentTo::Only(rules)) = units
            .find(|unit| unit.post_name == declared.name)
            .map(|unit| &unit.sent_to)
        else {
            continue;
        };
        let written = declared.table.items("sent_to").iter();
        let written = written.filter(|item: &&Item| item.as_table().is_some());
        for (item, rule) in written.zip(rules) {
            if !matters.any(rule) {
                let found = Both::fixed(
                    "no matter ever has this priority, type, stage and channel",
                    "没有警情会有这样的等级、类型、阶段和接报渠道",
                );
                let problem = Problem::new("E2224", found).at(&item.place);
                inspection.report(problem.fix(Both::fixed(
                    "name what goes together, or write sent_to = [] for nothing at all",
                    "写能同时成立的内容；什么都不派时写 sent_to = []",
                )));
            }
        }
    }
}

/// A stage of a type that asks for units.
#[derive(Clone, Copy)]
struct Asked {
    kind: TypeId,
    stage: usize,
}

/// What units may be wanted for, and where.
struct Matters<'s> {
    scenario: &'s Scenario,
    /// By type: priorities that its matters can have.
    priorities: Vec<BTreeSet<PriorityId>>,
    /// By type and stage: where it may take place.
    places: Vec<Vec<BTreeSet<PlaceId>>>,
}

impl<'s> Matters<'s> {
    fn of(scenario: &'s Scenario) -> Self {
        let kinds = || (0..scenario.types.len()).map(TypeId::new);
        let places = |kind: TypeId| {
            let stages = scenario.types[kind.index()].stages.iter();
            let places = stages.map(|stage| whereabouts::places(scenario, kind, stage));
            places.collect()
        };
        Self {
            scenario,
            priorities: kinds().map(|kind| priorities(scenario, kind)).collect(),
            places: kinds().map(places).collect(),
        }
    }

    fn stages(&self) -> impl Iterator<Item = Asked> + '_ {
        let types = self.scenario.types.iter().enumerate();
        types.flat_map(|(kind, declared)| {
            let kind = TypeId::new(kind);
            (0..declared.stages.len()).map(move |stage| Asked { kind, stage })
        })
    }

    /// What a unit may be wanted for at a stage, through one channel.
    fn wanted(&self, asked: Asked, channel: ChannelId) -> impl Iterator<Item = Wanted> + '_ {
        let priorities = self.priorities[asked.kind.index()].iter();
        priorities.map(move |&priority| Wanted {
            priority,
            kind: asked.kind,
            stage: asked.stage,
            channel,
        })
    }

    fn channels(&self, asked: Asked) -> impl Iterator<Item = ChannelId> + '_ {
        let channels = self.scenario.types[asked.kind.index()].channels.iter();
        channels.map(|&(channel, _)| channel)
    }

    /// Whether a rule holds for anything, however near.
    fn any(&self, rule: &Sending) -> bool {
        self.stages().any(|asked| {
            let mut channels = self.channels(asked);
            channels.any(|channel| self.wanted(asked, channel).any(|wanted| rule.holds(wanted)))
        })
    }

    /// Whether a need has units that could meet it, but through some channel none may be sent.
    fn is_stuck(&self, asked: Asked, need: &Need) -> bool {
        let units = (0..self.scenario.units.len()).map(UnitId::new);
        let could = |&unit: &UnitId| {
            let unit = self.unit(unit);
            need.roles.contains(unit.role) && unit.skills.covers(need.skills)
        };
        let units: Vec<UnitId> = units.filter(could).collect();
        let unsent =
            |channel: ChannelId| !units.iter().any(|&unit| self.is_sent(unit, asked, channel));
        !units.is_empty() && !self.may_stay(asked, &units) && self.channels(asked).any(unsent)
    }

    fn unit(&self, unit: UnitId) -> &'s Unit {
        &self.scenario.units[unit.index()]
    }

    /// Whether a unit may be sent to a stage at some priority, and can ever be near enough.
    fn is_sent(&self, unit: UnitId, asked: Asked, channel: ChannelId) -> bool {
        let sent_to = &self.unit(unit).sent_to;
        let limits = self.wanted(asked, channel);
        let widest = limits
            .filter_map(|wanted| sent_to.within(wanted))
            .reduce(|one, other| Some(one?.max(other?)));
        let places = &self.places[asked.kind.index()][asked.stage];
        match widest {
            None => false,
            // What happens nowhere keeps nobody waiting.
            Some(None) => true,
            Some(Some(_)) if places.is_empty() => true,
            Some(Some(limit)) => {
                let near = |from: &BTreeSet<PlaceId>| {
                    let mut places = places.iter();
                    places.any(|&to| self.is_near(unit, from, to, limit))
                };
                near(&self.stands(unit)) || (self.moves_about(unit) && near(&self.everywhere()))
            }
        }
    }

    /// Whether a trip of a unit from one of some places takes so long at most, turn-out included.
    fn is_near(&self, unit: UnitId, from: &BTreeSet<PlaceId>, to: PlaceId, limit: Span) -> bool {
        let travel = &self.scenario.geography.travel;
        let declared = self.unit(unit);
        let turn_out = declared.planned_turn_out(&self.scenario.roles);
        let fits = |trip: Option<Span>| trip.is_some_and(|trip| trip + turn_out <= limit);
        if travel.is_by_unit() {
            return fits(travel.of_unit(unit.index(), to.index()));
        }
        let mode = self.scenario.roles[declared.role.index()].mode;
        let mut bands = 0..travel.bands().count();
        bands.any(|band| {
            let mut from = from.iter();
            from.any(|from| fits(travel.planned(mode, band, from.index(), to.index())))
        })
    }

    /// Where a unit is without being sent anywhere.
    fn stands(&self, unit: UnitId) -> BTreeSet<PlaceId> {
        let (unit, scenario) = (self.unit(unit), self.scenario);
        let beat = unit.patrol.iter().flat_map(|patrol| &patrol.beat);
        let duties = scenario.duties.iter();
        let duties = duties.filter(|duty| duty.roles.contains(unit.role));
        let stores = scenario.backlog.iter();
        let stores = stores.filter(|store| unit.takes_backlog && store.roles.contains(unit.role));
        let jobs = stores.flat_map(|store| &store.jobs);
        unit.posts()
            .chain(beat.map(|&(cell, _)| cell.into()))
            .chain(duties.map(|duty| duty.place))
            .chain(jobs.map(|&(spot, _)| scenario.geography.place_at(spot)))
            .collect()
    }

    /// Whether a unit is ever away from its post: then it may be anywhere when it is wanted.
    fn moves_about(&self, unit: UnitId) -> bool {
        let stands = self.stands(unit);
        let sent_to = &self.unit(unit).sent_to;
        let leaves = |asked: Asked| {
            let wanted = self
                .channels(asked)
                .flat_map(|channel| self.wanted(asked, channel));
            let mut limits = wanted.filter_map(|wanted| sent_to.within(wanted));
            let places = &self.places[asked.kind.index()][asked.stage];
            limits.any(|limit| {
                let mut away = places.difference(&stands);
                away.any(|&to| limit.is_none_or(|limit| self.is_near(unit, &stands, to, limit)))
            })
        };
        stands.len() > 1 || self.stages().any(leaves)
    }

    fn everywhere(&self) -> BTreeSet<PlaceId> {
        let places = 0..self.scenario.geography.places.len();
        places.map(PlaceId::new).collect()
    }

    /// Whether some of these units may come from another stage, without being sent.
    fn may_stay(&self, asked: Asked, units: &[UnitId]) -> bool {
        let kind = &self.scenario.types[asked.kind.index()];
        let first = asked.stage == 0
            || kind.channels.iter().any(|(channel, _)| {
                let start = &self.scenario.channels[channel.index()].starts_at;
                start.as_ref() == Some(&kind.stages[asked.stage].name)
            });
        let others = kind.stages.iter().enumerate();
        let mut others = others.filter(|(stage, _)| *stage != asked.stage);
        // Whoever stays was sent to the other stage.
        let was_sent = |stage: usize, unit: UnitId| {
            let other = Asked { stage, ..asked };
            let mut channels = self.channels(other);
            channels.any(|channel| self.is_sent(unit, other, channel))
        };
        let asks = |(position, stage): (usize, &Stage)| {
            let needs = |unit: UnitId| {
                let role = self.unit(unit).role;
                stage.needs.iter().any(|need| need.roles.contains(role))
            };
            let mut units = units.iter();
            units.any(|&unit| needs(unit) && was_sent(position, unit))
        };
        !first && others.any(asks)
    }
}

/// Priorities that a matter of a type can have: its own, those that back-up raises it to, recorded ones.
fn priorities(scenario: &Scenario, kind: TypeId) -> BTreeSet<PriorityId> {
    let incident_type = &scenario.types[kind.index()];
    let stages = incident_type.stages.iter();
    let raised = stages.filter_map(|stage| stage.back_up.as_ref()?.priority);
    let recorded = scenario.recorded.iter().flatten();
    let recorded = recorded.filter(|incident| incident.kind == kind);
    let recorded = recorded.filter_map(|incident| incident.priority);
    let own = [incident_type.priority];
    raised.chain(recorded).chain(own).collect()
}
