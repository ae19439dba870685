//! A histogram while it is being counted: every bucket has its place, so that nothing is searched for.

use super::Histogram;
use super::bucket::Bucket;

/// Buckets that take memory together.
const CHUNK: usize = 64;
const CHUNKS: usize = Bucket::COUNT.div_ceil(CHUNK);

/// Counts of durations. Buckets take memory by the `CHUNK`, so that thousands of these may be
/// counted side by side; what is kept of them is a [`Histogram`].
#[derive(Clone, Debug)]
pub struct Counting {
    /// By chunk of buckets: its position in `counts`, plus one; 0 while it is empty.
    places: [u16; CHUNKS],
    counts: Vec<[u32; CHUNK]>,
    reached: u64,
    unanswered: u64,
}

impl Default for Counting {
    fn default() -> Self {
        Self {
            places: [0; CHUNKS],
            counts: Vec::new(),
            reached: 0,
            unanswered: 0,
        }
    }
}

impl Counting {
    /// Counts one duration in `bucket`; `None` counts one that was never reached.
    pub fn add(&mut self, bucket: Option<Bucket>) {
        let Some(bucket) = bucket else {
            self.unanswered += 1;
            return;
        };
        let (chunk, within) = (bucket.index() / CHUNK, bucket.index() % CHUNK);
        let count = &mut self.chunk(chunk)[within];
        *count = count.saturating_add(1);
        self.reached += 1;
    }

    /// Adds all counts of another.
    pub fn absorb(&mut self, other: &Self) {
        for chunk in 0..CHUNKS {
            if let Some(counts) = other.known(chunk) {
                for (ours, theirs) in self.chunk(chunk).iter_mut().zip(counts) {
                    *ours = ours.saturating_add(*theirs);
                }
            }
        }
        self.reached += other.reached;
        self.unanswered += other.unanswered;
    }

    /// What is kept of it.
    pub fn histogram(&self) -> Histogram {
        let chunks = (0..CHUNKS).filter_map(|chunk| Some((chunk, self.known(chunk)?)));
        let buckets = chunks.flat_map(|(chunk, counts)| {
            let counts = counts.iter().enumerate();
            counts.map(move |(within, &count)| (chunk * CHUNK + within, count))
        });
        let used = buckets.filter(|&(_, count)| count > 0);
        let buckets = used.map(|(index, count)| (Bucket::at(index), count));
        Histogram::counted(buckets.collect(), self.reached, self.unanswered)
    }

    fn known(&self, chunk: usize) -> Option<&[u32; CHUNK]> {
        self.counts
            .get(usize::from(self.places[chunk]).checked_sub(1)?)
    }

    fn chunk(&mut self, chunk: usize) -> &mut [u32; CHUNK] {
        if self.places[chunk] == 0 {
            self.counts.push([0; CHUNK]);
            self.places[chunk] = self.counts.len() as u16;
        }
        &mut self.counts[usize::from(self.places[chunk]) - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Span;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_counts_what_a_histogram_counts(
            ours in proptest::collection::vec(0.0_f64..4_000.0, 0..60),
            theirs in proptest::collection::vec(0.0_f64..4_000.0, 0..60),
        ) {
            let count = |minutes: &[f64]| {
                let (mut counting, mut histogram) = (Counting::default(), Histogram::default());
                for (position, &minutes) in minutes.iter().enumerate() {
                    let reached = (position % 9 > 0).then(|| Span::from_minutes(minutes));
                    counting.add(reached.map(Bucket::of));
                    histogram.add(reached.unwrap_or(Span::FOREVER));
                }
                (counting, histogram)
            };
            let (mut counting, mut histogram) = count(&ours);
            let (more, their_histogram) = count(&theirs);
            prop_assert_eq!(&counting.histogram(), &histogram);
            counting.absorb(&more);
            histogram.merge(&their_histogram);
            prop_assert_eq!(counting.histogram(), histogram);
        }
    }
}
