//! Reads a tiny world from text and runs it.

pub use crate::story::Story;
use gridforce::model::Scenario;
use gridforce::scenario_file::read;
use std::fs;

/// What every world begins with: five cells in a line, five minutes apart, on a Monday at midnight.
const BASE: &str = r#"
[period]
start = "2024-03-04 00:00"
[experiment]
warm_up = "0 min"
observed = "1 day"
seed = 7
[grid]
rows = 1
columns = 5
[travel]
per_step = "5 min"
own_cell = "2 min"
[roles.officer]
rank = 3
[priorities.urgent]
[priorities.routine]
[types.call]
priority = "routine"
[types.call.stages.scene]
needs = [{ roles = ["officer"], number = 1 }]
on_scene = "30 min"
"#;

/// Lines that replay the incidents handed in beside a world.
const RECORDS: &str = "\n[records]\nfile = \"incidents.csv\"\ntime_unit = \"min\"\n";

/// The scenario of a world: `text` laid upon the base, with `incidents` (CSV text) as its records
/// unless empty, and with further `files` beside it.
pub fn scenario(text: &str, incidents: &str, files: &[(&str, &str)]) -> Scenario {
    let folder = tempfile::tempdir().expect("a folder for the world");
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).expect("the folder can be written");
    };
    write("base.toml", BASE);
    let records = if incidents.is_empty() { "" } else { RECORDS };
    write(
        "world.toml",
        &format!("extends = \"base.toml\"\n{text}{records}"),
    );
    write("incidents.csv", incidents);
    for (name, text) in files {
        write(name, text);
    }
    match read(&folder.path().join("world.toml")) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("the world is not sound: {problems:?}"),
    }
}

/// Runs a world with its replayed incidents.
pub fn tell(text: &str, incidents: &str) -> Story {
    Story::of(scenario(text, incidents, &[]), 0)
}

/// Runs a world that reads further files.
pub fn tell_with(text: &str, incidents: &str, files: &[(&str, &str)]) -> Story {
    Story::of(scenario(text, incidents, files), 0)
}
