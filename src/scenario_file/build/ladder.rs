//! The check that every stage of a ladder leads to an end and can be entered.

use super::roles::Roles;
use crate::language::{Both, both};
use crate::model::{Follows, Need, RoleSet, Stage};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};

/// Checks the stages of a type.
pub fn check(
    name: &str,
    incident_type: &Table,
    stages: &[Stage],
    place: &Place,
    inspection: &Inspection,
) {
    if stages.is_empty() {
        if let Some(item) = incident_type.get("stages") {
            let found = both!(
                "the type \"{name}\" has no stages",
                "警情类型“{name}”没有阶段"
            );
            inspection.report(
                Problem::new("E2607", found)
                    .at(&item.place)
                    .fix(Both::fixed(
                        "write [types.NAME.stages.first]",
                        "写 [types.NAME.stages.first]",
                    )),
            );
        }
        return;
    }
    let place_of_next = |stage: usize| {
        let entry = incident_type
            .table("stages")
            .and_then(|table| table.entries.get_index(stage));
        entry.map_or(place, |(_, entry)| {
            let stage = entry.item.as_table();
            stage.map_or(&entry.key_place, |stage| {
                stage.place_of("next", &entry.key_place)
            })
        })
    };
    for circle in circles(stages) {
        let names: Vec<&str> = circle
            .iter()
            .map(|&stage| stages[stage].name.as_str())
            .collect();
        let way = format!("{} → {}", names.join(" → "), names[0]);
        let limited = |&stage: &usize| declares_visits(incident_type, &stages[stage].name);
        let settles = |&stage: &usize| {
            stages[stage]
                .settle
                .iter()
                .any(|chance| chance.value() > 0.0)
        };
        let problem = if !circle.iter().any(limited) {
            let found = both!(
                "the stages {way} form a circle without a limit",
                "阶段 {way} 成环，没有次数限制"
            );
            Problem::new("E2602", found).fix(Both::fixed(
                "write visits_at_most at one of them",
                "在其中一个阶段写 visits_at_most",
            ))
        } else if !circle.iter().any(settles) {
            let found = both!(
                "the stages {way} form a circle that never settles",
                "阶段 {way} 成环，永远不会化解"
            );
            Problem::new("E2602", found).fix(Both::fixed(
                "give one of them a chance to settle above 0",
                "给其中一个阶段写大于 0 的化解概率",
            ))
        } else {
            continue;
        };
        // The step that closes the circle.
        inspection.report(problem.at(place_of_next(circle[circle.len() - 1])));
    }
}

fn declares_visits(incident_type: &Table, stage: &str) -> bool {
    let stages = incident_type.table("stages");
    stages
        .and_then(|stages| stages.table(stage))
        .is_some_and(|stage| stage.get("visits_at_most").is_some())
}

/// The circles of the ladder, each from its lowest stage; every stage has one successor.
fn circles(stages: &[Stage]) -> Vec<Vec<usize>> {
    let next = |stage: usize| match stages[stage].follows {
        Follows::Stage(next) if next < stages.len() => Some(next),
        _ => None,
    };
    let mut circles = Vec::new();
    for start in 0..stages.len() {
        let mut circle = vec![start];
        let mut at = start;
        while let Some(following) = next(at) {
            if following == start {
                // Found from its lowest stage only.
                if circle.iter().all(|&stage| stage >= start) {
                    circles.push(circle);
                }
                break;
            }
            if circle.contains(&following) {
                break;
            }
            circle.push(following);
            at = following;
        }
    }
    circles
}

/// Somebody who comes must be able to start, and must know how long it takes.
pub fn check_start(
    needs: &[Need],
    may_start: RoleSet,
    on_scene: &[Option<Distribution>],
    stage: Named<'_>,
    roles: &Roles,
    inspection: &Inspection,
) {
    let Named { name, table, place } = stage;
    if needs.is_empty() {
        return;
    }
    let coming = needs
        .iter()
        .fold(RoleSet::EMPTY, |set, need| set.or(need.roles));
    if coming.is_empty() {
        return;
    }
    let starters: Vec<usize> = may_start
        .iter(roles.list.len())
        .filter(|role| coming.contains(*role))
        .map(|role| role.index())
        .collect();
    if starters.is_empty() {
        let found = both!(
            "nobody who comes to the stage \"{name}\" may start it",
            "来到阶段“{name}”的人都不能开始处置"
        );
        inspection.report(
            Problem::new("E2603", found)
                .at(table.place_of("may_start", place))
                .fix(Both::fixed(
                    "name a role of its needs in may_start",
                    "在 may_start 中写上它所需的一个岗位类别",
                )),
        );
    }
    let given = table.get("on_scene");
    // What is written but cannot be read has been reported already.
    let written = |role: usize| {
        given.is_some_and(
            |item| match item.as_table().filter(|table| !table.is_one_value()) {
                None => true,
                Some(table) => table.get(&roles.list[role].name).is_some(),
            },
        )
    };
    for role in starters
        .into_iter()
        .filter(|&role| on_scene[role].is_none() && !written(role))
    {
        let found = both!(
            "\"{}\" may start the stage \"{name}\" but has no on-scene time",
            "“{}”可以开始阶段“{name}”，却没有现场用时",
            roles.list[role].name
        );
        inspection.report(
            Problem::new("E2604", found)
                .at(table.place_of("on_scene", place))
                .fix(Both::fixed(
                    "write on_scene = \"exponential 30 min\", or by role",
                    "写 on_scene = \"exponential 30 min\"，或按岗位类别写",
                )),
        );
        if given.is_none() {
            break;
        }
    }
}
