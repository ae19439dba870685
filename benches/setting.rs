//! What the benches share: shipped scenarios, processor time, one measured replication.

use gridforce::demand::draw;
use gridforce::language::Language;
use gridforce::measures::{Row, Tally, Yardstick};
use gridforce::model::Scenario;
use gridforce::policy::shipped;
use gridforce::random::Chance;
use gridforce::scenario_file::read;
use gridforce::simulation::{Completion, Prepared, Replication};
use std::path::Path;
use std::time::Duration;

/// A shipped scenario.
pub fn scenario(file: &str) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(file);
    match read(&path) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("{}", problems.to_text(Language::English, false)),
    }
}

/// The processor time that `work` took on this thread, and what it gave.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = cpu_time::ThreadTime::now();
    let done = work();
    (begun.elapsed(), done)
}

/// The least processor time of `times` runs of `work`.
pub fn least<T>(times: usize, mut work: impl FnMut() -> T) -> Duration {
    let runs = (0..times).map(|_| timed(&mut work).0);
    runs.min().unwrap_or_default()
}

/// One replication drawn, run and measured with everything that is on by default.
pub fn replicate(
    prepared: &Prepared<'_>,
    yardstick: &Yardstick<'_>,
    replication: u32,
) -> (Completion, Row) {
    let scenario = prepared.scenario();
    let chance = Chance::new(1, replication);
    let calendar = scenario.period.calendar_of(u64::from(replication));
    let policy = shipped(scenario);
    let demand = draw(scenario, chance, calendar);
    let replication = Replication::new(&demand, chance, calendar, &*policy);
    let mut tally = Tally::new(yardstick, calendar);
    let completion = prepared.replicate(&replication, &mut tally);
    (completion, tally.finish())
}
