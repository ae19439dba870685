//! Arrivals that follow a profile.

use super::case::{Case, Row};
use crate::reading::written;
use gridforce::demand::draw;
use gridforce::model::{Extent, Profile, Scenario};
use gridforce::random::Chance;
use gridforce::units::{SimTime, Span};
use std::f64::consts::PI;
use std::sync::Arc;

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![arrivals()]
}

const SCENARIO: &str = r#"
[period]
start = "2024-01-01 00:00"
[grid]
rows = 1
columns = 1
residents = [1]
[travel]
per_step = "0 min"
own_cell = "0 min"
[roles.patrol]
[units]
unit-1 = { role = "patrol", post = "A1" }
[priorities.call]
[types.call]
priority = "call"
rate = "2 per hour"
[types.call.stages.scene]
needs = [{ roles = ["patrol"], number = 1 }]
on_scene = "exponential 6 min"
"#;

/// Days drawn, in replications of 52 weeks, and parts of a day that are counted.
const REPLICATIONS: u32 = 60;
const DAYS: usize = 364;
const PARTS: usize = 6;

/// Mean counts of the parts of a day, and of the whole.
const MEANS: [f64; PARTS] = [
    3.0380399412038717,
    8.0,
    12.961960058796128,
    12.96196005879613,
    8.0,
    3.0380399412038717,
];

/// 2 + 1.5 sin(2π (t − 6) / 24) an hour, in bins of a minute, each with its integral.
fn profile() -> Profile {
    let until = |minute: usize| {
        let hours = minute as f64 / 60.0;
        2.0 * hours - 1.5 * 12.0 / PI * (PI * (hours - 6.0) / 12.0).cos()
    };
    let day: Vec<f64> = (0..1440)
        .map(|minute| until(minute + 1) - until(minute))
        .collect();
    Profile::from_weights("wave", Span::MINUTE, &day.repeat(7), &[1.0; 12]).expect("usable weights")
}

fn wave() -> Scenario {
    let mut scenario = written("wave", SCENARIO);
    scenario.types[0].profile = Arc::new(profile());
    scenario.period.warm_up = Extent::Time(Span::ZERO);
    scenario.period.observed = Extent::Time(Span::DAY * DAYS as i64);
    scenario.period.run_out = Span::ZERO;
    scenario
}

/// Counts of the parts of every day.
fn counts() -> Vec<[f64; PARTS]> {
    let scenario = wave();
    let mut counts = Vec::new();
    for replication in 0..REPLICATIONS {
        let demand = draw(
            &scenario,
            Chance::new(20_240_607, replication),
            scenario.period.calendar,
        );
        let mut days = vec![[0.0; PARTS]; DAYS];
        for incident in &demand.incidents {
            let since = incident.occurred.since(SimTime::START).milliseconds();
            let part = since * PARTS as i64 / Span::DAY.milliseconds();
            days[part as usize / PARTS][part as usize % PARTS] += 1.0;
        }
        counts.extend(days);
    }
    counts
}

fn arrivals() -> Case {
    let profile = profile();
    let counts = counts();
    let days = counts.len() as f64;
    let mean = |of: &dyn Fn(&[f64; PARTS]) -> f64| counts.iter().map(of).sum::<f64>() / days;
    let mut rows = Vec::new();
    for (part, known) in MEANS.into_iter().enumerate() {
        let hours = format!("{} to {} h", 4 * part, 4 * part + 4);
        let share: f64 = profile.week[240 * part..240 * (part + 1)]
            .iter()
            .sum::<f64>()
            / 60.0;
        rows.push(Row::new(format!("{hours}: mean"), known, 2.0 * share));
        let found = mean(&|day| day[part]);
        rows.push(Row::simulated(
            format!("{hours}: mean, drawn"),
            known,
            found,
            (known / days).sqrt(),
        ));
        // Poisson: the variance is the mean, and its estimate has variance (m + 2 m²) / n.
        let variance = mean(&|day| (day[part] - known).powi(2));
        let its_error = ((known + 2.0 * known * known) / days).sqrt();
        rows.push(Row::simulated(
            format!("{hours}: variance, drawn"),
            known,
            variance,
            its_error,
        ));
    }
    let whole = mean(&|day| day.iter().sum());
    rows.push(Row::simulated(
        "whole day: mean, drawn",
        48.0,
        whole,
        (48.0 / days).sqrt(),
    ));
    let largest = (0..PARTS)
        .flat_map(|one| (0..one).map(move |other| (one, other)))
        .map(|(one, other)| {
            let product =
                |day: &[f64; PARTS]| (day[one] - MEANS[one]) * (day[other] - MEANS[other]);
            mean(&product) / (MEANS[one] * MEANS[other]).sqrt()
        })
        .max_by(|one, other| one.abs().total_cmp(&other.abs()))
        .unwrap_or(f64::NAN);
    rows.push(Row::simulated(
        "largest correlation of two parts, drawn",
        0.0,
        largest,
        days.sqrt().recip(),
    ));
    let highest = profile.week.iter().copied().fold(0.0, f64::max);
    // The highest minute is a hair below the peak.
    rows.push(
        Row::new(
            "share accepted in thinning",
            0.5714285714285714,
            highest.recip(),
        )
        .within(1e-5),
    );
    Case {
        id: "stats_nspp_thinning",
        title: "Arrivals at 2 + 1.5 sin(2π (t − 6 h) / 24 h) an hour",
        source: "P. A. W. Lewis and G. S. Shedler, Naval Research Logistics Quarterly 26 (1979) 403–413; closed-form \
                 integrals; bins of a minute, 21,840 days drawn.",
        rows,
    }
}
