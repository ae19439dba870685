//! Why a question to queueing theory has no answer.

use crate::units::at_most;
use std::fmt;

/// The reason why a model gives no number.
#[derive(Clone, Debug, PartialEq)]
pub enum NoAnswer {
    /// More work arrives than can be done: the line grows without end.
    Unstable {
        /// Mean number of units the demand would keep busy, in erlang.
        offered_load: f64,
        /// Units there are.
        servers: usize,
    },
    /// The exact model has more states than can be solved.
    TooLarge {
        /// Units of the model.
        units: usize,
        /// Its states, as a number or a power.
        states: String,
        /// Most states that are solved.
        most: usize,
    },
    /// The line grows beyond this many calls.
    TooLong(usize),
    /// The numbers given do not make a model: what is wrong with them.
    Invalid(&'static str),
    /// An iteration did not settle: the change that was left in its last round.
    Unsettled(f64),
}

impl NoAnswer {
    /// [`NoAnswer::Unstable`] unless `offered_load` is below the number of `servers`.
    pub(crate) fn unless_stable(offered_load: f64, servers: usize) -> Result<(), Self> {
        if offered_load < servers as f64 {
            Ok(())
        } else {
            Err(Self::Unstable {
                offered_load,
                servers,
            })
        }
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unstable {
                offered_load,
                servers,
            } => {
                let load = at_most(*offered_load, 2);
                let units = if *servers == 1 { "unit" } else { "units" };
                write!(out, "unstable: offered load {load} for {servers} {units}")
            }
            Self::TooLarge {
                units,
                states,
                most,
            } => write!(
                out,
                "too large: {units} units make {states} states, at most {most} are solved exactly"
            ),
            Self::TooLong(calls) => write!(out, "the line grows beyond {calls} calls"),
            Self::Invalid(what) => write!(out, "not a model: {what}"),
            Self::Unsettled(change) => {
                write!(
                    out,
                    "the iteration did not settle: last change {change:.1e}"
                )
            }
        }
    }
}

impl std::error::Error for NoAnswer {}

/// Whether `number` can be a rate or a mean time: finite and above zero.
pub(crate) fn is_positive(number: f64) -> bool {
    number.is_finite() && number > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unstable_queue_is_named_with_its_load() {
        let reason = NoAnswer::unless_stable(3.2, 3).unwrap_err();
        assert_eq!(reason.to_string(), "unstable: offered load 3.2 for 3 units");
        let reason = NoAnswer::unless_stable(1.0, 1).unwrap_err();
        assert_eq!(reason.to_string(), "unstable: offered load 1 for 1 unit");
        assert!(NoAnswer::unless_stable(f64::NAN, 1).is_err());
    }
}
