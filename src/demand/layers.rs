//! How many layers of candidates a replication needs.

use crate::model::{Effect, IncidentType, Scenario, SpotId, TypeId};
use crate::random::Chance;

/// The sizes of one plan's effects on rates in one replication.
struct Sizes<'a> {
    on_rates: Vec<(&'a Effect, f64)>,
}

/// The sizes of the effects of several plans.
pub(super) struct Layers<'a> {
    plans: Vec<Sizes<'a>>,
}

impl<'a> Layers<'a> {
    /// Those that any of `plans` needs.
    pub(super) fn of(plans: &[&'a Scenario], chance: Chance) -> Self {
        let sizes = |plan: &&'a Scenario| {
            let raising = plan
                .effects
                .iter()
                .map(|effect| (effect, effect.drawn(chance)));
            Sizes {
                on_rates: raising.filter(|&(_, size)| size > 1.0).collect(),
            }
        };
        Self {
            plans: plans.iter().map(sizes).collect(),
        }
    }

    /// Layers beyond the first of a type at a spot: so many that no effect can ask for more.
    pub(super) fn beyond(&self, kind: TypeId, spot: SpotId) -> usize {
        let of_plan = |plan: &Sizes<'_>| {
            let most: f64 = plan
                .on_rates
                .iter()
                .filter(|(effect, _)| effect.changes_rate(kind, spot))
                .map(|(_, size)| size)
                .product();
            most.ceil() as usize - 1
        };
        self.plans.iter().map(of_plan).max().unwrap_or(0)
    }
}

/// By type: layers beyond the first that its repeats may need, wherever they are, in one replication.
pub fn layers_beyond(scenario: &Scenario, chance: Chance) -> Vec<usize> {
    let layers = Layers::of(&[scenario], chance);
    let of_type = |(position, kind): (usize, &IncidentType)| {
        let sources = kind.sources.iter();
        sources
            .map(|source| layers.beyond(TypeId::new(position), source.spot))
            .max()
            .unwrap_or(0)
    };
    scenario.types.iter().enumerate().map(of_type).collect()
}
