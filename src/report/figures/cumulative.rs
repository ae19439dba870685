//! Cumulative distributions of response times, one line per plan.

use super::axis::{Scale, tick_text};
use super::palette::{plan_colour, plan_dash, plan_ink};
use super::svg::{Anchor, Svg, n};
use crate::language::Both;

/// The curve of one plan.
#[derive(Clone, Debug)]
pub struct CumulativeCurve {
    /// Position of the plan.
    pub plan: usize,
    /// Rising (minutes, share answered by then).
    pub points: Vec<(f64, f64)>,
    /// Where 90 % are reached, minutes.
    pub p90: Option<f64>,
    /// Label at the right: the plan and its P90.
    pub label: Both,
}

/// The curves over 0 to `until` minutes, with a line at the target.
pub fn cumulative_curves(
    curves: &[CumulativeCurve],
    until: f64,
    target: Option<f64>,
    label: Both,
) -> String {
    let mut svg = Svg::new(540.0, 300.0, "fg", label);
    let (x, y) = (
        Scale::new(0.0, until, 44.0, 322.0),
        Scale::new(0.0, 1.0, 256.0, -242.0),
    );
    for tick in y.ticks(5) {
        let at = y.at(tick);
        svg.line((44.0, at), (366.0, at), "stroke=\"#e6e8eb\"");
        let text = format!("{}%", tick_text(tick * 100.0));
        svg.text((38.0, at + 4.0), "ax", Anchor::End, "", &text);
    }
    for tick in x.ticks(6) {
        svg.text(
            (x.at(tick), 272.0),
            "ax",
            Anchor::Middle,
            "",
            &tick_text(tick),
        );
    }
    if let Some(target) = target.filter(|target| *target <= until) {
        let at = x.at(target);
        svg.line(
            (at, 8.0),
            (at, 256.0),
            "stroke=\"#6b7480\" stroke-dasharray=\"4 3\"",
        );
        let words = Both::new(
            format!("target {} min", tick_text(target)),
            format!("目标 {} 分钟", tick_text(target)),
        );
        svg.both((at + 4.0, 250.0), "ax", Anchor::Start, "", &words);
    }
    for curve in curves {
        let line = format!(
            "fill=\"none\" stroke=\"{}\" stroke-width=\"2.4\" stroke-dasharray=\"{}\"",
            plan_colour(curve.plan),
            plan_dash(curve.plan)
        );
        svg.path(&data(curve, until, x, y), &line);
    }
    for curve in curves {
        if let Some(p90) = curve.p90.filter(|p90| *p90 <= until) {
            let fill = format!(
                "fill=\"{}\" stroke=\"#fff\" stroke-width=\"1.4\"",
                plan_colour(curve.plan)
            );
            svg.circle(x.at(p90), y.at(0.9), 4.2, &fill);
        }
    }
    draw_labels(&mut svg, curves);
    let words = Both::new("report to arrival (minutes)", "接警至到达（分钟）");
    svg.both((205.0, 292.0), "ax", Anchor::Middle, "", &words);
    svg.finish()
}

/// The curve in steps of an eightieth of the width; what lies between changes no pixel.
fn data(curve: &CumulativeCurve, until: f64, x: Scale, y: Scale) -> String {
    let mut points = curve.points.iter().peekable();
    let mut share = 0.0;
    let mut data = String::new();
    for step in 0..=100 {
        let minutes = until * f64::from(step) / 100.0;
        while let Some((_, reached)) = points.next_if(|(edge, _)| *edge <= minutes + 1e-9) {
            share = *reached;
        }
        let letter = if step == 0 { 'M' } else { 'L' };
        data.push_str(&format!("{letter}{} {}", n(x.at(minutes)), n(y.at(share))));
    }
    data
}

fn draw_labels(svg: &mut Svg, curves: &[CumulativeCurve]) {
    svg.both(
        (378.0, 90.0),
        "ax",
        Anchor::Start,
        "",
        &Both::new("90 % reached by", "九成到达"),
    );
    for (position, curve) in curves.iter().enumerate() {
        let at = 110.0 + position as f64 * 18.0;
        let line = format!(
            "stroke=\"{}\" stroke-width=\"2.6\" stroke-dasharray=\"{}\"",
            plan_colour(curve.plan),
            plan_dash(curve.plan)
        );
        svg.line((378.0, at - 4.0), (400.0, at - 4.0), &line);
        let fill = format!("fill=\"{}\"", plan_ink(curve.plan));
        svg.both((405.0, at), "lb", Anchor::Start, &fill, &curve.label);
    }
}
