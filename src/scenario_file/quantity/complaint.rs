//! Why a quantity cannot be read.

/// Why a text is no such quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Code in the catalogue of problems.
    pub code: &'static str,
    /// What is wrong.
    pub found: String,
    /// What is accepted.
    pub fix: String,
}

impl Complaint {
    /// A complaint about `text`.
    pub fn new(code: &'static str, found: String, fix: &str) -> Self {
        Self {
            code,
            found,
            fix: fix.into(),
        }
    }
}
