//! Every problem code: bad files in, exact messages out.
//!
//! The cases stand in `tests/problems/*.txt`: a line `=== title` begins one, `--- file` the
//! content of a file, `--- problems` what is to be found, a line in English and one in Chinese. `plan.toml` is read,
//! beside `base.toml`. With `UPDATE_PROBLEMS=1` the lines found are written into the cases.

use super::folder;
use crate::languages::disagreement;
use gridforce::language::Language;
use gridforce::problems::{Problem, Problems, catalogue};
use gridforce::scenario_file;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Codes that no small scenario file can have, with the reason.
const WITHOUT_CASE: [(&str, &str); 6] = [
    ("E1102", "no text; a test of its own"),
    ("E1112", "several files; a test of its own"),
    ("E2109", "names with equal 64-bit hashes are not at hand"),
    ("E4001", "belongs to comparing"),
    ("E4002", "belongs to requirements"),
    ("E4003", "belongs to writing results"),
];

struct Case {
    title: String,
    files: Vec<(String, String)>,
    expected: String,
}

fn case_files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    files
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut target = None;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("=== ") {
            cases.push(Case {
                title: title.into(),
                files: Vec::new(),
                expected: String::new(),
            });
            continue;
        }
        let case = cases.last_mut().expect("a case begins with ===");
        if line == "--- problems" {
            target = None;
        } else if let Some(file) = line.strip_prefix("--- ") {
            case.files.push((file.into(), String::new()));
            target = Some(case.files.len() - 1);
        } else {
            let content = match target {
                Some(file) => &mut case.files[file].1,
                None => &mut case.expected,
            };
            content.push_str(line);
            content.push('\n');
        }
    }
    cases
}

/// The problems of a case whose files are written to `room`.
fn problems_of(case: &Case, room: &Path) -> Problems {
    fs::copy(folder().join("base.toml"), room.join("base.toml")).unwrap();
    for (name, content) in &case.files {
        fs::write(room.join(name), content).unwrap();
    }
    match scenario_file::read(&room.join("plan.toml")) {
        Ok(loaded) => loaded.warnings,
        Err(problems) => problems,
    }
}

/// What is found in a case: code, place, finding and mend in English, then in Chinese.
fn found(case: &Case) -> String {
    let room = tempfile::tempdir().unwrap();
    let problems = problems_of(case, room.path());
    let lines: String = problems.iter().map(line).collect();
    lines.replace(&format!("{}/", room.path().display()), "")
}

fn line(problem: &Problem) -> String {
    let place = problem.place.in_words(Language::English);
    let words = |language| {
        let fix = problem.fix.as_ref();
        let fix = fix.map_or(String::new(), |fix| format!(" ({})", fix.pick(language)));
        format!("{}{fix}", problem.found.pick(language))
    };
    let (english, chinese) = (words(Language::English), words(Language::Chinese));
    format!("{} {place}: {english}\n  {chinese}\n", problem.code)
}

#[test]
fn every_case_gives_exactly_its_problems() {
    let update = std::env::var_os("UPDATE_PROBLEMS").is_some();
    let mut wrong = Vec::new();
    for path in case_files() {
        let cases = parse(&fs::read_to_string(&path).unwrap());
        let mut written = String::new();
        for case in &cases {
            let found = found(case);
            if found != case.expected {
                wrong.push(format!(
                    "{}\nexpected:\n{}found:\n{found}",
                    case.title, case.expected
                ));
            }
            written += &format!("=== {}\n", case.title);
            for (name, content) in &case.files {
                written += &format!("--- {name}\n{content}");
            }
            written += &format!("--- problems\n{found}");
        }
        if update {
            fs::write(path, written).unwrap();
        }
    }
    assert!(update || wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_problem_says_the_same_in_both_languages() {
    let mut complaints = Vec::new();
    for path in case_files() {
        for case in parse(&fs::read_to_string(&path).unwrap()) {
            let room = tempfile::tempdir().unwrap();
            for problem in &problems_of(&case, room.path()) {
                let words = [Some(&problem.found), problem.fix.as_ref()];
                let wrong = words.into_iter().flatten().filter_map(disagreement);
                complaints.extend(wrong.map(|what| format!("{}: {what}", problem.code)));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let mut covered: BTreeSet<String> = WITHOUT_CASE
        .iter()
        .map(|(code, _)| (*code).into())
        .collect();
    for path in case_files() {
        let text = fs::read_to_string(path).unwrap();
        let lines = text.lines().filter_map(|line| line.split(' ').next());
        covered.extend(lines.map(str::to_owned));
    }
    for entry in catalogue::all() {
        assert!(covered.contains(entry.code), "{} has no case", entry.code);
    }
}
