//! A rate that changes over the week and nothing else in the way: M(t)/M/s by integration.

use super::answer::{Analysis, Departure};
use super::choice::eligible;
use super::places::origins;
use super::service::on_scene;
use crate::model::{LineRule, Scenario};
use crate::queueing::{ChangingLine, NoAnswer};
use crate::units::Span;

/// Points of a week at which the line is looked at: every quarter of an hour.
const POINTS: usize = 672;
/// Weeks after which the line must have forgotten its beginning.
const MOST_WEEKS: usize = 12;

/// Analyses a scenario of this kind: the line's own figures are exact, spatial ones are not
/// given.
pub(super) fn analyse(scenario: &Scenario, departures: Vec<Departure>) -> Analysis {
    let analysis = Analysis::new("M(t)/M/s, by integration over the week", departures);
    match line(scenario) {
        Ok((wait, waits, busy)) => {
            let mut analysis = analysis;
            analysis.exact = true;
            analysis.size = format!("{} units", eligible(scenario).len());
            analysis.minutes("wait_mean", wait);
            analysis.share("wait_share", waits);
            if let Some(&unit) = eligible(scenario).first() {
                let role = scenario.units[unit].role.index();
                analysis.share(format!("busy_{}", scenario.roles[role].name), busy);
            }
            analysis
        }
        Err(reason) => analysis.refused(reason),
    }
}

/// Mean wait in minutes, share that waits, share of time busy.
fn line(scenario: &Scenario) -> Result<(f64, f64, f64), NoAnswer> {
    let units = eligible(scenario);
    if scenario.dispatch.line == LineRule::Loss {
        return Err(NoAnswer::Invalid(
            "without a line, a rate that changes is not solved",
        ));
    }
    let kinds = 0..scenario.types.len();
    let mut times = kinds.flat_map(|kind| {
        units
            .iter()
            .map(move |&unit| on_scene(scenario, kind, unit).mean_minutes)
    });
    let mean = times.next().unwrap_or(0.0);
    if times.any(|time| (time - mean).abs() > 1e-9) {
        return Err(NoAnswer::Invalid(
            "units or types take different times on scene",
        ));
    }
    let mut rates = vec![0.0; scenario.types.len()];
    for origin in origins(scenario) {
        rates[origin.kind] += origin.rate;
    }
    let load = rates.iter().sum::<f64>() * mean;
    NoAnswer::unless_stable(load, units.len())?;
    let week = Span::WEEK.minutes();
    let rate = |minute: f64| {
        let within = minute.rem_euclid(week);
        let each = scenario.types.iter().zip(&rates).map(|(kind, rate)| {
            let bin = (within / kind.profile.bin.minutes()) as usize % kind.profile.week.len();
            rate * kind.profile.week[bin]
        });
        each.sum()
    };
    let mut jumps: Vec<f64> = scenario
        .types
        .iter()
        .flat_map(|kind| {
            (0..kind.profile.week.len()).map(|bin| bin as f64 * kind.profile.bin.minutes())
        })
        .collect();
    jumps.sort_by(f64::total_cmp);
    jumps.dedup();
    let jumps: Vec<f64> = (0..MOST_WEEKS)
        .flat_map(|number| jumps.iter().map(move |jump| jump + number as f64 * week))
        .collect();
    let line = ChangingLine {
        arrival_rate: &rate,
        service_rate: 1.0 / mean,
        servers: &|_| units.len(),
        jumps: &jumps,
    };
    average(&line, week, units.len())
}

/// Averages over the last of enough weeks that the one before agrees.
fn average(line: &ChangingLine<'_>, week: f64, units: usize) -> Result<(f64, f64, f64), NoAnswer> {
    let step = week / POINTS as f64;
    let mut last: Option<(f64, f64, f64)> = None;
    for weeks in [2, MOST_WEEKS / 2, MOST_WEEKS] {
        let start = (weeks - 1) as f64 * week;
        // In the middle of each step, where the rate does not jump.
        let times: Vec<f64> = (0..POINTS)
            .map(|point| start + (point as f64 + 0.5) * step)
            .collect();
        let (mut arrivals, mut waiting, mut delayed, mut busy) = (0.0, 0.0, 0.0, 0.0);
        for moment in line.moments(&times)? {
            let rate = (line.arrival_rate)(moment.time);
            arrivals += rate;
            waiting += moment.mean_waiting;
            delayed += rate * moment.chance_of_waiting;
            busy += moment.mean_in_system - moment.mean_waiting;
        }
        let found = (
            waiting / arrivals,
            delayed / arrivals,
            busy / POINTS as f64 / units as f64,
        );
        if last.is_some_and(|last: (f64, f64, f64)| (last.0 - found.0).abs() <= 1e-5 * found.0) {
            return Ok(found);
        }
        last = Some(found);
    }
    Err(NoAnswer::Unsettled(f64::NAN))
}
