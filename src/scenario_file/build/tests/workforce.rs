//! Defaults, units, duties, and plans upon a base.

use super::small::{plan, small};
use crate::model::{Crew, Extent, Follows, NextJobFrom, RoleId, Schedule, TypeId};
use crate::units::Span;

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
