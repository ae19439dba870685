//! Keys of roles, rosters, units, pattern and beats.

use super::from_role::{
    ATTENDANCE, BACKLOG, CALL_OUT, CREW, MEMBERS, QUORUM, ROSTER_NAME, SENT_TO, STANDING,
};
use super::kind::{ANY, Key, Kind, LABEL, NAMES, Section, WEIGHTS};

pub static ROLE: Section = Section {
    about: "A kind of staff",
    keys: &[
        LABEL,
        Key::new(
            "rank",
            Kind::Count(0),
            "Order of authority, 1 = lowest; default: position of declaration",
        ),
        Key::new("mode", Kind::Name, "How its units get about"),
        Key::new(
            "turn_out",
            Kind::Distribution,
            "From assignment to departure; default 0",
        ),
        Key::new("skills", NAMES, "Skills of all its units"),
        Key::new(
            "contracted",
            Kind::LongerDuration,
            "Hours per person and week: switches the headcount check on",
        ),
        Key::new(
            "absence",
            Kind::Share,
            "Share of time lost to leave, sickness and training; default 0",
        ),
        Key::new("price", Kind::Money("year"), "Money per person and year"),
        Key::new("volunteers", Kind::Flag, "Its people are volunteers"),
        Key::new(
            "price_per_hour",
            Kind::Money("hour"),
            "Money per person and hour",
        ),
        SENT_TO,
        ROSTER_NAME,
        MEMBERS,
        ATTENDANCE,
        QUORUM,
        CREW,
        STANDING,
        CALL_OUT,
        BACKLOG,
    ],
};

pub static ROSTER: Section = Section {
    about: "A roster",
    keys: &[
        LABEL,
        Key::new(
            "cycle_days",
            Kind::Count(1),
            "Length of the cycle; default 7: days by weekday name",
        ),
        Key::new(
            "anchor",
            Kind::Date,
            "First day of a cycle; default: the period's start",
        ),
        Key::new(
            "hand_over",
            Kind::Duration,
            "At the beginning of each window; default 0",
        ),
        Key::new("breaks", Kind::ClockTimes, "Clock times of breaks"),
        Key::new("windows", Kind::Windows, "Fixed hours for all"),
        Key::new(
            "teams",
            Kind::Map(&Kind::Windows),
            "Rotating teams with their windows",
        ),
    ],
};

pub static UNIT: Section = Section {
    about: "A crew that is dispatched as one",
    keys: &[
        LABEL,
        Key::new("role", Kind::Name, "Its role").required(),
        Key::new("post", Kind::Name, "Cell or site of its post").required(),
        Key::new(
            "timetable",
            Kind::List(&Kind::Section(&POSTING), 0, ANY),
            "Posts at certain hours of the week, in place of `post`",
        ),
        SENT_TO,
        ROSTER_NAME,
        Key::new(
            "team",
            Kind::Name,
            "One team of the roster; default: every team in turn",
        ),
        Key::new(
            "people",
            Kind::Count(1),
            "People holding the post; default: crew × teams",
        ),
        CREW,
        Key::new(
            "minimum_crew",
            Kind::Count(1),
            "Fewer and the unit is not formed; default: crew",
        ),
        Key::new(
            "short",
            Kind::Word(&["not formed", "join"]),
            "What its people do when it is not formed",
        ),
        Key::new("skills", NAMES, "Skills beside the role's"),
        Key::new(
            "on_scene_factor",
            Kind::Number(0.001, 1000.0),
            "Factor on its on-scene times; default 1",
        ),
        Key::new(
            "on_scene",
            Kind::DistributionBy,
            "On-scene time of its own, for all types or by type",
        ),
        BACKLOG,
        Key::new("patrol", Kind::Section(&PATROL), "Where it goes while idle"),
        MEMBERS,
        ATTENDANCE,
        QUORUM,
        STANDING,
        CALL_OUT,
    ],
};

static POSTING: Section = Section {
    about: "A post at certain hours",
    keys: &[
        Key::new("at", Kind::Name, "Cell or site").required(),
        Key::new("hours", Kind::Hours, "When").required(),
    ],
};

static PATROL: Section = Section {
    about: "Where a unit goes while idle",
    keys: &[
        Key::new("beat", NAMES, "Cells of the beat").required(),
        Key::new(
            "weights",
            Kind::Either(&[Kind::Word(&["even", "residents"]), WEIGHTS]),
            "Weights of the cells; default even",
        ),
        Key::new(
            "points",
            Kind::Count(1),
            "Only so many cells, of the greatest weights; default all",
        ),
        Key::new(
            "hot_spots",
            Kind::Section(&HOT_SPOTS),
            "Weights from the counts of the last period",
        ),
        Key::new(
            "dwell",
            Kind::Distribution,
            "Time in a cell before moving on; default 20 min",
        ),
        Key::new("hours", Kind::Hours, "When it patrols; default always"),
    ],
};

static HOT_SPOTS: Section = Section {
    about: "Weights of a patrol from the counts of the last period",
    keys: &[
        Key::new("period", Kind::Period, "Time between plans").required(),
        Key::new("types", NAMES, "Types that are counted; default all"),
    ],
};

pub static PATTERN: Section = Section {
    about: "The staffing pattern wanted in every cell",
    keys: &[
        Key::new("roles", NAMES, "Roles wanted in each cell").required(),
        Key::new(
            "sharing",
            Kind::Word(&["nearest", "nobody"]),
            "Who answers for a cell without a unit of its own",
        ),
    ],
};

pub static BEAT: Section = Section {
    about: "A unit that answers for cells at certain hours",
    keys: &[
        Key::new("unit", Kind::Name, "The unit").required(),
        Key::new("cells", Kind::List(&Kind::Name, 1, ANY), "The cells").required(),
        Key::new("hours", Kind::Hours, "When; default always"),
    ],
};
