//! The week: a map of seven days by hours, and a strip of demand.

use super::axis::{Scale, tick_text};
use super::classes::Breaks;
use super::svg::{Anchor, Svg, n};
use crate::language::Both;
use std::collections::BTreeMap;

/// Days of the week.
const DAYS: [(&str, &str); 7] = [
    ("Mon", "一"),
    ("Tue", "二"),
    ("Wed", "三"),
    ("Thu", "四"),
    ("Fri", "五"),
    ("Sat", "六"),
    ("Sun", "日"),
];

/// Values by bin of the week, Monday 00:00 first, as seven rows.
pub fn week_map(values: &[Option<f64>], breaks: &Breaks, label: Both) -> String {
    let mut svg = Svg::new(380.0, 141.0, "how", label);
    let bins = values.len() / 7;
    if bins == 0 {
        return svg.finish();
    }
    let width = 336.0 / bins as f64;
    let mut squares: BTreeMap<&str, String> = BTreeMap::new();
    for (day, hours) in values.chunks(bins).take(7).enumerate() {
        for (bin, value) in hours.iter().enumerate() {
            let colour = value.map_or("#ffffff", |value| breaks.colour(value));
            let (x, y) = (34.0 + bin as f64 * width, 4.0 + day as f64 * 17.0);
            let side = (width - if bins <= 48 { 1.0 } else { 0.0 }).max(0.2);
            let square = format!("M{} {}h{}v16h-{}z", n(x), n(y), n(side), n(side));
            squares.entry(colour).or_default().push_str(&square);
        }
    }
    for (colour, data) in &squares {
        svg.path(data, &format!("fill=\"{colour}\""));
    }
    for (day, (english, chinese)) in DAYS.iter().enumerate() {
        let y = 16.5 + day as f64 * 17.0;
        svg.both(
            (28.0, y),
            "ax",
            Anchor::End,
            "",
            &Both::new(*english, *chinese),
        );
    }
    for hour in [0_u8, 6, 12, 18, 24] {
        let x = 34.0 + f64::from(hour) * 14.0;
        svg.text(
            (x.min(366.0), 136.0),
            "ax",
            Anchor::Middle,
            "",
            &hour.to_string(),
        );
    }
    svg.finish()
}

/// Incidents by bin of the week.
#[derive(Clone, Debug)]
pub struct DemandBars<'a> {
    /// Incidents per hour.
    pub values: &'a [Option<f64>],
    /// What the picture shows.
    pub label: Both,
}

/// A strip of bars over the week.
pub fn demand_bars(bars: &DemandBars) -> String {
    let mut svg = Svg::new(1094.0, 94.0, "strip", bars.label.clone());
    let most = bars.values.iter().flatten().copied().fold(0.0, f64::max);
    let height = Scale::new(0.0, most, 0.0, 62.0);
    for tick in height.ticks(2).into_iter().filter(|tick| *tick <= most) {
        let y = 72.0 - height.at(tick);
        svg.line((46.0, y), (1086.0, y), "stroke=\"#e6e8eb\"");
        svg.text((40.0, y + 4.0), "ax", Anchor::End, "", &tick_text(tick));
    }
    let width = 1040.0 / bars.values.len().max(1) as f64;
    let gap = if width > 3.0 { 0.8 } else { 0.0 };
    let data: String = bars
        .values
        .iter()
        .enumerate()
        .filter_map(|(bin, value)| Some((bin, height.at((*value)?))))
        .map(|(bin, tall)| {
            let x = 46.0 + bin as f64 * width;
            format!("M{} 72v-{}h{}v{}z", n(x), n(tall), n(width - gap), n(tall))
        })
        .collect();
    svg.path(&data, "fill=\"#8b97a5\"");
    for (day, (english, chinese)) in DAYS.iter().enumerate() {
        let x = 46.0 + (day as f64 + 0.5) * 1040.0 / 7.0;
        let chinese = format!("周{chinese}");
        svg.both(
            (x, 88.0),
            "ax",
            Anchor::Middle,
            "",
            &Both::new(*english, chinese),
        );
    }
    svg.finish()
}
