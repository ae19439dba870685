//! Small scenarios, one for each model and each way to depart from it.

use std::fmt::Write;

/// The beginning of every world, then one cell without travel.
pub const STILL: &str = "[period]\nstart = \"2024-01-01 00:00\"\n[grid]\nrows = 1\ncolumns = 1\nresidents = [1]\n\
    [travel]\nper_step = \"0 min\"\nown_cell = \"0 min\"\n[roles.patrol]\n";

/// The same with six cells, three minutes apart: row by row A1 B1 C1, A2 B2 C2.
pub const GRID: &str = "[period]\nstart = \"2024-01-01 00:00\"\n[grid]\nrows = 2\ncolumns = 3\n\
    residents = [1, 2, 3, 1, 2, 1]\n[travel]\nper_step = \"3 min\"\nown_cell = \"1 min\"\n[roles.patrol]\n";

/// Residents of the six cells.
pub const RESIDENTS: [f64; 6] = [1.0, 2.0, 3.0, 1.0, 2.0, 1.0];

/// Minutes between two of the six cells, by number.
pub fn minutes(from: usize, to: usize) -> f64 {
    let steps = (from % 3).abs_diff(to % 3) + (from / 3).abs_diff(to / 3);
    if steps == 0 { 1.0 } else { 3.0 * steps as f64 }
}

/// The rules of the hypercube model.
pub fn hypercube(line: &str) -> String {
    format!(
        "[dispatch]\nline = \"{line}\"\ntravel_occupies = false\nafterwards = \"at_post\"\nnext_job_from = \"post\"\n"
    )
}

/// Units u1, u2 … at these posts, each with what else is said of it.
pub fn units(of: &[(&str, &str)]) -> String {
    let mut text = "[units]\n".to_owned();
    for (number, (post, more)) in of.iter().enumerate() {
        let comma = if more.is_empty() { "" } else { ", " };
        writeln!(
            text,
            "u{} = {{ role = \"patrol\", post = \"{post}\"{comma}{more} }}",
            number + 1
        )
        .expect("text grows");
    }
    text
}

/// Priorities, highest first, each with a target of five minutes and what else is said of it.
pub fn priorities(of: &[(&str, &str)]) -> String {
    let each = of
        .iter()
        .map(|(name, more)| format!("[priorities.{name}]\ntarget = \"5 min\"\n{more}"));
    each.collect()
}

/// A type that asks for one unit.
pub fn calls(name: &str, priority: &str, per_hour: f64, on_scene: &str, more: &str) -> String {
    format!(
        "[types.{name}]\npriority = \"{priority}\"\nrate = \"{per_hour} per hour\"\n{more}[types.{name}.stages.scene]\n\
         needs = [{{ roles = [\"patrol\"], number = 1 }}]\non_scene = \"{on_scene}\"\n"
    )
}

/// Day and night: 24 weights.
pub fn day() -> String {
    let weight = |hour: u32| {
        if (8..20).contains(&hour) {
            "1.5"
        } else {
            "0.5"
        }
    };
    let weights: Vec<&str> = (0..24).map(weight).collect();
    format!("[profiles.day]\nhours = [{}]\n", weights.join(", "))
}

/// Three units of unequal speed, calls lost when all are busy.
pub fn loss() -> String {
    let own = |mean: u32| format!("on_scene = \"exponential {mean} min\"");
    let (slow, middle, fast) = (own(70), own(50), own(30));
    GRID.to_owned()
        + &units(&[("A1", &fast), ("C1", &middle), ("B2", &slow)])
        + &priorities(&[("p", "")])
        + &calls("call", "p", 4.0, "exponential 60 min", "")
        + &hypercube("loss")
}

/// Lists with ties that are split.
pub fn ties() -> String {
    GRID.to_owned()
        + &units(&[("A1", ""), ("C1", ""), ("B2", "")])
        + &priorities(&[("p", "")])
        + &calls("call", "p", 2.0, "exponential 60 min", "")
        + &hypercube("first_come")
        + "policy = \"preference list\"\nties = \"split\"\n[dispatch.preference]\nA1 = [\"u1\", \"u2=u3\"]\n\
           B1 = [\"u1=u2=u3\"]\nC1 = [\"u2\", \"u1=u3\"]\nA2 = [\"u1=u3\", \"u2\"]\nB2 = [\"u3\", \"u2\", \"u1\"]\n\
           C2 = [\"u2=u3\", \"u1\"]\n"
}

/// Lists that leave units out, calls lost when those on the list are busy.
pub fn short_lists() -> String {
    GRID.to_owned()
        + &units(&[("A1", ""), ("C1", ""), ("B2", "")])
        + &priorities(&[("p", "")])
        + &calls("call", "p", 3.0, "exponential 60 min", "")
        + &hypercube("loss")
        + "policy = \"preference list\"\n[dispatch.preference]\nA1 = [\"u1\", \"u2\"]\nB1 = [\"u1\", \"u3\", \"u2\"]\n\
           C1 = [\"u2\"]\nA2 = [\"u1\", \"u3\"]\nB2 = [\"u3\"]\nC2 = [\"u2\", \"u3\"]\n"
}

/// Two types and two units, each pair with a time of its own, first come first served.
pub fn unit_and_type() -> String {
    let own = |a: u32, b: u32| {
        format!("on_scene = {{ a = \"exponential {a} min\", b = \"exponential {b} min\" }}")
    };
    let (one, other) = (own(30, 60), own(50, 20));
    GRID.to_owned()
        + &units(&[("A1", &one), ("C2", &other)])
        + &priorities(&[("p", "")])
        + &calls("a", "p", 0.4, "exponential 60 min", "")
        + &calls("b", "p", 0.3, "exponential 60 min", "")
        + &hypercube("first_come")
}

/// One unit that is free again only at home, two classes.
pub fn round_trips() -> String {
    GRID.to_owned()
        + &units(&[("B1", "")])
        + &priorities(&[("p", ""), ("q", "")])
        + &calls("a", "p", 0.5, "uniform 10 min to 20 min", "")
        + &calls("b", "q", 0.7, "exponential 25 min", "")
        + "[dispatch]\nfree_from = \"return\"\n"
}

/// Three classes, the upper two interrupt; no travel.
pub fn interruptions() -> String {
    let jobs = "may_interrupt = [\"jobs\"]\n";
    STILL.to_owned()
        + &units(&[("A1", ""), ("A1", "")])
        + &priorities(&[("p", jobs), ("q", jobs), ("r", "")])
        + &calls("a", "p", 0.5, "exponential 60 min", "")
        + &calls("b", "q", 0.5, "exponential 60 min", "")
        + &calls("c", "r", 0.5, "exponential 60 min", "")
}

/// Priorities that do not interrupt, four units, a dispatch delay.
pub fn classes() -> String {
    GRID.to_owned()
        + &units(&[("A1", ""), ("C1", ""), ("B2", ""), ("C2", "")])
        + &priorities(&[("p", ""), ("q", "")])
        + &calls("a", "p", 1.0, "exponential 60 min", "")
        + &calls(
            "b",
            "q",
            2.0,
            "exponential 60 min",
            "dispatch_delay = \"2 min\"\n",
        )
        + &hypercube("priority")
}

/// A rate by the hour of the day, two units without travel.
pub fn changing() -> String {
    STILL.to_owned()
        + &units(&[("A1", ""), ("A1", "")])
        + &priorities(&[("p", "")])
        + &day()
        + &calls(
            "call",
            "p",
            1.2,
            "exponential 30 min",
            "profile = \"day\"\n",
        )
}

/// Plain lines without travel.
pub fn line(units_at_work: usize, per_hour: f64, on_scene: &str, rules: &str) -> String {
    STILL.to_owned()
        + &units(&vec![("A1", ""); units_at_work])
        + &priorities(&[("p", "")])
        + &calls("call", "p", per_hour, on_scene, "")
        + rules
}

/// Two officers and an auxiliary; one type takes one of each, another both officers.
pub fn team(several: &str) -> String {
    let rules = format!("[dispatch]\nline = \"loss\"\nseveral = \"{several}\"\n");
    STILL.replace(
        "[roles.patrol]",
        "[roles.officer]\n[roles.auxiliary]\n[pattern]\nroles = [\"officer\", \"auxiliary\"]",
    ) + "[units]\no1 = { role = \"officer\", post = \"A1\" }\no2 = { role = \"officer\", post = \"A1\" }\n\
           a1 = { role = \"auxiliary\", post = \"A1\" }\n[priorities.p]\n\
           [types.x]\npriority = \"p\"\nrate = \"1 per hour\"\n[types.x.stages.scene]\n\
           needs = [{ roles = [\"officer\"], number = 1 }, { roles = [\"auxiliary\"], number = 1 }]\n\
           on_scene = { officer = \"exponential 60 min\", auxiliary = \"exponential 40 min\" }\n\
           on_scene_rule = \"each its own\"\n\
           [types.y]\npriority = \"p\"\nrate = \"0.5 per hour\"\n[types.y.stages.scene]\n\
           needs = [{ roles = [\"officer\"], number = 2 }]\non_scene = { officer = \"exponential 60 min\" }\n\
           on_scene_rule = \"each its own\"\n"
        + &rules
}
