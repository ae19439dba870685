//! The measures that are shown first.

use crate::measures::Measure;
use crate::model::Scenario;

/// The scenario's headline measures, or the default list, in order; only those among `measures`.
/// The default speaks of the role `officer` (else the first of the pattern, else the first) and
/// of the class `urgent` (else the highest priority).
pub fn headline(scenario: &Scenario, measures: &[Measure]) -> Vec<String> {
    let keys = if scenario.measures.headline.is_empty() {
        default_headline(scenario)
    } else {
        scenario.measures.headline.clone()
    };
    let known = |key: &String| measures.iter().any(|measure| measure.key == *key);
    keys.into_iter().filter(known).collect()
}

fn default_headline(scenario: &Scenario) -> Vec<String> {
    let roles = &scenario.roles;
    let named = roles.iter().find(|role| role.name == "officer");
    let pattern = scenario.pattern.roles.first();
    let role = named
        .or_else(|| pattern.and_then(|role| roles.get(role.index())))
        .or(roles.first())
        .map_or("", |role| role.name.as_str());
    let priorities = &scenario.priorities;
    let urgent = priorities.iter().find(|class| class.name == "urgent");
    let class = urgent
        .or(priorities.first())
        .map_or("", |class| class.name.as_str());
    vec![
        "response_p90_first".into(),
        format!("within_target_first@{class}"),
        "within_target_team".into(),
        "alone_p90".into(),
        "covered_first".into(),
        "pattern_whole_free".into(),
        format!("no_free_{role}"),
        "worst_fifth_p90_first".into(),
        format!("busy_{role}"),
        "cost".into(),
    ]
}
