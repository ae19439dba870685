//! Keys of the rules of dispatch.

use super::kind::{Key, Kind, Section};

pub static DISPATCH: Section = Section {
    about: "Rules of dispatch",
    keys: &[
        Key::new(
            "policy",
            Kind::Word(&[
                "nearest",
                "own cell first",
                "lowest sufficient role",
                "preference list",
            ]),
            "How a unit is chosen",
        ),
        Key::new(
            "line",
            Kind::Word(&["priority", "first_come", "loss"]),
            "Order of the waiting line",
        ),
        Key::new(
            "several",
            Kind::Word(&["as_they_come", "together", "whoever_is_free"]),
            "How several needs are filled",
        ),
        Key::new(
            "blocking",
            Kind::Flag,
            "An incident that cannot be assigned stops those behind it",
        ),
        Key::new(
            "own_area_first",
            Kind::Flag,
            "Units of other dispatch areas are sent only while the incident's own has no candidate; default false",
        ),
        Key::new(
            "reassign_margin",
            Kind::Duration,
            "Re-assign before arrival when it saves more; default never",
        ),
        Key::new(
            "redispatch",
            Kind::Word(&["on the way", "at post"]),
            "Whether a returning unit is free",
        ),
        Key::new(
            "travel_occupies",
            Kind::Flag,
            "The unit is busy while it travels; default true",
        ),
        Key::new(
            "afterwards",
            Kind::Word(&["return", "at_post", "stay"]),
            "Where a unit goes after a job",
        ),
        Key::new(
            "free_from",
            Kind::Word(&["clearing", "return"]),
            "When it is free again",
        ),
        Key::new(
            "next_job_from",
            Kind::Word(&["scene", "post"]),
            "Where the next job starts",
        ),
        Key::new(
            "last_call",
            Kind::Duration,
            "No new incident this long before a window's end; default 0",
        ),
        Key::new(
            "preferences",
            Kind::Path,
            "CSV: cell, then units in order, equal ones joined by =",
        ),
        Key::new(
            "ties",
            Kind::Word(&["lowest", "split"]),
            "How equals are told apart",
        ),
        Key::new(
            "preference",
            Kind::Map(&Kind::List(&Kind::Text, 0, super::kind::ANY)),
            "Units in order, by cell",
        ),
        Key::new(
            "reserve",
            Kind::Map(&Kind::Map(&Kind::Count(0))),
            "Units that must stay free, by priority and role",
        ),
    ],
};
