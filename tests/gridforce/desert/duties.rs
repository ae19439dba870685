//! Duties: when units leave for them, how long they are kept, and what calls units away.

use crate::harness::{Story, tell};

/// A unit of A1 keeps 08:00 to 09:00 (480 to 540) in C1, ten minutes away.
fn duty(duty: &str, units: &str, incidents: &str) -> Story {
    let roles = if duty.contains("roles") {
        ""
    } else {
        "roles = [\"officer\"]"
    };
    let world = format!(
        r#"
        [priorities.urgent]
        may_interrupt = ["duties"]
        [duties.gate]
        at = "C1"
        hours = "Mon 08:00-09:00"
        {roles}
        {duty}
        [units.a]
        role = "officer"
        post = "A1"
        {units}
        "#
    );
    tell(&world, &format!("time,cell,priority,on_scene\n{incidents}"))
}

/// Something that matters to nobody here, a day later.
const NOTHING: &str = "2000,A1,routine,1\n";

#[test]
fn it_leaves_so_as_to_be_there_at_the_beginning() {
    let story = duty("", "", NOTHING);
    assert_eq!(story.duties(), ["480 to 540 kept 60 of 60"]);
    let changes = story.changes("a");
    assert_eq!(changes[1], "470 on duty task");
    assert!(changes.contains(&"540 returning".into()), "{changes:?}");
    assert!(changes.contains(&"550 idle".into()), "{changes:?}");
}

#[test]
fn routine_calls_wait_for_its_end() {
    let story = duty("", "", "500,B1,routine,30\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 540 came 545 began 545 left 575 cleared"
    );
    assert_eq!(story.duties(), ["480 to 540 kept 60 of 60"]);
}

#[test]
fn an_urgent_call_takes_it_away_and_it_goes_back() {
    let story = duty("", "", "500,B1,urgent,10\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 500 came 505 began 505 left 515 cleared"
    );
    // Twenty minutes, five back, and twenty more.
    assert_eq!(story.duties(), ["480 to 540 kept 40 of 60"]);
}

#[test]
fn it_does_not_go_back_for_a_quarter_of_an_hour() {
    // Cleared at 525 with fifteen minutes left, which is not more.
    let story = duty("", "", "500,B1,urgent,20\n");
    assert_eq!(story.duties(), ["480 to 540 kept 20 of 60"]);
    assert!(story.changes("a").contains(&"525 returning".into()));
    // Cleared at 524 and there at 529: more than ten by either count.
    let story = duty("worth_returning = \"10 min\"", "", "500,B1,urgent,19\n");
    assert_eq!(story.duties(), ["480 to 540 kept 31 of 60"]);
}

#[test]
fn a_duty_may_be_out_of_reach_of_calls() {
    let story = duty("preemptible = false", "", "500,B1,urgent,10\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 540 came 545 began 545 left 555 cleared"
    );
}

#[test]
fn a_missing_unit_joins_when_it_is_free() {
    // In A1 from 467 to 497, in C1 at 507.
    let story = duty("", "", "465,A1,routine,30\n");
    assert_eq!(story.duties(), ["480 to 540 kept 33 of 60"]);
}

#[test]
fn calls_are_assigned_before_duties_begin() {
    // Both at 470: the call of A1 is first; free at 482, in C1 at 492.
    let story = duty("", "", "470,A1,routine,10\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 470 came 472 began 472 left 482 cleared"
    );
    assert_eq!(story.duties(), ["480 to 540 kept 48 of 60"]);
}

#[test]
fn the_nearest_keeps_it_and_the_other_is_free() {
    let near = "[units.b]\nrole = \"officer\"\npost = \"D1\"\n";
    let story = duty("", near, "500,C1,routine,30\n");
    assert_eq!(story.changes("b")[1], "475 on duty task");
    assert_eq!(
        story.visit_of(0),
        "a sent 500 came 510 began 510 left 540 cleared"
    );
}

#[test]
fn several_may_be_asked_for() {
    let near = "[units.b]\nrole = \"officer\"\npost = \"D1\"\n";
    let story = duty("number = 2", near, "465,A1,routine,30\n");
    // b is there from 480, a joins at 507.
    assert_eq!(story.duties(), ["480 to 540 kept 93 of 120"]);
}

#[test]
fn a_unit_held_up_until_shortly_before_leaves_when_it_is_free() {
    // In A1 until 475; ten minutes to C1.
    let story = duty("", "", "450,A1,routine,23\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 450 came 452 began 452 left 475 cleared"
    );
    assert_eq!(story.duties(), ["480 to 540 kept 55 of 60"]);
}

#[test]
fn another_takes_the_place_of_a_unit_held_up() {
    // b, one step away, is in D1 until 600 when it should leave at 475; a leaves then.
    let near = "[units.b]\nrole = \"officer\"\npost = \"D1\"\n";
    let story = duty("", near, "440,D1,routine,158\n");
    assert_eq!(
        story.visit_of(0),
        "b sent 440 came 442 began 442 left 600 cleared"
    );
    assert_eq!(story.duties(), ["480 to 540 kept 55 of 60"]);
}

#[test]
fn a_free_unit_takes_the_place_of_one_called_away() {
    // The auxiliary keeps the duty until an urgent call wants one; the officer, free, takes its place.
    let team = r#"
        [roles.auxiliary]
        [units.x]
        role = "auxiliary"
        post = "D1"
        [types.call.stages.scene]
        needs = [{ roles = ["auxiliary"], number = 1 }]
    "#;
    let story = duty(
        "roles = [\"officer\", \"auxiliary\"]",
        team,
        "500,D1,urgent,50\n",
    );
    // x is taken at 500 after twenty minutes; a is there at 510 for thirty.
    assert_eq!(
        story.visit_of(0),
        "x sent 500 came 505 began 505 left 555 cleared"
    );
    assert_eq!(story.duties(), ["480 to 540 kept 50 of 60"]);
}
