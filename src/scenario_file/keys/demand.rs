//! Keys of demand and response: priorities, channels, profiles, types, stages, surges, records.

use super::effects::REPEATS;
use super::kind::{AMOUNT, ANY, Key, Kind, LABEL, NAMES, Section, WEIGHTS};

pub static PRIORITY: Section = Section {
    about: "A priority",
    keys: &[
        LABEL,
        Key::new(
            "target",
            Kind::LongerDuration,
            "Target for the first response, from the report",
        ),
        Key::new(
            "may_interrupt",
            Kind::List(&Kind::Word(&["backlog", "duties", "jobs"]), 0, 3),
            "What it may interrupt; default nothing",
        ),
    ],
};

pub static CHANNEL: Section = Section {
    about: "An intake channel",
    keys: &[
        LABEL,
        Key::new(
            "detection",
            Kind::Distribution,
            "From occurrence to report; default 0",
        ),
        Key::new(
            "first",
            Kind::Name,
            "switchboard, or the role whose responsible unit is told first",
        ),
        Key::new(
            "switchboard_delay",
            Kind::Distribution,
            "When the responsible unit is not free; default 0",
        ),
        Key::new(
            "starts_at",
            Kind::Name,
            "Stage that its matters start at; default: the first",
        ),
    ],
};

pub static PROFILE: Section = Section {
    about: "How a rate is spread over the week and the year",
    keys: &[
        Key::new(
            "hours",
            Kind::List(&AMOUNT, 24, 24),
            "Weights of the hours of the day",
        ),
        Key::new(
            "days",
            Kind::List(&AMOUNT, 7, 7),
            "Weights of the days, Monday first",
        ),
        Key::new(
            "bin",
            Kind::LongerDuration,
            "Width of the bins of `week` or `day`",
        ),
        Key::new("week", WEIGHTS, "One weight per bin from Monday 00:00"),
        Key::new("day", WEIGHTS, "One weight per bin of a day, repeated"),
        Key::new(
            "months",
            Kind::List(&AMOUNT, 12, 12),
            "Weights of the months; default flat",
        ),
    ],
};

pub static TYPE: Section = Section {
    about: "An incident type",
    keys: &[
        LABEL,
        Key::new(
            "priority",
            Kind::Name,
            "Its priority; default: the first declared",
        ),
        Key::new("rate", Kind::Rate, "How often"),
        Key::new(
            "sites",
            Kind::Text,
            "At every site of this kind instead of in cells",
        ),
        Key::new(
            "cells",
            Kind::Map(&AMOUNT),
            "Weights of cells for a plain total",
        ),
        Key::new(
            "weights",
            WEIGHTS,
            "Weights of all cells, in cell order, for a plain total",
        ),
        Key::new("profile", Kind::Name, "Its profile; default flat"),
        Key::new(
            "channels",
            Kind::Map(&Kind::Share),
            "Shares of intake channels; default: all by the first",
        ),
        Key::new(
            "dispatch_delay",
            Kind::Distribution,
            "From the report until a unit may be assigned; default 0",
        ),
        Key::new(
            "patience",
            Kind::Distribution,
            "How long the caller waits; default: for ever",
        ),
        Key::new(
            "repeats",
            Kind::Section(&REPEATS),
            "Incidents that every incident sets off; default none",
        ),
        Key::new(
            "stages",
            Kind::Named(&STAGE),
            "The response plan: a ladder of stages",
        )
        .required(),
    ],
};

static STAGE: Section = Section {
    about: "A stage of a response plan",
    keys: &[
        LABEL,
        Key::new("needs", NEEDS, "Units asked for"),
        Key::new(
            "may_start",
            NAMES,
            "Roles that may start the work; default: those that must come",
        ),
        Key::new(
            "may_hold",
            NAMES,
            "Roles that may hold the scene; default none",
        ),
        Key::new("start", Kind::Word(&["first", "all"]), "When work begins"),
        Key::new(
            "on_scene",
            Kind::DistributionBy,
            "On-scene time, for every role or by role",
        ),
        Key::new(
            "on_scene_rule",
            Kind::Word(&["one for all", "each its own"]),
            "Whether the units leave together",
        ),
        Key::new(
            "skill_factors",
            Kind::Map(&Kind::Number(0.001, 1000.0)),
            "Factors on the on-scene time by skill",
        ),
        Key::new(
            "settle",
            Kind::Either(&[Kind::Share, Kind::Map(&Kind::Share)]),
            "Chance to settle, for every role or by role; default 1 in the last stage",
        ),
        Key::new("next", Kind::Name, "next, a stage, unsettled, or referred"),
        Key::new(
            "deadline",
            Kind::LongerDuration,
            "From the report until it expires",
        ),
        Key::new(
            "dispatch_delay",
            Kind::Distribution,
            "When entered from another stage; default none",
        ),
        Key::new(
            "back_up",
            Kind::Section(&BACK_UP),
            "What the first unit there may ask for",
        ),
        Key::new(
            "hold_at_most",
            Kind::LongerDuration,
            "Longest time a unit holds",
        ),
        Key::new(
            "hold_overrun",
            Kind::Duration,
            "How long past its window's end a unit holds; default 0",
        ),
        Key::new("station", Kind::Flag, "The station's rung"),
        Key::new(
            "at",
            Kind::Either(&[Kind::Name, Kind::Section(&WHEREABOUTS)]),
            "Cell or site where it takes place, or shares of where; default: at the incident",
        ),
        Key::new(
            "visits_at_most",
            Kind::Count(1),
            "How often it may be entered; default 1",
        ),
    ],
};

static WHEREABOUTS: Section = Section {
    about: "Where somebody who is searched for may be: shares, drawn at each entry",
    keys: &[
        Key::new(
            "address",
            Kind::Share,
            "At the incident's own place; default 0",
        ),
        Key::new(
            "cell",
            Kind::Share,
            "Elsewhere in the incident's cell; default 0",
        ),
        Key::new(
            "neighbour",
            Kind::Share,
            "In a cell next to it, each as likely; default 0",
        ),
        Key::new("places", Kind::Map(&Kind::Share), "At these cells or sites"),
    ],
};

const NEEDS: Kind = Kind::List(&Kind::Section(&NEED), 0, ANY);

static NEED: Section = Section {
    about: "Units asked for",
    keys: &[
        Key::new(
            "roles",
            Kind::List(&Kind::Name, 1, ANY),
            "Any of these roles",
        )
        .required(),
        Key::new("number", Kind::Count(1), "How many; default 1"),
        Key::new("must_come", Kind::Flag, "Must come; default true"),
        Key::new("skills", NAMES, "With these skills"),
    ],
};

static BACK_UP: Section = Section {
    about: "What the first unit there may ask for",
    keys: &[
        Key::new("chance", Kind::Share, "Chance that it is needed").required(),
        Key::new(
            "needs",
            Kind::List(&Kind::Section(&NEED), 1, ANY),
            "What is asked for",
        )
        .required(),
        Key::new("priority", Kind::Name, "The priority it is raised to"),
    ],
};

pub static SURGE: Section = Section {
    about: "A time with more (or fewer) incidents",
    keys: &[
        LABEL,
        Key::new("from", Kind::DayOfYear, "First day"),
        Key::new("to", Kind::DayOfYear, "Last day"),
        Key::new("hours", Kind::Hours, "Hours of the week; default always"),
        Key::new("factor", Kind::Number(0.0, 1000.0), "Factor on the rate").required(),
        Key::new("types", NAMES, "Types it concerns; default all"),
        Key::new("cells", NAMES, "Cells it concerns; default all"),
    ],
};

pub static RECORDS: Section = Section {
    about: "Replayed incidents in place of all rates",
    keys: &[
        Key::new(
            "file",
            Kind::Path,
            "CSV: time, type, cell or x, y, priority, dispatch_delay, on_scene",
        )
        .required(),
        Key::new(
            "time_unit",
            Kind::TimeUnit,
            "Unit of its times; default min",
        ),
        Key::new(
            "type",
            Kind::Name,
            "Type of all rows, when there is no type column",
        ),
    ],
};
