//! Cases on the simulation itself, where theory knows the answers.

use super::experiment::{Case, quantile, shown};
use crate::reading::{shipped, written};
use gridforce::experiment::{Comparison, Replications, Settings, Watch, compare};
use gridforce::model::{Extent, Scenario};
use gridforce::queueing::MultiServer;
use gridforce::statistics::Estimate;
use gridforce::units::Span;

const REPLICATIONS: usize = 20;

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![station(), cells(), team(), distances()]
}

/// A measure of the first plan, or of the difference of the second from it.
enum Wanted {
    Value(&'static str),
    Difference(&'static str),
}

use Wanted::{Difference, Value};

fn case(
    name: &'static str,
    extent: &'static str,
    plans: Vec<Scenario>,
    wanted: Vec<(Wanted, &'static str, f64)>,
) -> Case {
    let quantities = wanted.iter().map(|&(_, name, truth)| (name, truth));
    Case {
        name,
        extent,
        long_enough: true,
        quantities: quantities.collect(),
        estimates: Box::new(move |experiment| {
            let settings = Settings {
                extent: Replications::Number(REPLICATIONS),
                seed: Some(experiment + 1),
                threads: Some(1),
                ..Settings::default()
            };
            let found = compare(&plans, &settings, Watch::default()).expect("a result");
            wanted
                .iter()
                .map(|(wanted, ..)| look(&found, wanted))
                .collect()
        }),
        repeated: 2,
    }
}

fn look(found: &Comparison, wanted: &Wanted) -> Estimate {
    match wanted {
        Value(key) => found.plans[0].value(key).map(|value| value.estimate),
        Difference(key) => {
            let mut differences = found.differences.iter();
            let of_key = differences.find(|difference| difference.measure.key == *key);
            of_key.map(|difference| difference.estimate)
        }
    }
    .expect("the measure")
}

/// A station without travel: calls at 1.5 an hour, an hour's work.
fn station() -> Case {
    let text = |units: usize| {
        let mut text = "[period]\nstart = \"2024-01-01 00:00\"\n[experiment]\nwarm_up = \"2 days\"\nobserved = \
                        \"4 weeks\"\n[grid]\nrows = 1\ncolumns = 1\nresidents = [1]\n[travel]\nper_step = \"0 min\"\n\
                        own_cell = \"0 min\"\n[roles.patrol]\n[dispatch]\nline = \"first_come\"\ntravel_occupies = \
                        false\nafterwards = \"at_post\"\nnext_job_from = \"post\"\n[priorities.call]\ntarget = \"30 \
                        min\"\n[types.call]\npriority = \"call\"\nrate = \"1.5 per hour\"\n[types.call.stages.scene]\n\
                        needs = [{ roles = [\"patrol\"], number = 1 }]\non_scene = \"exponential 60 min\"\n[units]\n"
            .to_owned();
        for unit in 1..=units {
            text += &format!("unit-{unit} = {{ role = \"patrol\", post = \"A1\" }}\n");
        }
        text
    };
    let plans = [2, 3].map(|units| written(&format!("{units}-units"), &text(units)));
    let theory = [2, 3].map(|units| MultiServer::new(1.5, 1.0, units).expect("a stable line"));
    let wait = theory.map(|line| 60.0 * line.mean_wait());
    let waits = theory.map(|line| line.chance_of_waiting());
    let within = theory.map(|line| line.wait_within(0.5));
    let p90 = theory.map(|line| {
        shown(60.0 * libm::log(line.chance_of_waiting() / 0.1).max(0.0) / line.wait_rate())
    });
    case(
        "station, 2 units and 3, load 1.5",
        "20 × 4 weeks (1,000 calls)",
        plans.into(),
        vec![
            (Value("wait_mean"), "mean wait", wait[0]),
            (
                Difference("wait_mean"),
                "mean wait, difference",
                wait[1] - wait[0],
            ),
            (Value("wait_share"), "share that waits", waits[0]),
            (
                Value("within_target_first"),
                "share within target",
                within[0],
            ),
            (
                Difference("within_target_first"),
                "share within target, difference",
                within[1] - within[0],
            ),
            (Value("response_p90_first"), "P90 of response", p90[0]),
            (
                Difference("response_p90_first"),
                "P90 of response, difference",
                p90[1] - p90[0],
            ),
            (Value("busy_patrol"), "busy", 0.75),
            (Difference("busy_patrol"), "busy, difference", 0.5 - 0.75),
            (
                Value("present_mean"),
                "calls present",
                1.5 * (wait[0] / 60.0 + 1.0),
            ),
        ],
    )
}

/// 35 cells and 3 units, solved exactly as a hypercube.
fn cells() -> Case {
    let mut scenario = shipped("scenarios/reference/dispatch35-n3.toml");
    scenario.period.warm_up = Extent::Incidents(150);
    scenario.period.observed = Extent::Incidents(1_000);
    case(
        "35 cells, 3 units",
        "20 × 1,000 calls",
        vec![scenario],
        vec![
            (Value("response_mean_first"), "mean response", 10.133588573),
            (Value("travel_mean_first"), "mean travel", 5.396746468),
            (
                Value("within_10min_first"),
                "share within 10 min",
                0.733397344,
            ),
            (
                Value("within_5min_first"),
                "share within 5 min",
                0.442314249,
            ),
            (Value("wait_share"), "share that waits", 0.236842105),
        ],
    )
}

/// One officer, one auxiliary, one volunteer team: the chain of eight states.
fn team() -> Case {
    let mut scenario = shipped("scenarios/reference/team-loss.toml");
    scenario.period.warm_up = Extent::Time(Span::DAY);
    scenario.period.observed = Extent::Time(Span::WEEK * 4);
    case(
        "one officer, one auxiliary, one volunteer team",
        "20 × 4 weeks (670 calls)",
        vec![scenario],
        vec![
            (
                Value("pattern_whole_free"),
                "pattern whole and free",
                0.4159984036145027,
            ),
            (Value("no_free_officer"), "no free officer", 1.0 / 3.0),
            (
                Value("unanswered_first"),
                "share lost",
                1.0 - 0.8518518518518519,
            ),
        ],
    )
}

/// Five cells at 0 to 40 minutes from the only post, a unit for every call: who lives where knows how long it takes.
fn distances() -> Case {
    let mut text = "[period]\nstart = \"2024-01-01 00:00\"\n[experiment]\nwarm_up = \"0 min\"\nobserved = \"1 week\"\n\
                    [grid]\nrows = 1\ncolumns = 5\nresidents = [100, 100, 100, 100, 100]\n[travel]\nper_step = \"10 \
                    min\"\nown_cell = \"0 min\"\n[roles.patrol]\nturn_out = \"exponential 8 min\"\n[dispatch]\n\
                    travel_occupies = false\nafterwards = \"at_post\"\nnext_job_from = \"post\"\n[priorities.call]\n\
                    target = \"20 min\"\n[types.call]\npriority = \"call\"\nrate = \"5 per hour\"\n\
                    [types.call.stages.scene]\nneeds = [{ roles = [\"patrol\"], number = 1 }]\non_scene = \"1 min\"\n\
                    [units]\n"
        .to_owned();
    for unit in 1..=20 {
        text += &format!("unit-{unit} = {{ role = \"patrol\", post = \"A1\" }}\n");
    }
    let within = |minutes: f64| -> f64 {
        let cell = |at: i32| 1.0 - libm::exp(-(minutes - 10.0 * f64::from(at)).max(0.0) / 8.0);
        (0..5).map(cell).sum::<f64>() / 5.0
    };
    // Means of 8, 18, 28, 38 and 48 minutes.
    let apart: i32 = (0..5)
        .flat_map(|one| (0..5).map(move |other: i32| (one - other).abs() * 10))
        .sum();
    case(
        "five cells, a unit for every call",
        "20 × 1 week (840 calls)",
        vec![written("distances", &text)],
        vec![
            (Value("response_mean_first"), "mean response", 28.0),
            (
                Value("response_p50_first"),
                "median response",
                shown(quantile(within, 0.5)),
            ),
            (
                Value("response_p90_first"),
                "P90 of response",
                shown(quantile(within, 0.9)),
            ),
            (
                Value("within_target_first"),
                "share within target",
                within(20.0),
            ),
            (
                Value("worst_fifth_p90_first"),
                "P90, worst fifth",
                shown(40.0 + 8.0 * std::f64::consts::LN_10),
            ),
            (
                Value("gini_first"),
                "Gini coefficient",
                f64::from(apart) / (2.0 * 25.0 * 28.0),
            ),
            (Value("incidents"), "calls per week", 840.0),
        ],
    )
}
