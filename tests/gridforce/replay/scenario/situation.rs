//! What a plan's files say, as far as the checker needs it.

use super::dispatch::Dispatch;
use super::effects::{Asked, Effect, bounds, read_effects};
use super::ground::Ground;
use super::matters::{Channel, Kind, Priority, Stage, read_channels, read_priorities, read_types};
use super::points::{Scheme, read_schemes};
use super::quantities::{DAY, MINUTE};
use super::roads::Roads;
use super::staff::{Role, Unit, read_roles, read_units};
use super::tree::{self, table, text};
use super::ways;
use super::work::{Duty, Pattern, Store, read_duties, read_pattern, read_stores};
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;
use std::path::Path;

/// A plan.
#[derive(Debug)]
pub struct Situation {
    pub ground: Ground,
    pub roads: Roads,
    pub roles: BTreeMap<String, Role>,
    /// In declared order.
    pub units: Vec<Unit>,
    pub priorities: Vec<Priority>,
    pub channels: BTreeMap<String, Channel>,
    pub types: BTreeMap<String, Kind>,
    pub dispatch: Dispatch,
    pub pattern: Pattern,
    pub duties: Vec<Duty>,
    pub stores: Vec<Store>,
    pub effects: Vec<Effect>,
    pub schemes: Vec<Scheme>,
    /// Incidents are replayed, with on-scene times and delays of their own.
    pub recorded: bool,
}

impl Situation {
    /// Reads the plan at `path`.
    pub fn read(path: &Path) -> Self {
        let tree = tree::read(path);
        let folder = path.parent().expect("a scenario lies in a folder");
        let ground = Ground::read(&tree);
        let (modes, roads) = ways::read(&tree, &ground, folder);
        let roles = read_roles(&tree, &modes, folder);
        let start = start(&table(&tree, "period"));
        let units = read_units(&tree, &ground, &roles, start, folder);
        let names: Vec<String> = roles.keys().cloned().collect();
        Self {
            priorities: read_priorities(&tree),
            channels: read_channels(&tree, folder),
            types: read_types(&tree, &ground, &names, folder),
            dispatch: Dispatch::read(&tree, &ground, &units, folder),
            pattern: read_pattern(&tree, &ground, &units),
            duties: read_duties(&tree, &ground),
            stores: read_stores(&tree, &ground, folder),
            effects: read_effects(&tree),
            schemes: read_schemes(&tree, &ground),
            recorded: tree.contains_key("records"),
            ground,
            roads,
            roles,
            units,
        }
    }

    /// Position of a unit.
    pub fn unit(&self, name: &str) -> usize {
        let position = self.units.iter().position(|unit| unit.name == name);
        position.unwrap_or_else(|| panic!("the unit {name} is declared"))
    }

    /// Position of a store of backlog.
    pub fn store(&self, name: &str) -> usize {
        let position = self.stores.iter().position(|store| store.name == name);
        position.unwrap_or_else(|| panic!("the store {name} is declared"))
    }

    /// Position of a priority, 0 = highest.
    pub fn rank_of(&self, priority: &str) -> usize {
        let mut priorities = self.priorities.iter();
        let position = priorities.position(|other| other.name == priority);
        position.unwrap_or_else(|| panic!("the priority {priority} is declared"))
    }

    /// A stage of a type, with its position.
    pub fn stage(&self, kind: &str, name: &str) -> (usize, &Stage) {
        let mut stages = self.types[kind].stages.iter().enumerate();
        let stage = stages.find(|(_, stage)| stage.name == name);
        stage.unwrap_or_else(|| panic!("{name} is a stage of {kind}"))
    }

    /// Planned time of a unit from place to place, turn-out excluded.
    pub fn planned(&self, unit: usize, week: i64, from: usize, to: usize) -> Option<i64> {
        let unit = &self.units[unit];
        match self.times_of(unit) {
            Some(row) => row[if to == unit.post { from } else { to }],
            None => self.roads.planned(unit.mode, week, from, to),
        }
    }

    /// Times of this unit alone, when the file gives such.
    pub fn times_of(&self, unit: &Unit) -> Option<&Vec<Option<i64>>> {
        let of_unit = &self.roads.of_unit;
        of_unit
            .get(&unit.name)
            .or_else(|| of_unit.get(&unit.declared))
    }

    /// Cells that share an edge with a cell, or are joined to it by a link or ferry.
    pub fn neighbours(&self, cell: usize) -> Vec<usize> {
        let cell_of = |place: usize| self.ground.cell_of[place];
        let joined = self.roads.joined.iter();
        let joined = joined.map(|&(a, b)| (cell_of(a), cell_of(b)));
        let pairs = self.ground.edges.iter().copied().chain(joined);
        let other = |(a, b): (usize, usize)| match (a == cell, b == cell) {
            (true, false) => Some(b),
            (false, true) => Some(a),
            _ => None,
        };
        pairs
            .filter_map(other)
            .filter(|&other| other != cell)
            .collect()
    }

    /// The least and the most by which effects may multiply a quantity.
    pub fn factor(&self, changes: &str, asked: Asked<'_>) -> [f64; 2] {
        bounds(&self.effects, changes, asked)
    }

    /// Planned turn-out of a unit, in whole milliseconds.
    pub fn turn_out(&self, unit: usize) -> i64 {
        self.units[unit].turn_out.mean.round() as i64
    }
}

/// The date on which the period starts.
fn start(period: &toml::Table) -> Date {
    let text = text(period, "start").expect("a start");
    let date = text.split([' ', 'T']).next().expect("a date");
    date.parse().expect("a date")
}

/// Milliseconds since the Monday midnight of the week of `start`.
pub fn week_of(start: DateTime, at: i64) -> i64 {
    let day = i64::from(start.weekday().to_monday_zero_offset());
    let time = start.time();
    let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute());
    day * DAY + minutes * MINUTE + i64::from(time.second()) * 1_000 + at
}
