//! One replication: the event loop, the units, the incidents and what they report.
//!
//! [`Prepared`] holds what replications of one scenario share; [`simulate`] runs one replication
//! and tells a [`Recorder`] what happens. Inside, `world` is the loop over instants, `agenda` the
//! queue of events in the order of steps, `intake`, `assignment`, `sending`, `ladder`, `work`, `holding` and
//! `departure` follow an incident from report to end, `interruption` takes units away from it,
//! `status`, `movement` and `ferries` change and move units, `roster` and `responsible` say who is on duty and for
//! which cells, and `duties`, `breaks`, `backlog` and `patrol` fill the time between incidents.

mod agenda;
mod arrivals;
mod assignment;
mod backlog;
mod breaks;
mod case;
mod departure;
mod dose;
mod duties;
mod effects;
mod ferries;
mod holding;
mod intake;
mod interruption;
mod ladder;
mod movement;
mod multipliers;
mod occurrences;
mod patrol;
mod points;
mod prepared;
mod record;
mod record_effects;
mod record_work;
mod responsible;
mod roster;
mod run;
mod sending;
mod settling;
mod status;
mod unit_state;
mod work;
mod world;

pub use prepared::Prepared;
pub use record::{
    Availability, Cause, Departure, IncidentRecord, Outcome, Recorder, Responsible, StageRecord,
    UnitChange, UnitStatus, Visit,
};
pub use record_effects::{PointsCause, PointsRecord, Prevented};
pub use record_work::{DutyRecord, JobRecord, WindowRecord};
pub use run::simulate;
use run::simulate_prepared;
