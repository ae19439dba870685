//! The page printed by a browser of the machine, and what is said where there is none.

use super::chromium::chromium;
use super::results::{gridforce, three_plans, written};
use std::fs;

#[test]
fn a_result_is_printed_and_nothing_else_is_left() {
    if chromium().is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let result = written(three_plans(), folder.path());
    let mut command = gridforce(&["report", &result.display().to_string(), "--format", "pdf"]);
    let answer = command.output().expect("it runs");
    let error = String::from_utf8_lossy(&answer.stderr);
    assert_eq!(answer.status.code(), Some(0), "{error}");
    let printed = fs::read(result.with_extension("pdf")).expect("printed");
    assert!(printed.starts_with(b"%PDF-"));
    assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 2);
}

#[test]
fn without_a_browser_it_says_how_to_print() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let result = written(three_plans(), folder.path());
    let mut command = gridforce(&["report", &result.display().to_string(), "--format", "pdf"]);
    let answer = command
        .env("PATH", folder.path())
        .output()
        .expect("it runs");
    if answer.status.success() {
        eprintln!("skipped: this machine has a browser where it is always found");
        return;
    }
    assert_eq!(answer.status.code(), Some(6));
    let error = String::from_utf8_lossy(&answer.stderr);
    assert!(
        error.contains("result.html, open it and press Ctrl-P"),
        "{error}"
    );
    assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1);
}
