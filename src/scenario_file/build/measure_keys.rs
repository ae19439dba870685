//! The check that targets, thresholds and headlines name measures.

use crate::language::{Both, both};
use crate::measures::{Yardstick, entries};
use crate::model::Scenario;
use crate::problems::{Place, Problem, nearest_word};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;

/// Reports keys that are no measures of any plan with these roles, types and priorities.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    let measures = Yardstick::new(scenario, &[]).measures();
    let known: Vec<&str> = measures
        .iter()
        .map(|measure| measure.key.as_str())
        .collect();
    for (key, place) in named_keys(root) {
        if known.contains(&key) || could_be(key, scenario) {
            continue;
        }
        let fix = match nearest_word(key, known.iter().copied()) {
            Some(near) => both!("did you mean \"{near}\"?", "是否想写“{near}”？"),
            None => Both::fixed(
                "`gridforce measures` lists them",
                "`gridforce measures` 可列出全部",
            )
            .into(),
        };
        let found = both!("\"{key}\" is not a measure", "“{key}”不是指标");
        inspection.report(Problem::new("E2903", found).at(place).fix(fix));
    }
}

/// Keys of measures that a scenario file names, with their places.
fn named_keys(root: &Table) -> Vec<(&str, &Place)> {
    let mut keys = Vec::new();
    let measures = root.table("measures");
    let tables = [
        root.table("targets"),
        measures.and_then(|measures| measures.table("thresholds")),
    ];
    for table in tables.into_iter().flatten() {
        keys.extend(
            table
                .entries
                .iter()
                .map(|(key, entry)| (key.as_str(), &entry.key_place)),
        );
    }
    let headline = measures.map_or(&[][..], |measures| measures.items("headline"));
    keys.extend(
        headline
            .iter()
            .filter_map(|item| Some((item.as_text()?, &item.place))),
    );
    keys
}

/// Whether the key is a measure that this plan happens not to have: of a role without units, for instance.
fn could_be(key: &str, scenario: &Scenario) -> bool {
    let (key, class) = key
        .split_once('@')
        .map_or((key, None), |(key, class)| (key, Some(class)));
    let classes = || {
        scenario
            .priorities
            .iter()
            .map(|p| &p.name)
            .chain(scenario.types.iter().map(|t| &t.name))
    };
    if class.is_some_and(|class| !classes().any(|known| known == class)) {
        return false;
    }
    entries().any(|entry| (class.is_none() || entry.by_class) && fits(entry.pattern, key, scenario))
}

fn fits(pattern: &str, key: &str, scenario: &Scenario) -> bool {
    let Some((before, rest)) = pattern.split_once('<') else {
        return pattern == key;
    };
    let Some((slot, after)) = rest.split_once('>') else {
        return false;
    };
    let filled = key
        .strip_prefix(before)
        .and_then(|key| key.strip_suffix(after));
    filled.is_some_and(|filled| match slot {
        "role" => scenario.roles.iter().any(|role| role.name == filled),
        _ => filled.parse::<f64>().is_ok(),
    })
}
