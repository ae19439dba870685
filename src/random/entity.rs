//! Whom or what a draw concerns, by name.

/// Whom or what a draw concerns: the 64-bit hash of declared names, dates and numbers.
///
/// The hash is written here and fixed for good, the same on every platform. A position in a
/// list is no entity: adding a neighbour must change no draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entity(u64);

impl Entity {
    /// The entity with a declared name (FNV-1a over its bytes, then mixed).
    pub const fn named(name: &str) -> Self {
        let bytes = name.as_bytes();
        let mut hash = FNV_OFFSET;
        let mut position = 0;
        while position < bytes.len() {
            hash = (hash ^ bytes[position] as u64).wrapping_mul(FNV_PRIME);
            position += 1;
        }
        Self(mix(hash))
    }

    /// This entity together with another name: an incident type *of* a cell.
    pub const fn of(self, name: &str) -> Self {
        self.joined(Self::named(name).0, NAME_TAG)
    }

    /// This entity together with a number that is no list position: a date, a stage, a layer.
    pub const fn and(self, number: u64) -> Self {
        self.joined(mix(number), NUMBER_TAG)
    }

    /// The hash; two declared entities of equal hash are a problem to report.
    pub const fn hash(self) -> u64 {
        self.0
    }

    /// The multiplication makes the order of the parts matter.
    const fn joined(self, part: u64, tag: u64) -> Self {
        Self(mix(self.0.wrapping_mul(tag).wrapping_add(part)))
    }
}

const FNV_OFFSET: u64 = 0xCBF2_9CE4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01B3;
/// Odd numbers, so that multiplying loses nothing.
const NAME_TAG: u64 = 0xD134_2543_DE82_EF95;
const NUMBER_TAG: u64 = 0xAF25_1AF3_B0F0_25B5;

/// The finaliser of SplitMix64: a bijection in which every bit reaches every other.
///
/// Source: Steele, Lea, Flood (2014), *Fast splittable pseudorandom number generators*.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn mixing_gives_the_published_sequence() {
        // The first two outputs of SplitMix64 seeded with 0.
        assert_eq!(mix(0), 0xE220_A839_7B1D_CDAF);
        assert_eq!(mix(0x9E37_79B9_7F4A_7C15), 0x6E78_9E6A_A1B9_65F4);
    }

    #[test]
    fn order_and_kind_of_the_parts_matter() {
        let a = Entity::named("a");
        let all = [
            a,
            Entity::named("b"),
            Entity::named("ab"),
            Entity::named(""),
            a.of("b"),
            Entity::named("b").of("a"),
            a.of("a"),
            a.of(""),
            a.and(0),
            a.and(1),
            a.and(1).and(2),
            a.and(2).and(1),
            a.of("1"),
        ];
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }

    #[test]
    fn many_combinations_do_not_meet() {
        let mut seen = BTreeSet::new();
        for unit in 0..200 {
            let unit = Entity::named(&format!("unit {unit}"));
            seen.extend((0..400).map(|date| unit.and(date)));
        }
        assert_eq!(seen.len(), 200 * 400);
    }
}
