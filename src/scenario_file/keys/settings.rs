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
        Key::new("period", Kind::LongerDuration, "Jobs fall due at its end").required(),
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
