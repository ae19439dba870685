//! Keys that a unit may have from its role.

use super::kind::{ANY, Key, Kind, NAMES, Section};

pub const SENT_TO: Key = Key::new(
    "sent_to",
    Kind::List(&RULE, 0, ANY),
    "Out of normal dispatch: sent only to what one of these rules holds for; default everything",
);
pub const ROSTER_NAME: Key = Key::new("roster", Kind::Name, "When it works; default: always");
pub const MEMBERS: Key = Key::new("members", Kind::Count(1), "Volunteers on the list");
pub const ATTENDANCE: Key = Key::new(
    "attendance",
    Kind::Share,
    "Chance that a member comes; default 1",
);
pub const QUORUM: Key = Key::new(
    "quorum",
    Kind::Count(1),
    "Fewer and the team does not exist; default 1",
);
pub const CREW: Key = Key::new(
    "crew",
    Kind::Count(1),
    "People wanted in a window; for volunteers: people per unit",
);
pub const STANDING: Key = Key::new(
    "standing",
    Kind::Flag,
    "At the post in its windows; default false for volunteers",
);
pub const CALL_OUT: Key = Key::new("call_out", Kind::Distribution, "Turn-out when on call");
pub const BACKLOG: Key = Key::new("backlog", Kind::Flag, "Takes backlog work; default true");

/// What a role may give its units.
pub const KEYS: [&str; 9] = [
    SENT_TO.name,
    ROSTER_NAME.name,
    MEMBERS.name,
    ATTENDANCE.name,
    QUORUM.name,
    CREW.name,
    STANDING.name,
    CALL_OUT.name,
    BACKLOG.name,
];
/// Those of them that only volunteers have.
pub const OF_VOLUNTEERS: [&str; 3] = [MEMBERS.name, ATTENDANCE.name, QUORUM.name];

const RULE: Kind = Kind::Section(&SENDING);
static SENDING: Section = Section {
    about: "One rule of what a unit may be sent to",
    keys: &[
        Key::new(
            "priorities",
            NAMES,
            "Matters of these priorities; default all",
        ),
        Key::new("types", NAMES, "Types; default all"),
        Key::new("stages", NAMES, "Stages; default all"),
        Key::new(
            "channels",
            NAMES,
            "Matters that became known through these channels; default all",
        ),
        Key::new(
            "within",
            Kind::LongerDuration,
            "Longest planned time, turn-out included; default any",
        ),
    ],
};
