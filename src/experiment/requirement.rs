//! A requirement such as `covered_first>=0.95`.

use crate::statistics::Bound;
use std::fmt;
use std::str::FromStr;

/// A bound on a measure that every plan must keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// As written.
    pub expression: String,
    /// Key of the measure.
    pub measure: String,
    /// Bound in the measure's unit.
    pub bound: Bound,
}

/// A requirement that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequirementError {
    /// There is neither `>=` nor `<=`.
    Comparison,
    /// There is no key.
    Key,
    /// The bound is not a number or a percentage.
    Bound,
}

impl FromStr for Requirement {
    type Err = RequirementError;

    /// Reads `KEY>=NUMBER` or `KEY<=NUMBER`; the number may be a percentage.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (position, at_least) = text
            .find(">=")
            .map(|position| (position, true))
            .or_else(|| text.find("<=").map(|position| (position, false)))
            .ok_or(RequirementError::Comparison)?;
        let measure = text[..position].trim();
        if measure.is_empty() {
            return Err(RequirementError::Key);
        }
        let bound = number(text[position + 2..].trim()).ok_or(RequirementError::Bound)?;
        Ok(Self {
            expression: text.into(),
            measure: measure.into(),
            bound: if at_least {
                Bound::AtLeast(bound)
            } else {
                Bound::AtMost(bound)
            },
        })
    }
}

impl fmt::Display for RequirementError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Comparison => "a requirement needs >= or <=",
            Self::Key => "a requirement begins with the key of a measure",
            Self::Bound => "the bound is a number or a percentage",
        })
    }
}

impl std::error::Error for RequirementError {}

fn number(text: &str) -> Option<f64> {
    let (digits, factor) = match text.strip_suffix('%') {
        Some(digits) => (digits.trim(), 0.01),
        None => (text, 1.0),
    };
    let value: f64 = digits.parse().ok()?;
    value.is_finite().then_some(value * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requirements_are_read() {
        let requirement: Requirement = "covered_first >= 95 %".parse().unwrap();
        assert_eq!(requirement.measure, "covered_first");
        assert_eq!(requirement.bound, Bound::AtLeast(95.0 * 0.01));
        let requirement: Requirement = "response_p90_first@urgent<=12.5".parse().unwrap();
        assert_eq!(requirement.measure, "response_p90_first@urgent");
        assert_eq!(requirement.bound, Bound::AtMost(12.5));
    }

    #[test]
    fn nonsense_is_refused() {
        let error = |text: &str| text.parse::<Requirement>().unwrap_err();
        assert_eq!(error("covered_first=1"), RequirementError::Comparison);
        assert_eq!(error(">=1"), RequirementError::Key);
        assert_eq!(error("x>=soon"), RequirementError::Bound);
        assert_eq!(error("x<=NaN"), RequirementError::Bound);
    }
}
