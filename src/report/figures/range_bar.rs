//! A value per plan on one axis: the interval of the mean, and where there is one the range of single weeks.

use super::axis::{Scale, tick_text};
use super::palette::{plan_colour, plan_ink};
use super::svg::{Anchor, Svg, n};
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
    /// 5 to 95 % of single weeks; the upper end is open when it is not reached.
    pub weeks: Option<(f64, Option<f64>)>,
    /// The range of single weeks as written.
    pub text: String,
}

/// Rows of intervals, with a line at the target.
pub fn range_bars(rows: &[RangeRow], target: Option<f64>, unit: &Both, label: Both) -> String {
    let height = 52.0 + rows.len() as f64 * 28.0;
    let mut svg = Svg::new(540.0, height, "fg", label);
    let ends = rows.iter().flat_map(|row| {
        let interval = row.interval.into_iter().flat_map(|(low, high)| [low, high]);
        let weeks = row.weeks.into_iter();
        let weeks = weeks.flat_map(|(low, high)| [Some(low), high]).flatten();
        interval.chain(weeks).chain([row.value])
    });
    let ends: Vec<f64> = ends.chain(target).collect();
    let low = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return svg.finish();
    }
    let room = ((high - low) * 0.06).max(0.2);
    let x = Scale::new((low - room).max(0.0), high + room, 70.0, 372.0);
    let bottom = 16.0 + rows.len() as f64 * 28.0;
    for tick in x.ticks(6) {
        svg.line(
            (x.at(tick), 16.0),
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
        draw_target(&mut svg, x.at(target), bottom);
    }
    if rows.iter().any(|row| row.weeks.is_some()) {
        let words = Both::new("single weeks", "单周范围");
        svg.both((538.0, 11.0), "ax", Anchor::End, "", &words);
    }
    for (position, row) in rows.iter().enumerate() {
        draw_row(&mut svg, row, x, 30.0 + position as f64 * 28.0);
    }
    svg.both((256.0, bottom + 32.0), "ax", Anchor::Middle, "", unit);
    svg.finish()
}

fn draw_target(svg: &mut Svg, at: f64, bottom: f64) {
    let line = "stroke=\"#6b7480\" stroke-dasharray=\"4 3\"";
    svg.line((at, 14.0), (at, bottom), line);
    let words = Both::new("target", "目标");
    svg.both((at, 11.0), "ax", Anchor::Middle, "", &words);
}

fn draw_row(svg: &mut Svg, row: &RangeRow, x: Scale, y: f64) {
    let colour = plan_colour(row.plan);
    let ink = format!("fill=\"{}\"", plan_ink(row.plan));
    svg.both((2.0, y + 4.0), "lb", Anchor::Start, &ink, &row.label);
    if let Some((from, to)) = row.weeks {
        let (from, end) = (x.at(from), to.map_or(442.0, |to| x.at(to)));
        let more = format!("rx=\"4\" fill=\"{colour}\" opacity=\".25\"");
        svg.rect(from - 1.0, y - 5.0, end - from + 2.0, 10.0, &more);
        if to.is_none() {
            // The range goes on beyond the axis.
            let arrow = format!("M{} {}l6 5l-6 5z", n(end), n(y - 5.0));
            svg.path(&arrow, &format!("fill=\"{colour}\" opacity=\".6\""));
        }
    }
    if let Some((from, to)) = row.interval {
        let (from, to) = (x.at(from), x.at(to));
        let more = format!("rx=\"2\" fill=\"{colour}\"");
        svg.rect(from - 1.5, y - 8.0, to - from + 3.0, 16.0, &more);
    } else {
        let more = format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"");
        svg.circle(x.at(row.value), y, 5.0, &more);
    }
    svg.text((538.0, y + 4.0), "ax", Anchor::End, "", &row.text);
}
