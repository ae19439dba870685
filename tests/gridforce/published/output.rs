//! What is known of the output of simulations: how noisy averages are.

use super::case::{Case, Row};
use gridforce::queueing::{BirthDeath, single_server_delay_variance};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![asymptotic_variance()]
}

/// Servers and load; then mean and asymptotic variance of the numbers busy and queued and of
/// the time all are busy.
const LINES: [(usize, f64, [f64; 6]); 3] = [
    (
        3,
        0.5,
        [
            1.5,
            3.0,
            0.23684210526315788,
            3.30791660591923,
            0.23684210526315788,
            0.44919084414637706,
        ],
    ),
    (
        10,
        0.8,
        [
            8.0,
            16.0,
            1.6367206031857744,
            126.76621925131575,
            0.4091801507964436,
            0.9020944568408091,
        ],
    ),
    (
        20,
        0.5,
        [
            10.0,
            20.0,
            0.0037311260441267218,
            0.009846666938847205,
            0.0037311260441267218,
            0.0023955518918394904,
        ],
    ),
];

fn asymptotic_variance() -> Case {
    let mut rows = Vec::new();
    for (load, known) in [(0.5, 24.0), (0.8, 1800.0), (0.9, 34200.0)] {
        let line = BirthDeath::line(load, 1.0, 1).expect("a stable line");
        let found = line.asymptotic_variance(|calls| calls as f64);
        rows.push(Row::new(
            format!("one server, load {load}: number in system"),
            known,
            found,
        ));
    }
    for (load, known) in [(0.5, 29.0), (0.8, 1976.0), (0.9, 35901.0)] {
        let found = single_server_delay_variance(load).unwrap_or(f64::NAN);
        let row = Row::new(format!("one server, load {load}: wait"), known, found);
        rows.push(if load > 0.6 {
            row.printed(known, 1e-6)
        } else {
            row
        });
    }
    for (servers, load, known) in LINES {
        let line = BirthDeath::line(load * servers as f64, 1.0, servers).expect("a stable line");
        let busy = |calls: usize| calls.min(servers) as f64;
        let queued = |calls: usize| calls.saturating_sub(servers) as f64;
        let all_busy = |calls: usize| f64::from(u8::from(calls >= servers));
        let found = [
            line.mean(busy),
            line.asymptotic_variance(busy),
            line.mean(queued),
            line.asymptotic_variance(queued),
            line.mean(all_busy),
            line.asymptotic_variance(all_busy),
        ];
        let names = ["busy", "queued", "all busy"]
            .into_iter()
            .flat_map(|of| [("mean", of), ("variance", of)]);
        for (((what, of), known), found) in names.zip(known).zip(found) {
            rows.push(Row::new(
                format!("{servers} servers, load {load}: {what}, {of}"),
                known,
                found,
            ));
        }
    }
    Case {
        id: "stats_asymptotic_variance_queues",
        title: "Asymptotic variance of time averages, for planning how long to simulate",
        source: "W. Whitt, Management Science 35 (1989) 1341–1366 and Operations Research 40 (1992) 279–291; D. J. \
                 Daley (1968) for waits.",
        rows,
    }
}
