//! Words of the record files: states, outcomes, departures.

use crate::model::IncidentType;
use crate::simulation::{Departure, Outcome, UnitStatus};

/// Fields of a visit or stage in one cell; `;` and spaces inside a name become `_`, so that lists can be split.
pub fn span_list(fields: &[String]) -> String {
    let clean = |field: &String| field.replace([';', ' '], "_");
    fields.iter().map(clean).collect::<Vec<_>>().join(";")
}

/// Name of a unit's state.
pub fn status(status: UnitStatus) -> &'static str {
    match status {
        UnitStatus::OffDuty => "off duty",
        UnitStatus::Idle => "idle",
        UnitStatus::Patrolling => "patrolling",
        UnitStatus::Travelling => "travelling",
        UnitStatus::OnScene => "on scene",
        UnitStatus::Holding => "holding",
        UnitStatus::Returning => "returning",
        UnitStatus::OnDuty => "on duty task",
        UnitStatus::OnBacklog => "on backlog",
    }
}

/// Name of an outcome.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Settled(_) => "settled",
        Outcome::Referred => "referred",
        Outcome::Unsettled => "unsettled",
        Outcome::Expired => "expired",
        Outcome::Withdrawn => "withdrawn",
        Outcome::Lost => "lost",
        Outcome::Open => "open",
    }
}

/// Name of the stage that settled an incident; empty for other outcomes.
pub fn outcome_stage(outcome: Outcome, kind: Option<&IncidentType>) -> String {
    match (outcome, kind) {
        (Outcome::Settled(stage), Some(kind)) => kind
            .stages
            .get(usize::from(stage))
            .map_or_else(String::new, |stage| stage.name.clone()),
        _ => String::new(),
    }
}

/// Why a unit left, in one word or two.
pub fn departure(departure: Departure) -> &'static str {
    match departure {
        Departure::NotYet => "",
        Departure::Cleared => "cleared",
        Departure::StoodDown => "stood down",
        Departure::Interrupted => "interrupted",
        Departure::Reassigned => "reassigned",
        Departure::HoldEnded => "hold ended",
    }
}
