//! People: absence, minimum crews, volunteers, their quorum and their call-out.

use crate::harness::{Story, tell};

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

/// Two lists of one person each; a crew is two.
fn short(rule: &str) -> Story {
    crew(&format!(
        r#"
        [units.a]
        role = "officer"
        post = "A1"
        roster = "day"
        people = 1
        crew = 2
        short = "{rule}"
        [units.b]
        role = "officer"
        post = "A1"
        roster = "day"
        people = 1
        crew = 2
        short = "not formed"
        "#
    ))
}

#[test]
fn people_of_a_short_crew_stay_in_or_join_the_next() {
    let stay = short("not formed");
    assert_eq!(
        stay.windows()[..2],
        ["a 480 to 960 without 1", "b 480 to 960 without 1"]
    );
    assert_eq!(stay.end(0), "open");
    let join = short("join");
    assert_eq!(join.windows()[1], "b 480 to 960 with 2");
    assert_eq!(
        join.visit_of(0),
        "b sent 480 came 482 began 482 left 512 cleared"
    );
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
