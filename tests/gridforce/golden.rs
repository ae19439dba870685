//! The shipped comparison at a small size, byte for byte: the same on any number of threads, and as committed.
//!
//! `GRIDFORCE_UPDATE=1 cargo test golden` writes the committed file anew; say in the change log why results change.

use crate::reading::project;
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

const PLANS: [&str; 5] = [
    "now",
    "grid",
    "triad",
    "triad-low-attendance",
    "triad-night-ferry",
];

fn committed() -> PathBuf {
    project("tests/golden/muzhou.txt")
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

/// What is committed: values and standard errors of every measure that is not of one class, by plan; the
/// differences in the headline; and a digest of all numbers, so that no change of any passes unseen.
fn shortened(json: &str) -> String {
    let document: Value = serde_json::from_str(json).expect("JSON");
    let mut lines = vec![format!("all numbers: {:016x}", digest(&document))];
    for plan in document["plans"].as_array().expect("plans") {
        lines.push(format!("\n{}", plan["id"]));
        for (key, measure) in plan["measures"].as_object().expect("measures") {
            if !key.contains('@') {
                lines.push(format!(
                    "{key}: {} ± {}",
                    measure["value"], measure["standard_error"]
                ));
            }
        }
    }
    lines.push("\ndifferences".into());
    for difference in document["differences"].as_array().expect("differences") {
        if !difference["interval_family95"].is_null() {
            let [plan, measure, value, error, verdict] =
                ["plan", "measure", "value", "standard_error", "verdict"]
                    .map(|key| &difference[key]);
            lines.push(format!("{plan} {measure}: {value} ± {error} {verdict}"));
        }
    }
    lines.join("\n") + "\n"
}

/// FNV-1a over every number as it is printed, in order; warnings hold lines of files, which are no results.
fn digest(document: &Value) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut take = |text: &str| {
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    visit_numbers(document, &mut |number| {
        take(&number.to_string());
        take(";");
    });
    hash
}

fn visit_numbers(value: &Value, visit: &mut impl FnMut(&serde_json::Number)) {
    match value {
        Value::Number(number) => visit(number),
        Value::Array(list) => list.iter().for_each(|value| visit_numbers(value, visit)),
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| *key != "warnings")
            .for_each(|(_, value)| visit_numbers(value, visit)),
        _ => {}
    }
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
