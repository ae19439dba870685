//! What units have from their role when they do not say it themselves.

use crate::language::Both;
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::keys::from_role;
use crate::scenario_file::tree::{Entry, Table, Value};

/// The tree with what roles say written into each of their units that does not say it.
pub fn fill(root: &Table, inspection: &Inspection) -> Table {
    let mut filled = root.clone();
    for role in root.named("roles") {
        let volunteers = role.table.flag("volunteers").unwrap_or(false);
        for key in from_role::OF_VOLUNTEERS.iter().filter(|_| !volunteers) {
            if let Some(item) = role.table.get(key) {
                let found = Both::fixed(
                    "\"{0}\" is for volunteers, the role \"{1}\" is not",
                    "“{0}”是志愿力量的键，岗位类别“{1}”不属于这一类",
                );
                let found = found.fill(&[&Both::same(*key), &Both::same(role.name)]);
                inspection.report(Problem::new("E2209", found).at(&item.place));
            }
        }
    }
    let Some(Entry { item, .. }) = filled.entries.get_mut("units") else {
        return filled;
    };
    let Value::Table(units) = &mut item.value else {
        return filled;
    };
    for (_, unit) in &mut units.entries {
        let Value::Table(unit) = &mut unit.item.value else {
            continue;
        };
        let Some(role) = unit.text("role").and_then(|name| role(root, name)) else {
            continue;
        };
        let volunteers = role.flag("volunteers").unwrap_or(false);
        for key in from_role::KEYS {
            if !volunteers && from_role::OF_VOLUNTEERS.contains(&key) {
                continue;
            }
            if let Some(given) = role.entries.get(key) {
                let own = unit.entries.entry(key.to_owned());
                own.or_insert_with(|| given.clone());
            }
        }
    }
    filled
}

/// Where a unit's key is given by its role: the entry of the role.
pub fn given<'t>(root: &'t Table, path: &[String]) -> Option<&'t Entry> {
    let [units, unit, key] = path else {
        return None;
    };
    let unit = root
        .table(units)
        .filter(|_| units == "units")?
        .table(unit)?;
    let role = role(root, unit.text("role")?)?;
    let given = from_role::KEYS.contains(&key.as_str());
    given.then(|| role.entries.get(key)).flatten()
}

fn role<'t>(root: &'t Table, name: &str) -> Option<&'t Table> {
    root.table("roles")?.table(name)
}
