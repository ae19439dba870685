//! A placement, or why there is none.

use std::fmt;

/// Where to place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// The sites taken, rising; a site with several units stands as often.
    pub sites: Vec<usize>,
    /// What the problem is about: weight covered, sites needed, or distance.
    pub value: f64,
}

/// Why there is no placement.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPlacement {
    /// No placement does what is asked: why not.
    Infeasible(&'static str),
    /// There are too many placements to look at all of them: how many, about.
    TooMany(f64),
    /// The numbers given do not make a problem: what is wrong with them.
    Invalid(&'static str),
    /// The integer programme was not solved: what the solver said.
    Unsolved(String),
}

impl fmt::Display for NoPlacement {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible(why) => write!(out, "no placement: {why}"),
            Self::TooMany(count) => {
                write!(
                    out,
                    "too large: {count:.1e} placements; use the integer programme"
                )
            }
            Self::Invalid(what) => write!(out, "not a location problem: {what}"),
            Self::Unsolved(why) => write!(out, "the integer programme was not solved: {why}"),
        }
    }
}

impl std::error::Error for NoPlacement {}
