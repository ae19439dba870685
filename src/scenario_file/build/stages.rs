//! Stages of a response plan.

use super::ground::Ground;
use super::intake::Intake;
use super::ladder;
use super::names::Names;
use super::roles::{Roles, Skills};
use super::whereabouts;
use crate::language::{Both, both};
use crate::model::{
    BackUp, Follows, Need, OnSceneRule, PriorityId, RoleSet, SkillSet, Stage, StartRule,
};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::read::share;
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::{Probability, Span};

/// Words that say what follows and so cannot name a stage.
const RESERVED: [&str; 3] = ["next", "unsettled", "referred"];

/// What stages name.
pub struct Rungs<'t> {
    pub ground: &'t Ground,
    pub intake: &'t Intake,
}

/// Reads the stages of a type.
pub fn read(
    incident_type: &Table,
    rungs: &Rungs<'_>,
    roles: &mut Roles,
    inspection: &Inspection,
) -> Vec<Stage> {
    let names = Names::of(
        "E2601",
        Both::fixed("a stage of this type", "该类型的阶段"),
        incident_type.named("stages"),
    );
    let last = names.len().saturating_sub(1);
    incident_type
        .named("stages")
        .enumerate()
        .map(|(index, stage)| {
            if RESERVED.contains(&stage.name) {
                let found = both!(
                    "\"{}\" says what follows and cannot name a stage",
                    "“{}”用来说明后续，不能作阶段的名称",
                    stage.name
                );
                inspection.report(Problem::new("E2606", found).at(stage.place));
            }
            read_stage(stage, index, last, &names, rungs, roles, inspection)
        })
        .collect()
}

fn read_stage(
    stage: Named<'_>,
    index: usize,
    last: usize,
    names: &Names,
    rungs: &Rungs<'_>,
    roles: &mut Roles,
    inspection: &Inspection,
) -> Stage {
    let Named { name, table, place } = stage;
    let needs = read_needs(table.items("needs"), roles, inspection);
    let must_come = needs
        .iter()
        .filter(|need| need.must_come)
        .fold(RoleSet::EMPTY, |set, need| set.or(need.roles));
    let may_start = match table.get("may_start") {
        Some(item) => roles.find_set(item.as_list(), inspection),
        None => must_come,
    };
    let on_scene = read_on_scene(table, roles, inspection);
    let settle = read_settle(table, index == last, place, roles, inspection);
    if needs.is_empty() {
        check_that_nobody_settles(table, &settle, inspection);
    }
    ladder::check_start(&needs, may_start, &on_scene, stage, roles, inspection);
    Stage {
        name: name.into(),
        label: table.label_or(name),
        needs,
        may_start,
        may_hold: roles.find_set(table.items("may_hold"), inspection),
        start: if table.text("start") == Some("all") {
            StartRule::All
        } else {
            StartRule::First
        },
        on_scene,
        on_scene_rule: if table.text("on_scene_rule") == Some("each its own") {
            OnSceneRule::EachItsOwn
        } else {
            OnSceneRule::OneForAll
        },
        skill_factors: read_factors(table, &mut roles.skills, inspection),
        settle,
        follows: read_follows(table, index, last, names, inspection),
        deadline: table.duration("deadline"),
        dispatch_delay: table.distribution("dispatch_delay"),
        back_up: table
            .table("back_up")
            .map(|back_up| read_back_up(back_up, rungs, roles, inspection)),
        hold_at_most: table.duration("hold_at_most"),
        hold_overrun: table.duration("hold_overrun").unwrap_or(Span::ZERO),
        station: table.flag("station").unwrap_or(false),
        place: whereabouts::read(table, rungs.ground, inspection),
        visits_at_most: table.number_of("visits_at_most").unwrap_or(1),
    }
}

fn read_needs(items: &[Item], roles: &mut Roles, inspection: &Inspection) -> Vec<Need> {
    let mut needs = Vec::new();
    for table in items.iter().filter_map(Item::as_table) {
        let set = roles.find_set(table.items("roles"), inspection);
        let skills: SkillSet = roles.skills.read(table.items("skills"), inspection);
        needs.push(Need {
            number: table.number_of("number").unwrap_or(1),
            roles: set,
            skills,
            must_come: table.flag("must_come").unwrap_or(true),
        });
    }
    needs
}

/// On-scene times by role.
fn read_on_scene(
    table: &Table,
    roles: &Roles,
    inspection: &Inspection,
) -> Vec<Option<Distribution>> {
    let mut times = vec![None; roles.list.len()];
    let Some(item) = table.get("on_scene") else {
        return times;
    };
    match item.as_table().filter(|table| !table.is_one_value()) {
        None => times.fill(distribution::read(item, &Inspection::default())),
        Some(table) => {
            for (role, entry) in &table.entries {
                if roles
                    .names
                    .find_text(role, &entry.key_place, inspection)
                    .is_none()
                {
                    continue;
                }
                if let Some(position) = roles.position(role) {
                    times[position] = distribution::read(&entry.item, &Inspection::default());
                }
            }
        }
    }
    times
}

/// Chances to settle by role.
fn read_settle(
    table: &Table,
    last: bool,
    place: &Place,
    roles: &Roles,
    inspection: &Inspection,
) -> Vec<Probability> {
    let everyone = |chance| vec![chance; roles.list.len()];
    let Some(item) = table.get("settle") else {
        if !last {
            let found = Both::fixed(
                "a stage before the last needs a chance to settle",
                "最后一个阶段之前的阶段要写化解概率",
            );
            inspection.report(Problem::new("E2605", found).at(place).fix(Both::fixed(
                "write settle = \"75 %\", or by role",
                "写 settle = \"75 %\"，或按岗位类别写",
            )));
        }
        return everyone(Probability::ONE);
    };
    let Some(by_role) = item.as_table() else {
        return everyone(share(item).unwrap_or(Probability::ONE));
    };
    let mut chances = everyone(Probability::ZERO);
    for (role, entry) in &by_role.entries {
        if roles
            .names
            .find_text(role, &entry.key_place, inspection)
            .is_none()
        {
            continue;
        }
        if let Some(position) = roles.position(role) {
            chances[position] = share(&entry.item).unwrap_or(Probability::ZERO);
        }
    }
    chances
}

/// A stage that asks for nobody is over at once, whatever its chance to settle.
fn check_that_nobody_settles(table: &Table, settle: &[Probability], inspection: &Inspection) {
    let Some(item) = table.get("settle") else {
        return;
    };
    if settle.iter().any(|chance| chance.value() > 0.0) {
        let found = Both::fixed(
            "this stage asks for nobody, so that nobody settles anything in it: it is over at once",
            "该阶段不要求任何单位到场，因此无人化解：它会立即结束",
        );
        let problem = Problem::new("W2204", found).at(&item.place);
        inspection.report(problem.fix(Both::fixed(
            "write needs, or settle = 0; what settles itself is no incident and belongs into the rate",
            "写 needs，或写 settle = 0；自行化解的事不是警情，应从发生率中扣除",
        )));
    }
}

fn read_follows(
    table: &Table,
    index: usize,
    last: usize,
    names: &Names,
    inspection: &Inspection,
) -> Follows {
    let Some(item) = table.get("next") else {
        return if index == last {
            Follows::Unsettled
        } else {
            Follows::Stage(index + 1)
        };
    };
    match item.as_text() {
        Some("next") if index < last => Follows::Stage(index + 1),
        Some("next") => {
            let found = Both::fixed(
                "there is no next stage after the last",
                "最后一个阶段之后没有下一阶段",
            );
            inspection.report(
                Problem::new("E2601", found)
                    .at(&item.place)
                    .fix(Both::fixed(
                        "write a stage's name, \"unsettled\" or \"referred\"",
                        "写阶段的名称，或 \"unsettled\"，或 \"referred\"",
                    )),
            );
            Follows::Unsettled
        }
        Some("referred") => Follows::Referred,
        Some("unsettled") | None => Follows::Unsettled,
        Some(_) => names
            .find(item, inspection)
            .map_or(Follows::Unsettled, Follows::Stage),
    }
}

fn read_factors(table: &Table, skills: &mut Skills, inspection: &Inspection) -> Vec<(usize, f64)> {
    let mut factors = Vec::new();
    for (skill, entry) in table
        .table("skill_factors")
        .into_iter()
        .flat_map(|table| &table.entries)
    {
        let position = skills.position(skill, &entry.key_place, inspection);
        factors.extend(position.zip(entry.item.as_number()));
    }
    factors
}

fn read_back_up(
    table: &Table,
    rungs: &Rungs<'_>,
    roles: &mut Roles,
    inspection: &Inspection,
) -> BackUp {
    let priority = table
        .get("priority")
        .and_then(|item| rungs.intake.priority_names.find(item, inspection));
    BackUp {
        chance: table.share("chance").unwrap_or(Probability::ZERO),
        needs: read_needs(table.items("needs"), roles, inspection),
        priority: priority.map(PriorityId::new),
    }
}
