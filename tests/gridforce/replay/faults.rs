//! Planted faults: records made impossible in one respect, each of which must be found.

use super::check::Fault;
use super::plans::{check, records};
use super::records::Rows;
use std::collections::BTreeSet;

const NIGHT_FERRY: &str = "scenarios/muzhou/triad.toml";
const FIRST_COME: &str = "scenarios/reference/dispatch35-n3.toml";

/// Positions of the fields of a visit.
const UNIT: usize = 0;
const ASSIGNED: usize = 4;
const ARRIVED: usize = 7;
const BEGAN: usize = 9;
const LEFT: usize = 10;

/// The kinds of finding after `plant` has changed the files.
fn found(
    plan: &str,
    files: &(Rows, Rows),
    plant: impl Fn(&mut Rows, &mut Rows),
) -> BTreeSet<Fault> {
    let (mut incidents, mut units) = files.clone();
    plant(&mut incidents, &mut units);
    check(plan, &incidents, &units)
        .into_iter()
        .map(|finding| finding.fault)
        .collect()
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
    incidents: &mut Rows,
    suits: impl Fn(&[String]) -> bool,
    field: usize,
    value: impl Fn(&[String]) -> String,
) {
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
fn planted_faults_of_units_and_boats_are_found() {
    let files = records(NIGHT_FERRY, "4");
    let plan = |plant: &dyn Fn(&mut Rows, &mut Rows)| found(NIGHT_FERRY, &files, plant);
    assert_eq!(
        plan(&|_, _| {}),
        BTreeSet::new(),
        "nothing is wrong to begin with"
    );

    let two_places = plan(&|incidents, _| {
        let officer = |visit: &[String]| visit[UNIT].starts_with("officer");
        change_visit(incidents, officer, LEFT, |visit| {
            later(&visit[LEFT], 5 * 24 * 3_600_000)
        });
    });
    assert!(two_places.contains(&Fault::TwoPlaces), "{two_places:?}");

    let too_fast = plan(&|incidents, _| {
        let far = |visit: &[String]| {
            let there = visit[ARRIVED].parse::<i64>().unwrap_or(0);
            there > visit[ASSIGNED].parse::<i64>().unwrap_or(0) + 600_000
        };
        change_visit(incidents, far, ARRIVED, |visit| {
            later(&visit[ASSIGNED], 60_000)
        });
    });
    assert!(too_fast.contains(&Fault::TooFast), "{too_fast:?}");

    let off_duty = plan(&|incidents, _| {
        // The team of the next day answers.
        let team_a = |visit: &[String]| visit[UNIT].ends_with("/a");
        change_visit(incidents, team_a, UNIT, |visit| {
            visit[UNIT].replace("/a", "/c")
        });
    });
    assert!(off_duty.contains(&Fault::OffDuty), "{off_duty:?}");

    let lost = plan(&|incidents, _| {
        incidents.rows.remove(7);
    });
    assert!(lost.contains(&Fault::Lost), "{lost:?}");

    let out_of_order = plan(&|incidents, _| {
        let worked = |visit: &[String]| !visit[BEGAN].is_empty();
        change_visit(incidents, worked, BEGAN, |visit| {
            later(&visit[ASSIGNED], -1)
        });
    });
    assert!(out_of_order.contains(&Fault::Order), "{out_of_order:?}");
}

#[test]
fn planted_faults_of_boats_ladders_and_attendance_are_found() {
    let files = records(NIGHT_FERRY, "4");
    let plan = |plant: &dyn Fn(&mut Rows, &mut Rows)| found(NIGHT_FERRY, &files, plant);

    let ladder = plan(&|incidents, _| {
        let column = incidents.column("stages");
        let climbed = |row: &Vec<String>| {
            row[column].contains("neighbours") && row[column].contains(" village")
        };
        let row = incidents
            .rows
            .iter()
            .position(climbed)
            .expect("a dispute that climbs");
        incidents.rows[row][column] = incidents.rows[row][column].replace(" village;", " station;");
    });
    assert!(ladder.contains(&Fault::Ladder), "{ladder:?}");

    let attendance = plan(&|_, units| {
        // Teams whose members never came are on duty all the same.
        let (unit, in_window) = (units.column("unit"), units.column("in_window"));
        for row in units
            .rows
            .iter_mut()
            .filter(|row| row[unit].starts_with("team-"))
        {
            row[in_window] = "true".into();
        }
    });
    assert!(attendance.contains(&Fault::Attendance), "{attendance:?}");

    let closed_ferry = plan(&|_, units| ferry_at_night(units));
    assert!(
        closed_ferry.contains(&Fault::ClosedFerry),
        "{closed_ferry:?}"
    );
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
    let row = units
        .rows
        .iter()
        .position(night)
        .expect("an officer at the station at night");
    let mut idle = units.rows[row].clone();
    let from = units.column("from");
    idle[from] = "idle".into();
    idle[at] = later(&idle[at], 4 * 3_600_000);
    idle[place] = "dongxiang-1".into();
    units.rows.insert(row + 1, idle);
}

#[test]
fn a_jump_in_the_line_is_found() {
    let files = records(FIRST_COME, "1");
    let jump = found(FIRST_COME, &files, |incidents, units| {
        let ready = incidents.column("ready_ms");
        let waits = |row: &usize| {
            let visit = first_visit(incidents, *row);
            visit.is_some_and(|visit| visit[ASSIGNED] != incidents.rows[*row][ready])
        };
        let both = |row: &usize| waits(row) && waits(&(row + 1));
        let row = (0..incidents.rows.len() - 1)
            .find(both)
            .expect("two that wait one behind the other");
        // They change places: each gets the other's unit, when the other would have.
        let (first, second) = (first_visit(incidents, row), first_visit(incidents, row + 1));
        set_first_visit(incidents, row, &second.expect("a visit"));
        set_first_visit(incidents, row + 1, &first.expect("a visit"));
        let numbers =
            [row, row + 1].map(|row| incidents.rows[row][incidents.column("number")].clone());
        let name = units.column("cause_name");
        let replication = units.column("replication");
        for change in units
            .rows
            .iter_mut()
            .filter(|change| change[replication] == "0")
        {
            if let Some(which) = numbers.iter().position(|number| *number == change[name]) {
                change[name] = numbers[1 - which].clone();
            }
        }
    });
    assert!(jump.contains(&Fault::Line), "{jump:?}");
}
