//! Names of the states that are followed over the week, as in JSON and CSV.

use crate::measures::WeekState;
use crate::model::Scenario;

/// Key of a state, such as `busy_officer`.
pub fn state_name(state: WeekState, scenario: &Scenario) -> String {
    let role = |role: crate::model::RoleId| {
        scenario
            .roles
            .get(role.index())
            .map_or("", |role| role.name.as_str())
    };
    match state {
        WeekState::Incidents => "incidents".into(),
        WeekState::Present => "present".into(),
        WeekState::Waiting => "waiting".into(),
        WeekState::Busy(of) => format!("busy_{}", role(of)),
        WeekState::NoFree(of) => format!("no_free_{}", role(of)),
        WeekState::PatternWhole => "pattern_whole".into(),
        WeekState::PatternWholeFree => "pattern_whole_free".into(),
        WeekState::Covered => "covered_first".into(),
        WeekState::AloneMean => "alone_mean".into(),
        WeekState::TeamComplete => "team_complete".into(),
    }
}
