//! Colours: sequential, diverging and of plans, and the ink that can be read on each.

/// Sequential colours: darker needs attention.
pub const SEQUENTIAL: [&str; 7] = [
    "#fdf6d8", "#b0ddc2", "#72babb", "#3a95b1", "#266b9d", "#19457a", "#0e2250",
];

/// Diverging colours: blue is better, brown is worse; the middle is within the practical threshold.
pub const DIVERGING: [&str; 9] = [
    "#0b4f8a", "#4282b5", "#79b6dd", "#cfe3f0", "#f6f5f2", "#f6ddc0", "#e3a363", "#bb6f2c",
    "#8a3f06",
];

/// Lines and marks of plans: the baseline grey, the others after Okabe and Ito.
const PLANS: [&str; 6] = [
    "#4a4f57", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00",
];

/// The same for words on white.
const PLAN_INKS: [&str; 6] = [
    "#4a4f57", "#005f96", "#a84600", "#007a59", "#9c4476", "#8a5c00",
];

/// Dashes of plans' lines.
const DASHES: [&str; 6] = ["", "7 4", "2 3", "9 3 2 3", "12 4", "4 2 1 2"];

/// Dark and light ink on coloured squares.
const INKS: [&str; 2] = ["#0a0f16", "#ffffff"];

/// Colour of a plan's lines and marks, by position; the baseline is 0.
pub fn plan_colour(plan: usize) -> &'static str {
    pick(&PLANS, plan)
}

/// Colour of a plan's words on white.
pub fn plan_ink(plan: usize) -> &'static str {
    pick(&PLAN_INKS, plan)
}

/// Dashes of a plan's line; empty for a solid one.
pub fn plan_dash(plan: usize) -> &'static str {
    pick(&DASHES, plan)
}

/// Beyond the sixth plan the colours of the compared plans come again.
fn pick(list: &[&'static str; 6], plan: usize) -> &'static str {
    let at = if plan == 0 { 0 } else { 1 + (plan - 1) % 5 };
    list.get(at).copied().unwrap_or("#4a4f57")
}

/// The ink that stands out more on `colour`.
pub fn ink_on(colour: &str) -> &'static str {
    let [dark, light] = INKS;
    if contrast(dark, colour) >= contrast(light, colour) {
        dark
    } else {
        light
    }
}

/// Contrast ratio of two colours `#rrggbb` (WCAG 2.2).
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Red, green and blue of `#rrggbb` as linear light in [0, 1] (IEC 61966-2-1).
pub fn linear(colour: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let hexadecimal = colour.get(at..at + 2).unwrap_or("00");
        let value = f64::from(u8::from_str_radix(hexadecimal, 16).unwrap_or(0)) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            libm::pow((value + 0.055) / 1.055, 2.4)
        }
    })
}

fn luminance(colour: &str) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::figures::colour_difference::{Vision, difference};

    /// Least difference of neighbours in a scale.
    fn least(scale: &[&str], vision: Vision) -> f64 {
        scale
            .windows(2)
            .map(|pair| difference(pair[0], pair[1], vision))
            .fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn neighbours_of_the_sequential_scale_differ_for_every_eye() {
        for (vision, bound) in [
            (Vision::Normal, 12.1),
            (Vision::Deuteranope, 10.1),
            (Vision::Protanope, 7.1),
            (Vision::Tritanope, 10.1),
            (Vision::Grey, 7.7),
        ] {
            let found = least(&SEQUENTIAL, vision);
            assert!(found >= bound - 0.05, "{vision:?}: {found:.2} < {bound}");
        }
    }

    #[test]
    fn neighbours_of_the_diverging_scale_differ_for_every_eye() {
        for (vision, bound) in [
            (Vision::Normal, 10.8),
            (Vision::Deuteranope, 10.8),
            (Vision::Protanope, 9.4),
            (Vision::Tritanope, 13.7),
        ] {
            let found = least(&DIVERGING, vision);
            // The bounds were taken from simulated colours rounded to 8 bits.
            assert!(found >= bound - 0.3, "{vision:?}: {found:.2} < {bound}");
        }
    }

    #[test]
    fn ends_of_the_diverging_scale_are_far_apart_but_not_in_grey() {
        let (better, worse) = (DIVERGING[0], DIVERGING[8]);
        for vision in [
            Vision::Normal,
            Vision::Deuteranope,
            Vision::Protanope,
            Vision::Tritanope,
        ] {
            assert!(difference(better, worse, vision) >= 39.0, "{vision:?}");
        }
        // Hence the signed numbers on difference maps.
        assert!(difference(better, worse, Vision::Grey) < 5.0);
    }

    #[test]
    fn plans_differ_and_their_words_can_be_read() {
        for (position, one) in PLANS.iter().enumerate() {
            for other in &PLANS[position + 1..] {
                assert!(
                    difference(one, other, Vision::Normal) >= 20.0,
                    "{one} {other}"
                );
            }
        }
        for ink in PLAN_INKS {
            assert!(contrast(ink, "#ffffff") >= 4.7, "{ink}");
        }
    }

    #[test]
    fn every_square_carries_readable_ink() {
        for colour in SEQUENTIAL.iter().chain(&DIVERGING) {
            let found = contrast(ink_on(colour), colour);
            assert!(found >= 4.65, "{colour}: {found:.2}");
        }
    }

    #[test]
    fn the_seventh_plan_is_not_the_baseline() {
        assert_eq!(plan_colour(0), "#4a4f57");
        assert_eq!(plan_colour(6), plan_colour(1));
    }
}
