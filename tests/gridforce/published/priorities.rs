//! Priorities that do not interrupt.

use super::case::{Case, Row, numbered};
use gridforce::queueing::priority_waits;

fn waits(rates: &[f64], service: f64, servers: usize) -> Vec<f64> {
    priority_waits(rates, service, servers).expect("a stable line")
}

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    let known = [0.1468791126151532, 0.44063733784545955, 1.7625493513818375];
    let first = waits(&[2.0, 2.0, 1.0], 1.0, 6);
    let mut rows: Vec<Row> = numbered("example 8, class", &known, &first)
        .into_iter()
        .zip([0.147, 0.442, 1.765])
        .map(|(row, printed)| row.printed(printed, 0.0026))
        .collect();
    rows.extend(numbered(
        "example 9, class",
        &[0.13055921121346953, 0.3916776336404087, 1.7625493513818393],
        &waits(&[1.5, 2.5, 1.0], 1.0, 6),
    ));
    rows.extend(numbered(
        "three classes, two servers, class",
        &[0.12180451127819548, 0.30451127819548873, 2.131578947368419],
        &waits(&[3.0; 3], 5.0, 2),
    ));
    rows.extend(numbered(
        "four classes, five servers, class",
        &[
            0.015743259445768324,
            0.023614889168652488,
            0.04048266714626142,
            0.08996148254724762,
        ],
        &waits(&[6.0, 4.0, 6.0, 5.0], 6.0, 5),
    ));
    vec![Case {
        id: "priority_mmc_nonpreemptive_stevenson",
        title: "Mean waits by class, several servers, without interruption",
        source: "W. J. Stevenson, *Operations Management*, 14th edition, chapter 18, examples 8 and 9 (the book rounds \
                 before it divides); A. Cobham, Operations Research 2 (1954) 70–76.",
        rows,
    }]
}
