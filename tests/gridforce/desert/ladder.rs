//! Ladders of stages: what follows, where, who stays, and how an incident ends early.

use crate::harness::{Story, scenario, tell};

/// An auxiliary at A1 and an officer at B1; a dispute begins in the street with ten minutes.
fn dispute(stages: &str, incidents: &str) -> Story {
    tell(&world(stages), &format!("time,type,cell\n{incidents}"))
}

fn world(stages: &str) -> String {
    format!(
        r#"
        [roles.auxiliary]
        rank = 1
        [units.x]
        role = "auxiliary"
        post = "A1"
        [units.o]
        role = "officer"
        post = "B1"
        [sites.station]
        kind = "station"
        cell = "C1"
        [types.dispute]
        priority = "routine"
        {stages}
        "#
    )
}

const STREET: &str = r#"
    [types.dispute.stages.street]
    needs = [{ roles = ["auxiliary"], number = 1 }]
    on_scene = "10 min"
    settle = 0
"#;
const OFFICE: &str = r#"
    [types.dispute.stages.office]
    needs = [{ roles = ["officer"], number = 1 }]
    on_scene = "20 min"
"#;

#[test]
fn an_unsettled_stage_is_followed_by_the_next_at_once() {
    let story = dispute(&format!("{STREET}{OFFICE}"), "0,dispute,A1\n");
    assert_eq!(
        story.visits(0),
        [
            "x sent 0 came 2 began 2 left 12 cleared",
            "o sent 12 came 17 began 17 left 37 cleared"
        ]
    );
    assert_eq!(
        story.stages(0),
        [
            "street 0 began 2 ended 12",
            "office 12 began 17 ended 37 settled"
        ]
    );
    assert_eq!(story.end(0), "settled at office 37");
}

#[test]
fn a_settled_stage_ends_it() {
    let stages = format!("{STREET}{OFFICE}").replace("settle = 0", "settle = 1");
    assert_eq!(
        dispute(&stages, "0,dispute,A1\n").end(0),
        "settled at street 12"
    );
}

#[test]
fn a_second_dispatch_delay_counts_only_when_declared() {
    let stages = format!("{STREET}{OFFICE}dispatch_delay = \"5 min\"\n");
    let story = dispute(&stages, "0,dispute,A1\n");
    assert_eq!(
        story.visits(0)[1],
        "o sent 17 came 22 began 22 left 42 cleared"
    );
}

#[test]
fn a_named_stage_skips_others() {
    let court = STREET
        .replace("stages.street", "stages.court")
        .replace("settle = 0", "settle = 1");
    let stages = format!("{STREET}next = \"office\"\n{court}{OFFICE}");
    let story = dispute(&stages, "0,dispute,A1\n");
    assert_eq!(story.stages(0).len(), 2);
    assert_eq!(story.end(0), "settled at office 37");
}

#[test]
fn it_may_be_referred_or_closed() {
    let referred = dispute(
        &format!("{STREET}next = \"referred\"\n{OFFICE}"),
        "0,dispute,A1\n",
    );
    assert_eq!(referred.end(0), "referred 12");
    let closed = dispute(
        &format!("{STREET}next = \"unsettled\"\n{OFFICE}"),
        "0,dispute,A1\n",
    );
    assert_eq!(closed.end(0), "unsettled 12");
    assert_eq!(dispute(STREET, "0,dispute,A1\n").end(0), "unsettled 12");
}

#[test]
fn units_that_the_next_stage_names_stay() {
    let both = r#"
        [types.dispute.stages.inside]
        needs = [{ roles = ["auxiliary"], number = 1 }, { roles = ["officer"], number = 1 }]
        on_scene = "20 min"
        on_scene_rule = "each its own"
    "#;
    let story = dispute(&format!("{STREET}{both}"), "0,dispute,A1\n");
    // The auxiliary goes on at 12; the officer comes at 17 and stays its own twenty minutes.
    assert_eq!(
        story.changes("x"),
        ["0 travelling", "2 on scene", "32 returning", "34 idle"]
    );
    assert_eq!(story.stages(0)[1], "inside 12 began 12 ended 37 settled");
}

#[test]
fn a_stage_at_the_station_is_travelled_to() {
    let stages = format!("{STREET}{OFFICE}at = \"station\"\n");
    let story = dispute(&stages, "0,dispute,A1\n");
    // From B1 to C1, one step.
    assert_eq!(
        story.visits(0)[1],
        "o sent 12 came 17 began 17 left 37 cleared"
    );
    let stays = stages.replace("[\"officer\"]", "[\"auxiliary\"]");
    let story = dispute(&stays, "0,dispute,A1\n");
    // Who stays travels from A1 to C1, two steps.
    assert_eq!(
        story.changes("x"),
        [
            "0 travelling",
            "2 on scene",
            "12 travelling",
            "22 on scene",
            "42 returning",
            "52 idle"
        ]
    );
}

#[test]
fn a_cycle_ends_after_its_visits() {
    // A circle must be able to settle: once in a million times here.
    let circle = STREET.replace("settle = 0", "settle = 0.000001");
    let stages = format!("{circle}next = \"street\"\nvisits_at_most = 3\n");
    let story = dispute(&stages, "0,dispute,A1\n");
    assert_eq!(
        story.stages(0),
        [
            "street 0 began 2 ended 12",
            "street 12 began 12 ended 22",
            "street 22 began 22 ended 32"
        ]
    );
    assert_eq!(story.end(0), "unsettled 32");
}

#[test]
fn the_best_role_present_settles() {
    let chance = "settle = { auxiliary = 0, officer = 1 }";
    let alone = STREET.replace("settle = 0", chance);
    assert_eq!(dispute(&alone, "0,dispute,A1\n").end(0), "unsettled 12");
    let both = alone.replace(
        "number = 1 }]",
        "number = 1 }, { roles = [\"officer\"], number = 1 }]",
    );
    // The officer comes at 5, while the work of 2 to 12 goes on.
    assert_eq!(
        dispute(&both, "0,dispute,A1\n").end(0),
        "settled at street 12"
    );
}

#[test]
fn an_even_chance_settles_half() {
    let stages = STREET.replace("settle = 0", "settle = 0.5");
    let even = scenario(&world(&stages), "time,type,cell\n0,dispute,A1\n", &[]);
    let settled = |replication: &u32| {
        Story::of(even.clone(), *replication)
            .end(0)
            .starts_with("settled")
    };
    let count = (0..400).filter(settled).count() as f64;
    // Binomial(400, 1/2): standard deviation 10.
    assert!((count - 200.0).abs() <= 40.0, "{count} of 400 settled");
}

#[test]
fn what_nobody_is_asked_to_come_to_is_referred_at_once() {
    let stages = "[types.dispute.stages.desk]\nneeds = []\nsettle = 0\nnext = \"referred\"\n";
    let story = dispute(stages, "3,dispute,A1\n");
    assert_eq!(story.end(0), "referred 3");
    assert!(story.visits(0).is_empty());
}

#[test]
fn a_deadline_counts_from_the_report() {
    let stages = format!("{STREET}deadline = \"20 min\"\n");
    let busy = "[types.dispute.stages.street]\n";
    assert!(stages.contains(busy));
    // The auxiliary is at the first from 0 to 12 and takes 20 to E1.
    let story = dispute(&stages, "0,dispute,A1\n1,dispute,E1\n");
    assert_eq!(story.end(1), "expired 21");
    assert_eq!(story.visits(1), ["x sent 12 left 21 stood down"]);
    // Nine minutes out of A1: back 9 and 2 within, against on 11 and 20.
    assert_eq!(
        story.changes("x").last().map(String::as_str),
        Some("32 idle")
    );
}

#[test]
fn an_arrival_at_the_deadline_is_in_time() {
    let stages = format!("{STREET}deadline = \"20 min\"\n");
    let story = dispute(&stages, "0,dispute,E1\n");
    assert_eq!(
        story.visit_of(0),
        "x sent 0 came 20 began 20 left 30 cleared"
    );
}

#[test]
fn callers_give_up_before_anyone_is_there() {
    let patient = format!("patience = \"10 min\"\n{STREET}");
    let under_way = dispute(&patient, "0,dispute,E1\n");
    assert_eq!(under_way.end(0), "withdrawn 10");
    assert_eq!(under_way.visits(0), ["x sent 0 left 10 stood down"]);
    let in_line = dispute(&patient, "0,dispute,A1\n1,dispute,A1\n");
    assert_eq!(in_line.end(1), "withdrawn 11");
}

#[test]
fn but_not_once_a_unit_is_on_scene() {
    let both = STREET.replace(
        "number = 1 }]",
        "number = 1 }, { roles = [\"officer\"], number = 1 }]\nstart = \"all\"",
    );
    let story = dispute(&format!("patience = \"4 min\"\n{both}"), "0,dispute,A1\n");
    assert_eq!(story.stages(0), ["street 0 began 5 ended 15"]);
}
