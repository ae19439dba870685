//! Class breaks of maps: which colour a value gets.

use super::palette::{DIVERGING, SEQUENTIAL};
use crate::model::Scales;

/// Breaks of a map of values: six rising breaks make seven classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Breaks {
    /// Rising breaks, in the unit shown.
    pub breaks: [f64; 6],
    /// High values are good, so the dark end is the low one.
    pub higher_is_better: bool,
}

impl Breaks {
    /// Shares of time or residents covered, per cent.
    pub const COVERED: Self = Self {
        breaks: [50.0, 70.0, 85.0, 90.0, 95.0, 99.0],
        higher_is_better: true,
    };
    /// Mean response, minutes.
    pub const RESPONSE: Self = Self {
        breaks: [5.0, 7.5, 10.0, 12.5, 15.0, 20.0],
        higher_is_better: false,
    };
    /// Share of time without a free unit, per cent.
    pub const NO_FREE: Self = Self {
        breaks: [1.0, 3.0, 6.0, 12.0, 25.0, 50.0],
        higher_is_better: false,
    };

    /// The same with other breaks, where they are wished for.
    pub fn wished(self, breaks: Option<[f64; 6]>) -> Self {
        Self {
            breaks: breaks.unwrap_or(self.breaks),
            ..self
        }
    }

    /// Colour of a value: a value on a break belongs to the class above it.
    pub fn colour(&self, value: f64) -> &'static str {
        let class = self.breaks.iter().filter(|edge| value >= **edge).count();
        self.colour_of_class(class)
    }

    /// Colour of a class counted from the lowest values.
    pub fn colour_of_class(&self, class: usize) -> &'static str {
        let last = SEQUENTIAL.len() - 1;
        let at = if self.higher_is_better {
            last - class.min(last)
        } else {
            class.min(last)
        };
        SEQUENTIAL.get(at).copied().unwrap_or("#ffffff")
    }
}

/// Practical threshold of mean response where a result does not tell it, minutes.
const USUAL_THRESHOLD: f64 = 0.5;

/// Rising breaks of a difference map from 0 on: the practical threshold, then those wished for
/// where they lie beyond it, otherwise 4, 8 and 16 times the threshold (of 0, the usual one).
pub fn difference_breaks(threshold: Option<f64>, wished: Option<[f64; 3]>) -> [f64; 4] {
    let middle = threshold.unwrap_or(USUAL_THRESHOLD);
    let factor = if middle > 0.0 {
        middle
    } else {
        USUAL_THRESHOLD
    };
    let [second, third, fourth] = wished
        .filter(|wished| Scales::lie_beyond(wished, middle))
        .unwrap_or_else(|| [4.0, 8.0, 16.0].map(|times| times * factor));
    [middle, second, third, fourth]
}

/// Colour of a difference; within the practical threshold, the first break, it is the middle colour.
pub fn difference_colour(value: f64, breaks: &[f64; 4], higher_is_better: bool) -> &'static str {
    let steps = breaks
        .iter()
        .enumerate()
        .filter(|(step, edge)| {
            if *step == 0 {
                value.abs() > **edge
            } else {
                value.abs() >= **edge
            }
        })
        .count();
    let worse = (value > 0.0) != higher_is_better;
    let at = if worse { 4 + steps } else { 4 - steps };
    DIVERGING.get(at).copied().unwrap_or(DIVERGING[4])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn darker_needs_attention() {
        assert_eq!(Breaks::COVERED.colour(99.5), SEQUENTIAL[0]);
        assert_eq!(Breaks::COVERED.colour(10.0), SEQUENTIAL[6]);
        assert_eq!(Breaks::RESPONSE.colour(3.0), SEQUENTIAL[0]);
        assert_eq!(Breaks::RESPONSE.colour(20.0), SEQUENTIAL[6]);
    }

    #[test]
    fn the_middle_is_the_practical_threshold() {
        let usual = difference_breaks(Some(0.5), None);
        assert_eq!(difference_colour(0.5, &usual, false), DIVERGING[4]);
        assert_eq!(difference_colour(-0.6, &usual, false), DIVERGING[3]);
        assert_eq!(difference_colour(9.0, &usual, false), DIVERGING[8]);
        assert_eq!(difference_colour(9.0, &usual, true), DIVERGING[0]);
        assert_eq!(usual, [0.5, 2.0, 4.0, 8.0]);
        assert_eq!(usual, difference_breaks(None, None));
        let wished = difference_breaks(Some(0.5), Some([1.0, 2.0, 3.0]));
        assert_eq!(difference_colour(-3.0, &wished, false), DIVERGING[0]);
        assert_eq!(difference_colour(-0.5, &wished, false), DIVERGING[4]);
    }

    #[test]
    fn breaks_of_differences_rise_whatever_the_threshold() {
        let wished = Some([0.1, 0.2, 0.3]);
        assert_eq!(difference_breaks(Some(0.0), wished), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(difference_breaks(Some(0.0), None), [0.0, 2.0, 4.0, 8.0]);
        // Another plan may have another threshold than the baseline, whose breaks are drawn.
        assert_eq!(difference_breaks(Some(0.2), wished), [0.2, 0.8, 1.6, 3.2]);
        let exact = difference_breaks(Some(0.0), wished);
        assert_eq!(difference_colour(0.0, &exact, false), DIVERGING[4]);
        assert_eq!(difference_colour(0.05, &exact, false), DIVERGING[5]);
    }
}
