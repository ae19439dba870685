//! Preference lists, own cell first and the lowest sufficient role.

use crate::harness::{Story, scenario, tell, tell_with};

fn preferring(settings: &str) -> String {
    format!(
        r#"
        [dispatch]
        policy = "preference list"
        {settings}
        [dispatch.preference]
        A1 = ["b", "a=c"]
        B1 = ["a", "b", "c"]
        C1 = ["a", "b", "c"]
        D1 = ["a", "b", "c"]
        E1 = ["a", "b", "c"]
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "E1"
        [units.c]
        role = "officer"
        post = "A1"
        "#
    )
}

#[test]
fn the_list_of_the_cell_goes_before_nearness() {
    let story = tell(&preferring(""), "time,cell\n0,A1\n0,A1\n0,A1\n");
    assert_eq!(
        story.visit_of(0),
        "b sent 0 came 20 began 20 left 50 cleared"
    );
    assert_eq!(story.visit_of(1), "a sent 0 came 2 began 2 left 32 cleared");
    assert_eq!(story.visit_of(2), "c sent 0 came 2 began 2 left 32 cleared");
}

#[test]
fn equals_are_split_evenly_by_chance() {
    let world = scenario(
        &preferring("ties = \"split\""),
        "time,cell\n0,A1\n0,A1\n",
        &[],
    );
    let replications = 400_u32;
    let first = |replication: &u32| {
        let story = Story::of(world.clone(), *replication);
        assert!(story.visit_of(0).starts_with("b "));
        story.visit_of(1).starts_with("a ")
    };
    let a = (0..replications).filter(first).count() as f64;
    // Binomial(400, 1/2): standard deviation 10.
    assert!((a - 200.0).abs() <= 40.0, "{a} of 400 went to a");
}

/// Times of the units to B1 only matter: the own one is far, a stranger of E1 is near.
fn own_cell_first(incidents: &str) -> Story {
    tell_with(
        r#"
        remove = ["travel.per_step", "travel.own_cell"]
        [travel]
        unit_times = "times.csv"
        [dispatch]
        policy = "own cell first"
        [pattern]
        roles = ["officer"]
        sharing = "nobody"
        [units.stranger]
        role = "officer"
        post = "E1"
        [units.next]
        role = "officer"
        post = "A1"
        [units.own]
        role = "officer"
        post = "B1"
        "#,
        incidents,
        &[(
            "times.csv",
            "unit,A1,B1,C1,D1,E1\nstranger,1,1,1,1,1\nnext,3,3,3,3,3\nown,9,9,9,9,9\n",
        )],
    )
}

#[test]
fn rings_go_before_nearness() {
    let story = own_cell_first("time,cell\n0,B1\n0,B1\n0,B1\n");
    assert_eq!(
        story.visit_of(0),
        "own sent 0 came 9 began 9 left 39 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "next sent 0 came 3 began 3 left 33 cleared"
    );
    assert_eq!(
        story.visit_of(2),
        "stranger sent 0 came 1 began 1 left 31 cleared"
    );
}

#[test]
fn the_lowest_role_that_may_start_goes_first() {
    let story = tell(
        r#"
        [dispatch]
        policy = "lowest sufficient role"
        [roles.auxiliary]
        rank = 2
        [roles.volunteer]
        rank = 1
        [units.o]
        role = "officer"
        post = "A1"
        [units.x]
        role = "auxiliary"
        post = "E1"
        [units.v]
        role = "volunteer"
        post = "A1"
        [types.call.stages.scene]
        needs = [{ roles = ["officer", "auxiliary", "volunteer"], number = 1 }]
        may_start = ["auxiliary", "officer"]
        "#,
        "time,cell\n0,A1\n0,A1\n",
    );
    // The volunteer may not start; the auxiliary is far, but lower than the officer.
    assert_eq!(
        story.visit_of(0),
        "x sent 0 came 20 began 20 left 50 cleared"
    );
    assert_eq!(story.visit_of(1), "o sent 0 came 2 began 2 left 32 cleared");
}

/// Officer a at A1 answers for all cells but D1, b at E1 for D1 only.
fn by_list(settings: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [dispatch]
        policy = "preference list"
        {settings}
        [dispatch.preference]
        A1 = ["a"]
        B1 = ["a"]
        C1 = ["a"]
        D1 = ["b"]
        E1 = ["a"]
        [units.a]
        role = "officer"
        post = "A1"
        [units.b]
        role = "officer"
        post = "E1"
        "#
    );
    tell(&world, incidents)
}

#[test]
fn a_unit_that_is_not_on_the_list_does_not_take_over() {
    let story = by_list("reassign_margin = \"3 min\"", "time,cell\n0,E1\n");
    assert_eq!(
        story.visits(0),
        ["a sent 0 came 20 began 20 left 50 cleared"]
    );
}

#[test]
fn a_unit_that_is_not_on_the_list_is_not_called_away() {
    let priorities = "[priorities.urgent]\nmay_interrupt = [\"jobs\"]\n[priorities.minor]";
    let incidents = "time,cell,priority\n0,A1,urgent\n0,D1,routine\n10,E1,urgent\n";
    let story = by_list(priorities, incidents);
    assert_eq!(story.visits(1), ["b sent 0 came 5 began 5 left 35 cleared"]);
    assert_eq!(
        story.visits(2),
        ["a sent 32 came 52 began 52 left 82 cleared"]
    );
}
