//! Residents ranked from best to worst served, as step curves.

use super::axis::{Scale, tick_text};
use super::palette::{plan_colour, plan_dash, plan_ink};
use super::svg::{Anchor, Svg, n};
use crate::language::Both;

/// The curve of one plan.
#[derive(Clone, Debug)]
pub struct RankedCurve {
    /// Position of the plan.
    pub plan: usize,
    /// (value in minutes, residents), in any order.
    pub cells: Vec<(f64, f64)>,
    /// Name of the plan.
    pub label: Both,
}

/// Step curves of minutes over residents, the worst-served fifth shaded.
pub fn ranked_curves(curves: &[RankedCurve], label: Both) -> String {
    let mut svg = Svg::new(540.0, 290.0, "fg", label);
    let most = curves
        .iter()
        .flat_map(|curve| &curve.cells)
        .map(|cell| cell.0)
        .fold(0.0, f64::max);
    let x = Scale::new(0.0, 1.0, 40.0, 484.0);
    let y = Scale::new(0.0, most * 1.08, 246.0, -222.0);
    let fifth = x.at(0.8);
    svg.rect(fifth, 24.0, x.at(1.0) - fifth, 222.0, "fill=\"#f3efe4\"");
    let words = Both::new("worst-served 20 %", "最差两成居民");
    svg.both((x.at(0.9), 18.0), "ax", Anchor::Middle, "", &words);
    for tick in y.ticks(5) {
        svg.line(
            (40.0, y.at(tick)),
            (524.0, y.at(tick)),
            "stroke=\"#e9ebee\"",
        );
        svg.text(
            (34.0, y.at(tick) + 4.0),
            "ax",
            Anchor::End,
            "",
            &tick_text(tick),
        );
    }
    for tick in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
        let text = format!("{}%", tick_text(tick * 100.0));
        svg.text((x.at(tick), 262.0), "ax", Anchor::Middle, "", &text);
    }
    for (position, curve) in curves.iter().enumerate() {
        let (colour, dash) = (plan_colour(curve.plan), plan_dash(curve.plan));
        let line = format!(
            "fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.2\" stroke-dasharray=\"{dash}\""
        );
        svg.path(&steps(curve, x, y), &line);
        let at = 38.0 + position as f64 * 17.0;
        let key = format!("stroke=\"{colour}\" stroke-width=\"2.4\" stroke-dasharray=\"{dash}\"");
        svg.line((52.0, at - 4.0), (76.0, at - 4.0), &key);
        let fill = format!("fill=\"{}\"", plan_ink(curve.plan));
        svg.both((81.0, at), "lb", Anchor::Start, &fill, &curve.label);
    }
    let words = Both::new(
        "residents, best to worst served (%)",
        "居民，由好到差排列（%）",
    );
    svg.both((282.0, 284.0), "ax", Anchor::Middle, "", &words);
    svg.finish()
}

fn steps(curve: &RankedCurve, x: Scale, y: Scale) -> String {
    let mut cells: Vec<(f64, f64)> = curve
        .cells
        .iter()
        .copied()
        .filter(|cell| cell.1 > 0.0)
        .collect();
    cells.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: f64 = cells.iter().map(|cell| cell.1).sum();
    let mut before = 0.0;
    let mut data = String::new();
    for (minutes, residents) in cells {
        let from = x.at(before / all);
        before += residents;
        let letter = if data.is_empty() { 'M' } else { 'L' };
        data.push_str(&format!(
            "{letter}{} {}H{}",
            n(from),
            n(y.at(minutes)),
            n(x.at(before / all))
        ));
    }
    data
}
