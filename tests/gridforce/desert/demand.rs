//! Numbers of incidents: rates, profiles, surges and weeks of the year.

use crate::harness::scenario;
use gridforce::demand::{Demand, draw};
use gridforce::model::Scenario;
use gridforce::random::Chance;
use std::collections::BTreeSet;

const REPLICATIONS: u32 = 200;

fn world(more: &str, profile: &str) -> Scenario {
    let world = format!(
        r#"
        [period]
        run_out = "0 min"
        [units.a]
        role = "officer"
        post = "A1"
        {more}
        [types.call]
        rate = "10 per hour"
        cells = {{ A1 = 3, B1 = 1 }}
        {profile}
        "#
    );
    scenario(&world, "", &[])
}

fn replicate(scenario: &Scenario) -> Vec<Demand> {
    let one = |replication: u32| {
        let chance = Chance::new(scenario.experiment.seed, replication);
        draw(
            scenario,
            chance,
            scenario.period.calendar_of(u64::from(replication)),
        )
    };
    (0..REPLICATIONS).map(one).collect()
}

/// The number of incidents of all replications from minute `from` to `to`.
fn count(all: &[Demand], from: i64, to: i64) -> f64 {
    let within = |at: i64| (from * 60_000..to * 60_000).contains(&at);
    let incidents = all.iter().flat_map(|demand| &demand.incidents);
    incidents
        .filter(|incident| within(incident.reported.milliseconds()))
        .count() as f64
}

/// A Poisson number has the variance of its mean.
fn assert_near(found: f64, each: f64) {
    let mean = each * f64::from(REPLICATIONS);
    assert!(
        (found - mean).abs() <= 4.0 * mean.sqrt(),
        "{found} against {mean}"
    );
}

#[test]
fn a_rate_is_kept_and_shared_by_weights() {
    let all = replicate(&world("", ""));
    assert_near(count(&all, 0, 1440), 240.0);
    let in_a1 = |demand: &Demand| {
        demand
            .incidents
            .iter()
            .filter(|incident| incident.cell.index() == 0)
            .count()
    };
    assert_near(all.iter().map(in_a1).sum::<usize>() as f64, 180.0);
}

#[test]
fn a_profile_moves_incidents_and_keeps_the_total() {
    let all = replicate(&world(
        "[profiles.later]\nhours = [0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,2,2,2,2,2,2]",
        "profile = \"later\"",
    ));
    assert!(count(&all, 0, 720).abs() < 0.5);
    assert_near(count(&all, 720, 1080), 80.0);
    assert_near(count(&all, 1080, 1440), 160.0);
}

#[test]
fn a_surge_is_added_to_the_rest() {
    let all = replicate(&world(
        "[surges.morning]\nhours = \"06:00-09:00\"\nfactor = 3\ncells = [\"B1\"]\n",
        "",
    ));
    assert_near(count(&all, 0, 360), 60.0);
    // Seven and a half in A1 and thrice two and a half in B1, each hour.
    assert_near(count(&all, 360, 540), 45.0);
    assert_near(count(&all, 540, 1440), 150.0);
}

#[test]
fn spread_over_the_year_every_week_has_its_turn() {
    let spread = world("[experiment]\nspread_over_year = true\n", "");
    let start = |replication| {
        spread
            .period
            .calendar_of(replication)
            .date(gridforce::units::SimTime::START)
    };
    let starts: BTreeSet<_> = (0..200).map(start).collect();
    assert_eq!(starts.len(), 52);
    assert_eq!(start(0).to_string(), "2024-03-04");
    assert!(
        starts
            .iter()
            .all(|date| date.weekday() == start(0).weekday())
    );
}

#[test]
fn months_keep_the_yearly_total() {
    // Twice as many in the second half of the year; spread over it, the day's mean is kept.
    let all = replicate(&world(
        "[experiment]\nspread_over_year = true\n[profiles.autumn]\nmonths = [1,1,1,1,1,1,2,2,2,2,2,2]",
        "profile = \"autumn\"",
    ));
    let mean = count(&all, 0, 1440) / f64::from(REPLICATIONS);
    // 52 weeks are not quite the year and 200 starts not quite each week equally: within one in a hundred.
    assert!(
        (mean - 240.0).abs() <= 2.4 + 4.0 * (240.0_f64 / 200.0).sqrt(),
        "{mean}"
    );
}

#[test]
fn in_a_given_week_the_month_counts() {
    let all = replicate(&world(
        "[profiles.autumn]\nmonths = [1,1,1,1,1,1,2,2,2,2,2,2]",
        "profile = \"autumn\"",
    ));
    // March has weight 1 of a yearly mean of (181 + 2 × 184) / 365 = 549 / 365.
    assert_near(count(&all, 0, 1440), 240.0 * 365.0 / 549.0);
}
