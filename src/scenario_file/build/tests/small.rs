//! A small sound scenario, and plans upon it.

use crate::language::Language;
use crate::model::Scenario;
use crate::scenario_file::{Loaded, read};
use std::fs;
use tempfile::TempDir;

/// A raster of 2 × 2 cells with one officer.
pub const SMALL: &str = r#"
[period]
start = "2024-03-04 08:00"
[grid]
rows = 2
columns = 2
residents = [100, 300, 0, 0]
[modes.scooter]
speed = "30 km/h"
detour = 1.5
[travel]
neighbours = true
[roles.officer]
[units.east]
role = "officer"
post = "B1"
[priorities.urgent]
target = "12 min"
[types.call]
rate = "10 per 1000 residents per year"
[types.call.stages.scene]
needs = [{ roles = ["officer"] }]
on_scene = "exponential 30 min"
"#;

fn folder_of(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

pub fn load(files: &[(&str, &str)]) -> Loaded {
    let folder = folder_of(files);
    read(&folder.path().join(files[0].0))
        .unwrap_or_else(|problems| panic!("{}", problems.to_text(Language::English, false)))
}

/// The small scenario with more text.
pub fn small(more: &str) -> Scenario {
    load(&[("small.toml", &format!("{SMALL}{more}"))]).scenario
}

/// A plan that extends the small scenario.
pub fn plan(text: &str) -> Scenario {
    let plan = format!("extends = \"small.toml\"\n{text}");
    load(&[("plan.toml", &plan), ("small.toml", SMALL)]).scenario
}
