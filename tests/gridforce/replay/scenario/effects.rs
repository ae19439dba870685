//! Effects: between which bounds they may multiply what they change.

use super::tree::{self, table, tables, text, texts};
use std::ops::RangeInclusive;
use toml::{Table, Value};

/// An effect.
#[derive(Debug)]
pub struct Effect {
    /// What it changes, in the words of the file.
    pub changes: String,
    /// Its size, at full effect.
    pub size: RangeInclusive<f64>,
    /// It is in force all the time, without an activity.
    pub always: bool,
    /// What of it is limited: none are not.
    pub types: Vec<String>,
    pub stages: Vec<String>,
    pub channels: Vec<String>,
    pub roles: Vec<String>,
    pub units: Vec<String>,
    /// It holds at some places only.
    pub somewhere: bool,
}

/// What a factor is asked for; what does not matter is empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    pub kind: &'a str,
    pub stage: &'a str,
    pub channel: &'a str,
    pub role: &'a str,
    pub unit: &'a str,
}

/// Reads the effects.
pub fn read_effects(tree: &Table) -> Vec<Effect> {
    let read = |(_, effect): (String, Table)| {
        let by = table(&effect, "by");
        Effect {
            changes: text(&effect, "changes").expect("what it changes"),
            size: size(&effect["size"]),
            always: by.is_empty(),
            types: texts(&effect, "types"),
            stages: texts(&effect, "stages"),
            channels: texts(&effect, "channels"),
            roles: texts(&effect, "roles"),
            units: texts(&effect, "units"),
            somewhere: effect.contains_key("at") || effect.contains_key("sites"),
        }
    };
    tables(tree, "effects").into_iter().map(read).collect()
}

/// `0.7`, `"0.7 to 1"` or `"0.7 to 1 likely 0.85"`.
fn size(value: &Value) -> RangeInclusive<f64> {
    if let Some(number) = tree::as_number(value) {
        return number..=number;
    }
    let text = value.as_str().expect("a size");
    let range = text.split(" likely ").next().expect("a range");
    let (least, most) = range.split_once(" to ").expect("two bounds");
    let bound = |text: &str| tree::as_number(&Value::String(text.trim().into())).expect("a number");
    bound(least)..=bound(most)
}

impl Effect {
    /// Whether it may change what is asked for.
    fn reaches(&self, asked: &Asked<'_>) -> bool {
        let holds = |list: &[String], name: &str| {
            list.is_empty() || name.is_empty() || list.iter().any(|other| other == name)
        };
        holds(&self.types, asked.kind)
            && holds(&self.stages, asked.stage)
            && holds(&self.channels, asked.channel)
            && holds(&self.roles, asked.role)
            && holds(&self.units, asked.unit)
    }

    /// Whether it surely holds for what is asked for, at its full size, at all times.
    fn is_sure(&self) -> bool {
        self.always && !self.somewhere
    }
}

/// The least and the most by which effects may multiply a quantity.
pub fn bounds(effects: &[Effect], changes: &str, asked: Asked<'_>) -> [f64; 2] {
    let mut bounds = [1.0, 1.0];
    let effects = effects.iter();
    for effect in effects.filter(|effect| effect.changes == changes && effect.reaches(&asked)) {
        let (mut least, mut most) = (*effect.size.start(), *effect.size.end());
        if !effect.is_sure() {
            least = least.min(1.0);
            most = most.max(1.0);
        }
        bounds = [bounds[0] * least, bounds[1] * most];
    }
    bounds
}

#[test]
fn sizes_are_read() {
    let read = |text: &str| size(&Value::String(text.into()));
    assert_eq!(read("0.7 to 1 likely 0.85"), 0.7..=1.0);
    assert_eq!(size(&Value::Integer(0)), 0.0..=0.0);
    let effects = "[effects.a]\nchanges = \"attendance\"\nsize = 0.5\n\
                   [effects.b]\nchanges = \"attendance\"\nsize = 2\nroles = [\"team\"]\nby = { from = \"2024-01-01\" }\n";
    let effects = read_effects(&effects.parse().expect("TOML"));
    let of = |role: &str| {
        let asked = Asked {
            role,
            ..Asked::default()
        };
        bounds(&effects, "attendance", asked)
    };
    assert_eq!([of("team"), of("staff")], [[0.5, 1.0], [0.5, 0.5]]);
}
