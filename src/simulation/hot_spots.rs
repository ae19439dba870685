//! Patrols planned anew each period: where most happened in the last one.

use super::agenda::Event;
use super::record::Recorder;
use super::world::World;
use crate::model::{CellId, HotSpots, Patrol, Scenario, TypeId, UnitId};
use crate::units::SimTime;

/// What a unit's patrol goes by at present.
#[derive(Clone, Debug)]
pub(super) struct PatrolPlan {
    /// By cell of the beat; 0 where it does not go.
    pub weights: Vec<f64>,
    /// Incidents counted until the present period began, by cell of the beat.
    counted: Vec<u32>,
}

impl PatrolPlan {
    /// The plans that the units begin with: the declared weights.
    pub(super) fn of_all(scenario: &Scenario) -> Vec<Option<Self>> {
        let declared = |patrol: &Patrol| Self {
            weights: greatest(patrol, patrol.beat.iter().map(|&(_, weight)| weight)),
            counted: vec![0; patrol.beat.len()],
        };
        let units = scenario.units.iter();
        units
            .map(|unit| unit.patrol.as_ref().map(declared))
            .collect()
    }

    /// Counters of reports by type × cell, when a patrol follows them.
    pub(super) fn counters(scenario: &Scenario) -> Vec<u32> {
        let mut patrols = scenario
            .units
            .iter()
            .filter_map(|unit| unit.patrol.as_ref());
        if patrols.any(|patrol| patrol.hot_spots.is_some()) {
            vec![0; scenario.types.len() * scenario.geography.cells.len()]
        } else {
            Vec::new()
        }
    }
}

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Notes when patrols are planned anew for the first time.
    pub(super) fn begin_patrols(&mut self) {
        for unit in (0..self.units.len()).map(UnitId::new) {
            if let Some(period) = self.hot_spots(unit).map(|hot_spots| hot_spots.period) {
                self.agenda
                    .add(SimTime::START + period, Event::PatrolPlan(unit));
            }
        }
    }

    /// An incident has become known.
    pub(super) fn count_report(&mut self, kind: TypeId, cell: CellId) {
        let cells = self.scenario.geography.cells.len();
        if let Some(count) = self.reported.get_mut(kind.index() * cells + cell.index()) {
            *count += 1;
        }
    }

    /// A period is over: its counts are the weights of the next, unless nothing was counted.
    pub(super) fn turn_patrol(&mut self, unit: UnitId) {
        let scenario = self.scenario;
        let Some(patrol) = &scenario.units[unit.index()].patrol else {
            return;
        };
        let (Some(hot_spots), Some(plan)) = (&patrol.hot_spots, &mut self.patrols[unit.index()])
        else {
            return;
        };
        let cells = scenario.geography.cells.len();
        let mut last: Vec<u32> = Vec::with_capacity(patrol.beat.len());
        for (position, &(cell, _)) in patrol.beat.iter().enumerate() {
            let counted = hot_spots.types.iter().enumerate().filter(|(_, is)| **is);
            let all: u32 = counted
                .map(|(kind, _)| self.reported[kind * cells + cell.index()])
                .sum();
            last.push(all - plan.counted[position]);
            plan.counted[position] = all;
        }
        plan.weights = if last.iter().all(|&count| count == 0) {
            greatest(patrol, patrol.beat.iter().map(|&(_, weight)| weight))
        } else {
            greatest(patrol, last.into_iter().map(f64::from))
        };
        self.agenda
            .add(self.now + hot_spots.period, Event::PatrolPlan(unit));
    }

    fn hot_spots(&self, unit: UnitId) -> Option<&HotSpots> {
        let patrol = self.scenario.units[unit.index()].patrol.as_ref();
        patrol.and_then(|patrol| patrol.hot_spots.as_ref())
    }
}

/// The weights of as many cells as are patrolled, the first of equals; 0 for the others.
fn greatest(patrol: &Patrol, weights: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut weights: Vec<f64> = weights.collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
    for &left_out in order.iter().skip(patrol.points) {
        weights[left_out] = 0.0;
    }
    weights
}
