//! Scenarios for tests: shipped files by their path, and texts written to a folder that goes away.

use gridforce::model::Scenario;
use gridforce::problems::Problems;
use gridforce::scenario_file::read;
use std::path::{Path, PathBuf};

/// The path of a file of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The shipped scenario at `path` from the project's root.
pub fn shipped(path: &str) -> Scenario {
    match read(&project(path)) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("{path}: {}", in_words(&problems)),
    }
}

/// The scenario that `text` describes; its id is `id`.
pub fn written(id: &str, text: &str) -> Scenario {
    written_beside(id, text, &[])
}

/// The scenario that `text` describes, with other files (name and content) beside it.
pub fn written_beside(id: &str, text: &str, others: &[(&str, &str)]) -> Scenario {
    let folder = tempfile::tempdir().expect("a folder for a scenario");
    for (name, content) in others {
        std::fs::write(folder.path().join(name), content).expect("a file beside the scenario");
    }
    let path = folder.path().join(format!("{id}.toml"));
    std::fs::write(&path, text).expect("a scenario file");
    match read(&path) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("{text}\n{}", in_words(&problems)),
    }
}

/// Codes and findings, one a line.
pub fn in_words(problems: &Problems) -> String {
    let lines = problems.iter();
    let lines: Vec<String> = lines
        .map(|problem| format!("{} {}", problem.code, problem.found.english))
        .collect();
    lines.join("\n")
}
