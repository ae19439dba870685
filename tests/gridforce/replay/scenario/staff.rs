//! Roles and units: who there is, where they are posted, how many people they have.

use super::ground::Ground;
use super::hours::{contains, hours};
use super::patrol::Patrol;
use super::quantities::{DrawnTime, share, time_of};
use super::rosters::{Roster, of_unit};
use super::sent_to::Rule;
use super::tree::{self, count, flag, table, tables, text, texts, word};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml::{Table, Value};

/// A role.
#[derive(Debug)]
pub struct Role {
    pub rank: u32,
    pub mode: usize,
    pub turn_out: DrawnTime,
    pub skills: BTreeSet<String>,
    pub absence: f64,
    pub volunteers: bool,
}

/// A unit; units are in declared order.
#[derive(Debug)]
pub struct Unit {
    pub name: String,
    /// Name under which it was declared.
    pub declared: String,
    pub role: String,
    /// Where it is posted when its timetable names no other place.
    pub post: usize,
    /// Other posts with their hours of the week.
    pub timetable: Vec<(usize, Vec<(i64, i64)>)>,
    pub mode: usize,
    pub turn_out: DrawnTime,
    pub skills: BTreeSet<String>,
    pub roster: Roster,
    pub crew: Crew,
    pub on_scene_factor: f64,
    /// Its own on-scene times by type; `default` for all others.
    pub on_scene: BTreeMap<String, DrawnTime>,
    pub takes_backlog: bool,
    pub patrol: Option<Patrol>,
    /// What it is sent to, when it is out of normal dispatch.
    pub sent_to: Option<Vec<Rule>>,
}

impl Unit {
    /// Where it is posted at an hour of the week.
    pub fn post_at(&self, week: i64) -> usize {
        let mut timetable = self.timetable.iter();
        let now = timetable.find(|(_, hours)| contains(hours, week));
        now.map_or(self.post, |(post, _)| *post)
    }
}

/// People of a unit.
#[derive(Clone, Copy, Debug)]
pub struct Crew {
    /// People on its list, or members.
    pub listed: u32,
    /// Chance that one of them comes.
    pub comes: f64,
    pub kind: CrewKind,
}

/// How those who come make a unit.
#[derive(Clone, Copy, Debug)]
pub enum CrewKind {
    /// At most `wanted`, at least `minimum`; those of a unit that is too small join another if they may.
    Staff {
        wanted: u32,
        minimum: u32,
        join: bool,
    },
    /// At least `quorum`; with a crew, one of several units, from 0.
    Volunteers {
        quorum: u32,
        crew: Option<(u32, u32)>,
    },
}

/// Reads the roles by name.
pub fn read_roles(tree: &Table, modes: &[String], folder: &Path) -> BTreeMap<String, Role> {
    let read = |(index, (name, role)): (usize, (String, Table))| {
        let mode = text(&role, "mode");
        let mode = mode.and_then(|mode| modes.iter().position(|other| *other == mode));
        let role = Role {
            rank: count(&role, "rank").unwrap_or(index as u32 + 1),
            mode: mode.unwrap_or(0),
            turn_out: time_of(&role, "turn_out", folder).unwrap_or(DrawnTime::NONE),
            skills: words(&role, "skills"),
            absence: role.get("absence").map_or(0.0, share),
            volunteers: flag(&role, "volunteers").unwrap_or(false),
        };
        (name, role)
    };
    let roles = tables(tree, "roles").into_iter().enumerate();
    roles.map(read).collect()
}

/// Words of a list, in a CSV table separated by spaces.
fn words(from: &Table, key: &str) -> BTreeSet<String> {
    let texts = texts(from, key);
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    words.map(str::to_owned).collect()
}

/// Reads the units; rosters without an anchor begin at `start`.
pub fn read_units(
    tree: &Table,
    ground: &Ground,
    roles: &BTreeMap<String, Role>,
    start: Date,
    folder: &Path,
) -> Vec<Unit> {
    let mut units = Vec::new();
    let said_of_roles = table(tree, "roles");
    for (declared, said) in tables(tree, "units") {
        let role_name = text(&said, "role").expect("a role");
        let role = &roles[&role_name];
        let rosters = of_unit(tree, &said, start);
        let teams = rosters.len() as u32;
        for (index, (ending, roster)) in rosters.into_iter().enumerate() {
            for (number, crew) in crews(&said, role, index as u32, teams) {
                units.push(Unit {
                    name: format!("{declared}{ending}{number}"),
                    declared: declared.clone(),
                    role: role_name.clone(),
                    post: ground.place(&text(&said, "post").expect("a post")),
                    timetable: tree::list(&said, "timetable")
                        .iter()
                        .map(|posting| {
                            let at = text(posting, "at").expect("a post");
                            (ground.place(&at), hours(&texts(posting, "hours")))
                        })
                        .collect(),
                    mode: role.mode,
                    turn_out: turn_out(&said, role, folder),
                    skills: &role.skills | &words(&said, "skills"),
                    roster: roster.clone(),
                    crew,
                    on_scene_factor: tree::number(&said, "on_scene_factor").unwrap_or(1.0),
                    on_scene: own_times(&said, folder),
                    takes_backlog: flag(&said, "backlog").unwrap_or(true),
                    patrol: Patrol::read(&said, ground),
                    sent_to: Rule::read(&said, &table(&said_of_roles, &role_name)),
                });
            }
        }
    }
    units
}

fn turn_out(unit: &Table, role: &Role, folder: &Path) -> DrawnTime {
    let standing = flag(unit, "standing").unwrap_or(!role.volunteers);
    let call_out = time_of(unit, "call_out", folder).filter(|_| !standing);
    call_out.unwrap_or(role.turn_out)
}

fn own_times(unit: &Table, folder: &Path) -> BTreeMap<String, DrawnTime> {
    let Some(value) = unit.get("on_scene") else {
        return BTreeMap::new();
    };
    let read = |value: &Value| super::quantities::drawn_time(value, folder);
    match value
        .as_table()
        .filter(|_| !super::quantities::is_one_time(value))
    {
        Some(by_type) => by_type
            .iter()
            .map(|(kind, value)| (kind.clone(), read(value)))
            .collect(),
        None => BTreeMap::from([("default".into(), read(value))]),
    }
}

/// The crews of one team, with the ending that each gets.
fn crews(unit: &Table, role: &Role, team: u32, teams: u32) -> Vec<(String, Crew)> {
    if !role.volunteers {
        let wanted = count(unit, "crew").unwrap_or(1);
        let people = count(unit, "people").unwrap_or(wanted * teams);
        let kind = CrewKind::Staff {
            wanted,
            minimum: count(unit, "minimum_crew").unwrap_or(wanted),
            join: word(unit, "short", "not formed") == "join",
        };
        let crew = Crew {
            listed: people / teams + u32::from(team < people % teams),
            comes: 1.0 - role.absence,
            kind,
        };
        return vec![(String::new(), crew)];
    }
    let members = count(unit, "members").expect("members");
    let crew = |crew: Option<(u32, u32)>| Crew {
        listed: members,
        comes: unit.get("attendance").map_or(1.0, share),
        kind: CrewKind::Volunteers {
            quorum: count(unit, "quorum").unwrap_or(1),
            crew,
        },
    };
    match count(unit, "crew") {
        None => vec![(String::new(), crew(None))],
        Some(size) => (0..members / size)
            .map(|ordinal| (format!("#{}", ordinal + 1), crew(Some((size, ordinal)))))
            .collect(),
    }
}
