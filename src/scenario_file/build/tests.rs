//! What sound files are built into.

use crate::model::{Crew, Extent, Follows, NextJobFrom, RoleId, Scenario, Schedule, TypeId};
use crate::scenario_file::{Loaded, read, unsourced};
use crate::units::{SimTime, Span};
use std::fs;
use tempfile::TempDir;

/// A raster of 2 × 2 cells with one officer.
const SMALL: &str = r#"
[period]
start = "2024-03-04 08:00"
[grid]
rows = 2
columns = 2
residents = [100, 300, 0, 0]
[modes.scooter]
speed = "30 km/h"
detour = 1.5
[travel]
neighbours = true
[roles.officer]
[units.east]
role = "officer"
post = "B1"
[priorities.urgent]
target = "12 min"
[types.call]
rate = "10 per 1000 residents per year"
[types.call.stages.scene]
needs = [{ roles = ["officer"] }]
on_scene = "exponential 30 min"
"#;

fn folder_of(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn load(files: &[(&str, &str)]) -> Loaded {
    let folder = folder_of(files);
    read(&folder.path().join(files[0].0))
        .unwrap_or_else(|problems| panic!("{}", problems.to_text(false)))
}

/// The small scenario with more text.
fn small(more: &str) -> Scenario {
    load(&[("small.toml", &format!("{SMALL}{more}"))]).scenario
}

/// A plan that extends the small scenario.
fn plan(text: &str) -> Scenario {
    let plan = format!("extends = \"small.toml\"\n{text}");
    load(&[("plan.toml", &plan), ("small.toml", SMALL)]).scenario
}

#[test]
fn defaults_are_as_documented() {
    let scenario = small("");
    assert_eq!(
        (scenario.id.as_str(), scenario.name.as_str()),
        ("small", "small")
    );
    assert_eq!(scenario.period.warm_up, Extent::Time(Span::WEEK));
    assert_eq!(scenario.period.observed, Extent::Time(Span::WEEK * 4));
    assert_eq!(scenario.period.run_out, Span::DAY);
    assert_eq!(
        (scenario.experiment.replications, scenario.experiment.seed),
        (100, 1)
    );
    assert_eq!(scenario.channels[0].name, "call");
    assert_eq!(scenario.units[0].schedule, Schedule::Always);
    assert_eq!(scenario.types[0].stages[0].follows, Follows::Unsettled);
    assert_eq!(scenario.types[0].stages[0].settle[0].value(), 1.0);
    assert_eq!(scenario.measures.coverage_target, Some(Span::MINUTE * 12));
    assert_eq!(scenario.dispatch.next_job_from, NextJobFrom::Scene);
}

#[test]
fn neighbours_of_a_raster_are_joined_by_their_distance() {
    let scenario = small("");
    let planned = |from, to| scenario.geography.travel.planned(0, 0, from, to).unwrap();
    // 1 km × 1.5 at 30 km/h takes 3 minutes, two steps 6; within a cell 0.5214 km × 1.5.
    assert_eq!(planned(0, 1), Span::MINUTE * 3);
    assert_eq!(planned(0, 3), Span::MINUTE * 6);
    assert_eq!(
        planned(0, 0),
        Span::from_minutes(0.521_405_433_164_720_6 * 3.0)
    );
    assert_eq!(scenario.geography.neighbours[0].len(), 2);
}

#[test]
fn steps_take_their_time_and_barriers_bar() {
    let scenario = plan(
        "[travel]\nper_step = \"1.8 min\"\nown_cell = \"1.2 min\"\nbarriers = [[\"A1\", \"B1\"]]\none_way = [[\"A1\", \"A2\"]]",
    );
    let planned = |from, to| scenario.geography.travel.planned(0, 0, from, to);
    assert_eq!(planned(0, 1), Some(Span::from_minutes(5.4)));
    assert_eq!(planned(2, 0), None);
    assert_eq!(planned(3, 3), Some(Span::from_minutes(1.2)));
}

#[test]
fn sites_with_a_position_are_places_of_their_own() {
    let scenario =
        small("[sites.school]\ncell = \"B1\"\nx_km = 1.5\ny_km = 1.0\n[sites.shop]\ncell = \"B1\"");
    let sites = &scenario.geography.sites;
    assert_eq!((sites[0].place.index(), sites[1].place.index()), (4, 1));
    let planned = scenario.geography.travel.planned(0, 0, 4, 1);
    assert_eq!(planned, Some(Span::from_minutes(1.5)));
}

#[test]
fn ferries_count_half_their_headway_and_close() {
    let scenario = small(
        "[ferries.north]\nfrom = \"A1\"\nto = \"B2\"\ncrossing = \"1 min\"\nheadway = \"4 min\"\nhours = \"06:00-22:00\"\non_call = { hours = \"22:00-02:00\", delay = \"uniform 0 min to 2 min\" }",
    );
    let travel = &scenario.geography.travel;
    assert_eq!(travel.bands().count(), 3);
    let at = |hour: i64| {
        travel
            .planned(0, travel.bands().at(Span::HOUR * hour), 0, 3)
            .unwrap()
    };
    assert_eq!(at(12), Span::MINUTE * 3);
    assert_eq!(at(23), Span::MINUTE * 2);
    assert_eq!(at(4), Span::MINUTE * 6);
    assert!(scenario.geography.on_call_delays[0].is_some());
}

#[test]
fn explicit_tables_may_be_one_way() {
    let scenario = load(&[
        ("plan.toml", "extends = \"small.toml\"\nremove = [\"travel\"]\n[travel]\ncell_times = \"times.csv\"\ntime_unit = \"s\""),
        ("small.toml", SMALL),
        ("times.csv", "from,A1,B1,A2,B2\nA1,0,30,,1\nB1,20,5,1,1\nA2,1,1,1,1\nB2,1,1,1,1\n"),
    ])
    .scenario;
    let planned = |from, to| scenario.geography.travel.planned(0, 0, from, to);
    assert_eq!(planned(0, 1), Some(Span::SECOND * 30));
    assert_eq!(planned(1, 0), Some(Span::SECOND * 20));
    assert_eq!(planned(1, 1), Some(Span::SECOND * 5));
    assert_eq!(planned(0, 2), None);
}

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
fn teams_and_crews_become_units() {
    let scenario = small(
        "[roles.helper]\nvolunteers = true\n[rosters.r]\ncycle_days = 2\nanchor = \"2024-03-05\"\nhand_over = \"15 min\"\nbreaks = [\"00:00-00:30\", \"12:00-13:00\"]\n[rosters.r.teams]\na = [\"1 20:00-08:00\"]\nb = [\"2 20:00-08:00\"]\n[units.post]\nrole = \"officer\"\npost = \"A1\"\nroster = \"r\"\npeople = 5\ncrew = 2\n[units.one]\nrole = \"officer\"\npost = \"A1\"\nroster = \"r\"\nteam = \"b\"\n[units.team]\nrole = \"helper\"\npost = \"A1\"\nmembers = 14\ncrew = 4\nattendance = \"75 %\"",
    );
    let names: Vec<_> = scenario
        .units
        .iter()
        .map(|unit| unit.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "east", "post/a", "post/b", "one", "team#1", "team#2", "team#3"
        ]
    );
    assert!(matches!(
        scenario.units[1].crew,
        Crew::Staff {
            people: 3,
            wanted: 2,
            minimum: 2,
            ..
        }
    ));
    assert!(matches!(
        scenario.units[2].crew,
        Crew::Staff { people: 2, .. }
    ));
    assert!(matches!(
        scenario.units[6].crew,
        Crew::Volunteers {
            members: 14,
            per_unit: Some(4),
            ordinal: 2,
            ..
        }
    ));
    assert!(!scenario.units[6].standing && scenario.units[0].standing);
    let Schedule::Cycle {
        days,
        anchor_date,
        windows,
    } = &scenario.units[1].schedule
    else {
        panic!("a team has a cycle");
    };
    assert_eq!((*days, *anchor_date), (2, 19_787));
    assert_eq!(
        (windows[0].from, windows[0].to),
        (Span::HOUR * 20, Span::HOUR * 32)
    );
    assert_eq!(
        windows[0].breaks,
        [(Span::HOUR * 4, Span::from_minutes(270.0))]
    );
    assert_eq!(windows[0].hand_over, Span::MINUTE * 15);
}

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
