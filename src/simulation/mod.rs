//! One replication: the event loop, the units, the incidents and what they report.
//!
//! [`Prepared`] holds what replications of one scenario share; [`simulate`] runs one replication
//! and tells a [`Recorder`] what happens. Inside, `world` is the loop over instants, `agenda` the
//! queue of events in the order of steps, `intake`, `assignment`, `sending`, `ladder`, `work`, `holding` and
//! `departure` follow an incident from report to end, `interruption` takes units away from it,
//! `status`, `movement` and `ferries` change and move units, `roster`, `muster` and `responsible` say who is on duty and
//! for which cells, `posting` where it is posted, and `duties`, `breaks`, `backlog` and `patrol` fill the time between
//! incidents.

mod agenda;
mod assignment;
mod backlog;
mod breaks;
mod case;
mod departure;
mod duties;
mod ferries;
mod holding;
mod incident_record;
mod intake;
mod interruption;
mod ladder;
mod movement;
mod muster;
mod patrol;
mod posting;
mod prepared;
mod record;
mod responsible;
mod roster;
mod run;
mod sending;
mod status;
mod unit_state;
mod work;
mod world;

pub use incident_record::{Departure, IncidentRecord, Outcome, StageRecord, Visit};
pub use prepared::Prepared;
pub use record::{
    Availability, Cause, DutyRecord, JobRecord, Recorder, Responsible, UnitChange, UnitStatus,
    WindowRecord,
};
pub use run::simulate;
use run::simulate_prepared;
