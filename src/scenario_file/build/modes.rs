//! Travel modes: speed, detour and slow hours.

use super::names::Names;
use crate::language::Both;
use crate::model::Mode;
use crate::scenario_file::quantity;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Span;

/// The travel modes of a scenario.
pub struct Modes {
    pub names: Names,
    /// At least one.
    pub list: Vec<WrittenMode>,
}

/// A mode as written.
pub struct WrittenMode {
    pub name: String,
    /// Kilometres per hour, where given.
    pub speed_kmh: Option<f64>,
    /// Road length over straight length.
    pub detour: f64,
    /// Hours of the week with a factor on land times.
    pub slow: Vec<(Span, Span, f64)>,
}

impl Modes {
    /// Reads the modes; a scenario without modes has one without a speed.
    pub fn read(root: &Table) -> Self {
        let names = Names::of(
            "E2401",
            Both::fixed("a declared mode", "已声明的交通方式"),
            root.named("modes"),
        );
        let mut list: Vec<WrittenMode> = root
            .named("modes")
            .map(|mode| WrittenMode {
                name: mode.name.into(),
                speed_kmh: mode
                    .table
                    .text("speed")
                    .and_then(|text| quantity::read_speed(text).ok()),
                detour: mode.table.number("detour").unwrap_or(1.0),
                slow: mode
                    .table
                    .items("slow")
                    .iter()
                    .filter_map(Item::as_table)
                    .flat_map(slow_hours)
                    .collect(),
            })
            .collect();
        if list.is_empty() {
            list.push(WrittenMode {
                name: "any".into(),
                speed_kmh: None,
                detour: 1.0,
                slow: Vec::new(),
            });
        }
        Self { names, list }
    }

    /// The modes as the model knows them.
    pub fn model(&self) -> Vec<Mode> {
        self.list
            .iter()
            .map(|mode| Mode {
                name: mode.name.clone(),
            })
            .collect()
    }
}

impl WrittenMode {
    /// Time for a straight length; `None` without a speed.
    pub fn time(&self, km: f64) -> Option<Span> {
        Some(Span::from_minutes(
            km * self.detour / self.speed_kmh? * 60.0,
        ))
    }
}

fn slow_hours(table: &Table) -> Vec<(Span, Span, f64)> {
    let factor = table.number("factor").unwrap_or(1.0);
    table
        .hours("hours")
        .intervals
        .into_iter()
        .map(|(from, to)| (from, to, factor))
        .collect()
}
