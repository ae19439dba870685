//! What plans, records, duties and sources become.

use super::tests::{SMALL, load, plan, small};
use crate::model::{NextJobFrom, RoleId, TypeId};
use crate::scenario_file::unsourced;
use crate::units::{SimTime, Span};

#[test]
fn plans_change_what_they_say_and_keep_the_rest() {
    let scenario = plan(
        "name = \"Plan\"\n[units.west]\nrole = \"officer\"\npost = \"A1\"\n[units.east]\nlabel = \"东\"\n[cells.B2]\nresidents = 7",
    );
    let labels: Vec<_> = scenario
        .units
        .iter()
        .map(|unit| unit.label.as_str())
        .collect();
    assert_eq!(labels, ["东", "west"]);
    let residents: Vec<_> = scenario
        .geography
        .cells
        .iter()
        .map(|cell| cell.residents)
        .collect();
    assert_eq!(residents, [100.0, 300.0, 0.0, 7.0]);
    assert_eq!(
        (scenario.id.as_str(), scenario.name.as_str()),
        ("plan", "Plan")
    );
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
fn duties_backlog_and_own_times_are_resolved() {
    let scenario = small(
        "[sites.a]\nkind = \"school\"\ncell = \"A1\"\n[sites.b]\nkind = \"school\"\ncell = \"B2\"\n[duties.gate]\nsites = \"school\"\nhours = \"Mon 07:00-08:00\"\nroles = [\"officer\"]\n[backlog.visits]\njobs = 5\non_site = \"9 min\"\nperiod = \"1 week\"\nroles = [\"officer\"]\n[units.west]\nrole = \"officer\"\npost = \"A1\"\non_scene = { call = \"5 min\", default = \"7 min\" }\n[dispatch]\nfree_from = \"return\"",
    );
    let duties: Vec<_> = scenario
        .duties
        .iter()
        .map(|duty| duty.name.as_str())
        .collect();
    assert_eq!(duties, ["gate/a", "gate/b"]);
    let jobs: Vec<u32> = scenario.backlog[0]
        .jobs
        .iter()
        .map(|(_, jobs)| *jobs)
        .collect();
    assert_eq!(jobs, [1, 4]);
    assert_eq!(scenario.units[1].on_scene[0].0, Some(TypeId::new(0)));
    assert_eq!(scenario.units[1].on_scene[1].0, None);
    assert_eq!(scenario.dispatch.next_job_from, NextJobFrom::Post);
    assert!(
        scenario.types[0].stages[0]
            .may_start
            .contains(RoleId::new(0))
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
            .place_of("types.call")
            .in_words()
            .contains("small.toml:")
    );
}
