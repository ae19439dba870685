//! Time on duty by role and plan, as stacked bars.

use super::palette::{ink_on, plan_ink};
use super::svg::{Anchor, Svg, text_width};
use crate::language::Both;

/// Colours of calls, duties, backlog, patrol and uncommitted time.
pub const ACTIVITY_COLOURS: [&str; 5] = ["#19457a", "#4f86b5", "#7fb2a9", "#c7d9b7", "#eceae4"];

/// One bar.
#[derive(Clone, Debug)]
pub struct StackedRow {
    /// Name of the role; only on its first row.
    pub group: Option<Both>,
    /// Name of the plan.
    pub label: Both,
    /// Position of the plan.
    pub plan: usize,
    /// Shares in the order of [`ACTIVITY_COLOURS`]; they sum to 1.
    pub shares: [f64; 5],
    /// What stands at the right: the busiest post.
    pub note: Both,
}

/// Room that the names of the roles take.
pub fn room_for_groups(rows: &[StackedRow]) -> f64 {
    let groups = rows.iter().filter_map(|row| row.group.as_ref());
    let widths = groups
        .flat_map(|group| [&group.english, &group.chinese].map(|text| text_width(text, 13.5)));
    widths.fold(120.0, f64::max)
}

/// Bars of 0 to 100 %, with a line at `limit` and `left` pixels for the names of the roles.
pub fn stacked_bars(rows: &[StackedRow], limit: f64, left: f64, label: Both) -> String {
    let gaps = rows.iter().filter(|row| row.group.is_some()).count() as f64 * 12.0;
    let height = 40.0 + rows.len() as f64 * 21.0 + gaps;
    let mut svg = Svg::new(960.0 + left, height, "fg wide", label);
    let x = |share: f64| left + 90.0 + share * 600.0;
    let bottom = height - 10.0;
    for tick in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
        svg.line((x(tick), 20.0), (x(tick), bottom), "stroke=\"#eceef0\"");
        let text = format!("{}%", (tick * 100.0) as i64);
        svg.text((x(tick), 14.0), "ax", Anchor::Middle, "", &text);
    }
    let mut y = 22.0;
    for row in rows {
        if let Some(group) = &row.group {
            y += 12.0;
            svg.both((left, y + 12.0), "lb", Anchor::End, "", group);
        }
        let ink = format!("fill=\"{}\"", plan_ink(row.plan));
        svg.both((left + 80.0, y + 12.0), "sm", Anchor::End, &ink, &row.label);
        let mut from = 0.0;
        for (share, colour) in row.shares.iter().zip(ACTIVITY_COLOURS) {
            let width = share * 600.0;
            svg.rect(x(from), y, width, 16.0, &format!("fill=\"{colour}\""));
            if width >= 26.0 {
                let fill = format!("fill=\"{}\"", ink_on(colour));
                let text = format!("{:.0}", share * 100.0);
                // The limit is drawn over the bars: a number beside it can still be read.
                let mut middle = x(from) + width / 2.0;
                if (middle - x(limit)).abs() < 12.0 {
                    middle = x(limit) - 14.0;
                }
                svg.text((middle, y + 12.0), "sm", Anchor::Middle, &fill, &text);
            }
            from += share;
        }
        svg.both((left + 700.0, y + 12.0), "ax", Anchor::Start, "", &row.note);
        y += 21.0;
    }
    let at = x(limit);
    svg.line(
        (at, 18.0),
        (at, bottom),
        "stroke=\"#8a3f06\" stroke-width=\"1.4\" stroke-dasharray=\"4 3\"",
    );
    svg.finish()
}
