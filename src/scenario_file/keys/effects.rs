//! Keys of effects, points for sites and repeats.

use super::kind::{AMOUNT, ANY, Key, Kind, LABEL, NAMES, Section};

pub static EFFECT: Section = Section {
    about: "What an activity is assumed to do to a rate, a time, a chance or a delay",
    keys: &[
        LABEL,
        Key::new(
            "changes",
            Kind::Word(&[
                "rate",
                "on-scene time",
                "settle chance",
                "back-up chance",
                "attendance",
                "detection",
                "dispatch delay",
            ]),
            "What is multiplied",
        )
        .required(),
        Key::new(
            "size",
            Kind::Spread,
            "The multiplier at full effect, drawn once per replication",
        )
        .required(),
        Key::new("types", NAMES, "Types it concerns; default all"),
        Key::new("stages", NAMES, "Stages it concerns; default all"),
        Key::new("channels", NAMES, "Channels it concerns; default all"),
        Key::new("roles", NAMES, "Roles whose units it concerns; default all"),
        Key::new("units", NAMES, "Units it concerns; default all"),
        Key::new("at", NAMES, "Cells and sites it concerns; default all"),
        Key::new("sites", Kind::Text, "Sites of this kind that it concerns"),
        Key::new(
            "by",
            Kind::Section(&ACTIVITY),
            "What brings it about; default: it is in force",
        ),
        Key::new(
            "counted",
            Kind::Word(&["together", "by cell", "by site", "by unit"]),
            "Whose activity counts",
        ),
        Key::new(
            "full",
            Kind::Level,
            "The dose of the full effect: a number, hours, or a share of the jobs",
        ),
        Key::new(
            "delay",
            Kind::Duration,
            "From the activity until it counts; default 0",
        ),
        Key::new(
            "half_life",
            Kind::LongerDuration,
            "The dose adds up and halves in this time; default: it counts while it lasts",
        ),
        Key::new("fades", Kind::Flag, "false: the dose adds up for good"),
    ],
};

static ACTIVITY: Section = Section {
    about: "What brings an effect about",
    keys: &[
        Key::new("from", Kind::Date, "In force from this date on"),
        Key::new("to", Kind::Date, "In force until this date, included"),
        Key::new(
            "patrol",
            Kind::List(&Kind::Name, 1, ANY),
            "Units of these roles patrol",
        ),
        Key::new(
            "presence",
            Kind::List(&Kind::Name, 1, ANY),
            "Units of these roles are there, at whatever",
        ),
        Key::new(
            "duties",
            Kind::List(&Kind::Name, 1, ANY),
            "These duties are kept",
        ),
        Key::new(
            "backlog",
            Kind::List(&Kind::Name, 1, ANY),
            "Jobs of these stores are done",
        ),
        Key::new("points", Kind::Name, "A points scheme …"),
        Key::new("action", Kind::Name, "… takes this action"),
    ],
};

pub static POINTS: Section = Section {
    about: "Points for sites",
    keys: &[
        LABEL,
        Key::new("sites", Kind::Text, "Every site of this kind has a score").required(),
        Key::new("base", Kind::Count(1), "The score to begin with").required(),
        Key::new(
            "deductions",
            Kind::Map(&Kind::Count(1)),
            "Points taken off by an incident at the site, by type",
        )
        .required(),
        Key::new(
            "period",
            Kind::Period,
            "How often points are given back; default never",
        ),
        Key::new(
            "recovery",
            Kind::Count(1),
            "Points given back each period; default: all",
        ),
        Key::new(
            "actions",
            Kind::Named(&ACTION),
            "What is done at low scores, by name",
        )
        .required(),
    ],
};

static ACTION: Section = Section {
    about: "What is done when a score has fallen",
    keys: &[
        LABEL,
        Key::new("at", Kind::Count(0), "Done when the score falls to this").required(),
        Key::new(
            "releases",
            Kind::Name,
            "Backlog store of which one job falls due at the site",
        ),
        Key::new("lasts", Kind::LongerDuration, "How long it is in force"),
        Key::new(
            "restores",
            Kind::Count(1),
            "Points given back when it is over; default none",
        ),
    ],
};

pub static REPEATS: Section = Section {
    about: "Incidents of the same type that every incident sets off",
    keys: &[
        Key::new(
            "branching",
            AMOUNT,
            "Mean number set off directly by each, below 1",
        )
        .required(),
        Key::new(
            "delay",
            Kind::Distribution,
            "From an incident to one that it sets off",
        )
        .required(),
        Key::new(
            "same_place",
            Kind::Share,
            "Share at the same place, the rest nearby; default 1",
        ),
    ],
};
