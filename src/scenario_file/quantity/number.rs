//! Plain numbers and shares.

use super::Complaint;
use crate::language::{Both, both};
use crate::units::Probability;

/// Larger numbers than this are taken for mistakes.
const LARGEST: f64 = 1e15;

/// A finite decimal number.
pub fn read_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let number: f64 = text.parse().ok().filter(|_| plain)?;
    (number.abs() <= LARGEST).then_some(number)
}

/// A share: `85 %` or `0.85`.
pub fn read_share(text: &str) -> Result<Probability, Complaint> {
    let complain = |found: Both| {
        Complaint::new(
            "E1204",
            found,
            Both::fixed(
                "write a share between 0 and 1 such as 0.85, or a percentage such as \"85 %\"",
                "写 0 与 1 之间的比例，如 0.85，或百分数，如 \"85 %\"",
            ),
        )
    };
    let (number, divisor) = match text.trim().strip_suffix('%') {
        Some(percent) => (percent, 100.0),
        None => (text, 1.0),
    };
    let number = read_number(number)
        .ok_or_else(|| complain(both!("\"{text}\" is not a share", "“{text}”不是比例")))?;
    Probability::new(number / divisor).ok_or_else(|| {
        complain(both!(
            "\"{text}\" is not between 0 and 1 (0 % and 100 %)",
            "“{text}”不在 0 与 1（0 % 与 100 %）之间"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_in_both_forms() {
        assert_eq!(read_share("85 %").unwrap().value(), 0.85);
        assert_eq!(read_share("0.85").unwrap().value(), 0.85);
        assert_eq!(read_share("120%").unwrap_err().code, "E1204");
        assert_eq!(read_share("nan").unwrap_err().code, "E1204");
    }

    #[test]
    fn numbers_are_finite_and_plain() {
        assert_eq!(read_number(" 1.5e3 "), Some(1500.0));
        for bad in ["", "inf", "NaN", "1e99", "0x10", "1,5"] {
            assert_eq!(read_number(bad), None, "{bad}");
        }
    }
}
