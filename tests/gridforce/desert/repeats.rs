//! Repeats: incidents that incidents set off.

use crate::harness::{Story, scenario};
use gridforce::model::Scenario;
use gridforce::units::SimTime;
use std::collections::BTreeSet;

const REPLICATIONS: u32 = 60;

/// Burglaries in five cells, forty a day altogether.
fn burglaries(more: &str) -> Scenario {
    let world = format!(
        r#"
        [period]
        run_out = "0 min"
        [experiment]
        warm_up = "2 days"
        [units.a]
        role = "officer"
        post = "A1"
        [types.call]
        rate = "40 per day"
        cells = {{ A1 = 1, B1 = 1, C1 = 1, D1 = 1, E1 = 1 }}
        {more}
        "#
    );
    scenario(&world, "", &[])
}

fn repeats(branching: &str, same_place: &str) -> String {
    format!(
        "repeats = {{ branching = {branching}, delay = \"exponential 2 h\", same_place = {same_place} }}\n"
    )
}

/// When and where incidents that count occur, by replication.
fn occurrences(scenario: &Scenario) -> Vec<Vec<(SimTime, usize)>> {
    (0..REPLICATIONS)
        .map(|replication| {
            let story = Story::of(scenario.clone(), replication);
            let counted = story.incidents.iter().filter(|incident| incident.counted);
            counted
                .map(|incident| (incident.occurred, incident.cell.index()))
                .collect()
        })
        .collect()
}

fn mean(all: &[Vec<(SimTime, usize)>]) -> f64 {
    all.iter().map(Vec::len).sum::<usize>() as f64 / all.len() as f64
}

#[test]
fn the_rate_holds_with_repeats_included() {
    // The variance of a count over a time that is long against the delay is rate × T / (1 − n)²,
    // here 160 a day; the mean of 60 days is 40 ± 4 × 1.63.
    let found = mean(&occurrences(&burglaries(&repeats("0.5", "1"))));
    assert!((found - 40.0).abs() < 6.6, "{found}");
}

#[test]
fn an_effect_on_the_rate_keeps_away_the_repeats_too() {
    // First incidents 20 a day × 0.5, and each sets off 0.5 × 0.5: 10 / (1 − 0.25).
    let half = "[effects.half]\nchanges = \"rate\"\nsize = 0.5\n";
    let found = mean(&occurrences(&burglaries(&(repeats("0.5", "1") + half))));
    assert!((found - 40.0 / 3.0).abs() < 2.6, "{found}");
    let none = "[effects.half]\nchanges = \"rate\"\nsize = 0\n";
    let nothing = occurrences(&burglaries(&(repeats("0.5", "1") + none)));
    assert!(nothing.iter().all(Vec::is_empty));
}

#[test]
fn a_raised_rate_raises_the_repeats_too() {
    // 20 × 1.5 first incidents, and each sets off 0.75: 30 / 0.25.
    let more = "[effects.more]\nchanges = \"rate\"\nsize = 1.5\n";
    let found = mean(&occurrences(&burglaries(&(repeats("0.5", "1") + more))));
    // The variance is 120 / 0.0625 a day: 4 × 44 / √60.
    assert!((found - 120.0).abs() < 22.7, "{found}");
}

#[test]
fn fewer_incidents_are_a_part_of_more() {
    let plans = ["0.4", "0.8", "1"].map(|size| {
        let effect = format!("[effects.part]\nchanges = \"rate\"\nsize = {size}\n");
        let all = occurrences(&burglaries(&(repeats("0.5", "0.5") + &effect)));
        let numbered = all.into_iter().enumerate();
        numbered
            .flat_map(|(replication, list)| list.into_iter().map(move |one| (replication, one)))
            .collect::<BTreeSet<_>>()
    });
    assert!(plans[0].is_subset(&plans[1]) && plans[1].is_subset(&plans[2]));
    assert!(plans[0].len() < plans[1].len());
}

#[test]
fn repeats_are_near() {
    // Only A1 has first incidents; half its repeats go to its neighbour B1, which has none of its
    // own as good as (a millionth), and half of those from there back or on.
    let only_a1 = "cells = { A1 = 1000000, B1 = 1 }\n";
    let world = burglaries("").clone();
    assert!(world.types[0].repeats.is_none());
    let text = format!("{only_a1}{}", repeats("0.5", "0.5"));
    let world = format!(
        "[period]\nrun_out = \"0 min\"\n[experiment]\nwarm_up = \"2 days\"\n[units.a]\nrole = \"officer\"\npost = \"A1\"\n[types.call]\nrate = \"40 per day\"\n{text}"
    );
    let all = occurrences(&scenario(&world, "", &[]));
    let here = |cell: usize| {
        let all = all.iter().flatten().filter(|(_, at)| *at == cell);
        all.count() as f64 / f64::from(REPLICATIONS)
    };
    // a = 20 + (a + b) / 4 and b = (a + b) / 4: 30 and 10.
    assert!((here(0) - 30.0).abs() < 6.0, "{}", here(0));
    assert!((here(1) - 10.0).abs() < 3.0, "{}", here(1));
}

#[test]
fn what_only_an_added_incident_sets_off_is_not_prevented() {
    let more = |size: &str, from: &str, to: &str| {
        format!(
            "[effects.e{to}]\nchanges = \"rate\"\nsize = {size}\nby = {{ from = \"2024-03-{from}\", to = \"2024-03-{to}\" }}\n"
        )
    };
    // A day with six times as many, then two with none: of repeats half a day later, those of added
    // incidents are not there without effects either.
    let effects = more("6", "04", "04") + &more("0", "05", "06");
    let repeats = "repeats = { branching = 0.15, delay = \"12 h\", same_place = 1 }\n";
    let (mut prevented, mut without) = (0, 0);
    for replication in 0..20 {
        let story =
            |effects: &str| Story::of(burglaries(&format!("{repeats}{effects}")), replication);
        let late = |at: i64| at >= 24 * 60;
        let told = story(&effects).prevented().len();
        let plain = story("");
        let there = plain.incidents.iter().map(|incident| incident.occurred);
        let there = there.map(|at| at.since(SimTime::START).milliseconds() / 60_000);
        without += there.filter(|&at| late(at)).count();
        prevented += told;
    }
    assert!(prevented <= without, "{prevented} of {without}");
}
