//! Units out of normal dispatch: which matters they are sent to, how near these must be, and what role and unit say.

use crate::harness::{Story, scenario, tell};

/// An officer in A1 and a sergeant in C1, who is sent only as `rules` say. Grave matters are urgent.
fn world(rules: &str, more: &str) -> String {
    format!(
        r#"
        [priorities.urgent]
        may_interrupt = ["duties"]
        [roles.sergeant]
        sent_to = {rules}
        [units.o]
        role = "officer"
        post = "A1"
        [units.s]
        role = "sergeant"
        post = "C1"
        [types.call.stages.scene]
        needs = [{{ roles = ["officer", "sergeant"], number = 1 }}]
        [types.grave]
        priority = "urgent"
        [types.grave.stages.scene]
        needs = [{{ roles = ["officer", "sergeant"], number = 1 }}]
        on_scene = "30 min"
        {more}
        "#
    )
}

const GRAVE_AND_NEAR: &str = r#"[{ priorities = ["urgent"], within = "5 min" }]"#;

fn near(incidents: &str) -> Story {
    tell(&world(GRAVE_AND_NEAR, ""), incidents)
}

#[test]
fn it_goes_to_what_is_grave_and_near() {
    let story = near("time,cell,type\n0,C1,grave\n60,C1,call\n120,D1,grave\n240,E1,grave\n");
    let first = |incident: usize| story.visits(incident)[0].clone();
    assert_eq!(first(0), "s sent 0 came 2 began 2 left 32 cleared");
    // Not grave: the officer comes from ten minutes away although the sergeant stands there.
    assert_eq!(first(1), "o sent 60 came 70 began 70 left 100 cleared");
    // Exactly as far as it may go; the next is ten minutes away.
    assert_eq!(first(2), "s sent 120 came 125 began 125 left 155 cleared");
    assert_eq!(first(3), "o sent 240 came 260 began 260 left 290 cleared");
}

#[test]
fn nearness_is_from_where_it_is() {
    // On its way home from D1, one and three minutes out: back and on to E1 is 6 and 8 minutes.
    let rules = r#"[{ priorities = ["urgent"], within = "6 min" }]"#;
    for (time, who) in [(156, "s sent 156 came 162"), (158, "o sent 158 came 178")] {
        let incidents = format!("time,cell,type\n120,D1,grave\n{time},E1,grave\n");
        let story = tell(&world(rules, ""), &incidents);
        assert!(
            story.visits(1)[0].starts_with(who),
            "{}",
            story.visits(1)[0]
        );
    }
}

#[test]
fn what_is_too_far_waits_for_somebody_else() {
    // The officer is busy in A1 until 42; the sergeant, free and ten minutes away, does not go.
    let story = near("time,cell,type\n10,A1,grave\n20,E1,grave\n");
    assert_eq!(
        story.visits(1),
        ["o sent 42 came 62 began 62 left 92 cleared"]
    );
}

#[test]
fn without_rules_that_hold_it_only_keeps_its_duties() {
    let gate =
        "[duties.gate]\nat = \"C1\"\nhours = \"01:00-02:00\"\nroles = [\"sergeant\"]\nnumber = 1\n";
    let story = tell(&world("[]", gate), "time,cell,type\n70,C1,grave\n");
    assert_eq!(
        story.visits(0),
        ["o sent 70 came 80 began 80 left 110 cleared"]
    );
    assert_eq!(story.duties()[0], "60 to 120 kept 60 of 60");
    // With the officer busy, called away from the duty by what is grave and near; not by what is too far.
    let story = tell(
        &world(GRAVE_AND_NEAR, gate),
        "time,cell,type\n65,A1,grave\n70,C1,grave\n",
    );
    assert!(story.visits(1)[0].starts_with("s sent 70 came 72"));
    let story = tell(
        &world(GRAVE_AND_NEAR, gate),
        "time,cell,type\n65,A1,grave\n70,E1,grave\n",
    );
    assert!(story.visits(1)[0].starts_with("o sent 97 came 117"));
}

#[test]
fn a_rule_may_name_types_stages_and_channels() {
    let more = r#"
        [pattern]
        roles = ["sergeant"]
        [channels.call]
        [channels.own-officer]
        first = "sergeant"
        switchboard_delay = "5 min"
        [types.call]
        channels = { call = 1.0 }
        [types.told]
        priority = "routine"
        channels = { own-officer = 1.0 }
        [types.told.stages.scene]
        needs = [{ roles = ["officer", "sergeant"], number = 1 }]
        on_scene = "30 min"
        [types.dispute]
        priority = "routine"
        channels = { call = 1.0 }
        [types.dispute.stages.scene]
        needs = [{ roles = ["officer", "sergeant"], number = 1 }]
        on_scene = "10 min"
        settle = 0
        [types.dispute.stages.room]
        needs = [{ roles = ["sergeant"], number = 1 }]
        on_scene = "40 min"
    "#;
    let rules = r#"[{ channels = ["own-officer"] }, { types = ["dispute"], stages = ["room"] }]"#;
    let story = tell(
        &world(rules, more),
        "time,cell,type\n0,C1,call\n60,C1,told\n120,C1,dispute\n",
    );
    assert!(story.visits(0)[0].starts_with("o sent 0 came 10"));
    assert!(story.visits(1)[0].starts_with("s sent 60 came 62"));
    assert_eq!(
        story.visits(2),
        [
            "o sent 120 came 130 began 130 left 140 cleared",
            "s sent 140 came 142 began 142 left 182 cleared"
        ]
    );
    // Told first, but kept for other matters: the switchboard hears of it later.
    let rules = r#"[{ stages = ["room"] }]"#;
    let story = tell(&world(rules, more), "time,cell,type\n60,C1,told\n");
    assert!(story.visits(0)[0].starts_with("o sent 65 came 75"));
}

#[test]
fn a_unit_that_stays_is_not_sent() {
    let more = r#"
        [types.dispute]
        priority = "urgent"
        [types.dispute.stages.scene]
        needs = [{ roles = ["sergeant"], number = 1 }]
        on_scene = "10 min"
        settle = 0
        [types.dispute.stages.room]
        needs = [{ roles = ["sergeant"], number = 1 }]
        on_scene = "40 min"
    "#;
    let rules = r#"[{ stages = ["scene"] }]"#;
    let story = tell(&world(rules, more), "time,cell,type\n0,C1,dispute\n");
    assert_eq!(story.end(0), "settled at room 52");
}

#[test]
fn what_a_unit_says_goes_before_what_its_role_says() {
    let more = r#"
        [units.t]
        role = "sergeant"
        post = "E1"
        sent_to = [{ types = ["call"] }]
    "#;
    let story = tell(
        &world(GRAVE_AND_NEAR, more),
        "time,cell,type\n0,E1,call\n60,E1,grave\n",
    );
    assert!(story.visits(0)[0].starts_with("t sent 0 came 2"));
    assert!(story.visits(1)[0].starts_with("o sent 60 came 80"));
}

#[test]
fn a_role_gives_its_units_what_they_do_not_say() {
    let world = r#"
        [rosters.evening]
        windows = ["19:00-21:00"]
        [roles.volunteer]
        volunteers = true
        members = 12
        attendance = "60 %"
        quorum = 4
        roster = "evening"
        standing = true
        backlog = false
        [units.o]
        role = "officer"
        post = "A1"
        [units.one]
        role = "volunteer"
        post = "A1"
        [units.two]
        role = "volunteer"
        post = "B1"
        attendance = "90 %"
        backlog = true
    "#;
    let written = r#"
        [rosters.evening]
        windows = ["19:00-21:00"]
        [roles.volunteer]
        volunteers = true
        [units.o]
        role = "officer"
        post = "A1"
        [units.one]
        role = "volunteer"
        post = "A1"
        roster = "evening"
        members = 12
        attendance = "60 %"
        quorum = 4
        standing = true
        backlog = false
        [units.two]
        role = "volunteer"
        post = "B1"
        roster = "evening"
        members = 12
        attendance = "90 %"
        quorum = 4
        standing = true
        backlog = true
    "#;
    let incidents = "time,cell\n0,A1\n";
    let units = |text: &str| format!("{:?}", scenario(text, incidents, &[]).units);
    assert_eq!(units(world), units(written));
}
