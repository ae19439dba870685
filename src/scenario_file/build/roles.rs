//! Roles and skills.

use super::modes::Modes;
use super::names::Names;
use crate::language::{Both, both};
use crate::model::{Role, RoleId, RoleSet, SkillSet};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::{Probability, Span};

/// Sets of roles and of skills hold this many.
const MOST: usize = 64;

/// Roles and the skills that anything names.
pub struct Roles {
    pub names: Names,
    pub list: Vec<Role>,
    pub skills: Skills,
}

/// Names of skills, in the order they were met.
#[derive(Default)]
pub struct Skills {
    pub names: Vec<String>,
}

impl Roles {
    /// Reads the roles.
    pub fn read(root: &Table, modes: &Modes, inspection: &Inspection) -> Self {
        let mut roles = Self {
            names: Names::of(
                "E2201",
                Both::fixed("a declared role", "已声明的岗位类别"),
                root.named("roles"),
            ),
            list: Vec::new(),
            skills: Skills::default(),
        };
        if roles.names.len() == 0 {
            let problem = Problem::new(
                "E2210",
                Both::fixed("the scenario has no roles", "场景没有岗位类别"),
            )
            .at(root.place_of("roles", &Place::Nowhere));
            inspection.report(problem.fix(Both::fixed(
                "write [roles.officer] and so on",
                "写 [roles.officer] 等等",
            )));
        }
        for (index, role) in root.named("roles").enumerate() {
            if index == MOST {
                let found = both!(
                    "{} roles, at most {MOST} can be told apart",
                    "岗位类别有 {} 个，最多能区分 {MOST} 个",
                    roles.names.len()
                );
                inspection.report(Problem::new("E2211", found).at(role.place));
                break;
            }
            let read = roles.read_role(role, index, root, modes, inspection);
            roles.list.push(read);
        }
        roles
    }

    fn read_role(
        &mut self,
        role: Named<'_>,
        index: usize,
        root: &Table,
        modes: &Modes,
        inspection: &Inspection,
    ) -> Role {
        let Named { name, table, place } = role;
        let mode = match table.get("mode") {
            Some(item) => modes.names.find(item, inspection),
            None => {
                let explicit = root
                    .table("travel")
                    .is_some_and(super::ground::has_explicit_times);
                if modes.list.len() > 1 && !explicit {
                    let found = both!(
                        "the role \"{name}\" names no mode",
                        "岗位类别“{name}”没有写交通方式"
                    );
                    inspection.report(
                        Problem::new("E2216", found)
                            .at(place)
                            .fix(Both::fixed("write mode = \"…\"", "写 mode = \"…\"")),
                    );
                }
                None
            }
        };
        Role {
            name: name.into(),
            label: table.label_or(name),
            rank: table.number_of("rank").unwrap_or(index as u32 + 1),
            mode: mode.unwrap_or(0),
            turn_out: table
                .distribution("turn_out")
                .unwrap_or(Distribution::Fixed(Span::ZERO)),
            skills: self.skills.read(table.items("skills"), inspection),
            contracted_hours_per_week: table.duration("contracted").map(Span::hours),
            absence: table.share("absence").unwrap_or(Probability::ZERO),
            price_per_person_year: table.money("price", "year").unwrap_or(0.0),
            price_per_hour: table.money("price_per_hour", "hour").unwrap_or(0.0),
            volunteers: table.flag("volunteers").unwrap_or(false),
        }
    }

    /// The role that `item` names.
    pub fn find(&self, item: &Item, inspection: &Inspection) -> Option<RoleId> {
        let position = self.names.find(item, inspection)?;
        (position < self.list.len()).then(|| RoleId::new(position))
    }

    /// The set of roles that a list names.
    pub fn find_set(&self, items: &[Item], inspection: &Inspection) -> RoleSet {
        items
            .iter()
            .filter_map(|item| self.find(item, inspection))
            .collect()
    }

    /// The role called `name`, when there is one.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.names
            .position(name)
            .filter(|&position| position < self.list.len())
    }
}

impl Skills {
    /// The skills that a list names; each is declared by being named.
    pub fn read(&mut self, items: &[Item], inspection: &Inspection) -> SkillSet {
        let mut set = SkillSet::EMPTY;
        for item in items {
            if let Some(position) = item
                .as_text()
                .and_then(|name| self.position(name, &item.place, inspection))
            {
                set = set.with(position);
            }
        }
        set
    }

    /// The position of a skill, which is declared by being named.
    pub fn position(
        &mut self,
        name: &str,
        place: &Place,
        inspection: &Inspection,
    ) -> Option<usize> {
        if let Some(position) = self.names.iter().position(|known| known == name) {
            return Some(position);
        }
        if self.names.len() == MOST {
            let found = both!(
                "more than {MOST} different skills are named",
                "写到的不同技能多于 {MOST} 项"
            );
            inspection.report(Problem::new("E2211", found).at(place));
            return None;
        }
        self.names.push(name.into());
        Some(self.names.len() - 1)
    }
}
