//! One difference as a dot with its interval over the band of what does not matter in practice.

use super::svg::Svg;
use crate::language::Both;

/// Draws a difference on an axis of ± `reach`; `colour` is that of its verdict, hollow when unclear.
pub fn forest_bar(
    value: f64,
    interval: Option<(f64, f64)>,
    threshold: f64,
    reach: f64,
    colour: &str,
    hollow: bool,
) -> String {
    let mut svg = Svg::new(
        132.0,
        22.0,
        "spk",
        Both::new("difference and interval", "差值与区间"),
    );
    let reach = if reach > 0.0 { reach } else { 1.0 };
    let x = |value: f64| 66.0 + (value / reach).clamp(-1.0, 1.0) * 62.0;
    let (low, high) = (x(-threshold), x(threshold));
    svg.rect(low, 2.0, high - low, 18.0, "fill=\"#eceae4\"");
    svg.line((66.0, 1.0), (66.0, 21.0), "stroke=\"#9aa2ab\"");
    let stroke = format!("stroke=\"{colour}\" stroke-width=\"3\"");
    if let Some((from, to)) = interval {
        svg.line((x(from), 11.0), (x(to), 11.0), &stroke);
    }
    let fill = if hollow { "#fff" } else { colour };
    let dot = format!("fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.6\"");
    svg.circle(x(value), 11.0, 4.0, &dot);
    svg.finish()
}
