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

/// What is published of a place and kept exactly by every plan of its folder.
struct Published {
    folder: &'static str,
    cells: usize,
    area_km2: f64,
    residents: f64,
    /// Communities and villages by name.
    settlements: usize,
    /// Sites of a kind that are published.
    sites: &'static [(&'static str, f64)],
    ferries: usize,
    /// People by role that are published.
    people: &'static [(&'static str, u32)],
}

const PUBLISHED: &[Published] = &[
    Published {
        folder: "scenarios/muzhou",
        cells: 35,
        area_km2: 79.8,
        residents: 53_000.0,
        settlements: 16,
        sites: &[("police-room", 16.0)],
        ferries: 12,
        people: &[("officer", 20), ("auxiliary", 49)],
    },
    // Residents are assumed; they are kept all the same.
    Published {
        folder: "scenarios/guanyinqiao",
        cells: 22,
        area_km2: 1.0,
        residents: 35_300.0,
        settlements: 22,
        sites: &[],
        ferries: 0,
        people: &[("community", 4)],
    },
];

#[test]
fn published_totals_hold_in_every_plan() {
    for published in PUBLISHED {
        let plans = files(published.folder, ".toml");
        assert!(plans.len() >= 4, "{}: several plans", published.folder);
        for path in plans.into_iter().map(|file| file.path) {
            check_totals(&path, published);
        }
    }
}

fn check_totals(path: &str, published: &Published) {
    let scenario = load(path).scenario;
    let cells = &scenario.geography.cells;
    assert_eq!(cells.len(), published.cells, "{path}: cells");
    let area: f64 = cells.iter().filter_map(|cell| cell.area_km2).sum();
    assert!(
        (area - published.area_km2).abs() < 1e-6,
        "{path}: {area} km²"
    );
    let residents: f64 = cells.iter().map(|cell| cell.residents).sum();
    assert!(
        (residents - published.residents).abs() < 1e-6,
        "{path}: {residents} residents"
    );
    let number_ends = |c: char| c.is_ascii_digit();
    let settlements: BTreeSet<&str> = cells
        .iter()
        .map(|cell| cell.label.trim_end_matches(number_ends).trim())
        .collect();
    assert_eq!(
        settlements.len(),
        published.settlements,
        "{path}: {settlements:?}"
    );
    for &(kind, number) in published.sites {
        let sites = scenario.geography.sites.iter();
        let found: f64 = sites
            .filter(|site| site.kind == kind)
            .map(|site| site.number)
            .sum();
        assert!(
            (found - number).abs() < 1e-6,
            "{path}: {found} sites of the kind {kind}"
        );
    }
    assert_eq!(
        scenario.geography.travel.ferries().len(),
        published.ferries,
        "{path}: ferries"
    );
    for &(role, number) in published.people {
        assert_eq!(people(&scenario, role), number, "{path}: {role}");
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
    for published in PUBLISHED {
        // Plans of a peak week are compared with each other.
        for peak in [false, true] {
            let plans = files(published.folder, ".toml");
            let plans = plans
                .iter()
                .filter(|file| file.path.contains("/peak-") == peak);
            let prints: BTreeSet<u64> = plans
                .map(|file| load(&file.path).scenario.demand_fingerprint)
                .collect();
            assert!(
                prints.len() <= 1,
                "{}: geography, period and demand are the same in every plan",
                published.folder
            );
        }
    }
}
