//! Reading scenario files: the door of this room.

use super::build;
use super::inspection::Inspection;
use super::keys::{TOP, check};
use super::load::load;
use super::provenance;
use super::settings::settings;
use super::tree::{Table, split_path};
use crate::language::{Both, both};
use crate::model::Scenario;
use crate::problems::{Place, Problem, Problems};
use std::path::{Path, PathBuf};

/// A scenario as read, with what was met on the way.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario.
    pub scenario: Scenario,
    /// What deserves a second look; no errors.
    pub warnings: Problems,
    /// Every file read: the scenario, its bases and its tables.
    pub files: Vec<PathBuf>,
    /// What is invented about the scenario, shown with every result.
    pub synthetic: Option<String>,
    /// What is written where.
    pub keys: Keys,
}

/// The keys of a scenario as written, with their places.
#[derive(Clone, Debug)]
pub struct Keys(Table);

impl Keys {
    /// Where the value or table under a dotted key stands; for what is found later, such as an unknown measure.
    pub fn place_of(&self, dotted: &str) -> Place {
        let path = split_path(dotted);
        self.0
            .find(&path)
            .or_else(|| build::given(&self.0, &path))
            .map_or(Place::Nowhere, |entry| entry.key_place.clone())
    }

    /// Every setting as written, by dotted key: what can differ between plans.
    pub fn settings(&self) -> Vec<(String, String)> {
        settings(&self.0)
    }
}

/// Reads the scenario file at `path`.
///
/// # Errors
/// Every problem of the file, its bases and its tables, warnings included.
pub fn read(path: &Path) -> Result<Loaded, Problems> {
    let inspection = Inspection::default();
    let tree = load(path, &inspection);
    let id = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let scenario = tree.as_ref().and_then(|tree| {
        check(tree, &TOP, &Place::File(path.into()), &inspection);
        build::assemble(tree, &id, &inspection)
    });
    let (mut problems, files) = inspection.finish();
    problems.settle(&files, path);
    match (tree, scenario) {
        (Some(tree), Some(scenario)) => Ok(Loaded {
            scenario,
            warnings: problems,
            files,
            synthetic: tree.text("synthetic").map(str::to_owned),
            keys: Keys(tree),
        }),
        _ => Err(problems),
    }
}

/// Reads several scenario files of one run.
///
/// # Errors
/// The problems of all files together; also when two files have the same stem, which is the plan's id.
pub fn read_all<P: AsRef<Path>>(paths: &[P]) -> Result<Vec<Loaded>, Problems> {
    let mut problems = Problems::new();
    let mut loaded = Vec::new();
    for (index, path) in paths.iter().map(AsRef::as_ref).enumerate() {
        let same = |other: &&Path| other.file_stem() == path.file_stem();
        if paths[..index]
            .iter()
            .map(AsRef::as_ref)
            .any(|other| same(&other))
        {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let found = both!(
                "two plans would be called \"{stem}\"",
                "会有两个方案都叫“{stem}”"
            );
            problems.push(
                Problem::new("E1112", found)
                    .at(&Place::File(path.into()))
                    .fix(Both::fixed("rename one of the files", "给其中一个文件改名")),
            );
        }
        match read(path) {
            Ok(scenario) => loaded.push(scenario),
            Err(found) => problems.merge(found),
        }
    }
    if problems.has_errors() {
        // Warnings of the sound files belong to the whole picture.
        loaded
            .into_iter()
            .for_each(|loaded| problems.merge(loaded.warnings));
        return Err(problems);
    }
    Ok(loaded)
}

/// Dotted keys of numbers and quantities that no `[sources]` entry speaks for.
pub fn unsourced(loaded: &Loaded) -> Vec<String> {
    provenance::unsourced(&loaded.keys.0)
}
