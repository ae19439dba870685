//! Cases met by simulation: a fixed seed, and at least a million incidents over all replications.

use super::case::{Case, Row};
use crate::reading::{shipped, written};
use crate::reference::agreement::{estimate, run};
use crate::reference::joint_start::SCENARIO as JOINT_START;
use crate::reference::numbers::{self, Known, TEN_UNITS, THREE_UNITS};
use gridforce::experiment::PlanResult;
use gridforce::model::Extent;
use gridforce::queueing::priority_waits;
use gridforce::statistics::Estimate;
use gridforce::units::Span;

/// Replications of every case.
const REPLICATIONS: usize = 40;
/// Half-width of a 95 % interval in standard errors.
const NORMAL_QUANTILE: f64 = 1.96;

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![
        dispatch(
            "peer_dispatch35_A_N3",
            "35 cells, 3 units: simulated",
            &THREE_UNITS,
        ),
        dispatch(
            "peer_dispatch35_A_N10",
            "35 cells, 10 units: simulated",
            &TEN_UNITS,
        ),
        team_loss(),
        joint_start(),
        priorities(),
        noise(),
    ]
}

fn row(quantity: &str, known: f64, found: Estimate, its_error: f64) -> Row {
    let value = found.value.unwrap_or(f64::NAN);
    let error = found.standard_error.unwrap_or(f64::NAN);
    Row::simulated(quantity, known, value, error.hypot(its_error))
}

fn exact(result: &PlanResult, key: &str, known: f64) -> Row {
    row(key, known, estimate(result, key), 0.0)
}

fn both(quantity: &str, known: Known, found: Estimate) -> [Row; 2] {
    let peer_error = known.peer_half_width / NORMAL_QUANTILE;
    [
        row(&format!("{quantity}, exact"), known.exact, found, 0.0),
        row(
            &format!("{quantity}, simulators"),
            known.peer,
            found,
            peer_error,
        ),
    ]
}

fn dispatch(id: &'static str, title: &'static str, case: &numbers::Case) -> Case {
    let result = run(
        shipped(case.scenario),
        Extent::Incidents(25_000),
        REPLICATIONS,
    );
    let mut rows = Vec::new();
    for (key, known) in case.measures {
        rows.extend(both(key, known, estimate(&result, key)));
    }
    for (unit, found) in result.tables.units.iter().enumerate() {
        rows.extend(both(
            &format!("busy, unit {}", unit + 1),
            case.busy[unit],
            found.activity[0],
        ));
        rows.extend(both(
            &format!("share, unit {}", unit + 1),
            case.share[unit],
            found.answered,
        ));
    }
    Case {
        id,
        title,
        source: "SimPy 4.1.2, 22.4 million incidents, agreeing with Ciw 3.2.7; exact: the hypercube over all states. \
                 `scenarios/reference`.",
        rows,
    }
}

fn team_loss() -> Case {
    let cases = [
        (
            "team-loss",
            [
                0.4159984036145027,
                0.8518518518518519,
                2.0 / 3.0,
                0.7142857142857143,
                0.5555555555555556,
            ],
            180,
        ),
        (
            "team-loss-2",
            [
                0.45714285714285746,
                0.857142857142857,
                2.0 / 3.0,
                2.0 / 3.0,
                2.0 / 3.0,
            ],
            360,
        ),
    ];
    let mut rows = Vec::new();
    for (scenario, [whole, anyone, officer, auxiliary, volunteer], weeks) in cases {
        let path = format!("scenarios/reference/{scenario}.toml");
        let result = run(
            shipped(&path),
            Extent::Time(Span::WEEK * weeks),
            REPLICATIONS,
        );
        for (key, known) in [
            ("pattern_whole_free", whole),
            ("covered_team", whole),
            ("covered_first", anyone),
            ("no_free_officer", 1.0 - officer),
            ("no_free_auxiliary", 1.0 - auxiliary),
            ("no_free_volunteer", 1.0 - volunteer),
            ("unanswered_first", 1.0 - anyone),
        ] {
            rows.push(row(
                &format!("{scenario}: {key}"),
                known,
                estimate(&result, key),
                0.0,
            ));
        }
    }
    Case {
        id: "team_loss_one_cell",
        title: "One officer, one auxiliary, one volunteer team: simulated",
        source: "Chain of eight states, solved outside this project.",
        rows,
    }
}

fn joint_start() -> Case {
    let result = run(
        written("joint", JOINT_START),
        Extent::Time(Span::WEEK * 120),
        REPLICATIONS,
    );
    Case {
        id: "multi_unit_joint_start",
        title: "Calls that need several units at once: simulated",
        source: "After L. Green, Operations Research 28 (1980) 168–178; truncated chain outside this project.",
        rows: vec![
            exact(&result, "busy_patrol", 0.45),
            exact(&result, "wait_mean", 60.0 * 0.14658445482348464),
            exact(&result, "wait_share@one", 0.16469752072218433),
            exact(&result, "wait_share@two", 0.26341634514205536),
            exact(&result, "wait_share@three", 0.4203326625929962),
        ],
    }
}

/// A station without travel: `units` units, an hour's work, calls by class at so many an hour.
fn station(units: usize, classes: &[(&str, f64)]) -> String {
    let mut text = "[period]\nstart = \"2024-01-01 00:00\"\n[experiment]\nwarm_up = \"2 weeks\"\n[grid]\nrows = 1\n\
                    columns = 1\nresidents = [1]\n[travel]\nper_step = \"0 min\"\nown_cell = \"0 min\"\n\
                    [roles.patrol]\n[dispatch]\nline = \"priority\"\ntravel_occupies = false\n\
                    afterwards = \"at_post\"\nnext_job_from = \"post\"\n[units]\n"
        .to_owned();
    for unit in 1..=units {
        text += &format!("unit-{unit} = {{ role = \"patrol\", post = \"A1\" }}\n");
    }
    for (class, _) in classes {
        text += &format!("[priorities.{class}]\n");
    }
    for (class, rate) in classes {
        text += &format!(
            "[types.{class}-call]\npriority = \"{class}\"\nrate = \"{rate} per hour\"\n[types.{class}-call.stages.scene]\n\
             needs = [{{ roles = [\"patrol\"], number = 1 }}]\non_scene = \"exponential 60 min\"\n"
        );
    }
    text
}

fn priorities() -> Case {
    let classes = [("first", 2.0), ("second", 2.0), ("third", 1.0)];
    let result = run(
        written("priorities", &station(6, &classes)),
        Extent::Time(Span::WEEK * 36),
        REPLICATIONS,
    );
    let known = priority_waits(&classes.map(|(_, rate)| rate), 1.0, 6).expect("a stable line");
    let rows = classes.iter().zip(known);
    Case {
        id: "priority_mmc_nonpreemptive_stevenson",
        title: "Waits by class, six servers, without interruption (example 8): simulated",
        source: "A. Cobham, Operations Research 2 (1954) 70–76.",
        rows: rows
            .map(|((class, _), hours)| exact(&result, &format!("wait_mean@{class}"), 60.0 * hours))
            .collect(),
    }
}

fn noise() -> Case {
    let weeks = 12;
    let replications = 400;
    let result = run(
        written("noise", &station(3, &[("call", 1.5)])),
        Extent::Time(Span::WEEK * weeks),
        replications,
    );
    let hours = (Span::WEEK * weeks).hours();
    // Variance of one replication's mean, from the standard error of the mean over all.
    let error = estimate(&result, "busy_patrol")
        .standard_error
        .unwrap_or(f64::NAN);
    let variance = 9.0 * error * error * replications as f64 * hours;
    let known = 2.9999999999999996;
    let its_error = known * (2.0 / (replications - 1) as f64).sqrt();
    Case {
        id: "stats_asymptotic_variance_queues",
        title: "Asymptotic variance of a time average: simulated",
        source: "W. Whitt, Operations Research 40 (1992) 279–291; 400 replications of 12 weeks.",
        rows: vec![Row::simulated(
            "3 servers, load 0.5: variance, busy",
            known,
            variance,
            its_error,
        )],
    }
}
