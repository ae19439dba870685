//! The dose of an activity: how much of it counts at an instant, after a delay and while it fades.

use crate::model::Memory;
use crate::units::{SimTime, Span};
use std::collections::VecDeque;

/// What has been done so far and still counts.
#[derive(Clone, Debug)]
pub(super) struct Dose {
    memory: Memory,
    delay: Span,
    /// Hours, jobs or times that counted at `since`.
    level: f64,
    /// Units present since then.
    present: f64,
    since: SimTime,
    /// Changes that do not count yet, by the instant from which they do.
    coming: VecDeque<Change>,
}

#[derive(Clone, Copy, Debug)]
struct Change {
    at: SimTime,
    present: f64,
    done: f64,
}

impl Dose {
    /// Nothing yet.
    pub(super) fn new(memory: Memory, delay: Span) -> Self {
        Self {
            memory,
            delay,
            level: 0.0,
            present: 0.0,
            since: SimTime::START,
            coming: VecDeque::new(),
        }
    }

    /// From `at` on, `units` more (or fewer) are present.
    pub(super) fn present(&mut self, at: SimTime, units: f64) {
        self.add(Change {
            at: at + self.delay,
            present: units,
            done: 0.0,
        });
    }

    /// Something was done once at `at`.
    pub(super) fn done(&mut self, at: SimTime) {
        self.add(Change {
            at: at + self.delay,
            present: 0.0,
            done: 1.0,
        });
    }

    fn add(&mut self, change: Change) {
        let position = self.coming.partition_point(|other| other.at <= change.at);
        self.coming.insert(position, change);
    }

    /// The dose at `at`, no earlier than any instant asked for before. What is kept changes only
    /// at the instants of changes, so that asking changes no later answer.
    pub(super) fn at(&mut self, at: SimTime) -> f64 {
        while let Some(&change) = self.coming.front().filter(|change| change.at <= at) {
            self.coming.pop_front();
            self.level = self.level_at(change.at) + change.done;
            self.present += change.present;
            self.since = change.at;
        }
        match self.memory {
            Memory::WhileItLasts => self.present,
            _ => self.level_at(at),
        }
    }

    /// What has added up by `at` without further changes. A level x with p units present halves in
    /// h and grows by p per hour: x(t) = x 2^(−t/h) + p (h / ln 2) (1 − 2^(−t/h)).
    fn level_at(&self, at: SimTime) -> f64 {
        let hours = at.since(self.since).hours();
        match self.memory {
            Memory::WhileItLasts => 0.0,
            Memory::Forever => self.level + self.present * hours,
            Memory::HalfLife(half_life) => {
                let half_life = half_life.hours();
                let left = libm::exp2(-hours / half_life);
                let grown = self.present * (half_life / std::f64::consts::LN_2) * (1.0 - left);
                self.level * left + grown
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> SimTime {
        SimTime::START + Span::HOUR * hours
    }

    #[test]
    fn while_it_lasts_it_is_the_number_present() {
        let mut dose = Dose::new(Memory::WhileItLasts, Span::HOUR);
        dose.present(at(1), 1.0);
        dose.present(at(3), 1.0);
        dose.present(at(4), -2.0);
        let found = [1, 2, 4, 5].map(|hour| dose.at(at(hour)));
        assert_eq!(found, [0.0, 1.0, 2.0, 0.0]);
    }

    #[test]
    fn what_is_done_halves() {
        let mut dose = Dose::new(Memory::HalfLife(Span::DAY), Span::ZERO);
        dose.done(at(0));
        dose.done(at(24));
        assert_eq!(dose.at(at(24)), 1.5);
        assert_eq!(dose.at(at(48)), 0.75);
    }

    #[test]
    fn hours_add_up_and_fade_towards_a_balance() {
        let mut dose = Dose::new(Memory::HalfLife(Span::HOUR * 10), Span::ZERO);
        dose.present(at(0), 2.0);
        // Two units for ever: 2 × 10 / ln 2.
        let balance = 20.0 / std::f64::consts::LN_2;
        assert!((dose.at(at(10)) - balance / 2.0).abs() < 1e-9);
        assert!((dose.at(at(1000)) - balance).abs() < 1e-9);
        let mut whole = Dose::new(Memory::Forever, Span::ZERO);
        whole.present(at(0), 1.0);
        whole.present(at(5), -1.0);
        assert_eq!([whole.at(at(3)), whole.at(at(50))], [3.0, 5.0]);
    }

    #[test]
    fn asking_changes_nothing() {
        let doses = [0, 1].map(|asked| {
            let mut dose = Dose::new(Memory::HalfLife(Span::DAY), Span::ZERO);
            dose.present(at(0), 1.0);
            for hour in 0..asked * 100 {
                dose.at(at(hour));
            }
            dose.at(at(200)).to_bits()
        });
        assert_eq!(doses[0], doses[1]);
    }
}
