//! Units: declared units expanded by team and by volunteer crew, and the headcount check.

use super::ground::Ground;
use super::names::Names;
use super::roles::Roles;
use super::rosters::{Rosters, hours_per_week};
use crate::model::{
    CellId, Crew, DailyHours, Patrol, PlaceId, Role, RoleId, Schedule, Short, Unit, UnitId,
};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::{Probability, Span};

/// More units than this cannot be simulated.
const MOST_UNITS: usize = 20_000;

/// The units and the declared names they come from.
pub struct Workforce {
    pub units: Vec<Unit>,
    /// Declared names.
    pub names: Names,
    /// Units of each declared name.
    pub members: Vec<Vec<UnitId>>,
    /// Tables with on-scene times of their own, to be read when the types are known: unit range and item.
    pub own_times: Vec<(Vec<UnitId>, Item)>,
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
            names: Names::of("E2213", "a declared unit", root.named("units")),
            members: Vec::new(),
            own_times: Vec::new(),
        };
        if workforce.names.len() == 0 {
            let problem = Problem::new("E2210", "the scenario has no units")
                .at(root.place_of("units", &Place::Nowhere));
            staffing
                .inspection
                .report(problem.fix("write [units.NAME] with role and post"));
        }
        for unit in root.named("units") {
            let first = workforce.units.len();
            workforce.add(unit, staffing, roles);
            let members: Vec<UnitId> = (first..workforce.units.len()).map(UnitId::new).collect();
            if let Some(item) = unit.table.get("on_scene") {
                workforce.own_times.push((members.clone(), item.clone()));
            }
            workforce.members.push(members);
            if workforce.units.len() > MOST_UNITS {
                let found = format!("more than {MOST_UNITS} units");
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
        let role = &roles.list[role_id.index()];
        check_keys(table, role, inspection);
        let template = Unit {
            name: name.into(),
            label: table.label_or(name),
            post_name: name.into(),
            role: role_id,
            post,
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

    fn add_staff(
        &mut self,
        template: &Unit,
        role: &Role,
        schedules: &[(Option<&str>, Schedule)],
        table: &Table,
        place: &Place,
        inspection: &Inspection,
    ) {
        let teams = schedules.len().max(1) as u32;
        let wanted = table.number_of("crew").unwrap_or(1);
        let minimum = table.number_of("minimum_crew").unwrap_or(wanted);
        let people = table
            .number_of("people")
            .unwrap_or(wanted.saturating_mul(teams));
        if minimum > wanted {
            let found = format!("the minimum crew of {minimum} is more than the crew of {wanted}");
            inspection
                .report(Problem::new("E2208", found).at(table.place_of("minimum_crew", place)));
        }
        if people / teams < minimum {
            let found =
                format!("{people} people in {teams} team(s) never make a crew of {minimum}");
            inspection.report(Problem::new("E2208", found).at(table.place_of("people", place)));
        }
        check_headcount(role, schedules, wanted, people, place, inspection);
        for (index, (team, schedule)) in schedules.iter().enumerate() {
            let mut unit = template.clone();
            rename(&mut unit, team.map(|team| format!("/{team}")));
            unit.schedule = schedule.clone();
            unit.crew = Crew::Staff {
                people: people / teams + u32::from((index as u32) < people % teams),
                wanted,
                minimum,
                absence: role.absence,
                short: if table.text("short") == Some("join") {
                    Short::Join
                } else {
                    Short::NotFormed
                },
            };
            self.units.push(unit);
        }
    }

    fn add_volunteers(
        &mut self,
        template: &Unit,
        schedules: &[(Option<&str>, Schedule)],
        table: &Table,
        place: &Place,
        inspection: &Inspection,
    ) {
        let members = table.number_of("members").unwrap_or(0);
        if members == 0 {
            let found = "a volunteer team needs members";
            inspection.report(
                Problem::new("E2208", found)
                    .at(place)
                    .fix("write members = 12"),
            );
        }
        let quorum = table.number_of("quorum").unwrap_or(1);
        let per_unit = table.number_of("crew");
        if members > 0 && (quorum > members || per_unit.is_some_and(|crew| crew > members)) {
            let found = format!(
                "{members} members never reach the quorum of {quorum} or a crew of {}",
                per_unit.unwrap_or(1)
            );
            inspection.report(Problem::new("E2208", found).at(table.place_of("members", place)));
        }
        let crews = per_unit.map_or(1, |crew| members / crew.max(1));
        if crews as usize > MOST_UNITS {
            inspection
                .report(Problem::new("E2217", format!("{crews} crews of one team")).at(place));
            return;
        }
        for (team, schedule) in schedules {
            for ordinal in 0..crews {
                let mut unit = template.clone();
                let suffix = match (team, per_unit) {
                    (None, None) => None,
                    (Some(team), None) => Some(format!("/{team}")),
                    (None, Some(_)) => Some(format!("#{}", ordinal + 1)),
                    (Some(team), Some(_)) => Some(format!("/{team}#{}", ordinal + 1)),
                };
                rename(&mut unit, suffix);
                unit.schedule = schedule.clone();
                unit.crew = Crew::Volunteers {
                    members,
                    attendance: table.share("attendance").unwrap_or(Probability::ONE),
                    quorum,
                    per_unit,
                    ordinal,
                };
                self.units.push(unit);
            }
        }
    }

    /// Expanded names may meet a declared one.
    fn check_names(&self, inspection: &Inspection) {
        let mut names = Names::new("E2213", "a unit");
        for unit in &self.units {
            let declared = self
                .names
                .position(&unit.post_name)
                .map_or(Place::Nowhere, |at| self.names.place(at));
            if !names.add(&unit.name, &declared) {
                let found = format!("two units would be called \"{}\"", unit.name);
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
            .map(|unit| (unit.role, roles.list[unit.role.index()].mode, unit.post))
            .collect();
        posts.sort_unstable();
        posts.dedup();
        posts
    }
}

fn rename(unit: &mut Unit, suffix: Option<String>) {
    if let Some(suffix) = suffix {
        unit.name += &suffix;
        unit.label += &suffix;
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
            inspection
                .report(Problem::new("E2203", "a team is named without a roster").at(&item.place));
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

/// Person-hours of all windows against those that the people are contracted for.
fn check_headcount(
    role: &Role,
    schedules: &[(Option<&str>, Schedule)],
    crew: u32,
    people: u32,
    place: &Place,
    inspection: &Inspection,
) {
    let Some(contracted) = role.contracted_hours_per_week else {
        return;
    };
    let hours: f64 = schedules
        .iter()
        .map(|(_, schedule)| hours_per_week(schedule))
        .sum();
    let wanted = hours * f64::from(crew);
    let had = f64::from(people) * contracted * (1.0 - role.absence.value());
    if wanted > had * (1.0 + 1e-9) {
        let found = format!(
            "the windows ask for {wanted:.1} person-hours a week, {people} people have {had:.1}"
        );
        let needed = (wanted / (contracted * (1.0 - role.absence.value()))).ceil();
        let fix = if needed.is_finite() {
            format!("people = {needed}, fewer hours, or a smaller crew")
        } else {
            "nobody is ever there: lower the absence".into()
        };
        inspection.report(Problem::new("E2207", found).at(place).fix(fix));
    }
}

/// Keys that only volunteers, or only paid staff, can have.
fn check_keys(table: &Table, role: &Role, inspection: &Inspection) {
    let (wrong, who): (&[&str], _) = if role.volunteers {
        (&["people", "minimum_crew", "short"], "paid staff")
    } else {
        (&["members", "attendance", "quorum"], "volunteers")
    };
    for item in wrong.iter().filter_map(|key| Some((key, table.get(key)?))) {
        let found = format!(
            "\"{}\" is for {who}, the role \"{}\" is not",
            item.0, role.name
        );
        inspection.report(Problem::new("E2209", found).at(&item.1.place));
    }
}

fn read_patrol(table: &Table, staffing: &Staffing<'_>) -> Option<Patrol> {
    let inspection = staffing.inspection;
    let items = table.items("beat");
    let cells = staffing.ground.cell_names.find_all(items, inspection);
    if items.is_empty() {
        if let Some(item) = table.get("beat") {
            inspection.report(Problem::new("E2301", "the beat has no cells").at(&item.place));
        }
        return None;
    }
    if cells.len() < items.len() {
        return None;
    }
    let place = table.place_of("weights", &items[0].place);
    let weights = match table.text("weights") {
        Some("residents") => cells
            .iter()
            .map(|&cell| staffing.ground.cells[cell].residents)
            .collect(),
        _ => table
            .numbers("weights")
            .unwrap_or_else(|| vec![1.0; cells.len()]),
    };
    let weights = if table.text("weights") == Some("even") {
        vec![1.0; cells.len()]
    } else {
        weights
    };
    if weights.len() != cells.len() || weights.iter().sum::<f64>() <= 0.0 {
        let found = format!(
            "{} weights for a beat of {} cells, or all 0",
            weights.len(),
            cells.len()
        );
        inspection.report(
            Problem::new("E2302", found)
                .at(place)
                .fix("give one weight per cell, not all 0"),
        );
        return None;
    }
    let hours: DailyHours = table.hours("hours");
    Some(Patrol {
        beat: cells.into_iter().map(CellId::new).zip(weights).collect(),
        dwell: table
            .distribution("dwell")
            .unwrap_or(Distribution::Fixed(Span::MINUTE * 20)),
        hours,
    })
}
