//! Ferries: departures by headway, closing hours, missed boats and boats on call.

use crate::harness::{Story, tell};

const MINUTE: i64 = 60_000;

/// A1 and the island B1; the landing L1 is twenty minutes from A1. The unit stands at `post`.
fn island(post: &str, ferry: &str, more: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        remove = ["grid.rows", "grid.columns", "travel.per_step"]
        [cells.A1]
        [cells.L1]
        [cells.B1]
        [links.road]
        from = "A1"
        to = "L1"
        minutes = 20
        [ferries.east]
        from = "L1"
        to = "B1"
        headway = "15 min"
        {ferry}
        [units.a]
        role = "officer"
        post = "{post}"
        {more}
        "#
    );
    tell(&world, incidents)
}

const ALWAYS: &str = "crossing = \"6 min\"\nhours = \"always\"";
const BY_DAY: &str = "crossing = \"6 min\"\nhours = \"06:00-22:00\"";

#[test]
fn decisions_count_half_the_headway() {
    let story = island("L1", ALWAYS, "", "time,cell\n100,B1\n");
    assert_eq!(
        story.incidents[0].visits[0].planned.milliseconds(),
        13 * MINUTE + MINUTE / 2
    );
    let story = island("A1", ALWAYS, "", "time,cell\n100,B1\n");
    assert_eq!(
        story.incidents[0].visits[0].planned.milliseconds(),
        33 * MINUTE + MINUTE / 2
    );
}

#[test]
fn boats_of_a_day_are_whole_headways_apart() {
    let story = island("L1", ALWAYS, "", "time,cell\n100,B1\n301,B1\n507.3,B1\n");
    let first = story.came(0);
    for (incident, reported) in [
        (0, 100 * MINUTE),
        (1, 301 * MINUTE),
        (2, 507_300 * MINUTE / 1_000),
    ] {
        let wait = story.came(incident) - 6 * MINUTE - reported;
        assert!((0..15 * MINUTE).contains(&wait), "it takes the next boat");
        assert_eq!((story.came(incident) - first) % (15 * MINUTE), 0);
    }
}

#[test]
fn units_at_one_landing_take_the_same_boat() {
    let second = "[units.b]\nrole = \"officer\"\npost = \"L1\"\n";
    let story = island("L1", ALWAYS, second, "time,cell\n100,B1\n100,B1\n101,B1\n");
    assert_eq!(story.came(0), story.came(1));
    // And the same boats leave however many units there are.
    let alone = island("L1", ALWAYS, "", "time,cell\n100,B1\n");
    assert_eq!(alone.came(0), story.came(0));
}

#[test]
fn a_closed_ferry_is_no_way_until_it_opens() {
    let story = island("L1", BY_DAY, "", "time,cell\n60,B1\n");
    let visit = &story.incidents[0].visits[0];
    assert_eq!(visit.assigned.milliseconds(), 360 * MINUTE);
    let wait = story.came(0) - 366 * MINUTE;
    assert!(
        (0..15 * MINUTE).contains(&wait),
        "a boat within the first headway"
    );
}

#[test]
fn a_crossing_begun_before_closing_is_finished() {
    // The last boat before 22:00 (1320) is at sea until after.
    let long = "crossing = \"60 min\"\nhours = \"06:00-22:00\"";
    let story = island("L1", long, "", "time,cell\n1304,B1\n");
    let departed = story.came(0) - 60 * MINUTE;
    assert!(
        (1304 * MINUTE..1320 * MINUTE).contains(&departed),
        "{departed}"
    );
}

/// Sent from A1 at 1310, at the landing at 1330, ten minutes after closing.
const TOO_LATE: &str = "time,cell\n1310,B1\n";

#[test]
fn who_misses_the_last_boat_waits_for_opening() {
    let story = island("A1", BY_DAY, "", TOO_LATE);
    let visit = &story.incidents[0].visits[0];
    assert_eq!(visit.assigned.milliseconds(), 1310 * MINUTE);
    let wait = story.came(0) - 1806 * MINUTE;
    assert!(
        (0..15 * MINUTE).contains(&wait),
        "a boat after 06:00 of the next day"
    );
}

#[test]
fn or_takes_another_route() {
    let road = "[links.long]\nfrom = \"L1\"\nto = \"B1\"\nminutes = 100\n";
    let story = island("A1", BY_DAY, road, TOO_LATE);
    assert_eq!(
        story.visit_of(0),
        "a sent 1310 came 1430 began 1430 left 1460 cleared"
    );
}

#[test]
fn or_calls_a_boat() {
    let on_call = format!("{BY_DAY}\non_call = {{ hours = \"22:00-06:00\", delay = \"10 min\" }}");
    let story = island("A1", &on_call, "", TOO_LATE);
    assert_eq!(
        story.visit_of(0),
        "a sent 1310 came 1346 began 1346 left 1376 cleared"
    );
    // By night from the start it is planned so: twenty, ten and six.
    let story = island("A1", &on_call, "", "time,cell\n60,B1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 60 came 96 began 96 left 126 cleared"
    );
    assert_eq!(
        story.incidents[0].visits[0].planned.milliseconds(),
        36 * MINUTE
    );
}

#[test]
fn on_a_boat_the_unit_is_at_the_far_landing_when_it_gets_there() {
    let long = "crossing = \"60 min\"\nhours = \"always\"";
    let undisturbed = island("L1", long, "", "time,cell\n100,B1\n");
    // The boat left between 100 and 115; at 120 the first call is over and another comes.
    let deadline = "[types.call.stages.scene]\ndeadline = \"20 min\"\n[types.later]\npriority = \"routine\"\n[types.later.stages.scene]\nneeds = [{ roles = [\"officer\"], number = 1 }]\non_scene = \"30 min\"\n";
    let story = island(
        "L1",
        long,
        deadline,
        "time,type,cell\n100,call,B1\n120,later,B1\n",
    );
    assert_eq!(story.end(0), "expired 120");
    assert_eq!(story.came(1), undisturbed.came(0) + 2 * MINUTE);
}

#[test]
fn waiting_at_the_landing_the_unit_is_there() {
    // Ferry closed, sent for the far side before closing: at the landing from 1330, called back at 1400.
    let story = island(
        "A1",
        BY_DAY,
        "[priorities.urgent]\nmay_interrupt = [\"jobs\"]\n",
        "time,cell,priority\n1310,B1,routine\n1400,L1,urgent\n",
    );
    assert_eq!(
        story.visit_of(1),
        "a sent 1400 came 1402 began 1402 left 1432 cleared"
    );
}
