//! What units may be sent to.

use super::intake::{Intake, marks};
use super::types::Types;
use crate::language::{Both, both};
use crate::model::{Role, Sending, SentTo, Unit};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Table};

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
