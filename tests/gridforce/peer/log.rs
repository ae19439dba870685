//! Made-up call logs, and the same as a CSV file.

use super::ground::Ground;
use std::fmt::Write;

/// A call of a log; times in milliseconds.
#[derive(Clone, Debug)]
pub struct Call {
    pub reported: i64,
    pub delay: i64,
    pub cell: usize,
    /// 0 is the most urgent.
    pub class: usize,
    pub on_scene: i64,
    /// Units that must come.
    pub need: usize,
}

/// Pseudo-random numbers (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Uniform in [0, 1).
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        (self.share() * count as f64) as usize
    }

    fn exponential(&mut self, mean: f64) -> i64 {
        (-mean * (1.0 - self.share()).ln()).round() as i64
    }
}

/// `count` calls, `apart` milliseconds from each other in the mean; `classes` classes; up to `most` units needed.
pub fn calls(
    ground: &Ground,
    dice: &mut Dice,
    count: usize,
    apart: f64,
    classes: usize,
    most: usize,
) -> Vec<Call> {
    let mut now = 0;
    let draw = |_| {
        now += dice.exponential(apart);
        Call {
            reported: now,
            delay: if dice.below(3) == 0 {
                0
            } else {
                dice.exponential(60_000.0)
            },
            cell: dice.below(ground.rows * ground.columns),
            class: dice.below(classes),
            on_scene: dice.exponential(1_500_000.0),
            need: 1 + dice.below(most),
        }
    };
    (0..count).map(draw).collect()
}

/// How a log writes its times and places.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Word of the unit in the scenario file, and its milliseconds.
    pub unit: (&'static str, i64),
    /// Write x and y in place of the cell's name.
    pub position: bool,
    /// Write reports as date and time.
    pub dated: bool,
}

/// Milliseconds as a decimal number of `unit`s, to the last digit.
fn decimal(milliseconds: i64, unit: i64) -> String {
    let text = format!("{:.12}", milliseconds as f64 / unit as f64);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Date and time, for the first weeks after Monday 4 March 2024.
fn dated(milliseconds: i64) -> String {
    let (day, rest) = (milliseconds / 86_400_000, milliseconds % 86_400_000);
    let (hour, rest) = (rest / 3_600_000, rest % 3_600_000);
    let (minute, rest) = (rest / 60_000, rest % 60_000);
    format!(
        "2024-03-{:02} {hour:02}:{minute:02}:{:02}.{:03}",
        4 + day,
        rest / 1_000,
        rest % 1_000
    )
}

/// The log as CSV, the last call first; types are named by the units they need.
pub fn csv(calls: &[Call], ground: &Ground, form: Form) -> String {
    let mut text = "time,type,priority,dispatch_delay,on_scene,".to_owned();
    text += if form.position { "x,y\n" } else { "cell\n" };
    // A log need not be in order of time.
    for call in calls.iter().rev() {
        let time = |milliseconds: i64| decimal(milliseconds, form.unit.1);
        let place = if form.position {
            let (row, column) = (call.cell / ground.columns, call.cell % ground.columns);
            // Somewhere in the cell, a kilometre wide, from the south-western corner.
            format!(
                "{},{}",
                column as f64 + 0.25,
                (ground.rows - row) as f64 - 0.75
            )
        } else {
            ground.name(call.cell)
        };
        writeln!(
            text,
            "{},need-{},{},{},{},{place}",
            if form.dated {
                dated(call.reported)
            } else {
                time(call.reported)
            },
            call.need,
            call.class + 1,
            time(call.delay),
            time(call.on_scene)
        )
        .expect("text grows");
    }
    text
}
