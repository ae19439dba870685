//! Activities that bring effects about.

use super::names::Names;
use super::roles::Roles;
use super::rosters::date_number;
use crate::language::{Both, both};
use crate::model::{Activity, BacklogStore, Duty, PointsScheme, RoleSet};
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};
use crate::units::Span;

/// The activities that a scenario has.
pub struct Source<'t> {
    pub root: &'t Table,
    pub duties: &'t [Duty],
    pub backlog: &'t [BacklogStore],
    pub points: &'t [PointsScheme],
}

impl Source<'_> {
    /// Whether an activity is done and over, rather than lasting.
    pub fn is_done_once(&self, activity: &Activity) -> bool {
        match activity {
            Activity::Jobs(_) => true,
            Activity::Action { scheme, action } => {
                self.points[*scheme].actions[*action].lasts == Span::ZERO
            }
            _ => false,
        }
    }
}

/// What brings an effect about; without `by` it is in force.
pub fn read(
    effect: Named<'_>,
    source: &Source<'_>,
    roles: &Roles,
    inspection: &Inspection,
) -> Option<Activity> {
    let always = Activity::InForce {
        from: None,
        to: None,
    };
    let Some(by) = effect.table.table("by") else {
        return Some(always);
    };
    let place = effect.table.place_of("by", effect.place);
    let kinds = ["patrol", "presence", "duties", "backlog", "points"];
    let mut named: Vec<&str> = kinds
        .into_iter()
        .filter(|key| by.get(key).is_some())
        .collect();
    if by.get("from").is_some() || by.get("to").is_some() {
        named.push("dates");
    }
    let refuse = |found: Both, fix: Both<&'static str>| {
        inspection.report(Problem::new("E2703", found).at(place).fix(fix));
    };
    let [kind] = named[..] else {
        let found = match named.len() {
            0 => Both::fixed(
                "nothing is said that brings the effect about",
                "没有说明效果由什么产生",
            )
            .into(),
            _ => both!(
                "{} cannot together bring one effect about",
                "{} 不能合起来产生一个效果",
                named.join(" + ")
            ),
        };
        refuse(
            found,
            Both::fixed(
                "name one activity; for two, declare two effects",
                "写一种活动；两种活动要声明两个效果",
            ),
        );
        return None;
    };
    if (by.get("action").is_some()) != (kind == "points") {
        refuse(
            Both::fixed(
                "a points scheme and its action are named together",
                "积分办法与其措施要一起写",
            )
            .into(),
            Both::fixed(
                "write by = { points = \"…\", action = \"…\" }",
                "写 by = { points = \"…\", action = \"…\" }",
            ),
        );
        return None;
    }
    match kind {
        "patrol" => present(by, kind, roles, inspection).map(Activity::Patrol),
        "presence" => present(by, kind, roles, inspection).map(Activity::Presence),
        "duties" => duties(by, source, inspection),
        "backlog" => jobs(by, source, inspection),
        "points" => action(by, source, inspection),
        _ => {
            let [from, to] = ["from", "to"].map(|key| by.date(key).map(date_number));
            if from.zip(to).is_some_and(|(from, to)| from > to) {
                refuse(
                    Both::fixed("it ends before it begins", "结束早于开始").into(),
                    Both::fixed("let from come before to", "使 from 早于 to"),
                );
                return None;
            }
            Some(Activity::InForce { from, to })
        }
    }
}

fn present(by: &Table, key: &str, roles: &Roles, inspection: &Inspection) -> Option<RoleSet> {
    let set = roles.find_set(by.items(key), inspection);
    (!set.is_empty()).then_some(set)
}

fn duties(by: &Table, source: &Source<'_>, inspection: &Inspection) -> Option<Activity> {
    let names = Names::of(
        "E2701",
        Both::fixed("a declared duty", "已声明的勤务"),
        source.root.named("duties"),
    );
    let wanted = names.find_all(by.items("duties"), inspection);
    let is_meant = |duty: &Duty| {
        let declared = names.position(&duty.declared);
        declared.is_some_and(|declared| wanted.contains(&declared))
    };
    (!wanted.is_empty()).then(|| Activity::Duties(source.duties.iter().map(is_meant).collect()))
}

fn jobs(by: &Table, source: &Source<'_>, inspection: &Inspection) -> Option<Activity> {
    let names = Names::of(
        "E2701",
        Both::fixed("a declared backlog store", "已声明的积存工作"),
        source.root.named("backlog"),
    );
    let wanted = names.find_all(by.items("backlog"), inspection);
    let stores = 0..source.backlog.len();
    (!wanted.is_empty())
        .then(|| Activity::Jobs(stores.map(|store| wanted.contains(&store)).collect()))
}

fn action(by: &Table, source: &Source<'_>, inspection: &Inspection) -> Option<Activity> {
    let schemes = Names::of(
        "E2701",
        Both::fixed("a declared points scheme", "已声明的积分办法"),
        source.root.named("points"),
    );
    let scheme = schemes.find(by.get("points")?, inspection)?;
    let item = by.get("action")?;
    let name = item.as_text()?;
    let actions = &source.points.get(scheme)?.actions;
    let action = actions.iter().position(|action| action.name == name);
    if action.is_none() {
        let known: Vec<&str> = actions.iter().map(|action| &*action.name).collect();
        inspection.report_unknown(
            "E2701",
            Both::fixed("an action of the scheme", "该办法的措施"),
            name,
            known,
            &item.place,
        );
    }
    Some(Activity::Action {
        scheme,
        action: action?,
    })
}
