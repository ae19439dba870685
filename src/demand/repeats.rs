//! Incidents that one sets off: near repeats.

use super::Candidate;
use super::draw::candidate;
use crate::model::Scenario;
use crate::random::{Chance, Purpose, poisson};

/// The candidates of `layer` that `parent` sets off if it happens. Each has its own key under its
/// parent's, so a parent that does not happen has none, and no other draw depends on them.
pub fn set_off<'a>(
    scenario: &'a Scenario,
    parent: &Candidate,
    layer: usize,
    chance: Chance,
) -> impl Iterator<Item = Candidate> + 'a {
    let kind = &scenario.types[parent.kind.index()];
    let found = kind.repeats.as_ref().and_then(|repeats| {
        let own = *repeats.source_at.get(parent.spot.index())?;
        (own < kind.sources.len()).then_some((repeats, own))
    });
    let (id, key, occurred) = (parent.kind, parent.key, parent.occurred);
    found.into_iter().flat_map(move |(repeats, own)| {
        let family = key.of("repeat").and(layer as u64);
        let number = poisson(
            repeats.branching,
            chance.uniform(Purpose::Repeat, family, 0),
        );
        (0..number).map(move |child| {
            let key = family.and(child);
            let later = repeats
                .delay
                .quantile(chance.uniform(Purpose::Repeat, key, 1));
            let near = &repeats.neighbours[own];
            let stays = chance.uniform(Purpose::Repeat, key, 2) < repeats.same_place.value();
            let source = if stays || near.is_empty() {
                own
            } else {
                // Each is equally likely to draw the least; another neighbour moves only those
                // that it takes over.
                let draw = |&&source: &&usize| {
                    chance.uniform(Purpose::Repeat, key.of(&kind.sources[source].name), 3)
                };
                *near
                    .iter()
                    .min_by(|one, other| draw(one).total_cmp(&draw(other)))
                    .unwrap_or(&own)
            };
            candidate(
                scenario,
                chance,
                id,
                &kind.sources[source],
                key,
                occurred + later,
            )
        })
    })
}
