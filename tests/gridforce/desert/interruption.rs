//! Priorities that take units from jobs of lower priority, and the work that remains.

use crate::harness::{Story, tell};

fn urgent_interrupts(units: &str, incidents: &str) -> Story {
    let world =
        format!("[priorities.urgent]\nmay_interrupt = [\"jobs\"]\n[priorities.minor]\n{units}");
    tell(&world, &format!("time,cell,priority\n{incidents}"))
}

const ONE: &str = r#"
    [units.a]
    role = "officer"
    post = "A1"
"#;
const TWO: &str = r#"
    [units.a]
    role = "officer"
    post = "A1"
    [units.b]
    role = "officer"
    post = "E1"
"#;

#[test]
fn an_interrupted_job_is_resumed_with_the_rest_of_its_time() {
    let story = urgent_interrupts(ONE, "0,A1,routine\n12,A1,urgent\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 12 came 14 began 14 left 44 cleared"
    );
    // Ten of thirty minutes were done.
    assert_eq!(
        story.visits(0),
        [
            "a sent 0 came 2 began 2 left 12 interrupted",
            "a sent 44 came 46 began 46 left 66 cleared"
        ]
    );
    assert_eq!(story.end(0), "settled at scene 66");
}

#[test]
fn another_unit_works_off_the_rest() {
    // b is in E1 until 32; the first call, ten minutes done, is next in line for it.
    let story = urgent_interrupts(TWO, "0,A1,routine\n0,E1,urgent\n12,A1,urgent\n");
    assert_eq!(
        story.visits(0),
        [
            "a sent 0 came 2 began 2 left 12 interrupted",
            "b sent 32 came 52 began 52 left 72 cleared"
        ]
    );
}

#[test]
fn a_unit_may_be_called_away_while_it_travels() {
    let story = urgent_interrupts(ONE, "0,E1,routine\n5,A1,urgent\n");
    // Five minutes out: back 5 and 2 within A1.
    assert_eq!(
        story.visit_of(1),
        "a sent 5 came 12 began 12 left 42 cleared"
    );
    assert_eq!(
        story.visits(0),
        [
            "a sent 0 left 5 interrupted",
            "a sent 42 came 62 began 62 left 92 cleared"
        ]
    );
}

#[test]
fn a_free_unit_is_preferred_however_far() {
    let story = urgent_interrupts(TWO, "0,A1,routine\n12,A1,urgent\n");
    assert_eq!(
        story.visit_of(1),
        "b sent 12 came 32 began 32 left 62 cleared"
    );
    assert_eq!(story.visit_of(0), "a sent 0 came 2 began 2 left 32 cleared");
}

#[test]
fn the_lowest_priority_is_interrupted_first_however_far() {
    let story = urgent_interrupts(TWO, "0,A1,routine\n0,E1,minor\n12,A1,urgent\n");
    assert_eq!(
        story.visit_of(2),
        "b sent 12 came 32 began 32 left 62 cleared"
    );
    assert_eq!(
        story.visits(1)[0],
        "b sent 0 came 2 began 2 left 12 interrupted"
    );
    // The minor one has twenty minutes left; a is free of A1 at 32 and twenty away.
    assert_eq!(
        story.visits(1)[1],
        "a sent 32 came 52 began 52 left 72 cleared"
    );
}

#[test]
fn equals_and_those_without_leave_wait() {
    let story = urgent_interrupts(ONE, "0,A1,urgent\n12,A1,urgent\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
    // Routine may interrupt nothing.
    let story = urgent_interrupts(ONE, "0,A1,minor\n12,A1,routine\n");
    assert_eq!(
        story.visit_of(1),
        "a sent 32 came 34 began 34 left 64 cleared"
    );
}

#[test]
fn of_equals_the_nearer_is_interrupted() {
    let story = urgent_interrupts(TWO, "0,A1,minor\n0,E1,minor\n12,D1,urgent\n");
    assert_eq!(
        story.visit_of(2),
        "b sent 12 came 17 began 17 left 47 cleared"
    );
    assert_eq!(story.visit_of(0), "a sent 0 came 2 began 2 left 32 cleared");
}
