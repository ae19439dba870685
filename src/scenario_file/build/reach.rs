//! The check that somebody can reach every place, and that roles asked for exist.

use super::roles::Roles;
use super::whereabouts;
use super::workforce::Workforce;
use crate::language::{Both, both};
use crate::model::{
    Geography, Place as Declared, PlaceId, RoleId, RoleSet, Scenario, Stage, StagePlace, TypeId,
};
use crate::network::TravelTimes;
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;
use std::collections::BTreeSet;

/// Posts from which units can reach places.
struct Reach<'s> {
    travel: &'s TravelTimes,
    posts: Vec<(RoleId, usize, PlaceId)>,
    by_unit: Vec<RoleId>,
}

/// Checks a scenario whose names are all resolved.
pub fn check(
    root: &Table,
    scenario: &Scenario,
    roles: &Roles,
    workforce: &Workforce,
    inspection: &Inspection,
) {
    check_roles(root, scenario, workforce, inspection);
    let reach = Reach {
        travel: &scenario.geography.travel,
        posts: workforce.posts(roles),
        by_unit: workforce.units.iter().map(|unit| unit.role).collect(),
    };
    let lost = check_cells(root, &scenario.geography, &reach, inspection);
    check_demand(root, scenario, &reach, &lost, inspection);
    check_duties(root, scenario, &reach, &lost, inspection);
    check_posts(root, scenario, &reach, inspection);
    whereabouts::check(root, scenario, inspection);
}

impl Reach<'_> {
    /// Whether any unit has a role.
    fn is_present(&self, role: RoleId) -> bool {
        self.by_unit.contains(&role)
    }

    /// Whether there is a way from one place to another in some band.
    fn is_way(&self, mode: usize, from: PlaceId, to: PlaceId) -> bool {
        let travel = self.travel;
        let way = |band| travel.planned(mode, band, from.index(), to.index());
        (0..travel.bands().count()).any(|band| way(band).is_some())
    }

    /// Whether a unit of one of the roles can reach `place` in some band.
    fn reaches(&self, roles: RoleSet, place: PlaceId) -> bool {
        if self.travel.is_by_unit() {
            return (0..self.by_unit.len()).any(|unit| {
                roles.contains(self.by_unit[unit])
                    && self.travel.of_unit(unit, place.index()).is_some()
            });
        }
        self.posts
            .iter()
            .filter(|(role, ..)| roles.contains(*role))
            .any(|&(_, mode, post)| self.is_way(mode, post, place))
    }
}

/// Cells that no unit at all can reach.
fn check_cells(
    root: &Table,
    geography: &Geography,
    reach: &Reach<'_>,
    inspection: &Inspection,
) -> Vec<bool> {
    let lost: Vec<bool> = (0..geography.cells.len())
        .map(|cell| !reach.reaches(RoleSet::ALL, PlaceId::new(cell)))
        .collect();
    for (index, cell) in geography
        .cells
        .iter()
        .enumerate()
        .filter(|(index, _)| lost[*index])
    {
        let found = both!(
            "no unit can ever reach the cell \"{}\"",
            "任何单位在任何时间都到不了网格“{}”",
            cell.name
        );
        let problem =
            Problem::new("E2410", found).at(&place_of_cell(root, &geography.cells[index].name));
        inspection.report(problem.fix(Both::fixed(
            "join it by a link or ferry, or by [travel] neighbours = true in a raster or map",
            "用通路或渡船连上，栅格或地图也可写 [travel] neighbours = true",
        )));
    }
    lost
}

/// Places where a type arises that none of its roles can reach.
fn check_demand(
    root: &Table,
    scenario: &Scenario,
    reach: &Reach<'_>,
    lost: &[bool],
    inspection: &Inspection,
) {
    for (index, incident_type) in scenario.types.iter().enumerate() {
        let here = |stage: &&Stage| {
            !matches!(stage.place, StagePlace::Fixed(_)) && !stage.needs.is_empty()
        };
        let roles = incident_type
            .stages
            .iter()
            .filter(here)
            .flat_map(|stage| &stage.needs)
            .fold(RoleSet::EMPTY, |set, need| set.or(need.roles));
        // A role without units is another matter.
        if !roles
            .iter(scenario.roles.len())
            .any(|role| reach.is_present(role))
        {
            continue;
        }
        let kind = TypeId::new(index);
        let stages = incident_type.stages.iter().filter(here);
        let places: BTreeSet<PlaceId> = stages
            .flat_map(|stage| whereabouts::places(scenario, kind, stage))
            .collect();
        for place in places {
            let Declared { name, cell } = &scenario.geography.places[place.index()];
            if lost[cell.index()] || reach.reaches(roles, place) {
                continue;
            }
            let found = both!(
                "no unit of the roles that \"{}\" needs can ever reach \"{name}\"",
                "“{}”所需岗位类别的单位在任何时间都到不了“{name}”",
                incident_type.name
            );
            let at = root.name_at(&["types", &incident_type.name]);
            inspection.report(Problem::new("E2408", found).at(at));
        }
    }
}

/// Duties at places that none of their roles can reach.
fn check_duties(
    root: &Table,
    scenario: &Scenario,
    reach: &Reach<'_>,
    lost: &[bool],
    inspection: &Inspection,
) {
    let count = scenario.roles.len();
    for duty in &scenario.duties {
        let cell = scenario.geography.places[duty.place.index()].cell;
        let kept = duty.roles.iter(count).any(|role| reach.is_present(role));
        if lost[cell.index()] || !kept || reach.reaches(duty.roles, duty.place) {
            continue;
        }
        let found = both!(
            "no unit that may keep the duty \"{}\" can ever get there",
            "可执行勤务“{}”的单位在任何时间都到不了那里",
            duty.name
        );
        let at = root.name_at(&["duties", &duty.declared]);
        inspection.report(Problem::new("E2408", found).at(at));
    }
}

/// Units whose post moves: there is a way between any two of their posts.
fn check_posts(root: &Table, scenario: &Scenario, reach: &Reach<'_>, inspection: &Inspection) {
    for unit in scenario.units.iter().filter(|unit| unit.moves()) {
        let entry = root.find(&["units", &unit.post_name]);
        let nowhere = Place::Nowhere;
        let table = entry.and_then(|entry| entry.item.as_table());
        let at = table.map_or(&nowhere, |table| table.place_of("timetable", &nowhere));
        if reach.travel.is_by_unit() {
            let found = both!(
                "the post of \"{}\" moves, but its travel times are from wherever it is",
                "“{}”的驻点会变，而它的行程用时与所在位置无关",
                unit.name
            );
            inspection.report(Problem::new("E2220", found).at(at).fix(Both::fixed(
                "give links or tables by cell in place of unit_times",
                "用通路或按网格的用时表代替 unit_times",
            )));
            continue;
        }
        let mode = scenario.roles[unit.role.index()].mode;
        let posts: Vec<PlaceId> = unit.posts().collect();
        let mut pairs = posts
            .iter()
            .flat_map(|&from| posts.iter().map(move |&to| (from, to)));
        if let Some((from, to)) = pairs.find(|&(from, to)| !reach.is_way(mode, from, to)) {
            let name = |place: PlaceId| &scenario.geography.places[place.index()].name;
            let found = both!(
                "\"{}\" can never get from \"{}\" to \"{}\"",
                "“{}”任何时间都不能从“{}”到“{}”",
                unit.name,
                name(from),
                name(to)
            );
            inspection.report(Problem::new("E2221", found).at(at).fix(Both::fixed(
                "join them by a link or ferry, or post the unit elsewhere",
                "用通路或渡船连上，或把单位派驻到别处",
            )));
        }
    }
}

/// Roles that a stage must have but that no unit has. A role of the pattern may be missing on
/// purpose: the measures of the pattern show what that means.
fn check_roles(root: &Table, scenario: &Scenario, workforce: &Workforce, inspection: &Inspection) {
    for (index, role) in scenario.roles.iter().enumerate() {
        let id = RoleId::new(index);
        if workforce.has_role(id) || scenario.pattern.roles.contains(&id) {
            continue;
        }
        let only = |stage: &Stage| {
            let mut needs = stage.needs.iter().filter(|need| need.must_come);
            needs.any(|need| need.roles == RoleSet::EMPTY.with(id))
        };
        let types = scenario
            .types
            .iter()
            .filter(|incident_type| incident_type.stages.iter().any(only));
        let askers: Vec<String> = types
            .map(|incident_type| format!("\"{}\"", incident_type.name))
            .collect();
        if !askers.is_empty() {
            let found = both!(
                "no unit has the role \"{}\", wanted by {}",
                "没有单位属于岗位类别“{}”，而需要它的有 {}",
                role.name,
                askers.join(", ")
            );
            let at = root.name_at(&["roles", &role.name]);
            inspection.report(Problem::new("W2201", found).at(at));
        }
    }
}

/// Where a cell is declared.
fn place_of_cell(root: &Table, name: &str) -> Place {
    let own = root.find(&["cells", name]);
    let grid = || {
        root.table("grid").map(|grid| {
            grid.place_of("map", grid.place_of("rows", &Place::Nowhere))
                .clone()
        })
    };
    own.map(|entry| entry.key_place.clone())
        .or_else(grid)
        .unwrap_or_default()
}
