//! Who is sent: the line, the nearest free unit, and whom an urgent call takes away.

use super::desk::Desk;
use super::rules::{Line, Several};
use super::service::Doing;

impl Desk<'_> {
    pub fn assign(&mut self) {
        let mut tried = vec![false; self.cases.len()];
        loop {
            let untried = (0..self.cases.len())
                .filter(|&number| self.cases[number].in_line && !tried[number]);
            let order = |&number: &usize| {
                let call = &self.cases[number].call;
                let class = if self.rules.line == Line::Priority {
                    call.class
                } else {
                    0
                };
                (class, call.reported, number)
            };
            let Some(number) = untried.min_by_key(order) else {
                return;
            };
            tried[number] = true;
            let sent = self.send_to(number);
            let case = &mut self.cases[number];
            if self.rules.line == Line::Loss && !sent {
                case.service.lost = true;
                case.closed = true;
                case.in_line = false;
            }
            if sent
                && (self.rules.line == Line::Loss || self.rules.several == Several::WhoeverIsFree)
            {
                case.lapsed += case.open;
                case.open = 0;
            }
            case.in_line &= case.open > 0;
            if case.in_line && self.rules.blocking {
                return;
            }
        }
    }

    /// Sends whom it can; whether anybody was sent.
    fn send_to(&mut self, number: usize) -> bool {
        let wanted = self.cases[number].open;
        let free = (0..self.units.len())
            .filter(|&unit| self.is_free(unit))
            .count();
        if self.rules.several == Several::Together && free < wanted {
            return false;
        }
        let mut sent = false;
        for _ in 0..wanted {
            let Some(unit) = self
                .nearest_free(number)
                .or_else(|| self.interruptible(number))
            else {
                break;
            };
            self.send(unit, number);
            sent = true;
        }
        sent
    }

    fn is_free(&self, unit: usize) -> bool {
        match self.units[unit].doing {
            Doing::Idle => true,
            Doing::Returning => self.rules.on_the_way && !self.rules.round_trip,
            _ => false,
        }
    }

    pub fn time_to(&self, unit: usize, number: usize) -> i64 {
        let cell = self.cases[number].call.cell;
        self.rules.turn_out
            + self.units[unit].time_to(cell, self.now, self.times, self.rules.from_post)
    }

    fn nearest_free(&self, number: usize) -> Option<usize> {
        let free = (0..self.units.len()).filter(|&unit| self.is_free(unit));
        free.min_by_key(|&unit| (self.time_to(unit, number), unit))
    }

    fn interruptible(&self, number: usize) -> Option<usize> {
        if !self.rules.interrupts || self.cases[number].call.class > 0 {
            return None;
        }
        let class = |unit: usize| match self.units[unit].doing {
            Doing::Going(of) | Doing::Waiting(of) | Doing::Working(of) => self.cases[of].call.class,
            Doing::Idle | Doing::Returning => 0,
        };
        let lower = (0..self.units.len()).filter(|&unit| class(unit) > 0);
        lower.min_by_key(|&unit| (usize::MAX - class(unit), self.time_to(unit, number), unit))
    }
}
