//! How values are written on the page: scale, decimals, unit, sign and uncertainty.

use crate::language::Both;
use crate::report::saved::Value;
use crate::units::{at_most, trimmed};

/// The notation of one measure.
#[derive(Clone, Debug)]
pub struct Notation {
    factor: f64,
    decimals: usize,
    /// Values come in steps, so that equal ones are not known to be equal.
    grained: bool,
    /// Unit of values.
    pub unit: Both,
    /// Unit of differences.
    pub difference_unit: Both,
}

impl Notation {
    /// Minutes.
    pub fn minutes() -> Self {
        Self::of_unit("min", 0.0, "")
    }

    /// Shares in per cent.
    pub fn share() -> Self {
        Self::of_unit("share", 0.0, "")
    }

    /// The notation of a unit as the result names it; `largest` settles the scale of money.
    pub fn of_unit(unit: &str, largest: f64, currency: &str) -> Self {
        let plain = |decimals, english: &str, chinese: &str| {
            Self::new(1.0, decimals, Both::new(english, chinese))
        };
        match unit {
            "min" => plain(1, "min", "分钟"),
            "share" => Self {
                difference_unit: Both::new("pp", "百分点"),
                ..Self::new(100.0, 1, Both::same("%"))
            },
            "incidents" => plain(2, "incidents", "起"),
            "incidents/week" => plain(1, "a week", "起/周"),
            "cells/unit" => plain(2, "cells per unit", "格/单元"),
            "h/person/week" => plain(2, "h per person and week", "小时/人·周"),
            "h/week" => plain(1, "h a week", "小时/周"),
            "windows/person/28 days" => plain(1, "per person and 28 days", "班/人·28天"),
            "money/year" => {
                let chinese = if matches!(currency, "CNY" | "RMB") {
                    "元"
                } else {
                    currency
                };
                let (factor, decimals, unit) = match (largest.abs() >= 100_000.0, currency) {
                    (true, "") => (1e-4, 1, Both::new("10k/yr", "万/年")),
                    (true, _) => (
                        1e-4,
                        1,
                        Both::new(format!("10k {currency}/yr"), format!("万{chinese}/年")),
                    ),
                    (false, "") => (1.0, 0, Both::new("a year", "每年")),
                    (false, _) => (
                        1.0,
                        0,
                        Both::new(format!("{currency}/yr"), format!("{chinese}/年")),
                    ),
                };
                Self::new(factor, decimals, unit)
            }
            "1" => plain(3, "", ""),
            other => Self::new(1.0, 2, Both::same(other)),
        }
    }

    fn new(factor: f64, decimals: usize, unit: Both) -> Self {
        Self {
            factor,
            decimals,
            grained: false,
            difference_unit: unit.clone(),
            unit,
        }
    }

    /// The same for quantiles of durations, which are counted in steps.
    pub fn grained(self, grained: bool) -> Self {
        Self { grained, ..self }
    }

    /// A value in the unit shown, unrounded.
    pub fn scaled(&self, value: f64) -> f64 {
        value * self.factor
    }

    /// A value.
    pub fn value(&self, value: f64) -> String {
        minus(unsigned_zero(format!(
            "{:.*}",
            self.decimals,
            value * self.factor
        )))
    }

    /// A difference with its sign; exactly none is `0`.
    pub fn difference(&self, value: f64) -> String {
        if value == 0.0 {
            return "0".to_owned();
        }
        minus(unsigned_zero(format!(
            "{:+.*}",
            self.decimals,
            value * self.factor
        )))
    }

    /// A target without decimals that say nothing.
    pub fn bound(&self, value: f64) -> String {
        trimmed(&self.value(value)).to_owned()
    }

    /// What was declared, with as many digits as it has (four at most).
    pub fn exact(&self, value: f64) -> String {
        at_most(value * self.factor, 4)
    }

    /// `±0.3`, `±<0.1` where it would round to nothing, `±0` when it is exactly 0.
    pub fn half_width(&self, half_width: f64) -> String {
        if half_width == 0.0 && !self.grained {
            return "±0".to_owned();
        }
        let text = format!("{:.*}", self.decimals, half_width * self.factor);
        if is_nothing(&text) {
            let smallest = libm::pow(10.0, -(self.decimals as f64));
            format!("±<{smallest:.*}", self.decimals)
        } else {
            format!("±{text}")
        }
    }

    /// A value's text and that of its uncertainty.
    pub fn both(&self, value: &Value) -> (Both, Both) {
        let Some(found) = value.value else {
            return (missing(value.note.as_deref()), Both::default());
        };
        let uncertainty = match (value.half_width(), value.note.as_deref()) {
            (_, Some("fixed")) => Both::default(),
            (Some(half_width), _) => Both::same(self.half_width(half_width)),
            (None, Some(found @ "few")) => note_in_words(found),
            (None, _) => Both::same("±—"),
        };
        (Both::same(self.value(found)), uncertainty)
    }
}

/// What stands for a value that there is not.
pub fn missing(note: Option<&str>) -> Both {
    match note {
        Some(found @ "not reached") => note_in_words(found),
        _ => Both::same("—"),
    }
}

/// The note on a value in words; a note of a later version stays as it is.
pub fn note_in_words(note: &str) -> Both {
    match note {
        "nothing observed" => Both::new(note, "没有可取值的观测"),
        "not reached" => Both::new(note, "未达到"),
        "not reached in every section" => Both::new(note, "并非各段都达到"),
        "few" => Both::new(note, "样本少"),
        "one replication" => Both::new(note, "只有一次重复"),
        "fixed" => Both::new(note, "由方案直接得出"),
        other => Both::same(other),
    }
}

/// Whole numbers with commas between thousands.
pub fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position) % 3 == 0 && !text.ends_with('-') {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn is_nothing(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}

fn unsigned_zero(text: String) -> String {
    let digits = text.trim_start_matches(['+', '-']);
    if is_nothing(digits) {
        digits.to_owned()
    } else {
        text
    }
}

/// A true minus sign.
fn minus(text: String) -> String {
    text.replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_shown_as_nothing_unless_it_is() {
        let minutes = Notation::minutes();
        assert_eq!(minutes.half_width(0.04), "±<0.1");
        assert_eq!(minutes.half_width(0.0), "±0");
        assert_eq!(minutes.clone().grained(true).half_width(0.0), "±<0.1");
        assert_eq!(minutes.difference(-2.84), "−2.8");
        assert_eq!(minutes.difference(-0.01), "0.0");
        assert_eq!(Notation::share().bound(0.95), "95");
        assert_eq!(thousands(1_234_567.0), "1,234,567");
        assert_eq!(thousands(999.0), "999");
    }

    #[test]
    fn differences_of_shares_are_points() {
        assert_eq!(Notation::share().difference_unit, Both::new("pp", "百分点"));
        let cost = Notation::of_unit("money/year", 4_120_000.0, "CNY");
        assert_eq!(
            (cost.value(4_120_000.0), cost.unit.chinese),
            ("412.0".into(), "万元/年".into())
        );
        let nameless = Notation::of_unit("money/year", 4_120_000.0, "");
        assert_eq!(nameless.unit, Both::new("10k/yr", "万/年"));
    }
}
