//! Where a stage takes place: at the incident, at a place of its own, or where somebody is searched for.

use super::record::Recorder;
use super::world::World;
use crate::model::{PlaceId, Spot, StagePlace};
use crate::random::Purpose;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Settles where the stage that a case has just entered takes place, and whether whoever was at
    /// the one before has to go there.
    pub(super) fn place_stage(&mut self, case: usize) {
        let (place, about) = match &self.stage_of(case).place {
            StagePlace::Incident => (self.cases[case].record.place, false),
            StagePlace::Fixed(place) => (*place, false),
            StagePlace::Drawn(shares) => self.draw_place(case, shares),
        };
        let case = &mut self.cases[case];
        // Somebody looked for about a cell is not where the last search about it has been.
        case.moved = place != case.place || about || case.about;
        case.place = place;
        case.about = about;
    }

    /// Keyed by incident, stage and entry.
    fn draw_place(
        &self,
        case: usize,
        shares: &[(Spot, crate::units::Probability)],
    ) -> (PlaceId, bool) {
        let case = &self.cases[case];
        let key = case
            .key
            .and(self.prepared.stage_keys[case.record.kind.index()][case.stage]);
        let entry = u64::from(case.entries[case.stage]);
        let mut rest = self.chance.uniform(Purpose::Search, key, entry);
        let mut chosen = (Spot::Address, 0.0);
        for &(spot, share) in shares {
            chosen = (spot, (rest / share.value()).clamp(0.0, 1.0));
            if rest < share.value() {
                break;
            }
            rest -= share.value();
        }
        let cell = case.record.cell;
        match chosen {
            (Spot::Address, _) => (case.record.place, false),
            (Spot::Cell, _) => (PlaceId::from(cell), true),
            (Spot::At(place), _) => (place, false),
            (Spot::Neighbour, within) => {
                let near = &self.scenario.geography.neighbours[cell.index()];
                let which = ((within * near.len() as f64) as usize).min(near.len() - 1);
                (PlaceId::from(near[which]), true)
            }
        }
    }
}
