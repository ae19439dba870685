//! Every drawn incident is recorded exactly once, as it was drawn, with one outcome.

use super::history::History;
use super::switches::{Switches, cases, switches};
use gridforce::simulation::{IncidentRecord, Outcome};
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
    assert_eq!(
        records.len(),
        history.demand.incidents.len(),
        "incidents lost or doubled"
    );
    for (number, (record, drawn)) in records.iter().zip(&history.demand.incidents).enumerate() {
        assert_eq!(record.number.index(), number);
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
        check_outcome(record);
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
