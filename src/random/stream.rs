//! A stream of random numbers under one key.

use std::convert::Infallible;

use rand_core::TryRng;

use super::philox::philox;

/// The numbers of one keyed draw, as many as are asked for; works with every `rand` distribution.
#[derive(Clone, Debug)]
pub struct Stream {
    key: [u64; 2],
    /// The next block: lane 0 counts the blocks, the others name the draw.
    counter: [u64; 4],
    block: [u64; 4],
    used_lanes: usize,
}

impl Stream {
    /// The stream that starts at `counter` under `key`.
    pub(super) fn new(key: [u64; 2], counter: [u64; 4]) -> Self {
        Self {
            key,
            counter,
            block: [0; 4],
            used_lanes: 4,
        }
    }

    /// The next number in the open interval (0, 1).
    pub fn uniform(&mut self) -> f64 {
        open_unit(self.next_lane())
    }

    fn next_lane(&mut self) -> u64 {
        if self.used_lanes == self.block.len() {
            self.block = philox(self.counter, self.key);
            self.counter[0] = self.counter[0].wrapping_add(1);
            self.used_lanes = 0;
        }
        let lane = self.block[self.used_lanes];
        self.used_lanes += 1;
        lane
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.next_lane() >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.next_lane())
    }

    fn try_fill_bytes(&mut self, destination: &mut [u8]) -> Result<(), Infallible> {
        for chunk in destination.chunks_mut(8) {
            let bytes = self.next_lane().to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
        Ok(())
    }
}

/// A lane as a number in the open interval (0, 1): an odd multiple of 2⁻⁵³, so that neither
/// end is reached and `1 − u` is as likely and as exact as `u`.
pub(super) fn open_unit(lane: u64) -> f64 {
    ((lane >> 12 << 1) | 1) as f64 * (1.0 / (1_u64 << 53) as f64)
}

#[cfg(test)]
mod tests {
    use rand_core::Rng;

    use super::*;

    #[test]
    fn the_unit_interval_is_open() {
        assert!(open_unit(0) > 0.0);
        assert!(open_unit(u64::MAX) < 1.0);
        assert_eq!(open_unit(0), 1.0 - open_unit(u64::MAX));
    }

    #[test]
    fn bytes_and_words_come_from_the_same_lanes() {
        let stream = Stream::new([1, 2], [0, 3, 4, 5]);
        let (mut words, mut bytes) = (stream.clone(), stream.clone());
        let mut buffer = [0; 20];
        bytes.fill_bytes(&mut buffer);
        for chunk in buffer.chunks(8) {
            assert_eq!(chunk, &words.next_u64().to_le_bytes()[..chunk.len()]);
        }
        assert_eq!(bytes.next_u64(), words.next_u64());
    }

    #[test]
    fn blocks_follow_one_another() {
        let mut stream = Stream::new([1, 2], [0, 3, 4, 5]);
        let lanes: Vec<u64> = (0..8).map(|_| stream.next_u64()).collect();
        assert_eq!(lanes[..4], philox([0, 3, 4, 5], [1, 2]));
        assert_eq!(lanes[4..], philox([1, 3, 4, 5], [1, 2]));
    }
}
