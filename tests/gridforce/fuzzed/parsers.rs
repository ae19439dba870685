//! The readers that fuzzing feeds; shared with the fuzzing targets in `tests/fuzz`.

use super::worlds::{self, World};
use gridforce::experiment::{Replications, Settings, Watch, compare};
use gridforce::language::Language;
use gridforce::model::{Extent, Scenario};
use gridforce::problems::Problems;
use gridforce::report::{Edition, Saved, page};
use gridforce::scenario_file::read;
use gridforce::units::Span;
use std::fs;
use tempfile::TempDir;

/// Most incidents of a scenario that is run once it has been accepted.
const MOST_INCIDENTS: f64 = 2_000.0;
/// Most units, cells and days of it.
const MOST_UNITS: usize = 60;
const MOST_CELLS: usize = 60;
const MOST_DAYS: f64 = 60.0;

/// A folder with a world in it, in which one file at a time is replaced.
pub struct Folder {
    folder: TempDir,
    world: &'static World,
}

impl Folder {
    /// Writes the world whose `file` is going to be replaced.
    pub fn with(file: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for a world");
        let world = worlds::with(file);
        for (name, text) in world.files {
            fs::write(folder.path().join(name), text).expect("a file of the world");
        }
        Self { folder, world }
    }

    /// Reads the world with `bytes` in the place of `file`; runs it when it is accepted and small.
    /// Tells whether it was accepted.
    pub fn try_file(&self, file: &str, bytes: &[u8]) -> bool {
        fs::write(self.folder.path().join(file), bytes).expect("a file of the world");
        match read(&self.folder.path().join(self.world.scenario)) {
            Ok(loaded) => {
                show(&loaded.warnings);
                run(&loaded.scenario);
                true
            }
            Err(problems) => {
                assert!(problems.has_errors(), "refused without an error");
                show(&problems);
                false
            }
        }
    }
}

/// Problems can be shown, whatever they point at.
fn show(problems: &Problems) {
    for language in Language::ALL {
        let _ = problems.to_text(language, true);
    }
    let _ = problems.to_json();
    let _ = problems.to_sarif();
}

/// What is accepted runs; large worlds are left alone, because they only take time.
pub fn run(scenario: &Scenario) {
    if !is_small(scenario) {
        return;
    }
    let settings = Settings {
        extent: Replications::Number(1),
        threads: Some(1),
        ..Settings::default()
    };
    compare(std::slice::from_ref(scenario), &settings, Watch::default()).expect("a result");
}

fn is_small(scenario: &Scenario) -> bool {
    let rate: f64 = scenario
        .types
        .iter()
        .flat_map(|kind| &kind.sources)
        .map(|source| source.rate.events_per_millisecond())
        .sum();
    let surges: f64 = scenario
        .surges
        .iter()
        .map(|surge| surge.factor.max(1.0))
        .product();
    let per_day = rate * surges * Span::DAY.milliseconds() as f64;
    let days = |extent: Extent| match extent {
        Extent::Time(span) => span.hours() / 24.0,
        Extent::Incidents(number) => number as f64 / per_day,
    };
    let period = &scenario.period;
    let length = days(period.warm_up) + days(period.observed) + period.run_out.hours() / 24.0;
    let short = |span: Span| span < Span::MINUTE;
    let ferries = scenario.geography.travel.ferries();
    let busy = scenario.backlog.iter().any(|store| short(store.period))
        || ferries.iter().any(|ferry| short(ferry.headway));
    length <= MOST_DAYS
        && length * per_day <= MOST_INCIDENTS
        && scenario.units.len() <= MOST_UNITS
        && scenario.geography.cells.len() <= MOST_CELLS
        && !busy
}

/// Reads a saved result; what is read can be shown.
pub fn result(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok((saved, _)) = Saved::read_text(text) {
        let edition = Edition {
            language: Language::English,
            date: None,
        };
        let _ = page(&saved, &edition);
    }
}
