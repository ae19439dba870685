//! Files that are no text, many files, long files, and files spoilt line by line.

use super::folder;
use gridforce::language::Language;
use gridforce::problems::Problems;
use gridforce::scenario_file;
use std::fs;

#[test]
fn the_base_is_sound() {
    let loaded = scenario_file::read(&folder().join("base.toml"));
    let loaded =
        loaded.unwrap_or_else(|problems| panic!("{}", problems.to_text(Language::English, false)));
    assert_eq!(loaded.warnings, Problems::new());
    let scenario = loaded.scenario;
    assert_eq!(scenario.id, "base");
    let names: Vec<_> = scenario
        .units
        .iter()
        .map(|unit| unit.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["day", "round/a", "round/b", "round/c", "round/d", "helpers"]
    );
}

#[test]
fn files_that_cannot_be_read_are_problems() {
    let room = tempfile::tempdir().unwrap();
    let codes = |name: &str| -> Vec<&str> {
        let problems = scenario_file::read(&room.path().join(name)).unwrap_err();
        problems.iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes("missing.toml"), ["E1101"]);
    assert_eq!(codes("."), ["E1101"]);
    fs::write(room.path().join("binary.toml"), [0xFF, 0xFE, 0x00, 0x41]).unwrap();
    assert_eq!(codes("binary.toml"), ["E1102"]);
    fs::write(room.path().join("zeros.toml"), [0_u8; 64]).unwrap();
    assert!(codes("zeros.toml").iter().all(|code| *code == "E1103"));
    fs::write(room.path().join("marked.toml"), "\u{feff}nam = \"x\"").unwrap();
    assert!(codes("marked.toml").contains(&"E1107"));
}

#[test]
fn problems_of_several_files_come_together() {
    let room = tempfile::tempdir().unwrap();
    for (folder, key) in [("a", "one"), ("b", "two")] {
        fs::create_dir(room.path().join(folder)).unwrap();
        fs::write(
            room.path().join(folder).join("plan.toml"),
            format!("{key} = 1\n"),
        )
        .unwrap();
    }
    let paths = ["a/plan.toml", "b/plan.toml"].map(|path| room.path().join(path));
    let problems = scenario_file::read_all(&paths).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| problem.found.english.as_str())
        .collect();
    for expected in [
        "two plans would be called \"plan\"",
        "unknown key \"one\"",
        "unknown key \"two\"",
    ] {
        assert!(found.contains(&expected), "{found:?}");
    }
}

#[test]
fn a_million_records_are_read_in_a_moment() {
    let room = tempfile::tempdir().unwrap();
    fs::copy(folder().join("base.toml"), room.path().join("base.toml")).unwrap();
    let mut rows = String::from("time,cell,type\n");
    for row in 0..1_000_000 {
        // Every fourth row names a cell that is not there.
        let cell = if row % 4 == 3 { "Z9" } else { "A1" };
        rows += &format!("{}.125,{cell},dispute\n", row / 100);
    }
    fs::write(room.path().join("incidents.csv"), rows).unwrap();
    fs::write(
        room.path().join("plan.toml"),
        "extends = \"base.toml\"\n[records]\nfile = \"incidents.csv\"\n",
    )
    .unwrap();
    let problems = scenario_file::read(&room.path().join("plan.toml")).unwrap_err();
    assert_eq!(problems.iter().count(), 250_000);
    let text = problems.to_text(Language::English, false);
    assert_eq!(text.matches("error[E3103]").count(), 20);
    assert!(text.contains("and 249980 more of E3103"));
}

/// Text with one line taken out, doubled, or given another value.
fn spoilt(lines: &[&str], at: usize, turn: usize) -> String {
    const VALUES: [&str; 12] = [
        "-1",
        "0",
        "1e308",
        "nan",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "true",
        "[[1], {}]",
        "\"1e15 min\"",
        "9223372036854775807",
    ];
    let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    match turn {
        0 => lines[at].clear(),
        1 => lines.insert(at, lines[at].clone()),
        turn => {
            let key = lines[at].split(" =").next().unwrap_or_default().to_owned();
            lines[at] = format!("{key} = {}", VALUES[(turn - 2) % VALUES.len()]);
        }
    }
    lines.join("\n")
}

#[test]
fn no_spoilt_file_makes_the_reading_fail_otherwise_than_by_problems() {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("plan.toml");
    let base = fs::read_to_string(folder().join("base.toml")).unwrap();
    let lines: Vec<&str> = base.lines().collect();
    for at in 0..lines.len() {
        for turn in 0..14 {
            fs::write(&path, spoilt(&lines, at, turn)).unwrap();
            if let Err(problems) = scenario_file::read(&path) {
                assert!(problems.has_errors());
                assert!(!problems.to_text(Language::English, false).is_empty());
            }
        }
    }
}
