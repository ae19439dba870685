//! Every drawn incident is recorded exactly once, as it was drawn, with one outcome.

use super::history::History;
use super::switches::{Switch, Switches, cases, switches};
use gridforce::demand::Candidate;
use gridforce::model::{SpotId, TypeId};
use gridforce::simulation::{IncidentRecord, Outcome};
use gridforce::units::SimTime;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_drawn_incident_is_recorded_once(switches in switches()) {
        check(&switches);
    }
}

fn check(switches: &Switches) {
    let scenario = switches.scenario("plan");
    let history = History::of(&scenario, switches.seed);
    let records = history.by_number();
    assert!(
        (0..)
            .zip(&records)
            .all(|(number, record)| record.number.index() == number),
        "numbers follow one another"
    );
    let reports = records.iter().map(|record| record.reported);
    assert!(reports.is_sorted(), "by report time");
    records.iter().for_each(|record| check_outcome(record));
    if !switches.leave_demand() {
        return check_candidates(switches, &history);
    }
    assert!(history.prevented.is_empty() && history.points.is_empty());
    assert_eq!(
        records.len(),
        history.demand.incidents.len(),
        "incidents lost or doubled"
    );
    for (record, drawn) in records.iter().zip(&history.demand.incidents) {
        assert_eq!(
            (
                record.kind,
                record.cell,
                record.place,
                record.channel,
                record.priority
            ),
            (
                drawn.kind,
                drawn.cell,
                drawn.place,
                drawn.channel,
                drawn.priority
            )
        );
        assert_eq!(
            (record.occurred, record.reported),
            (drawn.occurred, drawn.reported)
        );
        assert_eq!(
            record.counted,
            history.demand.window.contains(drawn.reported)
        );
    }
}

/// What tells incidents apart: type, place and when they occur.
type Name = (TypeId, SpotId, SimTime);

/// Every candidate of the first layer happens once or is prevented once, never both; what happens
/// beside them comes from further layers or is set off.
fn check_candidates(switches: &Switches, history: &History) {
    let (repeats, delays) = (
        switches.has(Switch::Repeats),
        switches.has(Switch::DelayEffects),
    );
    let drawn = |list: &[Candidate]| -> Vec<Name> {
        let named = list.iter().map(|one| (one.kind, one.spot, one.occurred));
        named.collect()
    };
    let end = history.demand.window.end;
    let mut open = drawn(&history.demand.incidents);
    let mut more: Vec<Name> = history
        .demand
        .layers
        .iter()
        .flat_map(|list| drawn(list))
        .collect();
    let mut take = |name: Name, may_be_more: bool| {
        for list in [&mut open, &mut more]
            .into_iter()
            .take(1 + usize::from(may_be_more))
        {
            if let Some(position) = list.iter().position(|one| *one == name) {
                list.swap_remove(position);
                return true;
            }
        }
        false
    };
    for record in &history.incidents {
        let found = take((record.kind, record.spot, record.occurred), true);
        assert!(found || repeats, "not drawn: {record:?}");
    }
    for prevented in &history.prevented {
        let found = take((prevented.kind, prevented.spot, prevented.occurs), false);
        assert!(found || repeats, "not drawn: {prevented:?}");
    }
    // What is reported after the end is told by nobody.
    let late = history
        .demand
        .incidents
        .iter()
        .filter(|one| one.reported >= end)
        .count();
    assert!(delays || late == 0);
    if !delays {
        assert!(open.is_empty(), "neither happened nor prevented: {open:?}");
    }
}

fn check_outcome(record: &IncidentRecord) {
    let last = record.stages.last().expect("every incident enters a stage");
    let open = record.outcome == Outcome::Open;
    assert_eq!(record.ended.is_none(), open, "{record:?}");
    match record.outcome {
        Outcome::Settled(stage) => assert!(last.settled && last.stage == stage, "{record:?}"),
        Outcome::Expired | Outcome::Withdrawn | Outcome::Lost => {
            assert!(!last.settled, "{record:?}");
        }
        Outcome::Open => assert!(last.ended.is_none(), "{record:?}"),
        Outcome::Referred | Outcome::Unsettled => {
            assert!(!last.settled && last.ended == record.ended)
        }
    }
    if record.outcome == Outcome::Withdrawn {
        assert!(
            record.visits.iter().all(|visit| visit.began.is_none()),
            "{record:?}"
        );
    }
    let closed = record.visits.iter().all(|visit| visit.left.is_some());
    assert!(open || closed, "a closed incident keeps a unit: {record:?}");
}
