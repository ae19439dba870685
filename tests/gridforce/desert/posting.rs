//! Posts that move by the hour: when a unit leaves, where it is meanwhile, which cells it answers for.

use crate::harness::{Story, tell};

/// One unit of A1 that is posted in C1 from two to four o'clock.
fn visiting(settings: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        {settings}
        [units.a]
        role = "officer"
        post = "A1"
        timetable = [{{ at = "C1", hours = "Mon 02:00-04:00" }}]
        "#
    );
    tell(&world, incidents)
}

#[test]
fn it_goes_to_its_next_post_at_the_hour() {
    let story = visiting("", "time,cell\n1000,A1\n");
    assert_eq!(
        story.changes("a")[..5],
        [
            "0 idle",
            "120 returning",
            "130 idle",
            "240 returning",
            "250 idle"
        ]
    );
}

#[test]
fn it_is_sent_from_where_it_is() {
    // Five minutes out of A1: on 5 and 10, against back 5 and 20. Then back to C1, where it is posted.
    let story = visiting("", "time,cell\n125,E1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 125 came 140 began 140 left 170 cleared"
    );
    assert!(story.changes("a").contains(&"180 idle".to_owned()));
    // At its post in C1 the time within the cell counts.
    let story = visiting("", "time,cell\n200,C1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 200 came 202 began 202 left 232 cleared"
    );
}

#[test]
fn it_leaves_when_it_is_free() {
    let busy = "time,cell\n110,A1\n";
    for settings in ["", "[dispatch]\nafterwards = \"stay\"\n"] {
        let story = visiting(settings, busy);
        assert_eq!(
            story.visit_of(0),
            "a sent 110 came 112 began 112 left 142 cleared"
        );
        assert_eq!(
            story.changes("a")[3..5],
            ["142 returning", "152 idle"],
            "{settings}"
        );
    }
    // Who is home at once is at the new post at once.
    let story = visiting("[dispatch]\nafterwards = \"at_post\"\n", busy);
    assert_eq!(story.changes("a")[3..5], ["142 idle", "240 returning"]);
}

#[test]
fn on_its_way_home_it_turns_to_its_new_post() {
    // It clears E1 at 110 and is ten of twenty minutes on its way to A1 at 120:
    // on 10 and 10 to C1, back 10 and 10; the way on is taken when both are as long.
    let story = visiting("", "time,cell\n60,E1\n");
    assert_eq!(
        story.changes("a")[..5],
        [
            "0 idle",
            "60 travelling",
            "80 on scene",
            "110 returning",
            "140 idle"
        ]
    );
}

#[test]
fn it_answers_for_the_cell_it_is_posted_in() {
    let story = visiting(
        "[pattern]\nroles = [\"officer\"]\nsharing = \"nobody\"\n",
        "time,cell\n110,A1\n",
    );
    // From the hour on, although it is busy and leaves later.
    assert_eq!(
        story.responsible("C1"),
        ["0 vacant", "120 own a", "240 vacant"]
    );
    assert_eq!(
        story.responsible("A1"),
        ["0 own a", "120 vacant", "240 own a"]
    );
}

#[test]
fn the_nearest_shares_from_its_post_of_the_hour() {
    let story = tell(
        r#"
        [pattern]
        roles = ["officer"]
        sharing = "nearest"
        [units.a]
        role = "officer"
        post = "A1"
        timetable = [{ at = "E1", hours = "Mon 02:00-04:00" }]
        [units.b]
        role = "officer"
        post = "D1"
        "#,
        "time,cell\n1000,A1\n",
    );
    // a is 5 minutes off and b 10; from E1 a is 15 minutes off.
    assert_eq!(
        story.responsible("B1"),
        ["0 shared a", "120 shared b", "240 shared a"]
    );
}

#[test]
fn it_begins_its_window_at_the_post_of_the_hour() {
    let story = tell(
        r#"
        [rosters.early]
        windows = ["Mon 02:00-04:00"]
        [units.a]
        role = "officer"
        post = "A1"
        roster = "early"
        timetable = [{ at = "C1", hours = "Mon 02:00-04:00" }]
        "#,
        "time,cell\n120,C1\n",
    );
    assert_eq!(
        story.visit_of(0),
        "a sent 120 came 122 began 122 left 152 cleared"
    );
    assert!(story.changes("a").contains(&"240 off duty".to_owned()));
}

#[test]
fn it_works_off_backlog_where_it_is_posted() {
    let story = visiting(
        "[backlog.visits]\ncells = { C1 = 1 }\non_site = \"10 min\"\nperiod = \"1 day\"\nroles = [\"officer\"]\n",
        "time,cell\n1000,A1\n",
    );
    // There at 130, two minutes within the cell, ten minutes at the door.
    assert_eq!(story.jobs(), ["a 142"]);
}

#[test]
fn it_is_named_for_a_duty_from_its_post_before_the_duty() {
    let story = visiting(
        "[duties.gate]\nat = \"D1\"\nhours = \"Mon 03:00-03:30\"\nroles = [\"officer\"]\n",
        "time,cell\n1000,A1\n",
    );
    // Five minutes from C1.
    assert!(story.changes("a").contains(&"175 on duty task".to_owned()));
    assert_eq!(story.duties(), ["180 to 210 kept 30 of 30"]);
}
