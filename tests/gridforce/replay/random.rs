//! The records of random scenarios with every mechanism pass every check.

use super::plans::{check, records, shown};
use crate::invariants::switches::{Switches, cases, switches};
use proptest::prelude::*;
use std::path::Path;

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn random_worlds_are_possible(switches in switches()) {
        let found = found(&switches);
        prop_assert!(found.is_none(), "{}", found.unwrap_or_default());
    }
}

/// What is wrong with the records of a random scenario, if anything is.
fn found(switches: &Switches) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder for a scenario");
    write(switches, folder.path());
    let plan = folder.path().join("scenario.toml");
    let files = records(&plan, &["--seed", &switches.seed.to_string()]);
    let verdicts = check(&plan, &files);
    if verdicts.findings.is_empty() {
        return None;
    }
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("impossible");
    std::fs::create_dir_all(&kept).expect("a folder to look into");
    write(switches, &kept);
    Some(format!("{}\nsee {}", shown(&verdicts), kept.display()))
}

/// Writes the files of a scenario into a folder; the scenario itself is `scenario.toml`.
fn write(switches: &Switches, folder: &Path) {
    for (name, text) in switches.files() {
        std::fs::write(folder.join(name), text).expect("a file of the scenario");
    }
}
