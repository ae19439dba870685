//! Points for sites: scores, thresholds and what is done at them.

use crate::harness::{Story, tell};

/// Two bars in B1 and C1; a brawl costs three of six points.
fn bars(scheme: &str, more: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [sites.bar]
        kind = "venue"
        cell = "B1"
        [sites.club]
        kind = "venue"
        cell = "B1"
        [types.brawl]
        rate = "0 per year"
        sites = "venue"
        [types.brawl.stages.scene]
        needs = [{{ roles = ["officer"], number = 1 }}]
        on_scene = "30 min"
        [points.venues]
        sites = "venue"
        base = 6
        deductions = {{ brawl = 3 }}
        {scheme}
        [units.a]
        role = "officer"
        post = "A1"
        {more}
        "#
    );
    tell(&world, &format!("time,cell,type\n{incidents}"))
}

const CLOSURE: &str = r#"
[points.venues.actions.close]
at = 0
lasts = "2 h"
restores = 6
[effects.closed]
changes = "rate"
types = ["brawl"]
size = 0
by = { points = "venues", action = "close" }
"#;

#[test]
fn scores_fall_and_a_closed_bar_has_no_brawls() {
    let story = bars(
        CLOSURE,
        "",
        "100,bar,brawl\n110,bar,call\n120,bar,brawl\n130,bar,brawl\n140,club,brawl\n150,bar,call\n239,bar,brawl\n250,bar,brawl\n",
    );
    assert_eq!(
        story.prevented(),
        ["130", "239"],
        "two hours from 120; elsewhere and other types go on"
    );
    assert_eq!(
        story.points(),
        [
            "100 bar: 3 after 0",
            "120 bar: 0 after 2",
            "120 bar: close",
            "140 club: 3 after 3",
            "240 bar: 6 by close",
            "250 bar: 3 after 5"
        ]
    );
}

#[test]
fn points_are_given_back_by_the_period_and_never_beyond_the_base() {
    let story = bars(
        "period = \"1 h\"\nrecovery = 2\n[points.venues.actions.note]\nat = 3\n",
        "",
        "10,bar,brawl\n20,bar,brawl\n310,bar,brawl\n",
    );
    assert_eq!(
        story.points(),
        [
            "10 bar: 3 after 0",
            "10 bar: note",
            "20 bar: 0 after 1",
            "60 bar: 2 again",
            "120 bar: 4 again",
            "180 bar: 6 again",
            "310 bar: 3 after 2",
            "310 bar: note",
            "360 bar: 5 again",
            "420 bar: 6 again"
        ],
        "below the threshold the action is not taken again before the score has been above"
    );
}

/// A talk of twenty minutes, held by the officer when idle; it halves the brawls.
const TALK: &str = r#"
[points.venues.actions.talk]
at = 3
releases = "talks"
restores = 1
[effects.talked]
changes = "on-scene time"
size = 0.5
by = { backlog = ["talks"] }
counted = "by site"
half_life = "1 year"
"#;

const TALKS: &str = r#"
[backlog.talks]
sites = "venue"
per_site = 0
on_site = "20 min"
period = "1 day"
roles = ["officer"]
[pattern]
roles = ["officer"]
sharing = "nearest"
"#;

#[test]
fn a_talk_is_work_for_somebody_and_counts_when_it_is_done() {
    let story = bars(
        TALK,
        TALKS,
        "100,bar,brawl\n200,bar,brawl\n300,club,brawl\n",
    );
    // Five minutes there, thirty of work; then, from where it is, two minutes within the cell.
    assert_eq!(
        story.visit_of(0),
        "a sent 100 came 105 began 105 left 135 cleared"
    );
    assert_eq!(
        story.points()[..4],
        [
            "100 bar: 3 after 0",
            "100 bar: talk",
            "157 bar: 4 by talk",
            "200 bar: 1 after 1"
        ]
    );
    assert_eq!(story.jobs()[0], "a 157");
    // A year's half-life leaves all but a few milliseconds of the effect within the hour.
    assert!(story.worked(1).starts_with("15:00"), "{}", story.worked(1));
    assert_eq!(story.worked(2), "30", "the club was not talked to");
    assert_eq!(story.due()[..2], ["1540: 1 of 1", "1640: 1 of 1"]);
}

fn talks(hours: &str) -> String {
    TALKS.replace(
        "period = \"1 day\"",
        &format!("period = \"5 h\"\nhours = \"{hours}\""),
    )
}

#[test]
fn every_released_job_has_its_own_date() {
    // Talks from 480 on. The first is due at 700 and done long before; the second, of 650, at 950.
    let story = bars(
        TALK,
        &talks("08:00-20:00"),
        "400,bar,brawl\n650,bar,brawl\n",
    );
    assert_eq!(story.due(), ["700: 1 of 1", "950: 1 of 1"]);
    let restored = story.points();
    let restored = restored.iter().filter(|line| line.ends_with("by talk"));
    assert_eq!(restored.count(), 2);
}

#[test]
fn a_job_that_ends_after_its_date_gives_no_points() {
    // The talk begins at 680 at the earliest, takes twenty minutes and was due at 695.
    let story = bars(TALK, &talks("11:20-20:00"), "395,bar,brawl\n");
    assert_eq!(story.due(), ["695: 0 of 1"]);
    assert_eq!(story.jobs().len(), 1);
    assert_eq!(story.points(), ["395 bar: 3 after 0", "395 bar: talk"]);
}
