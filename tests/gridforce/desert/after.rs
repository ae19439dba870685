//! After a job: where the unit goes, from when it is free, and where its next job starts.

use crate::harness::{Story, tell};

/// One unit at A1; the second call of C1 waits from 20 until the unit is free; the first clears at 40.
fn after(settings: &str, incidents: &str) -> Story {
    let world = format!("[dispatch]\n{settings}\n[units.a]\nrole = \"officer\"\npost = \"A1\"\n");
    tell(&world, &format!("time,cell\n0,C1\n{incidents}"))
}

#[test]
fn by_default_the_next_job_starts_from_the_scene() {
    let story = after("", "20,C1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 0 came 10 began 10 left 40 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 40 came 42 began 42 left 72 cleared"
    );
    assert_eq!(
        story.changes("a").last().map(String::as_str),
        Some("82 idle")
    );
}

#[test]
fn it_may_start_from_the_post() {
    let story = after("next_job_from = \"post\"", "20,C1\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 40 came 50 began 50 left 80 cleared"
    );
}

#[test]
fn free_from_return_waits_for_the_way_home() {
    let story = after("free_from = \"return\"", "20,C1\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 50 came 60 began 60 left 90 cleared"
    );
    assert!(story.changes("a").contains(&"40 returning busy".into()));
}

#[test]
fn at_post_moves_home_only_after_assignment() {
    let story = after("afterwards = \"at_post\"", "20,C1\n80,A1\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 40 came 42 began 42 left 72 cleared"
    );
    assert!(story.changes("a").contains(&"72 idle".into()));
    assert_eq!(
        story.visit_of(2),
        "a sent 80 came 82 began 82 left 112 cleared"
    );
}

#[test]
fn at_post_and_next_job_from_post_start_there() {
    let story = after(
        "afterwards = \"at_post\"\nnext_job_from = \"post\"",
        "20,C1\n",
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 40 came 50 began 50 left 80 cleared"
    );
}

#[test]
fn free_from_return_implies_the_post_even_when_home_at_once() {
    let story = after(
        "afterwards = \"at_post\"\nfree_from = \"return\"",
        "20,C1\n",
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 40 came 50 began 50 left 80 cleared"
    );
}

#[test]
fn staying_units_wait_where_they_cleared() {
    let story = after("afterwards = \"stay\"", "100,C1\n");
    assert!(story.changes("a").contains(&"40 idle".into()));
    assert_eq!(
        story.visit_of(1),
        "a sent 100 came 102 began 102 left 132 cleared"
    );
}

#[test]
fn without_occupying_travel_the_job_lasts_from_its_assignment() {
    let world = r#"
        [dispatch]
        travel_occupies = false
        afterwards = "at_post"
        next_job_from = "post"
        [units.a]
        role = "officer"
        post = "A1"
    "#;
    let story = tell(world, "time,cell,on_scene\n0,E1,10\n5,B1,30\n");
    let visit = &story.incidents[0].visits[0];
    // Twenty minutes away, but ten minutes of work: cleared before it came.
    assert_eq!(visit.arrived.map(|at| at.milliseconds()), Some(20 * 60_000));
    assert_eq!(visit.left.map(|at| at.milliseconds()), Some(10 * 60_000));
    let next = &story.incidents[1].visits[0];
    assert_eq!(next.assigned.milliseconds(), 10 * 60_000);
    assert_eq!(next.arrived.map(|at| at.milliseconds()), Some(15 * 60_000));
    assert_eq!(next.left.map(|at| at.milliseconds()), Some(40 * 60_000));
}
