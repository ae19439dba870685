//! Collecting departures.

use crate::analysis::assumption::{Approximation, Assumption, Departure};
use crate::analysis::effects::Effects;

/// Departures found so far, one for each assumption.
#[derive(Default)]
pub(super) struct Departures(pub Vec<Departure>);

/// A breach that was found: what it speaks of and where it is written.
pub(super) struct Breach {
    pub names: Vec<String>,
    pub key: String,
}

impl Breach {
    /// A breach written at `key`.
    pub fn at(key: impl Into<String>) -> Self {
        Self {
            names: Vec::new(),
            key: key.into(),
        }
    }

    /// A breach that speaks of `name`.
    pub fn of(name: &str, key: impl Into<String>) -> Self {
        Self {
            names: vec![name.to_owned()],
            key: key.into(),
        }
    }
}

impl Departures {
    /// Notes a breach of an assumption, if there is one and it touches anything.
    pub fn note(
        &mut self,
        assumption: Assumption,
        breach: Option<Breach>,
        touches: Effects,
        approximation: Option<Approximation>,
    ) {
        if let Some(breach) = breach.filter(|_| touches != Effects::NONE) {
            self.0.push(Departure {
                assumption,
                names: breach.names,
                key: breach.key,
                approximation,
                touches,
            });
        }
    }
}

/// A name as a part of a dotted key.
pub(in crate::analysis) fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !name.is_empty() && name.chars().all(plain) {
        name.to_owned()
    } else {
        format!("\"{name}\"")
    }
}
