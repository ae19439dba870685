//! The values that a scenario only assumes, as drawn in each replication.

use crate::model::{Effect, Scenario};
use crate::random::{Chance, Spread};

/// An assumed value and what was drawn for it; the same for every plan of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumed {
    /// Name of the effect: the key of its draw.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// How it is thought to be distributed, as the first plan that has it says.
    pub spread: Spread,
    /// The drawn size (the multiplier at full effect), by replication.
    pub sizes: Vec<f64>,
}

/// What is drawn for the effects that any of `plans` has in replications 0 to `replications` − 1,
/// by name, in order of declaration. A plan that declares another spread under the same name draws
/// from it at the same probability, so that the order of replications by size is the same.
pub fn assumed(plans: &[Scenario], seed: u64, replications: usize) -> Vec<Assumed> {
    let mut all: Vec<&Effect> = Vec::new();
    for effect in plans.iter().flat_map(|plan| &plan.effects) {
        if !all.iter().any(|known| known.name == effect.name) {
            all.push(effect);
        }
    }
    let draws = |effect: &Effect| Assumed {
        name: effect.name.clone(),
        label: effect.label.clone(),
        spread: effect.size,
        sizes: (0..replications)
            .map(|replication| effect.drawn(Chance::new(seed, replication as u32)))
            .collect(),
    };
    all.into_iter().map(draws).collect()
}
