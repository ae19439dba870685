//! Measures of matters with several stages, worked out on paper.

use super::fixture::two_cells;
use super::fixture_records::{HELPER, OFFICER, at, incident, visit};
use super::tests::{close, row, value};
use crate::model::{PlaceId, StagePlace};
use crate::simulation::{Outcome, Recorder, StageRecord};

#[test]
fn a_unit_that_stays_for_the_next_stage_came_once() {
    let mut scenario = two_cells();
    let mut kind = scenario.types[0].clone();
    kind.stages.push(kind.stages[0].clone());
    kind.stages[0].needs.truncate(1);
    scenario.types[0] = kind;
    let mut record = incident(0, 0, 60, Vec::new());
    record.stages.push(record.stages[0]);
    record.stages[1].stage = 1;
    record.stages[1].entered = at(20);
    let first = visit(OFFICER, 0, Some(10), Some(20));
    let mut stayed = visit(OFFICER, 20, Some(20), Some(60));
    let mut helper = visit(HELPER, 20, Some(35), Some(60));
    (stayed.stage, helper.stage) = (1, 1);
    record.visits = vec![first, stayed, helper];
    let row = row(&scenario, |tally| tally.incident_ended(&record));
    let value = |key: &str| value(&scenario, &row, key);
    close(value("alone_mean"), 25.0);
    close(value("response_mean_team"), 35.0);
    close(value("response_mean_officer"), 10.0);
}

#[test]
fn waiting_for_a_session_elsewhere_is_not_being_alone() {
    let mut scenario = two_cells();
    let mut kind = scenario.types[0].clone();
    kind.stages.push(kind.stages[0].clone());
    kind.stages[0].needs.truncate(1);
    kind.stages[1].place = StagePlace::Fixed(PlaceId::new(1));
    scenario.types[0] = kind;
    let mut record = incident(0, 0, 90, Vec::new());
    record.stages.push(record.stages[0]);
    record.stages[1].stage = 1;
    let scene = visit(OFFICER, 0, Some(10), Some(20));
    let mut mediator = visit(HELPER, 30, Some(30), Some(90));
    let mut officer = visit(OFFICER, 30, Some(60), Some(90));
    (mediator.stage, officer.stage) = (1, 1);
    record.visits = vec![scene, mediator, officer];
    let row = row(&scenario, |tally| tally.incident_ended(&record));
    assert_eq!(value(&scenario, &row, "alone_mean"), None);
}

#[test]
fn below_the_station_goes_by_the_path_not_by_the_declaration() {
    let mut scenario = two_cells();
    let mut kind = scenario.types[0].clone();
    // Scene, station, and a council hall that a plan has added behind them.
    kind.stages = vec![kind.stages[0].clone(); 3];
    kind.stages[1].station = true;
    scenario.types[0] = kind;
    let settled = |path: &[u8]| {
        let mut record = incident(0, 0, 60, Vec::new());
        let entry = record.stages[0];
        let entered = path.iter().map(|&stage| StageRecord { stage, ..entry });
        record.stages = entered.collect();
        record.outcome = Outcome::Settled(path[path.len() - 1]);
        record
    };
    let records = [
        settled(&[0]),
        settled(&[0, 2]),
        settled(&[0, 1]),
        settled(&[0, 1, 2]),
    ];
    let row = row(&scenario, |tally| {
        records
            .iter()
            .for_each(|record| tally.incident_ended(record));
    });
    assert_eq!(value(&scenario, &row, "settled_below_station"), Some(0.5));
}
