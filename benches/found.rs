//! What the hand-written loop measures: the statistics that the simulation collects by default.

use super::classical::Classical;
use gridforce::statistics::{Bucket, Counting};

pub const HOUR: i64 = 3_600_000;
pub const WEEK: i64 = 168 * HOUR;

/// A level that is followed by hour of the week and by whole week.
#[derive(Clone)]
pub struct Level {
    pub value: f64,
    since: i64,
    integral: f64,
    pub by_hour: Vec<f64>,
    by_week: Vec<f64>,
}

impl Level {
    pub fn new(value: f64) -> Self {
        Self {
            value,
            since: 0,
            integral: 0.0,
            by_hour: vec![0.0; 168],
            by_week: Vec::new(),
        }
    }

    pub fn set(&mut self, window: (i64, i64), at: i64, value: f64) {
        if value == self.value {
            return;
        }
        self.settle(window, at);
        self.value = value;
    }

    pub fn settle(&mut self, (from, to): (i64, i64), at: i64) {
        let (mut since, until) = (self.since.max(from), at.min(to));
        self.since = at;
        if since >= until || self.value == 0.0 {
            return;
        }
        self.integral += self.value * (until - since) as f64;
        while since < until {
            let next = (since / HOUR + 1) * HOUR;
            let amount = self.value * (next.min(until) - since) as f64;
            self.by_hour[(since / HOUR % 168) as usize] += amount;
            let week = ((since - from) / WEEK) as usize;
            if week >= self.by_week.len() {
                self.by_week.resize(week + 1, 0.0);
            }
            self.by_week[week] += amount;
            since = next;
        }
    }
}

#[derive(Clone, Default)]
pub struct Responses {
    pub counting: Counting,
    milliseconds: i64,
    within_target: u32,
}

impl Responses {
    pub fn add(&mut self, bucket: Bucket, response: i64, within: bool) {
        self.counting.add(Some(bucket));
        self.milliseconds += response;
        self.within_target += u32::from(within);
    }
}

/// What the loop has found.
pub struct Found {
    pub incidents: u64,
    pub counted: u32,
    pub first: Responses,
    pub within: Vec<u32>,
    pub waited: u32,
    pub wait: i64,
    pub travel: i64,
    pub cross_cell: u32,
    pub cells: Vec<(u32, Responses)>,
    pub weeks: Vec<Responses>,
    pub by_hour: Vec<u32>,
    pub pairs: Vec<u32>,
    busy: Vec<i64>,
    pub present: Level,
    pub waiting: Level,
    pub nobody_free: Level,
    pub busy_units: Level,
    pub covered: Level,
    pub covered_cells: Vec<i64>,
    pub window: (i64, i64),
    all_residents: f64,
}

impl Found {
    pub fn new(classical: &Classical<'_>) -> Self {
        let (cells, units) = (classical.residents.len(), classical.scenario.units.len());
        Self {
            incidents: 0,
            counted: 0,
            first: Responses::default(),
            within: vec![0; classical.thresholds.len()],
            waited: 0,
            wait: 0,
            travel: 0,
            cross_cell: 0,
            cells: vec![Default::default(); cells],
            weeks: Vec::new(),
            by_hour: vec![0; 168],
            pairs: vec![0; cells * units],
            busy: vec![0; units],
            present: Level::new(0.0),
            waiting: Level::new(0.0),
            nobody_free: Level::new(0.0),
            busy_units: Level::new(0.0),
            covered: Level::new(0.0),
            covered_cells: vec![0; cells],
            window: (i64::MAX, i64::MAX),
            all_residents: classical.residents.iter().sum(),
        }
    }

    pub fn counts(&self, reported: i64) -> bool {
        self.window.0 <= reported
    }

    pub fn overlap(&self, from: i64, to: i64) -> i64 {
        (to.min(self.window.1) - from.max(self.window.0)).max(0)
    }

    pub fn busy_until(&mut self, unit: usize, from: i64, to: i64) {
        self.busy[unit] += self.overlap(from, to);
    }

    /// The values by the keys of the measures.
    pub fn values(&self) -> Vec<(&'static str, f64)> {
        let counted = f64::from(self.counted);
        let answered = f64::from(self.pairs.iter().sum::<u32>());
        let minutes = |milliseconds: i64| milliseconds as f64 / 60_000.0;
        let length = (self.window.1 - self.window.0) as f64;
        let quantile = |p: f64| {
            let histogram = self.first.counting.histogram();
            histogram.quantile(p).minutes().unwrap_or(f64::NAN)
        };
        let unit_time = length * self.busy.len() as f64;
        vec![
            (
                "response_mean_first",
                minutes(self.first.milliseconds) / answered,
            ),
            ("response_p50_first", quantile(0.5)),
            ("response_p90_first", quantile(0.9)),
            (
                "within_target_first",
                f64::from(self.first.within_target) / counted,
            ),
            ("within_5min_first", f64::from(self.within[0]) / counted),
            ("within_10min_first", f64::from(self.within[1]) / counted),
            ("wait_mean", minutes(self.wait) / answered),
            ("wait_share", f64::from(self.waited) / counted),
            ("travel_mean_first", minutes(self.travel) / answered),
            ("cross_cell", f64::from(self.cross_cell) / answered),
            (
                "covered_first",
                self.covered.integral / self.all_residents / length,
            ),
            ("no_free_patrol", self.nobody_free.integral / length),
            ("waiting_mean", self.waiting.integral / length),
            ("present_mean", self.present.integral / length),
            (
                "busy_patrol",
                self.busy.iter().sum::<i64>() as f64 / unit_time,
            ),
        ]
    }

    /// By cell: incidents, and the mean response in minutes.
    pub fn cells(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.cells.iter().map(|(counted, responses)| {
            let answered = responses.counting.histogram().count() as f64;
            (
                *counted,
                responses.milliseconds as f64 / 60_000.0 / answered,
            )
        })
    }

    /// By cell: share of the observed time in which it was covered.
    pub fn covered_cells(&self) -> impl Iterator<Item = f64> + '_ {
        let length = (self.window.1 - self.window.0) as f64;
        self.covered_cells
            .iter()
            .map(move |&covered| covered as f64 / length)
    }
}
