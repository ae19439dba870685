//! The command as people run it: help, typos, exit codes, languages, outputs.

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn gridforce(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("gridforce").expect("the binary is built");
    command
        .env_remove("GRIDFORCE_LANG")
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1")
        .args(arguments);
    command
}

struct Answer {
    code: i32,
    out: String,
    error: String,
}

fn ask(arguments: &[&str]) -> Answer {
    answer(gridforce(arguments))
}

fn answer(mut command: Command) -> Answer {
    let output = command.output().expect("it runs");
    Answer {
        code: output.status.code().expect("it exits"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        error: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

fn shipped(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("scenarios").join(path).display().to_string()
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// A short comparison of the smallest shipped scenario, with more arguments.
fn compare_tiny(more: &[&str]) -> Answer {
    let (now, plus) = (shipped("tiny/now.toml"), shipped("tiny/plus-one.toml"));
    let mut arguments = vec![
        "compare",
        &now,
        &plus,
        "--reps",
        "6",
        "--weeks",
        "1",
        "--progress",
        "none",
    ];
    arguments.extend(more);
    ask(&arguments)
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("valid JSON")
}

#[test]
fn every_help_begins_with_an_example() {
    for command in [
        "init",
        "check",
        "run",
        "compare",
        "measures",
        "explain",
        "schema",
        "completions",
    ] {
        let help = ask(&[command, "--help"]);
        assert_eq!(help.code, 0, "{command}");
        assert!(
            help.out.starts_with("Example:\n  gridforce "),
            "{command}: {}",
            help.out
        );
        let chinese = ask(&[command, "--help", "--lang", "zh-CN"]);
        assert!(chinese.out.starts_with("示例:\n  gridforce "), "{command}");
    }
}

#[test]
fn typos_are_suggested_and_exit_with_2() {
    let answer = ask(&["chek", "now.toml"]);
    assert_eq!(answer.code, 2);
    assert!(
        answer
            .error
            .contains("unknown command 'chek'.  Did you mean 'check'?"),
        "{}",
        answer.error
    );
    let answer = ask(&["run", "now.toml", "--sed", "1"]);
    assert_eq!(answer.code, 2);
    assert!(
        answer.error.contains("Did you mean '--seed'?"),
        "{}",
        answer.error
    );
    assert_eq!(ask(&["run"]).code, 2);
    assert_eq!(ask(&[]).code, 2);
    let answer = ask(&["--lang", "zh-CN", "chek"]);
    assert!(
        answer.error.contains("是否想用 'check'？"),
        "{}",
        answer.error
    );
}

#[test]
fn missing_and_broken_files_have_their_codes() {
    let folder = folder();
    let missing = folder.path().join("missing.toml").display().to_string();
    assert_eq!(ask(&["check", &missing]).code, 6);
    assert_eq!(ask(&["run", &missing]).code, 6);
    let broken = folder.path().join("broken.toml");
    std::fs::write(&broken, "name = \"x\"\nrubbish = 1\n").expect("written");
    let broken = broken.display().to_string();
    let answer = ask(&["check", &broken]);
    assert_eq!(answer.code, 3);
    assert!(answer.error.contains("error[E"), "{}", answer.error);
    assert_eq!(ask(&["run", &broken]).code, 3);
    let answer = ask(&["check", &broken, "--format", "json"]);
    assert_eq!(answer.code, 3);
    assert_eq!(json(&answer.out)["schema"], "gridforce.check/1");
    let answer = ask(&["check", &broken, "--format", "sarif"]);
    assert_eq!(json(&answer.out)["version"], "2.1.0");
}

#[test]
fn shipped_scenarios_are_sound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in std::fs::read_dir(root).expect("scenarios") {
        let folder = folder.expect("listed").path();
        if folder.is_dir() {
            let entries = std::fs::read_dir(folder).expect("listed");
            files.extend(entries.map(|entry| entry.expect("listed").path()));
        }
    }
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "toml")
    });
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let answer = ask(&["check", &file.display().to_string()]);
        assert_eq!(answer.code, 0, "{}: {}", file.display(), answer.error);
    }
}

#[test]
fn an_example_is_written_once_and_can_be_compared() {
    let folder = folder();
    let target = folder.path().join("tiny");
    let shown = target.display().to_string();
    let answer = ask(&["init", &shown]);
    assert_eq!(answer.code, 0, "{}", answer.error);
    assert!(
        answer.out.contains("Next: gridforce compare"),
        "{}",
        answer.out
    );
    assert_eq!(ask(&["init", &shown]).code, 6);
    let now = target.join("now.toml").display().to_string();
    assert_eq!(ask(&["check", &now]).code, 0);
    assert!(ask(&["init", "--list"]).out.contains("tiny"));
}

#[test]
fn a_comparison_says_what_differs_in_both_languages() {
    let english = compare_tiny(&[]);
    assert_eq!(english.code, 0, "{}", english.error);
    assert!(english.out.contains("95 % intervals"), "{}", english.out);
    assert!(
        english.out.contains("Next: gridforce compare"),
        "{}",
        english.out
    );
    assert!(!english.out.contains("±0.0"), "{}", english.out);
    assert!(
        english
            .out
            .lines()
            .all(|line| line.chars().count() <= 80 || line.starts_with("Next:"))
    );
    let chinese = compare_tiny(&["--lang", "zh-CN"]);
    assert!(
        chinese.out.contains("下一步：gridforce compare"),
        "{}",
        chinese.out
    );
}

#[test]
fn one_replication_has_no_intervals() {
    let now = shipped("tiny/now.toml");
    let answer = ask(&[
        "run",
        &now,
        "--reps",
        "1",
        "--weeks",
        "1",
        "--progress",
        "none",
    ]);
    assert_eq!(answer.code, 0, "{}", answer.error);
    assert!(answer.out.contains('—'), "{}", answer.out);
    assert!(!answer.out.contains("NaN"), "{}", answer.out);
}

#[test]
fn json_is_the_same_on_any_number_of_threads() {
    let one = compare_tiny(&["--json", "-j", "1"]);
    let two = compare_tiny(&["--json", "-j", "2"]);
    assert_eq!(one.out, two.out);
    let document = json(&one.out);
    assert_eq!(document["schema"], "gridforce.compare/1");
    assert_eq!(document["status"], "complete");
    assert_eq!(document["replications"], 6);
    assert_eq!(document["plans"][0]["baseline"], true);
    let measure = &document["plans"][0]["measures"]["response_p90_first"];
    assert_eq!(measure["unit"], "min");
    assert!(
        document["differences"]
            .as_array()
            .is_some_and(|list| !list.is_empty())
    );
    let tables = ["cells", "units", "hours"];
    assert!(
        tables
            .iter()
            .all(|table| !document["plans"][0][table].is_null())
    );
}

#[test]
fn a_copy_of_the_baseline_differs_by_nothing() {
    let folder = folder();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/tiny/now.toml");
    let copy = folder.path().join("copy.toml");
    std::fs::copy(source, &copy).expect("copied");
    let (now, copy) = (shipped("tiny/now.toml"), copy.display().to_string());
    let answer = ask(&[
        "compare", &now, &copy, "--reps", "6", "--weeks", "1", "--json", "-q",
    ]);
    assert_eq!(answer.code, 0, "{}", answer.error);
    let document = json(&answer.out);
    for difference in document["differences"].as_array().expect("a list") {
        let value = difference["value"].as_f64();
        assert!(value.is_none_or(|value| value == 0.0), "{difference}");
    }
}

#[test]
fn requirements_decide_the_exit_code() {
    let missed = compare_tiny(&["--require", "covered_first>=1.01", "--json"]);
    assert_eq!(missed.code, 4, "{}", missed.error);
    assert_eq!(json(&missed.out)["requirements"][0]["status"], "missed");
    let met = compare_tiny(&["--require", "covered_first>=0"]);
    assert_eq!(met.code, 0, "{}", met.error);
    assert_eq!(compare_tiny(&["--require", "covered_first=1"]).code, 2);
    let unknown = compare_tiny(&["--require", "covered_frist>=1"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.error.contains("covered_first"), "{}", unknown.error);
}

#[test]
fn unwritable_places_are_known_before_the_simulation() {
    let folder = folder();
    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("written");
    let below = file.join("result.json").display().to_string();
    let answer = compare_tiny(&["-o", &below]);
    assert_eq!(answer.code, 6);
    assert!(answer.out.is_empty());
    assert_eq!(
        compare_tiny(&["--csv", &file.display().to_string()]).code,
        6
    );
    assert_eq!(
        compare_tiny(&["--records", &file.display().to_string()]).code,
        6
    );
    assert_eq!(compare_tiny(&["-o", "report.docx"]).code, 2);
}

#[test]
fn results_are_written_as_json_tables_and_records() {
    let folder = folder();
    let result = folder.path().join("result.json");
    let tables = folder.path().join("tables");
    let records = folder.path().join("records");
    let [result_at, tables_at, records_at] =
        [&result, &tables, &records].map(|path| path.display().to_string());
    let answer = compare_tiny(&[
        "-o",
        &result_at,
        "--csv",
        &tables_at,
        "--records",
        &records_at,
        "--records-reps",
        "2",
    ]);
    assert_eq!(answer.code, 0, "{}", answer.error);
    let written = std::fs::read_to_string(&result).expect("written");
    assert_eq!(json(&written)["schema"], "gridforce.compare/1");
    for name in [
        "measures",
        "differences",
        "cells",
        "units",
        "dispatch",
        "hours",
        "travel",
    ] {
        let bytes = std::fs::read(tables.join(format!("{name}.csv"))).expect("written");
        assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]), "{name}");
        assert!(
            bytes.iter().filter(|byte| **byte == b'\n').count() > 1,
            "{name}"
        );
    }
    for name in ["incidents", "units"] {
        let text = std::fs::read_to_string(records.join(format!("{name}.csv"))).expect("written");
        assert!(
            text.lines().any(|line| line.starts_with("now,0,")),
            "{name}"
        );
        assert!(
            text.lines().any(|line| line.starts_with("plus-one,1,")),
            "{name}"
        );
    }
    let left = std::fs::read_dir(folder.path()).expect("listed").count();
    assert_eq!(left, 3);
}

#[test]
fn progress_can_be_read_by_programs() {
    let now = shipped("tiny/now.toml");
    let answer = ask(&[
        "run",
        &now,
        "--reps",
        "4",
        "--weeks",
        "1",
        "--progress",
        "json",
    ]);
    assert_eq!(answer.code, 0, "{}", answer.error);
    let last = answer.error.lines().last().expect("a line");
    assert_eq!(json(last)["event"], "progress");
    let quiet = ask(&["run", &now, "--reps", "4", "--weeks", "1", "-q"]);
    assert!(quiet.error.is_empty(), "{}", quiet.error);
}

#[test]
fn two_files_of_one_name_are_refused() {
    let now = shipped("tiny/now.toml");
    let answer = ask(&["compare", &now, &now, "--reps", "2"]);
    assert_eq!(answer.code, 3);
    assert!(answer.error.contains("E1112"), "{}", answer.error);
}

#[test]
fn lists_are_printed() {
    let measures = ask(&["measures", "--json"]);
    let list = json(&measures.out);
    assert_eq!(list["schema"], "gridforce.measures/1");
    assert!(
        list["measures"]
            .as_array()
            .is_some_and(|list| list.len() > 20)
    );
    assert!(ask(&["measures"]).out.contains("response_p90_first"));
    assert!(json(&ask(&["schema"]).out).is_object());
    assert!(ask(&["completions", "bash"]).out.contains("gridforce"));
    assert_eq!(ask(&["explain", "E9999"]).code, 2);
}

#[test]
fn the_environment_sets_the_language() {
    let mut command = gridforce(&["chek"]);
    command.env("GRIDFORCE_LANG", "zh-CN");
    assert!(answer(command).error.contains("未知命令"));
    let mut command = gridforce(&["chek"]);
    command.env("LC_ALL", "zh_CN.UTF-8");
    assert!(answer(command).error.contains("未知命令"));
}
