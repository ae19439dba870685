//! The guard that no clock can mislead: instructions of two small workloads, counted by callgrind and
//! compared with recorded numbers.

use std::path::Path;
use std::process::{Command, Stdio};

/// Workload, its scenario and weeks (0: its own), and the instructions that it took when it was recorded
/// (release profile, x86-64). `GRIDFORCE_UPDATE=1` prints them anew.
const RECORDED: &str = include_str!("instructions.csv");

/// So much more than recorded is a regression, in parts of a hundred.
const TOLERANCE: f64 = 5.0;

/// Counts and compares; skips with one line where valgrind is absent.
pub fn run(in_earnest: bool) {
    if !in_earnest {
        return;
    }
    let valgrind = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    if !valgrind.is_ok_and(|status| status.success()) {
        println!("instructions: skipped, valgrind is not installed");
        return;
    }
    let mut worse = Vec::new();
    for line in RECORDED.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [file, arguments, recorded] = fields[..] else {
            panic!("instructions.csv: {line}");
        };
        let recorded: f64 = recorded.parse().expect("a number");
        let counted = instructions(file, arguments);
        let change = (counted as f64 / recorded - 1.0) * 100.0;
        println!("instructions, {file} {arguments}: {counted} ({change:+.2} % of those recorded)");
        if change > TOLERANCE {
            worse.push(file.to_owned());
        }
    }
    if std::env::var_os("GRIDFORCE_UPDATE").is_none() {
        assert!(
            worse.is_empty(),
            "more instructions than recorded: {worse:?}"
        );
    }
}

/// Instructions of the command with these arguments, beyond those of checking the file.
fn instructions(file: &str, arguments: &str) -> u64 {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(file);
    let whole = count(&["run".as_ref(), path.as_os_str()], arguments);
    whole - count(&["check".as_ref(), path.as_os_str()], "")
}

fn count(words: &[&std::ffi::OsStr], arguments: &str) -> u64 {
    let found = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env!("CARGO_BIN_EXE_gridforce"))
        .args(words)
        .args(arguments.split_whitespace())
        .stdout(Stdio::null())
        .output()
        .expect("valgrind");
    let told = String::from_utf8_lossy(&found.stderr);
    let line = told.lines().find_map(|line| line.split_once("Collected :"));
    let (_, number) = line.expect("callgrind tells a number");
    number.trim().parse().expect("a number")
}
