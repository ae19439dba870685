//! One problem of an input.

use super::Place;

/// Something wrong, or worth a second look, in an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Code in the catalogue, such as `E2104`; codes with `W` are warnings.
    pub code: &'static str,
    /// What was found, in one sentence without a full stop.
    pub found: String,
    /// What to do about it, when something can be said.
    pub fix: Option<String>,
    /// A few words for the marked place.
    pub label: String,
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
    pub fn new(code: &'static str, found: impl Into<String>) -> Self {
        Self {
            code,
            found: found.into(),
            fix: None,
            label: String::new(),
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
    pub fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
        self
    }

    /// The same problem with words for the marked place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
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
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}
