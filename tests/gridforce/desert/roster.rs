//! Who is on duty and who answers for which cell.

use crate::harness::tell;

#[test]
fn a_window_over_midnight_is_already_running_at_midnight() {
    let story = tell(
        r#"
        [rosters.nights]
        windows = ["22:00-06:00"]
        [units.a]
        role = "officer"
        post = "A1"
        roster = "nights"
        "#,
        "time,cell\n0,A1\n400,A1\n",
    );
    assert_eq!(story.visit_of(0), "a sent 0 came 2 began 2 left 32 cleared");
    // Off duty from 06:00 to 22:00.
    assert_eq!(
        story.visit_of(1),
        "a sent 1320 came 1322 began 1322 left 1352 cleared"
    );
    let changes = story.changes("a");
    for change in ["360 off duty", "1320 travelling", "1800 off duty"] {
        assert!(changes.contains(&change.into()), "{change} in {changes:?}");
    }
}

#[test]
fn rotating_teams_take_their_days() {
    let story = tell(
        r#"
        [rosters.two]
        cycle_days = 2
        [rosters.two.teams]
        a = ["1 08:00-20:00"]
        b = ["2 08:00-20:00"]
        [units.post]
        role = "officer"
        post = "A1"
        roster = "two"
        "#,
        "time,cell\n0,A1\n1440,A1\n",
    );
    assert_eq!(
        story.windows(),
        ["post/a 480 to 1200 with 1", "post/b 1920 to 2640 with 1"]
    );
    assert_eq!(
        story.visit_of(0),
        "post/a sent 480 came 482 began 482 left 512 cleared"
    );
    assert_eq!(
        story.visit_of(1),
        "post/b sent 1920 came 1922 began 1922 left 1952 cleared"
    );
}

const RESPONSIBLE: &str = r#"
    [pattern]
    roles = ["officer"]
    sharing = "nearest"
    [rosters.early]
    windows = ["00:00-10:00"]
    [units.a]
    role = "officer"
    post = "A1"
    roster = "early"
    [units.b]
    role = "officer"
    post = "E1"
"#;

#[test]
fn the_nearest_on_duty_answers_for_a_cell_without_its_own() {
    let story = tell(RESPONSIBLE, "time,cell\n0,A1\n");
    assert_eq!(story.responsible("A1")[..2], ["0 own a", "600 shared b"]);
    assert_eq!(story.responsible("B1")[..2], ["0 shared a", "600 shared b"]);
    // Ten minutes from either: the lowest index. It does not matter that a is busy.
    assert_eq!(story.responsible("C1")[..2], ["0 shared a", "600 shared b"]);
    assert_eq!(story.responsible("D1"), ["0 shared b"]);
    assert_eq!(story.responsible("E1"), ["0 own b"]);
}

#[test]
fn without_sharing_it_is_vacant() {
    let story = tell(
        &RESPONSIBLE.replace("nearest", "nobody"),
        "time,cell\n0,A1\n",
    );
    assert_eq!(story.responsible("A1")[..2], ["0 own a", "600 vacant"]);
    assert_eq!(story.responsible("C1"), ["0 vacant"]);
}

#[test]
fn a_beat_goes_before_nearness_in_its_hours() {
    let beat = "[beats.night]\nunit = \"b\"\ncells = [\"A1\", \"B1\"]\nhours = \"22:00-06:00\"\n";
    let story = tell(&format!("{RESPONSIBLE}{beat}"), "time,cell\n0,A1\n");
    // The unit posted in the cell goes before the beat.
    assert_eq!(story.responsible("A1")[..2], ["0 own a", "600 shared b"]);
    assert_eq!(
        story.responsible("B1")[..3],
        ["0 shared b", "360 shared a", "600 shared b"]
    );
}
