//! Keys of duties, backlog, targets, measures and costs.

use super::kind::{ANY, Key, Kind, LABEL, Section};

pub static DUTY: Section = Section {
    about: "A duty that holds units at a place during fixed hours",
    keys: &[
        LABEL,
        Key::new("sites", Kind::Text, "One duty at every site of this kind"),
        Key::new("at", Kind::Name, "Cell or site"),
        Key::new("hours", Kind::Hours, "When").required(),
        Key::new(
            "season",
            Kind::List(&Kind::DayOfYear, 2, 2),
            "First and last day of the year",
        ),
        Key::new(
            "roles",
            Kind::List(&Kind::Name, 1, ANY),
            "Roles that may keep it",
        )
        .required(),
        Key::new("number", Kind::Count(1), "Units asked for; default 1"),
        Key::new(
            "preemptible",
            Kind::Flag,
            "An incident may call a unit away; default true",
        ),
        Key::new(
            "worth_returning",
            Kind::Duration,
            "A unit goes back if more than this remains; default 15 min",
        ),
    ],
};

pub static BACKLOG: Section = Section {
    about: "Work for idle time",
    keys: &[
        LABEL,
        Key::new(
            "jobs",
            Kind::Count(0),
            "Jobs per period, shared over cells by households",
        ),
        Key::new("per_cell", Kind::Count(0), "Jobs per period in every cell"),
        Key::new(
            "cells",
            Kind::Map(&Kind::Count(0)),
            "Jobs per period by cell",
        ),
        Key::new("sites", Kind::Text, "At every site of this kind"),
        Key::new(
            "per_site",
            Kind::Count(0),
            "Jobs per period at every such site",
        ),
        Key::new(
            "visits_per_job",
            Kind::Count(1),
            "Visits of one job; default 1",
        ),
        Key::new("on_site", Kind::Distribution, "Time of one visit").required(),
        Key::new("period", Kind::Period, "Jobs fall due at its end").required(),
        Key::new(
            "roles",
            Kind::List(&Kind::Name, 1, ANY),
            "Roles that may do them",
        )
        .required(),
        Key::new(
            "hours",
            Kind::Hours,
            "When a job may be begun; default always",
        ),
    ],
};

pub static TARGETS: Section = Section {
    about: "A wish on a measure",
    keys: &[
        Key::new("min", Kind::Level, "At least"),
        Key::new("max", Kind::Level, "At most"),
    ],
};

pub static MEASURES: Section = Section {
    about: "Settings of the measures",
    keys: &[
        Key::new(
            "headline",
            Kind::List(&Kind::Text, 0, ANY),
            "Headline measures, in order",
        ),
        Key::new(
            "within_minutes",
            Kind::List(&Kind::Number(0.0, 100_000.0), 0, ANY),
            "Extra thresholds of response times",
        ),
        Key::new(
            "thresholds",
            Kind::Map(&Kind::Level),
            "Practical thresholds by measure",
        ),
        Key::new(
            "coverage_target",
            Kind::LongerDuration,
            "Within this a cell counts as covered; default: the highest priority's target",
        ),
        Key::new(
            "coverage_class",
            Kind::Name,
            "Reference type of coverage; default: any",
        ),
        Key::new(
            "bin",
            Kind::LongerDuration,
            "Width of the bins of the week; default 1 h",
        ),
    ],
};

pub static COSTS: Section = Section {
    about: "Money beside salaries",
    keys: &[
        Key::new("currency", Kind::Text, "Name of the currency"),
        Key::new(
            "items",
            Kind::Map(&Kind::Money("year")),
            "Yearly costs by name",
        ),
    ],
};

pub static REPORT: Section = Section {
    about: "How results are shown",
    keys: &[Key::new(
        "breaks",
        Kind::Section(&BREAKS),
        "Where the colours of maps change, the same on every map of a measure",
    )],
};

/// Six breaks of a share, in per cent.
const SHARES: Kind = Kind::List(&Kind::Number(0.0, 100.0), 6, 6);
/// Six breaks of a time, in minutes.
const TIMES: Kind = Kind::List(&Kind::Number(0.0, 100_000.0), 6, 6);

static BREAKS: Section = Section {
    about: "Where the colours of maps change: rising numbers in the unit shown",
    keys: &[
        Key::new(
            "coverage",
            SHARES,
            "Shares of time covered or with the whole team free, %; default 50, 70, 85, 90, 95, 99",
        ),
        Key::new(
            "response",
            TIMES,
            "Mean response, minutes; default 5, 7.5, 10, 12.5, 15, 20",
        ),
        Key::new(
            "alone",
            TIMES,
            "How long the first waits alone, minutes; default 5, 7.5, 10, 12.5, 15, 20",
        ),
        Key::new(
            "no_free",
            SHARES,
            "Share of time without a free unit, %; default 1, 3, 6, 12, 25, 50",
        ),
        Key::new(
            "difference",
            Kind::List(&Kind::Number(0.0, 100_000.0), 3, 3),
            "Difference in mean response beyond the practical threshold, minutes; default 4, 8 and 16 times it",
        ),
    ],
};
