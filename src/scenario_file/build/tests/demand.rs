//! Rates, records, the fingerprint and provenance.

use super::small::{SMALL, load, plan, small};
use crate::language::Language;
use crate::model::TypeId;
use crate::scenario_file::unsourced;
use crate::units::{SimTime, Span};

#[test]
fn rates_are_spread_over_cells_and_sites() {
    let scenario = small(
        "[sites.a]\nkind = \"shop\"\ncell = \"A1\"\nnumber = 3\n[sites.b]\nkind = \"shop\"\ncell = \"B2\"\n[types.theft]\nrate = \"2 per site per year\"\nsites = \"shop\"\nstages = { s = {} }\n[types.fire]\nrate = \"8 per year\"\nstages = { s = {} }\n[types.flood]\nrate = \"8 per year\"\ncells = { B2 = 2, A2 = 6 }\nstages = { s = {} }",
    );
    let rates = |kind: usize| -> Vec<(&str, f64)> {
        let sources = scenario.types[kind].sources.iter();
        sources
            .map(|source| (source.name.as_str(), source.rate.events_per_year()))
            .collect()
    };
    assert_eq!(rates(0), [("A1", 1.0), ("B1", 3.0)]);
    assert_eq!(rates(1), [("a", 6.0), ("b", 2.0)]);
    assert_eq!(rates(2), [("A1", 2.0), ("B1", 6.0)]);
    assert_eq!(rates(3), [("A2", 6.0), ("B2", 2.0)]);
}

#[test]
fn the_fingerprint_sees_demand_and_nothing_else() {
    let print = small("").demand_fingerprint;
    for same in [
        "[units.west]\nrole = \"officer\"\npost = \"A1\"",
        "[types.call]\ndispatch_delay = \"3 min\"\nstages = { scene = { on_scene = \"5 min\" } }",
        "[ferries.f]\nfrom = \"A1\"\nto = \"B2\"\ncrossing = \"1 min\"\nheadway = \"9 min\"",
        "[modes.scooter]\nspeed = \"40 km/h\"",
    ] {
        assert_eq!(plan(same).demand_fingerprint, print, "{same}");
    }
    for different in [
        "[types.call]\nrate = \"11 per 1000 residents per year\"",
        "[cells.A1]\nresidents = 101",
        "[period]\nstart = \"2024-03-04 09:00\"",
        "[surges.s]\nfactor = 2",
        "[experiment]\nwarm_up = \"2 weeks\"",
    ] {
        assert_ne!(plan(different).demand_fingerprint, print, "{different}");
    }
}

#[test]
fn records_are_read_to_the_millisecond_in_order() {
    let scenario = load(&[
        ("plan.toml", "extends = \"small.toml\"\n[records]\nfile = \"incidents.csv\""),
        ("small.toml", SMALL),
        ("incidents.csv", "time,x,y,priority,on_scene\n1.00001,1.5,0.5,1,\n2024-03-04 08:00:30.250,0.2,1.9,urgent,12.5\n"),
    ])
    .scenario;
    let recorded = scenario.recorded.unwrap();
    assert_eq!(recorded[0].reported, SimTime::from_milliseconds(30_250));
    assert_eq!(recorded[0].cell.index(), 0);
    assert_eq!(recorded[0].on_scene, Some(Span::from_milliseconds(750_000)));
    assert_eq!(recorded[0].row, 2);
    assert_eq!(recorded[1].reported, SimTime::from_milliseconds(60_001));
    assert_eq!(recorded[1].cell.index(), 3);
    assert_eq!(
        (recorded[1].kind, recorded[1].on_scene),
        (TypeId::new(0), None)
    );
}

#[test]
fn values_without_a_source_are_listed() {
    let text = format!(
        "{SMALL}[sources.\"grid\"]\nfrom = \"x\"\ngrade = \"assumed\"\n[sources.types.stages]\nfrom = \"x\"\ngrade = \"assumed\"\n"
    );
    let loaded = load(&[("small.toml", &text)]);
    let expected = [
        "modes.scooter.speed",
        "modes.scooter.detour",
        "priorities.urgent.target",
        "types.call.rate",
    ];
    assert_eq!(unsourced(&loaded), expected);
    assert!(
        loaded
            .keys
            .place_of("types.call")
            .in_words(Language::English)
            .contains("small.toml:")
    );
}
