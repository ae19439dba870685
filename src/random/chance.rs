//! The chance of one replication: where every keyed draw is found.

use super::philox::philox;
use super::stream::open_unit;
use super::{Distribution, Entity, Purpose, Stream};
use crate::units::Span;

/// All the chance of one replication; a small value that is copied, never used up.
///
/// A draw is found by its name alone. The key is (seed, purpose), the counter is
/// (block, index, entity, replication), so different names never share a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chance {
    /// The seed of the whole experiment.
    pub seed: u64,
    /// The replication, counted from 0.
    pub replication: u32,
}

impl Chance {
    /// The chance of `replication` under `seed`.
    pub const fn new(seed: u64, replication: u32) -> Self {
        Self { seed, replication }
    }

    /// The stream of numbers for one purpose, entity and index.
    pub fn stream(self, purpose: Purpose, entity: Entity, index: u64) -> Stream {
        Stream::new(self.key(purpose), self.counter(purpose, entity, index))
    }

    /// One number in the open interval (0, 1): the first of [`Chance::stream`].
    pub fn uniform(self, purpose: Purpose, entity: Entity, index: u64) -> f64 {
        let block = philox(self.counter(purpose, entity, index), self.key(purpose));
        open_unit(block[0])
    }

    /// A time drawn with [`Chance::uniform`]; one that is always the same needs no draw.
    pub fn time(
        self,
        distribution: &Distribution,
        purpose: Purpose,
        entity: Entity,
        index: u64,
    ) -> Span {
        match distribution {
            Distribution::Fixed(_) => distribution.quantile(0.5),
            drawn => drawn.quantile(self.uniform(purpose, entity, index)),
        }
    }

    fn key(self, purpose: Purpose) -> [u64; 2] {
        [self.seed, purpose.code()]
    }

    fn counter(self, purpose: Purpose, entity: Entity, index: u64) -> [u64; 4] {
        // Custom purposes use all 64 bits of their code, so a bit beside the replication
        // keeps them apart from the listed ones.
        let custom = u64::from(purpose.is_custom()) << 63;
        [
            0,
            index,
            entity.hash(),
            u64::from(self.replication) | custom,
        ]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn uniform_is_the_first_of_the_stream() {
        let chance = Chance::new(7, 3);
        let entity = Entity::named("post 4");
        for index in 0..100 {
            let first = chance.stream(Purpose::OnScene, entity, index).uniform();
            assert_eq!(chance.uniform(Purpose::OnScene, entity, index), first);
        }
    }

    #[test]
    fn every_part_of_the_name_matters() {
        let base = (1, 0, Purpose::Arrival, "a", 0);
        let names = [
            base,
            (2, 0, Purpose::Arrival, "a", 0),
            (1, 1, Purpose::Arrival, "a", 0),
            (1, 0, Purpose::Settle, "a", 0),
            (1, 0, Purpose::Custom(Purpose::Arrival.code()), "a", 0),
            (1, 0, Purpose::Arrival, "b", 0),
            (1, 0, Purpose::Arrival, "a", 1),
        ];
        let draws: BTreeSet<u64> = names
            .iter()
            .map(|&(seed, replication, purpose, name, index)| {
                let chance = Chance::new(seed, replication);
                chance
                    .uniform(purpose, Entity::named(name), index)
                    .to_bits()
            })
            .collect();
        assert_eq!(draws.len(), names.len());
    }

    #[test]
    fn draws_never_change_between_versions() {
        let chance = Chance::new(1, 0);
        let draw = chance.uniform(Purpose::Arrival, Entity::named("burglary").of("North"), 0);
        assert_eq!(draw, GOLDEN_DRAW);
    }

    /// A change here changes every result: say so in the change log.
    const GOLDEN_DRAW: f64 = 0.581_902_249_712_447_6;
}
