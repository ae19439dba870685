//! Incident types with their ladders of stages, channels and priorities.

use super::ground::Ground;
use super::quantities::{DrawnTime, drawn_time, duration_of, is_one_time, share, time_of};
use super::rates::{Rate, read_rate};
use super::stage_place::StagePlace;
use super::tree::{count, flag, list, number, table, tables, text, texts, word};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml::{Table, Value};

/// A priority; the first declared is the highest.
#[derive(Debug)]
pub struct Priority {
    pub name: String,
    /// What it may interrupt: `backlog`, `duties`, `jobs`.
    pub may_interrupt: BTreeSet<String>,
}

/// How matters become known.
#[derive(Debug)]
pub struct Channel {
    pub detection: DrawnTime,
    /// The role that is told first, and the delay of the switchboard then.
    pub first: Option<(String, DrawnTime)>,
    pub starts_at: Option<String>,
}

/// An incident type.
#[derive(Debug)]
pub struct Kind {
    pub priority: String,
    pub dispatch_delay: DrawnTime,
    pub patience: Option<DrawnTime>,
    /// How often it happens, where that is the same at all hours.
    pub rate: Option<Rate>,
    /// Channels by which it becomes known.
    pub channels: Vec<String>,
    /// In the order of the ladder.
    pub stages: Vec<Stage>,
}

/// A stage.
#[derive(Debug)]
pub struct Stage {
    pub name: String,
    pub needs: Vec<Need>,
    pub back_up: Option<BackUp>,
    pub may_start: Vec<String>,
    pub may_hold: Vec<String>,
    pub all_start: bool,
    pub each_its_own: bool,
    /// By role; a role without a time is released as work begins.
    pub on_scene: BTreeMap<String, DrawnTime>,
    pub skill_factors: BTreeMap<String, f64>,
    /// By role.
    pub settle: BTreeMap<String, f64>,
    /// A stage's name, `unsettled` or `referred`.
    pub next: String,
    pub deadline: Option<i64>,
    pub dispatch_delay: DrawnTime,
    pub place: StagePlace,
    pub hold_at_most: Option<i64>,
    pub hold_overrun: i64,
    pub visits_at_most: u32,
}

/// Units asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    pub roles: Vec<String>,
    pub skills: BTreeSet<String>,
    pub number: u32,
    pub must_come: bool,
}

/// What the first unit on scene may ask for.
#[derive(Debug)]
pub struct BackUp {
    pub chance: f64,
    pub needs: Vec<Need>,
    pub priority: Option<String>,
}

impl Stage {
    /// Its own needs, then those of the back-up if it was asked for.
    pub fn wanted(&self, backed_up: bool) -> Vec<&Need> {
        let more = self.back_up.iter().filter(|_| backed_up);
        let more = more.flat_map(|back_up| &back_up.needs);
        self.needs.iter().chain(more).collect()
    }

    /// Whether units of this role may start its work.
    pub fn may_start(&self, role: &str) -> bool {
        self.may_start.iter().any(|other| other == role)
    }

    /// Whether units of this role hold until somebody may start.
    pub fn holds(&self, role: &str) -> bool {
        self.may_hold.iter().any(|other| other == role) && !self.may_start(role)
    }
}

/// Reads the priorities.
pub fn read_priorities(tree: &Table) -> Vec<Priority> {
    let read = |(name, priority): (String, Table)| Priority {
        name,
        may_interrupt: texts(&priority, "may_interrupt").into_iter().collect(),
    };
    tables(tree, "priorities").into_iter().map(read).collect()
}

/// Reads the channels by name; without any there is one that has no delay.
pub fn read_channels(tree: &Table, folder: &Path) -> BTreeMap<String, Channel> {
    let none = DrawnTime::NONE;
    let read = |(name, channel): (String, Table)| {
        let delay = time_of(&channel, "switchboard_delay", folder).unwrap_or(none);
        let first = text(&channel, "first").filter(|first| first != "switchboard");
        let channel = Channel {
            detection: time_of(&channel, "detection", folder).unwrap_or(none),
            first: first.map(|role| (role, delay)),
            starts_at: text(&channel, "starts_at"),
        };
        (name, channel)
    };
    tables(tree, "channels").into_iter().map(read).collect()
}

/// Reads the types by name.
pub fn read_types(
    tree: &Table,
    ground: &Ground,
    roles: &[String],
    folder: &Path,
) -> BTreeMap<String, Kind> {
    let first_channel = tables(tree, "channels").into_iter().next();
    let read = |(name, kind): (String, Table)| {
        let declared = tables(&kind, "stages");
        let names: Vec<&String> = declared.iter().map(|(name, _)| name).collect();
        let stages = declared.iter().enumerate().map(|(index, (name, stage))| {
            let following = names.get(index + 1).map(|name| (*name).clone());
            read_stage(name, stage, following, ground, roles, folder)
        });
        let shares = table(&kind, "channels");
        let channels = if shares.is_empty() {
            first_channel.iter().map(|(name, _)| name.clone()).collect()
        } else {
            shares.keys().cloned().collect()
        };
        let read = Kind {
            priority: text(&kind, "priority").expect("a priority"),
            dispatch_delay: time_of(&kind, "dispatch_delay", folder).unwrap_or(DrawnTime::NONE),
            patience: time_of(&kind, "patience", folder),
            rate: read_rate(tree, &kind, folder),
            channels,
            stages: stages.collect(),
        };
        (name, read)
    };
    tables(tree, "types").into_iter().map(read).collect()
}

fn read_needs(from: &Table) -> Vec<Need> {
    let read = |need: Table| Need {
        roles: texts(&need, "roles"),
        skills: texts(&need, "skills").into_iter().collect(),
        number: count(&need, "number").unwrap_or(1),
        must_come: flag(&need, "must_come").unwrap_or(true),
    };
    list(from, "needs").into_iter().map(read).collect()
}

fn read_stage(
    name: &str,
    stage: &Table,
    following: Option<String>,
    ground: &Ground,
    roles: &[String],
    folder: &Path,
) -> Stage {
    let needs = read_needs(stage);
    let needed = needs.iter().filter(|need| need.must_come);
    let needed: Vec<String> = needed.flat_map(|need| need.roles.clone()).collect();
    let may_start = stage.get("may_start").map(|_| texts(stage, "may_start"));
    let next = match (text(stage, "next").as_deref(), following) {
        (None | Some("next"), Some(following)) => following,
        (None | Some("next"), None) => "unsettled".into(),
        (Some(named), _) => named.to_owned(),
    };
    let settle = stage.get("settle").cloned().unwrap_or(Value::Integer(1));
    let on_scene = stage.get("on_scene");
    Stage {
        name: name.into(),
        may_start: may_start.unwrap_or(needed),
        may_hold: texts(stage, "may_hold"),
        needs,
        back_up: stage
            .get("back_up")
            .and_then(Value::as_table)
            .map(|back_up| BackUp {
                chance: back_up.get("chance").map_or(0.0, share),
                needs: read_needs(back_up),
                priority: text(back_up, "priority"),
            }),
        all_start: word(stage, "start", "first") == "all",
        each_its_own: word(stage, "on_scene_rule", "one for all") == "each its own",
        on_scene: on_scene.map_or_else(BTreeMap::new, |value| {
            by_role(value, roles, is_one_time(value), |time| {
                drawn_time(time, folder)
            })
        }),
        skill_factors: table(stage, "skill_factors")
            .keys()
            .filter_map(|skill| {
                Some((
                    skill.clone(),
                    number(&table(stage, "skill_factors"), skill)?,
                ))
            })
            .collect(),
        settle: by_role(&settle, roles, !settle.is_table(), share),
        next,
        deadline: duration_of(stage, "deadline"),
        dispatch_delay: time_of(stage, "dispatch_delay", folder).unwrap_or(DrawnTime::NONE),
        place: StagePlace::read(stage, ground),
        hold_at_most: duration_of(stage, "hold_at_most"),
        hold_overrun: duration_of(stage, "hold_overrun").unwrap_or(0),
        visits_at_most: count(stage, "visits_at_most").unwrap_or(1),
    }
}

/// One value for every role, or one by role.
fn by_role<V>(
    value: &Value,
    roles: &[String],
    one_for_all: bool,
    read: impl Fn(&Value) -> V,
) -> BTreeMap<String, V> {
    match value.as_table().filter(|_| !one_for_all) {
        Some(by_role) => by_role
            .iter()
            .map(|(role, value)| (role.clone(), read(value)))
            .collect(),
        None => roles
            .iter()
            .map(|role| (role.clone(), read(value)))
            .collect(),
    }
}
