//! A quantity that is constant between changes, integrated exactly over the observed window.

use super::axis::{Axis, Stretch};
use crate::units::SimTime;

/// A piecewise constant quantity and its integral.
#[derive(Clone, Debug)]
pub(super) struct Level {
    /// In parts of `whole`.
    value: f64,
    /// What the sums are divided by in the end: whole numbers add up without rounding, whatever
    /// else happens in between.
    whole: f64,
    since: SimTime,
    integral: f64,
    week: Option<WeekSums>,
    /// The stretch of the window that the last change lay in: most changes lie in the same, so that
    /// their amounts are added up before they go to where they belong.
    now: Stretch,
    run: f64,
}

/// Integrals by bin of the week.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WeekSums {
    /// Value × milliseconds in each bin.
    pub(super) integral: Vec<f64>,
    /// Sum of the values at the beginnings of each bin.
    pub(super) at_beginning: Vec<f64>,
    /// Value × milliseconds in each whole week of the window, as far as it was not 0.
    pub(super) single: Vec<f64>,
}

impl Level {
    /// A quantity that is 0 until it is set; followed over `bins` of the week when there are any.
    pub(super) fn new(bins: usize) -> Self {
        Self {
            value: 0.0,
            whole: 1.0,
            since: SimTime::START,
            integral: 0.0,
            now: Stretch::default(),
            run: 0.0,
            week: (bins > 0).then(|| WeekSums {
                integral: vec![0.0; bins],
                at_beginning: vec![0.0; bins],
                single: Vec::new(),
            }),
        }
    }

    /// The same for a share that is set in parts of `whole`.
    #[must_use]
    pub(super) fn of_whole(self, whole: f64) -> Self {
        Self { whole, ..self }
    }

    /// Changes the value at `at`.
    pub(super) fn set(&mut self, axis: &Axis, at: SimTime, value: f64) {
        if value != self.value {
            self.settle(axis, at);
            self.value = value;
        }
    }

    /// Changes the value by `step` at `at`.
    pub(super) fn add(&mut self, axis: &Axis, at: SimTime, step: f64) {
        self.set(axis, at, self.value + step);
    }

    /// Value × milliseconds over the window, after the last change.
    pub(super) fn finish(mut self, axis: &Axis) -> (f64, Option<WeekSums>) {
        self.settle(axis, axis.to);
        self.end_run();
        if self.whole > 0.0 && self.whole != 1.0 {
            self.integral /= self.whole;
            let week = self.week.iter_mut();
            let sums = week
                .flat_map(|week| [&mut week.integral, &mut week.at_beginning, &mut week.single]);
            sums.flatten().for_each(|sum| *sum /= self.whole);
        }
        (self.integral, self.week)
    }

    fn settle(&mut self, axis: &Axis, at: SimTime) {
        if self.since <= at && self.now.holds(self.since, at) {
            self.run += self.value * at.since(self.since).milliseconds() as f64;
            self.since = at;
        } else {
            self.settle_anywhere(axis, at);
        }
    }

    fn settle_anywhere(&mut self, axis: &Axis, at: SimTime) {
        self.end_run();
        let interval = axis.clip(self.since, at);
        self.since = self.since.max(at);
        let Some((from, to)) = interval else {
            return;
        };
        if self.value != 0.0 {
            self.integral += self.value * to.since(from).milliseconds() as f64;
            if let Some(week) = &mut self.week {
                week.add(axis, (from, to), self.value);
            }
        }
        self.now = if self.week.is_some() {
            axis.stretch_around(to)
        } else {
            axis.whole()
        };
    }

    /// What has added up within the present stretch goes to where it belongs.
    fn end_run(&mut self) {
        let amount = std::mem::take(&mut self.run);
        if amount == 0.0 {
            return;
        }
        self.integral += amount;
        if let Some(week) = &mut self.week {
            week.integral[self.now.bin] += amount;
            if let Some(number) = self.now.whole_week {
                *week.of_week(number) += amount;
            }
        }
    }
}

impl WeekSums {
    /// Adds a value that held from one instant of the window to another.
    fn add(&mut self, axis: &Axis, (from, to): (SimTime, SimTime), value: f64) {
        axis.pieces(from, to, |piece| {
            self.integral[piece.bin] += value * piece.milliseconds as f64;
            if piece.begins {
                self.at_beginning[piece.bin] += value;
            }
        });
        axis.whole_weeks(from, to, |number, milliseconds| {
            *self.of_week(number) += value * milliseconds as f64;
        });
    }

    fn of_week(&mut self, number: usize) -> &mut f64 {
        if self.single.len() <= number {
            self.single.resize(number + 1, 0.0);
        }
        &mut self.single[number]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Calendar;
    use crate::units::Span;

    fn hour(hours: i64) -> SimTime {
        SimTime::START + Span::HOUR * hours
    }

    #[test]
    fn only_the_window_counts_and_bins_sum_to_the_whole() {
        // Monday 00:00; window from hour 1 to hour 4.
        let calendar = Calendar::starting(jiff::civil::date(2024, 1, 1).at(0, 0, 0, 0));
        let axis = Axis::new(calendar, Span::HOUR, hour(1), hour(4));
        let mut level = Level::new(axis.bins());
        level.set(&axis, SimTime::START, 2.0);
        level.set(&axis, hour(2) + Span::MINUTE * 30, 4.0);
        level.set(&axis, hour(3), 1.0);
        level.set(&axis, hour(3), 3.0);
        let (integral, week) = level.finish(&axis);
        let ms = Span::HOUR.milliseconds() as f64;
        assert_eq!(integral, (2.0 * 1.5 + 4.0 * 0.5 + 3.0) * ms);
        let week = week.unwrap();
        assert_eq!(week.integral[..5], [0.0, 2.0 * ms, 3.0 * ms, 3.0 * ms, 0.0]);
        assert_eq!(week.at_beginning[..5], [0.0, 2.0, 2.0, 3.0, 0.0]);
        assert_eq!(week.single, [] as [f64; 0]);
    }

    #[test]
    fn whole_weeks_are_followed_from_the_beginning_of_the_window() {
        // Window from hour 1 for two weeks and a day, of which the day is no whole week.
        let calendar = Calendar::starting(jiff::civil::date(2024, 1, 1).at(0, 0, 0, 0));
        let end = hour(1) + Span::WEEK * 2 + Span::DAY;
        let axis = Axis::new(calendar, Span::HOUR, hour(1), end);
        let mut level = Level::new(axis.bins());
        level.set(&axis, SimTime::START, 2.0);
        level.set(&axis, hour(1) + Span::WEEK + Span::DAY, 5.0);
        let (_, week) = level.finish(&axis);
        let day = Span::DAY.milliseconds() as f64;
        assert_eq!(week.unwrap().single, [14.0 * day, 32.0 * day]);
    }
}
