//! A value per plan on one axis: the interval of the mean, and where there is one the range of single weeks.

use super::axis::{Scale, tick_text};
use super::palette::{plan_colour, plan_ink};
use super::svg::{Anchor, Svg};
use crate::language::Both;

/// One plan.
#[derive(Clone, Debug)]
pub struct RangeRow {
    /// Position of the plan.
    pub plan: usize,
    /// Name of the plan.
    pub label: Both,
    /// The value.
    pub value: f64,
    /// 95 % interval of the mean.
    pub interval: Option<(f64, f64)>,
    /// 5 to 95 % of single weeks.
    pub weeks: Option<(f64, f64)>,
    /// The value as written.
    pub text: String,
}

/// Rows of intervals, with a line at the target.
pub fn range_bars(rows: &[RangeRow], target: Option<f64>, unit: &Both, label: Both) -> String {
    let height = 52.0 + rows.len() as f64 * 34.0;
    let mut svg = Svg::new(540.0, height, "fg", label);
    let ends = rows.iter().flat_map(|row| {
        let pairs = [row.interval, row.weeks].into_iter().flatten();
        pairs.flat_map(|(low, high)| [low, high]).chain([row.value])
    });
    let ends: Vec<f64> = ends.chain(target).collect();
    let low = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return svg.finish();
    }
    let room = ((high - low) * 0.12).max(0.2);
    let x = Scale::new((low - room).max(0.0), high + room, 70.0, 400.0);
    let bottom = 14.0 + rows.len() as f64 * 34.0;
    for tick in x.ticks(6) {
        svg.line(
            (x.at(tick), 12.0),
            (x.at(tick), bottom),
            "stroke=\"#eceef0\"",
        );
        svg.text(
            (x.at(tick), bottom + 15.0),
            "ax",
            Anchor::Middle,
            "",
            &tick_text(tick),
        );
    }
    if let Some(target) = target {
        let at = x.at(target);
        svg.line(
            (at, 8.0),
            (at, bottom),
            "stroke=\"#6b7480\" stroke-dasharray=\"4 3\"",
        );
        svg.both(
            (at + 4.0, 14.0),
            "ax",
            Anchor::Start,
            "",
            &Both::new("target", "目标"),
        );
    }
    for (position, row) in rows.iter().enumerate() {
        let y = 31.0 + position as f64 * 34.0;
        let colour = plan_colour(row.plan);
        let ink = format!("fill=\"{}\"", plan_ink(row.plan));
        svg.both((2.0, y + 4.0), "lb", Anchor::Start, &ink, &row.label);
        if let Some((from, to)) = row.weeks {
            let more = format!("rx=\"5\" fill=\"{colour}\" opacity=\".2\"");
            svg.rect(x.at(from), y - 5.0, x.at(to) - x.at(from), 10.0, &more);
        }
        if let Some((from, to)) = row.interval {
            let more = format!("rx=\"2\" fill=\"{colour}\"");
            let (from, to) = (x.at(from), x.at(to));
            svg.rect(from - 1.0, y - 8.0, to - from + 2.0, 16.0, &more);
        } else {
            let more = format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"");
            svg.circle(x.at(row.value), y, 5.0, &more);
        }
        svg.text((538.0, y + 4.0), "ax", Anchor::End, "", &row.text);
    }
    svg.both((270.0, bottom + 32.0), "ax", Anchor::Middle, "", unit);
    svg.finish()
}
