//! The ends and beginnings of windows: relief, overtime, last call, hand-over, breaks.

use crate::harness::{Story, tell};

/// Two units of A1 relieve each other at 08:00 (480).
fn relief(settings: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [priorities.urgent]
        may_interrupt = ["duties", "jobs"]
        {settings}
        [rosters.early]
        windows = ["00:00-08:00"]
        [rosters.late]
        windows = ["08:00-16:00"]
        hand_over = "15 min"
        breaks = ["12:00-12:30"]
        [units.early]
        role = "officer"
        post = "A1"
        roster = "early"
        [units.late]
        role = "officer"
        post = "A1"
        roster = "late"
        "#
    );
    tell(&world, &format!("time,cell,priority\n{incidents}"))
}

#[test]
fn the_relief_is_at_the_post_while_the_old_crew_is_out() {
    let story = relief("", "470,A1,routine\n485,A1,urgent\n");
    assert_eq!(
        story.visit_of(0),
        "early sent 470 came 472 began 472 left 502 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "late sent 485 came 487 began 487 left 517 cleared"
    );
    // Back at its post at 504: overtime since 480.
    assert_eq!(story.overtime(), ["early 504 after 24"]);
    let changes = story.changes("early");
    assert!(changes.contains(&"504 off duty".into()), "{changes:?}");
    assert!(
        !changes.contains(&"502 returning".into()),
        "not free in overtime: {changes:?}"
    );
}

#[test]
fn a_unit_that_stays_ends_its_overtime_when_it_clears() {
    let story = relief("[dispatch]\nafterwards = \"stay\"", "470,A1,routine\n");
    assert_eq!(story.overtime(), ["early 502 after 22"]);
}

#[test]
fn a_returning_unit_is_off_duty_at_its_windows_end() {
    // Cleared in C1 at 475, home at 485, but off duty at 480.
    let story = relief("", "435,C1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "early sent 435 came 445 began 445 left 475 cleared"
    );
    assert!(story.changes("early").contains(&"480 off duty".into()));
    assert!(story.overtime().is_empty());
}

#[test]
fn travel_under_way_is_kept() {
    // Sent at 474, there at 479, cleared at 509, home at 514.
    let story = relief("", "474,B1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "early sent 474 came 479 began 479 left 509 cleared"
    );
    assert_eq!(story.overtime(), ["early 514 after 34"]);
}

#[test]
fn it_must_arrive_before_the_windows_end() {
    // It would come at 480, which is not before 480; the relief is free after its hand-over.
    let story = relief("", "478,A1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 495 came 497 began 497 left 527 cleared"
    );
    let story = relief("", "477.999,A1,routine\n");
    assert!(
        story
            .visit_of(0)
            .starts_with("early sent 477:59.940 came 479:59.940")
    );
    // The highest priority ignores it.
    let story = relief("", "478,A1,urgent\n");
    assert_eq!(
        story.visit_of(0),
        "early sent 478 came 480 began 480 left 510 cleared"
    );
}

#[test]
fn the_highest_priority_calls_away_up_to_the_windows_end() {
    // At 479 it is two minutes away and the window ends at 480: only the highest priority ignores this.
    let interrupting = "[priorities.routine]\nmay_interrupt = [\"jobs\"]\n[priorities.minor]\n";
    let at = |priority: &str| {
        let calls = format!("470,A1,minor\n479,A1,{priority}\n");
        relief(interrupting, &calls).visit_of(1)
    };
    assert!(at("urgent").starts_with("early sent 479 came 481 "));
    assert!(at("routine").starts_with("late sent 495 came 497 "));
}

#[test]
fn last_call_is_earlier() {
    let last_call = "[dispatch]\nlast_call = \"5 min\"";
    let story = relief(last_call, "473,A1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 495 came 497 began 497 left 527 cleared"
    );
    let story = relief(last_call, "472,A1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "early sent 472 came 474 began 474 left 504 cleared"
    );
}

#[test]
fn during_hand_over_only_the_highest_is_answered() {
    let story = relief("", "482,A1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 495 came 497 began 497 left 527 cleared"
    );
    let story = relief("", "482,A1,urgent\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 482 came 484 began 484 left 514 cleared"
    );
}

#[test]
fn a_break_may_be_interrupted_by_those_who_may() {
    let story = relief("", "725,A1,routine\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 750 came 752 began 752 left 782 cleared"
    );
    let story = relief("", "725,A1,urgent\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 725 came 727 began 727 left 757 cleared"
    );
}

#[test]
fn at_one_instant_the_old_window_ends_before_the_new_begins() {
    // Reported at 480 exactly: the old crew is gone, and the urgent call finds the relief.
    let story = relief("", "480,A1,urgent\n");
    assert_eq!(
        story.visit_of(0),
        "late sent 480 came 482 began 482 left 512 cleared"
    );
}
