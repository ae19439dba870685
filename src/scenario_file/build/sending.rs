//! What units may be sent to.

use super::intake::{Intake, marks};
use super::types::Types;
use crate::language::{Both, both};
use crate::model::{
    ChannelId, Need, PriorityId, Role, Scenario, Sending, SentTo, Stage, TypeId, Unit, Wanted,
};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Probability;
use std::collections::BTreeSet;

/// What the rules of a unit name.
pub struct Context<'t> {
    pub types: &'t Types,
    pub intake: &'t Intake,
    pub inspection: &'t Inspection,
}

impl Context<'_> {
    /// Reads what a unit may be sent to.
    pub fn read(&self, unit: &Table) -> SentTo {
        let Some(rules) = unit.get("sent_to") else {
            return SentTo::Everything;
        };
        let rules = rules.as_list().iter().filter_map(Item::as_table);
        SentTo::Only(rules.map(|rule| self.read_rule(rule)).collect())
    }

    fn read_rule(&self, rule: &Table) -> Sending {
        let intake = self.intake;
        Sending {
            priorities: marks(rule, "priorities", &intake.priority_names, self.inspection),
            stages: self.types.stages_in(rule, self.inspection),
            channels: marks(rule, "channels", &intake.channel_names, self.inspection),
            within: rule.duration("within"),
        }
    }
}

/// Rules that can never hold: the turn-out alone takes longer than the unit may be away.
pub fn check_times(unit: &Unit, table: &Table, roles: &[Role], inspection: &Inspection) {
    let turn_out = unit.planned_turn_out(roles);
    for rule in table.items("sent_to").iter().filter_map(Item::as_table) {
        if rule
            .duration("within")
            .is_some_and(|within| within < turn_out)
        {
            let found = both!(
                "turning out takes {} min, so that no matter is ever near enough",
                "出动准备就要 {} 分钟，没有警情会近到可派",
                turn_out.minutes()
            );
            let problem = Problem::new("E2223", found).at(rule.place_of("within", &Place::Nowhere));
            inspection.report(problem.fix(Both::fixed(
                "write a longer time; it contains the turn-out",
                "把时间写长一些；其中包含出动准备",
            )));
        }
    }
}

/// Needs that must be met by units none of which may be sent.
pub fn check_needs(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    for (kind, incident_type) in scenario.types.iter().enumerate() {
        let priorities = &priorities(scenario, kind);
        for (stage, rung) in incident_type.stages.iter().enumerate() {
            let asked = Asked {
                scenario,
                priorities,
                kind,
                stage,
            };
            let stuck = |need: &&Need| need.must_come && asked.is_stuck(need);
            if !rung.needs.iter().any(|need| stuck(&need)) {
                continue;
            }
            let found = both!(
                "nobody may be sent to \"{}\", stage \"{}\": the units it needs are sent to other matters only",
                "“{}”的阶段“{}”无人可派：它所需的单位只派往其他警情",
                incident_type.name,
                rung.name
            );
            let stages = root
                .table("types")
                .and_then(|types| types.table(&incident_type.name)?.table("stages"));
            let entry = stages.and_then(|stages| stages.entries.get(&rung.name));
            let place = entry.map_or(&Place::Nowhere, |entry| &entry.key_place);
            inspection.report(Problem::new("E2222", found).at(place).fix(Both::fixed(
                "add a rule to sent_to, or name a role that is in dispatch",
                "在 sent_to 中加一条规则，或写一个可派的岗位类别",
            )));
        }
    }
}

/// Priorities that a matter of a type can have: its own, those that back-up raises it to, recorded ones.
fn priorities(scenario: &Scenario, kind: usize) -> BTreeSet<PriorityId> {
    let incident_type = &scenario.types[kind];
    let stages = incident_type.stages.iter();
    let raised = stages.filter_map(|stage| stage.back_up.as_ref()?.priority);
    let recorded = scenario.recorded.iter().flatten();
    let recorded = recorded.filter(|incident| incident.kind.index() == kind);
    let recorded = recorded.filter_map(|incident| incident.priority);
    let own = [incident_type.priority];
    raised.chain(recorded).chain(own).collect()
}

/// A stage of a type that asks for units.
struct Asked<'s> {
    scenario: &'s Scenario,
    priorities: &'s BTreeSet<PriorityId>,
    kind: usize,
    stage: usize,
}

impl Asked<'_> {
    /// Whether a need has units that could meet it, but through some channel none may be sent.
    fn is_stuck(&self, need: &Need) -> bool {
        let kind = &self.scenario.types[self.kind];
        let units = self.scenario.units.iter();
        let units = units.filter(|unit| need.roles.contains(unit.role));
        let units: Vec<&Unit> = units
            .filter(|unit| unit.skills.covers(need.skills))
            .collect();
        let unsent = |&(channel, _): &(ChannelId, Probability)| {
            !units.iter().any(|unit| self.sent_by(unit, channel))
        };
        !units.is_empty() && !self.may_stay(&units) && kind.channels.iter().any(unsent)
    }

    /// Whether a unit may be sent to the stage at some priority that the matter can have.
    fn sent_by(&self, unit: &Unit, channel: ChannelId) -> bool {
        let at = |&priority: &PriorityId| Wanted {
            priority,
            kind: TypeId::new(self.kind),
            stage: self.stage,
            channel,
        };
        let mut priorities = self.priorities.iter();
        priorities.any(|priority| unit.sent_to.within(at(priority)).is_some())
    }

    /// Whether some of these units may come from another stage, without being sent.
    fn may_stay(&self, units: &[&Unit]) -> bool {
        let kind = &self.scenario.types[self.kind];
        let first = self.stage == 0
            || kind.channels.iter().any(|(channel, _)| {
                let start = &self.scenario.channels[channel.index()].starts_at;
                start.as_ref() == Some(&kind.stages[self.stage].name)
            });
        let others = kind.stages.iter().enumerate();
        let mut others = others.filter(|(stage, _)| *stage != self.stage);
        // Whoever stays was sent to the other stage.
        let was_sent = |stage: usize, unit: &Unit| {
            let other = Asked { stage, ..*self };
            let mut channels = kind.channels.iter();
            channels.any(|&(channel, _)| other.sent_by(unit, channel))
        };
        let asks = |(position, stage): (usize, &Stage)| {
            let needs = |unit: &&Unit| {
                stage
                    .needs
                    .iter()
                    .any(|need| need.roles.contains(unit.role))
            };
            let mut asked = units.iter().filter(|unit| needs(unit));
            asked.any(|unit| was_sent(position, unit))
        };
        !first && others.any(asks)
    }
}
