//! Why a quantity cannot be read.

use crate::language::Both;

/// Why a text is no such quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Code in the catalogue of problems.
    pub code: &'static str,
    /// What is wrong.
    pub found: Both,
    /// What is accepted.
    pub fix: Both,
}

impl Complaint {
    /// A complaint about `text`.
    pub fn new(code: &'static str, found: impl Into<Both>, fix: impl Into<Both>) -> Self {
        Self {
            code,
            found: found.into(),
            fix: fix.into(),
        }
    }
}
