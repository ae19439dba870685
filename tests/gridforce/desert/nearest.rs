//! Nearest dispatch: ties, steps, tables, turn-out and trips that take no time.

use crate::harness::{tell, tell_with};

const WEST_AND_EAST: &str = r#"
[units.west]
role = "officer"
post = "A1"
[units.east]
role = "officer"
post = "E1"
"#;

const ONE: &str = r#"
[units.a]
role = "officer"
post = "A1"
"#;

#[test]
fn the_nearest_goes_and_the_next_when_it_is_busy() {
    let story = tell(WEST_AND_EAST, "time,cell\n0,D1\n10,E1\n");
    assert_eq!(
        story.visit_of(0),
        "east sent 0 came 5 began 5 left 35 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "west sent 10 came 30 began 30 left 60 cleared"
    );
    assert_eq!(story.end(1), "settled at scene 60");
}

#[test]
fn a_tie_goes_to_the_first_declared() {
    // C1 is two steps from either; the names would order them the other way.
    let story = tell(
        r#"
        [units.zulu]
        role = "officer"
        post = "E1"
        [units.alpha]
        role = "officer"
        post = "A1"
        "#,
        "time,cell\n0,C1\n0,C1\n",
    );
    assert_eq!(
        story.visit_of(0),
        "zulu sent 0 came 10 began 10 left 40 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "alpha sent 0 came 10 began 10 left 40 cleared"
    );
}

#[test]
fn a_trip_within_the_cell_takes_its_own_time_both_ways() {
    let story = tell(ONE, "time,cell\n0,A1\n");
    assert_eq!(story.visit_of(0), "a sent 0 came 2 began 2 left 32 cleared");
    assert_eq!(
        story.changes("a"),
        ["0 travelling", "2 on scene", "32 returning", "34 idle"]
    );
}

#[test]
fn steps_are_counted_by_streets_and_not_through_barriers() {
    let story = tell(
        r#"
        [grid]
        rows = 2
        columns = 3
        [travel]
        barriers = [["A1", "B1"]]
        [units.a]
        role = "officer"
        post = "A1"
        "#,
        "time,cell\n0,C2\n100,B1\n",
    );
    // One step across and two along; then around by A2 and B2, there and back.
    assert_eq!(
        story.visit_of(0),
        "a sent 0 came 15 began 15 left 45 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 100 came 115 began 115 left 145 cleared"
    );
    assert_eq!(
        story.changes("a").last().map(String::as_str),
        Some("160 idle")
    );
}

#[test]
fn a_one_way_street_is_taken_only_homeward() {
    let story = tell(
        r#"
        [grid]
        rows = 2
        columns = 2
        [travel]
        one_way = [["B1", "A1"]]
        [units.a]
        role = "officer"
        post = "A1"
        "#,
        "time,cell\n0,B1\n",
    );
    assert_eq!(
        story.visit_of(0),
        "a sent 0 came 15 began 15 left 45 cleared"
    );
    assert_eq!(
        story.changes("a").last().map(String::as_str),
        Some("50 idle")
    );
}

#[test]
fn explicit_cell_times_may_be_zero_and_differ_by_direction() {
    let story = tell_with(
        r#"
        remove = ["travel.per_step", "travel.own_cell"]
        [grid]
        columns = 2
        [travel]
        cell_times = "times.csv"
        [units.a]
        role = "officer"
        post = "A1"
        "#,
        "time,cell\n0,B1\n60,A1\n",
        &[("times.csv", "from,A1,B1\nA1,0,7\nB1,3.5,0\n")],
    );
    assert_eq!(story.visit_of(0), "a sent 0 came 7 began 7 left 37 cleared");
    assert_eq!(
        story.visit_of(1),
        "a sent 60 came 60 began 60 left 90 cleared"
    );
    let changes = story.changes("a");
    assert!(changes.contains(&"40:30 idle".into()), "{changes:?}");
    assert_eq!(changes.last().map(String::as_str), Some("90 idle"));
}

#[test]
fn unit_times_hold_wherever_the_unit_is() {
    let story = tell_with(
        r#"
        remove = ["travel.per_step", "travel.own_cell"]
        [grid]
        columns = 2
        [travel]
        unit_times = "times.csv"
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "A1"
        "#,
        "time,cell\n0,B1\n45,A1\n",
        &[("times.csv", "unit,A1,B1\na,4,9\nb,5,10\n")],
    );
    assert_eq!(story.visit_of(0), "a sent 0 came 9 began 9 left 39 cleared");
    // On its way home until 48, but four minutes from A1 all the same: nearer than b.
    assert_eq!(
        story.visit_of(1),
        "a sent 45 came 49 began 49 left 79 cleared"
    );
}

#[test]
fn turn_out_counts_in_the_choice_and_in_the_trip() {
    let story = tell(
        r#"
        [roles.slow]
        turn_out = "6 min"
        [units.asleep]
        role = "slow"
        post = "B1"
        [units.awake]
        role = "officer"
        post = "A1"
        [types.call.stages.scene]
        needs = [{ roles = ["officer", "slow"] , number = 1 }]
        "#,
        "time,cell\n0,B1\n0,B1\n",
    );
    assert_eq!(
        story.visit_of(0),
        "awake sent 0 came 5 began 5 left 35 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "asleep sent 0 came 8 began 8 left 38 cleared"
    );
}

#[test]
fn a_unit_done_at_an_instant_takes_what_is_reported_at_it() {
    let story = tell(ONE, "time,cell\n0,A1\n32,A1\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
}

#[test]
fn recorded_times_are_kept_to_the_millisecond() {
    let story = tell(
        ONE,
        "time,cell,on_scene,dispatch_delay\n0.5001,A1,0.25,0.001\n",
    );
    // 0.5001 min = 30.006 s; 0.001 min = 60 ms; 0.25 min = 15 s.
    assert_eq!(
        story.visit_of(0),
        "a sent 0:30.066 came 2:30.066 began 2:30.066 left 2:45.066 cleared"
    );
}

/// A1 to C1 are one area, D1 and E1 another; `own` is posted in A1, `near` in D1.
fn two_areas(rule: &str) -> String {
    let cells = ["A1", "B1", "C1", "D1", "E1"].iter().zip("wwwee".chars());
    let cells: String = cells
        .map(|(cell, area)| format!("[cells.{cell}]\narea = \"{area}\"\n"))
        .collect();
    format!(
        r#"
        [dispatch]
        {rule}
        [areas.w]
        [areas.e]
        [units.own]
        role = "officer"
        post = "A1"
        [units.near]
        role = "officer"
        post = "D1"
        {cells}
        "#
    )
}

#[test]
fn other_areas_send_only_while_the_own_has_nobody() {
    let calls = "time,cell\n0,C1\n1,C1\n";
    let story = tell(&two_areas(""), calls);
    assert!(story.visit_of(0).starts_with("near sent 0 came 5 "));
    assert!(story.visit_of(1).starts_with("own sent 1 came 11 "));
    let story = tell(&two_areas("own_area_first = true"), calls);
    assert!(story.visit_of(0).starts_with("own sent 0 came 10 "));
    assert!(story.visit_of(1).starts_with("near sent 1 came 6 "));
}
