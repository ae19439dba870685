//! Uncertain numbers written as text.

use super::{Complaint, read_number};
use crate::language::{Both, both};
use crate::random::Spread;

/// An uncertain number: `0.8`, `0.6 to 0.9`, or `60 % to 90 % likely 80 %`.
pub fn read_spread(text: &str) -> Result<Spread, Complaint> {
    let complain = |found: Both| {
        let fix = Both::fixed(
            "write a number, a range such as \"0.6 to 0.9\", or \"0.6 to 0.9 likely 0.8\"; per cent are read too",
            "写一个数、一个范围如 \"0.6 to 0.9\"，或 \"0.6 to 0.9 likely 0.8\"；也可写百分数",
        );
        Complaint::new("E1212", found, fix)
    };
    let wrong = || {
        complain(both!(
            "\"{text}\" is not an uncertain number",
            "\"{text}\" 不是不确定的数"
        ))
    };
    let (range, likely) = match text.split_once(" likely ") {
        Some((range, likely)) => (range, Some(read_part(likely).ok_or_else(wrong)?)),
        None => (text, None),
    };
    let made = match (range.split_once(" to "), likely) {
        (None, None) => {
            let value = read_part(range).ok_or_else(wrong)?;
            Spread::uniform(value, value)
        }
        (None, Some(_)) => return Err(wrong()),
        (Some((low, high)), likely) => {
            let (low, high) = read_part(low).zip(read_part(high)).ok_or_else(wrong)?;
            match likely {
                None => Spread::uniform(low, high),
                Some(likely) => Spread::triangular(low, likely, high),
            }
        }
    };
    made.ok_or_else(|| {
        complain(both!(
            "the numbers of \"{text}\" do not rise",
            "\"{text}\" 的数字没有由小到大"
        ))
    })
}

fn read_part(text: &str) -> Option<f64> {
    match text.trim().strip_suffix('%') {
        Some(percent) => Some(read_number(percent)? / 100.0),
        None => read_number(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_ranges_and_peaks() {
        assert_eq!(read_spread("0.8"), Ok(Spread::Fixed(0.8)));
        assert_eq!(read_spread("0.6 to 0.9"), Ok(Spread::Uniform(0.6, 0.9)));
        let percent = read_spread("60 % to 90% likely 80 %");
        assert_eq!(percent, Ok(Spread::Triangular(0.6, 0.8, 0.9)));
        for bad in [
            "",
            "0.9 to 0.6",
            "0.6 to",
            "0.6 likely 0.7",
            "low to high",
            "0.1 to 0.2 likely 0.3",
        ] {
            assert_eq!(read_spread(bad).unwrap_err().code, "E1212", "{bad}");
        }
    }
}
