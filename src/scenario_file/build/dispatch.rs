//! Rules of dispatch.

use super::ground::Ground;
use super::intake::Intake;
use super::roles::Roles;
use super::workforce::Workforce;
use crate::language::{Both, both};
use crate::model::{
    Afterwards, DispatchRules, FreeFrom, LineRule, NextJobFrom, PolicyChoice, Preferences, Several,
    Ties, UnitId,
};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::load::beside;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Span;

/// What rules of dispatch name.
pub struct Names<'t> {
    pub ground: &'t Ground,
    pub workforce: &'t Workforce,
    pub roles: &'t Roles,
    pub intake: &'t Intake,
    pub inspection: &'t Inspection,
}

/// Reads the rules of dispatch.
pub fn read(root: &Table, names: &Names<'_>) -> DispatchRules {
    let empty = Table::default();
    let table = root.table("dispatch").unwrap_or(&empty);
    let word = |key: &str| table.text(key);
    let policy = match word("policy") {
        Some("own cell first") => PolicyChoice::OwnCellFirst,
        Some("lowest sufficient role") => PolicyChoice::LowestSufficientRole,
        Some("preference list") => PolicyChoice::PreferenceList,
        _ => PolicyChoice::Nearest,
    };
    let free_from = match word("free_from") {
        Some("return") => FreeFrom::Return,
        _ => FreeFrom::Clearing,
    };
    let next_job_from = match (word("next_job_from"), free_from) {
        (Some("scene"), FreeFrom::Return) => {
            let found = Both::fixed(
                "a unit that is free from its return on cannot start from the scene",
                "回到驻点才空闲的单位不能从现场开始下一件事",
            );
            let place = table.place_of("next_job_from", &Place::Nowhere);
            names
                .inspection
                .report(Problem::new("E2801", found).at(place).fix(Both::fixed(
                    "leave next_job_from out, or write \"post\"",
                    "去掉 next_job_from，或写 \"post\"",
                )));
            NextJobFrom::Post
        }
        (Some("post"), _) | (_, FreeFrom::Return) => NextJobFrom::Post,
        _ => NextJobFrom::Scene,
    };
    let preferences = read_preferences(
        table,
        policy,
        root.place_of("dispatch", &Place::Nowhere),
        names,
    );
    DispatchRules {
        policy,
        line: match word("line") {
            Some("first_come") => LineRule::FirstCome,
            Some("loss") => LineRule::Loss,
            _ => LineRule::Priority,
        },
        several: match word("several") {
            Some("together") => Several::Together,
            Some("whoever_is_free") => Several::WhoeverIsFree,
            _ => Several::AsTheyCome,
        },
        blocking: table.flag("blocking").unwrap_or(false),
        own_area_first: table.flag("own_area_first").unwrap_or(false)
            && policy != PolicyChoice::PreferenceList,
        reassign_margin: table.duration("reassign_margin"),
        redispatch_on_the_way: word("redispatch") != Some("at post"),
        travel_occupies: table.flag("travel_occupies").unwrap_or(true),
        afterwards: match word("afterwards") {
            Some("at_post") => Afterwards::AtPost,
            Some("stay") => Afterwards::Stay,
            _ => Afterwards::Return,
        },
        free_from,
        next_job_from,
        last_call: table.duration("last_call").unwrap_or(Span::ZERO),
        reserve: read_reserve(table, names),
        preferences,
    }
}

/// Units of each role that must stay free, by priority.
fn read_reserve(table: &Table, names: &Names<'_>) -> Vec<Vec<u32>> {
    let mut reserve = vec![vec![0; names.roles.list.len()]; names.intake.priorities.len()];
    for (priority, entry) in table
        .table("reserve")
        .into_iter()
        .flat_map(|table| &table.entries)
    {
        let found =
            names
                .intake
                .priority_names
                .find_text(priority, &entry.key_place, names.inspection);
        for (role, entry) in entry
            .item
            .as_table()
            .into_iter()
            .flat_map(|table| &table.entries)
        {
            let known = names
                .roles
                .names
                .find_text(role, &entry.key_place, names.inspection)
                .is_some();
            let role = names.roles.position(role).filter(|_| known);
            if let (Some(priority), Some(role)) = (found, role) {
                reserve[priority][role] = entry.item.as_whole();
            }
        }
    }
    reserve
}

fn read_preferences(
    table: &Table,
    policy: PolicyChoice,
    place: &Place,
    names: &Names<'_>,
) -> Option<Preferences> {
    let mut groups = vec![Vec::new(); names.ground.cells.len()];
    let mut given = vec![false; names.ground.cells.len()];
    if let Some(item) = table.get("preferences") {
        read_preference_file(item, &mut groups, &mut given, names);
    }
    for (cell, entry) in table
        .table("preference")
        .into_iter()
        .flat_map(|table| &table.entries)
    {
        let found = names
            .ground
            .cell_names
            .find_text(cell, &entry.key_place, names.inspection);
        let texts = entry
            .item
            .as_list()
            .iter()
            .filter_map(|item| Some((item.as_text()?, &item.place)));
        let list = texts
            .map(|(text, place)| read_group(text, place, names))
            .collect();
        if let Some(cell) = found {
            groups[cell] = list;
            given[cell] = true;
        }
    }
    let any = table.get("preferences").is_some() || table.get("preference").is_some();
    if policy == PolicyChoice::PreferenceList {
        let missing: Vec<&str> = (0..given.len())
            .filter(|&cell| !given[cell])
            .map(|cell| names.ground.cells[cell].name.as_str())
            .collect();
        if !missing.is_empty() {
            let few = missing
                .iter()
                .take(5)
                .copied()
                .collect::<Vec<_>>()
                .join(", ");
            let found = both!(
                "{} cell(s) have no list of units: {few}{}",
                "{} 个网格没有单位次序表：{few}{}",
                missing.len(),
                if missing.len() > 5 { ", …" } else { "" }
            );
            let place = table.place_of("preferences", table.place_of("policy", place));
            names
                .inspection
                .report(Problem::new("E2802", found).at(place).fix(Both::fixed(
                    "give every cell a line in preferences, or a key in [dispatch.preference]",
                    "给每个网格在 preferences 中写一行，或在 [dispatch.preference] 中写一个键",
                )));
        }
    } else if !any {
        return None;
    }
    Some(Preferences {
        groups,
        ties: if table.text("ties") == Some("split") {
            Ties::Split
        } else {
            Ties::Lowest
        },
    })
}

/// One group of equally preferred units: `u2=u3`.
fn read_group(text: &str, place: &Place, names: &Names<'_>) -> Vec<UnitId> {
    text.split('=')
        .flat_map(|name| names.workforce.find(name.trim(), place, names.inspection))
        .collect()
}

/// Rows of cell and units in order, of any length.
fn read_preference_file(
    item: &Item,
    groups: &mut [Vec<Vec<UnitId>>],
    given: &mut [bool],
    names: &Names<'_>,
) {
    let inspection = names.inspection;
    let Some(name) = item.as_text() else { return };
    let path = beside(&item.place, name);
    let Some(text) = inspection.read_text(&path, &item.place) else {
        return;
    };
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    for record in reader.records().map_while(Result::ok) {
        let line = record.position().map_or(0, csv::Position::line);
        let place = |column: &str| {
            crate::scenario_file::sheet::row_place(&path.as_path().into(), line, Some(column))
        };
        let cell = record.get(0).unwrap_or_default();
        let Some(cell) = names
            .ground
            .cell_names
            .find_text(cell, &place("cell"), inspection)
        else {
            continue;
        };
        if given[cell] {
            let found = both!(
                "\"{}\" stands here for the second time",
                "“{}”在此第二次出现",
                names.ground.cells[cell].name
            );
            inspection.report(Problem::new("E1305", found).at(&place("cell")));
        }
        given[cell] = true;
        let units = record.iter().skip(1).filter(|text| !text.is_empty());
        groups[cell] = units
            .map(|text| read_group(text, &place("units"), names))
            .collect();
    }
}
