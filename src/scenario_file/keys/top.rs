//! Keys of the file itself, of the period and the experiment, and of provenance.

use super::cells::{AREA, CELL, GRID, SITE};
use super::demand::{CHANNEL, PRIORITY, PROFILE, RECORDS, SURGE, TYPE};
use super::dispatch::DISPATCH;
use super::effects::{EFFECT, POINTS};
use super::kind::{ANY, Key, Kind, Section};
use super::settings::{BACKLOG, COSTS, DUTY, MEASURES, TARGETS};
use super::travel::{FERRY, LINK, MODE, TRAVEL};
use super::workforce::{BEAT, PATTERN, ROLE, ROSTER, UNIT};

/// The whole file.
pub static TOP: Section = Section {
    about: "A scenario of gridforce",
    keys: &[
        Key::new(
            "name",
            Kind::Text,
            "Name shown to people; default: the file's stem",
        ),
        Key::new("question", Kind::Text, "The planner's question"),
        Key::new(
            "extends",
            Kind::Path,
            "The scenario file that this one changes",
        ),
        Key::new(
            "remove",
            Kind::List(&Kind::Text, 0, ANY),
            "Dotted names taken away from the base",
        ),
        Key::new("condition", Kind::Flag, "A what-if, never named best"),
        Key::new(
            "synthetic",
            Kind::Text,
            "What is invented, shown with every result",
        ),
        Key::new("period", Kind::Section(&PERIOD), "When the simulation runs"),
        Key::new(
            "experiment",
            Kind::Section(&EXPERIMENT),
            "How long and how often it runs",
        ),
        Key::new(
            "grid",
            Kind::Section(&GRID),
            "The grid as a table, a raster or a map",
        ),
        Key::new("cells", Kind::Named(&CELL), "Cells by name"),
        Key::new("areas", Kind::Named(&AREA), "Dispatch areas by name"),
        Key::new("sites", Kind::Named(&SITE), "Sites by name"),
        Key::new("modes", Kind::Named(&MODE), "Travel modes by name"),
        Key::new(
            "travel",
            Kind::Section(&TRAVEL),
            "How travel times come about",
        ),
        Key::new("links", Kind::Named(&LINK), "Land links by name"),
        Key::new("ferries", Kind::Named(&FERRY), "Ferries by name"),
        Key::new("roles", Kind::Named(&ROLE), "Kinds of staff by name"),
        Key::new("rosters", Kind::Named(&ROSTER), "Rosters by name"),
        Key::new("units", Kind::Named(&UNIT), "Crews by name"),
        Key::new(
            "pattern",
            Kind::Section(&PATTERN),
            "The staffing pattern wanted in every cell",
        ),
        Key::new(
            "beats",
            Kind::Named(&BEAT),
            "Units named for cells at certain hours",
        ),
        Key::new(
            "priorities",
            Kind::Named(&PRIORITY),
            "Priorities by name, highest first",
        ),
        Key::new("channels", Kind::Named(&CHANNEL), "Intake channels by name"),
        Key::new(
            "profiles",
            Kind::Named(&PROFILE),
            "Profiles of demand over the week and the year",
        ),
        Key::new("types", Kind::Named(&TYPE), "Incident types by name"),
        Key::new("surges", Kind::Named(&SURGE), "Times with more incidents"),
        Key::new("records", Kind::Section(&RECORDS), "Replayed incidents"),
        Key::new("dispatch", Kind::Section(&DISPATCH), "Rules of dispatch"),
        Key::new("duties", Kind::Named(&DUTY), "Duties at fixed hours"),
        Key::new("backlog", Kind::Named(&BACKLOG), "Work for idle time"),
        Key::new("points", Kind::Named(&POINTS), "Points for sites"),
        Key::new(
            "effects",
            Kind::Named(&EFFECT),
            "What activities are assumed to do",
        ),
        Key::new(
            "targets",
            Kind::Map(&Kind::Section(&TARGETS)),
            "Wishes, by key of `gridforce measures`",
        ),
        Key::new(
            "measures",
            Kind::Section(&MEASURES),
            "Settings of the measures",
        ),
        Key::new("costs", Kind::Section(&COSTS), "Money beside salaries"),
        Key::new(
            "sources",
            Kind::Sources,
            "Where values come from, by dotted key",
        ),
    ],
};

static PERIOD: Section = Section {
    about: "When the simulation runs",
    keys: &[
        Key::new(
            "start",
            Kind::DateTime,
            "Local date and hour of the beginning",
        )
        .required(),
        Key::new(
            "run_out",
            Kind::Duration,
            "Time after the observed period; default 24 h",
        ),
    ],
};

static EXPERIMENT: Section = Section {
    about: "How long and how often the simulation runs",
    keys: &[
        Key::new(
            "warm_up",
            Kind::Extent,
            "Discarded at the beginning; default 1 week",
        ),
        Key::new(
            "observed",
            Kind::Extent,
            "What is measured; default 4 weeks",
        ),
        Key::new("replications", Kind::Count(1), "Default 100"),
        Key::new("seed", Kind::Seed, "Seed of all chance; default 1"),
        Key::new(
            "spread_over_year",
            Kind::Flag,
            "Replications start in different weeks of the year",
        ),
    ],
};

/// Provenance of a key.
pub static SOURCE: Section = Section {
    about: "Where the values under a key come from",
    keys: &[
        Key::new("from", Kind::Text, "Source or reason").required(),
        Key::new(
            "grade",
            Kind::Word(&["measured", "document", "assumed"]),
            "How well they are known",
        )
        .required(),
    ],
};
