//! Effects on times, chances and delays, by activities of every kind.

use crate::harness::{Story, scenario, tell};

/// Unit a at A1, and an effect.
fn world(effect: &str, more: &str, incidents: &str) -> Story {
    tell(&text(effect, more), &format!("time,cell\n{incidents}"))
}

fn text(effect: &str, more: &str) -> String {
    format!(
        r#"
        [effects.assumed]
        {effect}
        [units.a]
        role = "officer"
        post = "A1"
        {more}
        "#
    )
}

/// A desk in E1 that somebody keeps from 08:00 to 10:00 (480 to 600).
const DESK: &str = r#"
[roles.clerk]
rank = 1
[units.clerk]
role = "clerk"
post = "E1"
[duties.desk]
at = "E1"
hours = "Mon 08:00-10:00"
roles = ["clerk"]
"#;

const BY_DESK: &str = "changes = \"on-scene time\"\nsize = 0.8\nby = { duties = [\"desk\"] }";

#[test]
fn in_force_it_holds_from_its_date_to_its_date() {
    let by = "changes = \"on-scene time\"\nsize = 0.5\nby = { from = \"2024-03-04\", to = \"2024-03-04\" }\n";
    let story = world(by, "", "1300,A1\n1500,A1\n");
    assert_eq!([story.worked(0), story.worked(1)], ["15", "30"]);
    // A date is the same without quotes.
    let bare = by.replace("\"2024-03-04\"", "2024-03-04");
    let story = world(&bare, "", "1300,A1\n1500,A1\n");
    assert_eq!([story.worked(0), story.worked(1)], ["15", "30"]);
    let story = world("changes = \"on-scene time\"\nsize = 0.5", "", "100,A1\n");
    assert_eq!(story.worked(0), "15");
    let later = world(&format!("{by}delay = \"1 day\""), "", "1300,A1\n1500,A1\n");
    assert_eq!([later.worked(0), later.worked(1)], ["30", "15"]);
}

#[test]
fn a_kept_desk_shortens_work_while_it_is_kept() {
    // Two minutes on the way: work begins at 402, 482, 602.
    let story = world(BY_DESK, DESK, "400,A1\n480,A1\n600,A1\n");
    let worked = [0, 1, 2].map(|incident| story.worked(incident));
    assert_eq!(worked, ["30", "24", "30"]);
}

#[test]
fn a_desk_that_nobody_keeps_changes_nothing() {
    // The clerk comes ten minutes before the desk closes, and that is not worth it.
    let nobody = DESK.replace("post = \"E1\"", "post = \"E1\"\nroster = \"late\"")
        + "[rosters.late]\nwindows = [\"09:50-20:00\"]\n";
    assert_eq!(world(BY_DESK, &nobody, "480,A1\n").worked(0), "30");
}

#[test]
fn a_duty_of_another_name_does_not_bring_it_about() {
    // The name of the other begins with that of the desk, as those of sites do.
    let other = DESK.replace("[duties.desk]", "[duties.\"desk/night\"]");
    let never = DESK
        .replace("Mon", "Tue")
        .replace("[roles.clerk]\nrank = 1\n", "");
    let never = never.split("[duties.desk]").nth(1).expect("a duty");
    let story = world(BY_DESK, &format!("{other}[duties.desk]{never}"), "480,A1\n");
    assert_eq!(story.worked(0), "30");
}

#[test]
fn an_effect_holds_where_it_is_limited_to() {
    let at = format!("{BY_DESK}\nat = [\"B1\"]");
    let story = world(&at, DESK, "480,A1\n520,B1\n");
    assert_eq!([story.worked(0), story.worked(1)], ["30", "24"]);
    let roles = format!("{BY_DESK}\nroles = [\"clerk\"]");
    assert_eq!(world(&roles, DESK, "480,A1\n").worked(0), "30");
    let units = format!("{BY_DESK}\nunits = [\"a\"]");
    assert_eq!(world(&units, DESK, "480,A1\n").worked(0), "24");
}

/// Unit b of A1 is the only one that trains: half an hour in its own cell, from 0:02 to 0:32.
const TRAINING: &str = r#"
[roles.trainee]
rank = 2
[pattern]
roles = ["trainee"]
sharing = "nobody"
[units.b]
role = "trainee"
post = "A1"
[backlog.training]
cells = { A1 = 1 }
on_site = "30 min"
period = "1 day"
roles = ["trainee"]
[types.call.stages.scene]
needs = [{ roles = ["officer", "trainee"], number = 2 }]
on_scene_rule = "each its own"
"#;

#[test]
fn training_makes_the_unit_that_had_it_quicker_and_nobody_else() {
    let by = "changes = \"on-scene time\"\nsize = 0.5\nby = { backlog = [\"training\"] }\ncounted = \"by unit\"\nfades = false";
    let story = world(by, TRAINING, "100,A1\n");
    assert_eq!(
        story.visits(0),
        [
            "a sent 100 came 102 began 102 left 132 cleared",
            "b sent 100 came 102 began 102 left 117 cleared"
        ]
    );
    let delayed = world(
        &format!("{by}\ndelay = \"80 min\""),
        TRAINING,
        "100,A1\n200,A1\n",
    );
    let left = |incident: usize| delayed.visits(incident)[1].clone();
    assert!(left(0).contains("left 132"), "{}", left(0));
    assert!(left(1).contains("left 217"), "{}", left(1));
}

#[test]
fn what_was_done_fades_by_halves() {
    // Done at 32. Work begins at 152, two hours later: a half is left, and with it half the effect:
    // 1 − 0.5 × 0.5 of 30 minutes; at 272 a quarter: 1 − 0.5 × 0.25.
    let by = "changes = \"on-scene time\"\nsize = 0.5\nby = { backlog = [\"training\"] }\nhalf_life = \"2 h\"";
    let one = TRAINING.replace("number = 2", "number = 1");
    let story = world(by, &one, "150,A1\n270,A1\n");
    assert_eq!([story.worked(0), story.worked(1)], ["22:30", "26:15"]);
    // Four jobs would be the full dose.
    let four = world(&format!("{by}\nfull = 4"), &one, "150,A1\n");
    assert_eq!(four.worked(0), "28:07.500");
    let share = world(&format!("{by}\nfull = \"50 %\""), &one, "150,A1\n");
    assert_eq!(
        share.worked(0),
        "15",
        "half a job of one is the full dose, and so much is left"
    );
}

#[test]
fn hours_of_a_duty_add_up() {
    // One of two hours kept by 540: half the dose.
    let by = format!("{BY_DESK}\nfades = false\nfull = \"2 h\"");
    let story = world(&by, DESK, "538,A1\n658,A1\n");
    assert_eq!([story.worked(0), story.worked(1)], ["27", "24"]);
}

#[test]
fn a_patrol_counts_in_the_cell_where_it_is() {
    // The clerk patrols between D1 and E1, five minutes apart, and stays ten minutes in each.
    let patrol = DESK.replace(
        "post = \"E1\"\n",
        "post = \"E1\"\npatrol = { beat = [\"E1\"], dwell = \"10 min\", hours = \"Mon 08:00-10:00\" }\n",
    );
    let by = "changes = \"on-scene time\"\nsize = 0.8\nby = { patrol = [\"clerk\"] }";
    let patrol = patrol.replace(
        "hours = \"Mon 08:00-10:00\"\nroles",
        "hours = \"Tue 08:00-10:00\"\nroles",
    );
    let story = world(by, &patrol, "450,E1\n490,E1\n560,A1\n");
    let worked = [0, 1, 2].map(|incident| story.worked(incident));
    assert_eq!(worked, ["30", "24", "30"], "before, in its cell, elsewhere");
}

#[test]
fn presence_counts_whatever_a_unit_does_there_but_not_on_its_way() {
    let by = "changes = \"on-scene time\"\nsize = 0.5\nby = { presence = [\"clerk\"] }";
    let story = world(by, DESK, "100,E1\n200,A1\n");
    assert_eq!([story.worked(0), story.worked(1)], ["15", "30"]);
    // Unit a is on scene itself, and counts from its arrival on.
    let own = by.replace("clerk", "officer");
    assert_eq!(world(&own, "", "100,C1\n").worked(0), "15");
}

#[test]
fn chances_are_multiplied_and_cut_at_one() {
    let settles = |size: &str, base: &str| {
        let effect = format!("changes = \"settle chance\"\nsize = {size}");
        let stage = format!("[types.call.stages.scene]\nsettle = \"{base} %\"\n");
        world(&effect, &stage, "100,A1\n").end(0)
    };
    assert_eq!(settles("0", "100"), "unsettled 132");
    assert_eq!(settles("3", "50"), "settled at scene 132");
    let backs_up = |size: &str| {
        let effect = format!("changes = \"back-up chance\"\nsize = {size}");
        let stage = "[types.call.stages.scene]\nback_up = { chance = \"50 %\", needs = [{ roles = [\"officer\"] }] }\n[units.b]\nrole = \"officer\"\npost = \"A1\"\n";
        world(&effect, stage, "100,A1\n").visits(0).len()
    };
    assert_eq!([backs_up("0"), backs_up("2")], [1, 2]);
}

#[test]
fn attendance_is_multiplied() {
    let comes = |size: &str| {
        let effect = format!("changes = \"attendance\"\nsize = {size}");
        let team = "[roles.volunteer]\nvolunteers = true\n[units.team]\nrole = \"volunteer\"\npost = \"A1\"\nmembers = 8\nattendance = \"50 %\"\n";
        world(&effect, team, "100,A1\n").windows()[1].clone()
    };
    assert!(comes("2").ends_with("with 8"), "{}", comes("2"));
    assert!(comes("0").ends_with("without 0"), "{}", comes("0"));
}

#[test]
fn delays_are_multiplied() {
    let intake = "[types.call]\nrate = \"20 per day\"\ncells = { A1 = 1 }\nchannels = { sentinel = 1 }\ndispatch_delay = \"10 min\"\n[channels.sentinel]\ndetection = \"1 h\"\n";
    let story = |effect: &str| Story::of(scenario(&text(effect, intake), "", &[]), 0);
    let sooner = story("changes = \"detection\"\nsize = 0.5\nchannels = [\"sentinel\"]");
    let plain = story("changes = \"dispatch delay\"\nsize = 0.3");
    assert!(plain.incidents.len() > 20);
    for incident in &sooner.incidents {
        assert_eq!(incident.reported.since(incident.occurred).minutes(), 30.0);
    }
    for incident in &plain.incidents {
        assert_eq!(incident.reported.since(incident.occurred).minutes(), 60.0);
        assert_eq!(incident.ready.since(incident.reported).minutes(), 3.0);
    }
    // The same incidents, and those that become known before the end only because they do so sooner.
    let occurred = |story: &Story| -> Vec<_> {
        let end = plain.incidents.last().expect("some").occurred;
        let all = story.incidents.iter().map(|incident| incident.occurred);
        all.filter(|&at| at <= end).collect()
    };
    assert_eq!(occurred(&sooner), occurred(&plain));
    assert!(sooner.incidents.len() >= plain.incidents.len());
}
