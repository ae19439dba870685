//! Responses while they are being counted: of one class, in one cell, in one week.

use super::answer::Response;
use super::row::{ClassCounts, Responses};
use super::together::Together;
use crate::model::UnitId;
use crate::statistics::{Bucket, Counting};
use crate::units::Span;

/// A response time, ready to be counted in several places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    bucket: Option<Bucket>,
    milliseconds: i64,
    /// Whether it keeps the class's target, if there is one.
    within_target: Option<bool>,
}

impl Count {
    /// `None` outside the denominator.
    pub(super) fn of(response: Response, target: Option<Span>) -> Option<Self> {
        let (bucket, span) = match response {
            Response::Outside => return None,
            Response::Never => (None, Span::FOREVER),
            Response::After(span) => (Some(Bucket::of(span)), span),
        };
        let answered = bucket.is_some();
        Some(Self {
            bucket,
            milliseconds: if answered { span.milliseconds() } else { 0 },
            within_target: target.map(|target| answered && span <= target),
        })
    }
}

/// Response times of one kind of arrival.
#[derive(Clone, Debug, Default)]
pub(super) struct ResponseCounts {
    histogram: Counting,
    milliseconds: i64,
    with_target: u32,
    within_target: u32,
}

impl ResponseCounts {
    /// Counts one.
    pub(super) fn add(&mut self, count: Count) {
        self.histogram.add(count.bucket);
        self.milliseconds += count.milliseconds;
        if let Some(within) = count.within_target {
            self.with_target += 1;
            self.within_target += u32::from(within);
        }
    }

    /// Adds all of another.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.histogram.absorb(&other.histogram);
        self.milliseconds += other.milliseconds;
        self.with_target += other.with_target;
        self.within_target += other.within_target;
    }

    /// What is kept of them.
    pub(super) fn responses(&self) -> Responses {
        Responses {
            histogram: self.histogram.histogram(),
            milliseconds: self.milliseconds,
            with_target: self.with_target,
            within_target: self.within_target,
        }
    }
}

/// Incidents of one type and priority: each belongs to the class of all, of the priority and of the type.
#[derive(Clone, Debug)]
pub(super) struct LeafCounts {
    pub(super) counts: ClassCounts,
    pub(super) alone: Counting,
    /// By kind of arrival.
    pub(super) responses: Vec<ResponseCounts>,
}

impl LeafCounts {
    /// Nothing yet, for so many kinds of arrival and thresholds.
    pub(super) fn new(kinds: usize, thresholds: usize) -> Self {
        Self {
            counts: ClassCounts {
                within_minutes: vec![0; thresholds],
                ..ClassCounts::default()
            },
            alone: Counting::default(),
            responses: vec![ResponseCounts::default(); kinds],
        }
    }

    /// Adds all of another.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.counts.absorb(&other.counts);
        self.alone.absorb(&other.alone);
        for (ours, theirs) in self.responses.iter_mut().zip(&other.responses) {
            ours.absorb(theirs);
        }
    }
}

/// Incidents of one cell.
#[derive(Clone, Default)]
pub(super) struct CellCounts {
    pub(super) counted: u32,
    pub(super) first: ResponseCounts,
    pub(super) together: Together,
    /// Who answered first, and how often; those that do it often come early.
    answered_by: Vec<(u32, u32)>,
}

impl CellCounts {
    /// A unit has answered first.
    pub(super) fn answered(&mut self, unit: UnitId) {
        let unit = unit.index() as u32;
        match self
            .answered_by
            .iter()
            .position(|&(known, _)| known == unit)
        {
            Some(position) => {
                self.answered_by[position].1 += 1;
                self.answered_by.swap(position, position.saturating_sub(1));
            }
            None => self.answered_by.push((unit, 1)),
        }
    }

    /// How often each unit answered first, by index.
    pub(super) fn by_unit(&self) -> impl Iterator<Item = (UnitId, u32)> + use<> {
        let mut sorted = self.answered_by.clone();
        sorted.sort_unstable();
        let pairs = sorted.into_iter();
        pairs.map(|(unit, count)| (UnitId::new(unit as usize), count))
    }
}

impl ClassCounts {
    /// Adds all numbers of another; the histogram is counted apart.
    fn absorb(&mut self, other: &Self) {
        self.counted += other.counted;
        self.prevented += other.prevented;
        self.asked += other.asked;
        add_all(&mut self.unanswered, &other.unanswered);
        add_all(&mut self.within_minutes, &other.within_minutes);
        self.assigned += other.assigned;
        self.waited += other.waited;
        self.wait_milliseconds += other.wait_milliseconds;
        self.travel_milliseconds += other.travel_milliseconds;
        self.detection_milliseconds += other.detection_milliseconds;
        self.alone_milliseconds += other.alone_milliseconds;
        self.held += other.held;
        self.held_milliseconds += other.held_milliseconds;
        self.left_alone += other.left_alone;
        self.cross_cell += other.cross_cell;
        self.cross_area += other.cross_area;
        for (ours, theirs) in self.team.iter_mut().zip(&other.team) {
            add_all(ours, theirs);
        }
    }
}

fn add_all(ours: &mut [u32], theirs: &[u32]) {
    for (ours, theirs) in ours.iter_mut().zip(theirs) {
        *ours += theirs;
    }
}
