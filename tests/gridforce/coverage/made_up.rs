//! Cases on made-up observations: the procedures alone, without the simulation.

use super::experiment::{Case, REPEATED, shown};
use super::line::{Line, Seen, exponential};
use gridforce::random::{Chance, Entity, Purpose};
use gridforce::statistics::{
    Estimate, Histogram, batch_means, quantile_difference, quantile_estimate, ratio_difference,
    ratio_estimate,
};
use gridforce::units::Span;

/// Minutes within which a response counts as in time.
const IN_TIME: f64 = 15.0;

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    let line = |name, extent, replications, servers, load, minutes| {
        let line = Line {
            servers,
            load,
            minutes,
        };
        of_line(name, extent, replications, line)
    };
    let short = |case: Case| Case {
        long_enough: false,
        ..case
    };
    vec![
        line("M/M/1, load 0.5", "20 × 400 calls", 20, 1, 0.5, 8_000.0),
        line("M/M/1, load 0.8", "20 × 1,600 calls", 20, 1, 0.8, 20_000.0),
        line("M/M/3, load 0.7", "20 × 630 calls", 20, 3, 0.7, 3_000.0),
        line("M/M/3, load 0.7", "100 × 210 calls", 100, 3, 0.7, 1_000.0),
        line("M/M/10, load 0.5", "40 × 500 calls", 40, 10, 0.5, 1_000.0),
        unlimited(),
        rare_share(),
        one_long_series(),
        short(line(
            "M/M/1, load 0.5",
            "20 × 50 calls",
            20,
            1,
            0.5,
            1_000.0,
        )),
        short(line(
            "M/M/1, load 0.8",
            "20 × 400 calls",
            20,
            1,
            0.8,
            5_000.0,
        )),
        short(line("M/M/3, load 0.7", "20 × 126 calls", 20, 3, 0.7, 600.0)),
    ]
}

fn sums(replications: &[[Seen; 2]], side: usize, value: fn(&Seen) -> &[f64]) -> Vec<(f64, f64)> {
    let values = replications.iter().map(|seen| value(&seen[side]));
    values
        .map(|values| (values.iter().sum(), values.len() as f64))
        .collect()
}

fn shares(
    replications: &[[Seen; 2]],
    side: usize,
    counts: impl Fn(&Seen) -> usize,
) -> Vec<(f64, f64)> {
    let seen = replications.iter().map(|seen| &seen[side]);
    seen.map(|seen| (counts(seen) as f64, seen.waits.len() as f64))
        .collect()
}

fn histogram(minutes: &[f64]) -> Histogram {
    let mut histogram = Histogram::default();
    for &minutes in minutes {
        histogram.add(Span::from_minutes(minutes));
    }
    histogram
}

fn of_line(name: &'static str, extent: &'static str, replications: u32, line: Line) -> Case {
    let (few, more) = (line.servers, line.servers + 1);
    let p90 = [few, more].map(|servers| shown(line.quantile(servers, 0.9)));
    let within = [few, more].map(|servers| line.within(servers, IN_TIME));
    let in_time = |seen: &Seen| {
        let responses = seen.responses.iter();
        responses.filter(|minutes| **minutes <= IN_TIME).count()
    };
    let waits = |seen: &Seen| seen.waits.iter().filter(|wait| **wait > 0.0).count();
    Case {
        name,
        extent,
        long_enough: true,
        quantities: vec![
            ("mean response", line.mean(few)),
            (
                "mean response, one server more",
                line.mean(more) - line.mean(few),
            ),
            ("share that waits", line.theory(few).chance_of_waiting()),
            ("share in time", within[0]),
            ("share in time, one server more", within[1] - within[0]),
            ("median response", shown(line.quantile(few, 0.5))),
            ("P90 of response", p90[0]),
            ("P90 of response, one server more", p90[1] - p90[0]),
        ],
        estimates: Box::new(move |experiment| {
            let seen: Vec<[Seen; 2]> = (0..replications)
                .map(|replication| line.replicate(experiment, replication))
                .collect();
            let histograms = |side: usize| -> Vec<Histogram> {
                let responses = seen.iter().map(|seen| &seen[side].responses);
                responses.map(|minutes| histogram(minutes)).collect()
            };
            let means = [0, 1].map(|side| sums(&seen, side, |seen| &seen.responses));
            let (base, plan) = (histograms(0), histograms(1));
            let share = [0, 1].map(|side| shares(&seen, side, in_time));
            vec![
                ratio_estimate(&means[0]),
                ratio_difference(&means[1], &means[0]).estimate,
                ratio_estimate(&shares(&seen, 0, waits)),
                ratio_estimate(&share[0]),
                ratio_difference(&share[1], &share[0]).estimate,
                quantile_estimate(&base, 0.5),
                quantile_estimate(&base, 0.9),
                quantile_difference(&plan, &base, 0.9).estimate,
            ]
        }),
        repeated: REPEATED / 4,
    }
}

/// Exponential times of customers that never wait: a Poisson number in each replication.
fn unlimited() -> Case {
    let mean = 20.0;
    let draw = move |experiment: u64, replication: u32| -> Vec<f64> {
        let chance = Chance::new(experiment, replication);
        let mut stream = chance.stream(Purpose::Custom(21), Entity::named("times"), 0);
        let (mut times, mut at) = (Vec::new(), 0.0);
        loop {
            at += exponential(&mut stream, 1.0);
            if at > 150.0 {
                return times;
            }
            times.push(exponential(&mut stream, mean));
        }
    };
    Case {
        name: "M/M/∞",
        extent: "20 × 150 calls",
        long_enough: true,
        quantities: vec![
            ("mean time", mean),
            ("share within 20 min", 1.0 - libm::exp(-1.0)),
            ("median", shown(mean * std::f64::consts::LN_2)),
            ("P90", shown(mean * std::f64::consts::LN_10)),
            ("calls per replication", 150.0),
        ],
        estimates: Box::new(move |experiment| {
            let times: Vec<Vec<f64>> = (0..20).map(|r| draw(experiment, r)).collect();
            let pairs = |of: &dyn Fn(&[f64]) -> (f64, f64)| -> Vec<(f64, f64)> {
                times.iter().map(|times| of(times)).collect()
            };
            let count = |times: &[f64]| times.len() as f64;
            let histograms: Vec<Histogram> = times.iter().map(|times| histogram(times)).collect();
            vec![
                ratio_estimate(&pairs(&|times| (times.iter().sum(), count(times)))),
                ratio_estimate(&pairs(&|times| {
                    let within = times.iter().filter(|time| **time <= mean);
                    (within.count() as f64, count(times))
                })),
                quantile_estimate(&histograms, 0.5),
                quantile_estimate(&histograms, 0.9),
                ratio_estimate(&pairs(&|times| (count(times), 1.0))),
            ]
        }),
        repeated: REPEATED,
    }
}

/// A share of one in a hundred, of independent calls.
fn rare_share() -> Case {
    let hits = |experiment: u64, replication: u32, calls: usize| {
        let chance = Chance::new(experiment, replication);
        let mut stream = chance.stream(Purpose::Custom(22), Entity::named("hits"), 0);
        let hits = (0..calls).filter(|_| stream.uniform() < 0.01).count();
        (hits as f64, calls as f64)
    };
    Case {
        name: "a share of 1 %",
        extent: "20 × 100 or 250 calls",
        long_enough: true,
        quantities: vec![("20 expected in all", 0.01), ("50 expected in all", 0.01)],
        estimates: Box::new(move |experiment| {
            let of = |calls: usize| -> Estimate {
                let pairs: Vec<_> = (0..20).map(|r| hits(experiment, r, calls)).collect();
                ratio_estimate(&pairs)
            };
            vec![of(100), of(250)]
        }),
        repeated: REPEATED,
    }
}

/// Batch means of one long series of waits.
fn one_long_series() -> Case {
    let line = Line {
        servers: 1,
        load: 0.5,
        minutes: 200_000.0,
    };
    Case {
        name: "M/M/1, load 0.5, one series",
        extent: "10,000 calls, 20 batches",
        long_enough: true,
        quantities: vec![("mean wait", line.theory(1).mean_wait())],
        estimates: Box::new(move |experiment| {
            vec![batch_means(&line.replicate(experiment, 0)[0].waits, 20)]
        }),
        repeated: REPEATED,
    }
}
