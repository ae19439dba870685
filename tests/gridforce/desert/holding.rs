//! Units that may only hold until one with authority comes.

use crate::harness::{Story, tell};

/// An auxiliary of A1 may hold, an officer of E1 may start.
fn hold(stage: &str, auxiliary: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [roles.auxiliary]
        rank = 1
        [rosters.short]
        windows = ["00:00-00:30"]
        [units.x]
        role = "auxiliary"
        post = "A1"
        {auxiliary}
        [units.o]
        role = "officer"
        post = "E1"
        [types.theft]
        priority = "urgent"
        [types.theft.stages.scene]
        needs = [{{ roles = ["auxiliary"], number = 1 }}, {{ roles = ["officer"], number = 1 }}]
        may_start = ["officer"]
        may_hold = ["auxiliary"]
        on_scene = "30 min"
        {stage}
        "#
    );
    tell(&world, &format!("time,type,cell\n{incidents}"))
}

#[test]
fn it_holds_until_work_begins() {
    let story = hold("", "", "0,theft,A1\n");
    assert_eq!(
        story.visits(0),
        [
            "x sent 0 came 2 held 2 began 20 left 50 cleared",
            "o sent 0 came 20 began 20 left 50 cleared"
        ]
    );
    assert!(!story.incidents[0].left_alone);
    assert_eq!(
        story.changes("x")[..3],
        ["0 travelling", "2 holding", "20 on scene"]
    );
}

#[test]
fn it_holds_only_so_long() {
    // The officer is in E1 until 32.
    let story = hold("hold_at_most = \"10 min\"", "", "0,call,E1\n1,theft,A1\n");
    let visits = story.visits(1);
    assert_eq!(visits[0], "x sent 1 came 3 held 3 left 13 hold ended");
    assert!(story.incidents[1].left_alone);
    assert!(
        visits.contains(&"o sent 32 came 52 began 52 left 82 cleared".into()),
        "{visits:?}"
    );
}

#[test]
fn it_holds_so_long_past_the_end_of_its_window() {
    let story = hold(
        "hold_overrun = \"8 min\"",
        "roster = \"short\"",
        "10,call,E1\n15,theft,A1\n",
    );
    // The officer is in E1 from 12 to 42 and would come at 62; the auxiliary's window ends at 30.
    let visits = story.visits(1);
    assert_eq!(visits[0], "x sent 15 came 17 held 17 left 38 hold ended");
    assert!(story.incidents[1].left_alone);
    assert_eq!(visits[1], "o sent 42 came 62 began 62 left 92 cleared");
    // Two minutes home within A1 make ten of overtime.
    assert_eq!(story.overtime(), ["x 40 after 10"]);
}

#[test]
fn in_its_next_window_it_is_not_past_the_end_of_the_last() {
    let story = hold(
        "hold_overrun = \"8 min\"\n[rosters.halves]\nwindows = [\"00:00-00:30\", \"00:30-12:00\"]",
        "roster = \"halves\"",
        "10,call,E1\n15,theft,A1\n",
    );
    // The window of 30 begins where the last ends: it holds on until the officer comes at 62.
    let visits = story.visits(1);
    assert_eq!(
        visits[0],
        "x sent 15 came 17 held 17 began 62 left 92 cleared"
    );
    assert_eq!(visits[1], "o sent 42 came 62 began 62 left 92 cleared");
    assert!(!story.incidents[1].left_alone);
}

#[test]
fn what_it_leaves_is_in_the_line_with_its_first_report() {
    // Two thefts: the held one of 15 goes before the later one of 20.
    let story = hold(
        "hold_overrun = \"8 min\"",
        "roster = \"short\"",
        "10,call,E1\n15,theft,A1\n20,theft,E1\n",
    );
    assert_eq!(
        story.visits(1)[1],
        "o sent 42 came 62 began 62 left 92 cleared"
    );
}

#[test]
fn a_holding_unit_is_not_called_away() {
    let world = r#"
        [priorities.urgent]
        may_interrupt = ["jobs"]
        [types.alarm]
        priority = "urgent"
        [types.alarm.stages.scene]
        needs = [{ roles = ["auxiliary"], number = 1 }]
        on_scene = "5 min"
    "#;
    let story = tell(
        &format!(
            r#"{world}
            [roles.auxiliary]
            [units.x]
            role = "auxiliary"
            post = "A1"
            [units.o]
            role = "officer"
            post = "E1"
            [types.call.stages.scene]
            needs = [{{ roles = ["auxiliary"], number = 1 }}, {{ roles = ["officer"], number = 1 }}]
            may_start = ["officer"]
            may_hold = ["auxiliary"]
            "#
        ),
        "time,type,cell\n0,call,A1\n10,alarm,A1\n20,alarm,A1\n",
    );
    // Held from 2 to 20; from 20 it works and may be called: to the alarm that waits since 10.
    assert!(story.visits(0)[0].starts_with("x sent 0 came 2 held 2 began 20 left 20 interrupted"));
    assert_eq!(
        story.visit_of(1),
        "x sent 20 came 22 began 22 left 27 cleared"
    );
}
