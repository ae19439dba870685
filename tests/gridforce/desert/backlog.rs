//! Work for idle time, and patrols.

use crate::harness::{Story, tell};

/// A unit of A1 with visits of twenty minutes to make there within the week.
fn visits(store: &str, more: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [priorities.urgent]
        may_interrupt = ["backlog"]
        [pattern]
        roles = ["officer"]
        sharing = "nobody"
        [backlog.visits]
        on_site = "20 min"
        period = "1 day"
        roles = ["officer"]
        {store}
        [units.a]
        role = "officer"
        post = "A1"
        {more}
        "#
    );
    tell(&world, &format!("time,cell,priority,on_scene\n{incidents}"))
}

const NOTHING: &str = "1400,A1,routine,1\n";

#[test]
fn an_idle_unit_takes_a_job() {
    let story = visits("cells = { A1 = 1 }", "", NOTHING);
    assert_eq!(story.changes("a")[0], "0 on backlog");
    assert_eq!(story.jobs()[0], "a 22");
    assert_eq!(story.due()[0], "1440: 1 of 1");
}

#[test]
fn a_round_of_several_visits_is_one_job() {
    let story = visits("cells = { A1 = 1 }\nvisits_per_job = 3", "", NOTHING);
    assert_eq!(story.jobs()[0], "a 62");
}

#[test]
fn jobs_are_begun_in_their_hours() {
    let story = visits("cells = { A1 = 1 }\nhours = \"09:00-20:00\"", "", NOTHING);
    assert_eq!(story.jobs()[0], "a 562");
}

#[test]
fn only_in_its_own_cells() {
    let story = visits("cells = { E1 = 1 }", "", NOTHING);
    assert!(story.jobs().is_empty());
    assert_eq!(story.due()[0], "1440: 0 of 1");
}

/// The window ends after `minutes`.
fn window(minutes: u32) -> Story {
    let roster = format!("[rosters.short]\nwindows = [\"00:00-00:{minutes:02}\"]\n");
    visits(
        "cells = { A1 = 2 }",
        &format!("roster = \"short\"\n{roster}"),
        NOTHING,
    )
}

#[test]
fn only_when_it_would_be_back_before_the_windows_end() {
    // Two there, twenty, two back: a job begun at once ends at 24.
    let first_day = |story: &Story| story.due()[0].clone();
    assert_eq!(first_day(&window(20)), "1440: 0 of 2");
    assert_eq!(first_day(&window(30)), "1440: 1 of 2");
    assert_eq!(first_day(&window(59)), "1440: 2 of 2");
}

#[test]
fn urgent_calls_interrupt_and_half_done_counts_as_done() {
    // Ten of twenty minutes at 12: done. The call is left at 24.
    let story = visits("cells = { A1 = 1 }", "", "12,A1,urgent,10\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 12 came 14 began 14 left 24 cleared"
    );
    assert_eq!(story.jobs()[0], "a 12");
}

#[test]
fn less_than_half_is_begun_again() {
    // Nine of twenty at 11; idle in A1 at 23: two there and twenty.
    let story = visits("cells = { A1 = 1 }", "", "11,A1,urgent,10\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 11 came 13 began 13 left 23 cleared"
    );
    assert_eq!(story.jobs()[0], "a 45");
}

#[test]
fn routine_calls_wait_for_its_end() {
    let story = visits("cells = { A1 = 1 }", "", "11,A1,routine,10\n");
    assert_eq!(
        story.visit_of(0),
        "a sent 22 came 24 began 24 left 34 cleared"
    );
}

#[test]
fn no_job_is_begun_that_a_duty_would_cut_short() {
    // A duty of 08:00 in C1 is left for at 470; jobs open at 07:30 and take until 474.
    let duty = "[duties.gate]\nat = \"C1\"\nhours = \"Mon 08:00-09:00\"\nroles = [\"officer\"]\n";
    let story = visits("cells = { A1 = 1 }\nhours = \"07:30-20:00\"", duty, NOTHING);
    assert_eq!(story.duties(), ["480 to 540 kept 60 of 60"]);
    // At 540 in C1: ten to A1 and twenty there.
    assert_eq!(story.jobs()[0], "a 570");
}

#[test]
fn a_patrol_is_sent_from_where_it_is() {
    let story = tell(
        r#"
        [units.a]
        role = "officer"
        post = "A1"
        patrol = { beat = ["E1"], dwell = "30 min" }
        "#,
        "time,cell\n300,E1\n",
    );
    assert!(
        story
            .changes("a")
            .iter()
            .any(|change| change.ends_with("patrolling"))
    );
    assert_eq!(
        story.visit_of(0),
        "a sent 300 came 302 began 302 left 332 cleared"
    );
}
