//! What one reading has met so far: problems and files.

use crate::language::{Both, both};
use crate::problems::{Place, Problem, Problems, nearest_word};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// Collects problems and the files read, through shared references.
#[derive(Debug, Default)]
pub struct Inspection {
    problems: RefCell<Problems>,
    files: RefCell<Vec<PathBuf>>,
}

impl Inspection {
    /// Notes a problem.
    pub fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Whether an error has been noted.
    pub fn has_errors(&self) -> bool {
        self.problems.borrow().has_errors()
    }

    /// Reads a file of text, a byte order mark left out; notes why not when it cannot be read.
    pub fn read_text(&self, path: &Path, asked_at: &Place) -> Option<String> {
        let place = || match asked_at {
            Place::Nowhere => Place::File(path.into()),
            place => place.clone(),
        };
        let bytes = match read_regular(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.report(unreadable(path, &error).at(&place()));
                return None;
            }
        };
        let mut files = self.files.borrow_mut();
        if !files.iter().any(|file| file == path) {
            files.push(path.to_owned());
        }
        match String::from_utf8(bytes) {
            Ok(text) => Some(match text.strip_prefix('\u{feff}') {
                Some(rest) => rest.to_owned(),
                None => text,
            }),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let line = error.as_bytes()[..at]
                    .iter()
                    .filter(|&&byte| byte == b'\n')
                    .count()
                    + 1;
                let found = both!(
                    "{} is not UTF-8 text (line {line})",
                    "{} 不是 UTF-8 文本（第 {line} 行）",
                    path.display()
                );
                self.report(
                    Problem::new("E1102", found)
                        .at(&Place::File(path.into()))
                        .fix(Both::fixed(
                            "save it as UTF-8; in a spreadsheet: \"CSV UTF-8\"",
                            "另存为 UTF-8；电子表格软件中选“CSV UTF-8”",
                        )),
                );
                None
            }
        }
    }

    /// Notes that `name` is none of the `known` things of a kind.
    pub fn report_unknown<'k>(
        &self,
        code: &'static str,
        kind: Both<&'static str>,
        name: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
        place: &Place,
    ) {
        let problem = Problem::new(
            code,
            Both::fixed("\"{0}\" is not {1}", "“{0}”不是{1}")
                .fill(&[&Both::same(name), &kind.into()]),
        )
        .at(place);
        self.report(match advice(name, known) {
            Some(advice) => problem.fix(advice),
            None => problem,
        });
    }

    /// The problems and the files read.
    pub fn finish(self) -> (Problems, Vec<PathBuf>) {
        (self.problems.into_inner(), self.files.into_inner())
    }
}

/// What was probably meant, or the few names there are.
pub fn advice<'k>(name: &str, known: impl IntoIterator<Item = &'k str> + Clone) -> Option<Both> {
    if let Some(near) = nearest_word(name, known.clone()) {
        return Some(both!("did you mean \"{near}\"?", "是否想写“{near}”？"));
    }
    let mut known = known.into_iter();
    let few: Vec<&str> = known.by_ref().take(8).collect();
    if few.is_empty() {
        return None;
    }
    let more = if known.next().is_some() { ", …" } else { "" };
    Some(both!(
        "known: {}{more}",
        "已知的有：{}{more}",
        few.join(", ")
    ))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let path = path.display();
    let found = match error.kind() {
        std::io::ErrorKind::NotFound => both!("there is no file {path}", "没有文件 {path}"),
        std::io::ErrorKind::IsADirectory => both!(
            "{path} is a folder, not a file",
            "{path} 是文件夹，不是文件"
        ),
        std::io::ErrorKind::PermissionDenied => {
            both!("{path} may not be read", "没有读取 {path} 的权限")
        }
        _ => both!("{path} cannot be read: {error}", "{path} 读不了：{error}"),
    };
    Problem::new("E1101", found).fix(Both::fixed(
        "paths are relative to the file that names them",
        "路径相对于写出它的文件",
    ))
}

/// Reads a regular file; a device or a pipe might never end.
fn read_regular(path: &Path) -> std::io::Result<Vec<u8>> {
    let kind = std::fs::metadata(path)?;
    if !kind.is_file() && !kind.is_dir() {
        return Err(std::io::Error::other("it is not a regular file"));
    }
    std::fs::read(path)
}
