//! Scenario files named on the command line, read and validated together.

use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::model::Scenario;
use crate::problems::{Problems, Severity};
use crate::scenario_file::{self, Keys, Loaded};
use std::path::{Path, PathBuf};

/// Plans that were read without an error.
pub struct Plans {
    /// The scenarios, in the order of the files.
    pub scenarios: Vec<Scenario>,
    /// Notes on synthetic data, in the same order; empty where there is none.
    pub notes: Vec<String>,
    /// Settings as written, in the same order.
    pub settings: Vec<Vec<(String, String)>>,
    /// What is written where, in the same order.
    pub keys: Vec<Keys>,
    /// Warnings of all files.
    pub warnings: Problems,
}

impl Plans {
    /// Reads all files and shows every problem.
    pub fn read(files: &[PathBuf], session: &Session) -> Result<Self, Failure> {
        files.iter().try_for_each(|file| must_exist(file, "toml"))?;
        let loaded = scenario_file::read_all(files).map_err(|problems| {
            show(&problems, session);
            session.error(&count(&problems, &names(files), session));
            Failure::Invalid
        })?;
        let mut plans = Self {
            scenarios: Vec::new(),
            notes: Vec::new(),
            settings: Vec::new(),
            keys: Vec::new(),
            warnings: Problems::new(),
        };
        loaded.into_iter().for_each(|loaded| plans.add(loaded));
        plans.tell_warnings(files, session);
        Ok(plans)
    }

    /// One line on warnings, or all of them when more is wanted.
    fn tell_warnings(&self, files: &[PathBuf], session: &Session) {
        if session.verbose {
            show(&self.warnings, session);
        } else if !session.quiet && !self.warnings.is_empty() {
            let count = self.warnings.count(Severity::Warning);
            let count = Severity::Warning.count(count, session.language);
            session.note(&Word::Warnings.fill(session.language, &[&count, &names(files)]));
        }
    }

    fn add(&mut self, loaded: Loaded) {
        self.settings.push(loaded.keys.settings());
        self.keys.push(loaded.keys);
        self.scenarios.push(loaded.scenario);
        self.notes.push(loaded.synthetic.unwrap_or_default());
        self.warnings.merge(loaded.warnings);
    }
}

/// A file that is not there, or a folder in place of a file that ends in `ending`, is an input
/// failure, not a mistake in a scenario.
pub fn must_exist(file: &Path, ending: &'static str) -> Result<(), Failure> {
    let present = std::fs::metadata(file).map_err(Failure::file(file))?;
    if present.is_dir() {
        return Err(Failure::Folder(file.to_owned(), ending));
    }
    Ok(())
}

/// Shows problems on standard error.
pub fn show(problems: &Problems, session: &Session) {
    if !problems.is_empty() {
        session.note(problems.to_text(session.language, true).trim_end());
    }
}

/// `2 errors, 1 warning in now.toml`.
pub fn count(problems: &Problems, file: &str, session: &Session) -> String {
    let summary = problems.summary(session.language);
    Word::ProblemCount.fill(session.language, &[&summary, file])
}

/// File names in a row.
pub fn names(files: &[PathBuf]) -> String {
    let names: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    names.join(" ")
}
