//! Places in input files: a stretch of text, a row of a table, or a whole file.

use crate::language::Language;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A text file that problems can point into.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The file as it was named.
    pub path: PathBuf,
    /// Its text, without a byte order mark.
    pub text: String,
}

/// Where something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// No place can be named.
    #[default]
    Nowhere,
    /// A whole file.
    File(Arc<Path>),
    /// A stretch of a text file.
    Text {
        /// The file.
        source: Arc<Source>,
        /// Bytes of its text.
        span: Range<usize>,
    },
    /// A row of a table.
    Row {
        /// The file.
        file: Arc<Path>,
        /// Line of the file, from 1.
        line: u64,
        /// Heading of the column, where one is meant.
        column: Option<Arc<str>>,
    },
}

/// Line and column of a stretch of text, both from 1, columns counted in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column after the end.
    pub end_column: usize,
}

impl Source {
    /// Line and column of `span`, columns counted in characters.
    pub fn position(&self, span: &Range<usize>) -> Position {
        let (line, column) = self.line_and_column(span.start);
        let (end_line, end_column) = self.line_and_column(span.end);
        Position {
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// The bytes of the line that `offset` stands in, without its line ending.
    pub fn line_around(&self, offset: usize) -> Range<usize> {
        let offset = self.floor(offset);
        let start = self.text[..offset].rfind('\n').map_or(0, |at| at + 1);
        let end = self.text[offset..]
            .find('\n')
            .map_or(self.text.len(), |at| offset + at);
        let end = end - usize::from(self.text[start..end].ends_with('\r'));
        start..end.max(start)
    }

    fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.floor(offset)];
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before[start..].chars().count() + 1)
    }

    /// The nearest character boundary at or before `offset`.
    fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

impl Place {
    /// The file, when the place has one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Nowhere => None,
            Self::File(file) | Self::Row { file, .. } => Some(file),
            Self::Text { source, .. } => Some(&source.path),
        }
    }

    /// Line and column, when the place is a stretch of text.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Text { source, span } => Some(source.position(span)),
            _ => None,
        }
    }

    /// The place in one line: `plan.toml:2:30`, `cells.csv:7, column residents`, or the file.
    pub fn in_words(&self, language: Language) -> String {
        let path = self
            .path()
            .map_or_else(String::new, |path| path.display().to_string());
        match self {
            Self::Row {
                line,
                column: Some(column),
                ..
            } => match language {
                Language::English => format!("{path}:{line}, column {column}"),
                Language::Chinese => format!("{path}:{line}，{column} 列"),
            },
            Self::Row { line, .. } => format!("{path}:{line}"),
            _ => match self.position() {
                Some(position) => format!("{path}:{}:{}", position.line, position.column),
                None => path,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let source = Source {
            path: "plan.toml".into(),
            text: "a = 1\nlabel = \"辅警\", post = 3\r\n".into(),
        };
        let at = source.text.find("post").unwrap();
        let place = Place::Text {
            source: source.into(),
            span: at..at + 4,
        };
        assert_eq!(place.in_words(Language::English), "plan.toml:2:15");
    }

    #[test]
    fn a_line_ends_before_its_line_ending() {
        let source = Source {
            path: "x".into(),
            text: "ab\r\ncd".into(),
        };
        assert_eq!(source.line_around(1), 0..2);
        assert_eq!(source.line_around(99), 4..6);
    }
}
