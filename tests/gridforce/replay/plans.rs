//! The shipped plans' records pass every check.

use super::check::{Finding, findings};
use super::records::{Rows, replications};
use super::situation::Situation;
use crate::reading::project;
use std::path::Path;
use std::process::Command;

/// The record files of two replications of a plan, as the command writes them.
pub fn records(plan: &str, weeks: &str) -> (Rows, Rows) {
    let folder = tempfile::tempdir().expect("a folder for records");
    let records = folder.path().join("records");
    let status = Command::new(env!("CARGO_BIN_EXE_gridforce"))
        .arg("run")
        .arg(project(plan))
        .args([
            "--reps",
            "2",
            "--records-reps",
            "2",
            "--weeks",
            weeks,
            "--quiet",
            "--json",
            "--records",
        ])
        .arg(&records)
        .output()
        .expect("the command runs");
    assert!(
        status.status.success(),
        "{plan}: {}",
        String::from_utf8_lossy(&status.stderr)
    );
    (read(&records, "incidents.csv"), read(&records, "units.csv"))
}

fn read(folder: &Path, name: &str) -> Rows {
    Rows::read(&folder.join(name))
}

/// What is wrong with the records of a plan.
pub fn check(plan: &str, incidents: &Rows, units: &Rows) -> Vec<Finding> {
    let situation = Situation::read(&project(plan));
    let replications = replications(incidents, units);
    assert_eq!(replications.len(), 2, "two replications");
    replications
        .values()
        .flat_map(|records| findings(&situation, records))
        .collect()
}

fn assert_possible(plan: &str, weeks: &str) {
    let (incidents, units) = records(plan, weeks);
    assert!(incidents.rows.len() > 100, "{plan}: incidents happen");
    let findings = check(plan, &incidents, &units);
    let shown: Vec<String> = findings
        .iter()
        .take(12)
        .map(|finding| format!("{:?}: {}", finding.fault, finding.what))
        .collect();
    assert!(
        findings.is_empty(),
        "{plan}: {} findings\n{}\n",
        findings.len(),
        shown.join("\n")
    );
}

#[test]
fn plans_of_the_shipped_comparison_are_possible() {
    let plans = [
        "now",
        "grid",
        "triad",
        "triad-low-attendance",
        "triad-night-ferry",
    ];
    for plan in plans {
        assert_possible(&format!("scenarios/muzhou/{plan}.toml"), "4");
    }
}

#[test]
fn reference_scenarios_are_possible() {
    for plan in [
        "dispatch35-n3",
        "dispatch35-n10",
        "team-loss",
        "team-loss-2",
    ] {
        assert_possible(&format!("scenarios/reference/{plan}.toml"), "1");
    }
}

#[test]
fn the_first_comparison_is_possible() {
    for plan in ["now", "plus-one"] {
        assert_possible(&format!("scenarios/tiny/{plan}.toml"), "4");
    }
}
