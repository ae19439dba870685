//! The waiting line: its order, losses, blocking, and the reserve.

use crate::harness::{Story, tell};

fn one_unit(settings: &str, incidents: &str) -> Story {
    let world = format!("[dispatch]\n{settings}\n[units.a]\nrole = \"officer\"\npost = \"A1\"\n");
    tell(&world, incidents)
}

/// The unit works until 32; then one of the two may be next.
const TWO_WAITING: &str = "time,cell,priority\n0,A1,routine\n5,A1,routine\n10,A1,urgent\n";

#[test]
fn the_higher_priority_is_first() {
    let story = one_unit("", TWO_WAITING);
    assert_eq!(
        story.visit_of(2),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 64 came 66 began 66 left 96 cleared"
    );
}

#[test]
fn or_the_earlier_report() {
    let story = one_unit("line = \"first_come\"", TWO_WAITING);
    assert_eq!(
        story.visit_of(1),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
    assert_eq!(
        story.visit_of(2),
        "a sent 64 came 66 began 66 left 96 cleared"
    );
}

#[test]
fn the_report_counts_and_not_the_end_of_the_dispatch_delay() {
    let incidents = "time,cell,dispatch_delay\n0,A1,0\n5,A1,20\n10,A1,0\n";
    let story = one_unit("", incidents);
    assert_eq!(
        story.visit_of(1),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
    // Before its delay has ended it is passed by.
    let story = one_unit("", "time,cell,dispatch_delay\n0,A1,0\n5,A1,40\n10,A1,0\n");
    assert_eq!(
        story.visit_of(2),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
}

#[test]
fn without_a_line_what_finds_nobody_is_lost() {
    let story = one_unit("line = \"loss\"", "time,cell\n0,A1\n31.999,A1\n32,A1\n");
    assert_eq!(story.end(1), "lost 31:59.940");
    // The unit is free before what is reported at that instant is assigned.
    assert_eq!(story.end(2), "settled at scene 64");
}

/// A second stage at the same place that asks for `needs`; the officer of the first stays for it.
fn staying(needs: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [dispatch]
        line = "loss"
        [roles.auxiliary]
        [units.a]
        role = "officer"
        post = "A1"
        [priorities.urgent]
        may_interrupt = ["jobs"]
        [types.call.stages.scene]
        settle = 0.0
        [types.call.stages.second]
        needs = [{needs}]
        on_scene = "10 min"
        [types.alarm]
        priority = "urgent"
        [types.alarm.stages.scene]
        needs = [{{ roles = ["officer"], number = 1 }}]
        on_scene = "10 min"
        "#
    );
    tell(&world, incidents)
}

#[test]
fn without_a_line_who_stays_for_the_next_stage_is_somebody() {
    // No auxiliary is free, but the officer is there: its need lapses.
    let needs = r#"{ roles = ["officer"], number = 1 }, { roles = ["auxiliary"], number = 1 }"#;
    let story = staying(needs, "time,type,cell\n0,call,A1\n");
    assert_eq!(story.end(0), "settled at second 42");
}

#[test]
fn without_a_line_an_interrupted_job_waits_all_the_same() {
    // Called away at 35 from the second stage, and back at 47 for the seven minutes that are left.
    let needs = r#"{ roles = ["officer"], number = 1 }"#;
    let story = staying(needs, "time,type,cell\n0,call,A1\n35,alarm,A1\n");
    assert_eq!(story.end(1), "settled at scene 47");
    assert_eq!(story.end(0), "settled at second 56");
}

/// An officer busy until 32, an auxiliary idle; a call waits from 5, a bicycle is found at 10.
fn two_kinds(settings: &str) -> Story {
    let world = format!(
        r#"
        [dispatch]
        {settings}
        [roles.auxiliary]
        [units.o]
        role = "officer"
        post = "A1"
        [units.x]
        role = "auxiliary"
        post = "A1"
        [types.bicycle]
        priority = "routine"
        [types.bicycle.stages.scene]
        needs = [{{ roles = ["auxiliary"], number = 1 }}]
        on_scene = "10 min"
        "#
    );
    tell(
        &world,
        "time,type,cell\n0,call,A1\n5,call,A1\n10,bicycle,A1\n",
    )
}

#[test]
fn others_may_pass_the_head_of_the_line() {
    assert_eq!(
        two_kinds("").visit_of(2),
        "x sent 10 came 12 began 12 left 22 cleared"
    );
}

#[test]
fn unless_it_blocks() {
    let story = two_kinds("blocking = true");
    assert_eq!(
        story.visit_of(1),
        "o sent 32 came 34 began 34 left 64 cleared"
    );
    assert_eq!(
        story.visit_of(2),
        "x sent 32 came 34 began 34 left 44 cleared"
    );
}

#[test]
fn until_it_is_gone() {
    // The call that blocks expires at 25.
    let settings = "blocking = true\n[types.call.stages.scene]\ndeadline = \"20 min\"";
    assert_eq!(
        two_kinds(settings).visit_of(2),
        "x sent 25 came 27 began 27 left 37 cleared"
    );
}

#[test]
fn an_interrupted_call_blocks_what_comes_after_it() {
    let world = r#"
        [dispatch]
        line = "first_come"
        blocking = true
        [priorities.urgent]
        may_interrupt = ["jobs"]
        [roles.auxiliary]
        [roles.runner]
        [units]
        o = { role = "officer", post = "A1" }
        x = { role = "auxiliary", post = "A1" }
        r = { role = "runner", post = "A1" }
        s = { role = "runner", post = "A1" }
        [types.bicycle]
        priority = "routine"
        [types.bicycle.stages.scene]
        needs = [{ roles = ["auxiliary"], number = 1 }]
        on_scene = "60 min"
        [types.pair]
        priority = "routine"
        [types.pair.stages.scene]
        needs = [{ roles = ["runner"], number = 1 }, { roles = ["auxiliary"], number = 1, must_come = false }]
        on_scene = "30 min"
    "#;
    // At 12 the urgent call takes o from call 1. Call 2 only hopes for x, so it blocks nobody; call 1
    // waits and blocks, though s is free for what is reported at the same instant (r is, too, from 34 on).
    let story = tell(
        world,
        "time,type,cell,priority\n0,bicycle,A1,routine\n1,call,A1,routine\n2,pair,A1,routine\n12,call,A1,urgent\n12,pair,A1,routine\n",
    );
    assert_eq!(
        story.visits(1),
        [
            "o sent 1 came 3 began 3 left 12 interrupted",
            "o sent 44 came 46 began 46 left 67 cleared"
        ]
    );
    assert_eq!(
        story.visits(4)[0],
        "r sent 44 came 46 began 46 left 76 cleared"
    );
}

/// Two officers at A1, one of whom is to stay free of routine calls.
fn reserve(incidents: &str) -> Story {
    let world = r#"
        [dispatch.reserve]
        routine = { officer = 1 }
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "A1"
    "#;
    tell(world, incidents)
}

#[test]
fn the_last_free_unit_is_kept_from_routine_calls() {
    let story = reserve("time,cell,priority\n0,A1,routine\n5,A1,routine\n");
    assert_eq!(story.visit_of(0), "a sent 0 came 2 began 2 left 32 cleared");
    // b is 2 from A1 at its post, a is 2 within the scene's cell: the tie goes to a.
    assert_eq!(
        story.visit_of(1),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
}

#[test]
fn an_urgent_call_takes_it_at_once() {
    let story = reserve("time,cell,priority\n0,A1,routine\n5,A1,urgent\n6,A1,routine\n");
    assert_eq!(story.visit_of(1), "b sent 5 came 7 began 7 left 37 cleared");
    // At 32 only a is free; from 37 both are, a at its post since 34.
    assert_eq!(
        story.visit_of(2),
        "a sent 37 came 39 began 39 left 69 cleared"
    );
}
