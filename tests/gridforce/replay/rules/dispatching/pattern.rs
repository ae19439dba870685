//! Who answers for a cell, and how near a unit's beat is to it.

use super::board::Board;
use super::reach::ROUNDING;

/// One unit, or several of which the records cannot tell which.
pub type Responsible = Vec<usize>;

impl Board<'_> {
    /// The unit that answers for a cell in a role: posted there, named by a beat, or the nearest on duty.
    pub fn responsible(&self, cell: usize, role: &str, now: i64) -> Responsible {
        let plan = self.case.plan;
        let on_duty = |unit: usize| plan.units[unit].role == role && self.states[unit].in_window;
        let home = |unit: usize| plan.ground.cell_of[self.case.post(unit, now)];
        let all = 0..plan.units.len();
        if let Some(own) = all
            .clone()
            .find(|&unit| on_duty(unit) && home(unit) == cell)
        {
            return vec![own];
        }
        let week = self.case.week(now);
        let beats = plan.pattern.beats.iter().filter(|beat| {
            beat.cells.contains(&cell)
                && crate::replay::scenario::hours::contains(&beat.hours, week)
        });
        for beat in beats {
            if let Some(&unit) = beat.units.iter().find(|&&unit| on_duty(unit)) {
                return vec![unit];
            }
        }
        if !plan.pattern.shared {
            return Vec::new();
        }
        let area = |cell: usize| &plan.ground.cells[cell].area;
        let near = all.filter(|&unit| on_duty(unit) && area(home(unit)) == area(cell));
        let times: Vec<(i64, usize)> = near
            .filter_map(|unit| {
                let way = plan.planned(unit, week, self.case.post(unit, now), cell)?;
                Some((way + plan.turn_out(unit), unit))
            })
            .collect();
        let Some(&(least, first)) = times.iter().min() else {
            return Vec::new();
        };
        let others = times
            .iter()
            .filter(|(time, _)| *time > least && *time <= least + ROUNDING);
        let mut found = vec![first];
        found.extend(others.map(|(_, unit)| *unit));
        found
    }

    /// Whether a unit may be the one that answers for a cell, for backlog.
    pub fn may_answer_for(&self, unit: usize, cell: usize, now: i64) -> bool {
        let plan = self.case.plan;
        let declared = &plan.units[unit];
        if plan.pattern.roles.contains(&declared.role) {
            self.responsible(cell, &declared.role, now).contains(&unit)
        } else {
            plan.ground.cell_of[self.case.post(unit, now)] == cell
        }
    }

    /// The nearest and the farthest ring in which a unit may be of a cell: 0 its own, 1 a neighbour's,
    /// 2 of its dispatch area, 3 of another.
    pub fn ring(&self, unit: usize, cell: usize, now: i64) -> (u8, u8) {
        let plan = self.case.plan;
        let home = plan.ground.cell_of[self.case.post(unit, now)];
        let answers = |cell: usize| {
            if home == cell {
                return (true, true);
            }
            let mut found = (false, false);
            for role in &plan.pattern.roles {
                let responsible = self.responsible(cell, role, now);
                found.0 |= responsible.contains(&unit);
                found.1 |= responsible == [unit];
            }
            found
        };
        let area = |cell: usize| &plan.ground.cells[cell].area;
        let far = if area(home) == area(cell) { 2 } else { 3 };
        let (mut nearest, mut farthest) = (far, far);
        for neighbour in self.case.plan.neighbours(cell) {
            let (maybe, surely) = answers(neighbour);
            nearest = if maybe { 1 } else { nearest };
            farthest = if surely { 1 } else { farthest };
        }
        let (maybe, surely) = answers(cell);
        nearest = if maybe { 0 } else { nearest };
        farthest = if surely { 0 } else { farthest };
        (nearest, farthest)
    }
}
