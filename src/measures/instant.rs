//! Gathers what units do within one instant, which lasts no time: what they do at its end counts.

use crate::simulation::UnitChange;
use crate::units::SimTime;

/// The last change of each unit that changed within the last instant, in the order of their first.
pub(super) struct Instant {
    at: SimTime,
    /// Whether anything has changed.
    is_open: bool,
    changes: Vec<UnitChange>,
    /// By unit: where its change is, if it has one.
    places: Vec<u32>,
}

impl Instant {
    /// Nothing has changed yet.
    pub(super) fn new(units: usize) -> Self {
        Self {
            at: SimTime::START,
            is_open: false,
            changes: Vec::with_capacity(units.min(64)),
            places: vec![0; units],
        }
    }

    /// The last instant in which something changed.
    pub(super) fn at(&self) -> SimTime {
        self.at
    }

    /// Whether changes of another instant have to be taken over before something happens at `at`.
    pub(super) fn is_over(&self, at: SimTime) -> bool {
        at != self.at && self.is_open
    }

    /// Something has changed at `at`; what changed at other instants has been taken over.
    pub(super) fn goes_on(&mut self, at: SimTime) {
        self.at = at;
        self.is_open = true;
    }

    /// Notes a change; those of other instants have been taken over.
    pub(super) fn put(&mut self, change: &UnitChange) {
        self.goes_on(change.at);
        let place = &mut self.places[change.unit.index()];
        let known = self.changes.get_mut(*place as usize);
        match known.filter(|known| known.unit == change.unit) {
            Some(known) => *known = *change,
            None => {
                *place = self.changes.len() as u32;
                self.changes.push(*change);
            }
        }
    }

    /// What has changed.
    pub(super) fn changes(&self) -> &[UnitChange] {
        &self.changes
    }

    /// Everything has been taken over.
    pub(super) fn clear(&mut self) {
        self.changes.clear();
        self.is_open = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PlaceId, UnitId};
    use crate::simulation::{Availability, Cause, UnitStatus};

    fn change(unit: usize, to: UnitStatus) -> UnitChange {
        UnitChange {
            at: SimTime::START,
            unit: UnitId::new(unit),
            from: UnitStatus::OffDuty,
            to,
            availability: Availability::Busy,
            in_window: true,
            place: PlaceId::new(0),
            cause: Cause::None,
        }
    }

    #[test]
    fn the_last_change_of_each_unit_counts() {
        let mut instant = Instant::new(3);
        let told = |instant: &Instant| -> Vec<(usize, UnitStatus)> {
            let changes = instant.changes().iter();
            changes
                .map(|change| (change.unit.index(), change.to))
                .collect()
        };
        for (unit, to) in [
            (2, UnitStatus::Travelling),
            (0, UnitStatus::Idle),
            (2, UnitStatus::OnScene),
        ] {
            instant.put(&change(unit, to));
        }
        let expected = [(2, UnitStatus::OnScene), (0, UnitStatus::Idle)];
        assert_eq!(told(&instant), expected);
        assert!(instant.is_over(SimTime::NEVER) && !instant.is_over(SimTime::START));
        instant.clear();
        assert!(!instant.is_over(SimTime::NEVER));
        instant.put(&change(0, UnitStatus::Returning));
        assert_eq!(told(&instant), [(0, UnitStatus::Returning)]);
    }
}
