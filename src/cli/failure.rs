//! Why the program ends without success, and its exit code.

use super::words::Word;
use crate::language::Language;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// So many files of a folder are named at most.
const MOST_NAMED: usize = 8;

/// A reason to stop.
#[derive(Debug)]
pub enum Failure {
    /// The command cannot mean anything: says what is wrong with it.
    Usage(String),
    /// A problem of the catalogue: its code, what was found, and the exit code.
    Problem(&'static str, String, u8),
    /// The input has problems, which have been shown.
    Invalid,
    /// A `--require` is missed or open, which has been shown.
    Unmet,
    /// A file cannot be read or written.
    File(PathBuf, io::Error),
    /// A folder where a file with such an ending was to be named.
    Folder(PathBuf, &'static str),
    /// Something that has been shown, with its exit code.
    Shown(u8),
    /// Interrupted; what was finished has been shown.
    Interrupted,
    /// Whoever reads the output has gone.
    Closed,
}

impl Failure {
    /// A failure to read or write `path`.
    pub fn file(path: &Path) -> impl Fn(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::File(path.clone(), error)
    }

    /// A failure to write results to `path`.
    pub fn result(path: &Path, language: Language) -> impl Fn(io::Error) -> Self {
        let path = path.display().to_string();
        move |error| {
            let found = Word::FileFailed.fill(language, &[&path, &reason(&error, language)]);
            Self::Problem("E4003", found, 6)
        }
    }

    /// A failure to write to standard output.
    pub fn output(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Closed
        } else {
            Self::File(PathBuf::from("<stdout>"), error)
        }
    }

    /// The exit code.
    pub fn code(&self) -> u8 {
        match self {
            Self::Closed => 0,
            Self::Shown(code) | Self::Problem(_, _, code) => *code,
            Self::Usage(_) => 2,
            Self::Invalid => 3,
            Self::Unmet => 4,
            Self::File(..) | Self::Folder(..) => 6,
            Self::Interrupted => 130,
        }
    }

    /// The code of the catalogue, for `gridforce explain`.
    pub fn problem(&self) -> Option<&'static str> {
        match self {
            Self::Problem(code, ..) => Some(code),
            _ => None,
        }
    }

    /// What is still to be said, without the leading `error:`.
    pub fn message(&self, language: Language) -> Option<String> {
        match self {
            Self::Usage(message) | Self::Problem(_, message, _) => Some(message.clone()),
            Self::File(path, error) => Some(Word::FileFailed.fill(
                language,
                &[&path.display().to_string(), &reason(error, language)],
            )),
            Self::Folder(folder, ending) => Some(name_a_file(folder, ending, language)),
            Self::Shown(_) | Self::Invalid | Self::Unmet | Self::Interrupted | Self::Closed => None,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::English).unwrap_or_default())
    }
}

/// That a folder is none of its files, and which there are.
fn name_a_file(folder: &Path, ending: &str, language: Language) -> String {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut files: Vec<String> = paths
        .filter(|path| path.is_file() && path.extension().is_some_and(|own| own == ending))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    let shown = folder.display().to_string();
    if files.is_empty() {
        return Word::FolderHoldsNone.fill(language, &[&shown, &format!(".{ending}")]);
    }
    if files.len() > MOST_NAMED {
        files.truncate(MOST_NAMED);
        files.push("…".to_owned());
    }
    Word::FolderHolds.fill(language, &[&shown, &files.join(", ")])
}

/// What an input or output error means to people.
pub fn reason(error: &io::Error, language: Language) -> String {
    use io::ErrorKind as Kind;
    let word = match error.kind() {
        Kind::NotFound => Word::NotFound,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Word::NotAllowed,
        Kind::AlreadyExists => Word::AlreadyThere,
        Kind::IsADirectory => Word::IsFolder,
        Kind::NotADirectory => Word::NotFolder,
        Kind::StorageFull => Word::DiskFull,
        _ => return error.to_string(),
    };
    word.text(language).to_owned()
}
