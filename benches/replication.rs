//! How long one replication takes: the classical dispatch loop, and the shipped town with every mechanism on.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use gridforce::demand::draw;
use gridforce::language::Language;
use gridforce::measures::{Tally, Yardstick};
use gridforce::model::{Extent, Scenario};
use gridforce::policy::shipped;
use gridforce::random::Chance;
use gridforce::scenario_file::read;
use gridforce::simulation::{Prepared, Replication};
use std::hint::black_box;
use std::path::Path;

fn scenario(file: &str) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(file);
    match read(&path) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("{}", problems.to_text(Language::English, false)),
    }
}

/// One replication with all measures on; demand is drawn in the set-up.
fn replication(criterion: &mut Criterion, name: &str, scenario: &Scenario) {
    let prepared = Prepared::new(scenario);
    let policy = shipped(scenario);
    let yardstick = Yardstick::new(scenario, &[]);
    let chance = Chance::new(1, 0);
    let calendar = scenario.period.calendar_of(0);
    let incidents = draw(scenario, chance, calendar).incidents.len();
    let mut group = criterion.benchmark_group("replication");
    group.throughput(Throughput::Elements(incidents as u64));
    group.bench_function(name, |bencher| {
        bencher.iter_batched(
            || draw(scenario, chance, calendar),
            |demand| {
                let mut tally = Tally::new(&yardstick, calendar);
                let replication = Replication::new(&demand, chance, calendar, &*policy);
                prepared.replicate(&replication, &mut tally);
                black_box(tally)
            },
            BatchSize::LargeInput,
        );
    });
    group.bench_function(format!("{name} demand"), |bencher| {
        bencher.iter(|| black_box(draw(scenario, chance, calendar)));
    });
    group.finish();
}

fn classical(criterion: &mut Criterion) {
    let mut scenario = scenario("reference/dispatch35-n10.toml");
    scenario.period.observed = Extent::Incidents(10_000);
    replication(criterion, "dispatch35-n10, 12,000 incidents", &scenario);
}

fn town(criterion: &mut Criterion) {
    let scenario = scenario("muzhou/triad.toml");
    replication(criterion, "muzhou triad, 5 weeks", &scenario);
}

fn reading(criterion: &mut Criterion) {
    criterion.bench_function("read muzhou triad", |bencher| {
        bencher.iter(|| black_box(scenario("muzhou/triad.toml")));
    });
}

criterion_group!(benches, classical, town, reading);
criterion_main!(benches);
