//! A histogram of durations: small, exact to its buckets, and mergeable.

use super::bucket::Bucket;
use super::quantile::Quantile;
use crate::units::Span;

/// Counts of durations, among them those never reached (+∞).
///
/// Buckets: exactly 0 by itself, then 0.01 min wide up to 4 h, then 1 % beyond, each closed
/// above. A bucket stands for its upper edge, so a quantile is never shown smaller than it is
/// and "at most the target" holds whenever it is shown. Only buckets in use take memory
/// (8 bytes each), so that every replication can keep one for every measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// In rising order, no bucket twice, no count of 0.
    buckets: Vec<(Bucket, u32)>,
    reached: u64,
    unanswered: u64,
}

impl Histogram {
    /// Counts one duration; a negative one as 0, [`Span::FOREVER`] as unanswered.
    pub fn add(&mut self, span: Span) {
        if span == Span::FOREVER {
            return self.add_unanswered();
        }
        let bucket = Bucket::of(span);
        match self
            .buckets
            .binary_search_by_key(&bucket, |&(other, _)| other)
        {
            Ok(position) => {
                let count = &mut self.buckets[position].1;
                *count = count.saturating_add(1);
            }
            Err(position) => self.buckets.insert(position, (bucket, 1)),
        }
        self.reached += 1;
    }

    /// Buckets in rising order with counts above 0, and how many were and were not reached.
    pub(super) fn counted(buckets: Vec<(Bucket, u32)>, reached: u64, unanswered: u64) -> Self {
        Self {
            buckets,
            reached,
            unanswered,
        }
    }

    /// Counts one that was never reached: an infinite duration.
    pub fn add_unanswered(&mut self) {
        self.unanswered += 1;
    }

    /// Adds all counts of another histogram.
    pub fn merge(&mut self, other: &Self) {
        let mut merged = Vec::with_capacity(self.buckets.len().max(other.buckets.len()));
        let (mut ours, mut theirs) = (&self.buckets[..], &other.buckets[..]);
        while let ([(our, count), our_rest @ ..], [(their, more), their_rest @ ..]) = (ours, theirs)
        {
            if our == their {
                merged.push((*our, count.saturating_add(*more)));
                (ours, theirs) = (our_rest, their_rest);
            } else if our < their {
                merged.push((*our, *count));
                ours = our_rest;
            } else {
                merged.push((*their, *more));
                theirs = their_rest;
            }
        }
        merged.extend_from_slice(ours);
        merged.extend_from_slice(theirs);
        self.buckets = merged;
        self.reached += other.reached;
        self.unanswered += other.unanswered;
    }

    /// The histogram of several together.
    pub fn merged<'h>(histograms: impl IntoIterator<Item = &'h Self>) -> Self {
        let mut all = Self::default();
        for histogram in histograms {
            all.merge(histogram);
        }
        all
    }

    /// How many were counted, the unanswered among them.
    pub fn count(&self) -> u64 {
        self.reached + self.unanswered
    }

    /// How many were never reached.
    pub fn unanswered(&self) -> u64 {
        self.unanswered
    }

    /// The smallest x with F(x) ≥ `p`, as the upper edge of its bucket; p at or below 0 gives
    /// the smallest value.
    pub fn quantile(&self, p: f64) -> Quantile {
        if self.count() == 0 {
            return Quantile::Empty;
        }
        // A hair less, so that p × count meets a whole number when it should.
        let rank = (p * (1.0 - 1e-12) * self.count() as f64).ceil().max(1.0) as u64;
        let mut counted = 0;
        for &(bucket, count) in &self.buckets {
            counted += u64::from(count);
            if counted >= rank {
                return Quantile::Minutes(bucket.upper_edge().minutes());
            }
        }
        Quantile::NotReached
    }

    /// How many were reached within `minutes`, by the upper edges of their buckets.
    pub(super) fn at_most(&self, minutes: f64) -> u64 {
        let within = self
            .buckets()
            .take_while(|(edge, _)| edge.minutes() <= minutes);
        within.map(|(_, count)| u64::from(count)).sum()
    }

    /// The buckets in use, in rising order: upper edge and count.
    pub fn buckets(&self) -> impl Iterator<Item = (Span, u32)> {
        self.buckets
            .iter()
            .map(|&(bucket, count)| (bucket.upper_edge(), count))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn histogram(minutes: &[f64]) -> Histogram {
        let mut histogram = Histogram::default();
        for &minutes in minutes {
            histogram.add(Span::from_minutes(minutes));
        }
        histogram
    }

    #[test]
    fn quantiles_are_the_smallest_value_that_reaches_the_share() {
        let histogram = histogram(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]);
        assert_eq!(histogram.quantile(0.0), Quantile::Minutes(0.0));
        assert_eq!(histogram.quantile(0.1), Quantile::Minutes(0.0));
        assert_eq!(histogram.quantile(0.5), Quantile::Minutes(4.0));
        assert_eq!(histogram.quantile(0.51), Quantile::Minutes(5.0));
        assert_eq!(histogram.quantile(0.9), Quantile::Minutes(8.0));
        assert_eq!(histogram.quantile(1.0), Quantile::Minutes(9.0));
    }

    #[test]
    fn the_unanswered_are_values_like_any_other() {
        let mut histogram = histogram(&[1.0; 9]);
        histogram.add_unanswered();
        histogram.add(Span::FOREVER);
        assert_eq!((histogram.count(), histogram.unanswered()), (11, 2));
        assert_eq!(histogram.quantile(0.8), Quantile::Minutes(1.0));
        assert_eq!(histogram.quantile(0.9), Quantile::NotReached);
        assert_eq!(Histogram::default().quantile(0.5), Quantile::Empty);
    }

    #[test]
    fn a_bucket_stands_for_its_upper_edge() {
        assert_eq!(histogram(&[5.002]).quantile(0.5), Quantile::Minutes(5.01));
        assert_eq!(histogram(&[5.1]).quantile(0.5), Quantile::Minutes(5.1));
    }

    proptest! {
        #[test]
        fn merging_is_counting_together(
            ours in proptest::collection::vec(0.0_f64..400.0, 0..60),
            theirs in proptest::collection::vec(0.0_f64..400.0, 0..60),
            p in 0.0_f64..1.0,
        ) {
            let mut merged = histogram(&ours);
            merged.merge(&histogram(&theirs));
            let together = histogram(&[&ours[..], &theirs[..]].concat());
            prop_assert_eq!(&merged, &together);
            let mut all = [ours, theirs].concat();
            all.sort_by(f64::total_cmp);
            if let Quantile::Minutes(minutes) = merged.quantile(p) {
                let rank = ((p * all.len() as f64).ceil() as usize).max(1);
                let exact = all[rank - 1];
                let width = (0.01 * exact).max(0.01);
                prop_assert!(minutes > exact - 1e-4 && minutes < exact + width);
            }
        }
    }
}
