//! Units: what is declared, and the units that come of it.

use super::crews::check_keys;
use super::ground::Ground;
use super::names::Names;
use super::patrol::read_patrol;
use super::roles::Roles;
use super::rosters::Rosters;
use super::timetable::read_timetable;
use crate::language::{Both, both};
use crate::model::{Crew, PlaceId, RoleId, Schedule, SentTo, Short, Unit, UnitId};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};
use crate::units::Probability;

/// More units than this cannot be simulated.
pub const MOST_UNITS: usize = 20_000;

/// The units and the declared names they come from.
pub struct Workforce {
    pub units: Vec<Unit>,
    /// Declared names.
    pub names: Names,
    /// Units of each declared name.
    pub members: Vec<Vec<UnitId>>,
}

/// What building units needs to know.
pub struct Staffing<'t> {
    pub ground: &'t Ground,
    pub rosters: &'t Rosters,
    pub inspection: &'t Inspection,
}

impl Workforce {
    /// Reads and expands the units.
    pub fn read(root: &Table, staffing: &Staffing<'_>, roles: &mut Roles) -> Self {
        let mut workforce = Self {
            units: Vec::new(),
            names: Names::of(
                "E2213",
                Both::fixed("a declared unit", "已声明的单位"),
                root.named("units"),
            ),
            members: Vec::new(),
        };
        if workforce.names.len() == 0 {
            let problem = Problem::new(
                "E2210",
                Both::fixed("the scenario has no units", "场景没有单位"),
            )
            .at(root.place_of("units", &Place::Nowhere));
            staffing.inspection.report(problem.fix(Both::fixed(
                "write [units.NAME] with role and post",
                "写 [units.NAME]，其中有 role 和 post",
            )));
        }
        for unit in root.named("units") {
            let first = workforce.units.len();
            workforce.add(unit, staffing, roles);
            let members = (first..workforce.units.len()).map(UnitId::new).collect();
            workforce.members.push(members);
            if workforce.units.len() > MOST_UNITS {
                let found = both!("more than {MOST_UNITS} units", "单位多于 {MOST_UNITS} 个");
                staffing
                    .inspection
                    .report(Problem::new("E2217", found).at(unit.place));
                break;
            }
        }
        workforce.check_names(staffing.inspection);
        workforce
    }

    fn add(&mut self, unit: Named<'_>, staffing: &Staffing<'_>, roles: &mut Roles) {
        let Named { name, table, place } = unit;
        let inspection = staffing.inspection;
        let skills = roles.skills.read(table.items("skills"), inspection);
        let role_id = table
            .get("role")
            .and_then(|item| roles.find(item, inspection));
        let post = table
            .get("post")
            .and_then(|item| staffing.ground.find_place(item, inspection));
        let schedules = schedules(table, staffing);
        let patrol = table
            .table("patrol")
            .and_then(|patrol| read_patrol(patrol, staffing));
        let (Some(role_id), Some((post, _)), Some(schedules)) = (role_id, post, schedules) else {
            return;
        };
        let timetable = read_timetable(table, &schedules, staffing);
        let role = &roles.list[role_id.index()];
        check_keys(table, role, inspection);
        let template = Unit {
            name: name.into(),
            label: table.label_or(name),
            post_name: name.into(),
            role: role_id,
            post,
            timetable,
            sent_to: SentTo::Everything,
            schedule: Schedule::Always,
            crew: Crew::Staff {
                people: 1,
                wanted: 1,
                minimum: 1,
                absence: Probability::ZERO,
                short: Short::NotFormed,
            },
            standing: table.flag("standing").unwrap_or(!role.volunteers),
            call_out: table.distribution("call_out"),
            skills: skills.or(role.skills),
            on_scene_factor: table.number("on_scene_factor").unwrap_or(1.0),
            on_scene: Vec::new(),
            patrol,
            takes_backlog: table.flag("backlog").unwrap_or(true),
        };
        if role.volunteers {
            self.add_volunteers(&template, &schedules, table, place, inspection);
        } else {
            self.add_staff(&template, role, &schedules, table, place, inspection);
        }
    }

    /// Expanded names may meet a declared one.
    fn check_names(&self, inspection: &Inspection) {
        let mut names = Names::new("E2213", Both::fixed("a unit", "单位"));
        for unit in &self.units {
            let declared = self
                .names
                .position(&unit.post_name)
                .map_or(Place::Nowhere, |at| self.names.place(at));
            if !names.add(&unit.name, &declared) {
                let found = both!(
                    "two units would be called \"{}\"",
                    "会有两个单位都叫“{}”",
                    unit.name
                );
                inspection.report(Problem::new("E2215", found).at(&declared));
            }
        }
        names.check_keys(inspection);
    }

    /// The units that a name means: one unit, or all units of a declared one.
    pub fn find(&self, name: &str, place: &Place, inspection: &Inspection) -> Vec<UnitId> {
        if let Some(unit) = self.units.iter().position(|unit| unit.name == name) {
            return vec![UnitId::new(unit)];
        }
        let position = self.names.find_text(name, place, inspection);
        position
            .and_then(|position| self.members.get(position))
            .cloned()
            .unwrap_or_default()
    }

    /// Whether any unit has a role.
    pub fn has_role(&self, role: RoleId) -> bool {
        self.units.iter().any(|unit| unit.role == role)
    }

    /// Posts with the mode of travel, without repetition.
    pub fn posts(&self, roles: &Roles) -> Vec<(RoleId, usize, PlaceId)> {
        let mut posts: Vec<_> = self
            .units
            .iter()
            .flat_map(|unit| {
                let mode = roles.list[unit.role.index()].mode;
                unit.posts().map(move |post| (unit.role, mode, post))
            })
            .collect();
        posts.sort_unstable();
        posts.dedup();
        posts
    }
}

/// The schedules of a unit, by team; `None` when they cannot be known.
fn schedules<'t>(
    table: &'t Table,
    staffing: &'t Staffing<'_>,
) -> Option<Vec<(Option<&'t str>, Schedule)>> {
    let inspection = staffing.inspection;
    let team = table.get("team");
    let Some(roster) = table.get("roster") else {
        if let Some(item) = team {
            inspection.report(
                Problem::new(
                    "E2203",
                    Both::fixed("a team is named without a roster", "写了班组，却没有排班"),
                )
                .at(&item.place),
            );
        }
        return Some(vec![(None, Schedule::Always)]);
    };
    let position = staffing.rosters.names.find(roster, inspection)?;
    let roster = &staffing.rosters.list[position];
    match (team, &roster.fixed) {
        (Some(item), _) => {
            let position = roster.team_names.find(item, inspection)?;
            Some(vec![(None, roster.teams[position].1.clone())])
        }
        (None, Some(fixed)) => Some(vec![(None, fixed.clone())]),
        (None, None) => {
            let teams = roster.teams.iter();
            Some(
                teams
                    .map(|(team, schedule)| (Some(team.as_str()), schedule.clone()))
                    .collect(),
            )
        }
    }
}
