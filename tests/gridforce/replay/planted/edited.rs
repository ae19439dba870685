//! Records of a shipped plan with one field edited, a row left out or a row put in.

use crate::reading::project;
use crate::replay::case::Fault;
use crate::replay::plans::{check, records};
use crate::replay::records::{Files, Rows};
use std::collections::BTreeSet;

const NIGHTS_WITHOUT_FERRY: &str = "scenarios/muzhou/triad.toml";
const FIRST_COME: &str = "scenarios/reference/dispatch35-n3.toml";

/// Positions of the fields of a visit.
const UNIT: usize = 0;
const ASSIGNED: usize = 4;
const ARRIVED: usize = 7;
const BEGAN: usize = 9;
const LEFT: usize = 10;

/// Records of a plan to plant faults in.
struct Planted {
    plan: &'static str,
    files: Files,
}

impl Planted {
    fn of(plan: &'static str, weeks: &str) -> Self {
        let files = records(&project(plan), &["--weeks", weeks]);
        let planted = Self { plan, files };
        let nothing = planted.found(|_| {});
        assert_eq!(nothing, BTreeSet::new(), "nothing is wrong to begin with");
        planted
    }

    /// The kinds of finding after `plant` has changed the files.
    fn found(&self, plant: impl Fn(&mut Files)) -> BTreeSet<Fault> {
        let mut files = self.files.clone();
        plant(&mut files);
        let findings = check(&project(self.plan), &files).findings;
        findings.into_iter().map(|(fault, _)| fault).collect()
    }

    #[track_caller]
    fn finds(&self, fault: Fault, plant: impl Fn(&mut Files)) {
        let found = self.found(plant);
        assert!(found.contains(&fault), "{fault:?} is not in {found:?}");
    }
}

/// The first visit of a row of incidents, as fields.
fn first_visit(incidents: &Rows, row: usize) -> Option<Vec<String>> {
    let visits = &incidents.rows[row][incidents.column("visits")];
    let first = visits.split(' ').next()?;
    let fields: Vec<String> = first.split(';').map(str::to_owned).collect();
    (fields.len() > 1).then_some(fields)
}

fn set_first_visit(incidents: &mut Rows, row: usize, fields: &[String]) {
    let column = incidents.column("visits");
    let field = &mut incidents.rows[row][column];
    let rest = field
        .split_once(' ')
        .map(|(_, rest)| format!(" {rest}"))
        .unwrap_or_default();
    *field = fields.join(";") + &rest;
}

/// Changes one field of the first visit of the first incident that `suits`.
fn change_visit(
    files: &mut Files,
    suits: impl Fn(&[String]) -> bool,
    field: usize,
    value: impl Fn(&[String]) -> String,
) {
    let incidents = &mut files.incidents;
    let fits = |row: &usize| first_visit(incidents, *row).is_some_and(|visit| suits(&visit));
    let row = (0..incidents.rows.len())
        .find(fits)
        .expect("a visit that suits");
    let mut visit = first_visit(incidents, row).expect("a visit");
    visit[field] = value(&visit);
    set_first_visit(incidents, row, &visit);
}

fn later(time: &str, by: i64) -> String {
    (time.parse::<i64>().expect("milliseconds") + by).to_string()
}

#[test]
fn faults_of_units_are_found() {
    let planted = Planted::of(NIGHTS_WITHOUT_FERRY, "4");
    planted.finds(Fault::TwoPlaces, |files| {
        let officer = |visit: &[String]| visit[UNIT].starts_with("officer");
        change_visit(files, officer, LEFT, |visit| {
            later(&visit[LEFT], 5 * 24 * 3_600_000)
        });
    });
    planted.finds(Fault::TooFast, |files| {
        let far = |visit: &[String]| {
            let there = visit[ARRIVED].parse::<i64>().unwrap_or(0);
            there > visit[ASSIGNED].parse::<i64>().unwrap_or(0) + 600_000
        };
        change_visit(files, far, ARRIVED, |visit| later(&visit[ASSIGNED], 60_000));
    });
    planted.finds(Fault::OffDuty, |files| {
        // The team of another day answers.
        let team_a = |visit: &[String]| visit[UNIT].ends_with("/a");
        change_visit(files, team_a, UNIT, |visit| visit[UNIT].replace("/a", "/c"));
    });
    planted.finds(Fault::ClosedFerry, |files| ferry_at_night(&mut files.units));
}

#[test]
fn faults_of_incidents_are_found() {
    let planted = Planted::of(NIGHTS_WITHOUT_FERRY, "4");
    planted.finds(Fault::Lost, |files| {
        files.incidents.rows.remove(7);
    });
    planted.finds(Fault::Ladder, |files| {
        // It stays open when it has been settled.
        let incidents = &mut files.incidents;
        let (outcome, ended) = (incidents.column("outcome"), incidents.column("ended_ms"));
        let mut rows = incidents.rows.iter_mut();
        let row = rows.find(|row| row[outcome] == "settled");
        let row = row.expect("an incident that is settled");
        row[outcome] = "open".into();
        row[ended] = String::new();
    });
    planted.finds(Fault::Order, |files| {
        let worked = |visit: &[String]| !visit[BEGAN].is_empty();
        change_visit(files, worked, BEGAN, |visit| later(&visit[ASSIGNED], -1));
    });
    planted.finds(Fault::Ladder, |files| {
        let incidents = &mut files.incidents;
        let column = incidents.column("stages");
        let climbed = |row: &Vec<String>| {
            row[column].contains("neighbours") && row[column].contains(" village")
        };
        let row = incidents.rows.iter().position(climbed);
        let row = row.expect("a dispute that climbs");
        incidents.rows[row][column] = incidents.rows[row][column].replace(" village;", " station;");
    });
}

#[test]
fn teams_below_quorum_are_found() {
    let planted = Planted::of(NIGHTS_WITHOUT_FERRY, "4");
    planted.finds(Fault::Attendance, |files| {
        // Too few came, and the team went out all the same.
        let windows = &mut files.windows;
        let (unit, formed) = (windows.column("unit"), windows.column("formed"));
        let mut rows = windows.rows.iter_mut();
        let short = rows.find(|row| row[unit].starts_with("team-") && row[formed] == "false");
        short.expect("a window below quorum")[formed] = "true".into();
    });
    planted.finds(Fault::Attendance, |files| {
        // Enough are said to have come where too few did.
        let windows = &mut files.windows;
        let (unit, formed) = (windows.column("unit"), windows.column("formed"));
        let columns = [windows.column("came"), windows.column("present")];
        let mut rows = windows.rows.iter_mut();
        let whole = rows.find(|row| row[unit].starts_with("team-") && row[formed] == "true");
        let whole = whole.expect("a window with a team");
        for column in columns {
            whole[column] = "1".into();
        }
    });
    planted.finds(Fault::OffDuty, |files| {
        // Teams whose members never came are on duty all the same.
        let units = &mut files.units;
        let (unit, in_window) = (units.column("unit"), units.column("in_window"));
        let mut rows = units.rows.iter_mut();
        let off = rows.find(|row| row[unit].starts_with("team-") && row[in_window] == "false");
        off.expect("a team that is off duty")[in_window] = "true".into();
    });
}

/// A station's unit that is idle at night stands on an islet half an hour's crossing away, four hours later.
fn ferry_at_night(units: &mut Rows) {
    let (at, local, unit) = (
        units.column("at_ms"),
        units.column("at_local"),
        units.column("unit"),
    );
    let (to, place) = (units.column("to"), units.column("place"));
    let night = |row: &Vec<String>| {
        let hour = &row[local][11..13];
        row[unit].starts_with("officer-1/") && row[to] == "idle" && matches!(hour, "22" | "23")
    };
    let row = units.rows.iter().position(night);
    let row = row.expect("an officer at the station at night");
    let mut idle = units.rows[row].clone();
    let from = units.column("from");
    idle[from] = "idle".into();
    idle[at] = later(&idle[at], 4 * 3_600_000);
    idle[place] = "dongxiang-1".into();
    units.rows.insert(row + 1, idle);
}

#[test]
fn a_jump_in_the_line_is_found() {
    let planted = Planted::of(FIRST_COME, "1");
    planted.finds(Fault::Line, |files| {
        let incidents = &mut files.incidents;
        let ready = incidents.column("ready_ms");
        let waits = |row: &usize| {
            let visit = first_visit(incidents, *row);
            visit.is_some_and(|visit| visit[ASSIGNED] != incidents.rows[*row][ready])
        };
        let both = |row: &usize| waits(row) && waits(&(row + 1));
        let row = (0..incidents.rows.len() - 1).find(both);
        let row = row.expect("two that wait one behind the other");
        // They change places: each gets the other's unit, when the other would have.
        let (first, second) = (first_visit(incidents, row), first_visit(incidents, row + 1));
        set_first_visit(incidents, row, &second.expect("a visit"));
        set_first_visit(incidents, row + 1, &first.expect("a visit"));
        let number = incidents.column("number");
        let numbers = [row, row + 1].map(|row| incidents.rows[row][number].clone());
        let units = &mut files.units;
        let (name, replication) = (units.column("cause_name"), units.column("replication"));
        let changes = units.rows.iter_mut();
        for change in changes.filter(|change| change[replication] == "0") {
            if let Some(which) = numbers.iter().position(|number| *number == change[name]) {
                change[name] = numbers[1 - which].clone();
            }
        }
    });
}
