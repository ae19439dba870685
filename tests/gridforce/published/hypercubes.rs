//! The hypercube model: the book's city and the 35-cell grid, exact and approximate.

use super::case::{Case, Row, numbered};
use super::grid35::{Grid, TEN_POSTS, THREE_POSTS, solve};
use super::grid35_known::{Known, LARSON_TEN, TEN, THREE};
use gridforce::queueing::hypercube::{
    Atom, Hypercube, Line, Preferences, ServiceTimes, correction_factors,
};
use gridforce::queueing::{MultiServer, erlang_b};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    let ten = solve(&TEN_POSTS, 1.0 / 6.0);
    vec![
        book_exact(),
        book_approximate(),
        levels(),
        grid(
            "hypercube_dispatch35_A_N3_exact",
            &solve(&THREE_POSTS, 0.05),
            &THREE,
        ),
        grid("hypercube_dispatch35_A_N10_exact", &ten, &TEN),
        grid_approximate(&ten),
    ]
}

/// The ten atoms with their rates and lists.
const BOOK: [(f64, [usize; 3]); 10] = [
    (0.25, [0, 1, 2]),
    (0.25, [0, 1, 2]),
    (0.1, [1, 0, 2]),
    (0.25, [0, 2, 1]),
    (0.15, [1, 0, 2]),
    (0.1, [1, 0, 2]),
    (0.1, [2, 0, 1]),
    (0.1, [2, 0, 1]),
    (0.1, [2, 0, 1]),
    (0.1, [2, 0, 1]),
];

/// Shares of time of the states, bit 0 for unit 1.
const BOOK_STATES: [f64; 8] = [
    0.21052631578947376,
    0.13669046961724357,
    0.0886326832504419,
    0.0948868295376349,
    0.09046632081652496,
    0.08894460766336883,
    0.053010668062154126,
    0.11842105263157895,
];

fn book() -> Hypercube {
    let atom = |(rate, order): (f64, [usize; 3])| Atom {
        rate,
        kind: 0,
        preferences: Preferences::strict(order),
    };
    Hypercube::new(
        3,
        BOOK.map(atom).to_vec(),
        ServiceTimes::Same(1.0),
        Line::Endless,
    )
    .expect("a stable line")
}

fn book_exact() -> Case {
    let city = book();
    let answer = city.solve().expect("three units");
    let workloads = [0.5573640120814052, 0.4733722861133889, 0.4692637018052058];
    let mut rows: Vec<Row> = numbered("workload of unit", &workloads, &answer.workloads)
        .into_iter()
        .zip([0.5574, 0.4734, 0.4693])
        .map(|(row, printed)| row.printed(printed, 5e-5))
        .collect();
    rows.push(
        Row::new("waits", 0.23684210526315796, answer.chance_of_waiting).printed(0.23684, 5e-6),
    );
    let first = answer.dispatched()[(0, 0)];
    rows.push(
        Row::new("share of unit 1 to atom 1", 0.08693055938994121, first).printed(0.087, 5e-4),
    );
    let other = answer.interdistrict(&city);
    rows.push(
        Row::new("sent to another district", 0.4353251581941624, other).printed(0.43529, 5e-5),
    );
    for (state, (known, found)) in BOOK_STATES.into_iter().zip(&answer.states).enumerate() {
        rows.push(Row::new(
            format!("state {state:03b} (units 3, 2, 1)"),
            known,
            *found,
        ));
    }
    let waiting = 1.0 - answer.states.iter().sum::<f64>();
    rows.push(Row::new(
        "time with calls waiting",
        0.118421052631579,
        waiting,
    ));
    Case {
        id: "hypercube_larson_odoni_3server_exact",
        title: "Three units, ten atoms: the hypercube, exact",
        source: "R. C. Larson and A. R. Odoni, *Urban Operations Research*, Prentice-Hall 1981, sections 5.4.3, 5.4.4 \
                 and 5.5.3.",
        rows,
    }
}

fn book_approximate() -> Case {
    let line = MultiServer::new(1.5, 1.0, 3).expect("a stable line");
    let levels: Vec<f64> = (0..3)
        .map(|busy| line.probability(busy))
        .chain([line.chance_of_waiting()])
        .collect();
    let factors = correction_factors(&levels);
    let mut rows: Vec<Row> = numbered(
        "Q(3, 1/2), place",
        &[1.0, 0.7368421052631579, 0.631578947368421],
        &factors,
    )
    .into_iter()
    .zip([1.0, 0.73684, 0.63158])
    .map(|(row, printed)| row.printed(printed, 5e-6))
    .collect();
    let answer = book().approximate().expect("it settles");
    let exact = book().solve().expect("three units");
    let workloads = [0.5626312394690883, 0.47170386946847714, 0.4656648910624351];
    let printed = [0.5627, 0.4716, 0.4657];
    for (row, printed) in numbered("workload of unit", &workloads, &answer.workloads)
        .into_iter()
        .zip(printed)
    {
        // The book stops at its third iterate, up to 1.04e-4 away.
        rows.push(row.printed(printed, 1.5e-4));
    }
    let error = largest_difference(&answer.workloads, &exact.workloads);
    rows.push(
        Row::new("largest error of a workload", 0.005267227387683149, error).printed(0.0053, 1e-4),
    );
    Case {
        id: "hypercube_larson_odoni_3server_approx",
        title: "Three units, ten atoms: Larson's approximation",
        source: "R. C. Larson, Operations Research 23 (1975) 845–868; R. C. Larson and A. R. Odoni (1981), section \
                 5.5.3 (whose figures are its third iterate).",
        rows,
    }
}

fn largest_difference(one: &[f64], other: &[f64]) -> f64 {
    one.iter()
        .zip(other)
        .map(|(one, other)| (one - other).abs())
        .fold(0.0, f64::max)
}

/// Lists that have nothing to do with each other.
fn scrambled(units: usize, atoms: usize) -> Vec<Atom> {
    let mark =
        |atom: usize, unit: usize| (atom * 7_919 + (unit + 3) * (unit + 11) * 104_729) % 1_009;
    let atom = |atom: usize| Atom {
        rate: (1 + mark(atom, 40) % 7) as f64 * units as f64 * 0.15 / atoms as f64,
        kind: 0,
        preferences: Preferences::by_travel(
            &(0..units)
                .map(|unit| mark(atom, unit) as f64)
                .collect::<Vec<f64>>(),
            false,
        ),
    };
    (0..atoms).map(atom).collect()
}

fn levels() -> Case {
    let mut rows = Vec::new();
    for units in [4, 6, 9] {
        let of = |line| {
            Hypercube::new(units, scrambled(units, 23), ServiceTimes::Same(1.0), line)
                .expect("a model")
        };
        let endless = of(Line::Endless);
        let load = endless.total_rate();
        let line = MultiServer::new(load, 1.0, units).expect("a stable line");
        let expected: Vec<f64> = (0..=units).map(|busy| line.probability(busy)).collect();
        let found = endless.solve().expect("few units").levels();
        let name = |line: &str| format!("{units} units, {line}: largest difference of a level");
        rows.push(Row::new(name("line"), 0.0, largest_difference(&found, &expected)).within(1e-10));
        let lost = erlang_b(load, units);
        let mut share = lost;
        let mut expected = vec![lost; units + 1];
        for busy in (0..units).rev() {
            share *= (busy + 1) as f64 / load;
            expected[busy] = share;
        }
        let found = of(Line::Loss).solve().expect("few units").levels();
        rows.push(Row::new(name("loss"), 0.0, largest_difference(&found, &expected)).within(1e-10));
    }
    Case {
        id: "hypercube_level_marginals_are_MMN",
        title: "Levels of the hypercube are those of M/M/N, whatever the lists",
        source: "R. C. Larson, Computers & Operations Research 1 (1974) 67–95.",
        rows,
    }
}

fn grid(id: &'static str, grid: &Grid, known: &Known) -> Case {
    let (answer, travel) = (&grid.answer, &grid.travel);
    let mean_travel = answer.mean_travel(travel);
    let within = |minutes| answer.response_within(travel, minutes).unwrap_or(f64::NAN);
    let by_cell: Vec<f64> = answer
        .mean_travel_by_atom(travel)
        .into_iter()
        .map(|mean| mean.unwrap_or(f64::NAN))
        .collect();
    let mut rows = vec![
        Row::new("mean wait, min", known.wait, answer.mean_wait),
        Row::new("waits", known.waits, answer.chance_of_waiting),
        Row::new("mean travel, min", known.travel, mean_travel),
        Row::new(
            "mean response, min",
            known.response,
            answer.mean_wait + mean_travel,
        ),
        Row::new("response within 5 min", known.within_5, within(5.0)),
        Row::new("response within 10 min", known.within_10, within(10.0)),
        Row::new(
            "sent to another district",
            known.other_district,
            answer.interdistrict(&grid.city),
        ),
    ];
    rows.extend(numbered(
        "workload of unit",
        known.workloads,
        &answer.workloads,
    ));
    rows.extend(numbered(
        "share of calls of unit",
        known.shares,
        &answer.unit_shares(),
    ));
    rows.extend(numbered(
        "mean travel, min, cell",
        &known.travel_by_cell,
        &by_cell,
    ));
    Case {
        id,
        title: if known.workloads.len() == 3 {
            "35 cells, 3 units: exact"
        } else {
            "35 cells, 10 units: exact"
        },
        source: "A made-up workload, solved over all states outside this project and met by simulations in SimPy \
                 and Ciw.",
        rows,
    }
}

fn grid_approximate(ten: &Grid) -> Case {
    let answer = ten.city.approximate().expect("it settles");
    let mut rows = numbered("workload of unit", &LARSON_TEN, &answer.workloads);
    let error = largest_difference(&answer.workloads, &ten.answer.workloads);
    rows.push(Row::new(
        "largest error of a workload",
        0.009171212527750328,
        error,
    ));
    Case {
        id: "hypercube_dispatch35_A_N10_larson_approx",
        title: "35 cells, 10 units: Larson's approximation",
        source: "The procedure of R. C. Larson, Operations Research 23 (1975) 845–868, recomputed outside this project.",
        rows,
    }
}
