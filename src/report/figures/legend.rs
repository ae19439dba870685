//! Legends of the two colour scales.

use super::axis::tick_text;
use super::classes::{Breaks, difference_breaks};
use super::palette::DIVERGING;
use super::svg::{Anchor, Svg};
use crate::language::Both;

/// Legend of a map of values: low to high from left to right.
pub fn value_legend(breaks: &Breaks, unit: &Both) -> String {
    let mut svg = Svg::new(380.0, 46.0, "legend", Both::new("legend", "图例"));
    let width = 46.0;
    for class in 0..=breaks.breaks.len() {
        let fill = format!("fill=\"{}\"", breaks.colour_of_class(class));
        svg.rect(class as f64 * width, 3.0, width - 1.0, 11.0, &fill);
    }
    for (position, edge) in breaks.breaks.iter().enumerate() {
        let x = (position + 1) as f64 * width;
        svg.text((x - 0.5, 27.0), "ax", Anchor::Middle, "", &tick_text(*edge));
    }
    let (dark, light) = (
        Both::new("needs attention", "需关注"),
        Both::new("good", "好"),
    );
    let (left, right) = if breaks.higher_is_better {
        (&dark, &light)
    } else {
        (&light, &dark)
    };
    svg.both((0.0, 41.0), "ax", Anchor::Start, "", left);
    svg.both((161.0, 41.0), "ax", Anchor::Middle, "", unit);
    svg.both((321.0, 41.0), "ax", Anchor::End, "", right);
    svg.finish()
}

/// Legend of a difference map: better at the left, worse at the right, hatching beside.
pub fn difference_legend(threshold: f64, higher_is_better: bool, unit: &Both) -> String {
    let mut svg = Svg::new(400.0, 46.0, "legend", Both::new("legend", "图例"));
    let width = 28.0;
    for (class, colour) in DIVERGING.iter().enumerate() {
        let fill = format!("fill=\"{colour}\"");
        svg.rect(class as f64 * width, 3.0, width - 1.0, 11.0, &fill);
    }
    let positive = difference_breaks(threshold);
    let signed = positive.iter().rev().map(|edge| -edge).chain(positive);
    let sign = if higher_is_better { -1.0 } else { 1.0 };
    for (position, edge) in signed.enumerate() {
        let x = (position + 1) as f64 * width;
        svg.text(
            (x - 0.5, 27.0),
            "ax",
            Anchor::Middle,
            "",
            &tick_text(sign * edge),
        );
    }
    svg.both(
        (0.0, 41.0),
        "ax",
        Anchor::Start,
        "",
        &Both::new("better", "变好"),
    );
    svg.both((126.0, 41.0), "ax", Anchor::Middle, "", unit);
    svg.both(
        (251.0, 41.0),
        "ax",
        Anchor::End,
        "",
        &Both::new("worse", "变差"),
    );
    svg.rect(272.0, 3.0, 16.0, 11.0, "fill=\"#f6f5f2\"");
    svg.rect(
        272.0,
        3.0,
        16.0,
        11.0,
        "class=\"ht\" stroke=\"#c9c6bd\" stroke-width=\".6\"",
    );
    let words = Both::new("not significant", "差异不显著");
    svg.both((293.0, 13.0), "ax", Anchor::Start, "", &words);
    svg.finish()
}
