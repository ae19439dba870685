//! A scenario seen by queueing theory: which model fits, what it answers, or why none does.
//!
//! [`analyse`] looks for the model whose shape the scenario has, lists where the scenario
//! departs from the model's assumptions, and answers exactly when it departs nowhere, or
//! approximately when that is asked for and every departure has an approximation. It needs no
//! simulation, and does no input or output.

mod analyse;
mod answer;
mod changing;
mod choice;
mod coverage;
mod departures;
mod details;
mod dispatching;
mod figures;
mod joint;
mod places;
mod service;
mod team;

pub use analyse::{Effort, analyse};
pub use answer::{Analysis, CellFigure, Departure, Figure, UnitFigure};
