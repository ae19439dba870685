//! A bounded run of the readers over what fuzzing has found, on any toolchain.

use super::parsers::{Folder, result};
use super::worlds::{FILES, with};
use crate::reading::project;
use std::fs;
use std::path::PathBuf;

/// The inputs that fuzzing has left for a target, in the order of their names.
fn inputs(target: &str) -> Vec<Vec<u8>> {
    let folder = project("tests/fuzz/corpus").join(target);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    if paths.is_empty() {
        eprintln!("skipped: no inputs in {}", folder.display());
    }
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read(path).expect("an input"))
        .collect()
}

#[test]
fn what_fuzzing_has_found_is_read_without_panic() {
    for file in FILES {
        let folder = Folder::with(file);
        let stem = file.split('.').next().unwrap_or(file);
        for bytes in inputs(stem) {
            folder.try_file(file, &bytes);
        }
    }
    inputs("result").iter().for_each(|bytes| result(bytes));
}

/// Each world is sound, so that replacing one file tries that file's reader; and cut short anywhere,
/// or with one byte changed, every file is refused or run.
#[test]
fn files_cut_short_or_changed_are_read_without_panic() {
    for file in FILES {
        let world = with(file);
        let (_, text) = world
            .files
            .iter()
            .find(|(name, _)| *name == file)
            .expect("the file");
        let folder = Folder::with(file);
        assert!(
            folder.try_file(file, text.as_bytes()),
            "the world of {file} is sound"
        );
        for cut in (0..text.len()).step_by(1 + text.len() / 60) {
            folder.try_file(file, &text.as_bytes()[..cut]);
            let mut changed = text.as_bytes().to_vec();
            for byte in [b'\n', b',', b'9', b'"', 0xff] {
                changed[cut] = byte;
                folder.try_file(file, &changed);
            }
        }
    }
}
