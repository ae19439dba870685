//! The observed window of one replication, cut into the bins of the week.

use crate::model::Calendar;
use crate::units::{SimTime, Span};

/// The observed window and its place in the week.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axis {
    /// Beginning of the window.
    pub(super) from: SimTime,
    /// End of the window.
    pub(super) to: SimTime,
    /// Time since Monday 00:00 at the beginning of the window, milliseconds.
    offset: i64,
    /// Width of a bin, milliseconds.
    bin: i64,
    bins: usize,
}

/// A part of the window within one bin, and within one whole week of the window or after the last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stretch {
    from: SimTime,
    to: SimTime,
    pub(super) bin: usize,
    pub(super) whole_week: Option<usize>,
}

impl Stretch {
    /// Whether `from`..`to` lies within and does not begin with it.
    pub(super) fn holds(&self, from: SimTime, to: SimTime) -> bool {
        self.from < from && to <= self.to
    }
}

/// A piece of time within one bin.
pub(super) struct Piece {
    pub(super) bin: usize,
    pub(super) milliseconds: i64,
    /// Whether it contains the beginning of the bin.
    pub(super) begins: bool,
}

impl Axis {
    /// The window `from`..`to`; the bins begin on Monday 00:00 and are at least one minute wide.
    pub(super) fn new(calendar: Calendar, bin: Span, from: SimTime, to: SimTime) -> Self {
        let bin = bin.max(Span::MINUTE).min(Span::WEEK).milliseconds();
        let week = Span::WEEK.milliseconds();
        Self {
            from,
            to: to.max(from),
            offset: calendar.since_monday(from).milliseconds(),
            bin,
            bins: usize::try_from((week + bin - 1) / bin).unwrap_or(1),
        }
    }

    /// Time since Monday 00:00 of the local week at `at`.
    pub(super) fn since_monday(&self, at: SimTime) -> Span {
        let since = self.offset + at.since(self.from).milliseconds();
        Span::from_milliseconds(since.rem_euclid(Span::WEEK.milliseconds()))
    }

    /// Number of bins in a week.
    pub(super) fn bins(&self) -> usize {
        self.bins
    }

    /// Length of the window.
    pub(super) fn length(&self) -> Span {
        self.to.since(self.from)
    }

    /// Whether an instant lies in the window.
    pub(super) fn contains(&self, at: SimTime) -> bool {
        self.from <= at && at < self.to
    }

    /// The part of `from`..`to` inside the window; `None` when there is none.
    pub(super) fn clip(&self, from: SimTime, to: SimTime) -> Option<(SimTime, SimTime)> {
        let clipped = (from.max(self.from), to.min(self.to));
        (clipped.0 < clipped.1).then_some(clipped)
    }

    /// The length of the part of `from`..`to` inside the window.
    pub(super) fn overlap(&self, from: SimTime, to: SimTime) -> Span {
        self.clip(from, to)
            .map_or(Span::ZERO, |(from, to)| to.since(from))
    }

    /// The bin that an instant of the window lies in.
    pub(super) fn bin_of(&self, at: SimTime) -> usize {
        (self.since_monday(at).milliseconds() / self.bin) as usize
    }

    /// The stretch that an instant of the window lies in.
    pub(super) fn stretch_around(&self, at: SimTime) -> Stretch {
        let since = self.since_monday(at).milliseconds();
        let bin = since / self.bin;
        let end = ((bin + 1) * self.bin).min(Span::WEEK.milliseconds());
        let whole_week = self.whole_week_of(at);
        let (first, last) = match whole_week {
            Some(number) => {
                let first = self.from + Span::WEEK * (number as i64);
                (first, first + Span::WEEK)
            }
            None => {
                let weeks = self.length().milliseconds() / Span::WEEK.milliseconds();
                (self.from + Span::WEEK * weeks, self.to)
            }
        };
        Stretch {
            from: first.max(at - Span::from_milliseconds(since - bin * self.bin)),
            to: last.min(at + Span::from_milliseconds(end - since)),
            bin: bin as usize,
            whole_week,
        }
    }

    /// The whole window as one stretch, for what is not told apart within it.
    pub(super) fn whole(&self) -> Stretch {
        Stretch {
            from: self.from,
            to: self.to,
            ..Stretch::default()
        }
    }

    /// The whole week of the window, counted from its beginning, that an instant lies in; `None` outside them.
    pub(super) fn whole_week_of(&self, at: SimTime) -> Option<usize> {
        let week = Span::WEEK.milliseconds();
        let since = at.since(self.from).milliseconds();
        let number = since.div_euclid(week);
        let ends = (number + 1) * week;
        let whole = since >= 0 && ends <= self.length().milliseconds();
        whole.then_some(number as usize)
    }

    /// Cuts a part of the window into pieces, one per whole week of the window that it touches.
    pub(super) fn whole_weeks(&self, from: SimTime, to: SimTime, mut take: impl FnMut(usize, i64)) {
        let mut at = from;
        while at < to {
            let Some(number) = self.whole_week_of(at) else {
                return;
            };
            let end = (self.from + Span::WEEK * (number as i64 + 1)).min(to);
            take(number, end.since(at).milliseconds());
            at = end;
        }
    }

    /// Cuts a part of the window into pieces, one per bin that it touches.
    pub(super) fn pieces(&self, from: SimTime, to: SimTime, mut take: impl FnMut(Piece)) {
        let mut at = from;
        while at < to {
            let since = self.since_monday(at).milliseconds();
            let bin = since / self.bin;
            let end = ((bin + 1) * self.bin).min(Span::WEEK.milliseconds());
            let milliseconds = (end - since).min(to.since(at).milliseconds());
            take(Piece {
                bin: bin as usize,
                milliseconds,
                begins: since == bin * self.bin,
            });
            at += Span::from_milliseconds(milliseconds);
        }
    }
}
