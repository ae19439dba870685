//! A scenario seen by queueing theory: which model fits, what it answers, or why none does.
//!
//! [`analyse`] looks for the model whose shape the scenario has and lists where the scenario
//! departs from its assumptions and what that touches. Figures that no departure touches are
//! exact; the others are given when approximations are asked for and there are some. It needs
//! no simulation, and does no input or output.

mod analyse;
mod answer;
mod assumption;
mod availability;
mod changing;
mod city;
mod departures;
mod effects;
mod eligible;
mod figure;
mod joint_start;
mod method;
mod one_unit;
mod places;
mod preference;
mod responses;
mod service;
mod shape;
mod tables;
mod team;
mod waits;

pub use analyse::{Effort, analyse};
pub use answer::{Analysis, CellFigure, Figure, FigureUnit, Hour, Model, Size, Tables, UnitFigure};
pub use assumption::{Approximation, Assumption, Departure};
pub use effects::Effects;
pub use method::Method;
