//! The speed limit: the classical loop written by hand against the simulation, the same numbers from both.

use super::classical::Classical;
use super::found::Found;
use super::setting::{least, replicate, scenario};
use gridforce::experiment::{Replications, Settings, Watch, compare};
use gridforce::measures::Yardstick;
use gridforce::model::{Afterwards, Extent, FreeFrom, NextJobFrom, Scenario};
use gridforce::random::Chance;
use gridforce::simulation::Prepared;
use std::hint::black_box;

/// Checks that both give equal numbers; in earnest, times them.
pub fn run(in_earnest: bool) {
    for file in ["dispatch35-n3.toml", "dispatch35-n10.toml"] {
        let shipped = scenario(&format!("reference/{file}"));
        gives_equal_numbers(&shipped);
        if in_earnest {
            race(file, &shipped);
        }
    }
    let mut trips = scenario("reference/dispatch35-n10.toml");
    with_round_trips(&mut trips);
    if in_earnest {
        println!(
            "dispatch35-n10, round trips: {:.2} M incidents per CPU-second",
            rate(&trips)
        );
    }
}

/// The hand-written loop and the simulation say the same of a short replication.
fn gives_equal_numbers(shipped: &Scenario) {
    let mut short = shipped.clone();
    short.period.warm_up = Extent::Incidents(500);
    short.period.observed = Extent::Incidents(20_000);
    let found = Classical::new(&short).run(Chance::new(1, 0));
    let settings = Settings {
        extent: Replications::Number(1),
        seed: Some(1),
        ..Settings::default()
    };
    let result = compare(&[short], &settings, Watch::default()).expect("a result");
    let plan = &result.plans[0];
    for (key, value) in found.values() {
        let simulated = plan
            .value(key)
            .and_then(|simulated| simulated.estimate.value);
        equal(key, value, simulated);
    }
    let cells = found.cells().zip(found.covered_cells());
    for (((counted, response), covered), row) in cells.zip(&plan.tables.cells) {
        let weeks = result.observed_weeks;
        equal("incidents", f64::from(counted) / weeks, row.incidents.value);
        equal(
            "response_mean_first",
            response,
            row.response_mean_first.value,
        );
        equal(
            "covered_first",
            covered,
            row.covered_first.as_ref().and_then(|covered| covered.value),
        );
    }
}

#[track_caller]
fn equal(key: &str, by_hand: f64, simulated: Option<f64>) {
    let simulated = simulated.expect(key);
    let close = (by_hand - simulated).abs() <= 1e-9 * simulated.abs().max(1e-9);
    assert!(close, "{key}: {by_hand} by hand, {simulated} simulated");
}

/// Busy on the way there and back as well.
fn with_round_trips(scenario: &mut Scenario) {
    let rules = &mut scenario.dispatch;
    rules.travel_occupies = true;
    rules.afterwards = Afterwards::Return;
    rules.free_from = FreeFrom::Return;
    rules.next_job_from = NextJobFrom::Post;
}

/// Prints how fast both are.
fn race(file: &str, shipped: &Scenario) {
    let classical = Classical::new(shipped);
    let run = || black_box::<Found>(classical.run(Chance::new(1, 0)));
    let incidents = run().incidents as f64;
    let by_hand = incidents / least(5, run).as_secs_f64() / 1e6;
    let simulated = rate(shipped);
    let share = simulated / by_hand;
    println!(
        "{file}: {simulated:.2} M incidents per CPU-second, by hand {by_hand:.2} M: {share:.2} of the limit"
    );
}

/// Millions of incidents per processor second, drawn, simulated and measured.
fn rate(scenario: &Scenario) -> f64 {
    let (prepared, yardstick) = (Prepared::new(scenario), Yardstick::new(scenario, &[]));
    let run = || replicate(&prepared, &yardstick, 0);
    let incidents = run().0.incidents as f64;
    incidents / least(5, || black_box(run())).as_secs_f64() / 1e6
}
