//! Larson's hypercube model: which of several units in space answers which call.
//!
//! A [`Hypercube`] is a list of units and of atoms, places where calls come from, each with
//! its list of preferred units. [`Hypercube::solve`] answers exactly, from all states of busy
//! and free units; [`Hypercube::approximate`] answers for large fleets, after Larson or
//! Jarvis. Both give an [`Answer`].
//! Source: R. C. Larson (1974), Computers & Operations Research 1, 67–95.

mod answer;
mod approximate;
mod city;
mod correction;
mod exact;
mod extrapolation;
mod kinds;
mod preferences;
mod round;
mod space;
#[cfg(test)]
mod tests;
mod tree;

pub use answer::{Answer, Method};
pub use city::{Atom, Hypercube, Line, ServiceTimes};
pub use correction::correction_factors;
pub use exact::MOST_EXACT_UNITS;
pub use preferences::Preferences;
