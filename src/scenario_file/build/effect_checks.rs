//! Checks of effects against the whole scenario: that they reach something, that none is applied
//! twice to the same matter, and that no rate is raised beyond what can be simulated.

use super::idle_effects;
use crate::language::{Both, both};
use crate::model::{Activity, Crew, Effect, Quantity, Scenario, SpotId, TypeId};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;

/// Effects may raise a rate so many times at most: each time is a layer of candidates more.
const MOST_TIMES: f64 = 20.0;

/// Checks the effects of a scenario.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    for (position, effect) in scenario.effects.iter().enumerate() {
        if let Some(reason) = idle_effects::reason(effect, scenario) {
            let code = if reason.of_a_value { "W2703" } else { "E2705" };
            let place = place_of(root, effect, reason.key);
            let problem = Problem::new(code, reason.found).at(place);
            inspection.report(problem.fix(if reason.of_a_value {
                Both::fixed(
                    "correct the value, or take the effect out",
                    "改正取值，或去掉该效果",
                )
            } else {
                Both::fixed(
                    "change what it is limited to, or take it out",
                    "改变其限定范围，或去掉",
                )
            }));
        }
        for other in &scenario.effects[..position] {
            if let Some(found) = twice(effect, other, scenario) {
                let problem = Problem::new("E2706", found).at(place_of(root, effect, "by"));
                inspection.report(problem.fix(Both::fixed(
                    "keep one of them, or limit them to different types",
                    "只留一个，或限定在不同类型",
                )));
            }
        }
        check_chance(root, effect, scenario, inspection);
    }
    check_rates(root, scenario, inspection);
}

fn place_of<'t>(root: &'t Table, effect: &Effect, key: &str) -> &'t Place {
    let name = root.name_at(&["effects", &effect.name]);
    let value = root.find(&["effects", &effect.name, key]);
    value.map_or(name, |entry| &entry.item.place)
}

/// Types that an effect concerns somewhere.
fn kinds<'s>(effect: &'s Effect, scenario: &'s Scenario) -> impl Iterator<Item = TypeId> + 's {
    (0..scenario.types.len())
        .map(TypeId::new)
        .filter(|&kind| effect.reach.holds_type(kind))
}

/// How two effects act twice on the same matter: one activity counts once for each quantity, and
/// either keeps matters of a type from happening or changes how they go, never both.
fn twice(one: &Effect, other: &Effect, scenario: &Scenario) -> Option<Both> {
    if !same_activity(&one.activity, &other.activity) {
        return None;
    }
    let (a, b) = (&one.reach, &other.reach);
    if !share(&a.spots, &b.spots) {
        return None;
    }
    let same_quantity = one.quantity == other.quantity;
    let prevents = (one.quantity == Quantity::Rate) != (other.quantity == Quantity::Rate);
    let kind = kinds(one, scenario).find(|&kind| {
        let stages = share(&a.stages[kind.index()], &b.stages[kind.index()]);
        b.holds_type(kind) && (prevents || stages)
    })?;
    let overlap = match one.quantity {
        _ if !same_quantity => prevents && other.quantity != Quantity::Attendance,
        Quantity::Detection => share(&a.channels, &b.channels),
        Quantity::OnScene | Quantity::Settle | Quantity::Attendance => share(&a.units, &b.units),
        _ => true,
    };
    let overlap = overlap && (same_quantity || one.quantity != Quantity::Attendance);
    overlap.then(|| {
        let matter = match one.quantity {
            Quantity::Attendance => Both::fixed("the same attendance", "同一到岗率").into(),
            _ => both!(
                "the same matters of \"{}\"",
                "“{}”的同一事项",
                scenario.types[kind.index()].name
            ),
        };
        let names = [Both::same(&one.name), Both::same(&other.name)];
        Both::fixed(
            "the activity of \"{0}\" acts on {1} already by \"{2}\"",
            "“{0}”的活动已通过“{2}”作用于{1}",
        )
        .fill(&[&names[0], &matter, &names[1]])
    })
}

/// Whether some position is marked in both.
fn share(first: &[bool], second: &[bool]) -> bool {
    let mut pairs = first.iter().zip(second);
    pairs.any(|(first, second)| *first && *second)
}

/// Whether something that is done can count for both.
fn same_activity(one: &Activity, other: &Activity) -> bool {
    match (one, other) {
        (Activity::Duties(a), Activity::Duties(b)) | (Activity::Jobs(a), Activity::Jobs(b)) => {
            share(a, b)
        }
        (
            Activity::Presence(a) | Activity::Patrol(a),
            Activity::Presence(b) | Activity::Patrol(b),
        ) => a.meets(*b),
        (Activity::Action { .. }, Activity::Action { .. }) => one == other,
        _ => false,
    }
}

/// Warns where a chance may come above 1 and is cut.
fn check_chance(root: &Table, effect: &Effect, scenario: &Scenario, inspection: &Inspection) {
    let times = effect.size.range().1;
    let stages = || {
        kinds(effect, scenario).flat_map(|kind| {
            let stages = scenario.types[kind.index()].stages.iter().enumerate();
            let concerned = stages.filter(move |&(at, _)| effect.reach.holds_stage(kind, at));
            concerned.map(|(_, stage)| stage)
        })
    };
    let units = || {
        let units = scenario.units.iter().zip(&effect.reach.units);
        units.filter_map(|(unit, &is_in)| is_in.then_some(unit))
    };
    let declared: f64 = match effect.quantity {
        Quantity::Settle => stages()
            .flat_map(|stage| units().map(|unit| stage.settle[unit.role.index()].value()))
            .filter(|&chance| chance < 1.0)
            .fold(0.0, f64::max),
        Quantity::BackUp => stages()
            .filter_map(|stage| stage.back_up.as_ref())
            .map(|back_up| back_up.chance.value())
            .fold(0.0, f64::max),
        Quantity::Attendance => units()
            .filter_map(|unit| match unit.crew {
                Crew::Volunteers { attendance, .. } => Some(attendance.value()),
                Crew::Staff { .. } => None,
            })
            .fold(0.0, f64::max),
        _ => 0.0,
    };
    if declared * times > 1.0 + 1e-9 {
        let found = both!(
            "a chance of {declared} may be multiplied by {times}; what is above 1 is cut off",
            "概率 {declared} 可能乘以 {times}；超过 1 的部分截去"
        );
        let problem = Problem::new("W2701", found).at(place_of(root, effect, "size"));
        inspection.report(problem.fix(Both::fixed(
            "let the size be at most 1 / chance",
            "倍数不超过 1 / 概率",
        )));
    }
}

/// Rates that effects may raise further than can be simulated.
fn check_rates(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    for (position, kind) in scenario.types.iter().enumerate() {
        let id = TypeId::new(position);
        let most = |spot: SpotId| -> f64 {
            let effects = scenario.effects.iter();
            let here = effects.filter(|effect| effect.changes_rate(id, spot));
            here.map(|effect| effect.size.range().1.max(1.0)).product()
        };
        let everywhere = (0..scenario.geography.spots()).map(SpotId::new);
        let concerned: Vec<SpotId> = match &scenario.recorded {
            Some(records) => records
                .iter()
                .filter(|record| record.kind == id)
                .map(|record| record.spot)
                .collect(),
            None => everywhere
                .filter(|&spot| kind.sources.iter().any(|source| source.spot == spot))
                .collect(),
        };
        let times = concerned.into_iter().map(most).fold(1.0, f64::max);
        let branching = kind
            .repeats
            .as_ref()
            .map_or(0.0, |repeats| repeats.branching);
        let name = &kind.name;
        let (code, found, fix) = if scenario.recorded.is_some() && times > 1.0 {
            let found = both!(
                "recorded incidents of \"{name}\" cannot become more",
                "“{name}”的记录警情不能变多"
            );
            let fix = Both::fixed(
                "let the size be at most 1, or use rates in place of records",
                "倍数不超过 1，或用发生率代替记录",
            );
            ("E2708", found, fix)
        } else if times > MOST_TIMES {
            let found = both!(
                "the rate of \"{name}\" may be multiplied by {times}",
                "“{name}”的发生率可能乘以 {times}"
            );
            let fix = Both::fixed(
                "let all effects together multiply a rate by 20 at most",
                "各效果合起来最多把发生率乘以 20",
            );
            ("E2708", found, fix)
        } else if branching * times >= 1.0 {
            let each = branching * times;
            let found = both!(
                "\"{name}\" may have a branching of {each}, without an end",
                "“{name}”的 branching 可能为 {each}，没有尽头"
            );
            let fix = Both::fixed(
                "let branching, times the largest factor on the rate, stay below 1",
                "使 branching 乘以发生率的最大倍数后小于 1",
            );
            ("E2721", found, fix)
        } else {
            continue;
        };
        let raising = scenario
            .effects
            .iter()
            .filter(|effect| effect.quantity == Quantity::Rate && effect.reach.holds_type(id));
        let largest =
            raising.max_by(|one, other| one.size.range().1.total_cmp(&other.size.range().1));
        let place = largest.map_or(&Place::Nowhere, |effect| place_of(root, effect, "size"));
        inspection.report(Problem::new(code, found).at(place).fix(fix));
    }
}
