//! Points: every score is kept here too; jobs are taken only when a low score has released them, and nothing
//! happens at a site where an action forbids it.

use super::jobs::{Job, jobs};
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::Incident;
use crate::replay::scenario::points::Scheme;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let taken = jobs(case);
    for scheme in &case.plan.schemes {
        // What a site gets besides cannot be told from what its score releases.
        let released = scheme
            .actions
            .iter()
            .filter_map(|one| one.releases.as_ref());
        let mut stores = released.map(|name| case.plan.store(name));
        let only_released = stores.all(|store| {
            let jobs = &case.plan.stores[store].jobs;
            scheme.places.iter().all(|place| jobs[place] == 0)
        });
        if case.plan.recorded || !scheme.told_apart || !only_released {
            verdicts.look("points not judged");
            continue;
        }
        for &place in &scheme.places {
            Site::new(case, scheme, place).replay(&taken, verdicts);
        }
    }
}

/// A job that a low score has released.
struct Released {
    store: usize,
    due: i64,
    restores: i64,
}

/// One site of a scheme as its history goes on.
struct Site<'a> {
    case: &'a Case<'a>,
    scheme: &'a Scheme,
    place: usize,
    score: i64,
    /// By action: whether the score has not been above since it was taken.
    low: Vec<bool>,
    /// Jobs that nobody has taken.
    waiting: Vec<Released>,
    /// Points that come back when an action has passed.
    ending: Vec<(i64, i64)>,
}

/// What happens at a site, in the order of steps.
enum Turn<'a> {
    Recovery,
    Left { unit: usize },
    Reported(&'a Incident),
    Taken(usize),
}

impl Turn<'_> {
    fn step(&self) -> u8 {
        match self {
            Self::Recovery => 1,
            Self::Left { .. } => 2,
            Self::Reported(_) => 4,
            Self::Taken(_) => 6,
        }
    }
}

impl<'a> Site<'a> {
    fn new(case: &'a Case<'a>, scheme: &'a Scheme, place: usize) -> Self {
        Self {
            case,
            scheme,
            place,
            score: scheme.base,
            low: vec![false; scheme.actions.len()],
            waiting: Vec::new(),
            ending: Vec::new(),
        }
    }

    /// Goes through what happened there, as long as the records tell the score.
    fn replay(mut self, taken: &[Job<'a>], verdicts: &mut Verdicts) {
        // Jobs under way: the unit, the job, what it restores until when.
        let mut under_way: Vec<(usize, usize, Released)> = Vec::new();
        for (at, turn) in self.turns(taken) {
            self.end_actions(at);
            self.waiting.retain(|job| job.due > at);
            match turn {
                Turn::Recovery => self.change(at, self.scheme.recovery, verdicts),
                Turn::Reported(incident) => {
                    let points = self.scheme.deductions[&incident.kind];
                    self.change(at, -points, verdicts);
                }
                Turn::Taken(position) => {
                    let job = &taken[position];
                    let tell = || format!("{} at {at}", self.case.name(job.taken.unit));
                    let of_store = |other: &Released| other.store == job.store;
                    let known = self.waiting.iter().filter(|job| of_store(job)).count();
                    verdicts.check(
                        "jobs of points are those that low scores release",
                        Fault::Points,
                        known > 0,
                        tell,
                    );
                    // Which of several it is decides how long it counts.
                    let first = self.waiting.iter().position(of_store);
                    let Some(first) = first.filter(|_| known == 1) else {
                        return verdicts.look("points judged to some time");
                    };
                    under_way.push((job.taken.unit, position, self.waiting.remove(first)));
                }
                Turn::Left { unit } => {
                    let Some(which) = under_way.iter().position(|one| one.0 == unit) else {
                        continue;
                    };
                    let (_, position, released) = under_way.remove(which);
                    match self.is_done(&taken[position]) {
                        Some(true) if at < released.due => {
                            self.change(at, released.restores, verdicts);
                        }
                        Some(true) => {}
                        Some(false) if at < released.due => self.waiting.push(released),
                        Some(false) => {}
                        None => return verdicts.look("points judged to some time"),
                    }
                }
            }
        }
    }

    /// All that changes a score, in order.
    fn turns(&self, taken: &[Job<'a>]) -> Vec<(i64, Turn<'a>)> {
        let incidents = self.case.records.incidents.iter();
        let here = incidents.filter(|incident| {
            incident.place == self.place && self.scheme.deductions.contains_key(&incident.kind)
        });
        let mut turns: Vec<(i64, Turn<'a>)> = here
            .map(|incident| (incident.reported, Turn::Reported(incident)))
            .collect();
        if let Some(period) = self.scheme.period {
            let ends = (1..=self.case.last / period).map(|number| number * period);
            turns.extend(ends.map(|end| (end, Turn::Recovery)));
        }
        for (position, job) in taken.iter().enumerate() {
            let name = &self.case.plan.stores[job.store].name;
            let released = |action: &crate::replay::scenario::points::Action| {
                action.releases.as_ref() == Some(name)
            };
            let is_here = job.came.is_some_and(|came| came.place == self.place);
            if !is_here || !self.scheme.actions.iter().any(released) {
                continue;
            }
            turns.push((job.taken.at, Turn::Taken(position)));
            let unit = job.taken.unit;
            turns.extend(job.left.map(|left| (left.at, Turn::Left { unit })));
        }
        turns.sort_by_key(|(at, turn)| (*at, turn.step()));
        turns
    }

    /// Whether a job that was left counts as done; `None` when its length is not told.
    fn is_done(&self, job: &Job<'_>) -> Option<bool> {
        let (came, left) = (job.came?, job.left?);
        if !job.is_interrupted() {
            return Some(true);
        }
        let twice = (left.at - came.at) * 2;
        let whole = self.case.plan.stores[job.store].on_site;
        match twice {
            twice if twice < whole.least => Some(false),
            twice if twice >= whole.most => Some(true),
            _ => None,
        }
    }

    /// Gives back the points of actions that have passed by `at`.
    fn end_actions(&mut self, at: i64) {
        self.ending.sort_unstable();
        while self.ending.first().is_some_and(|(end, _)| *end <= at) {
            let (_, points) = self.ending.remove(0);
            self.add(points);
        }
    }

    /// Points given back set nothing off.
    fn add(&mut self, points: i64) {
        self.score = (self.score + points).min(self.scheme.base);
        for (low, action) in self.low.iter_mut().zip(&self.scheme.actions) {
            *low &= self.score <= action.at;
        }
    }

    /// The score changes, and what is done at low scores is done.
    fn change(&mut self, at: i64, points: i64, verdicts: &mut Verdicts) {
        let before = self.low.clone();
        self.add(points);
        for (position, action) in self.scheme.actions.iter().enumerate() {
            if self.score > action.at || before[position] {
                continue;
            }
            self.low[position] = true;
            if let Some(store) = &action.releases {
                let store = self.case.plan.store(store);
                self.waiting.push(Released {
                    store,
                    due: at + self.case.plan.stores[store].period,
                    restores: action.restores,
                });
                continue;
            }
            self.nothing_happens(&action.forbids, at, at + action.lasts, verdicts);
            self.ending.push((at + action.lasts, action.restores));
        }
    }

    /// Nothing of some types happens here between two instants.
    fn nothing_happens(&self, types: &[String], from: i64, to: i64, verdicts: &mut Verdicts) {
        let mut incidents = self.case.records.incidents.iter();
        let in_it = |incident: &&Incident| {
            incident.place == self.place
                && types.contains(&incident.kind)
                && from < incident.occurred
                && incident.occurred < to
        };
        let one = incidents.find(in_it);
        verdicts.check(
            "nothing happens that an action forbids",
            Fault::Points,
            one.is_none(),
            || format!("{}: from {from} to {to}: {one:?}", self.scheme.name),
        );
    }
}
