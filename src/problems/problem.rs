//! One problem of an input.

use super::Place;
use crate::language::{Both, Language};

/// Something wrong, or worth a second look, in an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Code in the catalogue, such as `E2104`; codes with `W` are warnings.
    pub code: &'static str,
    /// What was found, in one sentence without a full stop.
    pub found: Both,
    /// What to do about it, when something can be said.
    pub fix: Option<Both>,
    /// A few words for the marked place.
    pub label: Both,
    /// Where it stands.
    pub place: Place,
}

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// The input can be used.
    Warning,
}

impl Problem {
    /// A problem of the catalogue's `code`, as yet without a place.
    pub fn new(code: &'static str, found: impl Into<Both>) -> Self {
        Self {
            code,
            found: found.into(),
            fix: None,
            label: Both::default(),
            place: Place::Nowhere,
        }
    }

    /// The same problem at `place`.
    #[must_use]
    pub fn at(mut self, place: &Place) -> Self {
        self.place = place.clone();
        self
    }

    /// The same problem with advice.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<Both>) -> Self {
        self.fix = Some(fix.into());
        self
    }

    /// How to mend it: the advice for this very place, else the catalogue's.
    pub fn mend(&self) -> Option<Both> {
        let general = || super::catalogue::entry(self.code).map(|entry| entry.mend.into());
        self.fix.clone().or_else(general)
    }

    /// The same problem with words for the marked place.
    #[must_use]
    pub fn label(mut self, label: impl Into<Both>) -> Self {
        self.label = label.into();
        self
    }

    /// Error or warning, by the code's first letter.
    pub fn severity(&self) -> Severity {
        if self.code.starts_with('W') {
            Severity::Warning
        } else {
            Severity::Error
        }
    }
}

impl Severity {
    /// The words for it.
    pub fn words(self) -> Both<&'static str> {
        match self {
            Self::Error => Both::fixed("error", "错误"),
            Self::Warning => Both::fixed("warning", "警告"),
        }
    }

    /// `2 errors`, `2 个错误`.
    pub fn count(self, number: usize, language: Language) -> String {
        let words = self.words();
        match language {
            Language::English if number == 1 => format!("1 {}", words.english),
            Language::English => format!("{number} {}s", words.english),
            Language::Chinese => format!("{number} 个{}", words.chinese),
        }
    }
}
