//! Queueing theory: what can be known of a service without simulating it.
//!
//! Pure mathematics over rates and mean times in any one unit of time: Erlang's formulas,
//! lines with several servers, priorities, rates that change over time, teams whose members
//! are taken together, and Larson's hypercube model, exact and approximate. A question that
//! has no answer gets a [`NoAnswer`] that says why.

mod birth_death;
mod chain;
mod dense;
mod erlang;
mod general_service;
pub mod hypercube;
mod integration;
mod joint_start;
mod long_run;
mod multi_server;
mod no_answer;
#[cfg(test)]
mod phase_line;
mod priority;
mod saturation;
mod team;
mod time_varying;

pub use birth_death::{BirthDeath, single_server_delay_variance};
pub use erlang::{engset_time_congestion, erlang_b, erlang_c};
pub use general_service::{GENERAL_SERVICE_METHOD, constant_service_wait, general_service_wait};
pub use joint_start::{JointStart, JointStartAnswer};
pub use long_run::Stretch;
pub use multi_server::MultiServer;
pub use no_answer::NoAnswer;
pub use priority::{PriorityClass, priority_waits, single_server_priority_waits};
pub use team::{Taking, Team, TeamAnswer, TeamIncident, TeamRole};
pub use time_varying::{ChangingLine, Moment, SinusoidalLoad, infinite_servers_mean};
