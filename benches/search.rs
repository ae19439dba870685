//! A search for a better post: two hundred variants of the shipped town, one post moved in each,
//! tried on the same incidents; and what two threads bring.

use super::setting::{replicate, scenario};
use cpu_time::ProcessTime;
use gridforce::experiment::{Replications, Search, Settings, Stage, Stages, Watch, compare};
use gridforce::measures::Yardstick;
use gridforce::model::{CellId, PlaceId, Scenario};
use gridforce::simulation::Prepared;
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Processor time of all in parts of what the simulating takes.
pub fn search(in_earnest: bool) {
    let (number, replications) = if in_earnest { (200, 20) } else { (2, 2) };
    let base = scenario("muzhou/triad.toml");
    let clock = || cpu_time::ThreadTime::now().as_duration().as_nanos() as u64;
    let stages = Stages::new(&clock);
    let watch = Watch {
        stages: Some(&stages),
        ..Watch::default()
    };
    let begun = ProcessTime::now();
    let search = Search::new(&base, replications, 1, None, watch).expect("a search");
    let first = search.try_plan(&base).expect("the base itself");
    let mut best: Option<(f64, usize)> = None;
    for variant in 0..number {
        let plan = with_one_post_moved(&base, variant);
        let trial = search.try_plan(&plan).expect("the same incidents");
        let gain = trial.difference(&first, "response_mean_first");
        let gain = gain.and_then(|gain| gain.value).expect("incidents");
        if best.is_none_or(|(least, _)| gain < least) {
            best = Some((gain, variant));
        }
    }
    let all = begun.elapsed();
    if in_earnest {
        let spent = Stage::ALL.map(|stage| stages.nanoseconds(stage) as f64 / 1e9);
        let [set_up, draw, simulate, measure] = spent;
        println!(
            "search: {number} plans × {replications} replications in {:.2} CPU-seconds, {:.3} × simulate (set-up {set_up:.2}, draw {draw:.2}, simulate {simulate:.2}, measure {measure:.2}); best {best:?}",
            all.as_secs_f64(),
            all.as_secs_f64() / simulate,
        );
    }
}

/// Each in turn of the staff's posts, moved to each in turn of the cells.
fn with_one_post_moved(base: &Scenario, variant: usize) -> Scenario {
    let mut plan = base.clone();
    let cells = base.geography.cells.len();
    let unit = variant * 7 % plan.units.len();
    plan.units[unit].post = PlaceId::from(CellId::new(variant * 11 % cells));
    plan
}

/// Replications of the town on two threads against two processes of one thread each, side by side.
pub fn threads(in_earnest: bool) {
    if let Ok(replications) = std::env::var("GRIDFORCE_ALONE") {
        let replications = replications.parse().expect("a number");
        return run(replications, 1);
    }
    if !in_earnest {
        return run(2, 2);
    }
    let each = 400;
    let shares = (0..5).map(|_| {
        let together = wall(|| run(2 * each, 2));
        let apart = wall(|| {
            let alone = || {
                let program = std::env::current_exe().expect("this program");
                let mut command = Command::new(program);
                command.args(["--bench", "threads"]).stdout(Stdio::null());
                command.env("GRIDFORCE_ALONE", each.to_string());
                command.spawn().expect("a process")
            };
            for mut process in [alone(), alone()] {
                assert!(process.wait().expect("its end").success());
            }
        });
        apart.as_secs_f64() / together.as_secs_f64()
    });
    let mut shares: Vec<f64> = shares.collect();
    shares.sort_by(f64::total_cmp);
    println!(
        "threads: two threads reach {:.0} % of two processes (median of 5: {shares:.2?})",
        shares[2] * 100.0
    );
}

fn run(replications: usize, threads: usize) {
    let town = scenario("muzhou/triad.toml");
    let settings = Settings {
        extent: Replications::Number(replications),
        threads: Some(threads),
        ..Settings::default()
    };
    black_box(compare(&[town], &settings, Watch::default()).expect("a result"));
}

fn wall(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// A year of the town with everything on, and of the district where it is shipped.
pub fn year(in_earnest: bool) {
    for file in ["muzhou/triad.toml", "ronggui/prevention.toml"] {
        let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        if !shipped.join(file).exists() {
            continue;
        }
        let mut town = scenario(file);
        let weeks = if in_earnest { 52 } else { 1 };
        town.period.observed = gridforce::model::Extent::Time(gridforce::units::Span::WEEK * weeks);
        let (prepared, yardstick) = (Prepared::new(&town), Yardstick::new(&town, &[]));
        let (completion, _) = replicate(&prepared, &yardstick, 0);
        if in_earnest {
            let spent = super::setting::least(5, || black_box(replicate(&prepared, &yardstick, 0)));
            println!(
                "{file}, a year: {:.1} ms, {} incidents, {:.2} M events per CPU-second",
                spent.as_secs_f64() * 1e3,
                completion.incidents,
                completion.events as f64 / spent.as_secs_f64() / 1e6
            );
        }
    }
}

/// The command `check` on a file of 35 cells, as a user starts it.
pub fn start_up(in_earnest: bool) {
    let town = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/muzhou/triad.toml");
    let run = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gridforce"));
        command
            .args(["check", town])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        assert!(command.status().expect("the command").success());
    };
    let runs = (0..if in_earnest { 15 } else { 1 }).map(|_| wall(run));
    let mut runs: Vec<Duration> = runs.collect();
    runs.sort_unstable();
    if in_earnest {
        println!(
            "check of a 35-cell file: {:.1} ms (median of 15)",
            runs[7].as_secs_f64() * 1e3
        );
    }
}
