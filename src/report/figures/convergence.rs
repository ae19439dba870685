//! How an interval narrows while replications are added.

use super::axis::{Scale, tick_text};
use super::svg::{Anchor, Svg, n};
use crate::language::Both;

/// Half-widths beyond this many times the last are not drawn.
const WIDEST: f64 = 5.0;

/// A line of half-widths over replications.
pub fn convergence_line(points: &[(f64, f64)], unit: &Both, label: Both) -> String {
    let mut svg = Svg::new(540.0, 200.0, "fg", label);
    let last = points.iter().map(|point| point.0).fold(0.0, f64::max);
    // The first intervals are so wide that they would hide all later narrowing.
    let end = points.last().map_or(0.0, |point| point.1);
    let points: Vec<(f64, f64)> = points
        .iter()
        .copied()
        .filter(|point| point.1 <= end * WIDEST)
        .collect();
    let most = points.iter().map(|point| point.1).fold(0.0, f64::max);
    let (x, y) = (
        Scale::new(0.0, last, 56.0, 468.0),
        Scale::new(0.0, most * 1.05, 150.0, -124.0),
    );
    for tick in y.ticks(4) {
        svg.line(
            (56.0, y.at(tick)),
            (524.0, y.at(tick)),
            "stroke=\"#e6e8eb\"",
        );
        let text = format!("±{}", tick_text(tick));
        svg.text((50.0, y.at(tick) + 4.0), "ax", Anchor::End, "", &text);
    }
    for tick in x.ticks(6) {
        svg.text(
            (x.at(tick), 167.0),
            "ax",
            Anchor::Middle,
            "",
            &tick_text(tick),
        );
    }
    let data: String = points
        .iter()
        .enumerate()
        .map(|(position, point)| {
            let letter = if position == 0 { 'M' } else { 'L' };
            format!("{letter}{} {}", n(x.at(point.0)), n(y.at(point.1)))
        })
        .collect();
    svg.path(&data, "fill=\"none\" stroke=\"#16416b\" stroke-width=\"2\"");
    if let Some(end) = points.last() {
        svg.circle(x.at(end.0), y.at(end.1), 3.6, "fill=\"#16416b\"");
    }
    svg.both((2.0, 14.0), "ax", Anchor::Start, "", unit);
    let words = Both::new("replications", "重复次数");
    svg.both((290.0, 188.0), "ax", Anchor::Middle, "", &words);
    svg.finish()
}
