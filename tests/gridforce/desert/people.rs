//! People: absence, minimum crews, volunteers, their quorum and their call-out.

use crate::harness::{Story, scenario, tell};

fn crew(settings: &str) -> Story {
    let world = format!(
        r#"
        [rosters.day]
        windows = ["08:00-16:00"]
        {settings}
        "#
    );
    tell(&world, "time,cell\n480,A1\n")
}

#[test]
fn absent_people_form_no_unit() {
    let unit = "[units.a]\nrole = \"officer\"\npost = \"A1\"\nroster = \"day\"\n";
    let present = crew(unit);
    assert_eq!(present.windows()[0], "a 480 to 960 with 1");
    assert_eq!(present.end(0), "settled at scene 512");
    let absent = crew(&format!("[roles.officer]\nabsence = \"100 %\"\n{unit}"));
    assert_eq!(absent.windows()[0], "a 480 to 960 without 0");
    assert_eq!(absent.end(0), "open");
}

/// Two crews of two, every person absent in half of the windows: who came, and who was formed.
fn short(rule: &str, replication: u32) -> [(u32, bool); 2] {
    let unit = |name: &str, short: &str| {
        format!(
            "[units.{name}]\nrole = \"officer\"\npost = \"A1\"\nroster = \"day\"\npeople = 2\ncrew = 2\nshort = \"{short}\"\n"
        )
    };
    let world = format!(
        "[rosters.day]\nwindows = [\"08:00-16:00\"]\n[roles.officer]\nabsence = \"50 %\"\n{}{}",
        unit("a", rule),
        unit("b", "not formed")
    );
    let story = Story::of(scenario(&world, "time,cell\n480,A1\n", &[]), replication);
    let windows = story.windows();
    [0, 1].map(|unit| {
        let words: Vec<&str> = windows[unit].split(' ').collect();
        (
            words[5].parse().expect("a number of people"),
            words[4] == "with",
        )
    })
}

#[test]
fn people_of_a_short_crew_stay_in_or_join_the_next() {
    let (mut stayed, mut joined) = (0, 0);
    for replication in 0..60 {
        let [a, b] = short("not formed", replication);
        assert_eq!((a.1, b.1), (a.0 == 2, b.0 == 2));
        let [_, strengthened] = short("join", replication);
        // Whoever of a short first crew came, comes to the second.
        let together = if a.0 < 2 { a.0 + b.0 } else { b.0 };
        assert_eq!(
            strengthened.1,
            together >= 2,
            "{a:?} {b:?} {strengthened:?}"
        );
        stayed += u32::from(b.1);
        joined += u32::from(strengthened.1);
    }
    assert!(joined > stayed, "{joined} against {stayed}");
}

fn volunteers(settings: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [rosters.day]
        windows = ["08:00-16:00"]
        [roles.volunteer]
        volunteers = true
        turn_out = "1 min"
        [units.team]
        role = "volunteer"
        post = "A1"
        roster = "day"
        members = 5
        {settings}
        [types.call.stages.scene]
        needs = [{{ roles = ["volunteer"], number = 1 }}]
        "#
    );
    tell(&world, &format!("time,cell\n{incidents}"))
}

#[test]
fn a_team_exists_from_its_quorum_on() {
    let all = volunteers("attendance = 1\nquorum = 5\nstanding = true", "500,A1\n");
    assert_eq!(all.windows()[0], "team 480 to 960 with 5");
    // Standing at the post: the role's turn-out and the way within the cell.
    assert_eq!(
        all.visit_of(0),
        "team sent 500 came 503 began 503 left 533 cleared"
    );
    let none = volunteers("attendance = 0", "500,A1\n");
    assert_eq!(none.windows()[0], "team 480 to 960 without 0");
    assert_eq!(none.end(0), "open");
}

#[test]
fn on_call_they_come_from_home() {
    let story = volunteers("attendance = 1\ncall_out = \"6 min\"", "500,A1\n");
    assert_eq!(
        story.visit_of(0),
        "team sent 500 came 508 began 508 left 538 cleared"
    );
}

#[test]
fn many_form_several_units() {
    let incidents = "500,A1\n500,A1\n500,A1\n";
    let story = volunteers("attendance = 1\ncrew = 2\ncall_out = \"6 min\"", incidents);
    // Five people are two units of two; the third call waits for the first of them.
    for call in 0..2 {
        assert!(
            story
                .visit_of(call)
                .ends_with("sent 500 came 508 began 508 left 538 cleared")
        );
    }
    assert!(
        story.visit_of(2).contains(" sent 538 "),
        "{}",
        story.visit_of(2)
    );
}
