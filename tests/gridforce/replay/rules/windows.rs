//! Windows: those of the rosters, with crews and quorums as declared and attendance by its chance.

use super::chances::{Tally, multiplied};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::WindowRow;
use crate::replay::scenario::effects::Asked;
use crate::replay::scenario::staff::{CrewKind, Unit};
use std::collections::BTreeMap;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    rosters(case, verdicts);
    crews(case, verdicts);
    attendance(case, verdicts);
}

/// Every window of a roster is recorded, and no other.
fn rosters(case: &Case<'_>, verdicts: &mut Verdicts) {
    for unit in 0..case.plan.units.len() {
        let by_roster = case.windows[unit].iter();
        let expected: Vec<(i64, i64)> = by_roster
            .filter(|window| window.begins <= case.last)
            .map(|window| (window.begins.max(0), window.ends))
            .collect();
        let recorded: Vec<(i64, i64)> = case.rows[unit]
            .iter()
            .map(|row| (row.at, row.ends))
            .collect();
        let agree = expected == recorded;
        verdicts.check(
            "windows are those of the roster",
            Fault::Attendance,
            agree,
            || {
                let odd = recorded.iter().find(|window| !expected.contains(window));
                let missing = expected.iter().find(|window| !recorded.contains(window));
                format!("{}: recorded {odd:?}, missing {missing:?}", case.name(unit))
            },
        );
    }
}

/// Crews, quorums and people who join another unit.
fn crews(case: &Case<'_>, verdicts: &mut Verdicts) {
    // People of a unit that was not formed, who join the next of the role at that instant.
    let mut joining: BTreeMap<&str, (i64, u32)> = BTreeMap::new();
    for row in &case.records.windows {
        let unit = &case.plan.units[row.unit];
        let carried = joining.get(unit.role.as_str());
        let carried = carried.map_or(0, |&(at, people)| if at == row.at { people } else { 0 });
        let (present, formed) = muster(unit, row);
        let volunteers = matches!(unit.crew.kind, CrewKind::Volunteers { .. });
        let joined = if volunteers { 0 } else { carried };
        let right = row.listed == unit.crew.listed
            && row.came <= row.listed
            && row.joined == joined
            && (row.present, row.formed) == (present, formed);
        verdicts.check("crews and quorums", Fault::Attendance, right, || {
            format!("{} at {}: {row:?}", unit.name, row.at)
        });
        if let CrewKind::Staff { join, .. } = unit.crew.kind {
            let carries = if join && !formed { present } else { 0 };
            joining.insert(&unit.role, (row.at, carries));
        }
    }
}

/// How many people a unit has, and whether it is formed, when so many came and joined.
fn muster(unit: &Unit, row: &WindowRow) -> (u32, bool) {
    match unit.crew.kind {
        CrewKind::Staff {
            wanted, minimum, ..
        } => {
            let present = row.came.min(wanted) + row.joined;
            (present, present >= minimum)
        }
        CrewKind::Volunteers { quorum, crew } => {
            let (size, ordinal) = crew.unwrap_or((row.came.max(1), 0));
            let formed = row.came >= quorum && row.came / size > ordinal;
            (if formed { size } else { 0 }, formed)
        }
    }
}

/// People come as often as their chance says.
fn attendance(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut tally = Tally::default();
    for row in &case.records.windows {
        let unit = &case.plan.units[row.unit];
        let crew = unit.crew;
        // A team draws once for all the units that it may form.
        if matches!(crew.kind, CrewKind::Volunteers { crew: Some((_, ordinal)), .. } if ordinal > 0)
        {
            continue;
        }
        let asked = Asked {
            role: &unit.role,
            unit: &unit.name,
            ..Asked::default()
        };
        // Only volunteers' attendance is what effects change.
        let bounds = match crew.kind {
            CrewKind::Volunteers { .. } => case.plan.factor("attendance", asked),
            CrewKind::Staff { .. } => [1.0, 1.0],
        };
        let chance = multiplied(crew.comes, bounds);
        tally.add(f64::from(row.came), f64::from(row.listed), chance);
    }
    let likely = tally.is_likely();
    verdicts.check(
        "people come by their chance",
        Fault::Attendance,
        likely,
        || {
            let (came, expected) = (tally.came, tally.expected());
            format!("{came} people came to their windows, {expected} are expected")
        },
    );
}
