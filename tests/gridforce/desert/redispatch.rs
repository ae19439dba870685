//! Units on their way home: where they are, whether they are sent, and re-assignment.

use crate::harness::{Story, tell};

/// One unit of A1 clears E1 at 50 and would be home at 70.
fn on_the_way(settings: &str, second: &str) -> Story {
    let world = format!("[dispatch]\n{settings}\n[units.a]\nrole = \"officer\"\npost = \"A1\"\n");
    tell(&world, &format!("time,cell\n0,E1\n{second}\n"))
}

#[test]
fn it_turns_back_when_that_is_shorter() {
    // Five minutes out: back 5 and 2 within E1, against on 15 and 20 from A1.
    let story = on_the_way("", "55,E1");
    assert_eq!(
        story.visit_of(1),
        "a sent 55 came 62 began 62 left 92 cleared"
    );
    // The same instant, C1: back 5 and 10, against on 15 and 10.
    let story = on_the_way("", "55,C1");
    assert_eq!(
        story.visit_of(1),
        "a sent 55 came 70 began 70 left 100 cleared"
    );
}

#[test]
fn it_goes_on_when_that_is_shorter() {
    // Fifteen minutes out: on 5 and 2 within A1, against back 15 and 20.
    let story = on_the_way("", "65,A1");
    assert_eq!(
        story.visit_of(1),
        "a sent 65 came 72 began 72 left 102 cleared"
    );
}

#[test]
fn it_is_planned_with_exactly_the_time_it_takes() {
    let story = on_the_way("", "55,C1");
    assert_eq!(
        story.incidents[1].visits[0].planned.milliseconds(),
        15 * 60_000
    );
}

#[test]
fn redispatch_at_post_waits_until_it_is_home() {
    let story = on_the_way("redispatch = \"at post\"", "55,E1");
    assert_eq!(
        story.visit_of(1),
        "a sent 70 came 90 began 90 left 120 cleared"
    );
}

#[test]
fn a_returning_unit_is_compared_with_one_at_its_post() {
    let world = r#"
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "A1"
    "#;
    // a clears E1 at 50. At 55 it is 10 from D1 (back 5 and 5), b is 15.
    let story = tell(world, "time,cell\n0,E1\n55,D1\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 55 came 65 began 65 left 95 cleared"
    );
    // And 15 from C1, where b is 10.
    let story = tell(world, "time,cell\n0,E1\n55,C1\n");
    assert_eq!(
        story.visit_of(1),
        "b sent 55 came 65 began 65 left 95 cleared"
    );
}

/// b works in its own E1 until 32; a, sent to E1 at 20, would be there at 40.
fn overtaken(margin: &str) -> Story {
    let world = format!(
        r#"
        [dispatch]
        {margin}
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "E1"
        "#
    );
    tell(&world, "time,cell\n0,E1\n20,E1\n")
}

#[test]
fn without_a_margin_nobody_is_replaced() {
    let story = overtaken("");
    assert_eq!(
        story.visit_of(1),
        "a sent 20 came 40 began 40 left 70 cleared"
    );
}

#[test]
fn a_nearer_unit_replaces_one_on_the_way() {
    let story = overtaken("reassign_margin = \"3 min\"");
    assert_eq!(
        story.visits(1),
        [
            "a sent 20 left 32 reassigned",
            "b sent 32 came 34 began 34 left 64 cleared"
        ]
    );
    // Twelve minutes out of A1: back 12 and 2 within, against on 8 and 20.
    assert_eq!(
        story.changes("a").last().map(String::as_str),
        Some("46 idle")
    );
}

#[test]
fn it_must_save_more_than_the_margin() {
    let story = overtaken("reassign_margin = \"6 min\"");
    assert_eq!(
        story.visit_of(1),
        "a sent 20 came 40 began 40 left 70 cleared"
    );
}

#[test]
fn of_two_waiting_for_someone_the_earlier_report_gets_the_nearer_unit() {
    let world = r#"
        [dispatch]
        reassign_margin = "3 min"
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "E1"
        [units.c]
        role = "officer"
        post = "A1"
    "#;
    // b works in E1 until 32. The calls of 2 (sent after its delay) and of 20 are both under way
    // from A1 at 20; one of 0, long over, must not matter.
    let incidents =
        "time,cell,dispatch_delay,on_scene\n0,A1,0,1\n0,E1,0,30\n2,E1,18,30\n20,E1,0,30\n";
    let story = tell(world, incidents);
    assert_eq!(
        story.visits(2)[1],
        "b sent 32 came 34 began 34 left 64 cleared"
    );
    assert_eq!(
        story.visit_of(3),
        "c sent 20 came 40 began 40 left 70 cleared"
    );
}

#[test]
fn a_unit_stands_still_while_it_gets_ready_on_the_way() {
    let world = r#"
        [roles.officer]
        turn_out = "3 min"
        [types.brief]
        priority = "routine"
        patience = "1 min"
        [types.brief.stages.scene]
        needs = [{ roles = ["officer"], number = 1 }]
        on_scene = "30 min"
        [units.a]
        role = "officer"
        post = "A1"
    "#;
    let story = tell(world, "time,type,cell\n0,call,E1\n58,brief,E1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 0 came 23 began 23 left 53 cleared"
    );
    assert_eq!(story.end(1), "withdrawn 59");
    // Five minutes out of E1 all the time: on 15 and 2 within A1.
    assert_eq!(
        story.changes("a").last().map(String::as_str),
        Some("76 idle")
    );
}
