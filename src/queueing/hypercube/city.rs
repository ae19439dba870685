//! The model: units, atoms, service times and what happens when all units are busy.

use super::Preferences;
use crate::queueing::NoAnswer;
use crate::queueing::no_answer::is_positive;

/// A place where calls of one kind come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Atom {
    /// Calls per unit of time; Poisson.
    pub rate: f64,
    /// Kind of the calls, an index into [`ServiceTimes::ByKind`]; 0 where kinds are alike.
    pub kind: usize,
    /// Units in order of preference; each unit at most once.
    pub preferences: Preferences,
}

/// Mean service times, exponential.
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceTimes {
    /// The same for all.
    Same(f64),
    /// By unit.
    ByUnit(Vec<f64>),
    /// By kind of call, then by unit.
    ByKind(Vec<Vec<f64>>),
}

/// What happens to a call that finds no unit free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// It waits in one first-come line; the unit that is free first takes it.
    Endless,
    /// It is lost (or answered from outside).
    Loss,
}

/// Units in space and the calls for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Hypercube {
    pub(super) units: usize,
    pub(super) atoms: Vec<Atom>,
    pub(super) service: ServiceTimes,
    pub(super) line: Line,
}

impl Hypercube {
    /// A checked model.
    ///
    /// # Errors
    /// [`NoAnswer::Unstable`] when calls wait and more come than can be served;
    /// [`NoAnswer::Invalid`] when rates, times or lists do not make a model. With a line,
    /// every list must hold every unit: somebody else's unit takes a waiting call.
    pub fn new(
        units: usize,
        atoms: Vec<Atom>,
        service: ServiceTimes,
        line: Line,
    ) -> Result<Self, NoAnswer> {
        let city = Self {
            units,
            atoms,
            service,
            line,
        };
        city.check_atoms()?;
        city.check_times()?;
        if line == Line::Endless {
            if city
                .atoms
                .iter()
                .any(|atom| atom.preferences.units().len() < units)
            {
                return Err(NoAnswer::Invalid(
                    "with a line every list must hold every unit",
                ));
            }
            let work: f64 =
                city.total_rate() * units as f64 / city.service_rates().iter().sum::<f64>();
            NoAnswer::unless_stable(work, units)?;
        }
        Ok(city)
    }

    fn check_atoms(&self) -> Result<(), NoAnswer> {
        if self
            .atoms
            .iter()
            .any(|atom| !(atom.rate.is_finite() && atom.rate >= 0.0))
        {
            return Err(NoAnswer::Invalid(
                "an atom's rate is not a number from 0 up",
            ));
        }
        let mut seen = vec![usize::MAX; self.units];
        for (number, atom) in self.atoms.iter().enumerate() {
            for &unit in atom.preferences.units() {
                match seen.get_mut(unit as usize) {
                    Some(last) if *last != number => *last = number,
                    _ => {
                        return Err(NoAnswer::Invalid(
                            "a list names a unit twice, or one there is not",
                        ));
                    }
                }
            }
        }
        let served = |atom: &Atom| atom.rate > 0.0 && !atom.preferences.units().is_empty();
        if !self.atoms.iter().any(served) {
            return Err(NoAnswer::Invalid(
                "there are no calls that a unit could answer",
            ));
        }
        Ok(())
    }

    fn check_times(&self) -> Result<(), NoAnswer> {
        let row = |times: &Vec<f64>| {
            times.len() == self.units && times.iter().all(|&time| is_positive(time))
        };
        let fits = match &self.service {
            ServiceTimes::Same(time) => is_positive(*time),
            ServiceTimes::ByUnit(times) => row(times),
            ServiceTimes::ByKind(kinds) => {
                kinds.iter().all(row) && self.atoms.iter().all(|atom| atom.kind < kinds.len())
            }
        };
        if fits {
            Ok(())
        } else {
            Err(NoAnswer::Invalid(
                "there must be a mean service time above 0 for every unit and kind",
            ))
        }
    }

    /// Number of units.
    pub fn units(&self) -> usize {
        self.units
    }

    /// The atoms.
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// What happens to a call that finds no unit free.
    pub fn line(&self) -> Line {
        self.line
    }

    /// Calls per unit of time from all atoms.
    pub fn total_rate(&self) -> f64 {
        self.atoms.iter().map(|atom| atom.rate).sum()
    }

    /// Mean service time of an atom's calls with a unit.
    pub(super) fn service_time(&self, atom: &Atom, unit: usize) -> f64 {
        match &self.service {
            ServiceTimes::Same(time) => *time,
            ServiceTimes::ByUnit(times) => times[unit],
            ServiceTimes::ByKind(kinds) => kinds[atom.kind][unit],
        }
    }

    /// Whether service times depend on the kind of the call.
    pub(super) fn has_kinds(&self) -> bool {
        matches!(&self.service, ServiceTimes::ByKind(kinds) if kinds.len() > 1)
    }

    /// Calls a unit serves per unit of time when it takes every kind as it comes.
    pub(super) fn service_rates(&self) -> Vec<f64> {
        let total = self.total_rate();
        let mean = |unit: usize| match &self.service {
            ServiceTimes::ByKind(_) => {
                let work = |atom: &Atom| atom.rate * self.service_time(atom, unit);
                self.atoms.iter().map(work).sum::<f64>() / total
            }
            ServiceTimes::ByUnit(times) => times[unit],
            ServiceTimes::Same(time) => *time,
        };
        (0..self.units).map(|unit| 1.0 / mean(unit)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom(rate: f64, order: &[usize]) -> Atom {
        Atom {
            rate,
            kind: 0,
            preferences: Preferences::strict(order.iter().copied()),
        }
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let new = |atoms, service, line| Hypercube::new(2, atoms, service, line).map(|_| ());
        let same = || ServiceTimes::Same(1.0);
        assert!(new(vec![atom(1.0, &[0, 1])], same(), Line::Endless).is_ok());
        assert!(new(vec![atom(1.0, &[0])], same(), Line::Endless).is_err());
        assert!(new(vec![atom(1.0, &[0])], same(), Line::Loss).is_ok());
        assert!(new(vec![atom(1.0, &[0, 0])], same(), Line::Loss).is_err());
        assert!(new(vec![atom(1.0, &[2])], same(), Line::Loss).is_err());
        assert!(new(vec![atom(-1.0, &[0])], same(), Line::Loss).is_err());
        assert!(new(vec![], same(), Line::Loss).is_err());
        assert!(
            new(
                vec![atom(1.0, &[0])],
                ServiceTimes::ByUnit(vec![1.0]),
                Line::Loss
            )
            .is_err()
        );
        let reason = new(vec![atom(2.0, &[0, 1])], same(), Line::Endless).unwrap_err();
        assert_eq!(reason.to_string(), "unstable: offered load 2 for 2 units");
    }
}
