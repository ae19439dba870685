//! Stages at a place that is drawn: a second search, searches until found, until the deadline.

use crate::harness::{Story, tell};

/// A warning: at the registered address nobody is ever found; then the search at `at`.
fn warning(at: &str, search: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [units.a]
        role = "officer"
        post = "A1"
        [types.warning]
        priority = "routine"
        [types.warning.stages.door]
        needs = [{{ roles = ["officer"], number = 1 }}]
        on_scene = "10 min"
        settle = 0
        [types.warning.stages.search]
        needs = [{{ roles = ["officer"], number = 1 }}]
        on_scene = "10 min"
        at = {at}
        {search}
        "#
    );
    tell(&world, incidents)
}

const IN_C1: &str = "time,cell,type\n0,C1,warning\n";

#[test]
fn elsewhere_in_the_cell_takes_the_time_within_it() {
    let story = warning("{ cell = 1.0 }", "", IN_C1);
    assert_eq!(
        story.visits(0),
        [
            "a sent 0 came 10 began 10 left 20 cleared",
            "a sent 20 came 22 began 22 left 32 cleared"
        ]
    );
    assert_eq!(story.end(0), "settled at search 32");
}

#[test]
fn at_the_same_address_it_goes_on_at_once() {
    let story = warning("{ address = 1.0 }", "", IN_C1);
    assert_eq!(story.end(0), "settled at search 30");
}

#[test]
fn in_a_neighbouring_cell_or_at_a_named_place_it_goes_there() {
    // A1 has one neighbour, five minutes off.
    let story = warning("{ neighbour = 1.0 }", "", "time,cell,type\n0,A1,warning\n");
    assert_eq!(
        story.visits(0),
        [
            "a sent 0 came 2 began 2 left 12 cleared",
            "a sent 12 came 17 began 17 left 27 cleared"
        ]
    );
    let story = warning("{ places = { E1 = 1.0 } }", "", IN_C1);
    assert_eq!(
        story.visits(0)[1],
        "a sent 20 came 30 began 30 left 40 cleared"
    );
}

#[test]
fn it_is_searched_as_often_as_allowed() {
    let again = "settle = 0.000000001\nnext = \"search\"\nvisits_at_most = 3";
    let story = warning("{ cell = 1.0 }", again, IN_C1);
    assert_eq!(
        story.stages(0),
        [
            "door 0 began 10 ended 20",
            "search 20 began 22 ended 32",
            "search 32 began 34 ended 44",
            "search 44 began 46 ended 56"
        ]
    );
    assert_eq!(story.end(0), "unsettled 56");
}

#[test]
fn it_is_searched_until_the_deadline() {
    let again =
        "settle = 0.000000001\nnext = \"search\"\nvisits_at_most = 9\ndeadline = \"40 min\"";
    // The search of 34 has begun in time; that of 44 has not.
    let story = warning("{ cell = 1.0 }", again, IN_C1);
    assert_eq!(
        story.stages(0).last().map(String::as_str),
        Some("search 44 ended 44")
    );
    assert_eq!(story.end(0), "expired 44");
}

#[test]
fn places_are_drawn_by_their_shares_and_neighbours_evenly() {
    // One an hour for 400 hours, each half an hour from the report.
    let rows: String = (0..400)
        .map(|hour| format!("{},C1,warning\n", hour * 60))
        .collect();
    let at = "{ address = 0.25, neighbour = 0.5, places = { A1 = 0.25 } }";
    let story = warning(at, "", &format!("time,cell,type\n{rows}"));
    let count = |cell: usize| {
        let searched = story
            .incidents
            .iter()
            .filter_map(|record| record.stages.get(1));
        searched.filter(|stage| stage.place.index() == cell).count()
    };
    // Those of the observed day and the run-out.
    let all = story.incidents.len();
    assert_eq!(all, 48, "two days");
    let counts: Vec<usize> = (0..5).map(count).collect();
    assert_eq!(counts.iter().sum::<usize>(), all);
    assert_eq!(counts[4], 0, "E1 is no neighbour of C1");
    // A quarter each of 48, within four standard errors of three.
    for (cell, &found) in counts.iter().enumerate().take(4) {
        assert!(found.abs_diff(12) <= 12, "{cell}: {found}");
    }
}
