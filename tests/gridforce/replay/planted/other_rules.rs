//! Histories that keep all rules but one: records of a scenario, checked against one with another rule.

use super::histories::HISTORIES;
use super::{other_rules_text, two_areas, two_areas_text};
use crate::replay::case::Fault;
use crate::replay::plans::{check, records, shown};
use std::path::{Path, PathBuf};

/// A history and the rule that it breaks.
pub struct History {
    /// The rule by which it went.
    pub went: &'static str,
    /// The rule in place of it in the scenario that it is checked against.
    pub declared: &'static str,
    /// What the checker must find.
    pub fault: Fault,
}

fn written(folder: &Path, text: &str) -> PathBuf {
    std::fs::create_dir_all(folder).expect("a folder");
    let path = folder.join("scenario.toml");
    std::fs::write(&path, text).expect("a scenario");
    path
}

#[test]
fn histories_by_another_rule_are_found() {
    assert_found(other_rules_text::SCENARIO, HISTORIES);
}

#[test]
fn histories_of_two_areas_by_another_rule_are_found() {
    assert_found(two_areas_text::SCENARIO, two_areas::HISTORIES);
}

/// Each history breaks the rule of the scenario that it is there for, and one by all its rules breaks none.
fn assert_found(scenario: &str, histories: &[History]) {
    let folder = tempfile::tempdir().expect("a folder for scenarios");
    let as_declared = written(&folder.path().join("declared"), scenario);
    let right = check(&as_declared, &records(&as_declared, &[]));
    assert!(right.findings.is_empty(), "as declared: {}", shown(&right));
    let mut missed = Vec::new();
    for history in histories {
        let &History {
            went,
            declared,
            fault,
        } = history;
        assert!(scenario.contains(declared), "the scenario says {declared}");
        let other = scenario.replace(declared, went);
        let other = written(&folder.path().join("went"), &other);
        let found = check(&as_declared, &records(&other, &[]));
        if !found.findings.iter().any(|(kind, _)| *kind == fault) {
            missed.push(format!(
                "{fault:?}: {went:?} for {declared:?}\n{}",
                shown(&found)
            ));
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}
