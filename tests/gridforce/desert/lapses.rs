//! Needs that lapse, and units that are done before others.

use crate::harness::{Story, tell};

/// An officer and an auxiliary at A1; a dispute goes from the door, where the auxiliary settles
/// nothing, to the room, where `room` is asked for.
fn dispute(dispatch: &str, door: &str, room: &str, incidents: &str) -> Story {
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
        post = "A1"
        [types.dispute]
        priority = "routine"
        [types.dispute.stages.door]
        needs = [{{ roles = ["auxiliary"] }}]
        on_scene = "10 min"
        settle = 0
        {door}
        [types.dispute.stages.room]
        on_scene = "10 min"
        {room}
        [types.long]
        priority = "routine"
        [types.long.stages.scene]
        needs = [{{ roles = ["officer"] }}]
        on_scene = "60 min"
        "#
    );
    tell(&world, &format!("time,type,cell\n{incidents}"))
}

const BOTH: &str = "needs = [{ roles = [\"officer\"] }, { roles = [\"auxiliary\"] }]";

#[test]
fn who_waits_on_scene_begins_when_the_others_lapse() {
    let room = format!("{BOTH}\nstart = \"all\"");
    let story = dispute("line = \"loss\"", "", &room, "0,long,A1\n1,dispute,A1\n");
    assert_eq!(
        story.visits(1),
        [
            "x sent 1 came 3 began 3 left 13 cleared",
            "x sent 13 came 13 began 13 left 23 cleared"
        ]
    );
    assert_eq!(story.end(1), "settled at room 23");
}

#[test]
fn a_stage_ends_when_what_lapses_was_all_that_it_waited_for() {
    // The auxiliary works off its own time from 13; the officer is asked for at 43, and there is none.
    let room = format!("{BOTH}\non_scene_rule = \"each its own\"\ndispatch_delay = \"30 min\"");
    let story = dispute(
        "line = \"loss\"",
        "",
        &room.replace("needs", "may_start = [\"auxiliary\"]\nneeds"),
        "0,long,A1\n1,dispute,A1\n",
    );
    assert_eq!(story.end(1), "settled at room 43");
}

#[test]
fn the_last_to_finish_stays_when_the_next_stage_names_it() {
    let own = "on_scene_rule = \"each its own\"";
    let room = "needs = [{ roles = [\"auxiliary\"] }]";
    let story = dispute("", own, room, "0,dispute,A1\n");
    assert_eq!(
        story.visits(0),
        [
            "x sent 0 came 2 began 2 left 12 cleared",
            "x sent 12 came 12 began 12 left 22 cleared"
        ]
    );
}
