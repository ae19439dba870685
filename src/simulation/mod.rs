//! One replication: the event loop, the units, the incidents and what they report.
//!
//! [`Prepared`] holds what replications of one scenario share; [`simulate`] runs one replication
//! and tells a [`Recorder`] what happens. Inside, `world` is the loop over instants, `agenda` the
//! queue of events in the order of steps, `turning` what changes with the calendar, `intake`, `line`,
//! `assignment`, `candidates`, `sending`, `ladder`, `search`,
//! `work`, `holding` and `departure` follow an incident from report to end, `interruption` takes units away from it,
//! `status`, `free_units`, `movement` and `ferries` change and move units, `roster`, `muster` and `responsible` say who is on duty and
//! for which cells, `posting` where it is posted, and `duties`, `duty_ways` and `keepers`, `breaks`, `backlog`, `patrol` and `hot_spots` fill the
//! time between incidents.

mod agenda;
mod arrivals;
mod assignment;
mod backlog;
mod breaks;
mod candidates;
mod case;
mod departure;
mod dose;
mod duties;
mod duty_ways;
mod effects;
mod ferries;
mod free_units;
mod holding;
mod hot_spots;
mod incident_record;
mod intake;
mod interruption;
mod keepers;
mod ladder;
mod line;
mod movement;
mod multipliers;
mod muster;
mod occurrences;
mod patrol;
mod points;
mod posting;
mod prepared;
mod record;
mod record_effects;
mod responsible;
mod roster;
mod run;
mod search;
mod sending;
mod settling;
mod status;
mod stores;
mod tournament;
mod turning;
mod unit_state;
mod work;
mod world;

pub use incident_record::{Departure, IncidentRecord, Outcome, StageRecord, Visit};
pub use prepared::Prepared;
pub use record::{
    Availability, Cause, DutyRecord, JobRecord, Recorder, Responsible, UnitChange, UnitStatus,
    WindowRecord,
};
pub use record_effects::{PointsCause, PointsRecord, Prevented};
pub use run::{Completion, Replication, simulate};
