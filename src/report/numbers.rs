//! Numbers as people read them: scale, decimals, half-widths and what stands for a missing one.

use super::words::Phrase;
use crate::language::Language;
use crate::measures::Unit;
use crate::statistics::{Estimate, Note};
use crate::units::at_most;

/// How the values of one measure are written.
#[derive(Clone, Debug)]
pub struct Notation {
    /// Factor from the measure's unit to the unit shown.
    factor: f64,
    /// Digits after the point.
    decimals: usize,
    /// Values come in grains (histogram buckets), so that no half-width is known to be nothing.
    grained: bool,
    /// Unit of values, as in headers.
    pub unit: String,
}

impl Notation {
    /// The notation of values in `unit`; `largest` is the largest of those shown together and
    /// settles the scale of money.
    pub fn new(unit: Unit, largest: f64, currency: &str, language: Language) -> Self {
        let text = |phrase: Phrase| phrase.text(language).to_owned();
        let (factor, decimals, name) = match unit {
            Unit::Minutes => (1.0, 1, text(Phrase::Minutes)),
            Unit::Share => (100.0, 1, "%".to_owned()),
            Unit::Incidents => (1.0, 2, text(Phrase::Incidents)),
            Unit::IncidentsPerWeek => (1.0, 1, text(Phrase::IncidentsPerWeek)),
            Unit::TimesPerWeek => (1.0, 2, text(Phrase::TimesPerWeek)),
            Unit::CellsPerUnit => (1.0, 2, text(Phrase::CellsPerUnit)),
            Unit::HoursPerPersonWeek => (1.0, 2, text(Phrase::HoursPerPersonWeek)),
            Unit::HoursPerWeek => (1.0, 1, text(Phrase::HoursPerWeek)),
            Unit::WindowsPerPerson28Days => (1.0, 1, text(Phrase::WindowsPer28Days)),
            Unit::MoneyPerYear => {
                let currency = match (currency, language) {
                    ("CNY" | "RMB", Language::Chinese) => "元",
                    (other, _) => other,
                };
                let (factor, decimals, named, nameless) = if largest.abs() >= 100_000.0 {
                    let phrases = (Phrase::TenThousandPerYear, Phrase::TenThousandsPerYear);
                    (1e-4, 1, phrases.0, phrases.1)
                } else {
                    (1.0, 0, Phrase::MoneyPerYear, Phrase::PerYear)
                };
                let phrase = if currency.is_empty() { nameless } else { named };
                (factor, decimals, phrase.fill(language, &[currency]))
            }
            Unit::Number => (1.0, 3, String::new()),
        };
        Self {
            factor,
            decimals,
            grained: false,
            unit: name,
        }
    }

    /// The same notation for values that come in grains as large as the last digit.
    #[must_use]
    pub fn grained(self, grained: bool) -> Self {
        Self { grained, ..self }
    }

    /// A value.
    pub fn value(&self, value: f64) -> String {
        unsigned_zero(format!("{:.*}", self.decimals, value * self.factor))
    }

    /// A value that was declared, with as many digits as it has (four at most).
    pub fn exact(&self, value: f64) -> String {
        at_most(value * self.factor, 4)
    }

    /// The unit of differences: of shares, percentage points.
    pub fn unit_of_differences(&self, language: Language) -> String {
        if self.unit == "%" {
            Phrase::PercentagePoints.text(language).to_owned()
        } else {
            self.unit.clone()
        }
    }

    /// A difference with its sign; exactly none is `0`.
    pub fn difference(&self, value: f64) -> String {
        if value == 0.0 {
            return "0".to_owned();
        }
        unsigned_zero(format!("{:+.*}", self.decimals, value * self.factor))
    }

    /// A half-width as `±0.3`, `±<0.1` where it would round to nothing, `±0` when it is exactly 0.
    pub fn half_width(&self, half_width: f64) -> String {
        if half_width == 0.0 && !self.grained {
            return "±0".to_owned();
        }
        let text = format!("{:.*}", self.decimals, half_width * self.factor);
        if text.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            let smallest = 10f64.powi(-(self.decimals as i32));
            format!("±<{smallest:.*}", self.decimals)
        } else {
            format!("±{text}")
        }
    }

    /// A half-width with two digits that say something, rounded up so that it is never understated.
    pub fn fine(&self, half_width: f64) -> String {
        let shown = half_width * self.factor;
        let magnitude = if shown > 0.0 {
            shown.log10().floor()
        } else {
            0.0
        };
        let decimals = (1.0 - magnitude).clamp(0.0, 9.0) as usize;
        let grain = 10f64.powi(decimals as i32);
        // A half-width such as 0.3 is not quite 0.3 in binary.
        at_most((shown * grain - 1e-6).ceil() / grain, decimals)
    }

    /// A value's own text and that of its uncertainty: (`15.2`, `±0.3`), (`15.2`, `±—`), (`not reached`, ``).
    pub fn estimate(&self, estimate: &Estimate, language: Language) -> (String, String) {
        let Some(value) = estimate.value else {
            return (missing(estimate.note, language), String::new());
        };
        let uncertainty = match (estimate.half_width95, estimate.note) {
            (_, Some(Note::Fixed)) => String::new(),
            (Some(half_width), _) => self.half_width(half_width),
            (None, Some(Note::Few)) => Phrase::Few.text(language).to_owned(),
            (None, _) => "±—".to_owned(),
        };
        (self.value(value), uncertainty)
    }
}

/// What stands for a value that there is not.
pub fn missing(note: Option<Note>, language: Language) -> String {
    match note {
        Some(Note::NotReached) => Phrase::NotReached.text(language).to_owned(),
        Some(Note::Few) => Phrase::Few.text(language).to_owned(),
        _ => "—".to_owned(),
    }
}

/// A confidence in per cent, with as many digits as it has: `95`, `99.9`.
pub fn confidence(share: f64) -> String {
    at_most(100.0 * share, 3)
}

/// No sign before a number that is rounded to nothing.
fn unsigned_zero(text: String) -> String {
    let digits = text.trim_start_matches(['+', '-']);
    if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
        digits.to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn fine_half_widths_are_never_understated() {
        let minutes = Notation::new(Unit::Minutes, 0.0, "", Language::English);
        let share = Notation::new(Unit::Share, 0.0, "", Language::English);
        assert_eq!(minutes.fine(0.3), "0.3");
        assert_eq!(minutes.fine(0.301), "0.31");
        assert_eq!(minutes.fine(12.34), "13");
        assert_eq!(minutes.fine(0.004), "0.004");
        assert_eq!(share.fine(0.02), "2");
        assert_eq!(share.fine(0.02345), "2.4");
    }

    use super::Notation;
    use crate::language::Language;
    use crate::measures::Unit;
    use crate::statistics::{Estimate, Note};

    fn notation(unit: Unit) -> Notation {
        Notation::new(unit, 0.0, "CNY", Language::English)
    }

    #[test]
    fn a_half_width_is_never_nothing_unless_it_is() {
        let minutes = notation(Unit::Minutes);
        assert_eq!(minutes.half_width(0.0), "±0");
        assert_eq!(minutes.clone().grained(true).half_width(0.0), "±<0.1");
        assert_eq!(minutes.half_width(0.04), "±<0.1");
        assert_eq!(minutes.half_width(0.06), "±0.1");
        assert_eq!(notation(Unit::Share).half_width(0.0004), "±<0.1");
        assert_eq!(notation(Unit::Number).half_width(0.0001), "±<0.001");
    }

    #[test]
    fn zero_has_no_sign() {
        let minutes = notation(Unit::Minutes);
        assert_eq!(minutes.difference(0.0), "0");
        assert_eq!(minutes.difference(-0.01), "0.0");
        assert_eq!(minutes.difference(2.84), "+2.8");
        assert_eq!(minutes.value(-0.0), "0.0");
    }

    #[test]
    fn what_is_missing_is_said() {
        let share = notation(Unit::Share);
        let english = Language::English;
        let text = |estimate| share.estimate(&estimate, english);
        let one = Estimate::without_interval(0.5, 1, Note::OneReplication);
        assert_eq!(text(one), ("50.0".into(), "±—".into()));
        let never = Estimate::missing(9, Note::NotReached);
        assert_eq!(text(never), ("not reached".into(), String::new()));
        assert_eq!(
            text(Estimate::fixed(0.5, 9)),
            ("50.0".into(), String::new())
        );
        let few = Estimate::without_interval(0.5, 9, Note::Few);
        assert_eq!(text(few), ("50.0".into(), "few".into()));
    }

    #[test]
    fn money_is_scaled_when_large() {
        let cost = Notation::new(Unit::MoneyPerYear, 4_120_000.0, "CNY", Language::Chinese);
        assert_eq!(cost.value(4_120_000.0), "412.0");
        assert_eq!(cost.unit, "万元/年");
        let nameless = |largest| Notation::new(Unit::MoneyPerYear, largest, "", Language::English);
        assert_eq!(nameless(4_120_000.0).unit, "10k a year");
        assert_eq!(nameless(4_120.0).unit, "a year");
    }
}
