//! Keys of modes, links, ferries and travel.

use super::kind::{ANY, Key, Kind, NAMES, Section};

pub static MODE: Section = Section {
    about: "A way of getting about",
    keys: &[
        Key::new("speed", Kind::Speed, "Speed on land"),
        Key::new(
            "detour",
            Kind::Number(1.0, 100.0),
            "Road length over straight length; default 1",
        ),
        Key::new(
            "slow",
            Kind::List(&Kind::Section(&SLOW), 0, ANY),
            "Hours in which land travel takes longer",
        ),
    ],
};

static SLOW: Section = Section {
    about: "Hours in which land travel takes longer or shorter",
    keys: &[
        Key::new("hours", Kind::Hours, "Hours of the week").required(),
        Key::new("factor", Kind::Number(0.01, 100.0), "Factor on the time").required(),
    ],
};

pub static TRAVEL: Section = Section {
    about: "How travel times come about",
    keys: &[
        Key::new(
            "links",
            Kind::Path,
            "CSV of links: from, to, km, minutes, one_way, modes",
        ),
        Key::new(
            "own_cell",
            Kind::Duration,
            "Time within one cell; default: from its area and the speed",
        ),
        Key::new(
            "per_step",
            Kind::Duration,
            "Time of a step between neighbouring cells of a raster or map",
        ),
        Key::new("cell_times", Kind::Path, "CSV of times from cell to cell"),
        Key::new("unit_times", Kind::Path, "CSV of times from unit to cell"),
        Key::new(
            "time_unit",
            Kind::TimeUnit,
            "Unit of these tables and of the links' minutes; default min",
        ),
        Key::new(
            "neighbours",
            Kind::Flag,
            "Neighbouring cells of a raster or map are joined by land",
        ),
        Key::new(
            "barriers",
            Kind::List(&PAIR, 0, ANY),
            "Neighbouring cells that one cannot step between",
        ),
        Key::new(
            "one_way",
            Kind::List(&PAIR, 0, ANY),
            "Neighbouring cells that one may step between only from the first to the second",
        ),
    ],
};

const PAIR: Kind = Kind::List(&Kind::Name, 2, 2);

pub static LINK: Section = Section {
    about: "A land link",
    keys: &[
        Key::new("from", Kind::Name, "Cell or site at one end").required(),
        Key::new("to", Kind::Name, "Cell or site at the other end").required(),
        Key::new(
            "km",
            Kind::Number(0.0, 10_000.0),
            "Length; default: straight distance",
        ),
        Key::new(
            "minutes",
            Kind::Number(0.0, 100_000.0),
            "Time for every mode, in place of a length",
        ),
        Key::new(
            "one_way",
            Kind::Flag,
            "Only from the first end to the second",
        ),
        Key::new("modes", NAMES, "Modes that can pass; default all"),
    ],
};

pub static FERRY: Section = Section {
    about: "A ferry",
    keys: &[
        Key::new("from", Kind::Name, "Cell or site of one landing").required(),
        Key::new("to", Kind::Name, "Cell or site of the other landing").required(),
        Key::new("crossing", Kind::LongerDuration, "Time on the boat").required(),
        Key::new("headway", Kind::LongerDuration, "Time between departures").required(),
        Key::new("hours", Kind::Hours, "When boats leave; default always"),
        Key::new(
            "on_call",
            Kind::Section(&ON_CALL),
            "A boat that can be called",
        ),
    ],
};

static ON_CALL: Section = Section {
    about: "A boat that can be called",
    keys: &[
        Key::new(
            "hours",
            Kind::Hours,
            "When it can be called; default always",
        ),
        Key::new("delay", Kind::Distribution, "Until it comes").required(),
    ],
};
