//! Lines and loss: Erlang, M/M/c, Engset and arrivals that change over time.

use super::case::{Case, Row};
use gridforce::queueing::{
    MultiServer, SinusoidalLoad, engset_time_congestion, erlang_b, erlang_c, infinite_servers_mean,
};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![loss(), delay(), worked_examples(), changing_rate()]
}

fn loss() -> Case {
    let row = |load: f64, servers: usize, recomputed: f64| {
        Row::new(
            format!("load {load}, {servers} servers"),
            recomputed,
            erlang_b(load, servers),
        )
    };
    let seen = 1e-12;
    Case {
        id: "erlang_b",
        title: "Erlang B: share of calls lost",
        source: "A. K. Erlang (1917); standard traffic tables; unit tests of two open projects and the Wolfram \
                 documentation.",
        rows: vec![
            row(5.0, 1, 0.8333333333333334).printed(0.8333333333333334, seen),
            row(20.0, 10, 0.5379631686320728).printed(0.5379631686320729, seen),
            row(200.0, 190, 0.08869684386923561).printed(0.08869684386923561, seen),
            row(180.0, 200, 0.010324995204982299).misprinted(
                0.011592,
                "the printed figure is wrong, as exact rational arithmetic shows",
            ),
            row(123.0, 132, 0.031242821046996373).printed(0.0312, 5e-5),
            row(25.0, 30, 0.05260317222814062).printed(0.05, 0.005),
            row(4.461, 10, 0.009997786687902766).printed(0.01, 5e-6),
            row(12.031, 20, 0.010002591800192999).printed(0.01, 5e-6),
            row(84.064, 100, 0.00999968290265025).printed(0.01, 5e-6),
            row(13.182, 20, 0.020004967089307723).printed(0.02, 8e-6),
            row(87.972, 100, 0.020000053613110913).printed(0.02, 8e-6),
        ],
    }
}

fn delay() -> Case {
    let row = |load: f64, servers: usize, recomputed: f64| {
        let computed = erlang_c(load, servers).expect("a stable line");
        Row::new(
            format!("load {load}, {servers} servers: waits"),
            recomputed,
            computed,
        )
    };
    // 360 calls in 1,800 s, 240 s each, 55 agents, target 15 s.
    let desk = MultiServer::new(360.0 / 1800.0, 1.0 / 240.0, 55).expect("a stable line");
    let at_desk = |what: &str, recomputed, computed| {
        Row::new(format!("call centre: {what}"), recomputed, computed)
    };
    Case {
        id: "erlang_c",
        title: "Erlang C: share of calls that wait, mean wait, service level",
        source: "M. Tanner, *The Erlang-C Formula*; unit tests of two open projects.",
        rows: vec![
            row(123.0, 132, 0.3211161792617073).printed(0.3211, 5e-5),
            row(12345.0, 12421, 0.38122501506174933).printed(0.3812, 5e-5),
            row(20.0, 25, 0.20910282659883656).misprinted(
                0.261,
                "the printed figure is wrong, as exact rational arithmetic shows",
            ),
            at_desk("waits", 0.2387009363780091, desk.chance_of_waiting()).printed(0.239, 5e-4),
            at_desk("mean wait, s", 8.184032104388889, desk.mean_wait()).printed(8.2, 0.05),
            at_desk(
                "answered within 15 s",
                0.8458830921705804,
                desk.wait_within(15.0),
            )
            .printed(0.845, 1e-3),
        ],
    }
}

/// Utilisation, empty, waiting, in system, wait, time in system for a help desk.
const HELP_DESK: [(usize, [f64; 6], [f64; 6]); 3] = [
    (
        6,
        [
            0.46365914786967416,
            0.06125711307258352,
            0.06356844750888996,
            2.845523334726935,
            0.017180661488889176,
            0.7690603607370095,
        ],
        [0.4637, 0.0613, 0.0636, 2.8455, 0.0172, 0.7691],
    ),
    (
        5,
        [
            0.556390977443609,
            0.059291466352100905,
            0.2327773383334366,
            3.014732225551482,
            0.06291279414417206,
            0.8147924933922923,
        ],
        [0.5564, 0.0593, 0.2328, 3.0147, 0.0629, 0.8148],
    ),
    (
        7,
        [
            0.39742212674543503,
            0.06175628763250275,
            0.017295252589500206,
            2.7992501398075453,
            0.004674392591756812,
            0.7565540918398771,
        ],
        [0.3974, 0.0618, 0.0173, 2.7993, 0.0047, 0.7566],
    ),
];

fn worked_examples() -> Case {
    let line = |arrivals, service, servers| {
        MultiServer::new(arrivals, service, servers).expect("a stable line")
    };
    let (clinic, mall, single) = (
        line(6.0, 3.0, 3),
        line(20.0, 30.0, 2),
        line(0.25, 1.0 / 3.0, 1),
    );
    let clinic_hours = clinic.mean_time_in_system();
    let congestion = engset_time_congestion(3, 2, 0.5 / 0.7).expect("more sources than servers");
    let mut rows = vec![
        Row::new("clinic: empty", 0.1111111111111111, clinic.probability(0))
            .printed(0.1111111111111111, 1e-12),
        Row::new(
            "clinic: time in system, h",
            0.4814814814814815,
            clinic_hours,
        )
        .printed(0.4814815, 5e-8),
        Row::new(
            "clinic: time in system, min",
            28.88888888888889,
            60.0 * clinic_hours,
        )
        .printed(28.88889, 5e-6),
        Row::new("clinic: waiting", 0.8888888888888891, clinic.mean_waiting()).printed(0.889, 5e-4),
        Row::new("mall desk: empty", 0.5, mall.probability(0)).printed(0.5, 1e-9),
        Row::new("mall desk: in system", 0.75, mall.mean_in_system()).printed(0.75, 1e-9),
        Row::new("one server: waiting", 2.25, single.mean_waiting()).printed(2.25, 1e-9),
        Row::new("one server: wait", 9.0, single.mean_wait()).printed(9.0, 1e-9),
        Row::new("one server: in system", 3.0, single.mean_in_system()).printed(3.0, 1e-9),
        Row::new(
            "one server: time in system",
            12.0,
            single.mean_time_in_system(),
        )
        .printed(12.0, 1e-9),
        Row::new(
            "Engset, 3 sources, 2 servers: time congestion",
            0.3275109170305677,
            congestion,
        )
        .printed(0.3275109, 5e-8),
    ];
    for (servers, recomputed, printed) in HELP_DESK {
        let desk = line(3.7, 1.33, servers);
        let computed = [
            desk.utilisation(),
            desk.probability(0),
            desk.mean_waiting(),
            desk.mean_in_system(),
            desk.mean_wait(),
            desk.mean_time_in_system(),
        ];
        let names = [
            "utilisation",
            "empty",
            "waiting",
            "in system",
            "wait, min",
            "time in system, min",
        ];
        for (at, name) in names.into_iter().enumerate() {
            let row = Row::new(
                format!("help desk, {servers} servers: {name}"),
                recomputed[at],
                computed[at],
            );
            rows.push(row.printed(printed[at], 5.1e-5));
        }
    }
    Case {
        id: "mmc_worked_examples",
        title: "M/M/c: worked examples",
        source: "Gross & Harris, *Fundamentals of Queueing Theory* (clinic); Render & Stair (mall desk); a course \
                 assignment (help desk); R package *queueing* (one server, Engset).",
        rows,
    }
}

fn changing_rate() -> Case {
    let wave = SinusoidalLoad {
        mean_rate: 100.0,
        swing: 20.0,
        pace: 1.0,
        service_rate: 1.0,
    };
    let times = [50.0, 51.0, 52.5, 55.0, 60.0];
    let known = [
        87.72659117803958,
        99.28074979029591,
        114.03757558675103,
        89.78118070379425,
        106.4760235931294,
    ];
    let integrated = infinite_servers_mean(|time| 100.0 + 20.0 * time.sin(), 1.0, &times);
    let mut rows = Vec::new();
    for ((time, known), integrated) in times.into_iter().zip(known).zip(integrated) {
        rows.push(Row::new(
            format!("mean in service at {time}, closed form"),
            known,
            wave.mean(time),
        ));
        rows.push(Row::new(
            format!("mean in service at {time}, integrated"),
            known,
            integrated,
        ));
    }
    rows.push(Row::new(
        "lag of the peak",
        std::f64::consts::FRAC_PI_4,
        wave.peak_lag(),
    ));
    rows.push(Row::new("amplitude", 14.14213562373095, wave.amplitude()));
    Case {
        id: "mt_minf_sinusoidal",
        title: "M(t)/M/∞ with arrivals 100 + 20 sin t",
        source: "S. G. Eick, W. A. Massey and W. Whitt, *Mt/G/∞ queues with sinusoidal arrival rates*, Management \
                 Science 39 (1993) 241–252.",
        rows,
    }
}
