//! Rules by which histories went, and those that are declared.

use super::other_rules::History;
use crate::replay::case::Fault;

/// A history that went by one rule where another is declared.
pub const fn by(went: &'static str, declared: &'static str, fault: Fault) -> History {
    History {
        went,
        declared,
        fault,
    }
}

/// What happened, against what is declared.
pub const HISTORIES: &[History] = &[
    // The order of the line, blocking, and who is sent.
    by("line = \"first_come\"", "line = \"priority\"", Fault::Line),
    by(
        "policy = \"own cell first\"",
        "policy = \"nearest\"",
        Fault::Policy,
    ),
    by(
        "policy = \"lowest sufficient role\"",
        "policy = \"nearest\"",
        Fault::Policy,
    ),
    by("line = \"loss\"", "line = \"priority\"", Fault::Lost),
    by(
        "routine = { officer = 1 }",
        "routine = { officer = 0 }",
        Fault::Waiting,
    ),
    by(
        "roles = [\"volunteer\", \"auxiliary\", \"officer\"], number = 1",
        "roles = [\"volunteer\", \"auxiliary\"], number = 1",
        Fault::Need,
    ),
    by(
        "reassign_margin = \"1 min\"\nblocking = false",
        "blocking = false",
        Fault::Reassignment,
    ),
    by(
        "[\"backlog\", \"duties\", \"jobs\"]",
        "[\"backlog\", \"duties\"]",
        Fault::Interruption,
    ),
    by(
        "sent_to = [{ types = [\"help\"] }]",
        "sent_to = [{ priorities = [\"urgent\"], within = \"9 min\" }]",
        Fault::OutOfDispatch,
    ),
    by(
        "sent_to = [{ priorities = [\"urgent\"], within = \"30 min\" }]",
        "sent_to = [{ priorities = [\"urgent\"], within = \"9 min\" }]",
        Fault::OutOfDispatch,
    ),
    by(
        "first = \"auxiliary\"",
        "first = \"officer\"",
        Fault::Policy,
    ),
    // Ways and hours.
    by("speed = \"60 km/h\"", "speed = \"30 km/h\"", Fault::TooFast),
    by(
        "speed = \"25 km/h\"",
        "speed = \"30 km/h\"",
        Fault::WrongPlan,
    ),
    by(
        "own_cell = \"2 min\"",
        "own_cell = \"3 min\"",
        Fault::TooFast,
    ),
    by(
        "windows = [\"08:00-23:00\"]",
        "windows = [\"08:00-20:00\"]",
        Fault::Attendance,
    ),
    by(
        "post = \"C1\"\n",
        "post = \"C1\"\ntimetable = [{ at = \"C2\", hours = \"09:00-12:00\" }]\n",
        Fault::WrongPlan,
    ),
    by(
        "breaks = [\"13:00-13:30\"]",
        "breaks = [\"12:00-12:30\"]",
        Fault::Break,
    ),
    by(
        "hand_over = \"5 min\"",
        "hand_over = \"15 min\"",
        Fault::Availability,
    ),
    by(
        "last_call = \"0 min\"",
        "last_call = \"10 min\"",
        Fault::EndOfShift,
    ),
    by("quorum = 2", "quorum = 4", Fault::Attendance),
    by(
        "attendance = \"95 %\"",
        "attendance = \"60 %\"",
        Fault::Attendance,
    ),
    // Matters.
    by(
        "settle = \"60 %\"\nnext = \"search\"",
        "settle = \"60 %\"\nnext = \"station\"",
        Fault::Ladder,
    ),
    by(
        "on_scene = \"40 min\"\n",
        "on_scene = \"40 min\"\ndeadline = \"30 min\"\n",
        Fault::Deadline,
    ),
    by(
        "deadline = \"20 min\"",
        "deadline = \"30 min\"",
        Fault::Deadline,
    ),
    by(
        "patience = \"30 min\"",
        "patience = \"uniform 1 h to 3 h\"",
        Fault::Patience,
    ),
    by(
        "may_hold = [\"auxiliary\", \"volunteer\"]\non_scene = \"40 min\"\ndeadline = \"30 min\"\nhold_at_most = \"3 h\"",
        "may_hold = [\"auxiliary\", \"volunteer\"]\non_scene = \"40 min\"\ndeadline = \"30 min\"\nhold_at_most = \"15 min\"",
        Fault::Holding,
    ),
    by(
        "may_hold = [\"auxiliary\", \"volunteer\"]\non_scene = \"50 min\"",
        "may_hold = [\"auxiliary\", \"volunteer\"]\non_scene = \"40 min\"",
        Fault::Work,
    ),
    by(
        "may_start = [\"officer\", \"auxiliary\"]",
        "may_start = [\"officer\"]",
        Fault::Work,
    ),
    by("chance = \"90 %\"", "chance = \"40 %\"", Fault::BackUp),
    // Other work.
    by(
        "hours = [\"07:30-08:30\", \"18:00-19:30\"]",
        "hours = [\"07:30-08:30\", \"16:00-17:30\"]",
        Fault::Duty,
    ),
    by(
        "roles = [\"auxiliary\"]\nnumber = 1\n[backlog",
        "roles = [\"officer\"]\nnumber = 1\n[backlog",
        Fault::Duty,
    ),
    by(
        "hours = \"07:00-20:00\"",
        "hours = \"09:00-20:00\"",
        Fault::Backlog,
    ),
    by(
        "beat = [\"B1\", \"C1\"]",
        "beat = [\"A1\", \"A2\"]",
        Fault::Patrol,
    ),
    by(
        "hours = \"09:00-19:00\" }",
        "hours = \"09:00-17:00\" }",
        Fault::Patrol,
    ),
];
