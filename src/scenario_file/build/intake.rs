//! Priorities, channels and profiles.

use super::names::Names;
use super::roles::Roles;
use crate::language::{Both, both};
use crate::model::{Channel, Priority, Profile, ToldFirst};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::Span;
use std::sync::Arc;

/// Narrowest bin of a profile.
const NARROWEST_BIN: Span = Span::MINUTE;
const NO_TIME: Distribution = Distribution::Fixed(Span::ZERO);

/// Priorities, channels and profiles with their names.
pub struct Intake {
    pub priorities: Vec<Priority>,
    pub priority_names: Names,
    pub channels: Vec<Channel>,
    pub channel_names: Names,
    pub profiles: Vec<Arc<Profile>>,
    pub profile_names: Names,
}

impl Intake {
    /// Reads priorities, channels and profiles.
    pub fn read(root: &Table, roles: &Roles, inspection: &Inspection) -> Self {
        let mut channel_names = Names::of(
            "E2503",
            Both::fixed("a declared channel", "已声明的接报渠道"),
            root.named("channels"),
        );
        let mut channels: Vec<Channel> = root
            .named("channels")
            .map(|channel| read_channel(channel, roles, inspection))
            .collect();
        if channels.is_empty() {
            channel_names.add("call", &Place::Nowhere);
            channels.push(Channel {
                name: "call".into(),
                detection: NO_TIME,
                first: ToldFirst::Switchboard,
                starts_at: None,
            });
        }
        let priority_names = Names::of(
            "E2502",
            Both::fixed("a declared priority", "已声明的警情等级"),
            root.named("priorities"),
        );
        if priority_names.len() == 0 {
            let problem = Problem::new(
                "E2511",
                Both::fixed("the scenario has no priorities", "场景没有警情等级"),
            )
            .at(root.place_of("priorities", &Place::Nowhere));
            inspection.report(problem.fix(Both::fixed(
                "write [priorities.urgent]; the first declared is the highest",
                "写 [priorities.urgent]；最先声明的等级最高",
            )));
        }
        Self {
            priorities: root.named("priorities").map(read_priority).collect(),
            priority_names,
            channels,
            channel_names,
            profiles: root
                .named("profiles")
                .map(|profile| Arc::new(read_profile(profile, inspection)))
                .collect(),
            profile_names: Names::of(
                "E2504",
                Both::fixed("a declared profile", "已声明的时间分布"),
                root.named("profiles"),
            ),
        }
    }
}

fn read_priority(priority: Named<'_>) -> Priority {
    let may = |word: &str| {
        priority
            .table
            .items("may_interrupt")
            .iter()
            .any(|item| item.as_text() == Some(word))
    };
    Priority {
        name: priority.name.into(),
        label: priority.table.label_or(priority.name),
        target: priority.table.duration("target"),
        interrupts_backlog: may("backlog"),
        interrupts_duties: may("duties"),
        interrupts_jobs: may("jobs"),
    }
}

fn read_channel(channel: Named<'_>, roles: &Roles, inspection: &Inspection) -> Channel {
    let table = channel.table;
    let first = match table.get("first") {
        Some(item) if item.as_text() != Some("switchboard") => match roles.find(item, inspection) {
            Some(role) => ToldFirst::Responsible {
                role,
                switchboard_delay: table.distribution("switchboard_delay").unwrap_or(NO_TIME),
            },
            None => ToldFirst::Switchboard,
        },
        _ => ToldFirst::Switchboard,
    };
    Channel {
        name: channel.name.into(),
        detection: table.distribution("detection").unwrap_or(NO_TIME),
        first,
        starts_at: table.text("starts_at").map(str::to_owned),
    }
}

fn read_profile(profile: Named<'_>, inspection: &Inspection) -> Profile {
    let Named { name, table, place } = profile;
    let complain = |key: &str, found: Both| {
        inspection.report(Problem::new("E2508", found).at(table.place_of(key, place)));
        Profile::flat()
    };
    let months: [f64; 12] = table
        .numbers("months")
        .and_then(|months| months.try_into().ok())
        .unwrap_or([1.0; 12]);
    let fine = ["bin", "week", "day"]
        .iter()
        .any(|key| table.get(key).is_some());
    let coarse = ["hours", "days"].iter().any(|key| table.get(key).is_some());
    if fine && coarse {
        return complain(
            "bin",
            both!(
                "the profile \"{name}\" is given both by hours and by bins",
                "时间分布“{name}”既按小时写，又按时间格写"
            ),
        );
    }
    let (bin, week) = if fine {
        let bin = table.duration("bin").unwrap_or(Span::HOUR);
        let (key, repeats, whole) = match (table.get("week"), table.get("day")) {
            (Some(_), None) => ("week", 1, Span::WEEK),
            (None, Some(_)) => ("day", 7, Span::DAY),
            _ => {
                return complain(
                    "bin",
                    both!(
                        "the profile \"{name}\" needs either week or day",
                        "时间分布“{name}”要在 week 和 day 中写一个"
                    ),
                );
            }
        };
        if bin < NARROWEST_BIN || whole.milliseconds() % bin.milliseconds() != 0 {
            return complain(
                "bin",
                both!(
                    "a bin of {bin} does not divide a {key} into whole minutes or more",
                    "宽 {bin} 的时间格不能把 {key} 分成至少一分钟的等份"
                ),
            );
        }
        let weights = table.numbers(key).unwrap_or_default();
        let needed = whole.milliseconds() / bin.milliseconds();
        if weights.len() as i64 != needed {
            return complain(
                key,
                both!(
                    "{} weights where {needed} bins of {bin} make a {key}",
                    "权重有 {} 个，而 {needed} 个宽 {bin} 的时间格才合成 {key}",
                    weights.len()
                ),
            );
        }
        (bin, weights.repeat(repeats))
    } else {
        let hours = table.numbers("hours").unwrap_or_else(|| vec![1.0; 24]);
        let days = table.numbers("days").unwrap_or_else(|| vec![1.0; 7]);
        let week = days
            .iter()
            .flat_map(|day| hours.iter().map(move |hour| day * hour))
            .collect();
        (Span::HOUR, week)
    };
    Profile::from_weights(name, bin, &week, &months).unwrap_or_else(|| {
        complain(
            "hours",
            both!(
                "the weights of the profile \"{name}\" are all 0, or one is negative",
                "时间分布“{name}”的权重全为 0，或有负数"
            ),
        )
    })
}

/// The shares of channels of a type, summing to 1.
pub fn read_shares(table: &Table, intake: &Intake, inspection: &Inspection) -> Vec<(usize, f64)> {
    let Some(item) = table.get("channels") else {
        return vec![(0, 1.0)];
    };
    let mut shares = Vec::new();
    for (name, entry) in item.as_table().into_iter().flat_map(|table| &table.entries) {
        let channel = intake
            .channel_names
            .find_text(name, &entry.key_place, inspection);
        let share = crate::scenario_file::read::share(&entry.item);
        shares.extend(channel.zip(share.map(crate::units::Probability::value)));
    }
    let sum: f64 = shares.iter().map(|(_, share)| share).sum();
    let complete = item
        .as_table()
        .is_some_and(|table| table.entries.len() == shares.len());
    if (sum - 1.0).abs() > 1e-6 && complete {
        let found = both!(
            "the shares of the channels sum to {}, not 1",
            "各渠道的比例之和是 {}，不是 1",
            (sum * 1e6).round() / 1e6
        );
        inspection.report(Problem::new("E2509", found).at(item.changed_at()));
    }
    shares
        .iter()
        .map(|&(channel, share)| (channel, share / sum))
        .collect()
}

/// Names in a list that something else declares, as marks by position; all when the key is left out.
pub fn marks(table: &Table, key: &str, names: &Names, inspection: &Inspection) -> Vec<bool> {
    match table.get(key) {
        None => vec![true; names.len()],
        Some(item) => {
            let mut marks = vec![false; names.len()];
            for position in names.find_all(Item::as_list(item), inspection) {
                marks[position] = true;
            }
            marks
        }
    }
}
