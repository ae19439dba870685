//! Figures of the analysis of three units against chains solved here.

use super::chain::{mean, shares};
use super::worlds::{self, RESIDENTS, minutes};
use crate::reading::written;
use gridforce::analysis::{Analysis, Effort, analyse};

pub fn answer(text: &str) -> Analysis {
    let found = analyse(&written("world", text), Effort::full(false));
    assert_eq!(found.refusal, None);
    found
}

#[track_caller]
pub fn near(found: &Analysis, key: &str, expected: f64, within: f64) {
    let figure = found.figure(key).unwrap_or_else(|| panic!("no {key}"));
    assert!(figure.exact, "{key}");
    let gap = (figure.value - expected).abs();
    assert!(gap < within, "{key}: {} for {expected}", figure.value);
}

/// States of three units: who is busy, and how many wait. `lists` has groups of units by cell,
/// `rates` the calls an hour of each, `ends` the jobs an hour of each unit.
fn city(
    lists: &[&[&[usize]]],
    rates: &[f64],
    ends: [f64; 3],
    line: usize,
) -> Vec<((u8, usize), f64)> {
    shares((0_u8, 0_usize), |&(busy, waiting)| {
        let mut moves = Vec::new();
        for (groups, rate) in lists.iter().zip(rates) {
            let free = |group: &&&[usize]| group.iter().any(|unit| busy >> unit & 1 == 0);
            match groups.iter().find(free) {
                Some(group) => {
                    let free: Vec<&usize> =
                        group.iter().filter(|&unit| busy >> unit & 1 == 0).collect();
                    for unit in &free {
                        moves.push(((busy | 1 << **unit, 0), rate / free.len() as f64));
                    }
                }
                None if waiting < line => moves.push(((busy, waiting + 1), *rate)),
                None => {}
            }
        }
        for unit in (0..3).filter(|unit| busy >> unit & 1 == 1) {
            if waiting > 0 {
                moves.push(((busy, waiting - 1), ends[unit]));
            } else {
                moves.push(((busy & !(1 << unit), 0), ends[unit]));
            }
        }
        moves
    })
}

fn rates(per_hour: f64) -> Vec<f64> {
    RESIDENTS
        .iter()
        .map(|residents| per_hour * residents / 10.0)
        .collect()
}

/// Share of calls that get each unit at once, by cell.
fn dispatched(found: &[((u8, usize), f64)], lists: &[&[&[usize]]]) -> Vec<[f64; 3]> {
    let mut sent = vec![[0.0; 3]; lists.len()];
    for (cell, groups) in lists.iter().enumerate() {
        for ((busy, _), share) in found {
            let free = |group: &&&[usize]| group.iter().any(|unit| busy >> unit & 1 == 0);
            if let Some(group) = groups.iter().find(free) {
                let free: Vec<usize> = group
                    .iter()
                    .copied()
                    .filter(|unit| busy >> unit & 1 == 0)
                    .collect();
                for unit in &free {
                    sent[cell][*unit] += RESIDENTS[cell] / 10.0 * share / free.len() as f64;
                }
            }
        }
    }
    sent
}

#[test]
fn lists_with_ties_and_a_line() {
    let lists: [&[&[usize]]; 6] = [
        &[&[0], &[1, 2]],
        &[&[0, 1, 2]],
        &[&[1], &[0, 2]],
        &[&[0, 2], &[1]],
        &[&[2], &[1], &[0]],
        &[&[1, 2], &[0]],
    ];
    let found = city(&lists, &rates(2.0), [1.0; 3], 90);
    let analysis = answer(&worlds::ties());
    let waiting = mean(&found, |&(_, waiting)| waiting as f64);
    let all_busy = mean(&found, |&(busy, _)| f64::from(u8::from(busy == 7)));
    near(&analysis, "wait_mean", 60.0 * waiting / 2.0, 1e-9 * 60.0);
    near(&analysis, "wait_share", all_busy, 1e-9);
    let tables = analysis.tables.as_ref().expect("tables");
    for (unit, figure) in tables.units.iter().enumerate() {
        let busy = mean(&found, |&(busy, _)| f64::from(busy >> unit & 1));
        assert!((figure.busy - busy).abs() < 1e-9, "{figure:?} for {busy}");
    }
    // Who waited gets the unit that is free first, each as likely as another.
    let mut sent = dispatched(&found, &lists);
    for (cell, row) in sent.iter_mut().enumerate() {
        row.iter_mut()
            .for_each(|share| *share += RESIDENTS[cell] / 10.0 * all_busy / 3.0);
    }
    let posts = [0, 2, 4];
    let mut travel = 0.0;
    for (cell, row) in sent.iter().enumerate() {
        let total: f64 = row.iter().sum();
        let mut of_cell = 0.0;
        for unit in 0..3 {
            of_cell += row[unit] * minutes(posts[unit], cell);
            assert!((tables.cells[cell].by_unit[unit] - row[unit] / total).abs() < 1e-9);
        }
        assert!((tables.cells[cell].travel_mean_minutes - of_cell / total).abs() < 1e-8);
        travel += of_cell;
    }
    near(&analysis, "travel_mean_first", travel, 1e-8);
    let other: f64 = (0..6)
        .flat_map(|cell| (0..3).map(move |unit| (cell, unit)))
        .filter(|&(cell, unit)| !lists[cell][0].contains(&unit))
        .map(|(cell, unit)| sent[cell][unit])
        .sum();
    assert!((tables.interdistrict - other).abs() < 1e-9);
}

#[test]
fn unequal_units_without_a_line() {
    // By distance from A1, C1 and B2, ties to the first.
    let lists: [&[&[usize]]; 6] = [
        &[&[0], &[1], &[2]],
        &[&[0], &[1], &[2]],
        &[&[1], &[0], &[2]],
        &[&[0], &[2], &[1]],
        &[&[2], &[0], &[1]],
        &[&[1], &[2], &[0]],
    ];
    let posts = [0, 2, 4];
    for (cell, list) in lists.iter().enumerate() {
        let way = |unit: usize| (minutes(posts[unit], cell), unit);
        let order: Vec<usize> = list.iter().map(|group| group[0]).collect();
        let mut by_way = vec![0, 1, 2];
        by_way.sort_by(|&one, &other| way(one).partial_cmp(&way(other)).expect("numbers"));
        assert_eq!(order, by_way, "cell {cell}");
    }
    let found = city(
        &lists,
        &rates(4.0),
        [60.0 / 30.0, 60.0 / 50.0, 60.0 / 70.0],
        0,
    );
    let analysis = answer(&worlds::loss());
    let lost = mean(&found, |&(busy, _)| f64::from(u8::from(busy == 7)));
    near(&analysis, "unanswered_first", lost, 1e-9);
    let sent = dispatched(&found, &lists);
    let mut within = 0.0;
    for (cell, row) in sent.iter().enumerate() {
        for unit in 0..3 {
            within += if minutes(posts[unit], cell) <= 5.0 {
                row[unit]
            } else {
                0.0
            };
        }
    }
    near(&analysis, "within_target_first", within, 1e-9);
    let covered: f64 = (0..6)
        .map(|cell| {
            RESIDENTS[cell] / 10.0
                * mean(&found, |&(busy, _)| {
                    let near =
                        |unit: &usize| busy >> unit & 1 == 0 && minutes(posts[*unit], cell) <= 5.0;
                    f64::from(u8::from((0..3).any(|unit| near(&unit))))
                })
        })
        .sum();
    near(&analysis, "covered_first", covered, 1e-9);
}

#[test]
fn lists_that_leave_units_out_lose_more() {
    let lists: [&[&[usize]]; 6] = [
        &[&[0], &[1]],
        &[&[0], &[2], &[1]],
        &[&[1]],
        &[&[0], &[2]],
        &[&[2]],
        &[&[1], &[2]],
    ];
    let found = city(&lists, &rates(3.0), [1.0; 3], 0);
    let analysis = answer(&worlds::short_lists());
    let served: f64 = dispatched(&found, &lists).iter().flatten().sum();
    near(&analysis, "unanswered_first", 1.0 - served, 1e-9);
    near(&analysis, "busy_patrol", served, 1e-9);
}

/// Two units and the kinds of those waiting, in order.
type Line = (Vec<usize>, Vec<usize>);

#[test]
fn times_by_unit_and_type() {
    // Calls of each kind are as many from every cell in proportion to its residents; who is
    // nearer decides. Cells nearer to A1 (ties included): A1, B1, A2, and B2 and C1 by the tie.
    let posts = [0, 5];
    let first_share: f64 = (0..6)
        .filter(|&cell| minutes(posts[0], cell) <= minutes(posts[1], cell))
        .map(|cell| RESIDENTS[cell] / 10.0)
        .sum();
    let rate = [0.4, 0.3];
    let time = [[30.0, 60.0], [50.0, 20.0]];
    let longest = 9;
    let found = shares((vec![0, 0], Vec::new()), |(doing, line): &Line| {
        let mut moves: Vec<(Line, f64)> = Vec::new();
        for kind in 0..2 {
            let free: Vec<usize> = (0..2).filter(|&unit| doing[unit] == 0).collect();
            let mut send = |unit: usize, rate: f64| {
                let mut next = doing.clone();
                next[unit] = kind + 1;
                moves.push(((next, Vec::new()), rate));
            };
            match free.as_slice() {
                [] => {
                    let mut longer = line.clone();
                    longer.push(kind);
                    if line.len() < longest {
                        moves.push(((doing.clone(), longer), rate[kind]));
                    }
                }
                [unit] => send(*unit, rate[kind]),
                _ => {
                    send(0, rate[kind] * first_share);
                    send(1, rate[kind] * (1.0 - first_share));
                }
            }
        }
        for unit in (0..2).filter(|&unit| doing[unit] > 0) {
            let (mut next, mut rest) = (doing.clone(), line.clone());
            next[unit] = if rest.is_empty() {
                0
            } else {
                rest.remove(0) + 1
            };
            moves.push(((next, rest), 60.0 / time[unit][doing[unit] - 1]));
        }
        moves
    });
    let analysis = answer(&worlds::unit_and_type());
    // The line is cut at nine, which leaves an error of about a millionth.
    let waiting = mean(&found, |(_, line)| line.len() as f64);
    near(&analysis, "wait_mean", 60.0 * waiting / 0.7, 1e-3);
    let tables = analysis.tables.as_ref().expect("tables");
    for (unit, figure) in tables.units.iter().enumerate() {
        let busy = mean(&found, |(doing, _)| f64::from(u8::from(doing[unit] > 0)));
        assert!((figure.busy - busy).abs() < 2e-5, "{figure:?} for {busy}");
    }
}
