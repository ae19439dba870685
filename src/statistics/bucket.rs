//! The buckets of a histogram of durations.

use crate::units::Span;

/// A range of durations, counted together: bucket 0 is exactly 0; then buckets of 0.01 min up
/// to 4 h; then each 1 % longer than the one before, up to centuries. Each is open below and
/// closed above, and is represented by its upper edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bucket(u16);

impl Bucket {
    /// How many there are.
    pub(super) const COUNT: usize = FINE_BUCKETS as usize + 1 + COARSE_BUCKETS;

    /// The bucket at a position, in rising order.
    pub(super) fn at(index: usize) -> Self {
        Self(index as u16)
    }

    /// Its position, in rising order.
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The bucket of a duration; a negative one counts as 0.
    pub fn of(span: Span) -> Self {
        let milliseconds = span.milliseconds().max(0);
        if milliseconds <= FINE_END {
            return Self((milliseconds as u32).div_ceil(FINE_WIDTH as u32) as u16);
        }
        let coarse = COARSE_EDGES.partition_point(|&edge| edge < milliseconds);
        Self(FINE_BUCKETS + 1 + coarse.min(COARSE_BUCKETS - 1) as u16)
    }

    /// The longest duration in the bucket.
    pub(super) fn upper_edge(self) -> Span {
        let Some(coarse) = self.0.checked_sub(FINE_BUCKETS + 1) else {
            return Span::from_milliseconds(i64::from(self.0) * FINE_WIDTH);
        };
        Span::from_milliseconds(COARSE_EDGES[usize::from(coarse)])
    }
}

/// 0.01 min: well below half the length of any interval that is looked at.
const FINE_WIDTH: i64 = 600;
const FINE_BUCKETS: u16 = 24_000;
const FINE_END: i64 = FINE_WIDTH * FINE_BUCKETS as i64;
const COARSE_BUCKETS: usize = 1_300;
static COARSE_EDGES: [i64; COARSE_BUCKETS] = coarse_edges();

/// Upper edges beyond 4 h, in whole milliseconds, each at most 1 % above the one before.
const fn coarse_edges() -> [i64; COARSE_BUCKETS] {
    let mut edges = [0; COARSE_BUCKETS];
    let mut edge = FINE_END;
    let mut position = 0;
    while position < COARSE_BUCKETS {
        edge += edge / 100;
        edges[position] = edge;
        position += 1;
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_its_own_bucket() {
        assert_eq!(Bucket::of(Span::ZERO).upper_edge(), Span::ZERO);
        assert_eq!(Bucket::of(Span::from_minutes(-3.0)), Bucket::of(Span::ZERO));
        let least = Bucket::of(Span::from_milliseconds(1));
        assert_eq!(least.upper_edge(), Span::from_minutes(0.01));
    }

    #[test]
    fn edges_belong_to_their_bucket_and_are_close() {
        let mut span = Span::from_milliseconds(1);
        while span < Span::DAY * 36_500 {
            let edge = Bucket::of(span).upper_edge();
            assert!(span <= edge);
            assert_eq!(Bucket::of(edge).upper_edge(), edge);
            let width = (edge - span).minutes();
            let allowed = if span <= Span::HOUR * 4 {
                0.01
            } else {
                0.01 * span.minutes()
            };
            assert!(width < allowed, "{span}: {edge}");
            let after = edge + Span::from_milliseconds(1);
            assert!(Bucket::of(after) > Bucket::of(edge));
            span = span.scaled(1.003) + Span::from_milliseconds(1);
        }
    }

    #[test]
    fn the_longest_spans_share_the_last_bucket() {
        let last = Bucket::of(Span::FOREVER);
        assert_eq!(Bucket::of(last.upper_edge() + Span::HOUR), last);
        assert!(last.upper_edge() > Span::DAY * 36_500);
    }
}
