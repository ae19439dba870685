//! Channels, delays and which incidents are counted.

use crate::harness::{Story, scenario, tell};

/// An officer of A1 and one of B1.
const TWO: &str = r#"
    [pattern]
    roles = ["officer"]
    [units.a]
    role = "officer"
    post = "A1"
    [units.b]
    role = "officer"
    post = "B1"
"#;

#[test]
fn the_dispatch_delay_counts_from_the_report() {
    let world = format!("{TWO}[types.call]\ndispatch_delay = \"3 min\"\n");
    let story = tell(&world, "time,cell\n7,A1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 10 came 12 began 12 left 42 cleared"
    );
    assert_eq!(story.incidents[0].reported.milliseconds(), 7 * 60_000);
    // A record's own delay goes before the type's.
    let story = tell(&world, "time,cell,dispatch_delay\n7,A1,1\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 8 came 10 began 10 left 40 cleared"
    );
}

#[test]
fn the_cells_own_officer_is_told_first() {
    let world = format!(
        r#"{TWO}
        [channels.neighbour]
        first = "officer"
        switchboard_delay = "5 min"
        [types.call]
        dispatch_delay = "3 min"
        "#
    );
    let story = tell(&world, "time,cell\n0,A1\n10,A1\n");
    // Free: at once. Busy: the switchboard hears of it after five minutes and sends the other.
    assert_eq!(story.visit_of(0), "a sent 0 came 2 began 2 left 32 cleared");
    assert_eq!(
        story.visit_of(1),
        "b sent 15 came 20 began 20 left 50 cleared"
    );
    // The type's own delay does not hold: ready at the report, or when the switchboard hears of it.
    let ready = |incident: usize| story.incidents[incident].ready.milliseconds() / 60_000;
    assert_eq!([ready(0), ready(1)], [0, 15]);
}

#[test]
fn who_is_told_first_hears_whatever_blocks_the_line() {
    let world = format!(
        r#"{TWO}
        [dispatch]
        blocking = true
        [roles.clerk]
        rank = 1
        [channels.neighbour]
        first = "officer"
        switchboard_delay = "5 min"
        [types.call]
        channels = {{ neighbour = 1 }}
        [types.paper]
        priority = "routine"
        channels = {{ direct = 1 }}
        [types.paper.stages.desk]
        needs = [{{ roles = ["clerk"] }}]
        on_scene = "30 min"
        [channels.direct]
        [units.c]
        role = "clerk"
        post = "A1"
        "#
    );
    // The second paper blocks from 1 until the clerk is done with the first at 32.
    let story = tell(
        &world,
        "time,type,cell\n0,paper,A1\n1,paper,A1\n2,call,A1\n",
    );
    assert_eq!(
        story.visit_of(1),
        "c sent 32 came 34 began 34 left 64 cleared"
    );
    assert_eq!(story.visit_of(2), "a sent 2 came 4 began 4 left 34 cleared");
}

#[test]
fn a_channel_may_name_the_first_stage() {
    let world = format!(
        r#"{TWO}
        [channels.court]
        starts_at = "second"
        [types.call.stages.scene]
        settle = 1
        [types.call.stages.second]
        needs = [{{ roles = ["officer"], number = 1 }}]
        on_scene = "10 min"
        "#
    );
    let story = tell(&world, "time,cell\n0,A1\n");
    assert_eq!(story.stages(0), ["second 0 began 2 ended 12 settled"]);
}

#[test]
fn detection_lies_between_occurrence_and_report() {
    let world = format!(
        "{TWO}[channels.alarm]\ndetection = \"10 min\"\n[types.call]\nrate = \"2 per hour\"\ncells = {{ A1 = 1 }}\n"
    );
    let story = Story::of(scenario(&world, "", &[]), 0);
    assert!(!story.incidents.is_empty());
    for record in &story.incidents {
        assert_eq!(
            record.reported.since(record.occurred).milliseconds(),
            10 * 60_000
        );
        assert_eq!(record.ready, record.reported);
    }
}

fn counted(experiment: &str, incidents: &str) -> Vec<bool> {
    let world = format!("[experiment]\n{experiment}\n{TWO}");
    let story = tell(&world, &format!("time,cell\n{incidents}"));
    story
        .incidents
        .iter()
        .map(|record| record.counted)
        .collect()
}

#[test]
fn incidents_are_counted_by_report_time() {
    let period = "warm_up = \"30 min\"\nobserved = \"30 min\"";
    let incidents = "29.999,A1\n30,A1\n59.999,A1\n60,A1\n";
    assert_eq!(counted(period, incidents), [false, true, true, false]);
}

#[test]
fn the_period_may_be_a_number_of_incidents() {
    let period = "warm_up = \"2 incidents\"\nobserved = \"3 incidents\"";
    let incidents = "0,A1\n10,A1\n20,A1\n30,A1\n40,A1\n50,A1\n60,A1\n";
    assert_eq!(
        counted(period, incidents),
        [false, false, true, true, true, false, false]
    );
}

#[test]
fn the_run_out_lets_counted_incidents_finish() {
    let world = format!("[period]\nrun_out = \"1 h\"\n[experiment]\nobserved = \"1 h\"\n{TWO}");
    // Those of 50 end after the observed hour; the third ends after the run-out, and 120 is too late.
    let incidents = "time,cell,on_scene\n50,A1,30\n50,B1,60\n55,A1,200\n120,A1,1\n";
    let story = tell(&world, incidents);
    assert_eq!(story.incidents.len(), 3);
    assert_eq!(story.end(0), "settled at scene 82");
    assert_eq!(story.end(1), "settled at scene 112");
    assert_eq!(story.end(2), "open");
}
