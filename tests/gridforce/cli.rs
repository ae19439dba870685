//! The command as people run it: help, typos, exit codes, languages, outputs.

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The command with these arguments, in English unless they say otherwise.
pub fn gridforce(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("gridforce").expect("the binary is built");
    command
        .env_remove("GRIDFORCE_LANG")
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1")
        .args(arguments);
    command
}

/// What it answered.
pub struct Answer {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub error: String,
}

/// Runs it.
pub fn ask(arguments: &[&str]) -> Answer {
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

/// A shipped scenario file.
pub fn shipped(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("scenarios").join(path).display().to_string()
}

/// A folder of its own.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Text as JSON.
pub fn json(text: &str) -> serde_json::Value {
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

#[test]
fn a_folder_names_the_files_in_it() {
    let folder = folder();
    let path = folder.path().display().to_string();
    let empty = ask(&["check", &path]);
    assert_eq!(empty.code, 6);
    assert!(
        empty.error.contains("holds no .toml file"),
        "{}",
        empty.error
    );
    std::fs::write(folder.path().join("b.toml"), "").expect("it is written");
    std::fs::write(folder.path().join("a.toml"), "").expect("it is written");
    std::fs::write(folder.path().join("notes.txt"), "").expect("it is written");
    let (check, run) = (ask(&["check", &path]), ask(&["run", &path]));
    for answer in [check, run] {
        assert_eq!(answer.code, 6);
        let files = ["a.toml", "b.toml"].map(|file| folder.path().join(file));
        let files = files.map(|file| file.display().to_string()).join(", ");
        let named = format!("name a file in it: {files}");
        assert!(answer.error.contains(&named), "{}", answer.error);
    }
}

#[test]
fn init_says_which_example_it_took() {
    let folder = folder();
    let init = |name: &str, more: &[&str]| {
        let target = folder.path().join(name).display().to_string();
        ask(&[&["init", &target], more].concat()).out
    };
    let other = init("mine", &[]);
    assert!(other.contains("Wrote the example "), "{other}");
    assert!(other.contains("--list"), "{other}");
    assert!(init("tiny", &[]).starts_with("Wrote "));
    let chosen = init("again", &["--template", "tiny"]);
    assert!(!chosen.contains("the example"), "{chosen}");
}
