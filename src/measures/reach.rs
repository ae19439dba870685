//! Which cells a unit reaches within the coverage target from where it stands.

use super::yardstick::{asking_stage, reference_types};
use crate::model::{PlaceId, Scenario, TypeId, Unit, UnitId, Wanted};
use crate::units::Span;
use std::sync::OnceLock;

/// Cells within the coverage target by unit class, time band and place; computed when first asked.
#[derive(Debug)]
pub(super) struct Reach<'s> {
    scenario: &'s Scenario,
    /// Time that is left for the trip once the unit is out, by class.
    classes: Vec<Class>,
    class_of_unit: Vec<usize>,
    places: usize,
    lists: Vec<OnceLock<CellMasks>>,
}

/// A set of cells: words of 64 cells with a bit for each, in rising order.
pub(super) type CellMasks = Box<[(u32, u64)]>;

/// Units alike for coverage: their mode, what is left of the target after turning out, and, with
/// times given unit by unit, the unit itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Class {
    mode: usize,
    left: Span,
    unit: Option<usize>,
}

impl<'s> Reach<'s> {
    /// Reach under the scenario's coverage target; `None` without one.
    pub(super) fn new(scenario: &'s Scenario) -> Option<Self> {
        let target = scenario.measures.coverage_target?;
        let by_unit = scenario.geography.travel.is_by_unit();
        let mut classes: Vec<Class> = Vec::new();
        let class_of_unit = scenario
            .units
            .iter()
            .enumerate()
            .map(|(position, unit)| {
                let role = &scenario.roles[unit.role.index()];
                let left = farthest(scenario, unit, target);
                let class = Class {
                    mode: role.mode,
                    left: left - unit.planned_turn_out(&scenario.roles),
                    unit: by_unit.then_some(position),
                };
                classes
                    .iter()
                    .position(|known| *known == class)
                    .unwrap_or_else(|| {
                        classes.push(class);
                        classes.len() - 1
                    })
            })
            .collect();
        let places = scenario.geography.places.len();
        let bands = scenario.geography.travel.bands().count();
        let lists = (0..classes.len() * bands * places)
            .map(|_| OnceLock::new())
            .collect();
        Some(Self {
            scenario,
            classes,
            class_of_unit,
            places,
            lists,
        })
    }

    /// The cells that `unit` at `place` reaches in `band`.
    pub(super) fn cells(&self, unit: UnitId, band: usize, place: PlaceId) -> &[(u32, u64)] {
        let class = self.class_of_unit[unit.index()];
        let bands = self.scenario.geography.travel.bands().count();
        let list = (class * bands + band) * self.places + place.index();
        self.lists[list].get_or_init(|| self.list(self.classes[class], band, place))
    }

    fn list(&self, class: Class, band: usize, place: PlaceId) -> CellMasks {
        let geography = &self.scenario.geography;
        let (travel, cells) = (&geography.travel, geography.cells.len());
        let near = match class.unit {
            Some(unit) => {
                let time = |cell: usize| travel.of_unit(unit, cell);
                let near = |&cell: &usize| time(cell).is_some_and(|time| time <= class.left);
                (0..cells).filter(near).collect()
            }
            None => travel.within((class.mode, band), place.index(), class.left, cells),
        };
        let mut masks: Vec<(u32, u64)> = Vec::new();
        for cell in near {
            let (word, bit) = (cell as u32 / 64, 1 << (cell % 64));
            match masks.last_mut() {
                Some((last, mask)) if *last == word => *mask |= bit,
                _ => masks.push((word, bit)),
            }
        }
        masks.into_boxed_slice()
    }
}

/// The coverage target, or how far the unit may be sent to matters of the reference class if that
/// is less; below 0 when it may not be sent to any.
fn farthest(scenario: &Scenario, unit: &Unit, target: Span) -> Span {
    let wanted = reference_types(scenario).flat_map(|(position, kind)| {
        let stage = asking_stage(kind).unwrap_or(0);
        let channels = kind.channels.iter();
        channels.map(move |&(channel, _)| Wanted {
            priority: kind.priority,
            kind: TypeId::new(position),
            stage,
            channel,
        })
    });
    let within = wanted.filter_map(|wanted| unit.sent_to.within(wanted));
    let within = within.map(|within| within.unwrap_or(target));
    within
        .max()
        .map_or(Span::from_milliseconds(-1), |most| most.min(target))
}
