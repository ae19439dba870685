//! Muster: how many people come to a window, and what becomes of those of a unit that is not formed.

use super::record::Recorder;
use super::world::World;
use crate::model::{Crew, Short, UnitId};
use crate::random::{Purpose, binomial};

/// Who comes to a window, as in [`WindowRecord`].
pub(super) struct Muster {
    pub came: u32,
    pub joined: u32,
    pub present: u32,
    pub formed: bool,
}

impl<R: Recorder + ?Sized> World<'_, R> {
    /// How many people come, and whether the unit is formed.
    pub(super) fn muster(&mut self, unit: UnitId) -> Muster {
        let scenario = self.scenario;
        let declared = &scenario.units[unit.index()];
        let position = self.units[unit.index()].next_window.1 as u64;
        let date = self
            .calendar
            .date_number(self.units[unit.index()].window_begin)
            .unsigned_abs();
        match &declared.crew {
            Crew::Staff {
                people,
                wanted,
                minimum,
                absence,
                short,
            } => {
                let key = self.prepared.unit_keys[unit.index()]
                    .and(date)
                    .and(position);
                let comes = |&person: &u32| {
                    absence.value() == 0.0
                        || self
                            .chance
                            .uniform(Purpose::Absence, key, u64::from(person))
                            >= absence.value()
                };
                let came = (0..*people).filter(comes).count() as u32;
                let role = declared.role.index();
                let joined = match self.joining[role] {
                    (at, people) if at == self.now => people,
                    _ => 0,
                };
                let present = came.min(*wanted) + joined;
                let formed = present >= *minimum;
                let carried = if !formed && *short == Short::Join {
                    present
                } else {
                    0
                };
                self.joining[role] = (self.now, carried);
                Muster {
                    came,
                    joined,
                    present,
                    formed,
                }
            }
            Crew::Volunteers {
                members,
                attendance,
                quorum,
                per_unit,
                ordinal,
            } => {
                // The team draws once for all units that it may form.
                let key = self.prepared.post_keys[unit.index()]
                    .and(date)
                    .and(position);
                let draw = self.chance.uniform(Purpose::Attendance, key, 0);
                let attendance = self.attendance(unit, attendance.value());
                let came = binomial(*members, attendance, draw);
                let (present, formed) = match per_unit {
                    _ if came < *quorum => (0, false),
                    None => (came, true),
                    Some(crew) if came / crew > *ordinal => (*crew, true),
                    Some(_) => (0, false),
                };
                Muster {
                    came,
                    joined: 0,
                    present,
                    formed,
                }
            }
        }
    }
}
