//! One replication: the event loop, the units, the incidents and what they report.

mod record;

pub use record::{
    Availability, Cause, Departure, DutyRecord, IncidentRecord, JobRecord, Outcome, Recorder,
    Responsible, StageRecord, UnitChange, UnitStatus, Visit, WindowRecord,
};
