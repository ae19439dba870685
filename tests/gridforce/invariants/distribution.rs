//! What holds in distribution: more staff make nobody wait longer on the mean, a type in two halves and another unit
//! of time change nothing. Means over 200 replications each, judged by their standard errors.

use super::history::History;
use super::switches::{Switch, cases, switches};
use crate::reading::written;
use gridforce::model::Scenario;
use gridforce::simulation::IncidentRecord;
use gridforce::units::SimTime;
use proptest::prelude::*;

const REPLICATIONS: u64 = 200;
/// One in 15,000 equal pairs differs by more, one in 31,000 on one side.
const FAR: f64 = 4.0;

/// Minutes from report to the first assignment. To whom nobody is ever sent waits until the period ends: to lose a
/// matter, or to let it expire, makes no wait shorter.
fn wait(record: &IncidentRecord, end: SimTime) -> f64 {
    let first = record.visits.iter().map(|visit| visit.assigned).min();
    let until = first.unwrap_or(end).max(record.reported);
    until.since(record.reported).milliseconds() as f64 / 60_000.0
}

/// Mean wait of the incidents that count, and their number.
fn of_history(scenario: &Scenario, seed: u64) -> [f64; 2] {
    let history = History::of(scenario, seed);
    let end = history.demand.window.end;
    let counted = history.incidents.iter().filter(|record| record.counted);
    let waits: Vec<f64> = counted.map(|record| wait(record, end)).collect();
    let number = waits.len() as f64;
    [waits.iter().sum::<f64>() / number.max(1.0), number]
}

/// Mean of the paired differences `after` − `before` and its standard error, by quantity.
fn differences(
    before: impl Fn(u64) -> [f64; 2],
    after: impl Fn(u64) -> [f64; 2],
    seed: u64,
) -> [(f64, f64); 2] {
    let seeds = (0..REPLICATIONS).map(|replication| seed * REPLICATIONS + replication);
    let pairs: Vec<([f64; 2], [f64; 2])> = seeds.map(|seed| (before(seed), after(seed))).collect();
    [0, 1].map(|quantity| {
        let each = pairs
            .iter()
            .map(|(before, after)| after[quantity] - before[quantity]);
        let number = pairs.len() as f64;
        let mean = each.clone().sum::<f64>() / number;
        let squares: f64 = each.map(|one| (one - mean).powi(2)).sum();
        (mean, (squares / (number - 1.0) / number).sqrt())
    })
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn more_staff_make_nobody_wait_longer_on_the_mean(switches in switches(), role in 0..3_usize) {
        // Three officers: as many as a brawl with back-up asks for. With fewer a helper can do harm: it comes
        // first and asks for an officer whom there is not, and work that needs all never begins.
        let mut switches = switches;
        switches.units[0] = switches.units[0].max(3);
        let mut more = switches.clone();
        more.units[role] += 1;
        let [before, after] = [switches.scenario("before"), more.scenario("after")];
        let [(longer, error), _] = differences(
            |seed| of_history(&before, seed),
            |seed| of_history(&after, seed),
            switches.seed,
        );
        prop_assert!(longer <= FAR * error, "{longer} minutes longer, standard error {error}");
    }

    #[test]
    fn a_type_in_two_halves_changes_nothing(switches in switches()) {
        // What names the type, or stands in place of its rate, is left out.
        let switches = [Switch::Points, Switch::Records, Switch::SentTo, Switch::ExtentsInIncidents]
            .into_iter()
            .fold(switches, |switches, switch| switches.set(switch, false));
        let whole = switches.scenario("whole");
        let halves = switches.changed("halves", |text| in_halves(&text, switches.per_day));
        let found = differences(
            |seed| of_history(&whole, seed),
            |seed| of_history(&halves, seed),
            switches.seed,
        );
        for (difference, error) in found {
            prop_assert!(difference.abs() <= FAR * error + 1e-9, "{difference}, standard error {error}");
        }
    }
}

/// The type `help` as two types, each with half its rate.
fn in_halves(text: &str, per_day: u32) -> String {
    let begins = text.find("[types.help]").expect("the type");
    let rest = &text[begins..];
    let ends = rest
        .match_indices("\n[")
        .map(|(at, _)| at + 1)
        .find(|&at| !rest[at..].starts_with("[types.help"));
    let block = &rest[..ends.unwrap_or(rest.len())];
    let rate = format!("rate = \"{per_day} per day\"");
    assert!(block.contains(&rate), "its rate");
    let half = block.replace(
        &rate,
        &format!("rate = \"{} per day\"", f64::from(per_day) / 2.0),
    );
    let other = half.replace("types.help", "types.other-help");
    text.replace(block, &(half + &other))
}

/// Two units in a row of cells, all times `unit` times as long and all rates as much lower.
fn scaled(unit: u32) -> Scenario {
    let text = format!(
        "[period]\nstart = \"2024-01-01 00:00\"\nrun_out = \"{warm_up} h\"\n[experiment]\nwarm_up = \"{warm_up} h\"\nobserved = \"{observed} h\"\n\
         [grid]\nrows = 1\ncolumns = 4\nresidents = [4, 3, 2, 1]\n[travel]\nper_step = \"{step} s\"\nown_cell = \"{step} s\"\n\
         [roles.patrol]\nturn_out = \"exponential {turn_out} s\"\n\
         [units.a]\nrole = \"patrol\"\npost = \"A1\"\n[units.b]\nrole = \"patrol\"\npost = \"D1\"\n\
         [priorities.high]\n[priorities.low]\n\
         [types.call]\npriority = \"low\"\nrate = \"{rate} per day\"\ndispatch_delay = \"exponential {turn_out} s\"\npatience = \"exponential {patience} s\"\n\
         [types.call.stages.scene]\nneeds = [{{ roles = [\"patrol\"], number = 1 }}]\non_scene = \"lognormal mean {work} s cv 0.8\"\n\
         [types.fight]\npriority = \"high\"\nrate = \"{fights} per day\"\n\
         [types.fight.stages.scene]\nneeds = [{{ roles = [\"patrol\"], number = 2 }}]\non_scene = \"gamma mean {work} s cv 0.5\"\n\
         [dispatch]\nreassign_margin = \"{turn_out} s\"\n",
        warm_up = 12 * unit,
        observed = 72 * unit,
        step = 240 * unit,
        turn_out = 60 * unit,
        patience = 7200 * unit,
        work = 1500 * unit,
        rate = 48.0 / f64::from(unit),
        fights = 6.0 / f64::from(unit),
    );
    written("scaled", &text)
}

#[test]
fn another_unit_of_time_changes_nothing() {
    let plain = scaled(1);
    for unit in [2, 5] {
        let longer = scaled(unit);
        let found = differences(
            |seed| of_history(&plain, seed),
            |seed| {
                // Other draws, so that nothing is equal by chance alone.
                let [wait, number] = of_history(&longer, seed + 1_000_000);
                [wait / f64::from(unit), number]
            },
            7,
        );
        for (difference, error) in found {
            assert!(
                difference.abs() <= FAR * error && error > 0.0,
                "{unit}: {difference}, standard error {error}"
            );
        }
    }
}
