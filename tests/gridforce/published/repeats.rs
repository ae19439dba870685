//! Incidents that set off others: moments of a self-exciting (Hawkes) process.

use super::case::{Case, Row};
use crate::reading::written;
use gridforce::demand::draw;
use gridforce::model::{Extent, Scenario};
use gridforce::policy::shipped;
use gridforce::random::Chance;
use gridforce::simulation::{IncidentRecord, Prepared, Recorder, Replication};
use gridforce::units::{SimTime, Span};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![moments()]
}

const REPLICATIONS: u32 = 6000;

/// What is known: first incidents an hour μ, kernel α exp(−β t), hours counted T; the mean and
/// variance of the count, and mean, variance and P(1) of the size of a family.
struct Known {
    name: &'static str,
    mu: f64,
    alpha: f64,
    beta: f64,
    hours: i64,
    variance: f64,
    family: [f64; 3],
}

const KNOWN: [Known; 3] = [
    Known {
        name: "near repeat",
        mu: 0.5,
        alpha: 0.6,
        beta: 1.2,
        hours: 10,
        variance: 35.012393760883334,
        family: [2.0, 4.0, 0.6065306597126334],
    },
    Known {
        name: "mild",
        mu: 2.0,
        alpha: 0.3,
        beta: 1.0,
        hours: 24,
        variance: 135.6934612727056,
        family: [1.4285714285714286, 0.8746355685131197, 0.7408182206817179],
    },
    Known {
        name: "strong",
        mu: 0.2,
        alpha: 0.8,
        beta: 1.0,
        hours: 50,
        variance: 1130.005447991572,
        family: [5.000000000000001, 100.00000000000007, 0.44932896411722156],
    },
];

/// Occurrences of one replication.
#[derive(Default)]
struct Occurrences(Vec<SimTime>);

impl Recorder for Occurrences {
    fn incident_ended(&mut self, record: &IncidentRecord) {
        self.0.push(record.occurred);
    }
}

/// A world in which incidents only happen: `per_hour` in all, each followed by others on average
/// `delay_hours` later.
fn world(
    per_hour: f64,
    branching: f64,
    delay_hours: f64,
    warm_up: Span,
    observed: Span,
) -> Scenario {
    let text = format!(
        "[period]\nstart = \"2024-01-01 00:00\"\n[experiment]\nwarm_up = \"9 months\"\n\
         [grid]\nrows = 1\ncolumns = 1\nresidents = [1]\n[travel]\nper_step = \"0 min\"\n\
         [roles.patrol]\n[units]\nunit-1 = {{ role = \"patrol\", post = \"A1\" }}\n\
         [priorities.call]\n[types.call]\nrate = \"{per_hour} per hour\"\n\
         repeats = {{ branching = {branching}, delay = \"exponential {delay_hours} h\" }}\n\
         [types.call.stages.scene]\n"
    );
    let mut scenario = written("repeats", &text);
    scenario.period.warm_up = Extent::Time(warm_up);
    scenario.period.observed = Extent::Time(observed);
    scenario.period.run_out = Span::ZERO;
    scenario
}

/// Occurrences of every replication.
fn run(scenario: &Scenario, replications: u32) -> impl Iterator<Item = Vec<SimTime>> + '_ {
    let prepared = Prepared::new(scenario);
    let policy = shipped(scenario);
    (0..replications).map(move |replication| {
        let chance = Chance::new(19_710_401, replication);
        let calendar = scenario.period.calendar;
        let demand = draw(scenario, chance, calendar);
        let mut told = Occurrences::default();
        let replication = Replication::new(&demand, chance, calendar, &*policy);
        prepared.replicate(&replication, &mut told);
        told.0.sort_unstable();
        told.0
    })
}

/// Mean and variance with their standard errors.
fn moments_of(values: &[f64]) -> [(f64, f64); 2] {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let power = |exponent: i32| {
        let powers = values.iter().map(|value| (value - mean).powi(exponent));
        powers.sum::<f64>() / count
    };
    let (second, fourth) = (power(2), power(4));
    let error_of_variance = ((fourth - second * second) / count).sqrt();
    [
        (mean, (second / count).sqrt()),
        (second * count / (count - 1.0), error_of_variance),
    ]
}

fn counts(known: &Known) -> Vec<f64> {
    let branching = known.alpha / known.beta;
    let all = known.mu / (1.0 - branching);
    // A disturbance of the start dies away as exp(−(β − α) t): by thirty times its length.
    let warm_up = Span::from_minutes(30.0 * 60.0 / (known.beta - known.alpha));
    let scenario = world(
        all,
        branching,
        1.0 / known.beta,
        warm_up,
        Span::HOUR * known.hours,
    );
    let from = SimTime::START + warm_up;
    run(&scenario, REPLICATIONS)
        .map(|occurred| occurred.iter().filter(|&&at| at >= from).count() as f64)
        .collect()
}

/// Sizes of families, told apart by the time between them: first incidents come every hundred
/// hours, repeats within seconds.
fn families(known: &Known) -> Vec<f64> {
    let branching = known.alpha / known.beta;
    let scenario = world(
        0.01 / (1.0 - branching),
        branching,
        0.1 / 3600.0,
        Span::ZERO,
        Span::DAY * 365 * 5,
    );
    let mut sizes = Vec::new();
    for occurred in run(&scenario, 40) {
        let mut last = None;
        for at in occurred {
            match last {
                Some(before) if at.since(before) < Span::SECOND * 20 => {
                    *sizes.last_mut().expect("a family") += 1.0;
                }
                _ => sizes.push(1.0),
            }
            last = Some(at);
        }
    }
    sizes
}

fn moments() -> Case {
    let mut rows = Vec::new();
    for known in &KNOWN {
        let (name, hours) = (known.name, known.hours);
        let mut add = |quantity: &str, value: f64, (found, error): (f64, f64)| {
            rows.push(Row::simulated(
                format!("{name}: {quantity}"),
                value,
                found,
                error,
            ));
        };
        let all = known.mu / (1.0 - known.alpha / known.beta);
        let [mean, variance] = moments_of(&counts(known));
        add(
            &format!("mean count in {hours} h"),
            all * hours as f64,
            mean,
        );
        add(
            &format!("variance of the count in {hours} h"),
            known.variance,
            variance,
        );
        let sizes = families(known);
        let [mean, variance] = moments_of(&sizes);
        let alone = sizes.iter().filter(|&&size| size < 1.5).count() as f64 / sizes.len() as f64;
        let error = (known.family[2] * (1.0 - known.family[2]) / sizes.len() as f64).sqrt();
        add("mean size of a family", known.family[0], mean);
        add(
            "variance of the size of a family",
            known.family[1],
            variance,
        );
        add("families of one", known.family[2], (alone, error));
    }
    Case {
        id: "hawkes_exponential_moments",
        title: "Incidents that set off others: counts of a Hawkes process with kernel α exp(−β t), sizes of its families",
        source: "A. G. Hawkes (1971), Spectra of some self-exciting and mutually exciting point processes, Biometrika 58; variance of counts: J. Da Fonseca and R. Zaatour (2014), Hawkes process: fast calibration, application to trade clustering, and diffusive limit, J. Futures Markets 34; families are Borel distributed",
        rows,
    }
}
