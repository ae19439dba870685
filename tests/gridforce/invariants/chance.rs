//! Chance is keyed by names: repeating changes nothing, and neither does adding what is unrelated.

use super::history::History;
use super::switches::{Switch, Switches, cases, switches};
use gridforce::model::TypeId;
use proptest::prelude::*;

/// Effects that multiply by one.
const NO_EFFECTS: &str = "[effects.none-1]\nchanges = \"rate\"\ntypes = [\"theft\"]\nsize = 1\n\
    [effects.none-2]\nchanges = \"on-scene time\"\nsize = 1\n\
    [effects.none-3]\nchanges = \"detection\"\nsize = 1\n\
    [effects.none-4]\nchanges = \"settle chance\"\nsize = 1\n";

/// An effect on one type.
const FEWER_BRAWLS: &str =
    "[effects.fewer-brawls]\nchanges = \"rate\"\ntypes = [\"brawl\"]\nsize = \"0.1 to 2.4\"\n";

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn repeating_changes_nothing(switches in switches()) {
        let scenario = switches.scenario("plan");
        let first = History::of(&scenario, switches.seed);
        let second = History::of(&scenario, switches.seed);
        prop_assert!(first == second);
    }

    #[test]
    fn an_unrelated_unit_changes_nothing(switches in switches()) {
        let alone = History::of(&switches.scenario("plan"), switches.seed);
        let more = Switches { bystander: true, ..switches.clone() };
        let beside = History::of(&more.scenario("plan"), switches.seed);
        let units = alone.changes.iter().map(|change| change.unit).max();
        prop_assert!(alone.demand == beside.demand);
        prop_assert!(alone.incidents == beside.incidents);
        let others = |history: &History| -> Vec<_> {
            history.windows.iter().filter(|window| Some(window.unit) <= units).copied().collect()
        };
        prop_assert_eq!(others(&alone), others(&beside));
    }

    #[test]
    fn an_effect_of_one_changes_nothing(switches in switches()) {
        let alone = History::of(&switches.scenario("plan"), switches.seed);
        let beside = switches.changed("plan", |text| text + NO_EFFECTS);
        let beside = History::of(&beside, switches.seed);
        prop_assert!(alone.incidents == beside.incidents);
        prop_assert!(alone.prevented == beside.prevented && alone.changes == beside.changes);
    }

    #[test]
    fn an_effect_on_a_type_changes_no_other_occurrence(switches in switches()) {
        // Points are given by what becomes known, which hangs on what else there is to do.
        let switches = switches.set(Switch::FewerThefts, false).set(Switch::Points, false).set(Switch::Records, false);
        let occurrences = |more: &str| {
            let scenario = switches.changed("plan", |text| text + more);
            let history = History::of(&scenario, switches.seed);
            let others = history.incidents.iter().filter(|record| record.kind != TypeId::new(1));
            let mut others: Vec<_> = others.map(|record| (record.occurred, record.kind, record.spot)).collect();
            others.sort_unstable();
            others
        };
        prop_assert_eq!(occurrences(""), occurrences(FEWER_BRAWLS));
    }

    #[test]
    fn an_unrelated_type_changes_no_other_draw(switches in switches()) {
        // Recorded incidents stand in place of all rates, and a number of incidents counts those of all types.
        let rates = switches.set(Switch::Records, false).set(Switch::ExtentsInIncidents, false);
        check_another_type(&rates);
    }
}

fn check_another_type(switches: &Switches) {
    let alone = History::of(&switches.scenario("plan"), switches.seed);
    let more = Switches {
        bystander: true,
        unrelated: true,
        ..switches.clone()
    };
    let beside = History::of(&more.scenario("plan"), switches.seed);
    let added = TypeId::new(3);
    let others: Vec<_> = beside
        .demand
        .incidents
        .iter()
        .filter(|drawn| drawn.kind != added)
        .copied()
        .collect();
    assert!(
        others.len() < beside.demand.incidents.len(),
        "the other type happens"
    );
    assert_eq!(alone.demand.incidents, others);
    assert_eq!(
        alone.windows.len() + 1,
        beside.windows.len(),
        "one unit more, always on duty"
    );
}
