//! How often incidents happen: as often as the rate says, with repeats and what effects may prevent or add; and in
//! no clusters where nothing sets off anything.

use super::chances::Tally;
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::scenario::effects::Asked;
use crate::replay::scenario::quantities::DAY;
use crate::replay::scenario::rates::Rate;

/// Length of the bins in which clusters show.
const BIN: i64 = DAY / 4;
/// Fewer bins tell nothing of clusters.
const LEAST_BINS: i64 = 8;
/// Largest index of dispersion beyond what is expected, in standard deviations; its tail is long.
const STANDARD_DEVIATIONS: f64 = 8.0;

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let occurred = case
        .records
        .incidents
        .iter()
        .map(|incident| incident.occurred);
    // The last of all types: until then all that happened is recorded.
    let until = occurred.max().unwrap_or(0);
    for (name, kind) in &case.plan.types {
        let late = |name: &String| !case.plan.channels[name].detection.is_fixed();
        let Some(rate) = kind
            .rate
            .as_ref()
            .filter(|_| !kind.channels.iter().any(late))
        else {
            verdicts.look("rates not judged");
            continue;
        };
        let incidents = case.records.incidents.iter();
        let of_kind = incidents.filter(|incident| incident.kind == *name);
        let times: Vec<i64> = of_kind.map(|incident| incident.occurred).collect();
        let asked = Asked {
            kind: name,
            ..Asked::default()
        };
        let factor = case.plan.factor("rate", asked);
        number(name, rate, factor, &times, until, verdicts);
        if rate.repeats.is_none() && factor[0] == factor[1] {
            clusters(name, &times, until, verdicts);
        }
    }
}

/// The mean number and its variance when effects multiply by `factor`: each incident then sets off
/// factor × branching others, and a cluster has 1 / (1 − that) on average (Hawkes and Oakes 1974).
fn expected(rate: &Rate, factor: f64, until: i64) -> [f64; 2] {
    let plain = rate.per_millisecond * until as f64;
    let Some(repeats) = &rate.repeats else {
        return [plain * factor; 2];
    };
    let left = 1.0 - factor * repeats.branching;
    let mean = plain * (1.0 - repeats.branching) * factor / left;
    [mean, mean / (left * left)]
}

fn number(
    name: &str,
    rate: &Rate,
    [least, most]: [f64; 2],
    times: &[i64],
    until: i64,
    verdicts: &mut Verdicts,
) {
    let [fewest, _] = expected(rate, least, until);
    let [largest, variance] = expected(rate, most, until);
    // What incidents before the beginning would have set off is missing.
    let missing = rate.repeats.as_ref().map_or(0.0, |repeats| {
        let branching = most * repeats.branching;
        rate.per_millisecond * most * repeats.delay * branching / (1.0 - branching)
    });
    let bounds = [(fewest - missing).max(0.0), largest];
    let tally = Tally::of(times.len() as f64, bounds, variance);
    let likely = tally.is_likely();
    verdicts.check("as often as the rate says", Fault::Rate, likely, || {
        let (came, expected) = (times.len(), tally.expected());
        format!("{came} of {name}, {expected} are expected")
    });
}

/// Numbers in bins vary as those of a Poisson process do.
fn clusters(name: &str, times: &[i64], until: i64, verdicts: &mut Verdicts) {
    let bins = until / BIN;
    let mut counts = vec![0.0; bins as usize];
    for time in times {
        if let Some(count) = counts.get_mut((time / BIN) as usize) {
            *count += 1.0;
        }
    }
    let mean = counts.iter().sum::<f64>() / bins.max(1) as f64;
    if bins < LEAST_BINS || mean < 1.0 {
        return verdicts.look("clusters not judged");
    }
    let squares = counts.iter().map(|count| (count - mean) * (count - mean));
    let dispersion = squares.sum::<f64>() / mean;
    let freedom = (bins - 1) as f64;
    let most = freedom + STANDARD_DEVIATIONS * (2.0 * freedom).sqrt();
    verdicts.check(
        "no clusters without repeats",
        Fault::Rate,
        dispersion <= most,
        || format!("{name}: dispersion {dispersion:.0}, {freedom} expected"),
    );
}
