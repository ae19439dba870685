//! gridforce: a grid-based workforce planning simulator.
//!
//! A jurisdiction is a grid of cells; units of several roles are posted and rostered over it;
//! incidents arrive; replications run in parallel; plans are compared by how well residents are
//! covered. Everything is a plain function between named values:
//!
//! ```text
//! scenario files ─ scenario_file::read ─▶ Scenario      a validated plan, or every problem at once
//! Scenario       ─ demand::draw ────────▶ Demand        one replication's incidents, before any decision
//! Demand         ─ simulation ──────────▶ records       what happened, told to a Recorder
//! records        ─ measures ────────────▶ Row           one row per replication
//! Rows           ─ experiment ──────────▶ Comparison    values, differences, intervals, verdicts
//! Comparison     ─ report ──────────────▶ terminal, JSON, CSV
//! ```
//!
//! # The front door
//!
//! [`scenario_file::read`] reads a plan, [`experiment::compare`] compares plans with the policies
//! that they name, [`experiment::compare_with`] with a policy of your own (a
//! [`policy::DispatchPolicy`]), [`experiment::replay`] shows one replication again to a
//! [`simulation::Recorder`]. The [`prelude`] brings what these take.
//!
//! ```no_run
//! use gridforce::prelude::*;
//!
//! let now = scenario_file::read("now.toml".as_ref()).expect("a sound plan").scenario;
//! let plan = scenario_file::read("plan.toml".as_ref()).expect("a sound plan").scenario;
//! let found = compare(&[now, plan], &Settings::default(), Watch::default()).expect("a result");
//! for difference in found.differences.iter().filter(|difference| difference.headline) {
//!     println!("{} {:?} {:?}", difference.measure.key, difference.estimate.value, difference.verdict);
//! }
//! ```
//!
//! # The rooms
//!
//! A room uses only rooms above it.
//!
//! *Foundation, knows nothing of policing:* [`language`], [`units`], [`random`], [`statistics`],
//! [`queueing`], [`location`], [`problems`], [`network`].
//!
//! *Domain:* [`model`], [`demand`], [`policy`], [`simulation`], [`measures`].
//!
//! *Application:* [`experiment`], [`analysis`].
//!
//! *Edges, the only rooms that touch files, sockets, clocks and terminals:* [`scenario_file`],
//! [`report`], [`cli`].
//!
//! The rules of the model, of the measures and of the code are in the book, the folder `docs`.

pub mod analysis;
pub mod cli;
pub mod demand;
pub mod experiment;
pub mod language;
pub mod location;
pub mod measures;
pub mod model;
pub mod network;
pub mod policy;
pub mod problems;
pub mod queueing;
pub mod random;
pub mod report;
pub mod scenario_file;
pub mod simulation;
pub mod statistics;
pub mod units;

/// What a program that runs plans or brings a policy of its own needs.
pub mod prelude {
    pub use crate::experiment::{
        Comparison, ExperimentError, Precision, Replications, Requirement, Settings, Watch,
        compare, compare_policies, compare_with, replay,
    };
    pub use crate::model::{CellId, PlaceId, PriorityId, RoleId, Scenario, TypeId, UnitId};
    pub use crate::policy::{Candidate, Candidates, DispatchPolicy, Request, shipped};
    pub use crate::random::Purpose;
    pub use crate::scenario_file;
    pub use crate::simulation::{IncidentRecord, Outcome, Recorder, UnitChange, UnitStatus};
    pub use crate::statistics::{Estimate, TargetStatus, Verdict};
    pub use crate::units::{SimTime, Span};
    pub use std::cmp::Reverse;
}

/// The pages of the book whose code is compiled and run with the documentation tests.
#[cfg(doctest)]
mod book {
    #[doc = include_str!("../docs/own-policy.md")]
    mod own_policy {}
    #[doc = include_str!("../docs/performance.md")]
    mod performance {}
    #[doc = include_str!("../docs/statistics.md")]
    mod statistics {}
}
