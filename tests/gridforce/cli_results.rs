//! Results of the command: tables in both languages, JSON, files, requirements, progress, interruption.

use super::cli::{Answer, ask, folder, json, shipped};
use std::path::Path;

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

#[cfg(unix)]
#[test]
fn an_interrupted_run_shows_what_is_finished() {
    use std::process::{Command, Stdio};
    let child = Command::new(env!("CARGO_BIN_EXE_gridforce"))
        .args([
            "run",
            &shipped("tiny/now.toml"),
            "--reps",
            "1000000",
            "--json",
            "-q",
            "--lang",
            "en",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let process = child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &process]).status();
    assert!(sent.expect("a signal is sent").success());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        error.contains("Press Ctrl-C again to leave now."),
        "{error}"
    );
    let document = json(&String::from_utf8_lossy(&output.stdout));
    assert_eq!(document["status"], "partial");
    let finished = document["replications"].as_u64().expect("a number");
    assert!(finished > 0 && finished < 1_000_000);
}

#[test]
fn a_comparison_names_what_its_verdicts_hang_on() {
    let folder = folder();
    let now = std::fs::read_to_string(shipped("tiny/now.toml")).expect("a scenario");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("the folder can be written");
        path.display().to_string()
    };
    let now = write("now.toml", &now);
    let training = write(
        "training.toml",
        "extends = \"now.toml\"\n[effects.training]\nchanges = \"on-scene time\"\nsize = \"0.5 to 1.6\"\n",
    );
    let arguments = ["compare", &now, &training, "--reps", "60", "--weeks", "1"];
    let quiet = ["--progress", "none"];
    let english = ask(&[&arguments[..], &quiet].concat());
    let hinge = "Verdicts in training that hang on an assumed value: first response P90 (on";
    assert!(english.out.contains(hinge), "{}", english.out);
    let chinese = ask(&[&arguments[..], &quiet, &["--lang", "zh-CN"]].concat());
    assert!(
        chinese.out.contains("training 中取决于假定值的判断"),
        "{}",
        chinese.out
    );
    let document = json(&ask(&[&arguments[..], &quiet, &["--json"]].concat()).out);
    assert_eq!(document["assumed"][0]["name"], "training");
    let differences = document["differences"].as_array().expect("differences");
    let busy = differences
        .iter()
        .find(|found| found["measure"] == "busy_patrol");
    let found = &busy.expect("the measure")["assumed"][0];
    assert!(
        found["share"].as_f64() > found["noise_floor"].as_f64(),
        "{found}"
    );
    assert_eq!(document["plans"][1]["warm_up"]["hours"], 168.0);
    assert_eq!(document["plans"][1]["warm_up"]["enough"], true);
}
