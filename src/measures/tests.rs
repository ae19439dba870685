//! Measures of tiny worlds, worked out on paper.

use super::fixture::{calendar, two_cells};
use super::fixture_records::{HELPER, OFFICER, at, change, incident, visit};
use super::{Row, Sample, TableSums, Tally, WeekState, Yardstick};
use crate::model::{CellId, RoleId, Scenario, Sending, SentTo};
use crate::simulation::{
    Availability::{Busy, Free},
    Departure, IncidentRecord, Outcome, Recorder, Responsible,
    UnitStatus::{Idle, OnScene, Returning, Travelling},
    Visit,
};
use crate::units::Span;

/// The value of a measure in one row.
pub(super) fn value(scenario: &Scenario, row: &Row, key: &str) -> Option<f64> {
    let yardstick = Yardstick::new(scenario, &[]);
    let figures = [row.figures.clone()];
    let sample = Sample {
        yardstick: &yardstick,
        figures: &figures,
    };
    let measures = yardstick.measures();
    let measure = measures.iter().find(|measure| measure.key == key);
    sample.estimate(measure.expect(key)).value
}

pub(super) fn row(scenario: &Scenario, tell: impl Fn(&mut Tally<'_, '_>)) -> Row {
    let yardstick = Yardstick::new(scenario, &[]);
    let mut tally = Tally::new(&yardstick, calendar());
    tally.observed(at(0), at(100));
    tell(&mut tally);
    tally.finished(at(200));
    tally.finish()
}

pub(super) fn close(found: Option<f64>, expected: f64) {
    let found = found.expect("a value");
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

/// Both units free from 0; the officer travels at 10, works from 20, returns free from 50.
fn shift(tally: &mut Tally<'_, '_>) {
    tally.band_changed(at(0), 0);
    tally.unit_changed(&change(0, OFFICER, Idle, Free, 0));
    tally.unit_changed(&change(0, HELPER, Idle, Free, 1));
    for cell in [0, 1] {
        let officer = if cell == 0 {
            Responsible::Own(OFFICER)
        } else {
            Responsible::Shared(OFFICER)
        };
        tally.responsible_changed(at(0), CellId::new(cell), RoleId::new(0), officer);
    }
    let helper = Responsible::Own(HELPER);
    tally.responsible_changed(at(0), CellId::new(1), RoleId::new(1), helper);
    tally.unit_changed(&change(10, OFFICER, Travelling, Busy, 0));
    tally.unit_changed(&change(20, OFFICER, OnScene, Busy, 1));
    tally.unit_changed(&change(50, OFFICER, Returning, Free, 1));
    tally.unit_changed(&change(60, OFFICER, Idle, Free, 0));
}

#[test]
fn states_are_averaged_over_the_window() {
    let scenario = two_cells();
    let row = row(&scenario, |tally| {
        shift(tally);
        tally.line_changed(at(0), 1, 0);
        tally.line_changed(at(20), 3, 2);
        tally.line_changed(at(70), 0, 0);
    });
    let value = |key: &str| value(&scenario, &row, key);
    // West is covered by the officer at home (0–10, 60–100), east by the helper at all times.
    close(value("covered_first"), (0.75 * 50.0 + 0.25 * 100.0) / 100.0);
    // Returning, the officer stands in the east for 10 minutes.
    close(
        value("covered_officer"),
        (0.75 * 50.0 + 0.25 * 10.0) / 100.0,
    );
    close(value("covered_team"), 0.25 * 10.0 / 100.0);
    // Only the east has both roles; the officer is busy for 40 minutes.
    close(value("pattern_whole"), 0.5);
    close(value("pattern_whole_residents"), 0.25);
    close(value("pattern_own"), 0.0);
    close(value("pattern_whole_free"), 0.5 * 0.6);
    close(value("pattern_share_officer"), 2.0);
    close(value("pattern_share_helper"), 1.0);
    close(value("no_free_officer"), 0.4);
    close(value("no_free_helper"), 0.0);
    close(value("busy_officer"), 0.4);
    close(value("uncommitted_officer"), 0.6);
    close(value("waiting_mean"), 1.0);
    close(value("present_mean"), (20.0 + 150.0) / 100.0);
    // Eight people at 100 and a boat.
    close(value("cost"), 850.0);
}

#[test]
fn a_unit_out_of_dispatch_covers_what_it_may_be_sent_to() {
    let mut scenario = two_cells();
    let rule = |minutes: f64| Sending {
        priorities: vec![true],
        stages: vec![vec![true]],
        channels: vec![true],
        within: Some(Span::from_minutes(minutes)),
    };
    let covered = |scenario: &Scenario, key: &str| value(scenario, &row(scenario, shift), key);
    // One minute to turn out and one within the cell.
    scenario.units[0].sent_to = SentTo::Only(vec![rule(2.0)]);
    scenario.units[1].sent_to = SentTo::Only(Vec::new());
    close(
        covered(&scenario, "covered_first"),
        0.75 * 50.0 / 100.0 + 0.25 * 10.0 / 100.0,
    );
    close(covered(&scenario, "covered_helper"), 0.0);
    scenario.units[0].sent_to = SentTo::Only(vec![rule(1.9)]);
    close(covered(&scenario, "covered_first"), 0.0);
}

#[test]
fn the_week_table_has_averages_and_beginnings() {
    let scenario = two_cells();
    let yardstick = Yardstick::new(&scenario, &[]);
    let mut sums = TableSums::new(&yardstick);
    let row = row(&scenario, shift);
    let figures = [sums.fold(&yardstick, row)];
    let sample = Sample {
        yardstick: &yardstick,
        figures: &figures,
    };
    let tables = sums.tables(&sample);
    let busy = WeekState::Busy(RoleId::new(0));
    let series = tables
        .week
        .series
        .iter()
        .find(|series| series.state == busy);
    let series = series.unwrap();
    assert_eq!(series.mean.len(), 168);
    close(series.mean[0].value, 40.0 / 60.0);
    close(series.mean[1].value, 0.0);
    assert_eq!(series.mean[2].value, None);
    close(series.at_beginning[1].value, 0.0);
    close(tables.cells[0].covered_first.unwrap().value, 0.5);
    close(tables.cells[1].pattern_whole_free.unwrap().value, 0.6);
    close(tables.units[0].activity[0].value, 0.4);
}

fn incidents(records: &[IncidentRecord]) -> (Scenario, Row) {
    let scenario = two_cells();
    let row = row(&scenario, |tally| {
        records
            .iter()
            .for_each(|record| tally.incident_ended(record));
    });
    (scenario, row)
}

fn both(arrivals: [Option<i64>; 2], left: i64) -> Vec<Visit> {
    vec![
        visit(OFFICER, 2, arrivals[0], Some(left)),
        visit(HELPER, 1, arrivals[1], Some(left)),
    ]
}

#[test]
fn responses_follow_their_definitions() {
    let mut lost = incident(1, 0, 0, Vec::new());
    lost.outcome = Outcome::Lost;
    let mut open = incident(1, 0, 0, both([Some(50), None], 60));
    (open.outcome, open.ended) = (Outcome::Open, None);
    let mut stood_down = incident(0, 0, 30, both([Some(4), None], 30));
    stood_down.visits[1].departure = Departure::StoodDown;
    let complete = incident(0, 0, 40, both([Some(15), Some(5)], 40));
    let (scenario, row) = incidents(&[complete, stood_down, lost, open]);
    let value = |key: &str| value(&scenario, &row, key);
    close(value("response_mean_first"), (5.0 + 4.0 + 50.0) / 3.0);
    close(value("response_p50_first@urgent"), 5.0);
    assert_eq!(value("response_p90_first"), None);
    close(value("within_target_first@theft"), 0.5);
    close(value("within_7.5min_first"), 0.5);
    close(value("unanswered_first"), 0.25);
    close(value("unanswered_lost"), 0.25);
    // The helper of the second was not needed any more; that of the open one never came.
    close(value("response_mean_helper"), 5.0);
    close(value("unanswered_helper"), 2.0 / 3.0);
    close(value("response_mean_team"), 15.0);
    close(value("within_target_team"), 0.0);
    close(value("team_complete"), 0.25);
    close(value("team_stood_down"), 0.25);
    close(value("team_incomplete"), 0.5);
    // 5 to 15; 4 to 30; 50 to 60.
    close(value("alone_mean"), (10.0 + 26.0 + 10.0) / 3.0);
    close(value("wait_mean"), 1.0);
    close(value("wait_share"), 1.0);
    // The helper came first to the first, the officer to the others.
    close(value("travel_mean_first"), (4.0 + 2.0 + 48.0) / 3.0);
    close(value("cross_cell"), 2.0 / 3.0);
    close(value("incidents"), 4.0 / (100.0 / 10_080.0));
    close(value("incidents@theft"), 4.0 / (100.0 / 10_080.0));
}

#[test]
fn a_team_that_nobody_was_sent_to_complete_is_incomplete() {
    let alone = incident(0, 0, 30, vec![visit(OFFICER, 2, Some(4), Some(30))]);
    let (scenario, row) = incidents(&[alone]);
    let value = |key: &str| value(&scenario, &row, key);
    close(value("team_incomplete"), 1.0);
    close(value("within_target_team"), 0.0);
    close(value("unanswered_helper"), 1.0);
}

#[test]
fn what_is_not_asked_for_is_outside() {
    let mut scenario = two_cells();
    scenario.types[0].stages[0].needs.clear();
    let mut referred = incident(0, 5, 5, Vec::new());
    referred.outcome = Outcome::Referred;
    let row = row(&scenario, |tally| tally.incident_ended(&referred));
    let value = |key: &str| value(&scenario, &row, key);
    assert_eq!(value("unanswered_first"), None);
    assert_eq!(value("within_10min_first"), None);
    assert!(value("incidents") > Some(0.0));
    let yardstick = Yardstick::new(&scenario, &[]);
    let measures = yardstick.measures();
    let has = |key: &str| measures.iter().any(|measure| measure.key == key);
    assert!(!has("response_mean_team") && !has("response_mean_officer"));
}

#[test]
fn clearing_before_arrival_is_still_an_answer() {
    let record = incident(0, 0, 8, both([Some(9), Some(12)], 8));
    let (scenario, row) = incidents(&[record]);
    close(value(&scenario, &row, "response_mean_first"), 9.0);
    close(value(&scenario, &row, "alone_mean"), 0.0);
    close(value(&scenario, &row, "response_mean_team"), 12.0);
}

#[test]
fn the_list_has_one_meaning_per_key() {
    let mut scenario = two_cells();
    scenario.roles[1].volunteers = true;
    let yardstick = Yardstick::new(&scenario, &[]);
    let measures = yardstick.measures();
    let mut keys: Vec<&str> = measures
        .iter()
        .map(|measure| measure.key.as_str())
        .collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
    assert!(keys.contains(&"response_p90_helper@theft"));
    assert!(keys.contains(&"volunteer_hours"));
    for measure in &measures {
        for text in [&measure.label, &measure.definition] {
            assert!(!text.english.contains('<') && !text.chinese.contains('<'));
            assert!(!text.chinese.is_ascii(), "{}", measure.key);
        }
    }
    let headline = super::headline(&scenario, &measures);
    assert_eq!(headline.len(), 10);
}
