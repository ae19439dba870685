//! Scales from values to pixels, with round ticks.

use crate::units::at_most;

/// A linear scale.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    from: f64,
    to: f64,
    start: f64,
    length: f64,
}

impl Scale {
    /// Values `from`..`to` onto pixels `start`..`start + length`; an empty range is widened.
    pub fn new(from: f64, to: f64, start: f64, length: f64) -> Self {
        let to = if to - from > 0.0 { to } else { from + 1.0 };
        Self {
            from,
            to,
            start,
            length,
        }
    }

    /// Pixel of a value, kept within the scale.
    pub fn at(&self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        self.start + share * self.length
    }

    /// At most `most` + 1 round values within the scale.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        let step = round_step((self.to - self.from) / most.max(1) as f64);
        let first = (self.from / step - 1e-9).ceil() as i64;
        (0..=most as i64 + 1)
            .map(|tick| (first + tick) as f64 * step)
            .filter(|value| *value <= self.to + step * 1e-9)
            .collect()
    }
}

/// The least of 1, 2, 2.5 or 5 times a power of ten that is at least `wanted`.
pub fn round_step(wanted: f64) -> f64 {
    if !(wanted > 0.0 && wanted.is_finite()) {
        return 1.0;
    }
    let power = libm::pow(10.0, libm::floor(libm::log10(wanted)));
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= wanted * 0.999_999)
        .unwrap_or(power * 10.0)
}

/// A tick as short as it can be said.
pub fn tick_text(value: f64) -> String {
    at_most(value, 2).replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::{Scale, tick_text};

    #[test]
    fn ticks_are_round() {
        assert_eq!(
            Scale::new(0.0, 30.0, 0.0, 1.0).ticks(6),
            [0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0]
        );
        assert_eq!(Scale::new(0.0, 1.0, 0.0, 1.0).ticks(5).len(), 6);
        assert_eq!(Scale::new(3.0, 3.0, 0.0, 1.0).at(9.0), 1.0);
        assert_eq!(tick_text(-0.5), "−0.5");
    }
}
