//! Counts how many units of one role reach each cell, 64 cells at a time.

/// Numbers of units that reach each cell, held as bits: plane p of a word has bit p of the number
/// of each of its 64 cells, so that one unit more in any of them is a few operations on words.
pub(super) struct Covered {
    /// Planes of each word side by side.
    planes: Vec<u64>,
    /// Planes that the largest possible number needs, and those that any has needed so far.
    depth: usize,
    used: usize,
    /// Cells that somebody reaches.
    cells: Vec<u64>,
}

impl Covered {
    /// Nobody reaches any of `cells`; there are at most `units` of them that may.
    pub(super) fn none(cells: usize, units: usize) -> Self {
        let words = cells.div_ceil(64);
        let depth = (usize::BITS - units.leading_zeros()) as usize;
        Self {
            planes: vec![0; words * depth],
            depth,
            used: 0,
            cells: vec![0; words],
        }
    }

    /// The cells of a word that somebody reaches.
    pub(super) fn word(&self, word: usize) -> u64 {
        self.cells[word]
    }

    /// One unit more reaches the cells of `mask`; those that nobody reached before.
    pub(super) fn add(&mut self, word: usize, mask: u64) -> u64 {
        let mut carry = mask;
        let planes = &mut self.planes[word * self.depth..(word + 1) * self.depth];
        for (position, plane) in planes.iter_mut().enumerate() {
            let both = *plane & carry;
            *plane ^= carry;
            carry = both;
            if carry == 0 {
                self.used = self.used.max(position + 1);
                break;
            }
        }
        let new = mask & !self.cells[word];
        self.cells[word] |= mask;
        new
    }

    /// One unit less reaches the cells of `mask`; those that nobody reaches any more.
    pub(super) fn remove(&mut self, word: usize, mask: u64) -> u64 {
        let mut borrow = mask;
        let mut left = 0;
        let first = word * self.depth;
        for plane in &mut self.planes[first..first + self.used] {
            let below = !*plane & borrow;
            *plane ^= borrow;
            borrow = below;
            left |= *plane;
        }
        let lost = mask & !left;
        self.cells[word] &= !lost;
        lost
    }
}

/// The positions of the cells of a word's mask, in rising order.
pub(super) fn cells_of(word: usize, mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (mask != 0).then(|| mask.trailing_zeros() as usize)?;
        mask &= mask - 1;
        Some(word * 64 + bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_counts_like_numbers(steps in proptest::collection::vec((0_usize..2, any::<u64>()), 1..40)) {
            let mut covered = Covered::none(128, steps.len());
            let mut numbers = [0_u32; 128];
            let bit = |mask: u64, cell: usize| mask >> (cell % 64) & 1 == 1;
            for &(word, mask) in &steps {
                let new = covered.add(word, mask);
                for cell in cells_of(word, mask) {
                    prop_assert_eq!(bit(new, cell), numbers[cell] == 0);
                    numbers[cell] += 1;
                }
            }
            for &(word, mask) in &steps {
                let lost = covered.remove(word, mask);
                for cell in cells_of(word, mask) {
                    numbers[cell] -= 1;
                    prop_assert_eq!(bit(lost, cell), numbers[cell] == 0);
                    prop_assert_eq!(bit(covered.word(word), cell), numbers[cell] > 0);
                }
            }
        }
    }
}
