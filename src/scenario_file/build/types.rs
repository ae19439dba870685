//! Incident types and surges.

use super::ground::Ground;
use super::intake::{Intake, marks, read_shares};
use super::names::Names;
use super::roles::Roles;
use super::{ladder, repeats, sources, stages};
use crate::language::{Both, both};
use crate::model::{ChannelId, IncidentType, PriorityId, Profile, Stage, Surge};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::quantity;
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::{Probability, Span};
use std::sync::Arc;

/// Incident types with their names.
pub struct Types {
    pub names: Names,
    pub list: Vec<IncidentType>,
}

impl Types {
    /// Reads the types with their stages.
    pub fn read(
        root: &Table,
        ground: &Ground,
        roles: &mut Roles,
        intake: &Intake,
        inspection: &Inspection,
    ) -> Self {
        let names = Names::of(
            "E2501",
            Both::fixed("a declared type", "已声明的警情类型"),
            root.named("types"),
        );
        if names.len() == 0 {
            let problem = Problem::new(
                "E2511",
                Both::fixed("the scenario has no incident types", "场景没有警情类型"),
            )
            .at(root.place_of("types", &Place::Nowhere));
            inspection.report(problem.fix(Both::fixed(
                "write [types.NAME] with rate and stages",
                "写 [types.NAME]，其中有 rate 和 stages",
            )));
        }
        names.check_keys(inspection);
        let recorded = root.get("records").is_some();
        let list: Vec<IncidentType> = root
            .named("types")
            .map(|named| read_type(named, ground, roles, intake, recorded, inspection))
            .collect();
        check_starts(root, intake, &list, inspection);
        if !recorded
            && !list.is_empty()
            && list
                .iter()
                .all(|incident_type| incident_type.sources.is_empty())
            && !inspection.has_errors()
        {
            inspection.report(
                Problem::new(
                    "W2501",
                    Both::fixed(
                        "nothing ever happens: every rate is 0",
                        "什么也不会发生：所有发生率都是 0",
                    ),
                )
                .at(root.place_of("types", &Place::Nowhere)),
            );
        }
        Self { names, list }
    }

    /// Stages by type that the `types` and `stages` of a table name; all when it names none.
    pub fn stages_in(&self, table: &Table, inspection: &Inspection) -> Vec<Vec<bool>> {
        let kinds = marks(table, "types", &self.names, inspection);
        let wanted: Option<Vec<&str>> = table.get("stages").map(|item| {
            let stages = || self.list.iter().flat_map(|kind| &kind.stages);
            for item in item.as_list() {
                let known = |name: &&str| !stages().any(|stage| stage.name == *name);
                let Some(name) = item.as_text().filter(known) else {
                    continue;
                };
                let names: Vec<&str> = stages().map(|stage| stage.name.as_str()).collect();
                inspection.report_unknown(
                    "E2601",
                    Both::fixed("a stage of any type", "任何类型的阶段"),
                    name,
                    names,
                    &item.place,
                );
            }
            item.as_list().iter().filter_map(Item::as_text).collect()
        });
        let in_stage = |stage: &Stage| {
            let name = stage.name.as_str();
            wanted.as_ref().is_none_or(|names| names.contains(&name))
        };
        let kinds = self.list.iter().zip(kinds);
        kinds
            .map(|(kind, is_in)| {
                let stages = kind.stages.iter();
                stages.map(|stage| is_in && in_stage(stage)).collect()
            })
            .collect()
    }
}

fn read_type(
    named: Named<'_>,
    ground: &Ground,
    roles: &mut Roles,
    intake: &Intake,
    recorded: bool,
    inspection: &Inspection,
) -> IncidentType {
    let Named { name, table, place } = named;
    let priority = match table.get("priority") {
        Some(item) => intake.priority_names.find(item, inspection),
        None => Some(0),
    };
    let profile = table
        .get("profile")
        .and_then(|item| intake.profile_names.find(item, inspection));
    let channels = read_shares(table, intake, inspection)
        .into_iter()
        .filter_map(|(channel, share)| {
            Some((
                ChannelId::new(channel),
                Probability::new(share.clamp(0.0, 1.0))?,
            ))
        })
        .collect();
    let stages = stages::read(table, &stages::Rungs { ground, intake }, roles, inspection);
    ladder::check(name, table, &stages, place, inspection);
    IncidentType {
        name: name.into(),
        label: table.label_or(name),
        priority: PriorityId::new(priority.unwrap_or(0)),
        sources: sources::read(named, ground, recorded, inspection),
        profile: profile.map_or_else(
            || Arc::new(Profile::flat()),
            |at| intake.profiles[at].clone(),
        ),
        channels,
        dispatch_delay: table
            .distribution("dispatch_delay")
            .unwrap_or(Distribution::Fixed(Span::ZERO)),
        patience: table.distribution("patience"),
        stages,
        repeats: repeats::read(table, inspection),
    }
}

/// A channel's first stage must be known to some type that uses the channel.
fn check_starts(root: &Table, intake: &Intake, types: &[IncidentType], inspection: &Inspection) {
    for (index, channel) in intake.channels.iter().enumerate() {
        let Some(stage) = &channel.starts_at else {
            continue;
        };
        let uses = |incident_type: &&IncidentType| {
            incident_type
                .channels
                .iter()
                .any(|(used, _)| used.index() == index)
        };
        let stages = || {
            types
                .iter()
                .filter(uses)
                .flat_map(|incident_type| &incident_type.stages)
                .map(|stage| stage.name.as_str())
        };
        let used = types.iter().any(|incident_type| uses(&incident_type));
        if used && !stages().any(|name| name == stage) {
            let place = root.value_at(&["channels", &channel.name, "starts_at"]);
            inspection.report_unknown(
                "E2601",
                Both::fixed(
                    "a stage of any type with this channel",
                    "用此渠道的任何类型的阶段",
                ),
                stage,
                stages(),
                place,
            );
        }
    }
}

/// Reads the surges.
pub fn read_surges(
    root: &Table,
    types: &Names,
    cells: &Names,
    inspection: &Inspection,
) -> Vec<Surge> {
    root.named("surges")
        .map(|surge| {
            let Named { name, table, place } = surge;
            let day = |key: &str| {
                table
                    .text(key)
                    .and_then(|text| quantity::read_day_of_year(text).ok())
            };
            if table.get("from").is_some() != table.get("to").is_some() {
                let found = both!(
                    "the surge \"{name}\" has one end only",
                    "激增“{name}”只有一端"
                );
                inspection.report(Problem::new("E2512", found).at(place).fix(Both::fixed(
                    "give both from and to, or neither",
                    "from 和 to 都写，或都不写",
                )));
            }
            Surge {
                name: name.into(),
                factor: table.number("factor").unwrap_or(1.0),
                from: day("from"),
                to: day("to"),
                hours: table.hours("hours"),
                types: marks(table, "types", types, inspection),
                cells: marks(table, "cells", cells, inspection),
            }
        })
        .collect()
}
