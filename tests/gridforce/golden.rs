//! The shipped comparison at a small size, byte for byte: the same on any number of threads, and as committed.
//!
//! `GRIDFORCE_UPDATE=1 cargo test golden` writes the committed file anew; say in the change log why results change.

use crate::reading::project;
use std::path::PathBuf;
use std::process::Command;

const PLANS: [&str; 5] = [
    "now",
    "grid",
    "triad",
    "triad-low-attendance",
    "triad-night-ferry",
];

/// Tables left out of the committed file: they are long, and follow from the same records.
const TABLES: [&str; 5] = ["cells", "units", "hours", "tables", "cell_differences"];

fn committed() -> PathBuf {
    project("tests/golden/muzhou.json")
}

/// What the comparison prints as JSON.
fn compare(threads: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_gridforce"))
        .arg("compare")
        .args(PLANS.map(|plan| project(&format!("scenarios/muzhou/{plan}.toml"))))
        .args([
            "--reps", "4", "--seed", "1", "--json", "--quiet", "-j", threads,
        ])
        .output()
        .expect("the command runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Without the long tables, one line for each value.
fn shortened(json: &str) -> String {
    let mut document: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let mut parts = vec![&mut document];
    while let Some(part) = parts.pop() {
        match part {
            serde_json::Value::Object(map) => {
                for table in TABLES {
                    map.shift_remove(table);
                }
                parts.extend(map.values_mut());
            }
            serde_json::Value::Array(list) => parts.extend(list.iter_mut()),
            _ => {}
        }
    }
    serde_json::to_string_pretty(&document).expect("JSON") + "\n"
}

#[test]
fn the_shipped_comparison_is_as_committed_on_any_number_of_threads() {
    let one = compare("1");
    assert!(
        one == compare("2"),
        "one thread and two print different bytes"
    );
    let found = shortened(&one);
    let path = committed();
    if std::env::var_os("GRIDFORCE_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder"))
            .expect("the folder of golden files");
        std::fs::write(&path, &found).expect("the golden file");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = expected.lines().zip(found.lines()).enumerate();
    let first = differing
        .filter(|(_, (old, new))| old != new)
        .map(|(line, (old, new))| format!("line {}: {old} | {new}", line + 1))
        .next();
    assert!(
        expected == found,
        "{} differs: {}",
        path.display(),
        first.unwrap_or_else(|| "its length".into())
    );
}
