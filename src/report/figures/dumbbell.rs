//! Cells with one dot per plan: how far each plan moves the slowest.

use super::axis::{Scale, tick_text};
use super::palette::{plan_colour, plan_ink};
use super::svg::{Anchor, Svg, n, text_width};
use crate::language::Both;

/// One cell.
#[derive(Clone, Debug)]
pub struct DumbbellRow {
    /// Name of the cell.
    pub label: Both,
    /// Minutes by plan; `None` where there is none.
    pub values: Vec<Option<f64>>,
}

/// Rows of dots on one axis of minutes, with the names of the plans above when there are several.
pub fn dumbbells(rows: &[DumbbellRow], plans: &[Both], label: Both) -> String {
    let height = 66.0 + rows.len() as f64 * 28.0;
    let mut svg = Svg::new(540.0, height, "fg", label);
    let values = rows.iter().flat_map(|row| row.values.iter().flatten());
    let most = values.copied().fold(0.0, f64::max);
    let x = Scale::new(0.0, most * 1.05, 176.0, 348.0);
    let bottom = 30.0 + rows.len() as f64 * 28.0;
    draw_names(&mut svg, plans);
    for tick in x.ticks(6) {
        let at = x.at(tick);
        svg.line((at, 26.0), (at, bottom), "stroke=\"#eceef0\"");
        svg.text(
            (at, bottom + 15.0),
            "ax",
            Anchor::Middle,
            "",
            &tick_text(tick),
        );
    }
    for (position, row) in rows.iter().enumerate() {
        let y = 44.0 + position as f64 * 28.0;
        let label = Both::of(|language| shorten(row.label.pick(language), 160.0, 12.0));
        svg.both((166.0, y + 4.0), "ax dk", Anchor::End, "", &label);
        let known: Vec<f64> = row.values.iter().flatten().copied().collect();
        let ends = known
            .iter()
            .copied()
            .fold(None, |ends: Option<(f64, f64)>, value| {
                Some(ends.map_or((value, value), |(low, high)| {
                    (low.min(value), high.max(value))
                }))
            });
        if let Some((low, high)) = ends {
            svg.line(
                (x.at(low), y),
                (x.at(high), y),
                "stroke=\"#c3c9d0\" stroke-width=\"2\"",
            );
        }
        for (plan, value) in row.values.iter().enumerate().rev() {
            let Some(value) = value else { continue };
            draw_dot(&mut svg, plan, (x.at(*value), y));
        }
    }
    let words = Both::new("minutes", "分钟");
    svg.both((350.0, bottom + 32.0), "ax", Anchor::Middle, "", &words);
    svg.finish()
}

/// The dots of the plans with their names, in one line.
fn draw_names(svg: &mut Svg, plans: &[Both]) {
    if plans.len() < 2 {
        return;
    }
    let step = (530.0 / plans.len() as f64).min(96.0);
    let size = if step < 88.0 { 11.0 } else { 12.5 };
    let begin = 538.0 - step * plans.len() as f64;
    for (plan, name) in plans.iter().enumerate() {
        let x = begin + plan as f64 * step;
        draw_dot(svg, plan, (x + 8.0, 10.0));
        let more = format!(
            "fill=\"{}\" style=\"font-size:{}px\"",
            plan_ink(plan),
            n(size)
        );
        svg.both((x + 18.0, 14.0), "lb", Anchor::Start, &more, name);
    }
}

/// Plans are told apart by shape too: circle, square, diamond, and again.
fn draw_dot(svg: &mut Svg, plan: usize, (x, y): (f64, f64)) {
    let more = format!(
        "fill=\"{}\" stroke=\"#fff\" stroke-width=\"1.2\"",
        plan_colour(plan)
    );
    match plan % 3 {
        0 => svg.circle(x, y, 5.0, &more),
        1 => svg.rect(x - 4.5, y - 4.5, 9.0, 9.0, &more),
        _ => svg.path(&format!("M{} {}l6 6l-6 6l-6 -6z", n(x), n(y - 6.0)), &more),
    }
}

/// As much of a name as `width` pixels hold.
pub fn shorten(text: &str, width: f64, size: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for character in text.chars() {
        short.push(character);
        if text_width(&short, size) + size > width {
            break;
        }
    }
    short.push('…');
    short
}
