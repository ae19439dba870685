//! Rules by which histories of two areas went, and those that are declared.

use super::histories::by;
use super::other_rules::History;
use crate::replay::case::Fault;

/// What happened, against what is declared.
pub const HISTORIES: &[History] = &[
    // The line and who is sent.
    by("blocking = false", "blocking = true", Fault::Blocking),
    by(
        "own_area_first = false",
        "own_area_first = true",
        Fault::Area,
    ),
    by(
        "reassign_margin = \"30 s\"",
        "reassign_margin = \"3 min\"",
        Fault::Reassignment,
    ),
    by(
        "reassign_margin = \"1 h\"",
        "reassign_margin = \"3 min\"",
        Fault::Reassignment,
    ),
    // Backlog and patrols.
    by(
        "jobs = 12\non_site = \"25 min\"",
        "jobs = 12\non_site = \"20 min\"",
        Fault::Work,
    ),
    by("jobs = 12\nvisits_per_job = 2", "jobs = 12", Fault::Work),
    by(
        "weights = [3, 1], dwell = \"exponential 20 min\"",
        "weights = [3, 1], dwell = \"exponential 20 min\", points = 1",
        Fault::Patrol,
    ),
    by(
        "points = 1, hot_spots = { period = \"1 day\" }",
        "points = 1, hot_spots = { period = \"6 h\" }",
        Fault::Patrol,
    ),
    by(
        "hot_spots = { period = \"6 h\", types = [\"theft\"] }",
        "hot_spots = { period = \"6 h\" }",
        Fault::Patrol,
    ),
    // Points.
    by("base = 5", "base = 6", Fault::Points),
    by("at = 4", "at = 3", Fault::Points),
    by(
        "deductions = { brawl = 2 }",
        "deductions = { brawl = 1 }",
        Fault::Points,
    ),
    by("lasts = \"1 h\"", "lasts = \"8 h\"", Fault::Points),
    by("size = 0.5", "size = 0", Fault::Points),
    // What is prevented, and what follows something else.
    by(
        "size = \"0.2 to 0.3\"",
        "size = \"0.8 to 0.9\"",
        Fault::Rate,
    ),
    by(
        "rate = \"15 per day\"",
        "rate = \"30 per day\"",
        Fault::Rate,
    ),
    by(
        "repeats = { branching = 0.6, delay = \"exponential 1 h\", same_place = \"60 %\" }\nrate = \"31 per day\"",
        "rate = \"31 per day\"",
        Fault::Rate,
    ),
];
