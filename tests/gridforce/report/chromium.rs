//! A real browser without a window, where there is one.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The browser; `None` where it is absent, with one line that says so.
pub fn chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file());
    if found.is_none() {
        eprintln!("skipped: no chromium on this machine");
    }
    found
}

/// Runs the browser on a page; `more` says what is wanted of it.
pub fn browse(browser: &Path, page: &str, more: &[&str]) -> Output {
    let profile = tempfile::tempdir().expect("a fresh profile");
    let mut command = Command::new(browser);
    command
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--hide-scrollbars",
            "--virtual-time-budget=4000",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(more)
        .arg(page);
    command.output().expect("the browser runs")
}

/// What the page wrote to the console.
pub fn console(output: &Output) -> Vec<String> {
    String::from_utf8_lossy(&output.stderr)
        .lines()
        .filter(|line| line.contains("CONSOLE"))
        .map(str::to_owned)
        .collect()
}
