//! The shipped plans' records pass every check.

use super::case::{Verdicts, verdicts};
use super::records::{Files, replications};
use super::scenario::situation::Situation;
use crate::reading::project;
use std::path::Path;
use std::process::Command;

/// The record files of two replications of a plan, as the command writes them.
pub fn records(plan: &Path, settings: &[&str]) -> Files {
    let folder = tempfile::tempdir().expect("a folder for records");
    let records = folder.path().join("records");
    let output = Command::new(env!("CARGO_BIN_EXE_gridforce"))
        .arg("run")
        .arg(plan)
        .args(["--reps", "2", "--records-reps", "2", "--quiet", "--json"])
        .args(settings)
        .arg("--records")
        .arg(&records)
        .output()
        .expect("the command runs");
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {complaints}", plan.display());
    Files::read(&records)
}

/// What is wrong with the records of a plan.
pub fn check(plan: &Path, files: &Files) -> Verdicts {
    let situation = Situation::read(plan);
    let mut all = Verdicts::default();
    for records in replications(&situation, files).values() {
        verdicts(&situation, records, &mut all);
    }
    all
}

/// The first findings, a line each.
pub fn shown(verdicts: &Verdicts) -> String {
    let findings = verdicts.findings.iter().take(12);
    let lines: Vec<String> = findings
        .map(|(fault, what)| format!("{fault:?}: {what}"))
        .collect();
    format!(
        "{} findings\n{}\n",
        verdicts.findings.len(),
        lines.join("\n")
    )
}

fn assert_possible(plan: &str, weeks: &str) {
    let path = project(plan);
    let files = records(&path, &["--weeks", weeks]);
    assert!(files.incidents.rows.len() > 100, "{plan}: incidents happen");
    let verdicts = check(&path, &files);
    for (rule, times) in &verdicts.looked_at {
        println!("{plan}: {times} × {rule}");
    }
    assert!(verdicts.findings.is_empty(), "{plan}: {}", shown(&verdicts));
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
