//! The second simulator: at every instant it looks at everything, and it is made of loops.

use super::log::Call;
use super::rules::{After, Rules};
use super::service::{Case, Doing, Leg, Service, Unit, Visit};

pub struct Desk<'a> {
    pub rules: &'a Rules,
    pub times: &'a [Vec<i64>],
    pub units: Vec<Unit>,
    pub cases: Vec<Case>,
    pub now: i64,
}

/// How every call is served.
pub fn serve(rules: &Rules, times: &[Vec<i64>], posts: &[usize], calls: &[Call]) -> Vec<Service> {
    let mut desk = Desk {
        rules,
        times,
        units: posts.iter().map(|&post| Unit::at(post)).collect(),
        cases: calls.iter().map(Case::of).collect(),
        now: 0,
    };
    loop {
        let next = desk.next();
        if next == i64::MAX {
            break;
        }
        desk.now = next;
        while desk.next() == next {
            desk.end_what_ends();
            desk.make_ready();
            desk.assign();
        }
        desk.go_home();
    }
    desk.cases.into_iter().map(|case| case.service).collect()
}

impl Desk<'_> {
    fn next(&self) -> i64 {
        let units = self.units.iter().map(Unit::next);
        let ready = self.cases.iter().map(Case::ready_at);
        let common = self
            .cases
            .iter()
            .filter(|case| !case.closed)
            .map(|case| case.common);
        units.chain(ready).chain(common).min().unwrap_or(i64::MAX)
    }

    fn end_what_ends(&mut self) {
        for number in 0..self.cases.len() {
            if !self.cases[number].closed && self.cases[number].common == self.now {
                self.close(number);
            }
        }
        for unit in 0..self.units.len() {
            if self.units[unit].next() != self.now {
                continue;
            }
            match self.units[unit].doing {
                Doing::Going(number) => self.arrive(unit, number),
                Doing::Working(number) => {
                    self.clear(unit, number);
                    let case = &self.cases[number];
                    let busy = self.units.iter().any(|unit| {
                        matches!(unit.doing, Doing::Going(of) | Doing::Waiting(of) | Doing::Working(of) if of == number)
                    });
                    if case.open == 0 && !busy {
                        self.close(number);
                    }
                }
                Doing::Returning => {
                    let unit = &mut self.units[unit];
                    unit.place = unit.home;
                    unit.leg = None;
                    unit.doing = Doing::Idle;
                }
                Doing::Idle | Doing::Waiting(_) => unreachable!("nothing ends"),
            }
        }
    }

    fn arrive(&mut self, unit: usize, number: usize) {
        let now = self.now;
        let case = &mut self.cases[number];
        case.visit(unit).arrived = Some(now);
        self.units[unit].place = case.call.cell;
        self.units[unit].leg = None;
        self.units[unit].doing = Doing::Waiting(number);
        let waiting = self
            .units
            .iter()
            .filter(|unit| unit.doing == Doing::Waiting(number))
            .count();
        let all = waiting == case.call.need - case.lapsed;
        if case.begun || all || !self.rules.all_start {
            self.begin(number);
        }
    }

    /// Those who wait on scene begin, or join the common work.
    fn begin(&mut self, number: usize) {
        let case = &mut self.cases[number];
        let work = case.left_over.take().unwrap_or(case.call.on_scene);
        if self.rules.common_end && !case.begun {
            case.common = self.now + work;
        }
        case.begun = true;
        for unit in self
            .units
            .iter_mut()
            .filter(|unit| unit.doing == Doing::Waiting(number))
        {
            unit.doing = Doing::Working(number);
            unit.until = if self.rules.common_end {
                i64::MAX
            } else {
                self.now + work
            };
        }
    }

    fn clear(&mut self, unit: usize, number: usize) {
        self.cases[number].visit(unit).left = Some(self.now);
        let place = self.cases[number].call.cell;
        let unit = &mut self.units[unit];
        unit.place = place;
        unit.doing = Doing::Idle;
        unit.fresh = true;
        if self.rules.round_trip && self.rules.after == After::Return {
            unit.set_out_home(self.now, self.times);
        }
    }

    /// The call is over: who is there clears, who is on the way turns round.
    fn close(&mut self, number: usize) {
        self.cases[number].closed = true;
        self.cases[number].in_line = false;
        for unit in 0..self.units.len() {
            match self.units[unit].doing {
                Doing::Working(of) | Doing::Waiting(of) if of == number => self.clear(unit, number),
                Doing::Going(of) if of == number => {
                    self.cases[number].visit(unit).left = Some(self.now);
                    let home = self.units[unit].home;
                    let unit = &mut self.units[unit];
                    if self.rules.after == After::AtPost {
                        (unit.place, unit.leg, unit.doing) = (home, None, Doing::Idle);
                    } else {
                        unit.set_out_home(self.now, self.times);
                    }
                }
                _ => {}
            }
        }
    }

    fn make_ready(&mut self) {
        for case in &mut self.cases {
            if case.ready_at() <= self.now {
                case.ready = true;
                case.in_line = true;
            }
        }
    }

    pub fn send(&mut self, unit: usize, number: usize) {
        let time = self.time_to(unit, number);
        if let Doing::Going(before) | Doing::Waiting(before) | Doing::Working(before) =
            self.units[unit].doing
        {
            let working = matches!(self.units[unit].doing, Doing::Working(_));
            let case = &mut self.cases[before];
            case.visit(unit).left = Some(self.now);
            case.left_over = working
                .then(|| self.units[unit].until - self.now)
                .or(case.left_over);
            (case.open, case.in_line, case.begun) = (1, true, false);
        }
        let case = &mut self.cases[number];
        case.open -= 1;
        let work = case.left_over.unwrap_or(case.call.on_scene);
        let from = match self.units[unit].leg {
            Some(leg) => leg.from,
            None if self.units[unit].fresh && self.rules.from_post => self.units[unit].home,
            None => self.units[unit].place,
        };
        let busy = self.rules.travel_occupies;
        case.service.visits.push(Visit {
            unit,
            assigned: self.now,
            arrived: (!busy).then_some(self.now + time),
            left: None,
        });
        let unit = &mut self.units[unit];
        unit.fresh = false;
        if busy {
            unit.leg = Some(Leg {
                from,
                to: case.call.cell,
                leaves: self.now + self.rules.turn_out,
                arrives: self.now + time,
            });
            unit.doing = Doing::Going(number);
        } else {
            (unit.leg, unit.doing, unit.until) = (None, Doing::Working(number), self.now + work);
        }
    }

    fn go_home(&mut self) {
        for unit in self.units.iter_mut().filter(|unit| unit.fresh) {
            unit.fresh = false;
            if unit.doing == Doing::Idle {
                match self.rules.after {
                    After::Return => unit.set_out_home(self.now, self.times),
                    After::AtPost => unit.place = unit.home,
                    After::Stay => {}
                }
            }
        }
    }
}

impl Unit {
    fn set_out_home(&mut self, now: i64, times: &[Vec<i64>]) {
        let time = self.time_to(self.home, now, times, false);
        let from = self.leg.map_or(self.place, |leg| leg.from);
        self.leg = Some(Leg {
            from,
            to: self.home,
            leaves: now,
            arrives: now + time,
        });
        self.doing = Doing::Returning;
        self.fresh = false;
    }
}
