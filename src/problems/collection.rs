//! All problems of one reading.

use super::{Place, Problem, Severity};
use crate::language::{Both, Language};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What makes two problems the same: code, finding, file and place within it.
type Identity = (&'static str, Both, Option<PathBuf>, u64);

fn identity(problem: &Problem) -> Identity {
    let path = problem.place.path().map(Path::to_owned);
    (
        problem.code,
        problem.found.clone(),
        path,
        within(&problem.place),
    )
}

/// Order within a file: byte of a text, line of a table.
fn within(place: &Place) -> u64 {
    match place {
        Place::Text { span, .. } => span.start as u64,
        Place::Row { line, .. } => *line,
        _ => 0,
    }
}

/// Problems in the order they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// None so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.list.push(problem);
    }

    /// Adds those of another reading, except any that are here already (a base that several plans extend).
    pub fn merge(&mut self, other: Self) {
        let known: BTreeSet<Identity> = self.list.iter().map(identity).collect();
        let new = other.list.into_iter();
        let mut new: Vec<Problem> = new
            .filter(|problem| !known.contains(&identity(problem)))
            .collect();
        self.list.append(&mut new);
    }

    /// Gives problems without a place the whole file `otherwise`, brings all into the order of
    /// `files` and of their places within each, and keeps one of each (what a role says is read
    /// for every unit of it). What could not be read of a table comes first: other problems may
    /// follow from it.
    pub fn settle(&mut self, files: &[PathBuf], otherwise: &Path) {
        for problem in &mut self.list {
            if problem.place == Place::Nowhere {
                problem.place = Place::File(otherwise.into());
            }
        }
        let rank = |problem: &Problem| {
            let path = problem.place.path();
            let file = files.iter().position(|file| Some(file.as_path()) == path);
            let follows = !problem.code.starts_with("E13");
            (follows, file.unwrap_or(files.len()), within(&problem.place))
        };
        self.list.sort_by_cached_key(rank);
        let mut known = BTreeSet::new();
        self.list.retain(|problem| known.insert(identity(problem)));
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Number of problems of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter()
            .filter(|problem| problem.severity() == severity)
            .count()
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.iter()
            .any(|problem| problem.severity() == Severity::Error)
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    /// `2 errors, 1 warning`.
    pub fn summary(&self, language: Language) -> String {
        let count = |severity: Severity| severity.count(self.count(severity), language);
        let comma = language.pick(", ", "，");
        format!(
            "{}{comma}{}",
            count(Severity::Error),
            count(Severity::Warning)
        )
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self {
            list: vec![problem],
        }
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Self {
        Self {
            list: problems.into_iter().collect(),
        }
    }
}

impl<'p> IntoIterator for &'p Problems {
    type Item = &'p Problem;
    type IntoIter = std::slice::Iter<'p, Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
