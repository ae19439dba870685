//! The import table: a room enters only rooms above it, and few rooms may touch what is outside.

use super::paths::{crate_paths, std_paths};
use super::source::{SourceFile, files, tokens};

/// The rooms in the order of the architecture; a room enters only rooms before it.
const ROOMS: [&str; 23] = [
    "language",
    "units",
    "random",
    "statistics",
    "queueing",
    "location",
    "problems",
    "network",
    "model",
    "demand",
    "policy",
    "simulation",
    "measures",
    "experiment",
    "analysis",
    "optimise",
    "calibrate",
    "scenario_file",
    "import",
    "report",
    "cli",
    "web",
    "python",
];

/// Rooms that do no input or output, read no clock and print nothing.
const CORE: [&str; 15] = [
    "language",
    "units",
    "random",
    "statistics",
    "queueing",
    "location",
    "problems",
    "network",
    "model",
    "demand",
    "policy",
    "simulation",
    "measures",
    "experiment",
    "analysis",
];

/// What core rooms leave alone in the standard library.
const OUTSIDE: [&str; 6] = ["fs", "io", "time", "net", "process", "env"];

const PRINTING: [&str; 4] = ["print", "println", "eprint", "eprintln"];

/// Crates of generators: the name, and the rooms that may say it.
const RESERVED_CRATES: [(&str, &[&str]); 6] = [
    ("rand_core", &["random"]),
    ("rand", &["random"]),
    ("rand_distr", &["random"]),
    ("rand_chacha", &["random"]),
    ("rand_pcg", &["random"]),
    ("rayon", &["experiment"]),
];

/// The files of rooms, each with its room and the module that it is.
fn room_files() -> Vec<(SourceFile, String, Vec<String>)> {
    let of_room = |file: SourceFile| {
        let inside = file.path.strip_prefix("src/")?.strip_suffix(".rs")?;
        let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| last == "mod") {
            module.pop();
        }
        let room = module.first()?.clone();
        (!["lib", "main", "prelude"].contains(&room.as_str())).then_some((file, room, module))
    };
    files("src", ".rs")
        .into_iter()
        .filter_map(of_room)
        .collect()
}

fn position(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

fn assert_none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn rooms_enter_only_rooms_above_them() {
    let mut complaints = Vec::new();
    for (file, room, module) in room_files() {
        let Some(own) = position(&room) else {
            complaints.push(format!(
                "{}: {room} is not in the table of rooms",
                file.path
            ));
            continue;
        };
        for path in crate_paths(&file.text, &module) {
            let entered = &path.names[0];
            let place = format!("{}:{}", file.path, path.line);
            match position(entered) {
                _ if *entered == room => {}
                Some(other) if other < own => {}
                Some(_) => complaints.push(format!(
                    "{place}: {room} enters {entered}, which is below it"
                )),
                None => complaints.push(format!(
                    "{place}: {room} enters {entered}, which is no room"
                )),
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn core_rooms_leave_the_outside_alone() {
    let mut complaints = Vec::new();
    for (file, room, _) in room_files() {
        // A file of tests may read what it tests.
        if !CORE.contains(&room.as_str()) || file.path.ends_with("/tests.rs") {
            continue;
        }
        for path in std_paths(&file.text) {
            if OUTSIDE.contains(&path.names[0].as_str()) {
                complaints.push(format!(
                    "{}:{}: {room} uses std::{}",
                    file.path,
                    path.line,
                    path.names.join("::")
                ));
            }
        }
        for pair in tokens(&file.text).windows(2) {
            if PRINTING.contains(&pair[0].text.as_str()) && pair[1].text == "!" {
                complaints.push(format!("{}:{}: {room} prints", file.path, pair[0].line));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn generators_and_threads_have_one_room_each() {
    let mut complaints = Vec::new();
    for (file, room, _) in room_files() {
        for path in std_paths(&file.text) {
            if path.names[0] == "thread" && room != "experiment" {
                complaints.push(format!(
                    "{}:{}: {room} uses std::thread",
                    file.path, path.line
                ));
            }
        }
        let words = tokens(&file.text);
        for (at, word) in words.iter().enumerate() {
            let reserved = RESERVED_CRATES.iter().find(|(name, _)| *name == word.text);
            let before = if at == 0 {
                ""
            } else {
                words[at - 1].text.as_str()
            };
            let is_path = words.get(at + 1).is_some_and(|next| next.text == "::");
            if let Some((name, rooms)) = reserved
                && (is_path && before != "::" || before == "use")
                && !rooms.contains(&room.as_str())
            {
                complaints.push(format!("{}:{}: {room} names {name}", file.path, word.line));
            }
        }
    }
    assert_none(complaints);
}
