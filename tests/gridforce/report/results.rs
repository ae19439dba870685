//! Results that the tests of the reports render: made once by the program itself.

use assert_cmd::Command;
use gridforce::language::Language;
use gridforce::report::{Edition, Saved, page};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The program with these arguments, in English.
pub fn gridforce(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("gridforce").expect("the binary is built");
    command
        .env_remove("GRIDFORCE_LANG")
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1795305600")
        .args(arguments);
    command
}

/// A shipped scenario.
pub fn shipped(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("scenarios").join(path).display().to_string()
}

/// Three plans of the shipped 35 cells.
pub fn three_plans() -> &'static Value {
    static RESULT: OnceLock<Value> = OnceLock::new();
    RESULT.get_or_init(|| {
        let plans = ["muzhou/now.toml", "muzhou/grid.toml", "muzhou/triad.toml"].map(shipped);
        let plans: Vec<&str> = plans.iter().map(String::as_str).collect();
        compared(&plans, 12)
    })
}

/// The smallest shipped scenario against itself under another name.
pub fn same_plan_twice() -> &'static Value {
    static RESULT: OnceLock<Value> = OnceLock::new();
    RESULT.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let copy = folder.path().join("copy.toml");
        let now = shipped("tiny/now.toml");
        fs::write(&copy, format!("extends = \"{now}\"\nname = \"a copy\"\n")).expect("written");
        compared(&[&now, &copy.display().to_string()], 12)
    })
}

/// The result of comparing these files.
pub fn compared(files: &[&str], replications: u32) -> Value {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let result = folder.path().join("result.json");
    let (reps, output) = (replications.to_string(), result.display().to_string());
    let mut arguments = vec!["compare"];
    arguments.extend(files);
    arguments.extend(["--reps", &reps, "-q", "-o", &output]);
    let answer = gridforce(&arguments).output().expect("it runs");
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    let text = fs::read_to_string(&result).expect("written");
    serde_json::from_str(&text).expect("JSON")
}

/// The page of a result document.
pub fn rendered(document: &Value) -> String {
    let saved = Saved::read(document).expect("a result");
    let edition = Edition {
        language: Language::English,
        date: Some("2026-11-22".into()),
    };
    page(&saved, &edition)
}

/// Writes a document into a folder.
pub fn written(document: &Value, folder: &Path) -> PathBuf {
    let file = folder.join("result.json");
    fs::write(&file, document.to_string()).expect("written");
    file
}

/// The part of a page that is section `number`.
pub fn section(page: &str, number: usize) -> &str {
    let start = page
        .find(&format!("<section id=\"s{number}\""))
        .expect("the section");
    let end = page[start..].find("</section>").expect("its end");
    &page[start..start + end]
}
