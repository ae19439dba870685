//! Decimal numbers without the zeros that say nothing.

/// A number with at most `decimals` digits after the point: `2.50` is `2.5`, `3.00` is `3`.
pub fn at_most(value: f64, decimals: usize) -> String {
    match trimmed(&format!("{value:.decimals$}")) {
        "-0" => "0".to_owned(),
        text => text.to_owned(),
    }
}

/// A written number without zeros after the point that say nothing.
pub fn trimmed(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_zeros_after_the_point_go() {
        assert_eq!(at_most(2.5, 2), "2.5");
        assert_eq!(at_most(100.0, 2), "100");
        assert_eq!(at_most(100.0, 0), "100");
        assert_eq!(at_most(-0.001, 2), "0");
        assert_eq!(at_most(99.9, 3), "99.9");
        assert_eq!((trimmed("1,200"), trimmed("95.0")), ("1,200", "95"));
    }
}
