//! Time runs forward in every record, a unit is in one place at a time, and nobody off duty is sent.

use super::history::History;
use super::switches::{Switches, cases, switches};
use gridforce::model::{Afterwards, Scenario, UnitId};
use gridforce::simulation::{IncidentRecord, UnitChange, UnitStatus, Visit};
use gridforce::units::{SimTime, Span};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn histories_are_possible(switches in switches()) {
        check(&switches);
    }
}

fn check(switches: &Switches) {
    let scenario = switches.scenario("plan");
    let history = History::of(&scenario, switches.seed);
    for record in &history.incidents {
        check_times(record, &scenario);
    }
    for unit in (0..scenario.units.len()).map(UnitId::new) {
        check_one_place(&history, unit);
        check_changes(&history, unit);
        check_on_duty(&history, unit);
        check_post(&history, &scenario, unit);
    }
}

fn check_times(record: &IncidentRecord, scenario: &Scenario) {
    assert!(
        record.occurred <= record.reported && record.reported <= record.ready,
        "{record:?}"
    );
    let mut before = record.reported;
    for stage in &record.stages {
        assert!(before <= stage.entered, "{record:?}");
        assert!(
            is_in_order([Some(stage.entered), stage.began, stage.ended]),
            "{record:?}"
        );
        before = stage.ended.unwrap_or(stage.entered);
    }
    for visit in &record.visits {
        assert!(record.reported <= visit.assigned, "{record:?}");
        let [arrived, held, began, left] = [visit.arrived, visit.held, visit.began, visit.left];
        let assigned = Some(visit.assigned);
        assert!(is_in_order([assigned, held, began, left]), "{record:?}");
        assert!(is_in_order([assigned, arrived]), "{record:?}");
        if scenario.dispatch.travel_occupies {
            assert!(
                is_in_order([assigned, arrived, held, began, left]),
                "{record:?}"
            );
            assert!(
                arrived.is_some() || began.is_none() && held.is_none(),
                "{record:?}"
            );
        }
        assert!(is_in_order([left, record.ended]), "{record:?}");
    }
}

/// Whether those that are present do not go back.
fn is_in_order<const N: usize>(instants: [Option<SimTime>; N]) -> bool {
    instants.into_iter().flatten().is_sorted()
}

fn check_one_place(history: &History, unit: UnitId) {
    for pair in history.visits_of(unit).windows(2) {
        let [(_, earlier), (_, later)] = pair else {
            continue;
        };
        let left = earlier.left;
        assert!(
            left.is_some_and(|left| left <= later.assigned),
            "two places: {earlier:?} {later:?}"
        );
    }
}

fn check_changes(history: &History, unit: UnitId) {
    let mut status = UnitStatus::OffDuty;
    let mut at = SimTime::START;
    for change in history.changes_of(unit) {
        assert_eq!(change.from, status, "{change:?}");
        assert!(at <= change.at, "{change:?}");
        status = change.to;
        at = change.at;
    }
}

/// A unit is sent only within a window in which it was formed; who stays with an incident for its
/// next stage is not sent anew.
fn check_on_duty(history: &History, unit: UnitId) {
    let windows: Vec<_> = history
        .windows
        .iter()
        .filter(|window| window.unit == unit && window.formed)
        .collect();
    let visits = history.visits_of(unit);
    for (position, (record, visit)) in visits.iter().enumerate() {
        let stays = |(other, before): &(&IncidentRecord, &Visit)| {
            other.number == record.number && before.left == Some(visit.assigned)
        };
        if position > 0 && stays(&visits[position - 1]) {
            continue;
        }
        let within = windows
            .iter()
            .any(|window| window.at <= visit.assigned && visit.assigned < window.ends);
        assert!(within, "sent off duty: {visit:?}");
    }
    let off_duty_to_work = |change: &&UnitChange| {
        change.from == UnitStatus::OffDuty
            && !matches!(change.to, UnitStatus::Idle | UnitStatus::OffDuty)
    };
    assert_eq!(history.changes_of(unit).find(off_duty_to_work), None);
}

/// Where units travel home after a job, who is idle for some time is at its post of the hour.
fn check_post(history: &History, scenario: &Scenario, unit: UnitId) {
    if scenario.dispatch.afterwards != Afterwards::Return {
        return;
    }
    let calendar = scenario.period.calendar_of(0);
    let declared = &scenario.units[unit.index()];
    let changes: Vec<&UnitChange> = history.changes_of(unit).collect();
    for pair in changes.windows(2) {
        let (from, to) = (pair[0].at, pair[1].at - Span::from_milliseconds(1));
        if pair[0].to == UnitStatus::Idle && from <= to {
            let posts = [from, to].map(|at| declared.post_at(calendar.since_monday(at)));
            assert_eq!(posts, [pair[0].place; 2], "idle elsewhere: {:?}", pair[0]);
        }
    }
}
