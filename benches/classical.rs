//! The classical dispatch loop, written directly for this one model: what a simulation of it can cost at best.
//!
//! One line, first come first served; the nearest free unit goes from its post; busy while on scene.
//! The same keyed numbers as the simulation, and the same statistics: responses by class, cell and
//! week, waiting, thresholds, who went where, busy time by unit, levels by hour and week, and
//! residents covered by cell.

use super::found::{Found, HOUR, Responses, WEEK};
use super::reports::Arrivals;
use gridforce::model::{Extent, Scenario};
use gridforce::random::{Chance, Distribution, Entity, Purpose};
use gridforce::statistics::Bucket;
use gridforce::units::Span;
use std::collections::VecDeque;

/// The tables of the workload.
pub struct Classical<'s> {
    pub scenario: &'s Scenario,
    /// By cell: the units, nearest first, and their travel times.
    nearest: Vec<Vec<(u8, i64)>>,
    /// By unit: the cells that it covers from its post.
    reach: Vec<Vec<u8>>,
    pub residents: Vec<f64>,
    on_scene: &'s Distribution,
    stage_key: u64,
    role_key: u64,
    target: i64,
    pub thresholds: Vec<i64>,
}

impl<'s> Classical<'s> {
    /// The tables of a scenario of this kind.
    pub fn new(scenario: &'s Scenario) -> Self {
        let geography = &scenario.geography;
        let cells = geography.cells.len();
        let planned = |unit: usize, cell: usize| {
            let post = scenario.units[unit].post.index();
            let time = geography.travel.planned(0, 0, post, cell);
            time.expect("every cell is reached").milliseconds()
        };
        let units = scenario.units.len();
        let nearest = |cell: usize| {
            let mut near: Vec<(u8, i64)> = (0..units)
                .map(|unit| (unit as u8, planned(unit, cell)))
                .collect();
            near.sort_by_key(|&(unit, time)| (time, unit));
            near
        };
        let kind = &scenario.types[0];
        let stage = &kind.stages[0];
        let covered_within = scenario.measures.coverage_target;
        let covered_within = covered_within.expect("a coverage target").milliseconds();
        let minutes = &scenario.measures.within_minutes;
        Self {
            scenario,
            nearest: (0..cells).map(nearest).collect(),
            reach: (0..units)
                .map(|unit| {
                    let near = |&cell: &u8| planned(unit, usize::from(cell)) <= covered_within;
                    (0..cells as u8).filter(near).collect()
                })
                .collect(),
            residents: geography.cells.iter().map(|cell| cell.residents).collect(),
            on_scene: stage.on_scene[0].as_ref().expect("an on-scene time"),
            stage_key: Entity::named(&stage.name).hash(),
            role_key: Entity::named(&scenario.roles[0].name).hash(),
            target: scenario.priorities[0]
                .target
                .map_or(i64::MAX, Span::milliseconds),
            thresholds: minutes
                .iter()
                .map(|&limit| Span::from_minutes(limit).milliseconds())
                .collect(),
        }
    }

    /// Runs one replication.
    pub fn run(&self, chance: Chance) -> Found {
        let (Extent::Incidents(warm_up), Extent::Incidents(observed)) =
            (self.scenario.period.warm_up, self.scenario.period.observed)
        else {
            panic!("extents are numbers of incidents");
        };
        let mut arrivals = Arrivals::new(self, chance);
        let mut found = Found::new(self);
        let mut state = State::new(self.scenario.units.len(), self.residents.len());
        found.nobody_free.value = 0.0;
        for unit in 0..self.scenario.units.len() {
            self.cover(&mut state, &mut found, unit, 0, true);
        }
        found.covered.value = state.covered;
        loop {
            let (end, unit) = state.next_end();
            let report = arrivals.next_at();
            let at = end.min(report);
            if report <= end && arrivals.known == warm_up {
                found.window.0 = report;
            }
            if report <= end && arrivals.known == warm_up + observed {
                found.window.1 = report;
                found.incidents = arrivals.known;
                return self.finish(state, found, at);
            }
            if end <= report {
                state.free_at[unit] = i64::MAX;
                found.busy_until(unit, state.since[unit], at);
                state.idle |= 1 << unit;
                state.present -= 1;
                state.freed |= 1 << unit;
                if state.next_end().0 == at || report == at {
                    continue;
                }
            } else {
                let (key, cell) = arrivals.take();
                state.line.push_back(Waiting { at, cell, key });
                state.present += 1;
                if arrivals.next_at() == at {
                    continue;
                }
            }
            self.assign(&mut state, &mut found, at, chance);
        }
    }

    /// Sends units to those who wait, then tells the levels.
    fn assign(&self, state: &mut State, found: &mut Found, at: i64, chance: Chance) {
        let mut sent = 0_u64;
        while state.idle != 0
            && let Some(next) = state.line.pop_front()
        {
            let near = &self.nearest[usize::from(next.cell)];
            let free = near.iter().find(|(unit, _)| state.idle >> unit & 1 == 1);
            let &(unit, travel) = free.expect("somebody is free");
            let index = usize::from(unit);
            state.idle &= !(1 << unit);
            sent |= 1 << unit;
            let key = next.key.and(self.stage_key).and(self.role_key);
            let time = chance.time(self.on_scene, Purpose::OnScene, key, 0);
            state.free_at[index] = at + time.milliseconds();
            state.since[index] = at;
            if found.counts(next.at) {
                self.count(found, &next, index, at, travel);
            }
        }
        for unit in bits(sent & !state.freed) {
            self.cover(state, found, unit, at, false);
        }
        for unit in bits(state.freed & !sent) {
            self.cover(state, found, unit, at, true);
        }
        state.freed = 0;
        let window = found.window;
        let units = self.scenario.units.len() as u32;
        found.present.set(window, at, f64::from(state.present));
        found.waiting.set(window, at, state.line.len() as f64);
        let busy = units - state.idle.count_ones();
        found.busy_units.set(window, at, f64::from(busy));
        let nobody = f64::from(u8::from(state.idle == 0));
        found.nobody_free.set(window, at, nobody);
        found.covered.set(window, at, state.covered);
    }

    fn count(&self, found: &mut Found, incident: &Waiting, unit: usize, at: i64, travel: i64) {
        let wait = at - incident.at;
        let response = wait + travel;
        let cell = usize::from(incident.cell);
        let bucket = Bucket::of(Span::from_milliseconds(response));
        let within = response <= self.target;
        found.first.add(bucket, response, within);
        found.cells[cell].1.add(bucket, response, within);
        let week = ((incident.at - found.window.0) / WEEK) as usize;
        if week >= found.weeks.len() {
            found.weeks.resize_with(week + 1, Responses::default);
        }
        found.weeks[week].add(bucket, response, within);
        found.by_hour[(incident.at / HOUR % 168) as usize] += 1;
        for (count, &limit) in found.within.iter_mut().zip(&self.thresholds) {
            *count += u32::from(response <= limit);
        }
        found.counted += 1;
        found.cells[cell].0 += 1;
        found.waited += u32::from(wait > 0);
        found.wait += wait;
        found.travel += travel;
        let units = self.scenario.units.len();
        found.pairs[cell * units + unit] += 1;
        let post = self.scenario.units[unit].post;
        found.cross_cell += u32::from(post.index() != cell);
    }

    /// A unit begins or ceases to cover the cells around its post.
    fn cover(&self, state: &mut State, found: &mut Found, unit: usize, at: i64, free: bool) {
        for &cell in &self.reach[unit] {
            let cell = usize::from(cell);
            let count = &mut state.covering[cell];
            if free {
                *count += 1;
                if *count == 1 {
                    state.covered += self.residents[cell];
                    state.covered_since[cell] = at;
                }
            } else {
                *count -= 1;
                if *count == 0 {
                    state.covered -= self.residents[cell];
                    found.covered_cells[cell] += found.overlap(state.covered_since[cell], at);
                }
            }
        }
    }

    /// Those who still wait have not been answered; every level ends here.
    fn finish(&self, mut state: State, mut found: Found, at: i64) -> Found {
        for unit in 0..self.scenario.units.len() {
            if state.idle >> unit & 1 == 1 {
                self.cover(&mut state, &mut found, unit, at, false);
            } else {
                found.busy_until(unit, state.since[unit], at);
            }
        }
        for waiting in &state.line {
            if found.counts(waiting.at) {
                found.counted += 1;
                found.cells[usize::from(waiting.cell)].0 += 1;
                found.waited += 1;
                found.first.counting.add(None);
            }
        }
        let window = found.window;
        let levels = [
            &mut found.present,
            &mut found.waiting,
            &mut found.nobody_free,
            &mut found.busy_units,
            &mut found.covered,
        ];
        levels
            .into_iter()
            .for_each(|level| level.settle(window, at));
        found
    }
}

struct Waiting {
    at: i64,
    cell: u8,
    key: Entity,
}

struct State {
    idle: u64,
    /// Units that have become free at this instant.
    freed: u64,
    free_at: Vec<i64>,
    since: Vec<i64>,
    line: VecDeque<Waiting>,
    present: u32,
    covering: Vec<u8>,
    covered_since: Vec<i64>,
    covered: f64,
}

impl State {
    fn new(units: usize, cells: usize) -> Self {
        Self {
            idle: (1 << units) - 1,
            freed: 0,
            free_at: vec![i64::MAX; units],
            since: vec![0; units],
            line: VecDeque::new(),
            present: 0,
            covering: vec![0; cells],
            covered_since: vec![0; cells],
            covered: 0.0,
        }
    }

    fn next_end(&self) -> (i64, usize) {
        let ends = self.free_at.iter().copied().zip(0..);
        ends.min().unwrap_or((i64::MAX, 0))
    }
}

fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(bit)
    })
}
