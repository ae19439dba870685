//! Covering, median and centre problems, by enumeration and by integer programme.

use super::case::{Case, Row};
use super::grid35::{WEIGHTS, minutes};
use gridforce::location::{By, Covering, Distances, NoPlacement, Placement};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![tiny_cover(), tiny_median(), grid()]
}

/// One row per way of solving.
fn rows(
    quantity: &str,
    known: f64,
    solve: impl Fn(By) -> Result<Placement, NoPlacement>,
) -> [Row; 2] {
    [
        (By::Enumeration, "enumeration"),
        (By::IntegerProgramme, "programme"),
    ]
    .map(|(by, name)| {
        let found = solve(by).map_or(f64::NAN, |placement| placement.value);
        Row::new(format!("{quantity}, {name}"), known, found)
    })
}

fn tiny_cover() -> Case {
    let rows_of_sites = [
        [true, true, false, false],
        [false, true, true, false],
        [true, false, false, true],
    ];
    let covers = rows_of_sites.map(|row| row.to_vec()).to_vec();
    let problem = Covering::new(vec![2.0, 2.0, 1.0, 1.0], covers).expect("a problem");
    let of = |(count, known): (usize, f64)| {
        rows(&format!("covered by {count} sites"), known, |by| {
            problem.most(count, by)
        })
        .map(|row| row.printed(known, 0.0))
    };
    Case {
        id: "location_mclp_tiny_jemss",
        title: "Maximal covering: four points, three sites",
        source: "JEMSS.jl, test of maximal covering (University of Auckland, Apache-2.0).",
        rows: [(0, 0.0), (1, 4.0), (2, 6.0), (3, 6.0)]
            .into_iter()
            .flat_map(of)
            .collect(),
    }
}

fn tiny_median() -> Case {
    let points: [(f64, f64); 6] = [
        (1.0, 5.0),
        (2.0, 4.0),
        (4.0, 3.0),
        (2.0, 1.0),
        (7.0, 8.0),
        (8.0, 7.0),
    ];
    let row = |from: (f64, f64)| {
        points
            .iter()
            .map(|to| (from.0 - to.0).hypot(from.1 - to.1))
            .collect()
    };
    let six = Distances::new(vec![1.0; 6], points.iter().map(|&from| row(from)).collect())
        .expect("a problem");
    let table = [
        vec![0.0, 6.0, 3.0, 2.0],
        vec![6.0, 0.0, 4.0, 7.0],
        vec![3.0, 4.0, 0.0, 10.0],
        vec![2.0, 7.0, 10.0, 0.0],
    ];
    let four = Distances::new(vec![1.0; 4], table.to_vec()).expect("a problem");
    let mut all = rows("six points, two sites", 8.06449510224598, |by| {
        six.median(2, by)
    })
    .to_vec();
    let at_published = six.weighted_distance(&[1, 5]);
    all.push(Row::new(
        "six points, the published sites 2 and 6",
        8.06449510224598,
        at_published,
    ));
    all.extend(rows("four points, two sites", 5.0, |by| four.median(2, by)));
    Case {
        id: "location_pmedian_tiny",
        title: "p-median: six points and four",
        source: "Tests of the Julia package OperationsResearchModels (sites 2 and 6; 2 and 5 are as good).",
        rows: all,
    }
}

fn grid() -> Case {
    let table = (0..35)
        .map(|site| (0..35).map(|point| minutes(site, point)).collect())
        .collect();
    let grid = Distances::new(WEIGHTS.to_vec(), table).expect("a problem");
    let mut all = Vec::new();
    for (limit, fewest, most) in [
        (3.6, 4.0, [81.0, 149.0, 194.0, 210.0]),
        (5.4, 3.0, [139.0, 206.0, 210.0, 210.0]),
    ] {
        // Steps of 1.8 min add up to a hair more than the limit.
        let cover = grid.within(limit + 1e-9);
        all.extend(rows(
            &format!("fewest sites within {limit} min"),
            fewest,
            |by| cover.fewest(by),
        ));
        for (count, known) in (1..=4).zip(most) {
            let name = format!("weight within {limit} min of {count} sites");
            all.extend(rows(&name, known, |by| cover.most(count, by)));
        }
    }
    let sums = [1098.0, 782.4, 625.8, 532.2];
    for (count, (sum, largest)) in (1..=4).zip(sums.into_iter().zip([9.0, 7.2, 5.4, 3.6])) {
        all.extend(rows(
            &format!("weighted minutes, {count} sites"),
            sum,
            |by| grid.median(count, by),
        ));
        all.extend(rows(
            &format!("largest minutes, {count} sites"),
            largest,
            |by| grid.centre(count, by),
        ));
    }
    let cover = grid.within(5.4 + 1e-9);
    for (units, busy, known) in [(3, 0.3, 176.288), (4, 0.5, 164.25)] {
        let name = format!("expected weight within 5.4 min, {units} units busy {busy}");
        all.extend(rows(&name, known, |by| {
            cover.most_expected(units, busy, by)
        }));
    }
    Case {
        id: "location_grid35_enumeration",
        title: "Covering, median and centre problems on the 35-cell grid",
        source: "Full enumeration outside this project; expected covering after M. S. Daskin, Transportation Science \
                 17 (1983) 48–70.",
        rows: all,
    }
}
