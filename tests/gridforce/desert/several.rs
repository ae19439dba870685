//! Incidents that need several units: who goes when, when work begins, who stays how long, back-up.

use crate::harness::{Story, tell};

/// An officer at A1, an auxiliary at E1; a brawl needs both.
fn team(dispatch: &str, stage: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [dispatch]
        {dispatch}
        [roles.auxiliary]
        rank = 1
        [units.o]
        role = "officer"
        post = "A1"
        [units.x]
        role = "auxiliary"
        post = "E1"
        [types.brawl]
        priority = "routine"
        [types.brawl.stages.street]
        needs = [{{ roles = ["officer"], number = 1 }}, {{ roles = ["auxiliary"], number = 1 }}]
        {stage}
        [types.check]
        priority = "routine"
        [types.check.stages.scene]
        needs = [{{ roles = ["auxiliary"], number = 1 }}]
        on_scene = "30 min"
        "#
    );
    tell(&world, &format!("time,type,cell\n{incidents}"))
}

const THIRTY: &str = "on_scene = \"30 min\"";

#[test]
fn the_first_begins_and_the_later_one_leaves_with_it() {
    let story = team("", THIRTY, "0,brawl,B1\n");
    assert_eq!(
        story.visits(0),
        [
            "o sent 0 came 5 began 5 left 35 cleared",
            "x sent 0 came 15 began 15 left 35 cleared"
        ]
    );
    assert_eq!(story.stages(0), ["street 0 began 5 ended 35 settled"]);
}

#[test]
fn start_all_waits_for_everyone_who_must_come() {
    let stage = "start = \"all\"\non_scene = \"30 min\"";
    let story = team("", stage, "0,brawl,B1\n");
    assert_eq!(
        story.visits(0),
        [
            "o sent 0 came 5 began 15 left 45 cleared",
            "x sent 0 came 15 began 15 left 45 cleared"
        ]
    );
    assert_eq!(story.end(0), "settled at street 45");
}

#[test]
fn one_for_all_is_the_longest_of_those_present() {
    let times = "on_scene = { officer = \"30 min\", auxiliary = \"40 min\" }";
    let story = team("", &format!("start = \"all\"\n{times}"), "0,brawl,B1\n");
    assert_eq!(story.end(0), "settled at street 55");
    // With the officer's start at 5 only the officer's time counts.
    assert_eq!(
        team("", times, "0,brawl,B1\n").end(0),
        "settled at street 35"
    );
}

#[test]
fn each_its_own_time_from_its_own_start() {
    let stage = "on_scene_rule = \"each its own\"\non_scene = \"30 min\"";
    let story = team("", stage, "0,brawl,B1\n");
    assert_eq!(
        story.visits(0),
        [
            "o sent 0 came 5 began 5 left 35 cleared",
            "x sent 0 came 15 began 15 left 45 cleared"
        ]
    );
    assert_eq!(story.end(0), "settled at street 45");
}

/// The auxiliary is busy in E1 from 0 to 32 when the brawl of B1 is reported at 10.
const BUSY_AUXILIARY: &str = "0,check,E1\n10,brawl,B1\n";

#[test]
fn as_they_come_the_free_one_goes_at_once() {
    let story = team("", "start = \"all\"\non_scene = \"30 min\"", BUSY_AUXILIARY);
    assert_eq!(
        story.visits(1),
        [
            "o sent 10 came 15 began 47 left 77 cleared",
            "x sent 32 came 47 began 47 left 77 cleared"
        ]
    );
}

#[test]
fn together_nobody_goes_until_all_can() {
    let story = team("several = \"together\"", THIRTY, BUSY_AUXILIARY);
    assert_eq!(
        story.visits(1),
        [
            "o sent 32 came 37 began 37 left 67 cleared",
            "x sent 32 came 47 began 47 left 67 cleared"
        ]
    );
}

#[test]
fn together_idle_units_are_not_held_back() {
    let incidents = format!("{BUSY_AUXILIARY}20,call,A1\n");
    let story = team("several = \"together\"", THIRTY, &incidents);
    assert_eq!(
        story.visit_of(2),
        "o sent 20 came 22 began 22 left 52 cleared"
    );
    // The officer is in A1 at 52; the auxiliary, on its way home from E1, has been idle there since 34.
    assert_eq!(
        story.visits(1)[0],
        "o sent 52 came 57 began 57 left 87 cleared"
    );
    assert_eq!(
        story.visits(1)[1],
        "x sent 52 came 67 began 67 left 87 cleared"
    );
}

#[test]
fn whoever_is_free_goes_and_the_rest_lapses() {
    let stage = "start = \"all\"\non_scene = \"30 min\"";
    let story = team("several = \"whoever_is_free\"", stage, BUSY_AUXILIARY);
    assert_eq!(
        story.visits(1),
        ["o sent 10 came 15 began 15 left 45 cleared"]
    );
    assert_eq!(story.end(1), "settled at street 45");
}

#[test]
fn a_loss_system_loses_a_team_that_cannot_go_together() {
    let together = team(
        "several = \"together\"\nline = \"loss\"",
        THIRTY,
        BUSY_AUXILIARY,
    );
    assert_eq!(together.end(1), "lost 10");
    let partly = team(
        "several = \"whoever_is_free\"\nline = \"loss\"",
        THIRTY,
        BUSY_AUXILIARY,
    );
    assert_eq!(partly.end(1), "settled at street 45");
}

#[test]
fn two_of_a_kind_come_nearest_first() {
    let story = tell(
        r#"
        [units.a]
        role = "officer"
        post = "E1"
        [units.b]
        role = "officer"
        post = "A1"
        [types.call.stages.scene]
        needs = [{ roles = ["officer"], number = 2 }]
        "#,
        "time,cell\n0,B1\n",
    );
    assert_eq!(
        story.visits(0),
        [
            "b sent 0 came 5 began 5 left 35 cleared",
            "a sent 0 came 15 began 15 left 35 cleared"
        ]
    );
}

#[test]
fn those_still_under_way_are_stood_down_where_they_are() {
    let story = team("", "on_scene = \"5 min\"", "0,brawl,B1\n");
    assert_eq!(
        story.visits(0),
        [
            "o sent 0 came 5 began 5 left 10 cleared",
            "x sent 0 left 10 stood down"
        ]
    );
    // Ten minutes out of E1: back 10 and 2 within, against on 5 and 15.
    assert_eq!(
        story.changes("x").last().map(String::as_str),
        Some("22 idle")
    );
}

const BACK_UP: &str = r#"
    [roles.auxiliary]
    [units.o]
    role = "officer"
    post = "A1"
    [units.x]
    role = "auxiliary"
    post = "E1"
    [types.call.stages.scene]
    on_scene = "60 min"
    back_up = { chance = "100 %", needs = [{ roles = ["auxiliary"], number = 1 }], priority = "urgent" }
    [types.check]
    priority = "routine"
    [types.check.stages.scene]
    needs = [{ roles = ["auxiliary"], number = 1 }]
    on_scene = "30 min"
"#;

#[test]
fn back_up_is_asked_for_on_arrival() {
    let story = tell(BACK_UP, "time,type,cell\n0,call,B1\n");
    assert_eq!(
        story.visits(0),
        [
            "o sent 0 came 5 began 5 left 65 cleared",
            "x sent 5 came 20 began 20 left 65 cleared"
        ]
    );
    assert_eq!(story.incidents[0].priority.index(), 1);
    assert_eq!(story.incidents[0].final_priority.index(), 0);
}

#[test]
fn back_up_waits_with_the_raised_priority() {
    let incidents = "time,type,cell\n0,check,E1\n2,check,E1\n3,call,B1\n";
    let story = tell(BACK_UP, incidents);
    // Both wait at 32: the check since 2, the back-up asked at 8 is urgent by then.
    assert_eq!(
        story.visits(2)[1],
        "x sent 32 came 47 began 47 left 68 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "x sent 68 came 83 began 83 left 113 cleared"
    );
}
