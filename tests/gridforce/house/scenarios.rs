//! Shipped scenarios: every number has its source, and published totals hold in every plan.

use super::source::{files, root};
use crate::reading::in_words;
use gridforce::model::{Crew, Scenario};
use gridforce::scenario_file::{Loaded, read, unsourced};
use std::collections::{BTreeMap, BTreeSet};

fn load(path: &str) -> Loaded {
    read(&root().join(path)).unwrap_or_else(|problems| panic!("{path}: {}", in_words(&problems)))
}

/// Every shipped scenario file by its path.
fn shipped() -> Vec<(String, Loaded)> {
    let paths = files("scenarios", ".toml")
        .into_iter()
        .map(|file| file.path);
    paths.map(|path| (path.clone(), load(&path))).collect()
}

#[test]
fn every_number_of_a_shipped_scenario_has_a_source() {
    for (path, loaded) in shipped() {
        let bare = unsourced(&loaded);
        assert!(bare.is_empty(), "{path}: no source for {}", bare.join(", "));
    }
}

/// People on the lists of all units of a role.
fn people(scenario: &Scenario, role: &str) -> u32 {
    let units = scenario.units.iter();
    let of_role = units.filter(|unit| scenario.roles[unit.role.index()].name == role);
    of_role
        .map(|unit| match unit.crew {
            Crew::Staff { people, .. } => people,
            Crew::Volunteers { .. } => 0,
        })
        .sum()
}

/// Members of each volunteer team, by the team's name.
fn teams(scenario: &Scenario) -> BTreeMap<&str, u32> {
    let team = |unit: &'_ gridforce::model::Unit| match unit.crew {
        Crew::Volunteers { members, .. } => Some(members),
        Crew::Staff { .. } => None,
    };
    let units = scenario.units.iter();
    units
        .filter_map(|unit| Some((unit.post_name.as_str(), team(unit)?)))
        .collect()
}

#[test]
fn published_totals_hold_in_every_plan() {
    let plans = files("scenarios/muzhou", ".toml");
    assert!(plans.len() >= 5, "five plans are compared");
    for path in plans.into_iter().map(|file| file.path) {
        let scenario = load(&path).scenario;
        let cells = &scenario.geography.cells;
        assert_eq!(cells.len(), 35, "{path}: cells");
        let area: f64 = cells.iter().filter_map(|cell| cell.area_km2).sum();
        assert!((area - 79.8).abs() < 1e-6, "{path}: {area} km²");
        let residents: f64 = cells.iter().map(|cell| cell.residents).sum();
        assert!(
            (residents - 53_000.0).abs() < 1e-6,
            "{path}: {residents} residents"
        );
        let number_ends = |c: char| c.is_ascii_digit();
        let settlements: BTreeSet<&str> = cells
            .iter()
            .map(|cell| cell.label.trim_end_matches(number_ends).trim())
            .collect();
        assert_eq!(settlements.len(), 16, "{path}: {settlements:?}");
        assert_eq!(
            scenario.geography.travel.ferries().len(),
            12,
            "{path}: ferries"
        );
        assert_eq!(people(&scenario, "officer"), 20, "{path}: officers");
        assert_eq!(people(&scenario, "auxiliary"), 49, "{path}: auxiliaries");
    }
}

#[test]
fn the_full_team_has_sixty_teams_and_eight_hundred_members() {
    let scenario = load("scenarios/muzhou/triad.toml").scenario;
    let teams = teams(&scenario);
    let members: u32 = teams.values().sum();
    assert!(teams.len() >= 60, "{} teams", teams.len());
    assert!(members >= 800, "{members} members");
}

#[test]
fn compared_plans_share_their_demand() {
    let plans = files("scenarios/muzhou", ".toml");
    let prints: BTreeSet<u64> = plans
        .iter()
        .map(|file| load(&file.path).scenario.demand_fingerprint)
        .collect();
    assert_eq!(
        prints.len(),
        1,
        "geography, period and demand are the same in every plan"
    );
}
