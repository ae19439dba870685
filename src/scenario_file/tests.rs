//! Tests that read the shipped scenarios.

use super::*;
use crate::language::Language;
use std::path::PathBuf;

fn shipped() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files = Vec::new();
    for folder in std::fs::read_dir(folder).unwrap().flatten() {
        for file in std::fs::read_dir(folder.path())
            .into_iter()
            .flatten()
            .flatten()
        {
            if file
                .path()
                .extension()
                .is_some_and(|ending| ending == "toml")
            {
                files.push(file.path());
            }
        }
    }
    files.sort();
    files
}

#[test]
fn shipped_scenarios_are_sound_and_say_where_their_numbers_come_from() {
    let files = shipped();
    assert!(!files.is_empty());
    for file in files {
        // Other files of a folder may be parts that only others extend.
        match read(&file) {
            Err(problems) => panic!(
                "{}:\n{}",
                file.display(),
                problems.to_text(Language::English, false)
            ),
            Ok(loaded) => {
                let text = loaded.warnings.to_text(Language::English, false);
                assert!(loaded.warnings.is_empty(), "{}:\n{text}", file.display());
                assert_eq!(unsourced(&loaded), [""; 0], "{}", file.display());
            }
        }
    }
}
