//! What units say about incident types, read when these are known.

use super::intake::marks;
use super::names::Names;
use super::roles::Roles;
use super::sending;
use super::workforce::Workforce;
use crate::model::{HotSpots, TypeId};
use crate::random::Distribution;
use crate::scenario_file::distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Item, Table};
use crate::units::Span;

/// Completes the units that every declared unit has become.
pub fn read(
    root: &Table,
    workforce: &mut Workforce,
    roles: &Roles,
    sending: &sending::Context<'_>,
) {
    let (types, inspection) = (&sending.types.names, sending.inspection);
    for (declared, units) in root.named("units").zip(&workforce.members) {
        let table = declared.table;
        let on_scene = table.get("on_scene");
        let on_scene = on_scene.map(|item| own_times(item, types, inspection));
        let hot_spots = table
            .table("patrol")
            .and_then(|patrol| patrol.table("hot_spots"))
            .map(|table| read_hot_spots(table, types, inspection));
        let sent_to = sending.read(table);
        if let Some(unit) = units.first() {
            let unit = &workforce.units[unit.index()];
            sending::check_times(unit, table, &roles.list, inspection);
        }
        for unit in units {
            let unit = &mut workforce.units[unit.index()];
            unit.sent_to = sent_to.clone();
            if let Some(times) = &on_scene {
                unit.on_scene = times.clone();
            }
            if let Some(patrol) = &mut unit.patrol {
                patrol.hot_spots = hot_spots.clone();
            }
        }
    }
}

/// On-scene times of its own, for all types or by type.
fn own_times(
    item: &Item,
    types: &Names,
    inspection: &Inspection,
) -> Vec<(Option<TypeId>, Distribution)> {
    let read = |item: &Item| distribution::read(item, &Inspection::default());
    let Some(table) = item.as_table().filter(|table| !table.is_one_value()) else {
        return read(item).map(|time| (None, time)).into_iter().collect();
    };
    let mut times = Vec::new();
    for (name, entry) in &table.entries {
        let kind = match name.as_str() {
            "default" => Some(None),
            name => types
                .find_text(name, &entry.key_place, inspection)
                .map(|at| Some(TypeId::new(at))),
        };
        times.extend(kind.zip(read(&entry.item)));
    }
    times
}

fn read_hot_spots(table: &Table, types: &Names, inspection: &Inspection) -> HotSpots {
    HotSpots {
        types: marks(table, "types", types, inspection),
        period: table.duration("period").unwrap_or(Span::WEEK),
    }
}
