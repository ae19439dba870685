//! Fairness and shared denominators over several replications, worked out on paper.

use super::fixture::{calendar, two_cells};
use super::fixture_records::{HELPER, OFFICER, at, change, incident, visit};
use super::{Figures, Sample, Tally, Yardstick};
use crate::model::{Crew, RoleId, Scenario};
use crate::simulation::{
    Availability::{Busy, Free},
    Recorder,
    UnitStatus::{Idle, OffDuty, Travelling},
    WindowRecord,
};
use crate::statistics::{Estimate, Note};
use crate::units::{Probability, Span};

/// One replication: in the west answers after `west` minutes, in the east after `east`.
fn figures(yardstick: &Yardstick<'_>, west: &[i64], east: &[i64]) -> Figures {
    let mut tally = Tally::new(yardstick, calendar());
    tally.observed(at(0), at(100));
    for (cell, answers) in [west, east].into_iter().enumerate() {
        for &minutes in answers {
            let visits = vec![visit(OFFICER, 0, Some(minutes), Some(90))];
            tally.incident_ended(&incident(cell, 0, 90, visits));
        }
    }
    tally.finish().figures
}

fn estimate(yardstick: &Yardstick<'_>, figures: &[Figures], key: &str) -> Estimate {
    let sample = Sample { yardstick, figures };
    let measures = yardstick.measures();
    let measure = measures.iter().find(|measure| measure.key == key);
    sample.estimate(measure.expect(key))
}

#[test]
fn the_worst_fifth_is_ranked_on_the_other_half() {
    let scenario = two_cells();
    let yardstick = Yardstick::new(&scenario, &[]);
    // In even replications the east is late, in odd ones the west.
    let even = figures(&yardstick, &[2], &[30]);
    let odd = figures(&yardstick, &[40], &[3]);
    let key = "worst_fifth_p90_first";
    // Ranked on the odd, even replications are asked for the west (2 min); odd ones, ranked on the
    // even, for the east (3 min): the losers of chance are not picked.
    let both = [even.clone(), odd];
    assert_eq!(estimate(&yardstick, &both, key).value, Some(3.0));
    let alike = [even.clone(), even.clone()];
    assert_eq!(estimate(&yardstick, &alike, key).value, Some(30.0));
    let one = estimate(&yardstick, &[even], key);
    assert_eq!((one.value, one.note), (None, Some(Note::Few)));
}

#[test]
fn a_worst_cell_that_is_too_large_counts_in_part() {
    let scenario = two_cells();
    let yardstick = Yardstick::new(&scenario, &[]);
    // The west (three quarters of the residents) is worst: it alone is the fifth.
    let row = figures(&yardstick, &[20, 22], &[3]);
    let rows = [row.clone(), row];
    let found = estimate(&yardstick, &rows, "worst_fifth_p90_first");
    assert_eq!(found.value, Some(22.0));
}

#[test]
fn gini_follows_residents() {
    let scenario = two_cells();
    let yardstick = Yardstick::new(&scenario, &[]);
    let rows = [figures(&yardstick, &[10], &[30])];
    // Mean 15; 2 × 3/4 × 1/4 × 20 / (2 × 15).
    let found = estimate(&yardstick, &rows, "gini_first").value.unwrap();
    assert!((found - 0.25).abs() < 1e-12);
    let unheard = [figures(&yardstick, &[10], &[])];
    assert_eq!(
        estimate(&yardstick, &unheard, "gini_first").value,
        Some(0.0)
    );
}

#[test]
fn differences_use_the_types_that_both_plans_send_to() {
    let scenario = two_cells();
    let mut other = two_cells();
    other.types[0].stages[0].needs.truncate(1);
    let own = Yardstick::new(&scenario, &[&other]);
    let theirs = Yardstick::new(&other, &[&scenario]);
    let rows = [figures(&own, &[4], &[9])];
    let their_rows = [figures(&theirs, &[4], &[9])];
    let sample = Sample {
        yardstick: &own,
        figures: &rows,
    };
    let base = Sample {
        yardstick: &theirs,
        figures: &their_rows,
    };
    let measures = own.measures();
    let find = |key: &str| measures.iter().find(|measure| measure.key == key);
    let difference = |key: &str| {
        let measure = find(key).unwrap();
        sample.difference(measure, &base, measure)
    };
    // The whole team is asked for by one plan only: a value, but no difference.
    assert!(
        sample
            .estimate(find("team_stood_down").unwrap())
            .value
            .is_some()
    );
    assert_eq!(difference("team_stood_down").value, None);
    assert_eq!(difference("response_mean_officer").value, Some(0.0));
    assert!(
        !theirs
            .measures()
            .iter()
            .any(|measure| measure.key == "response_mean_helper")
    );
}

#[test]
fn equal_histories_differ_by_exactly_nothing_from_two_replications_on() {
    let scenario = two_cells();
    let yardstick = Yardstick::new(&scenario, &[]);
    let measures = yardstick.measures();
    let measure = measures
        .iter()
        .find(|measure| measure.key == "response_p90_first")
        .unwrap();
    // Too few answers to section: the quantile itself has no error.
    let row = figures(&yardstick, &[4], &[9]);
    let error = |count: usize| {
        let rows = vec![row.clone(); count];
        let sample = Sample {
            yardstick: &yardstick,
            figures: &rows,
        };
        let difference = sample.difference(measure, &sample, measure);
        assert_eq!(difference.value, Some(0.0));
        difference.standard_error
    };
    assert_eq!(error(1), None);
    assert_eq!(error(2), Some(0.0));
}

fn with_volunteers() -> Scenario {
    let mut scenario = two_cells();
    scenario.roles[1].volunteers = true;
    scenario.roles[1].price_per_hour = 6.0;
    scenario.roles[1].price_per_person_year = 0.0;
    scenario.units[1].standing = false;
    scenario.units[1].crew = Crew::Volunteers {
        members: 10,
        attendance: Probability::ONE,
        quorum: 2,
        per_unit: None,
        ordinal: 0,
    };
    scenario
}

#[test]
fn volunteers_on_call_count_while_they_are_out() {
    let scenario = with_volunteers();
    let yardstick = Yardstick::new(&scenario, &[]);
    let mut tally = Tally::new(&yardstick, calendar());
    tally.observed(at(0), at(120));
    tally.window_began(&WindowRecord {
        at: at(0),
        ends: at(60),
        unit: HELPER,
        came: 5,
        joined: 0,
        present: 5,
        formed: true,
    });
    tally.unit_changed(&change(0, HELPER, Idle, Free, 1));
    tally.unit_changed(&change(30, HELPER, Travelling, Busy, 1));
    let mut late = change(60, HELPER, Travelling, Busy, 1);
    late.in_window = false;
    tally.unit_changed(&late);
    tally.unit_changed(&change(90, HELPER, OffDuty, Busy, 1));
    tally.overtime_ended(at(90), HELPER, Span::MINUTE * 30);
    let rows = [tally.finish().figures];
    let value = |key: &str| estimate(&yardstick, &rows, key).value.unwrap();
    let close = |found: f64, expected: f64| {
        assert!(
            (found / expected - 1.0).abs() < 1e-12,
            "{found} is not {expected}"
        );
    };
    let week = 168.0 / 2.0;
    close(value("volunteer_hours"), 5.0 * week);
    // Half of its window it was busy; overtime is in neither.
    close(value("busy_helper"), 0.5);
    close(value("overtime_helper"), 0.5 * 5.0 / 10.0 * week);
    // Officers, the boat, and a year of the same.
    close(value("cost"), 450.0 + 6.0 * 5.0 / 2.0 * 8_760.0);
}

#[test]
fn the_helper_covers_only_where_its_role_may_act() {
    let mut scenario = two_cells();
    scenario.types[0].stages[0].may_hold = crate::model::RoleSet::EMPTY;
    let yardstick = Yardstick::new(&scenario, &[]);
    let mut tally = Tally::new(&yardstick, calendar());
    tally.observed(at(0), at(100));
    tally.unit_changed(&change(0, HELPER, Idle, Free, 1));
    let rows = [tally.finish().figures];
    let value = |key: &str| estimate(&yardstick, &rows, key).value;
    assert_eq!(value("covered_first"), Some(0.0));
    assert_eq!(value("covered_helper"), Some(0.25));
    let role = yardstick.measures();
    let helper = role.iter().find(|measure| measure.key == "covered_helper");
    assert_eq!(helper.unwrap().role, Some(RoleId::new(1)));
}
