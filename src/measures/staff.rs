//! Facts of a plan that need no simulation: people, hours, night shifts and yearly cost.

use crate::model::RoleId;

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
