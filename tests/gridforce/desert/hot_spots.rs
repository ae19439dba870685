//! Patrols that follow what happened in the last period.

use crate::harness::{Story, tell};

/// A guard of A1 who patrols the better of A1 and E1, planned anew every four hours by the calls
/// there; calls are an officer's, only looks are the guard's.
fn patrol(settings: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [roles.guard]
        [units.a]
        role = "guard"
        post = "A1"
        patrol = {{ beat = ["A1", "E1"], weights = [2, 1], points = 1, dwell = "30 min"{settings} }}
        [units.b]
        role = "officer"
        post = "C1"
        [types.look]
        priority = "routine"
        [types.look.stages.scene]
        needs = [{{ roles = ["guard"], number = 1 }}]
        on_scene = "30 min"
        "#
    );
    tell(&world, incidents)
}

const BY_CALLS: &str = ", hot_spots = { period = \"4 h\", types = [\"call\"] }";

#[test]
fn fixed_weights_stay_as_they_are() {
    // Thirty minutes in A1 and two to begin again: from 290 to 320 the guard is there.
    let story = patrol("", "time,cell,type\n60,E1,call\n100,E1,call\n300,A1,look\n");
    assert_eq!(
        story.visit_of(2),
        "a sent 300 came 302 began 302 left 332 cleared"
    );
}

#[test]
fn the_next_period_goes_where_most_happened() {
    let story = patrol(
        BY_CALLS,
        "time,cell,type\n60,E1,call\n100,E1,call\n120,A1,call\n300,E1,look\n600,A1,look\n",
    );
    // Two calls in E1 against one in A1: it stays in A1 to 256 and is in E1 from 276.
    assert_eq!(
        story.visit_of(3),
        "a sent 300 came 302 began 302 left 332 cleared"
    );
    // From 240 to 480 nothing is counted, for a look is no call: the declared weights again. It
    // is home at 352, in E1 from 372, there the last time from 468 to 498, in A1 from 518.
    assert_eq!(
        story.visit_of(4),
        "a sent 600 came 602 began 602 left 632 cleared"
    );
}

#[test]
fn a_report_at_the_end_of_a_period_belongs_to_the_next() {
    let story = patrol(
        BY_CALLS,
        "time,cell,type\n240,E1,call\n300,A1,look\n600,E1,look\n",
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 300 came 302 began 302 left 332 cleared"
    );
    assert_eq!(
        story.visit_of(2),
        "a sent 600 came 602 began 602 left 632 cleared"
    );
}

#[test]
fn equals_are_told_apart_by_their_order_in_the_beat() {
    let story = patrol(
        BY_CALLS,
        "time,cell,type\n60,E1,call\n120,A1,call\n300,A1,look\n",
    );
    assert_eq!(
        story.visit_of(2),
        "a sent 300 came 302 began 302 left 332 cleared"
    );
}

#[test]
fn without_types_everything_that_is_reported_counts() {
    let story = patrol(
        ", hot_spots = { period = \"4 h\" }",
        "time,cell,type\n60,E1,look\n300,E1,look\n",
    );
    // The first look takes it to E1 until 110 and home until 130; the second finds it in E1 again.
    assert_eq!(
        story.visit_of(1),
        "a sent 300 came 302 began 302 left 332 cleared"
    );
}
