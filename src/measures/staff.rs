//! Facts of a plan that need no simulation: people, hours, night shifts and yearly cost.

use crate::model::{Crew, RoleId, Scenario, Schedule, Unit, Window};
use crate::units::Span;

/// The staff of one role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Staff {
    /// The role.
    pub role: RoleId,
    /// Units declared.
    pub units: usize,
    /// People on their lists.
    pub people: u32,
    /// Person-hours that the windows ask for, per week.
    pub asked_hours_per_week: f64,
    /// Person-hours that the people work under contract, absence taken off, per week; `None` without contracted hours.
    pub contracted_hours_per_week: Option<f64>,
    /// Asked hours per contracted hour (relief factor): above 1 the people do not suffice.
    pub relief_factor: Option<f64>,
    /// Windows with at least 3 h between 22:00 and 06:00, per person and 28 days; `None` without people.
    pub night_shifts: Option<f64>,
    /// Money per year for salaries.
    pub price_per_year: f64,
}

impl Staff {
    /// The staff of every role of a plan, in declared order.
    pub fn of(scenario: &Scenario) -> Vec<Self> {
        (0..scenario.roles.len())
            .map(|role| of_role(scenario, RoleId::new(role)))
            .collect()
    }
}

fn of_role(scenario: &Scenario, id: RoleId) -> Staff {
    let role = &scenario.roles[id.index()];
    let units: Vec<&Unit> = scenario
        .units
        .iter()
        .filter(|unit| unit.role == id)
        .collect();
    let people = people(scenario, id);
    let hours =
        |unit: &&Unit| f64::from(crew_in_window(&unit.crew)) * hours_per_week(&unit.schedule);
    // An empty sum of floats is −0.
    let asked = units.iter().map(hours).sum::<f64>() + 0.0;
    let contracted = role
        .contracted_hours_per_week
        .map(|hours| f64::from(people) * hours * (1.0 - role.absence.value()));
    let nights: f64 = units
        .iter()
        .map(|unit| expected_crew(&unit.crew) * nights_per_28_days(&unit.schedule))
        .sum();
    Staff {
        role: id,
        units: units.len(),
        people,
        asked_hours_per_week: asked,
        contracted_hours_per_week: contracted,
        relief_factor: contracted
            .filter(|&hours| hours > 0.0)
            .map(|hours| asked / hours),
        night_shifts: (people > 0).then(|| nights / f64::from(people)),
        price_per_year: f64::from(people) * role.price_per_person_year,
    }
}

/// People of a role; a volunteer team that forms several units is counted once.
pub(super) fn people(scenario: &Scenario, role: RoleId) -> u32 {
    let units = scenario.units.iter().filter(|unit| unit.role == role);
    units
        .map(|unit| match unit.crew {
            Crew::Staff { people, .. } => people,
            Crew::Volunteers {
                ordinal: 0,
                members,
                ..
            } => members,
            Crew::Volunteers { .. } => 0,
        })
        .sum()
}

/// Fixed money per year: salaries and declared items.
pub(super) fn fixed_cost(scenario: &Scenario) -> f64 {
    let items: f64 = scenario.costs.items.iter().map(|item| item.per_year).sum();
    let salaries: f64 = Staff::of(scenario)
        .iter()
        .map(|staff| staff.price_per_year)
        .sum();
    items + salaries
}

/// People wanted in one window; of a team that forms several units, the first unit asks for all.
fn crew_in_window(crew: &Crew) -> u32 {
    match *crew {
        Crew::Staff { people, wanted, .. } => wanted.min(people),
        Crew::Volunteers {
            ordinal: 0,
            members,
            ..
        } => members,
        Crew::Volunteers { .. } => 0,
    }
}

/// People who come to one window on average.
fn expected_crew(crew: &Crew) -> f64 {
    let present = match *crew {
        Crew::Staff { .. } => 1.0,
        Crew::Volunteers { attendance, .. } => attendance.value(),
    };
    present * f64::from(crew_in_window(crew))
}

fn hours_per_week(schedule: &Schedule) -> f64 {
    match schedule {
        Schedule::Always => 168.0,
        Schedule::Cycle { days, windows, .. } => {
            let hours: Span = windows.iter().map(|window| window.to - window.from).sum();
            hours.hours() * 7.0 / (*days).max(1) as f64
        }
    }
}

/// A unit that is always on duty works no shifts.
fn nights_per_28_days(schedule: &Schedule) -> f64 {
    match schedule {
        Schedule::Always => 0.0,
        Schedule::Cycle { days, windows, .. } => {
            let nights = windows.iter().filter(|window| is_night(window)).count();
            nights as f64 * 28.0 / (*days).max(1) as f64
        }
    }
}

/// At least 3 h between 22:00 and 06:00 of one night or several.
fn is_night(window: &Window) -> bool {
    let day = Span::DAY.milliseconds();
    let first = window.from.milliseconds().div_euclid(day) - 1;
    let last = window.to.milliseconds().div_euclid(day);
    let dark: i64 = (first..=last)
        .map(|date| {
            let from = date * day + 22 * Span::HOUR.milliseconds();
            let to = from + 8 * Span::HOUR.milliseconds();
            (to.min(window.to.milliseconds()) - from.max(window.from.milliseconds())).max(0)
        })
        .sum();
    dark >= 3 * Span::HOUR.milliseconds()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from: f64, to: f64) -> Window {
        Window {
            from: Span::from_minutes(from * 60.0),
            to: Span::from_minutes(to * 60.0),
            hand_over: Span::ZERO,
            breaks: Vec::new(),
        }
    }

    #[test]
    fn night_windows_have_three_dark_hours() {
        assert!(!is_night(&window(8.0, 20.0)));
        assert!(is_night(&window(20.0, 32.0)));
        assert!(is_night(&window(0.0, 3.0)));
        assert!(!is_night(&window(0.0, 2.9)));
        assert!(!is_night(&window(17.0, 24.9)));
        assert!(is_night(&window(17.0, 25.0)));
        // One dark hour at the end of a night, two at the beginning of the next.
        assert!(is_night(&window(5.0, 24.0)));
    }

    #[test]
    fn nights_are_counted_over_the_cycle() {
        let schedule = Schedule::Cycle {
            days: 4,
            anchor_date: 0,
            windows: vec![window(8.0, 20.0), window(44.0, 56.0)],
        };
        assert_eq!(nights_per_28_days(&schedule), 7.0);
        assert_eq!(hours_per_week(&schedule), 42.0);
    }
}
