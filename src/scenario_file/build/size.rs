//! The check that one replication is not too much to simulate.

use crate::language::{Both, both};
use crate::model::{Extent, IncidentType, Scenario};
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;
use crate::units::Span;

/// Most incidents, and most jobs, that one replication may be expected to have: about 1 GB of them.
const MOST: f64 = 1e7;
/// Longest replication, in days: a hundred years.
const MOST_DAYS: f64 = 36_500.0;

/// Refuses rates and periods with which a replication would not end in sensible time.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    let of_type = |kind: &IncidentType| -> f64 {
        let sources = kind.sources.iter();
        let first: f64 = sources
            .map(|source| source.rate.events_per_millisecond())
            .sum();
        // Each sets off others, and these do too.
        let repeats = kind.repeats.as_ref();
        first / (1.0 - repeats.map_or(0.0, |repeats| repeats.branching))
    };
    // What is recorded has been read already.
    let drawn = scenario.types.iter();
    let drawn = drawn.filter(|_| scenario.recorded.is_none());
    let per_day = drawn.map(of_type).sum::<f64>() * Span::DAY.milliseconds() as f64;
    let jobs_per_day = scenario.backlog.iter().map(|store| {
        let jobs: f64 = store.jobs.iter().map(|&(_, jobs)| f64::from(jobs)).sum();
        jobs * Span::DAY.hours() / store.period.hours()
    });
    let period = &scenario.period;
    let extents = [
        period.warm_up,
        period.observed,
        Extent::Time(period.run_out),
    ];
    let days = extents.map(|extent| match extent {
        Extent::Time(span) => span.hours() / 24.0,
        Extent::Incidents(_) if per_day <= 0.0 => 0.0,
        Extent::Incidents(number) => number as f64 / per_day,
    });
    let days: f64 = days.iter().sum();
    let incidents = days * per_day;
    let jobs = days * jobs_per_day.sum::<f64>();
    let found = if incidents > MOST {
        both!(
            "about {incidents:.0} incidents in one replication; at most ten million are simulated",
            "一次重复约有 {incidents:.0} 起警情；最多仿真一千万起"
        )
    } else if jobs > MOST {
        both!(
            "about {jobs:.0} jobs of backlog in one replication; at most ten million are simulated",
            "一次重复约有 {jobs:.0} 件积存工作；最多仿真一千万件"
        )
    } else if days > MOST_DAYS {
        let years = days / 365.0;
        both!(
            "about {years:.0} years in one replication until so many incidents have happened",
            "一次重复约需 {years:.0} 年才会发生这么多警情"
        )
    } else {
        return;
    };
    let place = root.value_at(&["experiment", "observed"]);
    inspection.report(Problem::new("E2905", found).at(place).fix(Both::fixed(
        "correct the rates or jobs, or observe a shorter time or another number of incidents",
        "改正发生率或件数，或缩短观测时间，或改变警情起数",
    )));
}
